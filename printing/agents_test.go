package printing

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/gorilla/websocket"

	"motcua/agent/message"
	"motcua/paper/escpos"
	"motcua/socket"
)

// cord is an agent's line: our end, and the agent's.
func cord(t *testing.T) (ours *socket.Line, theirs *websocket.Conn) {
	t.Helper()
	lines := make(chan *socket.Line, 1)
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		upgrader := websocket.Upgrader{}
		ws, err := upgrader.Upgrade(w, r, nil)
		if err != nil {
			t.Error(err)
			return
		}
		lines <- socket.NewLine(ws, socket.Terms{Now: time.Now})
	}))
	t.Cleanup(server.Close)
	theirs, _, err := websocket.DefaultDialer.Dial("ws"+strings.TrimPrefix(server.URL, "http"), nil)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { theirs.Close() })
	ours = <-lines
	t.Cleanup(ours.Close)
	return ours, theirs
}

// told is the next job that an agent is told of.
func told(t *testing.T, ws *websocket.Conn) message.Order {
	t.Helper()
	var o message.Order
	if err := ws.ReadJSON(&o); err != nil {
		t.Fatal(err)
	}
	return o
}

func TestAJobOutlivesALineButNotItsAgent(t *testing.T) {
	a := &agents{now: time.Now, acts: func(string) bool { return true }}
	slip := &escpos.Raster{Width: 8, Height: 1, Bits: []byte{1}}
	first, ears := cord(t)
	a.greet("k1", "a1", "boot", first)
	outcome := make(chan error, 1)
	begin := func(id string) {
		go func() {
			_, err := a.print(context.Background(), "k1", id, slip)
			outcome <- err
		}()
	}
	begin("A001.1")
	if o := told(t, ears); o.Job != "A001.1" || o.Kind != message.Print || len(o.Slip) == 0 {
		t.Fatalf("told %+v", o)
	}

	a.leave("k1", first)
	second, ears := cord(t)
	a.greet("k1", "a1", "boot", second)
	if o := told(t, ears); o.Job != "A001.1" {
		t.Fatalf("after the break: %+v", o)
	}
	if !a.done("k1", message.Report{Job: "A001.1"}) {
		t.Error("nobody waited for the report")
	}
	if err := <-outcome; err != nil {
		t.Errorf("it was printed: %v", err)
	}
	if a.done("k1", message.Report{Job: "A001.1"}) {
		t.Error("a report that is repeated was taken for another")
	}

	begin("A002.1")
	told(t, ears)
	third, _ := cord(t)
	a.greet("k1", "a1", "another boot", third)
	var trouble *escpos.TroubleError
	if err := <-outcome; !errors.As(err, &trouble) || trouble.Trouble != escpos.Unknown || !trouble.Delivered {
		t.Errorf("of an agent that was started anew: %v", err)
	}
	<-second.Gone()
}

func TestAKioskWithoutAnAgent(t *testing.T) {
	a := &agents{now: time.Now, acts: func(string) bool { return true }}
	var trouble *escpos.TroubleError
	_, err := a.print(context.Background(), "k1", "A001.1", &escpos.Raster{Width: 8, Height: 1, Bits: []byte{1}})
	if !errors.As(err, &trouble) || trouble.Trouble != escpos.Offline || trouble.Delivered {
		t.Errorf("got %v", err)
	}
	a.close()
	line, _ := cord(t)
	a.greet("k1", "a1", "boot", line)
	<-line.Gone()
}

func TestThePageIsToldInJSON(t *testing.T) {
	b, err := json.Marshal(SlipMessage{Kind: "slip", Token: "tok", State: "failed", Trouble: orNull("paper_out")})
	if err != nil || string(b) != `{"kind":"slip","token":"tok","state":"failed","trouble":"paper_out"}` {
		t.Errorf("%s %v", b, err)
	}
	if troubleNamed("aliens") != escpos.Unknown || troubleNamed("") != escpos.NoTrouble {
		t.Error("an agent's word is believed")
	}
}
