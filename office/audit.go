package office

import (
	"encoding/json"
	"strconv"
	"time"

	"github.com/gofiber/fiber/v2"

	"motcua/center"
	"motcua/center/refusal"
)

// usualAudit is how many records a page of the audit has when the question names no limit.
const usualAudit = 50

// auditItem is one record of today's journal.
type auditItem struct {
	Seq    uint64       `json:"seq"`
	At     time.Time    `json:"at"`
	Actor  string       `json:"actor"`
	Events []auditEvent `json:"events"`
}

// auditEvent is one event: its kind and its own fields side by side.
type auditEvent center.AuditedEvent

// MarshalJSON writes the kind among the event's fields. A ticket's token stays out: it
// opens the citizen's page, and nobody needs it to know what was done. So does what a
// citizen said of a visit, and of which: the office reads sums, not single answers.
func (e auditEvent) MarshalJSON() ([]byte, error) {
	fields := map[string]json.RawMessage{}
	if err := json.Unmarshal(e.Data, &fields); err != nil {
		return nil, err
	}
	kind, err := json.Marshal(e.Kind)
	if err != nil {
		return nil, err
	}
	fields["kind"] = kind
	delete(fields, "token")
	if e.Kind == (center.RatingGiven{}).Kind() {
		fields = map[string]json.RawMessage{"kind": kind}
	}
	return json.Marshal(fields)
}

// audit lists what was done today, the newest first.
func (f *Office) audit(c *fiber.Ctx) error {
	if _, err := f.Supervisor(c); err != nil {
		return err
	}
	before := uint64(0)
	if word := c.Query("before"); word != "" {
		n, err := strconv.ParseUint(word, 10, 64)
		if err != nil {
			return refusal.OutOfRange.In("before")
		}
		before = n
	}
	records, err := f.Center.Audit(before, limitOf(c, usualAudit, center.MaxAudit))
	if err != nil {
		return err
	}
	items := make([]auditItem, 0, len(records))
	for _, r := range records {
		item := auditItem{Seq: r.Seq, At: r.At, Actor: r.Actor, Events: []auditEvent{}}
		for _, e := range r.Events {
			item.Events = append(item.Events, auditEvent(e))
		}
		items = append(items, item)
	}
	return c.JSON(fiber.Map{"items": items})
}
