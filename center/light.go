package center

import (
	"time"

	"motcua/center/queue"
	"motcua/center/settings"
)

// Light is how a line stands, for a glance from afar.
type Light string

// The lights.
const (
	Green Light = "green"
	Amber Light = "amber"
	Red   Light = "red"
)

// LineWait is what the waits of one line come to now.
type LineWait struct {
	Longest int          // whole minutes of the longest wait
	Number  queue.Number // whose wait that is, empty when nobody waits
	Late    int          // how many wait until amber or longer
	Light   Light
}

// LineWaits finds the longest wait of each line, and its light.
func (s *State) LineWaits(at time.Time) map[queue.LineID]LineWait {
	waits := map[queue.LineID]LineWait{}
	s.Day.Each(func(t queue.Ticket) {
		if t.Status != queue.Waiting {
			return
		}
		w, minutes := waits[t.Line], MinutesSince(waitsSince(t), at)
		if w.Number == "" || minutes > w.Longest || minutes == w.Longest && t.Number < w.Number {
			w.Longest, w.Number = minutes, t.Number
		}
		if minutes >= s.Settings.Alerts.AmberMinutes {
			w.Late++
		}
		waits[t.Line] = w
	})
	for _, l := range s.Settings.Lines {
		w := waits[l.ID]
		w.Light = lightOf(s.Settings.Alerts, s.Day.Waiting(l.ID), len(s.OpenCounters(l.ID)), w.Longest)
		waits[l.ID] = w
	}
	return waits
}

// lightOf is the light of a line: for how many wait, at how many counters that serve it, and
// how many minutes the longest has waited.
func lightOf(a settings.Alerts, waiting, open, longest int) Light {
	switch {
	case waiting > 0 && open == 0 || longest >= a.RedMinutes:
		return Red
	case longest >= a.AmberMinutes:
		return Amber
	}
	return Green
}

// waitsSince is since when somebody waits: who was moved to another line has waited
// since arriving, who was at a counter in between since then.
func waitsSince(t queue.Ticket) time.Time {
	if t.CalledAt.IsZero() {
		return t.IssuedAt
	}
	return t.WaitsFrom
}

// MinutesSince is the whole minutes between two moments, none when the clock went back.
func MinutesSince(from, to time.Time) int { return max(0, int(to.Sub(from).Minutes())) }
