package center

import (
	"math"
	"strconv"
	"time"

	"motcua/center/queue"
	"motcua/center/refusal"
	"motcua/center/settings"
)

// QuotaUntil is when a line whose quota is reached gives numbers again. The zero value is for
// one that gives some.
type QuotaUntil string

// The ends of a quota.
const (
	UntilDay     QuotaUntil = "day"     // on another day
	UntilSession QuotaUntil = "session" // in the next session
)

// QuotaState is what a line's quota still leaves.
type QuotaState struct {
	Left  int
	Until QuotaUntil // when Left is 0
	Limit int        // that was reached then, how many numbers
}

// Quota is what a line's quota still leaves; limited is false when it has none.
func (s *State) Quota(line queue.LineID, at time.Time) (q QuotaState, limited bool) {
	l, ok := s.Settings.Line(line)
	if !ok || l.Quota == (settings.Quota{}) {
		return QuotaState{}, false
	}
	outside := s.Settings.Numbers.PriorityOutsideQuota
	since, day, session := s.Settings.SessionSince(at), 0, 0
	s.Day.Each(func(t queue.Ticket) {
		if t.Number.LineOf() != line || outside && t.Priority != queue.Ordinary {
			return
		}
		day++
		if !t.IssuedAt.Before(since) {
			session++
		}
	})
	if l.Quota.Day > 0 && day >= l.Quota.Day {
		return QuotaState{Until: UntilDay, Limit: l.Quota.Day}, true
	}
	if l.Quota.Session > 0 && session >= l.Quota.Session {
		until := UntilSession
		if s.Settings.LastSession(at) {
			until = UntilDay
		}
		return QuotaState{Until: until, Limit: l.Quota.Session}, true
	}
	q.Left = math.MaxInt
	if l.Quota.Day > 0 {
		q.Left = min(q.Left, l.Quota.Day-day)
	}
	if l.Quota.Session > 0 {
		q.Left = min(q.Left, l.Quota.Session-session)
	}
	return q, true
}

// withinQuota refuses a number beyond its line's quota.
func (s *State) withinQuota(line queue.LineID, p queue.Priority, at time.Time) error {
	if p != queue.Ordinary && s.Settings.Numbers.PriorityOutsideQuota {
		return nil
	}
	if q, limited := s.Quota(line, at); limited && q.Left == 0 {
		return refusal.QuotaReached.Variant(string(q.Until)).With(refusal.Facts{
			"line": string(line), "quota": strconv.Itoa(q.Limit), "until": string(q.Until),
		})
	}
	return nil
}

// LineState is whether a line gives numbers now. The zero value is invalid.
type LineState string

// How a line stands.
const (
	LineOpen    LineState = "open"
	LineClosed  LineState = "closed"        // by the office or a supervisor
	LineNotNow  LineState = "not_now"       // by the opening hours
	LineNoQuota LineState = "quota_reached" // no more numbers today, or in this session
)

// LineState is how a line stands, and what its quota still leaves; nil for any number.
func (s *State) LineState(line queue.LineID, at time.Time) (LineState, *QuotaState) {
	var left *QuotaState
	if q, limited := s.Quota(line, at); limited {
		left = &q
	}
	switch {
	case !s.Open(line):
		return LineClosed, left
	case !s.Settings.GivesNumbers(at):
		return LineNotNow, left
	case left != nil && left.Left == 0:
		return LineNoQuota, left
	}
	return LineOpen, left
}
