package display

import (
	"errors"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/gofiber/fiber/v2"

	"motcua/center/dossier"
	"motcua/center/localtime"
	"motcua/center/queue"
	"motcua/center/settings"
)

// screenServer serves the screens of a centre with one hall.
type screenServer struct {
	*screens
	addr     string
	dir      string
	office   *office
	settings settings.Settings
}

var errNotAdministrator = errors.New("not the administrator")

func openScreens(t testing.TB) *screenServer {
	t.Helper()
	hall := open(t, Options{Heartbeat: time.Hour})
	s := &screenServer{dir: t.TempDir(), office: hall.office}
	s.settings = settings.Defaults()
	s.settings.Halls = []settings.Hall{{ID: "1", Name: "Sảnh 1"}}
	s.settings.Calendar.Sessions = []dossier.Session{{From: 450, To: 690}, {From: 810, To: 1020}}
	o := ScreenOptions{
		Display: hall.Display, Dir: s.dir, Settings: func() settings.Settings { return s.settings },
		Now:    func() time.Time { return time.Date(2026, 11, 23, 12, 0, 0, 0, localtime.Zone) },
		Parse:  func(c *fiber.Ctx, into any) error { return c.BodyParser(into) },
		Paired: func(c *fiber.Ctx) bool { return c.Get("Authorization") == "Bearer tv" },
		Administrator: func(c *fiber.Ctx) error {
			if c.Get("Authorization") != "Bearer administrator" {
				return errNotAdministrator
			}
			return nil
		},
		Clips: fstest.MapFS{
			"clips.json":  {Data: []byte(`{"vi":{"call":{"file":"vi/call.ogg","seconds":1.25},"digit_1":{"file":"vi/digit_1.ogg","seconds":0.5}},"en":{"call":{"file":"en/call.ogg","seconds":1}}}`)},
			"vi/call.ogg": {Data: []byte("OggS vi call")}, "vi/digit_1.ogg": {Data: []byte("OggS vi 1")}, "en/call.ogg": {Data: []byte("OggS en call")},
		},
	}
	s.addr = listenOn(t, func(r fiber.Router) {
		mounted, err := mountScreens(r, o)
		if err != nil {
			t.Fatal(err)
		}
		s.screens = mounted
	})
	return s
}

// put writes a file of the centre's own, below its data directory.
func (s *screenServer) put(t testing.TB, name, text string) {
	t.Helper()
	path := filepath.Join(s.dir, name)
	if err := errors.Join(os.MkdirAll(filepath.Dir(path), 0o700), os.WriteFile(path, []byte(text), 0o600)); err != nil {
		t.Fatal(err)
	}
}

// get asks for a path exactly as it is written.
func (s *screenServer) get(t testing.TB, method, path string, headers ...string) (*http.Response, string) {
	t.Helper()
	r, err := http.NewRequest(method, "http://"+s.addr+"/", nil)
	if err != nil {
		t.Fatal(err)
	}
	r.URL.Opaque = path
	for i := 0; i+1 < len(headers); i += 2 {
		r.Header.Set(headers[i], headers[i+1])
	}
	answer, err := http.DefaultTransport.RoundTrip(r)
	if err != nil {
		t.Fatal(err)
	}
	return answer, bodyOf(t, answer)
}

func TestAScreenKnowsWhatItShows(t *testing.T) {
	s := openScreens(t)
	if _, got := s.get(t, "GET", "/api/v1/screens"); got != `{"items":[{"id":"sanh-1","name":"Sảnh 1","layout":"call","hall":"1"}]}` {
		t.Errorf("the screens: %s", got)
	}
	_, got := s.get(t, "GET", "/api/v1/screens/sanh-1")
	for _, want := range []string{
		`"id":"sanh-1"`, `"lines":[]`, `"arrows":[]`, `"theme":"dark"`, `"sound":true`, `"messages":[]`, `"languages":["vi"]`, `"repeats":1`,
		`"sessions":[{"from":"07:30","to":"11:30"},{"from":"13:30","to":"17:00"}]`, `"next_opening":"2026-11-23T13:30:00+07:00"`, `"at":"2026-11-23T12:00:00+07:00"`,
	} {
		if !strings.Contains(got, want) {
			t.Errorf("the screen has no %s: %s", want, got)
		}
	}
	if _, got := s.get(t, "GET", "/api/v1/screens/sanh-9"); got != "unknown_screen" {
		t.Errorf("a screen that is not: %s", got)
	}
	if _, got := s.get(t, "GET", "/api/v1/screens/default?hall=1"); !strings.Contains(got, `"voice"`) || strings.Contains(got, `"layout"`) {
		t.Errorf("a screen without settings: %s", got)
	}
	if _, got := s.get(t, "GET", "/api/v1/screens/default?hall=9"); got != "unknown_hall" {
		t.Errorf("one of a hall that is not: %s", got)
	}
}

func TestTheBoardSaysWhenScreensMayHaveChanged(t *testing.T) {
	s := openScreens(t)
	tv := (&hallServer{Display: s.Display, office: s.office, addr: listenOn(t, s.Display.Mount)}).connect(t, "1")
	before := tv.board(t).Screens
	s.Display.Renew()
	s.office.commit(2, func(b *queue.Board) { b.Screens = 5 })
	if after := tv.board(t).Screens; after != before+6 {
		t.Errorf("screens went from %d to %d", before, after)
	}
}
