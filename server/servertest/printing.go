package servertest

import (
	"encoding/json"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/gorilla/websocket"

	"motcua/paper/escpos/escpostest"
)

// SlipState is how a slip stands, as pages are told.
type SlipState struct {
	State   string
	Trouble *string
	Tries   int
	Kept    bool
}

// TicketWithSlip is a number with how its slip stands.
type TicketWithSlip struct {
	Ticket
	Slip SlipState
}

// TakeSlip takes a number of a line, with a slip.
func (c *Client) TakeSlip(line string) (s TicketWithSlip) {
	c.Server.T.Helper()
	c.Must(http.StatusCreated, "POST", "/api/v1/tickets", map[string]string{"line": line}, &s)
	return s
}

// SlipOf is how the slip of a ticket stands.
func (c *Client) SlipOf(token string) (s SlipState) {
	c.Server.T.Helper()
	c.Must(http.StatusOK, "GET", "/api/v1/tickets/"+token+"/slip", nil, &s)
	return s
}

// KioskID is the demo's kiosk.
func (s *Server) KioskID() string {
	s.T.Helper()
	var d struct{ ID string }
	s.Kiosk().Must(http.StatusOK, "GET", "/api/v1/device?kind=kiosk", nil, &d)
	return d.ID
}

// PrintAt has the demo's kiosk print at a printer.
func (s *Server) PrintAt(p *escpostest.Printer) {
	s.T.Helper()
	s.SignIn(s.Staff.Administrator).Must(http.StatusOK, "PUT", "/api/v1/office/devices/"+s.KioskID()+"/printing", map[string]any{"mode": "network", "address": p.Addr(), "width": 576}, nil)
}

// UnsettledSlips are the slips that the supervisor is told of: state and trouble by number.
func (s *Server) UnsettledSlips() map[string]string {
	s.T.Helper()
	var a struct {
		Slips []struct{ Number, State, Trouble string }
	}
	s.SignIn(s.Staff.Supervisor).Must(http.StatusOK, "GET", "/api/v1/supervisor", nil, &a)
	slips := map[string]string{}
	for _, x := range a.Slips {
		slips[x.Number] = x.State + " " + x.Trouble
	}
	return slips
}

// Page is the line on which a kiosk's page hears news.
type Page struct {
	*websocket.Conn
	t testing.TB
}

// Page opens the line of the demo's kiosk.
func (s *Server) Page() *Page {
	s.T.Helper()
	ws, _, err := websocket.DefaultDialer.Dial("ws"+strings.TrimPrefix(s.URL, "http")+"/ws/kiosk", http.Header{"Authorization": {"Bearer " + s.KioskToken}})
	if err != nil {
		s.T.Fatal(err)
	}
	s.T.Cleanup(func() { _ = ws.Close() })
	p := &Page{Conn: ws, t: s.T}
	p.Hear("printer", "")
	return p
}

// Hear reads until a message of a kind, in a state unless that is empty.
func (p *Page) Hear(kind, state string) (raw []byte) {
	p.t.Helper()
	if err := p.SetReadDeadline(time.Now().Add(time.Minute)); err != nil {
		p.t.Fatal(err)
	}
	for {
		_, b, err := p.ReadMessage()
		if err != nil {
			p.t.Fatalf("waiting for %s %s: %v", kind, state, err)
		}
		var m struct{ Kind, State string }
		if err := json.Unmarshal(b, &m); err != nil {
			p.t.Fatal(err)
		}
		if m.Kind == kind && (state == "" || m.State == state) {
			return b
		}
	}
}
