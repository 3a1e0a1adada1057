package center

import (
	"context"
	"testing"
	"time"

	"motcua/center/queue"
)

var boss = Actor{Kind: StaffActor, ID: "boss"}

func (o *office) actions() []Action {
	var list []Action
	o.View(func(s *State) { list = s.Actions(o.at) })
	return list
}

func TestAActionIsKnownByItsRecordAndTakenBackByAnyone(t *testing.T) {
	o := openOffice(t)
	o.take("A", "1")
	r := o.do(boss, Supervise{queue.Transfer{Number: "A001", ToLine: "B"}})
	for range 2 {
		list := o.actions()
		if len(list) != 1 || uint64(list[0].ID) != r.Seq || list[0].Kind != "move" || list[0].Staff != "boss" || list[0].Number != "A001" || !list[0].Until.Equal(morning.Add(2*time.Minute)) {
			t.Fatalf("the deeds are %+v", list)
		}
		o.reopen()
	}
	o.do(clerk, UndoAction{Action: queue.ActionID(r.Seq)})
	if list := o.actions(); len(list) != 0 {
		t.Errorf("after the undo: %+v", list)
	}
	o.View(func(s *State) {
		if got, _ := s.Day.ByNumber("A001"); got.Line != "A" {
			t.Errorf("A001 waits in %s", got.Line)
		}
	})
	o.refused("unknown_deed", UndoAction{Action: queue.ActionID(r.Seq)})
}

func TestANoticeIsTakenBackAndPutBack(t *testing.T) {
	o := openOffice(t)
	o.do(boss, PostNotice{ID: "n1", Hall: "1", Text: "Quầy 3 mở lại lúc 10 giờ", Minutes: 60})
	posted := o.actions()[0]
	o.do(boss, RemoveNotice{ID: "n1"})
	removed := o.actions()[0]
	if posted.Kind != NoticePosted || removed.Kind != NoticeRemoved || len(o.actions()) != 1 || removed.Staff != "boss" {
		t.Fatalf("the deeds are %+v and %+v", posted, removed)
	}
	o.refused("deed_overtaken", UndoAction{Action: posted.ID})
	o.reopen()
	o.do(clerk, UndoAction{Action: removed.ID})
	if got := o.shown("1"); len(got) != 1 {
		t.Fatalf("the hall shows %q", got)
	}
	o.do(clerk, UndoAction{Action: posted.ID})
	if got := o.shown("1"); len(got) != 0 {
		t.Errorf("the hall shows %q", got)
	}
	o.do(boss, PostNotice{ID: "n2", Hall: "1", Text: "Máy in đang sửa", Minutes: 60})
	late := o.actions()[0]
	o.at = o.at.Add(3 * time.Minute)
	o.refused("deed_too_late", UndoAction{Action: late.ID})
	o.do(boss, RemoveNotice{ID: "n2"})
	o.at = o.at.Add(3 * time.Minute)
	if err := o.Tick(context.Background()); err != nil {
		t.Fatal(err)
	}
	o.View(func(s *State) {
		if len(s.notices) != 0 {
			t.Errorf("what can no longer be put back is kept: %+v", s.notices)
		}
	})
}
