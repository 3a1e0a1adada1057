package center

import (
	"time"

	"motcua/center/ids"
	"motcua/center/localtime"
	"motcua/center/queue"
	"motcua/center/refusal"
)

// TakeRemoteNumber gives a phone a number of today that is to be checked in at a kiosk.
// Token and Secret are random and made by the caller; the secret is used by the first only.
type TakeRemoteNumber struct {
	Procedure string // any spelling of a code; empty when Line is given
	Line      queue.LineID
	Holder    Holder
	Token     queue.Token
	Secret    string
}

func (x TakeRemoteNumber) decide(s *State, at time.Time) (change, error) {
	if !s.Settings.Remote.Numbers {
		return change{}, refusal.RemoteClosed
	}
	if !s.Settings.NumbersToday(at) {
		return change{}, s.closedNow(at)
	}
	line, procedure, err := s.remoteLine(x.Line, x.Procedure)
	if err != nil {
		return change{}, err
	}
	key, ch, err := s.admit(x.Holder, x.Secret, at)
	if err != nil {
		return change{}, err
	}
	if s.RemoteNumbersLeft()[line] <= 0 {
		return change{}, refusal.QuotaReached.Variant("phone").With(refusal.Facts{"line": string(line)})
	}
	issued, err := Today{queue.Issue{Line: line, Procedure: procedure, Priority: queue.Ordinary, Token: x.Token, CheckInBy: s.checkInBy(at)}}.decide(s, at)
	if err != nil {
		return change{}, err
	}
	if err := s.withinQuota(line, queue.Ordinary, at); err != nil {
		return change{}, err
	}
	ch.join(issued)
	return ch, ch.put(holdTable.put(key, hold{Ticket: issued.ticket}))
}

// remoteLine is the line that a phone asks for, by itself or by a procedure.
func (s *State) remoteLine(line queue.LineID, procedure string) (queue.LineID, ids.Procedure, error) {
	var code ids.Procedure
	if procedure != "" {
		p, err := s.Procedure(procedure)
		if err != nil {
			return "", "", err
		}
		if err := s.handledHere(p, queue.ForProcedure); err != nil {
			return "", "", err
		}
		code = p.Code
		if line == "" {
			line = s.Settings.LineOf(p)
		}
	}
	if line == "" {
		return "", "", refusal.FieldMissing.In("line")
	}
	return line, code, nil
}

// RemoteNumbersLeft is how many numbers each line still gives to phones today.
func (s *State) RemoteNumbersLeft() map[queue.LineID]int {
	taken, left := s.Day.RemoteNumbers(), map[queue.LineID]int{}
	for _, l := range s.Settings.Lines {
		left[l.ID] = max(0, s.Settings.Remote.Quota(l.ID).PerLine-taken[l.ID])
	}
	return left
}

// checkInBy is until when a number that is taken now is to be checked in. Nobody can
// check in before the doors open, so until then the minutes do not count.
func (s *State) checkInBy(at time.Time) time.Time {
	from := at
	if today := s.Settings.Calendar.On(at); len(today) > 0 && at.Before(localtime.Minute(at, today[0].From)) && !s.Settings.Hours.Always {
		from = localtime.Minute(at, today[0].From)
	}
	return from.Add(time.Duration(s.Settings.Remote.CheckInMinutes) * time.Minute)
}
