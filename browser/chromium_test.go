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
