package browser

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"log/slog"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"motcua/center/localtime"
	"motcua/server"
)

// morning is when the clock of these tests begins: a working Monday, whatever the machine's
// own says.
var morning = time.Date(2026, 11, 23, 9, 0, 0, 0, localtime.Zone)

// began is when this process, or the one that started it, began to test.
var began = time.Now()

// now is the clock of all centres and pages.
func now() time.Time { return morning.Add(time.Since(began)) }

// centre is a running demo without simulated life, with what its access file says.
type centre struct {
	t    testing.TB
	data string

	URL   string `json:"url"`
	Staff map[string]struct{ Username, Password string }
	Kiosk string `json:"kiosk_token"`
}

// openCentre opens a centre in this process on a directory of its own.
func openCentre(t testing.TB) *centre {
	t.Helper()
	c := newCentre(t)
	ctx := context.Background()
	s, err := server.Open(ctx, server.Options{Dir: c.data, Addr: "127.0.0.1:0", Demo: true, Now: now, Log: logToErrors()})
	if err != nil {
		t.Fatal(err)
	}
	served := make(chan error, 1)
	go func() { served <- s.Serve() }()
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Errorf("closing: %v", err)
		}
		if err := <-served; err != nil {
			t.Errorf("serving: %v", err)
		}
	})
	if err := s.PrepareDemo(ctx); err != nil {
		t.Fatal(err)
	}
	c.readAccess()
	return c
}

func newCentre(t testing.TB) *centre {
	return &centre{t: t, data: filepath.Join(t.TempDir(), "data")}
}

func logToErrors() *slog.Logger { return slog.New(slog.NewTextHandler(os.Stderr, nil)) }

func (c *centre) readAccess() {
	c.t.Helper()
	b, err := os.ReadFile(filepath.Join(c.data, server.AccessFile))
	if err != nil {
		c.t.Fatal(err)
	}
	if err := json.Unmarshal(b, c); err != nil {
		c.t.Fatal(err)
	}
}

// process is a centre in a process of its own, which can be killed.
type process struct {
	*centre
	cmd *exec.Cmd
}

// These tell the test program to serve a demo instead of testing: in which directory, at
// which address, and when the clock began, in Unix nanoseconds.
const (
	serveDir   = "MOTCUA_BROWSER_DIR"
	serveAddr  = "MOTCUA_BROWSER_ADDR"
	serveBegan = "MOTCUA_BROWSER_BEGAN"
)

// TestMain tests, or serves as a process of its own.
func TestMain(m *testing.M) {
	if os.Getenv(serveDir) == "" {
		code := m.Run()
		closeChromium()
		os.Exit(code)
	}
	if err := serve(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func serve() error {
	n, err := strconv.ParseInt(os.Getenv(serveBegan), 10, 64)
	if err != nil {
		return err
	}
	began = time.Unix(0, n)
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	return server.RunDemo(ctx, os.Stdout, server.Options{Dir: os.Getenv(serveDir), Addr: os.Getenv(serveAddr), Log: logToErrors(), Now: now}, true)
}

// openProcess opens a centre in a process of its own on a directory of its own.
func openProcess(t testing.TB) *process {
	t.Helper()
	c := &process{centre: newCentre(t)}
	c.start("127.0.0.1:0")
	t.Cleanup(func() {
		_ = c.cmd.Process.Signal(os.Interrupt)
		if err := c.cmd.Wait(); err != nil {
			t.Errorf("the demo ended with %v", err)
		}
	})
	return c
}

// start starts the process and returns when it says that it answers.
func (c *process) start(addr string) {
	c.t.Helper()
	c.cmd = exec.Command(os.Args[0], "-test.run=^$")
	c.cmd.Env = append(os.Environ(), serveDir+"="+c.data, serveAddr+"="+addr, serveBegan+"="+strconv.FormatInt(began.UnixNano(), 10))
	c.cmd.Stderr, c.cmd.SysProcAttr = os.Stderr, dieWithTests
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
	c.readAccess()
}

// kill ends the process as a power cut does.
func (c *process) kill() {
	c.t.Helper()
	if err := c.cmd.Process.Kill(); err != nil {
		c.t.Fatal(err)
	}
	_ = c.cmd.Wait() // it was killed
}
