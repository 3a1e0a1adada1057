package center

import (
	"slices"
	"time"

	"motcua/center/queue"
	"motcua/center/refusal"
)

// RemoveNotice takes a notice down. One that is gone already changes nothing.
type RemoveNotice struct {
	ID NoticeID
}

func (x RemoveNotice) decide(s *State, at time.Time) (change, error) {
	n, ok := s.notices[x.ID]
	if !ok || !n.Gone.IsZero() {
		return change{}, nil
	}
	n.Gone, n.Removal = at, s.nextAction()
	return n.put(NoticeChanged{Notice: n.ID, What: Revoked})
}

// action is the last thing that was done to a notice.
func (n Notice) action() Action {
	if !n.Gone.IsZero() {
		return Action{ID: n.Removal, Kind: NoticeRemoved, At: n.Gone, Notice: n.ID}
	}
	return Action{ID: n.Posted, Kind: NoticePosted, At: n.At, Notice: n.ID}
}

// undoNotice takes a message down that was put up, or puts one back that was taken down.
func (s *State) undoNotice(n Notice, id queue.ActionID, at time.Time) (change, error) {
	last := n.action()
	switch {
	case !s.fresh(last.At, at):
		return change{}, refusal.ActionTooLate.In("deed")
	case last.ID != id:
		return change{}, refusal.ActionOvertaken.In("deed")
	case last.Kind == NoticePosted:
		return change{events: []event{NoticeChanged{Notice: n.ID, What: Revoked, Undoes: id}}, rows: []row{noticeTable.drop(n.ID)}}, nil
	}
	n.Gone, n.Removal = time.Time{}, 0
	return n.put(NoticeChanged{Notice: n.ID, What: Restored, Undoes: id})
}

// expire adds the end of every notice whose time is over, and forgets those that were
// taken down for good.
func (s *State) expire(ch *change, at time.Time) {
	var over, gone []NoticeID
	for id, n := range s.notices {
		switch {
		case !n.Gone.IsZero() && !s.fresh(n.Gone, at):
			gone = append(gone, id)
		case n.Gone.IsZero() && !n.Until.After(at):
			over = append(over, id)
		}
	}
	ch.withoutNotices(Expired, over)
	ch.withoutNotices(Erased, gone)
}

// withoutNotices adds the end of notices to a change.
func (ch *change) withoutNotices(what What, ids []NoticeID) {
	slices.Sort(ids)
	for _, id := range ids {
		ch.events = append(ch.events, NoticeChanged{Notice: id, What: what})
		ch.rows = append(ch.rows, noticeTable.drop(id))
	}
}
