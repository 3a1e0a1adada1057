package agent

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"golang.org/x/sys/unix"
)

// terminal is a pair of serial ports with a cable between them: what is written to ours
// comes out of the device file.
func terminal(t *testing.T) (ours *os.File, path string) {
	t.Helper()
	ours, err := os.OpenFile("/dev/ptmx", os.O_RDWR|unix.O_NOCTTY, 0)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { ours.Close() })
	fd := int(ours.Fd())
	if err := unix.IoctlSetPointerInt(fd, unix.TIOCSPTLCK, 0); err != nil {
		t.Fatal(err)
	}
	n, err := unix.IoctlGetInt(fd, unix.TIOCGPTN)
	if err != nil {
		t.Fatal(err)
	}
	return ours, fmt.Sprintf("/dev/pts/%d", n)
}

func TestAScannersLinesComeWhole(t *testing.T) {
	cable, path := terminal(t)
	d, err := openDevice(path)
	if err != nil {
		t.Fatal(err)
	}
	got := make(chan string, 8)
	ended := make(chan error, 1)
	go func() { ended <- lines(d, time.Now, func(s string) { got <- s }) }()
	for want, sent := range map[string]string{
		"040090012345||Nông Thị Hà|08031990|Nữ|Cao Bằng|01012021": "040090012345||Nông Thị Hà|08031990|Nữ|Cao Bằng|01012021\r",
		"with both ends": "with both ends\r\n",
		"without any":    "without any",
	} {
		if _, err := cable.WriteString(sent); err != nil {
			t.Fatal(err)
		}
		if s := <-got; s != want {
			t.Errorf("got %q, want %q", s, want)
		}
	}
	// Longer than any code: dropped, and the next one is whole again. The cable holds 4 KiB.
	for range 9 {
		if _, err := cable.WriteString(strings.Repeat("x", 1000)); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := cable.WriteString("\rnext\r"); err != nil {
		t.Fatal(err)
	}
	if s := <-got; s != "next" {
		t.Errorf("after a line that is too long: %q", s)
	}
	d.Close()
	if err := <-ended; err == nil {
		t.Error("a scanner that was unplugged is read on")
	}
}

func TestADeviceThatIsNotThere(t *testing.T) {
	if _, err := openDevice("/dev/no-such-printer"); err == nil {
		t.Error("opened")
	}
}
