package printing

import (
	"encoding/json"
	"maps"
	"slices"
	"sync"
	"time"

	"github.com/gofiber/fiber/v2"

	"motcua/socket"
)

// maxLines limits the pages of one kiosk that may listen at once: the one that is shown, one that
// a restart has not yet released, and some for the technician.
const maxLines = 8

// Hub pushes messages to kiosks' pages. Its methods may be called from many goroutines.
type Hub struct {
	machine func() time.Time
	acts    func(device string) bool

	mu     sync.Mutex
	lines  map[string]map[*socket.Line]bool // by device
	closed bool
}

// NewHub makes a hub. machine is the machine's clock, which deadlines are counted from; acts
// is whether a device was not revoked.
func NewHub(machine func() time.Time, acts func(device string) bool) *Hub {
	return &Hub{machine: machine, acts: acts, lines: map[string]map[*socket.Line]bool{}}
}

// Publish sends a message as JSON to every page of a device, of all devices when device is
// empty, and to none of a device that was revoked. It never waits; a page that is
// not connected asks for the state when it comes back.
func (h *Hub) Publish(device string, message any) {
	b, err := json.Marshal(message)
	if err != nil {
		panic(err) // messages are made of plain values
	}
	h.mu.Lock()
	defer h.mu.Unlock()
	for id, lines := range h.lines {
		if device != "" && id != device || !h.acts(id) {
			continue
		}
		for l := range lines {
			l.Send(b)
		}
	}
}

// pageEvery is how often a page is told that its line lives. It gives a line up that is silent
// for three times as long: behind a cable that was pulled out nothing else would tell it.
const pageEvery = 5 * time.Second

// alive is what it is told.
const alive = `{"kind":"alive"}`

// serve keeps a page's line until it ends. first is its first message.
func (h *Hub) serve(c *fiber.Ctx, device string, first any) error {
	b, err := json.Marshal(first)
	if err != nil {
		return err
	}
	return socket.Accept(c, socket.Terms{Now: h.machine, PingEvery: pageEvery, Alive: []byte(alive)}, func(l *socket.Line) {
		if !h.admit(device, l) {
			return
		}
		defer h.dismiss(device, l)
		l.Send(b)
		for {
			if _, err := l.Receive(); err != nil { // messages of a page are ignored
				return
			}
		}
	})
}

func (h *Hub) admit(device string, l *socket.Line) bool {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.closed || !h.acts(device) || len(h.lines[device]) >= maxLines {
		return false
	}
	if h.lines[device] == nil {
		h.lines[device] = map[*socket.Line]bool{}
	}
	h.lines[device][l] = true
	return true
}

func (h *Hub) dismiss(device string, l *socket.Line) {
	h.mu.Lock()
	defer h.mu.Unlock()
	delete(h.lines[device], l)
	if len(h.lines[device]) == 0 {
		delete(h.lines, device)
	}
}

// end ends the lines of a device's pages.
func (h *Hub) end(device string) {
	h.mu.Lock()
	lines := slices.Collect(maps.Keys(h.lines[device]))
	h.mu.Unlock()
	for _, l := range lines {
		l.Close()
	}
}

// Close ends every line; the pages come back by themselves.
func (h *Hub) Close() {
	h.mu.Lock()
	h.closed = true
	var all []*socket.Line
	for _, lines := range h.lines {
		for l := range lines {
			all = append(all, l)
		}
	}
	h.mu.Unlock()
	for _, l := range all {
		l.Close()
	}
}
