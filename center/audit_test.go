package center

import (
	"testing"
	"time"
)

func (o *office) audit(before uint64, limit int) []Audited {
	o.t.Helper()
	page, err := o.Audit(before, limit)
	if err != nil {
		o.t.Fatal(err)
	}
	return page
}

func TestTheAuditTurnsItsPagesBackToTheDaysFirstRecord(t *testing.T) {
	o := openOffice(t)
	for _, tap := range []string{"1", "2", "3", "4", "5"} {
		o.take("A", tap)
	}
	var seqs []uint64
	before := uint64(0)
	for {
		page := o.audit(before, 2)
		if len(page) == 0 {
			break
		}
		for _, r := range page {
			seqs = append(seqs, r.Seq)
		}
		before = page[len(page)-1].Seq
	}
	if len(seqs) < 6 || seqs[len(seqs)-1] != 1 {
		t.Fatalf("records %v", seqs)
	}
	for i := 1; i < len(seqs); i++ {
		if seqs[i] != seqs[i-1]-1 {
			t.Fatalf("records %v", seqs)
		}
	}
	if got := o.audit(0, 1)[0].Actor; got != "device/k1" {
		t.Errorf("the newest record is by %s", got)
	}
	o.at = o.at.Add(48 * time.Hour)
	o.take("A", "next day")
	if page := o.audit(0, MaxAudit); page[len(page)-1].Events[0].Kind != "day_closed" && page[len(page)-1].Events[0].Kind != "day_opened" {
		t.Errorf("the next day begins with %+v", page[len(page)-1].Events)
	}
	if got := len(o.audit(0, MaxAudit+1000)); got > MaxAudit {
		t.Errorf("a page of %d", got)
	}
}
