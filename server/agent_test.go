package server

import (
	"context"
	"errors"
	"io"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/gorilla/websocket"

	"motcua/agent"
	"motcua/agent/message"
	"motcua/paper/escpos/escpostest"
)

// cable is a network between an agent and the server that can be cut.
type cable struct {
	net.Listener
	to string

	mu    sync.Mutex
	conns []net.Conn
	dead  bool // nothing gets through
}

func newCable(t *testing.T, to string) *cable {
	t.Helper()
	l, err := net.Listen("tcp4", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	c := &cable{Listener: l, to: to}
	t.Cleanup(func() { l.Close(); c.cut(true) })
	go func() {
		for {
			from, err := l.Accept()
			if err != nil {
				return
			}
			c.join(from)
		}
	}()
	return c
}

func (c *cable) join(from net.Conn) {
	c.mu.Lock()
	defer c.mu.Unlock()
	to, err := net.Dial("tcp", c.to)
	if err != nil || c.dead {
		from.Close()
		return
	}
	c.conns = append(c.conns, from, to)
	for _, pair := range [][2]net.Conn{{from, to}, {to, from}} {
		go func() {
			_, _ = io.Copy(pair[0], pair[1])
			pair[0].Close()
		}()
	}
}

// cut breaks every connection; with dead none comes back.
func (c *cable) cut(dead bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.dead = dead
	for _, conn := range c.conns {
		conn.Close()
	}
	c.conns = nil
}

// paired gives the demo's kiosk an agent, by way of the office's code, and returns its token.
func (h *house) paired() string {
	h.t.Helper()
	admin := h.signedIn(h.demo.Staff.Administrator)
	var made struct {
		Code string `json:"pairing_code"`
	}
	admin.refused(http.StatusNotFound, "unknown_device", "POST", "/api/v1/office/devices", map[string]string{"kind": "agent", "name": "PC"})
	admin.must(http.StatusCreated, "POST", "/api/v1/office/devices", map[string]string{"kind": "agent", "name": "PC của Kiosk 1", "kiosk": h.kioskID()}, &made)
	file := filepath.Join(h.t.TempDir(), "agent", "token")
	if err := agent.Pair(context.Background(), h.URL(), made.Code, file); err != nil {
		h.t.Fatal(err)
	}
	if err := agent.Pair(context.Background(), h.URL(), made.Code, file); err == nil {
		h.t.Error("a code pairs twice")
	}
	token, err := os.ReadFile(file)
	if err != nil {
		h.t.Fatal(err)
	}
	admin.must(http.StatusOK, "PUT", "/api/v1/office/devices/"+h.kioskID()+"/printing", map[string]any{"mode": "agent"}, nil)
	return strings.TrimSpace(string(token))
}

// runAgent runs an agent until the test ends or the function is called.
func runAgent(t *testing.T, o agent.Options) (stop func()) {
	t.Helper()
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan struct{})
	o.Now = time.Now
	go func() {
		defer close(done)
		agent.Run(ctx, o)
	}()
	stop = func() {
		cancel()
		<-done
	}
	t.Cleanup(stop)
	return stop
}

func TestAnAgentPrints(t *testing.T) {
	t.Parallel()
	h, printer := open(t), escpostest.New(t, escpostest.Works)
	token := h.paired()
	page, kiosk := h.page(), h.kiosk()
	early := kiosk.takeSlip("A") // no agent is there yet
	page.hear("slip", "failed")
	if got := kiosk.slipOf(early.Token); *got.Trouble != "offline" {
		t.Errorf("without an agent: %+v", got)
	}
	stop := runAgent(t, agent.Options{Server: h.URL(), Token: token, Printer: "tcp://" + printer.Addr()})
	page.hear("printer", "ready")
	kiosk.must(http.StatusOK, "POST", "/api/v1/kiosk/slips/"+early.Token, map[string]string{"do": "again"}, nil)
	page.hear("slip", "printed")
	out := <-printer.Slips()
	if out.Width != 576 {
		t.Errorf("it is %d dots wide", out.Width)
	}
	printer.Be(escpostest.Empty)
	s := kiosk.takeSlip("A")
	page.hear("slip", "failed")
	if got := kiosk.slipOf(s.Token); *got.Trouble != "paper_out" {
		t.Errorf("without paper: %+v", got)
	}
	stop()
	page.hear("printer", "offline")
}

// The line breaks while the slip is printed. The agent goes on, comes back and says so; the
// server asks again, and nothing is printed twice.
func TestABrokenLinePrintsNothingTwice(t *testing.T) {
	t.Parallel()
	h, printer := open(t), escpostest.New(t, escpostest.Works)
	token := h.paired()
	line := newCable(t, strings.TrimPrefix(h.URL(), "http://"))
	page, kiosk := h.page(), h.kiosk()
	runAgent(t, agent.Options{Server: "http://" + line.Addr().String(), Token: token, Printer: "tcp://" + printer.Addr()})
	page.hear("printer", "ready")
	for range 3 {
		printer.Be(escpostest.Slow)
		s := kiosk.takeSlip("A")
		page.hear("slip", "printing")
		line.cut(false)
		page.hear("slip", "printed")
		if got := kiosk.slipOf(s.Token); got.Tries != 1 {
			t.Errorf("%+v", got)
		}
		<-printer.Slips()
	}
	select {
	case <-printer.Slips():
		t.Error("a slip came out twice")
	default:
	}
}

// revoke ends the demo's devices of a kind.
func (h *house) revoke(kind string) {
	h.t.Helper()
	admin := h.signedIn(h.demo.Staff.Administrator)
	var devices struct{ Items []struct{ ID, Kind string } }
	admin.must(http.StatusOK, "GET", "/api/v1/office/devices", nil, &devices)
	for _, d := range devices.Items {
		if d.Kind == kind {
			admin.must(http.StatusNoContent, "POST", "/api/v1/office/devices/"+d.ID+"/revoke", struct{}{}, nil)
		}
	}
}

func TestARevokedAgentGetsNoSlip(t *testing.T) {
	t.Parallel()
	h, printer := open(t), escpostest.New(t, escpostest.Works)
	token := h.paired()
	page, kiosk := h.page(), h.kiosk()
	runAgent(t, agent.Options{Server: h.URL(), Token: token, Printer: "tcp://" + printer.Addr()})
	page.hear("printer", "ready")
	h.revoke("agent")
	page.hear("printer", "offline")
	s := kiosk.takeSlip("A")
	page.hear("slip", "failed")
	if got := kiosk.slipOf(s.Token); *got.Trouble != "offline" {
		t.Errorf("the slip is %+v", got)
	}
	select {
	case <-printer.Slips():
		t.Error("the agent was told to print")
	default:
	}
}

func TestARevokedKioskTakesItsAgentAlong(t *testing.T) {
	t.Parallel()
	h, printer := open(t), escpostest.New(t, escpostest.Works)
	token := h.paired()
	page := h.page()
	runAgent(t, agent.Options{Server: h.URL(), Token: token, Printer: "tcp://" + printer.Addr()})
	page.hear("printer", "ready")
	h.revoke("kiosk")
	if err := page.ws.SetReadDeadline(time.Now().Add(10 * time.Second)); err != nil {
		t.Fatal(err)
	}
	for {
		if _, _, err := page.ws.ReadMessage(); err != nil {
			var late net.Error
			if errors.As(err, &late) && late.Timeout() {
				t.Error("the page's line stays")
			}
			break
		}
	}
	_, res, err := websocket.DefaultDialer.Dial("ws"+strings.TrimPrefix(h.URL(), "http")+"/ws/agent", http.Header{"Authorization": {"Bearer " + token}})
	if err == nil || res == nil || res.StatusCode != http.StatusUnauthorized {
		t.Errorf("the agent comes back: %v", err)
	}
}

func TestAnAgentSaysWhichLifeItIs(t *testing.T) {
	t.Parallel()
	h := open(t)
	token := h.paired()
	ws, _, err := websocket.DefaultDialer.Dial("ws"+strings.TrimPrefix(h.URL(), "http")+"/ws/agent", http.Header{"Authorization": {"Bearer " + token}})
	if err != nil {
		t.Fatal(err)
	}
	defer ws.Close()
	if err := ws.WriteJSON(message.Report{Kind: message.Hello}); err != nil {
		t.Fatal(err)
	}
	if err := ws.SetReadDeadline(time.Now().Add(10 * time.Second)); err != nil {
		t.Fatal(err)
	}
	var late net.Error
	if _, _, err := ws.ReadMessage(); err == nil || errors.As(err, &late) && late.Timeout() {
		t.Errorf("a hello without a boot is taken: %v", err)
	}
}
