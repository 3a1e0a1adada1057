package display

import (
	"context"
	"encoding/json"
	"errors"
	"net"
	"net/http"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/gofiber/fiber/v2"
	"github.com/gorilla/websocket"

	"motcua/center/queue"
	"motcua/center/refusal"
)

// office is a Source whose boards the test commits.
type office struct {
	mu     sync.Mutex
	boards map[queue.HallID]queue.Board
	watch  func([]queue.Board)
}

func newOffice(halls ...queue.HallID) *office {
	o := &office{boards: map[queue.HallID]queue.Board{}}
	for _, id := range halls {
		o.boards[id] = queue.Board{Revision: 1, Hall: id, Open: true}
	}
	return o
}

func (o *office) Board(hall queue.HallID) (queue.Board, error) {
	o.mu.Lock()
	defer o.mu.Unlock()
	b, ok := o.boards[hall]
	if !ok {
		return b, refusal.UnknownHall.With(refusal.Facts{"hall": string(hall)})
	}
	return b, nil
}

func (o *office) Watch(fn func([]queue.Board)) (cancel func()) {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.watch = fn
	return func() {
		o.mu.Lock()
		defer o.mu.Unlock()
		o.watch = func([]queue.Board) {}
	}
}

// commit changes every board and tells the watcher, as the centre does.
func (o *office) commit(revision uint64, change func(*queue.Board)) {
	o.mu.Lock()
	defer o.mu.Unlock()
	var all []queue.Board
	for id, b := range o.boards {
		b.Revision = revision
		if change != nil {
			change(&b)
		}
		o.boards[id] = b
		all = append(all, b)
	}
	o.watch(all)
}

func (o *office) forget(hall queue.HallID) {
	o.mu.Lock()
	defer o.mu.Unlock()
	delete(o.boards, hall)
}

// hallServer is a Display behind a real Fiber application on a free port.
type hallServer struct {
	*Display
	office *office
	addr   string
}

func open(t testing.TB, o Options) *hallServer {
	t.Helper()
	s := &hallServer{office: newOffice("", "1")}
	o.Source = s.office
	if o.Now == nil {
		o.Now = time.Now
	}
	s.Display = New(o)
	s.addr = listenOn(t, s.Mount)
	t.Cleanup(func() {
		ctx, cancel := context.WithTimeout(context.Background(), 10*time.Second)
		defer cancel()
		if err := s.Close(ctx); err != nil && !errors.Is(err, context.DeadlineExceeded) {
			t.Error(err)
		}
	})
	return s
}

// listenOn serves what mount puts on an application, until the test ends.
func listenOn(t testing.TB, mount func(fiber.Router)) (addr string) {
	t.Helper()
	app := fiber.New(fiber.Config{DisableStartupMessage: true, Immutable: true, ErrorHandler: func(c *fiber.Ctx, err error) error {
		if no, ok := refusal.Of(err); ok {
			return c.Status(http.StatusTeapot).SendString(no.Code.String())
		}
		return fiber.DefaultErrorHandler(c, err)
	}})
	mount(app)
	ln, err := net.Listen("tcp4", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	go func() { _ = app.Listener(ln) }()
	t.Cleanup(func() { _ = app.Shutdown() })
	return ln.Addr().String()
}

// screen is a display as the server sees one.
type screen struct{ *websocket.Conn }

func (s *hallServer) connect(t testing.TB, hall string) *screen {
	t.Helper()
	ws, _, err := websocket.DefaultDialer.Dial("ws://"+s.addr+"/ws/board?hall="+hall, nil)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { ws.Close() })
	return &screen{ws}
}

// enough is how long a test waits for what must come: only one that fails waits so long.
const enough = time.Minute

// board is the next board.
func (s *screen) board(t testing.TB) queue.Board {
	t.Helper()
	if err := s.SetReadDeadline(time.Now().Add(enough)); err != nil {
		t.Fatal(err)
	}
	var b queue.Board
	if err := s.ReadJSON(&b); err != nil {
		t.Fatal(err)
	}
	return b
}

// until looks every millisecond whether a fact holds.
func until(t testing.TB, fact func() bool) {
	t.Helper()
	look := time.NewTicker(time.Millisecond)
	defer look.Stop()
	for end := time.Now().Add(enough); !fact(); <-look.C {
		if time.Now().After(end) {
			t.Fatalf("it did not come true in %s", enough)
		}
	}
}

func TestTheFirstMessageIsTheWholeBoardAndSoIsEveryLaterOne(t *testing.T) {
	s := open(t, Options{Heartbeat: time.Hour})
	tv := s.connect(t, "1")
	if b := tv.board(t); b.Revision != 1 || b.Hall != "1" || !b.Open {
		t.Fatalf("first board %+v", b)
	}
	s.office.commit(2, func(b *queue.Board) {
		b.Calls = []queue.BoardCall{{Seq: 1, Number: "A001", Counter: "3", Line: "A", Times: 1}}
		b.Lines = []queue.BoardLine{{ID: "A", Name: "Hộ tịch", Waiting: 4}}
	})
	b := tv.board(t)
	if b.Revision != 2 || len(b.Calls) != 1 || b.Calls[0].Counter != "3" || b.Lines[0].Name != "Hộ tịch" || b.Lines[0].Waiting != 4 {
		t.Fatalf("second board %+v", b)
	}
	if n := s.Sockets(); n != 1 {
		t.Fatalf("%d sockets", n)
	}
	tv.Conn.Close()
	until(t, func() bool { return s.Sockets() == 0 })
}

func TestADisplayThatConnectsLaterHasTheNewestBoard(t *testing.T) {
	s := open(t, Options{Heartbeat: time.Hour})
	first := s.connect(t, "")
	first.board(t)
	s.office.commit(7, nil)
	first.board(t)
	if b := s.connect(t, "").board(t); b.Revision != 7 {
		t.Fatalf("revision %d", b.Revision)
	}
	if b := s.connect(t, "1").board(t); b.Revision != 7 || b.Hall != "1" {
		t.Fatalf("board %+v", b)
	}
}

func TestAnUnchangedBoardIsSentAgainWithTheTimeOfSending(t *testing.T) {
	var mu sync.Mutex
	now := time.Date(2026, 11, 23, 9, 0, 0, 0, time.FixedZone("", 7*3600))
	s := open(t, Options{Heartbeat: time.Millisecond, Now: func() time.Time {
		mu.Lock()
		defer mu.Unlock()
		now = now.Add(time.Second)
		return now
	}})
	tv := s.connect(t, "")
	a, b := tv.board(t), tv.board(t)
	if a.Revision != b.Revision || !b.At.After(a.At) {
		t.Fatalf("revision %d at %s, then %d at %s", a.Revision, a.At, b.Revision, b.At)
	}
}

func TestWhatADisplaySaysIsNotUsedAndBounded(t *testing.T) {
	s := open(t, Options{Heartbeat: time.Hour})
	tv := s.connect(t, "")
	tv.board(t)
	if err := tv.WriteMessage(websocket.TextMessage, []byte(`{"call":"next"}`)); err != nil {
		t.Fatal(err)
	}
	pong := make(chan string, 1)
	tv.SetPongHandler(func(said string) error { pong <- said; return nil })
	if err := tv.WriteControl(websocket.PingMessage, []byte("?"), time.Time{}); err != nil {
		t.Fatal(err)
	}
	s.office.commit(2, nil)
	if b := tv.board(t); b.Revision != 2 {
		t.Fatalf("revision %d", b.Revision)
	}
	if err := tv.WriteMessage(websocket.TextMessage, make([]byte, readLimit+1)); err != nil {
		t.Fatal(err)
	}
	if _, _, err := tv.ReadMessage(); !websocket.IsCloseError(err, websocket.CloseMessageTooBig) {
		t.Fatalf("after too long a message: %v", err)
	}
	if said := <-pong; said != "?" { // it came before the close, perhaps after the board
		t.Fatalf("pong %q", said)
	}
}

func TestClosingSaysGoodbyeAndWaits(t *testing.T) {
	s := open(t, Options{Heartbeat: time.Hour})
	tv := s.connect(t, "")
	tv.board(t)
	closed := make(chan error, 1)
	go func() { closed <- s.Close(context.Background()) }()
	if _, _, err := tv.ReadMessage(); !websocket.IsCloseError(err, websocket.CloseGoingAway) {
		t.Fatalf("the display read %v", err)
	}
	if err := <-closed; err != nil {
		t.Fatal(err)
	}
	if n := s.Sockets(); n != 0 {
		t.Fatalf("%d sockets", n)
	}
	ws, _, err := websocket.DefaultDialer.Dial("ws://"+s.addr+"/ws/board", nil)
	if err == nil {
		defer ws.Close()
		_, _, err = ws.ReadMessage()
	}
	if err == nil {
		t.Fatal("a display was served after the end")
	}
}

func TestClosingDoesNotWaitLongerThanItMay(t *testing.T) {
	s := open(t, Options{Heartbeat: time.Hour})
	s.connect(t, "").board(t) // never reads again, so it never answers the goodbye
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if err := s.Close(ctx); !errors.Is(err, context.Canceled) {
		t.Fatal(err)
	}
	if n := s.Sockets(); n != 0 {
		t.Fatalf("%d sockets", n)
	}
}

func TestTheBoardOverHTTP(t *testing.T) {
	s := open(t, Options{})
	answer, err := http.Get("http://" + s.addr + "/api/v1/board?hall=1")
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	var b queue.Board
	if err := json.NewDecoder(answer.Body).Decode(&b); err != nil {
		t.Fatal(err)
	}
	if b.Revision != 1 || b.Hall != "1" || b.At.IsZero() {
		t.Fatalf("board %+v", b)
	}
	if kind := answer.Header.Get("Content-Type"); !strings.HasPrefix(kind, "application/json") {
		t.Fatal(kind)
	}
}
