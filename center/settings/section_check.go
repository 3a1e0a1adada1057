package settings

import (
	"net/url"
	"regexp"
	"strings"
	"time"
	"unicode"

	"motcua/center/check"
	"motcua/center/dossier"
	"motcua/center/queue"
	"motcua/center/refusal"
)

const (
	// maxSettingText is the longest name in the settings, in characters.
	maxSettingText = 200
	// maxSessions is how many stretches a day may have: a long break, and two short ones.
	maxSessions = 4
	// maxDaysOff is some twenty years of holidays, and fits into a request.
	maxDaysOff = 400
	dayMinutes = 24 * 60
	// maxLeadMinutes is how long before opening numbers may begin, and before closing end.
	maxLeadMinutes = 180
	// maxWay is the longest description of the way to a counter: three lines on a phone.
	maxWay = 120
	// maxQuota is more numbers than a line calls in a day.
	maxQuota = 9999
)

// outside refuses a number outside its range.
func outside(field string, n, least, most int) error {
	if n < least || n > most {
		return refusal.OutOfRange.In(field).Limit(most)
	}
	return nil
}

// plain refuses a text that is empty, too long, or breaks the line.
func plain(field, text string) error {
	return check.Text{Max: maxSettingText, Required: true}.Refuse(field, text)
}

// first is the first refusal of several checks.
func first(checks ...error) error {
	for _, err := range checks {
		if err != nil {
			return err
		}
	}
	return nil
}

// check asks for letters that the papers can be set in; the parent may be empty.
func (x *Centre) check() error {
	for field, text := range map[string]string{"name": x.Name, "parent": x.Parent, "place": x.Place, "suffix": x.Suffix} {
		if strings.ContainsFunc(text, func(r rune) bool { return unicode.IsLetter(r) && !unicode.In(r, unicode.Latin) }) {
			return refusal.NotLatin.In(field)
		}
	}
	if x.Parent != "" {
		if err := plain("parent", x.Parent); err != nil {
			return err
		}
	}
	return first(plain("name", x.Name), plain("place", x.Place), plain("suffix", x.Suffix))
}

// check takes what phones can open: http or https with a host and no path.
func (x *Address) check() error {
	if x.PublicURL == "" {
		return nil
	}
	u, err := url.Parse(x.PublicURL)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" || u.Path != "" || u.RawQuery != "" || u.Fragment != "" || u.User != nil {
		return refusal.BadURL.In("public_url").Value(x.PublicURL)
	}
	return plain("public_url", x.PublicURL)
}

func (x *Opening) check() error {
	if len(x.Sessions) == 0 {
		return refusal.FieldMissing.In("sessions")
	}
	for _, s := range x.Sessions {
		for _, day := range s.Days {
			if !day.Valid() {
				return refusal.BadWeekday.In("sessions").Value(string(day))
			}
		}
	}
	for _, day := range dossier.Weekdays() {
		if !inOrder(x.Sessions, day) {
			return refusal.BadSessions.In("sessions")
		}
	}
	return first(
		outside("first_number_minutes", x.FirstMinutes, 0, maxLeadMinutes), outside("last_number_minutes", x.LastMinutes, 0, maxLeadMinutes),
	)
}

// inOrder reports whether the sessions of a weekday follow each other.
func inOrder(sessions []dossier.Session, day dossier.Weekday) bool {
	last, n := 0, 0
	for _, s := range sessions {
		if !s.Holds(day) {
			continue
		}
		if n >= maxSessions || s.From < last || s.To <= s.From || s.To > dayMinutes {
			return false
		}
		last, n = s.To+1, n+1
	}
	return true
}

func (x *DaysOff) check() error {
	if len(x.Days) > maxDaysOff {
		return refusal.FieldTooLong.In("days").Limit(maxDaysOff)
	}
	seen := map[string]bool{}
	for _, d := range x.Days {
		date := string(d.Date)
		if _, err := time.Parse(time.DateOnly, date); err != nil {
			return refusal.BadDate.In("days").Value(date)
		}
		if seen[date] {
			return refusal.GivenTwice.In("days").Value(date)
		}
		seen[date] = true
		if err := plain("days", d.Name); err != nil {
			return err
		}
	}
	return nil
}

func (x *QueueRules) check() error {
	return first(
		outside("ordinary_per_priority", x.OrdinaryPerPriority, 1, 20), outside("bound_minutes", x.BoundMinutes, 1, 240),
		outside("recalls", x.Recalls, 0, 10), outside("undo_seconds", x.UndoSeconds, 0, 600),
	)
}

func (x *Alerts) check() error {
	if err := first(outside("amber_minutes", x.AmberMinutes, 1, 480), outside("red_minutes", x.RedMinutes, 1, 480)); err != nil {
		return err
	}
	if x.RedMinutes <= x.AmberMinutes {
		return refusal.RedBeforeAmber.In("red_minutes")
	}
	return nil
}

// The ids of halls, lines and counters: what fits on a board and is said aloud.
var (
	hallID    = regexp.MustCompile(`^[0-9A-Z]{1,4}$`)
	lineID    = regexp.MustCompile(`^[A-Z]{1,2}$`)
	counterID = regexp.MustCompile(`^[0-9]{1,3}[A-Z]?$`)
)

// ids refuses a list without an id of the right form for each, or with one twice.
func ids(field string, form *regexp.Regexp, list []string) error {
	if len(list) == 0 {
		return refusal.FieldMissing.In(field)
	}
	seen := map[string]bool{}
	for _, id := range list {
		if !form.MatchString(id) {
			return refusal.BadID.In(field).Value(id)
		}
		if seen[id] {
			return refusal.GivenTwice.In(field).Value(id)
		}
		seen[id] = true
	}
	return nil
}

func (x *HallList) check() error {
	var list []string
	for _, h := range x.Halls {
		if err := plain("halls", h.Name); err != nil {
			return err
		}
		list = append(list, string(h.ID))
	}
	return ids("halls", hallID, list)
}

func (x *LineList) check() error {
	var list []string
	for _, l := range x.Lines {
		err := first(
			plain("lines", l.Name["vi"]), outside("lines", l.MeanMinutes, 1, 240),
			outside("lines", l.Quota.Day, 0, maxQuota), outside("lines", l.Quota.Session, 0, maxQuota),
		)
		if err != nil {
			return err
		}
		if l.Kind != ForAgency && l.Kind != ForCollect && l.Kind != ForPostal && l.Kind != ForHelp {
			return refusal.UnknownKind.In("lines").Value(string(l.Kind))
		}
		list = append(list, string(l.ID))
	}
	return ids("lines", lineID, list)
}

func (x *CounterList) check() error {
	var list []string
	for i, c := range x.Counters {
		if len(c.Lines) == 0 {
			return refusal.FieldMissing.In("counters").Value(string(c.ID))
		}
		if c.Mode > queue.ByWeights {
			return refusal.OutOfRange.In("counters").Value(string(c.ID))
		}
		if err := x.Counters[i].checkWay(); err != nil {
			return err
		}
		list = append(list, string(c.ID))
	}
	return ids("counters", counterID, list)
}

// checkWay takes the way to a counter in the languages of the pages, and no or a known arrow.
func (c *Counter) checkWay() error {
	for language, text := range c.Way {
		if err := first(oneOf("counters", language, []string{"vi", "en", "zh"}), sentence("counters", text, maxWay)); err != nil {
			return err
		}
	}
	if c.Arrow == "" {
		return nil
	}
	return oneOf("counters", string(c.Arrow), arrows)
}
