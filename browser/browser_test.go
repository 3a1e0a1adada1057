// Package browser drives a real Chromium through the whole path of the centre: a
// citizen's taps at the kiosk, the hall's board, the clerk's keys, and the receipt
// that is read with pdftotext. It tests the program as built, over its pages only.
package browser

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/go-rod/rod"
	"github.com/go-rod/rod/lib/launcher"
	"github.com/go-rod/rod/lib/proto"
)

// patience is how long a page gets to show something before the test fails: longer than
// the kiosk waits for a citizen who has left, and the machine of the tests may be slow.
const patience = 40 * time.Second

// centre is a demo in a process of its own, with what its access file says.
type centre struct {
	t       testing.TB
	program string
	data    string
	cmd     *exec.Cmd

	URL   string `json:"url"`
	Staff map[string]struct{ Username, Password string }
	Kiosk string `json:"kiosk_token"`
}

// shopEnv names the folder of the program under test while the tests run.
const shopEnv = "MOTCUA_BROWSER_SHOP"

// TestMain keeps a folder for the program, which is built once for all tests.
func TestMain(m *testing.M) {
	dir, err := os.MkdirTemp("", "motcua-browser")
	if err == nil {
		err = os.Setenv(shopEnv, dir)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	code := m.Run()
	_ = os.RemoveAll(dir) // a folder under the system's own that is left costs nothing
	os.Exit(code)
}

// built is the program, built at the first asking.
var built = sync.OnceValues(func() (string, error) {
	program := filepath.Join(os.Getenv(shopEnv), "motcua")
	if out, err := exec.Command("go", "build", "-o", program, "motcua").CombinedOutput(); err != nil {
		return "", fmt.Errorf("building: %w: %s", err, out)
	}
	return program, nil
})

// openCentre starts a quiet demo of the program on a directory of its own.
func openCentre(t testing.TB) *centre {
	t.Helper()
	program, err := built()
	if err != nil {
		t.Fatal(err)
	}
	c := &centre{t: t, program: program, data: filepath.Join(t.TempDir(), "data")}
	c.start("127.0.0.1:0")
	t.Cleanup(func() {
		_ = c.cmd.Process.Signal(os.Interrupt)
		if err := c.cmd.Wait(); err != nil {
			t.Errorf("the demo ended with %v", err)
		}
	})
	return c
}

// start starts the program and returns when it says that it answers.
func (c *centre) start(addr string) {
	c.t.Helper()
	c.cmd = exec.Command(c.program, "demo", "-addr", addr, "-data", c.data, "-quiet")
	c.cmd.Stderr = os.Stderr
	out, err := c.cmd.StdoutPipe()
	if err != nil {
		c.t.Fatal(err)
	}
	if err := c.cmd.Start(); err != nil {
		c.t.Fatal(err)
	}
	lines := bufio.NewScanner(out)
	for lines.Scan() && !strings.HasPrefix(lines.Text(), "Ctrl-C") {
	}
	go func() { _, _ = io.Copy(io.Discard, out) }()
	b, err := os.ReadFile(filepath.Join(c.data, "access.json"))
	if err != nil {
		c.t.Fatal(err)
	}
	if err := json.Unmarshal(b, c); err != nil {
		c.t.Fatal(err)
	}
}

// openBrowser starts Debian's Chromium without any window.
func openBrowser(t testing.TB) *rod.Browser {
	t.Helper()
	bin, found := launcher.LookPath()
	if !found {
		t.Fatal("the browser tests need Chromium: as root, apt-get install chromium")
	}
	l := launcher.New().Bin(bin).Leakless(false).NoSandbox(true).
		Set("disable-gpu").Set("disable-background-networking").Set("disable-component-update").Set("disable-quic").
		Set("disable-sync").Set("no-first-run").Set("autoplay-policy", "no-user-gesture-required")
	address, err := l.Launch()
	if err != nil {
		t.Fatal(err)
	}
	b := rod.New().ControlURL(address)
	if err := b.Connect(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = b.Close()
		l.Cleanup()
	})
	return b
}

// screen is one browser window of somebody.
type screen struct {
	t testing.TB
	*rod.Page
}

// size is a window in CSS pixels; touch screens are tapped, others clicked.
type size struct {
	width, height int
	touch         bool
}

// open opens a page in a window of its own; a fault in its scripts fails the test.
func open(t testing.TB, b *rod.Browser, url string, s size) *screen {
	t.Helper()
	page, err := b.Page(proto.TargetCreateTarget{})
	if err != nil {
		t.Fatal(err)
	}
	page = page.Timeout(10 * time.Minute)
	wait := page.EachEvent(func(e *proto.RuntimeExceptionThrown) {
		t.Errorf("%s: %s", url, e.ExceptionDetails.Exception.Description)
	})
	go wait()
	if err := page.SetViewport(&proto.EmulationSetDeviceMetricsOverride{Width: s.width, Height: s.height, DeviceScaleFactor: 1, Mobile: false}); err != nil {
		t.Fatal(err)
	}
	if s.touch {
		if err := (proto.EmulationSetTouchEmulationEnabled{Enabled: true}).Call(page); err != nil {
			t.Fatal(err)
		}
	}
	if err := page.Navigate(url); err != nil {
		t.Fatal(err)
	}
	if err := page.WaitLoad(); err != nil {
		t.Fatal(err)
	}
	return &screen{t: t, Page: page}
}

// see waits for something on the page.
func (s *screen) see(selector string) *rod.Element {
	s.t.Helper()
	e, err := s.Page.Timeout(patience).Element(selector)
	if err != nil {
		s.t.Fatalf("nothing like %s came: %v; the page shows %s", selector, err, s.words())
	}
	return e.CancelTimeout()
}

// reads waits until something on the page reads as wanted.
func (s *screen) reads(selector, want string) {
	s.t.Helper()
	s.see(selector)
	if err := s.Page.Timeout(patience).Wait(rod.Eval(`(s, want) => document.querySelector(s)?.textContent.trim() === want`, selector, want)); err != nil {
		s.t.Fatalf("%s does not read %q; the page shows %s", selector, want, s.words())
	}
}

// words is all the text of the page, for a failure's message.
func (s *screen) words() string {
	r, err := s.Page.Timeout(5 * time.Second).Eval(`() => document.body.innerText`)
	if err != nil {
		return err.Error()
	}
	return r.Value.Str()
}

// click clicks something with the mouse once it can be clicked.
func (s *screen) click(selector string) {
	s.t.Helper()
	s.see(selector)
	e, err := s.Page.Timeout(patience).Element(selector)
	if err == nil {
		err = e.Click(proto.InputMouseButtonLeft, 1)
	}
	if err != nil {
		s.t.Fatalf("%s cannot be clicked: %v; the page shows %s", selector, err, s.words())
	}
}

// standing waits for a second for something that stands still and can be touched, and says
// where its middle is. A second tap at the spot of the last one is left as much time as
// the kiosk wants, which takes quicker ones for the trembling of a finger. A page that has
// just been loaded still moves when its parts come.
const standing = `async (selector) => {
	const pause = (ms) => new Promise((done) => setTimeout(done, ms));
	for (const end = performance.now() + 1000; performance.now() < end; await pause(16)) {
		const e = document.querySelector(selector);
		if (!e || e.disabled) continue;
		const before = e.getBoundingClientRect();
		await pause(performance.now() < 5000 ? 300 : 20);
		const box = e.getBoundingClientRect();
		const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
		if (box.x !== before.x || box.y !== before.y || !e.contains(document.elementFromPoint(x, y))) continue;
		const last = window.tapped;
		if (last && Math.hypot(x - last.x, y - last.y) < 60 && !("key" in e.dataset)) await pause(last.time + 900 - performance.now());
		window.tapped = { x, y, time: performance.now() };
		return [x, y];
	}
	return null;
}`

// tap touches the middle of something, as a finger does, once it can be touched there. It
// keeps no hold of what it touched, which would keep the page from forgetting it.
func (s *screen) tap(selector string) {
	s.t.Helper()
	for end := time.Now().Add(patience); time.Now().Before(end); {
		if s.tapWithin(selector) {
			return
		}
	}
	s.t.Fatalf("%s cannot be touched; the page shows %s", selector, s.words())
}

// tapWithin is tap for something that may go away: it says whether it was there to be
// touched within a second.
func (s *screen) tapWithin(selector string) bool {
	s.t.Helper()
	page := s.Page.Timeout(patience)
	at, err := page.Eval(standing, selector)
	if err != nil {
		s.t.Fatalf("%s cannot be touched: %v; the page shows %s", selector, err, s.words())
	}
	if at.Value.Nil() {
		return false
	}
	s.finger(at.Value.Get("0").Num(), at.Value.Get("1").Num())
	return true
}

// finger comes down on a spot and leaves it.
func (s *screen) finger(x, y float64) {
	s.t.Helper()
	for _, touch := range []proto.InputDispatchTouchEvent{
		{Type: proto.InputDispatchTouchEventTypeTouchStart, TouchPoints: []*proto.InputTouchPoint{{X: x, Y: y}}},
		{Type: proto.InputDispatchTouchEventTypeTouchEnd, TouchPoints: []*proto.InputTouchPoint{}},
	} {
		if err := touch.Call(s.Page); err != nil {
			s.t.Fatalf("touching %.0f, %.0f: %v", x, y, err)
		}
	}
}

// keep leaves a picture of the screen where MOTCUA_SHOTS names a folder.
func (s *screen) keep(name string) {
	s.t.Helper()
	folder := os.Getenv("MOTCUA_SHOTS")
	if folder == "" {
		return
	}
	picture, err := s.Screenshot(false, nil)
	if err == nil {
		err = os.WriteFile(filepath.Join(folder, name+".png"), picture, 0o644)
	}
	if err != nil {
		s.t.Fatal(err)
	}
}
