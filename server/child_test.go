package server_test

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"io"
	"log/slog"
	"os"
	"os/exec"
	"os/signal"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"motcua/server"
	"motcua/server/servertest"
)

// began is when this process, or the one that started it, began to test.
var began = time.Now()

// childNow is the clock of a server in a process of its own: it begins at servertest.Monday, whatever
// the machine's clock says, and goes on over its restarts.
func childNow() time.Time { return servertest.Monday.Add(time.Since(began)) }

// childBegan tells the test program when the tests began, in Unix nanoseconds.
const childBegan = "MOTCUA_TEST_BEGAN"

// childDir tells the test program to be a server on that directory instead.
const childDir = "MOTCUA_TEST_SERVE"

// childLimit is the largest file in bytes that the child may write, as on a full disk.
const childLimit = "MOTCUA_TEST_FILE_LIMIT"

func TestMain(m *testing.M) {
	if dir := os.Getenv(childDir); dir != "" {
		n, err := strconv.ParseInt(os.Getenv(childBegan), 10, 64)
		if err != nil {
			panic(err)
		}
		began = time.Unix(0, n)
		ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
		defer stop()
		if limit, err := strconv.ParseUint(os.Getenv(childLimit), 10, 64); err == nil {
			signal.Ignore(syscall.SIGXFSZ)
			if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &syscall.Rlimit{Cur: limit, Max: limit}); err != nil {
				panic(err)
			}
		}
		if err := server.RunDemo(ctx, os.Stdout, server.Options{Dir: dir, Addr: "127.0.0.1:0", PasswordCost: servertest.Cheap, Now: childNow, Log: slog.New(slog.NewTextHandler(os.Stderr, nil))}, true); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		return
	}
	os.Exit(m.Run())
}

// child is a server in a process of its own.
type child struct {
	*servertest.Server
	cmd    *exec.Cmd
	errors *bytes.Buffer
}

// start starts a server on a directory and waits until it says that it answers.
func start(t testing.TB, dir string, env ...string) *child {
	t.Helper()
	c := &child{cmd: exec.Command(os.Args[0], "-test.run=^$"), errors: &bytes.Buffer{}}
	c.cmd.Env = append(append(os.Environ(), childDir+"="+dir, childBegan+"="+strconv.FormatInt(began.UnixNano(), 10)), env...)
	c.cmd.Stderr = c.errors
	c.cmd.SysProcAttr = &syscall.SysProcAttr{Pdeathsig: syscall.SIGKILL} // it ends with the tests, however they end
	out, err := c.cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := c.cmd.Start(); err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewScanner(out)
	ready := false
	for !ready && lines.Scan() {
		ready = strings.HasPrefix(lines.Text(), "Ctrl-C")
	}
	if !ready {
		err := c.cmd.Wait()
		t.Fatalf("the server did not start: %v: %s", err, c.errors)
	}
	go func() { _, _ = io.Copy(io.Discard, out) }()
	c.Server = servertest.InProcess(t, dir)
	return c
}

// kill ends the process as a power cut would, and reads what it said before.
func (c *child) kill() {
	_ = c.cmd.Process.Kill()
	_ = c.cmd.Wait()
	if said := c.errors.String(); strings.Contains(said, "DATA RACE") {
		c.T.Error(said)
	}
}
