package refusal_test

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"

	"motcua/center/refusal"
)

func TestEveryCodeHasItsRow(t *testing.T) {
	seen := map[string]bool{}
	for _, c := range refusal.All() {
		name := c.String()
		if name == "" || c.Class() == 0 {
			t.Errorf("code %d has no row or no class: %q", uint8(c), name)
		}
		if seen[name] || strings.Trim(name, "abcdefghijklmnopqrstuvwxyz_") != "" {
			t.Errorf("the name %q stands twice, or has other letters than a to z and _", name)
		}
		seen[name] = true
		if slices.Contains(c.Carries(), "field") {
			t.Errorf("%s: the field is no fact of its own", name)
		}
	}
}

func TestACodeIsFoundHoweverItIsWrapped(t *testing.T) {
	for _, err := range []error{
		refusal.WrongPIN,
		refusal.WrongPIN.In("pin"),
		fmt.Errorf("opening: %w", refusal.WrongPIN.Because(io.ErrUnexpectedEOF)),
	} {
		r, ok := refusal.Of(err)
		if !ok || r.Code != refusal.WrongPIN || !errors.Is(err, refusal.WrongPIN) || errors.Is(err, refusal.NoPIN) {
			t.Errorf("%v is not found as what it is: %v", err, r)
		}
	}
	if err := refusal.StorageStopped.Because(io.ErrUnexpectedEOF); !errors.Is(err, io.ErrUnexpectedEOF) {
		t.Errorf("%v has lost its cause", err)
	}
	if r, ok := refusal.Of(io.EOF); ok {
		t.Errorf("a fault is taken for the refusal %v", r)
	}
}

func TestTheLogSaysAllButWhatIsEmpty(t *testing.T) {
	err := refusal.QuotaReached.Variant("day").With(refusal.Facts{"line": "A", "until": "day", "quota": ""})
	if got, want := err.Error(), "quota_reached.day line=A until=day"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got, want := refusal.FieldMissing.In("scan").Because(io.EOF).Error(), "field_missing scan: EOF"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// A number that is no code can only come from a program's fault, and is told as one.
func TestWhatIsNoCodeIsAFault(t *testing.T) {
	for _, c := range []refusal.Code{0, 255} {
		if c.String() != "internal" || c.Class() != refusal.Internal {
			t.Errorf("%d is %s", uint8(c), c)
		}
	}
}
