//go:build !linux

package server

import "time"

var started = time.Now()

// passed is the time since the program started.
func passed() time.Duration { return time.Since(started) }
