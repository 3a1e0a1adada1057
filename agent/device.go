package agent

import (
	"errors"
	"fmt"
	"io"
	"os"
	"time"

	"golang.org/x/sys/unix"
)

// device is a device file that is read and written with deadlines: /dev/usb/lp0, a serial
// port.
type device struct {
	*os.File
}

// openDevice opens a device file; a serial port is set to pass every byte as it is, at 9600
// bits a second, which USB ones ignore.
func openDevice(path string) (device, error) {
	f, err := os.OpenFile(path, os.O_RDWR|unix.O_NONBLOCK|unix.O_NOCTTY, 0)
	if err != nil {
		return device{}, fmt.Errorf("opening the device: %w", err)
	}
	d := device{f}
	if err := d.raw(); err != nil {
		_ = f.Close() // it was only opened
		return device{}, err
	}
	return d, nil
}

// raw sets a serial port; any other device is left as it is.
func (d device) raw() error {
	control, err := d.SyscallConn()
	if err != nil {
		return err
	}
	var failed error
	err = control.Control(func(fd uintptr) {
		t, err := unix.IoctlGetTermios(int(fd), unix.TCGETS)
		if err != nil {
			return // no serial port
		}
		t.Iflag, t.Oflag, t.Lflag = 0, 0, 0
		t.Cflag = unix.CS8 | unix.CREAD | unix.CLOCAL | unix.B9600
		t.Ispeed, t.Ospeed = unix.B9600, unix.B9600
		t.Cc[unix.VMIN], t.Cc[unix.VTIME] = 1, 0
		if err := unix.IoctlSetTermios(int(fd), unix.TCSETS, t); err != nil {
			failed = fmt.Errorf("setting the serial port: %w", err)
		}
	})
	return errors.Join(err, failed)
}

// emptyPause is the delay after a device answered with nothing.
const emptyPause = 10 * time.Millisecond

// Read treats an empty answer of a USB printer as no data yet, not as the end.
func (d device) Read(b []byte) (int, error) {
	n, err := d.File.Read(b)
	if n == 0 && errors.Is(err, io.EOF) {
		time.Sleep(emptyPause)
		return 0, nil
	}
	return n, err
}

// drain throws away what a device said before it was opened.
func (d device) drain(now time.Time) {
	const long = 30 * time.Millisecond
	if d.SetReadDeadline(now.Add(long)) != nil {
		return // it fails when it is used
	}
	var b [256]byte
	for range 8 {
		if n, err := d.File.Read(b[:]); n == 0 || err != nil {
			return
		}
	}
}
