// Package browser drives a real Chromium through the whole path of the centre: a
// citizen's taps at the kiosk, the hall's board, the clerk's keys, and the receipt
// that is read with pdftotext. It tests the program as built, over its pages only.
package browser

import (
	"bufio"
	"encoding/json"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
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
	t     *testing.T
	URL   string `json:"url"`
	Staff map[string]struct{ Username, Password string }
	Kiosk string `json:"kiosk_token"`
}

// openCentre builds the program and starts a quiet demo on a directory of its own.
func openCentre(t *testing.T) *centre {
	t.Helper()
	dir := t.TempDir()
	program := filepath.Join(dir, "motcua")
	if out, err := exec.Command("go", "build", "-o", program, "motcua").CombinedOutput(); err != nil {
		t.Fatalf("building: %v: %s", err, out)
	}
	data := filepath.Join(dir, "data")
	cmd := exec.Command(program, "demo", "-addr", "127.0.0.1:0", "-data", data, "-quiet")
	cmd.Stderr = os.Stderr
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = cmd.Process.Signal(os.Interrupt)
		if err := cmd.Wait(); err != nil {
			t.Errorf("the demo ended with %v", err)
		}
	})
	lines := bufio.NewScanner(out)
	for lines.Scan() && !strings.HasPrefix(lines.Text(), "Ctrl-C") {
	}
	go func() { _, _ = io.Copy(io.Discard, out) }()
	b, err := os.ReadFile(filepath.Join(data, "access.json"))
	if err != nil {
		t.Fatal(err)
	}
	c := &centre{t: t}
	if err := json.Unmarshal(b, c); err != nil {
		t.Fatal(err)
	}
	return c
}

// openBrowser starts Debian's Chromium without any window.
func openBrowser(t *testing.T) *rod.Browser {
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
	t *testing.T
	*rod.Page
}

// size is a window in CSS pixels; touch screens are tapped, others clicked.
type size struct {
	width, height int
	touch         bool
}

// open opens a page in a window of its own; a fault in its scripts fails the test.
func open(t *testing.T, b *rod.Browser, url string, s size) *screen {
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

// tap touches the middle of something, as a finger does, once it can be touched there.
func (s *screen) tap(selector string) {
	s.t.Helper()
	s.see(selector)
	page := s.Page.Timeout(patience)
	err := page.Wait(rod.Eval(`(selector) => {
		const e = document.querySelector(selector);
		if (!e || e.disabled) return false;
		const at = e.getBoundingClientRect();
		return e.contains(document.elementFromPoint(at.x + at.width / 2, at.y + at.height / 2));
	}`, selector))
	if err != nil {
		s.t.Fatalf("%s cannot be touched: %v; the page shows %s", selector, err, s.words())
	}
	at, err := page.Eval(`(selector) => {
		const at = document.querySelector(selector).getBoundingClientRect();
		return [at.x + at.width / 2, at.y + at.height / 2];
	}`, selector)
	if err != nil {
		s.t.Fatal(err)
	}
	if err := page.Touch.Tap(at.Value.Get("0").Num(), at.Value.Get("1").Num()); err != nil {
		s.t.Fatalf("tapping %s: %v", selector, err)
	}
}
