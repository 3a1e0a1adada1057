package printing_test

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
	"motcua/server/servertest"
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
func paired(h *servertest.Server) string {
	h.T.Helper()
	admin := h.SignIn(h.Staff.Administrator)
	var made struct {
		Code string `json:"pairing_code"`
	}
	admin.Refused(http.StatusNotFound, "unknown_device", "POST", "/api/v1/office/devices", map[string]string{"kind": "agent", "name": "PC"})
	admin.Must(http.StatusCreated, "POST", "/api/v1/office/devices", map[string]string{"kind": "agent", "name": "PC của Kiosk 1", "kiosk": h.KioskID()}, &made)
	file := filepath.Join(h.T.TempDir(), "agent", "token")
	if err := agent.Pair(context.Background(), h.URL, made.Code, file); err != nil {
		h.T.Fatal(err)
	}
	if err := agent.Pair(context.Background(), h.URL, made.Code, file); err == nil {
		h.T.Error("a code pairs twice")
	}
	token, err := os.ReadFile(file)
	if err != nil {
		h.T.Fatal(err)
	}
	admin.Must(http.StatusOK, "PUT", "/api/v1/office/devices/"+h.KioskID()+"/printing", map[string]any{"mode": "agent"}, nil)
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
	h, printer := servertest.Open(t), escpostest.New(t, escpostest.Works)
	token := paired(h)
	page, kiosk := h.Page(), h.Kiosk()
	early := kiosk.TakeSlip("A") // no agent is there yet
	page.Hear("slip", "failed")
	if got := kiosk.SlipOf(early.Token); *got.Trouble != "offline" {
		t.Errorf("without an agent: %+v", got)
	}
	stop := runAgent(t, agent.Options{Server: h.URL, Token: token, Printer: "tcp://" + printer.Addr()})
	page.Hear("printer", "ready")
	kiosk.Must(http.StatusOK, "POST", "/api/v1/kiosk/slips/"+early.Token, map[string]string{"do": "again"}, nil)
	page.Hear("slip", "printed")
	out := <-printer.Slips()
	if out.Width != 576 {
		t.Errorf("it is %d dots wide", out.Width)
	}
	printer.Be(escpostest.Empty)
	s := kiosk.TakeSlip("A")
	page.Hear("slip", "failed")
	if got := kiosk.SlipOf(s.Token); *got.Trouble != "paper_out" {
		t.Errorf("without paper: %+v", got)
	}
	stop()
	page.Hear("printer", "offline")
}

// The line breaks while the slip is printed. The agent goes on, comes back and says so; the
// server asks again, and nothing is printed twice.
func TestABrokenLinePrintsNothingTwice(t *testing.T) {
	t.Parallel()
	h, printer := servertest.Open(t), escpostest.New(t, escpostest.Works)
	token := paired(h)
	line := newCable(t, strings.TrimPrefix(h.URL, "http://"))
	page, kiosk := h.Page(), h.Kiosk()
	runAgent(t, agent.Options{Server: "http://" + line.Addr().String(), Token: token, Printer: "tcp://" + printer.Addr()})
	page.Hear("printer", "ready")
	for range 3 {
		printer.Be(escpostest.Slow)
		s := kiosk.TakeSlip("A")
		page.Hear("slip", "printing")
		line.cut(false)
		page.Hear("slip", "printed")
		if got := kiosk.SlipOf(s.Token); got.Tries != 1 {
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
func revoke(h *servertest.Server, kind string) {
	h.T.Helper()
	admin := h.SignIn(h.Staff.Administrator)
	var devices struct{ Items []struct{ ID, Kind string } }
	admin.Must(http.StatusOK, "GET", "/api/v1/office/devices", nil, &devices)
	for _, d := range devices.Items {
		if d.Kind == kind {
			admin.Must(http.StatusNoContent, "POST", "/api/v1/office/devices/"+d.ID+"/revoke", struct{}{}, nil)
		}
	}
}

func TestARevokedAgentGetsNoSlip(t *testing.T) {
	t.Parallel()
	h, printer := servertest.Open(t), escpostest.New(t, escpostest.Works)
	token := paired(h)
	page, kiosk := h.Page(), h.Kiosk()
	runAgent(t, agent.Options{Server: h.URL, Token: token, Printer: "tcp://" + printer.Addr()})
	page.Hear("printer", "ready")
	revoke(h, "agent")
	page.Hear("printer", "offline")
	s := kiosk.TakeSlip("A")
	page.Hear("slip", "failed")
	if got := kiosk.SlipOf(s.Token); *got.Trouble != "offline" {
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
	h, printer := servertest.Open(t), escpostest.New(t, escpostest.Works)
	token := paired(h)
	page := h.Page()
	runAgent(t, agent.Options{Server: h.URL, Token: token, Printer: "tcp://" + printer.Addr()})
	page.Hear("printer", "ready")
	revoke(h, "kiosk")
	if err := page.SetReadDeadline(time.Now().Add(10 * time.Second)); err != nil {
		t.Fatal(err)
	}
	for {
		if _, _, err := page.ReadMessage(); err != nil {
			var late net.Error
			if errors.As(err, &late) && late.Timeout() {
				t.Error("the page's line stays")
			}
			break
		}
	}
	_, res, err := websocket.DefaultDialer.Dial("ws"+strings.TrimPrefix(h.URL, "http")+"/ws/agent", http.Header{"Authorization": {"Bearer " + token}})
	if err == nil || res == nil || res.StatusCode != http.StatusUnauthorized {
		t.Errorf("the agent comes back: %v", err)
	}
}

func TestAnAgentSaysWhichLifeItIs(t *testing.T) {
	t.Parallel()
	h := servertest.Open(t)
	token := paired(h)
	ws, _, err := websocket.DefaultDialer.Dial("ws"+strings.TrimPrefix(h.URL, "http")+"/ws/agent", http.Header{"Authorization": {"Bearer " + token}})
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
