package center

import (
	"errors"
	"slices"

	"motcua/center/journal"
)

// MaxAudit is how many records one look into the journal reads: a page of a list.
const MaxAudit = 200

// errEnough ends the reading of the journal where the page ends.
var errEnough = errors.New("read enough")

// Audit reads today's journal records, the newest first: at most limit, those before a
// record, or the newest when before is 0. It reads the file beside the centre's work and
// holds none of it up.
func (c *Center) Audit(before uint64, limit int) ([]journal.Record, error) {
	var first, last uint64
	c.View(func(s *State) { first, last = s.dayFirst, s.seq })
	if before > 0 && before <= last {
		last = before - 1
	}
	from := max(first, 1)
	if n := uint64(min(max(limit, 1), MaxAudit)); last >= n {
		from = max(from, last-n+1)
	}
	page := []journal.Record{}
	if from > last {
		return page, nil
	}
	err := c.jour.Read(from, func(r journal.Record) error {
		if r.Seq > last {
			return errEnough
		}
		page = append(page, r)
		return nil
	})
	if err != nil && !errors.Is(err, errEnough) {
		return nil, err
	}
	slices.Reverse(page)
	for i := range page {
		page[i].At = page[i].At.In(Zone)
	}
	return page, nil
}
