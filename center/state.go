package center

import (
	"time"

	"motcua/center/catalog"
	"motcua/center/dossier"
	"motcua/center/journal"
	"motcua/center/queue"
	"motcua/center/records"
)

// State is the centre in memory. The center keeps it twice: one copy runs ahead
// with decisions that are being written, the other is what readers see and holds
// only what is durable. Who gets a *State from View must not keep it or what it
// points to beyond the call.
type State struct {
	Settings  *Settings
	Catalogue *catalog.Catalogue
	Plan      *queue.Plan
	Day       *queue.Day
	Book      dossier.Book
	Staff     map[queue.StaffID]records.Staff
	Devices   map[DeviceID]records.Device
	Sessions  map[string]records.Session // by the hash of the cookie

	seq      uint64 // the newest record in it
	screens  uint64 // the newest record that may have changed what screens show beside the queue
	dayFirst uint64 // the record that opened the day
	stored   bool   // the settings are on disk
	answers  map[string]told
	lodged   map[queue.Number][]dossier.Code // today's dossiers of a ticket
	names    map[queue.LineID]string         // of the lines, in Vietnamese
	notes    map[queue.TicketID]noteRecord   // that came with transferred tickets
	notices  map[NoticeID]Notice             // that stand in the halls, or may be put back
	bookings map[BookingID]Booking
	held     map[HolderKey]hold             // by who took something on a phone
	secret   string                         // that holders are hashed under, empty until the first
	doers    map[queue.DeedID]queue.StaffID // who did a supervisor's deeds of today
	learnt   learnt                         // as of the end of the last day
	search   search                         // what leads to procedures
	edges    queue.Calibration              // of the waits, as they were last stored
	helps    []HelpCall                     // of today, the oldest first
	rated    map[queue.TicketID]bool        // today
	ratings  DayRatings                     // of today
	told     DayRatings                     // what is told of them before the day is closed

	requestSecret string // that the day's requests are fingerprinted under, empty until the first
}

// Seq is the number of the newest journal record that the state has seen.
func (s *State) Seq() uint64 { return s.seq }

// DossiersOf lists the dossiers lodged today for a ticket.
func (s *State) DossiersOf(n queue.Number) []dossier.Code { return s.lodged[n] }

// Acts reports whether a device may do anything: it was not revoked, nor was the kiosk that
// it belongs to.
func (s *State) Acts(id DeviceID) bool {
	d := s.Devices[id]
	return d.Active && (d.Kind != records.Agent || s.Devices[DeviceID(d.Kiosk)].Active)
}

// DeviceByToken finds a device that acts by the hash of its token.
func (s *State) DeviceByToken(hash string) (records.Device, bool) {
	for _, d := range s.Devices {
		if s.Acts(DeviceID(d.ID)) && d.Token != "" && d.Token == hash {
			return d, true
		}
	}
	return records.Device{}, false
}

func (s *State) use(settings *Settings) {
	s.Settings = settings
	s.Plan = settings.plan()
	s.names = map[queue.LineID]string{}
	for _, l := range settings.Lines {
		s.names[l.ID] = l.Name["vi"]
	}
}

// fold takes one record in: what its events did, then its rows. It never fails. A record
// that is read back from the journal has no rows here, as those are in their tables.
func (s *State) fold(r *journal.Record, request string, ch change) {
	s.seq = r.Seq
	for _, e := range ch.events {
		switch e := e.(type) {
		case queue.DayOpened:
			s.dayFirst = r.Seq
			s.answers = map[string]told{}
			s.lodged = map[queue.Number][]dossier.Code{}
			s.doers = map[queue.DeedID]queue.StaffID{}
			s.helps, s.rated, s.ratings, s.told = nil, map[queue.TicketID]bool{}, DayRatings{}, DayRatings{}
			s.Day.Apply(e, r.At)
		case queue.Event:
			s.Day.Apply(e, r.At)
			s.did(r, s.Day.LastDeed())
		case SettingsChanged:
			s.screens = r.Seq
		case NoticeChanged:
			s.did(r, queue.DeedID(r.Seq))
		case HelpCalled:
			s.helped(e, r.At)
		case HelpAnswered:
			s.answered(e, r)
		case RatingGiven:
			s.rate(e)
		case dossier.Lodged:
			s.Book.Apply(e)
			if e.Ticket != "" {
				n := queue.Number(e.Ticket)
				s.lodged[n] = append(s.lodged[n][:len(s.lodged[n]):len(s.lodged[n])], e.Code)
			}
		}
	}
	for _, row := range ch.rows {
		row.apply(s)
	}
	if request != "" {
		s.answers[request] = told{Answer: r.Answer, print: r.RequestPrint}
	}
}

// newState is the state before the first record of a day, as the records have it.
func newState(settings *Settings, catalogue *catalog.Catalogue) *State {
	s := &State{
		Catalogue: catalogue, Day: &queue.Day{},
		Staff: map[queue.StaffID]records.Staff{}, Devices: map[DeviceID]records.Device{}, Sessions: map[string]records.Session{},
		answers: map[string]told{}, lodged: map[queue.Number][]dossier.Code{}, notes: map[queue.TicketID]noteRecord{},
		notices: map[NoticeID]Notice{}, bookings: map[BookingID]Booking{}, held: map[HolderKey]hold{}, doers: map[queue.DeedID]queue.StaffID{},
		rated: map[queue.TicketID]bool{}, ratings: DayRatings{}, told: DayRatings{},
		search: newSearch(),
	}
	s.use(settings)
	return s
}

// ServiceDayOf is the service day of a moment: the date in Asia/Ho_Chi_Minh, which
// is UTC+7 the whole year, whatever the machine's zone is.
func ServiceDayOf(at time.Time) queue.ServiceDay {
	return queue.ServiceDay(at.In(Zone).Format(time.DateOnly))
}

// Zone is Vietnam's time, as a fixed offset: the machine may have no zone tables.
var Zone = time.FixedZone("+07", 7*60*60)
