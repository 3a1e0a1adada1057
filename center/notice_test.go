package center

import (
	"context"
	"encoding/json"
	"errors"
	"strings"
	"testing"
	"time"

	"motcua/center/journal"
	"motcua/center/queue"
)

func (o *office) shown(hall queue.HallID) []string {
	o.t.Helper()
	b, err := o.Board(hall)
	if err != nil {
		o.t.Fatal(err)
	}
	return b.Notices
}

func TestANoticeStandsInItsHallUntilItsTime(t *testing.T) {
	o := openOffice(t)
	o.do(clerk, PostNotice{ID: "n1", Hall: "1", Text: "  Máy in số 2 đang sửa  ", Minutes: 30})
	o.do(clerk, PostNotice{ID: "n2", Text: "Trung tâm nghỉ lúc 17 giờ", Minutes: 60})
	for range 2 {
		if got := o.shown("1"); len(got) != 2 || got[0] != "Máy in số 2 đang sửa" {
			t.Fatalf("the hall shows %q", got)
		}
		o.reopen()
	}
	o.at = o.at.Add(30 * time.Minute)
	if err := o.Tick(context.Background()); err != nil {
		t.Fatal(err)
	}
	if got := o.shown("1"); len(got) != 1 || got[0] != "Trung tâm nghỉ lúc 17 giờ" {
		t.Errorf("after half an hour the hall shows %q", got)
	}
	o.do(clerk, RemoveNotice{ID: "n2"})
	if r := o.do(clerk, RemoveNotice{ID: "n2"}); r.Seq != 0 {
		t.Error("a notice that was gone was taken down again")
	}
	o.reopen()
	if got := o.shown(""); len(got) != 0 {
		t.Errorf("after a restart the hall shows %q", got)
	}
}

func TestANoticeIsOneShortLineForAHallThatExists(t *testing.T) {
	o := openOffice(t)
	o.refused("field_missing", PostNotice{ID: "n", Hall: "1", Text: "   ", Minutes: 5})
	o.refused("field_too_long", PostNotice{ID: "n", Hall: "1", Text: strings.Repeat("ạ", MaxNoticeText+1), Minutes: 5})
	o.refused("bad_character", PostNotice{ID: "n", Hall: "1", Text: "một\nhai", Minutes: 5})
	o.refused("bad_character", PostNotice{ID: "n", Hall: "1", Text: "một\u2028hai", Minutes: 5})
	o.refused("out_of_range", PostNotice{ID: "n", Hall: "1", Text: "một", Minutes: 0})
	o.refused("out_of_range", PostNotice{ID: "n", Hall: "1", Text: "một", Minutes: MaxNoticeMinutes + 1})
	o.refused("unknown_hall", PostNotice{ID: "n", Hall: "9", Text: "một", Minutes: 5})
	for i := range MaxNotices {
		o.do(clerk, PostNotice{ID: NoticeID(rune('a' + i)), Hall: "1", Text: "một", Minutes: 5})
	}
	o.refused("out_of_range", PostNotice{ID: "n", Hall: "1", Text: "một", Minutes: 5})
}

func TestTheJournalNeverHoldsANoticesText(t *testing.T) {
	o := openOffice(t)
	o.do(clerk, PostNotice{ID: "n1", Hall: "1", Text: "Mời ông Nông Văn Mẫu", Minutes: 5})
	err := o.jour.Read(1, func(r journal.Record) error {
		b, err := json.Marshal(r)
		if strings.Contains(string(b), "Mẫu") {
			err = errors.New(string(b))
		}
		return err
	})
	if err != nil {
		t.Error(err)
	}
}
