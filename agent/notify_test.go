package agent

import (
	"net"
	"path/filepath"
	"testing"
)

func TestSystemdIsTold(t *testing.T) {
	path := filepath.Join(t.TempDir(), "notify")
	l, err := net.ListenUnixgram("unixgram", &net.UnixAddr{Name: path, Net: "unixgram"})
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	alive := Notifier(path)
	for _, want := range []string{"READY=1\nWATCHDOG=1", "WATCHDOG=1"} {
		alive()
		b := make([]byte, 64)
		n, err := l.Read(b)
		if err != nil || string(b[:n]) != want {
			t.Errorf("said %q, %v", b[:n], err)
		}
	}
	Notifier("")() // nobody listens
}
