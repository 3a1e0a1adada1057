package center

import (
	"encoding/json"
	"errors"
	"slices"
	"time"

	"motcua/center/journal"
	"motcua/center/localtime"
)

// Audited is one journal record as the office reads it: who did what, and when.
type Audited struct {
	Seq    uint64
	At     time.Time
	Actor  string
	Events []AuditedEvent
}

// AuditedEvent is one event of a record: its kind and its fields as JSON.
type AuditedEvent struct {
	Kind string
	Data json.RawMessage
}

// MaxAudit is how many records one look into the journal reads: a page of a list.
const MaxAudit = 200

// errEnough ends the reading of the journal where the page ends.
var errEnough = errors.New("read enough")

// Audit reads today's journal records, the newest first: at most limit, those before a
// record, or the newest when before is 0. It reads the file beside the centre's work and
// delays none of it.
func (c *Center) Audit(before uint64, limit int) ([]Audited, error) {
	var first, last uint64
	c.View(func(s *State) { first, last = s.first, s.seq })
	if before > 0 && before <= last {
		last = before - 1
	}
	from := max(first, 1)
	if n := uint64(min(max(limit, 1), MaxAudit)); last >= n {
		from = max(from, last-n+1)
	}
	page := []Audited{}
	if from > last {
		return page, nil
	}
	err := c.jour.Read(from, func(r journal.Record) error {
		if r.Seq > last {
			return errEnough
		}
		a := Audited{Seq: r.Seq, At: r.At.In(localtime.Zone), Actor: r.Actor}
		for _, e := range r.Events {
			a.Events = append(a.Events, AuditedEvent{Kind: e.Kind, Data: e.Data})
		}
		page = append(page, a)
		return nil
	})
	if err != nil && !errors.Is(err, errEnough) {
		return nil, c.asRead(err)
	}
	slices.Reverse(page)
	return page, nil
}
