package center

import (
	"sort"
	"time"

	"motcua/center/check"
	"motcua/center/journal"
	"motcua/center/queue"
	"motcua/center/refusal"
)

const (
	// MaxNoticeText is the longest notice in characters: what a screen shows in two lines.
	MaxNoticeText = 200
	// MaxNoticeMinutes is how long a notice may stand: a working day.
	MaxNoticeMinutes = 480
	// MaxNotices is how many notices stand at once. The screens show them in turn, so one
	// of more would be seen too rarely.
	MaxNotices = 10
)

// NoticeID names a notice; the caller makes it up.
type NoticeID string

// Notice is a message of the office to a hall; the empty hall is every hall. One that was
// taken down is kept until that can no longer be taken back.
type Notice struct {
	ID      NoticeID       `json:"id"`
	Hall    queue.HallID   `json:"hall"`
	Text    string         `json:"text"`
	Until   time.Time      `json:"until"`
	At      time.Time      `json:"at,omitzero"`       // when it was put up
	Posted  queue.ActionID `json:"posted,omitempty"`  // the action that put it up
	Gone    time.Time      `json:"gone,omitzero"`     // when it was taken down, zero while it stands
	Removal queue.ActionID `json:"removal,omitempty"` // the action that took it down
}

// NoticeChanged notes that a notice was put up (Added), taken down (Revoked), put back
// (Restored) or ran out (Expired). The text may name a person, so the record alone holds
// it. Undoes is the action that was taken back by it, 0 for none.
type NoticeChanged struct {
	Notice NoticeID       `json:"notice"`
	What   What           `json:"what"`
	Undoes queue.ActionID `json:"undoes,omitempty"`
}

// Kind names the event in the journal.
func (NoticeChanged) Kind() string { return "notice_changed" }

var _ = register(func(s *State, _ NoticeChanged, r *journal.Record) { s.noteAction(r, queue.ActionID(r.Seq)) })

// notices are those that stand in the halls, or may be put back.
type notices map[NoticeID]Notice

var noticeTable = tableOf("notices", func(s *State) map[NoticeID]Notice { return s.notices }, says[NoticeID, Notice]{
	follow: func(_ *verifier, w wants[NoticeID, Notice], e event, _ *journal.Record) {
		n, ok := e.(NoticeChanged)
		if !ok {
			return
		}
		switch {
		case n.What == Added, n.What == Restored:
			w.must(n.Notice, func(v Notice, _ []byte) bool { return v.ID == n.Notice && v.Gone.IsZero() })
		case n.What == Revoked && n.Undoes == 0: // an older program kept none that was taken down
			w.may(n.Notice, func(v Notice, _ []byte) bool { return v.ID == n.Notice && !v.Gone.IsZero() })
		default:
			delete(w, n.Notice)
		}
	},
})

// Notices are the notices that stand, those that end first at the front.
func (all notices) Notices(at time.Time) []Notice {
	list := []Notice{}
	for _, n := range all {
		if n.Until.After(at) && n.Gone.IsZero() {
			list = append(list, n)
		}
	}
	sort.Slice(list, func(i, j int) bool {
		if list[i].Until.Equal(list[j].Until) {
			return list[i].ID < list[j].ID
		}
		return list[i].Until.Before(list[j].Until)
	})
	return list
}

// noticesIn are the texts that a hall shows; the empty hall shows all.
func (all notices) noticesIn(hall queue.HallID, at time.Time) []string {
	texts := []string{}
	for _, n := range all.Notices(at) {
		if hall == "" || n.Hall == "" || n.Hall == hall {
			texts = append(texts, n.Text)
		}
	}
	return texts
}

// PostNotice puts a notice up for some minutes.
type PostNotice struct {
	ID      NoticeID
	Hall    queue.HallID // empty for every hall
	Text    string
	Minutes int
}

func (x PostNotice) decide(s *State, at time.Time) (change, error) {
	n := Notice{
		ID: x.ID, Hall: x.Hall, Text: check.Tidy(x.Text), Until: at.Add(time.Duration(x.Minutes) * time.Minute),
		At: at, Posted: s.nextAction(),
	}
	if n.Hall != "" && !s.hasHall(n.Hall) {
		return change{}, refuseHall(n.Hall)
	}
	if err := (check.Text{Max: MaxNoticeText, Required: true}).Refuse("text", n.Text); err != nil {
		return change{}, err
	}
	switch {
	case x.Minutes < 1 || x.Minutes > MaxNoticeMinutes:
		return change{}, refusal.OutOfRange.In("minutes").Limit(MaxNoticeMinutes)
	case len(s.Notices(at)) >= MaxNotices:
		return change{}, refusal.OutOfRange.In("notices").Limit(MaxNotices)
	}
	return n.put(NoticeChanged{Notice: n.ID, What: Added})
}

// put is the change that keeps a notice as it is now.
func (n Notice) put(e NoticeChanged) (change, error) {
	ch := change{events: []event{e}}
	return ch, ch.put(noticeTable.put(n.ID, n))
}
