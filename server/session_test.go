package server

import (
	"fmt"
	"testing"
)

func TestMadeUpNamesLiftNoLockOut(t *testing.T) {
	tries := newSignInTries()
	for range maxTries {
		tries.of(true).Allow("supervisor", monday)
		tries.of(false).Allow("nobody", monday)
	}
	for i := range 2 * maxRemembered {
		tries.of(false).Allow(fmt.Sprint("nobody", i), monday)
	}
	if tries.of(true).Allow("supervisor", monday) {
		t.Error("twenty thousand made-up names lifted the lock-out of a member of staff")
	}
}
