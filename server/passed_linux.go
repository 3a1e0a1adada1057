package server

import (
	"time"

	"golang.org/x/sys/unix"
)

// passed is the time since the machine started, also that in which it slept: a PC that was
// suspended overnight has not seen its clock jump.
func passed() time.Duration {
	var t unix.Timespec
	if err := unix.ClockGettime(unix.CLOCK_BOOTTIME, &t); err != nil {
		panic(err) // every Linux since 2.6.39 has it
	}
	return time.Duration(t.Nano())
}
