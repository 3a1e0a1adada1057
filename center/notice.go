package center

import (
	"sort"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"motcua/center/queue"
	"motcua/center/records"
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

// Notice is a message of the office to a hall; the empty hall is every hall.
type Notice struct {
	ID    NoticeID     `json:"id"`
	Hall  queue.HallID `json:"hall"`
	Text  string       `json:"text"`
	Until time.Time    `json:"until"`
}

// NoticeChanged notes that a notice was put up (Added), taken down (Revoked) or ran out
// (Expired). The text may name a person, so the record alone holds it.
type NoticeChanged struct {
	Notice NoticeID `json:"notice"`
	What   What     `json:"what"`
}

// Kind names the event in the journal.
func (NoticeChanged) Kind() string { return "notice_changed" }

var noticeTable = records.Table[Notice]{Bucket: "notices"}

// NoticeRefusal is a no to a notice: a stable code and the field it is about.
type NoticeRefusal struct {
	code  string
	Field string
	Limit int // of the field, 0 for none
}

// Error states the fact in English, for the operator's log.
func (r *NoticeRefusal) Error() string { return "notice: " + r.Field + ": " + r.code }

// Code is the protocol's stable error code.
func (r *NoticeRefusal) Code() string { return r.code }

// Facts are the values that the reader's sentence needs.
func (r *NoticeRefusal) Facts() map[string]string {
	return map[string]string{"field": r.Field, "limit": strconv.Itoa(r.Limit)}
}

// Notices are the notices that stand, those that end first at the front.
func (s *State) Notices(at time.Time) []Notice {
	list := []Notice{}
	for _, n := range s.notices {
		if n.Until.After(at) {
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
func (s *State) noticesIn(hall queue.HallID, at time.Time) []string {
	texts := []string{}
	for _, n := range s.Notices(at) {
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
	n := Notice{ID: x.ID, Hall: x.Hall, Text: strings.TrimSpace(x.Text), Until: at.Add(time.Duration(x.Minutes) * time.Minute)}
	if n.Hall != "" && !s.hasHall(n.Hall) {
		return change{}, &UnknownHallError{Hall: n.Hall}
	}
	switch {
	case n.Text == "":
		return change{}, &NoticeRefusal{code: "field_missing", Field: "text"}
	case utf8.RuneCountInString(n.Text) > MaxNoticeText:
		return change{}, &NoticeRefusal{code: "field_too_long", Field: "text", Limit: MaxNoticeText}
	case strings.ContainsFunc(n.Text, breaksLine):
		return change{}, &NoticeRefusal{code: "bad_character", Field: "text"}
	case x.Minutes < 1 || x.Minutes > MaxNoticeMinutes:
		return change{}, &NoticeRefusal{code: "out_of_range", Field: "minutes", Limit: MaxNoticeMinutes}
	case len(s.Notices(at)) >= MaxNotices:
		return change{}, &NoticeRefusal{code: "out_of_range", Field: "notices", Limit: MaxNotices}
	}
	row, err := noticeTable.Row(string(n.ID), n)
	return change{
		events: []event{NoticeChanged{Notice: n.ID, What: Added}},
		rows:   []records.Row{row},
		memory: func(s *State) { s.notices[n.ID] = n },
	}, err
}

// breaksLine reports whether a character does not belong on one line of text.
func breaksLine(r rune) bool { return unicode.IsControl(r) || unicode.In(r, unicode.Zl, unicode.Zp) }

func (s *State) hasHall(id queue.HallID) bool {
	for _, h := range s.Settings.Halls {
		if h.ID == id {
			return true
		}
	}
	return false
}

// RemoveNotice takes a notice down. One that is gone already changes nothing.
type RemoveNotice struct {
	ID NoticeID
}

func (x RemoveNotice) decide(s *State, _ time.Time) (change, error) {
	if _, ok := s.notices[x.ID]; !ok {
		return change{}, nil
	}
	return s.withoutNotices(change{}, Revoked, x.ID), nil
}

// expire adds the end of every notice whose time is over.
func (s *State) expire(ch change, at time.Time) change {
	var over []NoticeID
	for id, n := range s.notices {
		if !n.Until.After(at) {
			over = append(over, id)
		}
	}
	if len(over) == 0 {
		return ch
	}
	sort.Slice(over, func(i, j int) bool { return over[i] < over[j] })
	return s.withoutNotices(ch, Expired, over...)
}

// withoutNotices adds to a change that notices go.
func (s *State) withoutNotices(ch change, what What, ids ...NoticeID) change {
	before := ch.memory
	for _, id := range ids {
		ch.events = append(ch.events, NoticeChanged{Notice: id, What: what})
		ch.rows = append(ch.rows, noticeTable.Delete(string(id)))
	}
	ch.memory = func(s *State) {
		if before != nil {
			before(s)
		}
		for _, id := range ids {
			delete(s.notices, id)
		}
	}
	return ch
}
