package server

import (
	"fmt"
	"strings"

	"github.com/gofiber/fiber/v2"

	"motcua/center"
)

// health tells machines how the process is.
type health struct {
	center  *center.Center
	sockets func() int
	touches *touches
}

func (h *health) mount(r fiber.Router) {
	r.Get("/healthz", func(c *fiber.Ctx) error { return c.SendString("ok\n") })
	r.Get("/readyz", h.ready)
	r.Get("/metrics", h.metrics)
}

// ready is whether changes are taken.
func (h *health) ready(c *fiber.Ctx) error {
	if err := h.center.Broken(); err != nil {
		return err
	}
	return c.SendString("ok\n")
}

// metrics is Prometheus' text format, version 0.0.4.
func (h *health) metrics(c *fiber.Ctx) error {
	var b strings.Builder
	gauge := func(name, help string) { fmt.Fprintf(&b, "# HELP %s %s\n# TYPE %s gauge\n", name, help, name) }
	h.center.View(func(s *center.State) {
		gauge("motcua_waiting", "People who wait, by line.")
		for _, l := range s.Settings.Lines {
			fmt.Fprintf(&b, "motcua_waiting{line=%q} %d\n", l.ID, s.Day.Waiting(l.ID))
		}
		gauge("motcua_open_counters", "Counters where somebody sits, by line.")
		for _, l := range s.Settings.Lines {
			fmt.Fprintf(&b, "motcua_open_counters{line=%q} %d\n", l.ID, len(s.OpenCounters(l.ID)))
		}
		gauge("motcua_tickets_today", "Tickets of the service day, by status.")
		sum := s.Day.Sum()
		for _, status := range []string{"issued", "waiting", "called", "serving", "parked", "done", "no_show", "cancelled", "remote", "released"} {
			fmt.Fprintf(&b, "motcua_tickets_today{status=%q} %d\n", status, sum[status])
		}
		gauge("motcua_journal_records", "Records in the journal.")
		fmt.Fprintf(&b, "motcua_journal_records %d\n", s.Seq())
	})
	gauge("motcua_display_sockets", "Open display sockets.")
	fmt.Fprintf(&b, "motcua_display_sockets %d\n", h.sockets())
	gauge("motcua_journal_writable", "1 while changes are taken.")
	writable := 1
	if h.center.Broken() != nil {
		writable = 0
	}
	fmt.Fprintf(&b, "motcua_journal_writable %d\n", writable)
	gauge("motcua_file_damages", "Rows and pages of the data file that the centre goes on without.")
	fmt.Fprintf(&b, "motcua_file_damages %d\n", h.center.Damages())
	h.touches.write(&b)
	c.Set(fiber.HeaderContentType, "text/plain; version=0.0.4; charset=utf-8")
	return c.SendString(b.String())
}
