package agent

import (
	"context"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"net/http"
	"strings"
	"time"

	"github.com/gorilla/websocket"

	"motcua/agent/message"
	"motcua/socket"
)

const (
	// minRetry and maxRetry bound the wait before the server is called again; it doubles.
	minRetry = 500 * time.Millisecond
	maxRetry = 10 * time.Second
	// dialFor is how long a handshake may take.
	dialFor = 5 * time.Second
	// pingEvery is how often the line is tried; it is given up after three unanswered pings.
	pingEvery = 10 * time.Second
)

// call connects to the server until ctx ends. The retry delays grow and are random, so that after
// a power cut not all agents come at once.
func (a *agent) call(ctx context.Context) {
	wait := minRetry
	for ctx.Err() == nil {
		l, err := a.dial(ctx)
		if err == nil {
			wait = minRetry
			err = a.serve(ctx, l)
		}
		if ctx.Err() != nil {
			return
		}
		a.Log.Info("the line to the server ended", "error", err)
		select {
		case <-time.After(wait/2 + rand.N(wait/2)):
		case <-ctx.Done():
		}
		wait = min(2*wait, maxRetry)
	}
}

// dial opens the line and says hello.
func (a *agent) dial(ctx context.Context) (*socket.Line, error) {
	dialer := websocket.Dialer{HandshakeTimeout: dialFor, Proxy: http.ProxyFromEnvironment}
	url := "ws" + strings.TrimPrefix(strings.TrimSuffix(a.Server, "/"), "http") + "/ws/agent"
	ws, answer, err := dialer.DialContext(ctx, url, http.Header{"Authorization": {"Bearer " + a.Token}})
	if answer != nil && answer.StatusCode == http.StatusUnauthorized {
		return nil, fmt.Errorf("the server does not know this agent any more; pair it again with motcua agent pair")
	}
	if err != nil {
		return nil, fmt.Errorf("calling %s: %w", url, err)
	}
	return socket.NewLine(ws, socket.Terms{Now: a.Now, ReadLimit: message.MaxOrder, PingEvery: pingEvery}), nil
}

// serve repeats unconfirmed reports and takes orders until the line ends.
func (a *agent) serve(ctx context.Context, l *socket.Line) error {
	defer context.AfterFunc(ctx, l.Close)()
	defer l.Close()
	a.mu.Lock()
	a.line = l
	first := []message.Report{{Kind: message.Hello, Boot: a.boot}}
	if a.state.Kind != "" {
		first = append(first, a.state)
	}
	a.mu.Unlock()
	defer func() {
		a.mu.Lock()
		a.line = nil
		a.mu.Unlock()
	}()
	for _, r := range append(first, a.jobs.unheard()...) {
		sendReport(l, r)
	}
	for {
		b, err := l.Receive()
		if err != nil {
			return err
		}
		var o message.Order
		if err := json.Unmarshal(b, &o); err != nil {
			return fmt.Errorf("the server is no server of this agent: %w", err)
		}
		switch o.Kind {
		case message.Print:
			if known := a.jobs.take(o); known != nil {
				sendReport(l, *known)
			}
		case message.Heard:
			a.jobs.heard(o.Job)
		}
	}
}

// send sends a report if the server can be reached. Reports on jobs are repeated when the line is
// back; a scan is not, as the citizen scans again.
func (a *agent) send(r message.Report) {
	a.mu.Lock()
	l := a.line
	a.mu.Unlock()
	if l != nil {
		sendReport(l, r)
	}
}

func sendReport(l *socket.Line, r message.Report) {
	b, err := json.Marshal(r)
	if err != nil {
		panic(err) // a report is made of plain values
	}
	l.Send(b)
}
