package server

import (
	"log/slog"
	"strings"
	"testing"
	"time"

	"motcua/center/localtime"
	"motcua/center/refusal"
)

func TestASentenceNamesTheDayOfAMomentWhereItMatters(t *testing.T) {
	at := time.Date(2026, 11, 23, 17, 30, 0, 0, localtime.Zone)
	a, err := newAnswers(slog.New(slog.DiscardHandler), func() time.Time { return at })
	if err != nil {
		t.Fatal(err)
	}
	for _, x := range []struct {
		no   *refusal.Refusal
		want string
	}{
		{refusal.ClosedNow.At("opens", at.Add(time.Hour)), "lúc 18:30."},
		{refusal.ClosedNow.At("opens", at.Add(14*time.Hour)), "lúc 07:30 24/11."},
		{refusal.ClosedNow.At("opens", time.Time{}), "lúc …."},
		{refusal.AppointmentEarly.At("time", at.Add(time.Hour)), "(18:30 23/11)"},
	} {
		if got := a.sentence("vi", x.no); !strings.Contains(got, x.want) {
			t.Errorf("%v is said as %q, want %q in it", x.no, got, x.want)
		}
	}
}
