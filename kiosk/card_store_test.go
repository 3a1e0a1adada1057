package kiosk

import (
	"strconv"
	"testing"
	"time"
)

func TestACardIsForgottenAfterAMinute(t *testing.T) {
	n := 0
	c := cards{made: func() string { n++; return strconv.Itoa(n) }}
	at := time.Date(2026, 11, 23, 9, 0, 0, 0, time.UTC)
	handle := c.keep("kiosk-1", "004090000001", at)
	if h, ok := c.find("kiosk-1", handle, at.Add(cardLife-time.Millisecond)); !ok || h.IDNumber != "004090000001" {
		t.Error("the card is not known for a minute")
	}
	if _, ok := c.find("kiosk-2", handle, at); ok {
		t.Error("another kiosk may use the handle")
	}
	if _, ok := c.find("kiosk-1", handle, at.Add(cardLife)); ok {
		t.Error("the card is known for longer than a minute")
	}
	c.keep("kiosk-1", "004090000001", at)
	c.forget(at.Add(cardLife))
	if len(c.by) != 0 {
		t.Error("the clock forgot nothing")
	}
	c.keep("kiosk-1", "004090000001", at)
	c.forget(at.Add(-24 * time.Hour))
	if len(c.by) != 0 {
		t.Error("a clock that was set back keeps cards for longer")
	}
}

func TestAKioskKnowsFewCards(t *testing.T) {
	n := 0
	c := cards{made: func() string { n++; return strconv.Itoa(n) }}
	at := time.Date(2026, 11, 23, 9, 0, 0, 0, time.UTC)
	first := c.keep("kiosk-1", "004090000001", at)
	other := c.keep("kiosk-2", "004090000002", at)
	for range maxCards {
		c.keep("kiosk-1", "004090000003", at)
	}
	if _, ok := c.find("kiosk-1", first, at); ok || len(c.by["kiosk-1"]) != maxCards {
		t.Error("a kiosk that scans without end fills the memory")
	}
	if _, ok := c.find("kiosk-2", other, at); !ok {
		t.Error("one kiosk's scans push another's out")
	}
}
