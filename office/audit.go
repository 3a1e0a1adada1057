package office

import (
	"strconv"

	"github.com/gofiber/fiber/v2"

	"motcua/center"
	"motcua/center/refusal"
)

// usualAudit is how many records a page of the audit has when the question names no limit.
const usualAudit = 50

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
	answer := AuditResponse{Items: make([]AuditRecord, 0, len(records))}
	for _, r := range records {
		item := AuditRecord{Seq: r.Seq, At: r.At, Actor: r.Actor, Events: []AuditEvent{}}
		for _, e := range r.Events {
			item.Events = append(item.Events, AuditEvent(e))
		}
		answer.Items = append(answer.Items, item)
	}
	return c.JSON(answer)
}
