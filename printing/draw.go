package printing

import (
	"cmp"
	"errors"
	"slices"
	"strconv"
	"strings"
	"time"

	"motcua/center"
	"motcua/center/catalog"
	"motcua/center/queue"
	"motcua/center/refusal"
	"motcua/center/settings"
	"motcua/paper/escpos"
	"motcua/paper/slip"
)

// slipOf is the content of a ticket's slip now. base is the address that phones reach.
func slipOf(s *center.State, waits center.Waits, t queue.Ticket, base, kiosk string, now time.Time) slip.Content {
	line, _ := s.Settings.Line(t.Line)
	name := s.ProcedureName(t.Procedure)
	if name == "" {
		name = line.Name["vi"]
	}
	code := string(queue.CodeOf(t.Token))
	x := slip.Content{
		Centre: s.Settings.Centre.FullName(), Number: t.Number, Name: name, More: len(t.Added), Place: placeOf(s, line),
		Taken: t.IssuedAt, Ahead: s.Day.Ahead(t.ID, s.Plan.Rule, now), Wait: waits.Of(t), Now: now, Priority: t.Priority,
		URL: base + "/t/" + string(t.Token), Address: bare(base) + "/t", Code: code[:len(code)/2] + " " + code[len(code)/2:],
		Recalls: s.Settings.Queue.Recalls, Kiosk: kiosk,
	}
	if p, err := s.Procedure(string(t.Procedure)); err == nil {
		for _, d := range p.Documents {
			x.Documents = append(x.Documents, d.Name)
		}
	}
	if kept, ok := s.Day.Slip(t.ID); ok {
		x.Again = kept.Tries > 1
	}
	return x
}

// bare is an address without its scheme, as people type it.
func bare(base string) string {
	return strings.TrimPrefix(strings.TrimPrefix(base, "https://"), "http://")
}

// placeOf is where citizens of a line wait.
func placeOf(s *center.State, line settings.Line) string {
	var words []string
	for _, h := range s.Settings.Halls {
		if h.ID == line.Hall {
			words = append(words, h.Name)
		}
	}
	if counters := s.Day.CountersOf(s.Plan, line.ID); len(counters) > 0 {
		words = append(words, "Quầy "+counterList(counters))
	}
	return strings.Join(words, " · ")
}

// counterList is counters in few words: three or more numbers in a row become a range, "1–4, 7".
func counterList(counters []queue.CounterID) string {
	sorted := slices.Clone(counters)
	number := func(c queue.CounterID) int {
		n, err := strconv.Atoi(string(c))
		if err != nil {
			return -1
		}
		return n
	}
	slices.SortFunc(sorted, func(a, b queue.CounterID) int {
		return cmp.Or(cmp.Compare(number(a), number(b)), strings.Compare(string(a), string(b)))
	})
	var words []string
	for i := 0; i < len(sorted); {
		last := i
		for last+1 < len(sorted) && number(sorted[last]) >= 0 && number(sorted[last+1]) == number(sorted[last])+1 {
			last++
		}
		switch last - i {
		case 0:
			words = append(words, string(sorted[i]))
		case 1:
			words = append(words, string(sorted[i]), string(sorted[last]))
		default:
			words = append(words, string(sorted[i])+"–"+string(sorted[last]))
		}
		i = last + 1
	}
	return strings.Join(words, ", ")
}

// drawTicket draws a ticket's slip with the state at the time of drawing. base is the address under
// which the caller reached this program.
func (p *Printing) drawTicket(token queue.Token, base, kiosk string, width int) (*escpos.Raster, error) {
	x, err := center.Read(p.Center, func(s *center.State) (slip.Content, error) {
		t, err := s.TicketByToken(token)
		if err != nil {
			return slip.Content{}, err
		}
		_, name := settingOf(s, kiosk)
		return slipOf(s, p.Center.Waits(), t, s.Settings.PhonesReach(base), name, p.Now()), nil
	})
	if err != nil {
		return nil, err
	}
	return p.Press.Slip(x, width)
}

// Picture is a ticket's slip as a printer gets it, for a width in dots; kiosk is empty when
// no kiosk asks.
func (p *Printing) Picture(token queue.Token, base, kiosk string, width int) ([]byte, error) {
	raster, err := p.drawTicket(token, base, kiosk, width)
	if errors.Is(err, slip.ErrWidth) {
		return nil, refusal.OutOfRange.In("width")
	}
	if err != nil {
		return nil, err
	}
	return raster.PNG()
}

// listOf is a procedure's documents with those ticked that the citizen has, by their place.
func listOf(s *center.State, found *catalog.Procedure, ticked []int, kiosk string, now time.Time) slip.List {
	x := slip.List{
		Centre: s.Settings.Centre.FullName(), Name: found.Name, Code: string(found.Code), Kiosk: kiosk, On: now.Format("02/01/2006"),
	}
	for i, d := range found.Documents {
		x.Items = append(x.Items, slip.Item{Name: d.Name, Originals: d.Originals, Copies: d.Copies, Ticked: slices.Contains(ticked, i)})
	}
	return x
}
