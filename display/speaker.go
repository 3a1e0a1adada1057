package display

import (
	"strings"
	"sync"
	"time"

	"github.com/gofiber/fiber/v2"

	"motcua/center/queue"
	"motcua/center/refusal"
)

// leaseFor is how long a page speaks for its hall without asking again. Pages ask every
// two seconds, so that two lost requests do not silence a hall.
const leaseFor = 6 * time.Second

// maxPage is the longest name that a page may give itself, in bytes.
const maxPage = 64

// lease is which page of a hall speaks.
type lease struct {
	page   string
	paired bool
	yields bool // to a paired screen, when it asks again: until then it may be in the middle of a call
	until  time.Time
	spoken uint64 // the greatest call that was said to be spoken
}

// speakers gives each hall one page that speaks. It is memory only: after a restart the
// first page that asks speaks, and the pages say themselves what they have spoken.
type speakers struct {
	mu    sync.Mutex
	halls map[queue.HallID]*lease
}

// ask gives the page its hall's voice if it has it already or if nobody has it. A page that
// has it and is no paired screen's gives it up at its next question once a paired one has
// asked, so that the two never speak at once. Newest is the hall's newest call: nobody has
// spoken a later one.
func (s *speakers) ask(x SpeakerRequest, paired bool, newest uint64, at time.Time) (speaker bool, spoken uint64) {
	s.mu.Lock()
	defer s.mu.Unlock()
	l := s.halls[x.Hall]
	if l == nil {
		l = &lease{}
		s.halls[x.Hall] = l
	}
	left := l.until.Sub(at)
	free := l.page == "" || left <= 0 || left > leaseFor // a clock that was set back ends it too
	holds := !free && l.page == x.Page
	if free || holds || paired || !l.paired {
		// No page that is trusted less than the speaking one can silence a call.
		l.spoken = max(l.spoken, min(x.Spoken, newest))
	}
	switch {
	case x.Leaving:
		if holds {
			*l = lease{spoken: l.spoken}
		}
	case holds && l.yields && !paired:
		*l = lease{spoken: l.spoken}
	case free || holds:
		l.page, l.paired, l.until, l.yields = x.Page, paired, at.Add(leaseFor), false
		speaker = true
	case paired && !l.paired:
		l.yields = true
	}
	return speaker, l.spoken
}

// forget drops a hall that is no more.
func (s *speakers) forget(hall queue.HallID) {
	s.mu.Lock()
	defer s.mu.Unlock()
	delete(s.halls, hall)
}

// postSpeaker answers a page that asks whether it speaks for its hall.
func (s *screens) postSpeaker(c *fiber.Ctx) error {
	var x SpeakerRequest
	if err := s.Parse(c, &x); err != nil {
		return err
	}
	if strings.TrimSpace(x.Page) == "" {
		return refusal.FieldMissing.In("page")
	}
	if len(x.Page) > maxPage {
		return refusal.OutOfRange.In("page")
	}
	board, err := s.Display.options.Source.Board(x.Hall)
	if err != nil {
		s.speakers.forget(x.Hall)
		return err
	}
	newest := uint64(0)
	for _, call := range board.Calls {
		newest = max(newest, call.Seq)
	}
	speaker, spoken := s.speakers.ask(x, s.Paired(c), newest, s.Now())
	return c.JSON(SpeakerResponse{Speaker: speaker, Spoken: spoken, Lease: leaseFor.Milliseconds()})
}
