package socket

import (
	"net"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/gofiber/fiber/v2"
	"github.com/gorilla/websocket"

	"motcua/center/refusal"
)

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

// open serves one line and dials it.
func open(t *testing.T, terms Terms) (ours *Line, theirs *websocket.Conn) {
	t.Helper()
	terms.Now = time.Now
	lines := make(chan *Line, 1)
	addr := listenOn(t, func(app fiber.Router) {
		app.Get("/line", func(c *fiber.Ctx) error {
			return Accept(c, terms, func(l *Line) {
				lines <- l
				<-l.Gone()
			})
		})
	})
	theirs, _, err := websocket.DefaultDialer.Dial("ws://"+addr+"/line", nil)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { theirs.Close() })
	return <-lines, theirs
}

func TestMessagesGoBothWays(t *testing.T) {
	ours, theirs := open(t, Terms{})
	if !ours.Send([]byte("one")) || !ours.Send([]byte("two")) {
		t.Fatal("not sent")
	}
	for _, want := range []string{"one", "two"} {
		if _, got, err := theirs.ReadMessage(); err != nil || string(got) != want {
			t.Fatalf("got %q, %v", got, err)
		}
	}
	if err := theirs.WriteMessage(websocket.TextMessage, []byte("three")); err != nil {
		t.Fatal(err)
	}
	if got, err := ours.Receive(); err != nil || string(got) != "three" {
		t.Fatalf("got %q, %v", got, err)
	}
	ours.Close()
	if _, _, err := theirs.ReadMessage(); !websocket.IsCloseError(err, websocket.CloseGoingAway) {
		t.Fatalf("the goodbye was %v", err)
	}
	if ours.Send([]byte("four")) {
		t.Fatal("sent on a line that has ended")
	}
}

func TestAMessageThatIsTooLongEndsTheLine(t *testing.T) {
	ours, theirs := open(t, Terms{ReadLimit: 16})
	if err := theirs.WriteMessage(websocket.TextMessage, []byte(strings.Repeat("x", 17))); err != nil {
		t.Fatal(err)
	}
	if _, err := ours.Receive(); err == nil {
		t.Fatal("it was taken")
	}
}

func TestASilentLineEnds(t *testing.T) {
	ours, _ := open(t, Terms{PingEvery: time.Millisecond}) // the other side does not read, so it answers no ping
	if _, err := ours.Receive(); err == nil {
		t.Fatal("a message from nobody")
	}
}

func TestALineSaysThatItLives(t *testing.T) {
	_, theirs := open(t, Terms{PingEvery: time.Millisecond, Alive: []byte("alive")})
	for range 3 {
		if _, got, err := theirs.ReadMessage(); err != nil || string(got) != "alive" {
			t.Fatalf("got %q, %v", got, err)
		}
	}
}

func TestWhoDoesNotReadIsCutOff(t *testing.T) {
	ours, _ := open(t, Terms{Queue: 1})
	message := []byte(strings.Repeat("x", 1<<20))
	for ours.Send(message) {
	}
	<-ours.Gone()
}

func TestAnotherSitesPageIsRefused(t *testing.T) {
	addr := listenOn(t, func(app fiber.Router) {
		app.Get("/line", func(c *fiber.Ctx) error { return Accept(c, Terms{Now: time.Now}, func(*Line) {}) })
	})
	for want, header := range map[string]http.Header{
		"origin_not_allowed": {"Origin": {"http://elsewhere.example"}},
	} {
		_, answer, err := websocket.DefaultDialer.Dial("ws://"+addr+"/line", header)
		if err == nil || answer == nil {
			t.Fatalf("let in: %v", err)
		}
		b := make([]byte, 64)
		n, _ := answer.Body.Read(b)
		if string(b[:n]) != want {
			t.Errorf("refused with %q", b[:n])
		}
	}
	answer, err := http.Get("http://" + addr + "/line")
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	b := make([]byte, 64)
	if n, _ := answer.Body.Read(b); string(b[:n]) != "websocket_expected" {
		t.Errorf("a plain request is answered %q", b[:n])
	}
}
