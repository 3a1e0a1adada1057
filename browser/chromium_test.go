package browser

import (
	"fmt"
	"os"
	"os/exec"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/go-rod/rod"
	"github.com/go-rod/rod/lib/launcher"
	"github.com/go-rod/rod/lib/launcher/flags"
	"github.com/go-rod/rod/lib/proto"
	"github.com/go-rod/rod/lib/utils"
)

// dieWithTests ends a process that the tests started with them, however they end.
var dieWithTests = &syscall.SysProcAttr{Pdeathsig: syscall.SIGKILL}

// chromium is the one Chromium process of all tests, started at the first asking.
var chromium = sync.OnceValues(func() (*rod.Browser, error) {
	bin, found := launcher.LookPath()
	if !found {
		return nil, fmt.Errorf("the browser tests need Chromium: as root, apt-get install chromium")
	}
	options := launcher.New().Leakless(false).NoSandbox(true).
		Set("disable-gpu").Set("disable-background-networking").Set("disable-component-update").Set("disable-quic").
		Set("disable-sync").Set("no-first-run").Set("autoplay-policy", "no-user-gesture-required")
	said := launcher.NewURLParser()
	cmd := exec.Command(bin, options.FormatArgs()...)
	cmd.Stdout, cmd.Stderr, cmd.SysProcAttr = said, said, dieWithTests
	if err := cmd.Start(); err != nil {
		return nil, err
	}
	ended := make(chan struct{})
	go func() {
		_ = cmd.Wait()
		close(ended)
	}()
	closeChromium = func() {
		_ = cmd.Process.Signal(os.Interrupt)
		<-ended
		_ = os.RemoveAll(options.Get(flags.UserDataDir)) // a folder under the system's own that is left costs nothing
	}
	select {
	case <-ended:
		return nil, said.Err()
	case url := <-said.URL:
		address, err := launcher.ResolveURL(url)
		if err != nil {
			return nil, err
		}
		b := rod.New().ControlURL(address).Sleeper(func() utils.Sleeper { return utils.BackoffSleeper(10*time.Millisecond, 50*time.Millisecond, nil) })
		return b, b.Connect()
	}
})

// closeChromium ends the process if there is one.
var closeChromium = func() {}

// measuredAhead is how far the clock of these tests is ahead of Chromium's, measured once so
// that all pages have the same.
var measuredAhead = sync.OnceValues(func() (time.Duration, error) {
	b, err := chromium()
	if err != nil {
		return 0, err
	}
	page, err := b.Page(proto.TargetCreateTarget{})
	if err != nil {
		return 0, err
	}
	before := now()
	told, err := page.Eval(`() => Date.now()`)
	if err != nil {
		return 0, err
	}
	asked := before.Add(now().Sub(before) / 2)
	return asked.Sub(time.UnixMilli(int64(told.Value.Num()))), page.Close()
})

// ahead is how far the clock of these tests is ahead of Chromium's.
func ahead(t testing.TB) time.Duration {
	t.Helper()
	d, err := measuredAhead()
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// openBrowser is somebody's browser: cookies, storage and cache are its own, and end with
// the test.
func openBrowser(t testing.TB) *rod.Browser {
	t.Helper()
	shared, err := chromium()
	if err != nil {
		t.Fatal(err)
	}
	b, err := shared.Incognito()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := (proto.TargetDisposeBrowserContext{BrowserContextID: b.BrowserContextID}).Call(shared); err != nil {
			t.Error(err)
		}
	})
	return b
}
