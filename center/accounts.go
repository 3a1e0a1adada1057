package center

import (
	"time"

	"motcua/center/ids"
	"motcua/center/journal"
	"motcua/center/queue"
	"motcua/center/records"
)

// accounts are what may sign in: members of staff, their sessions, and devices.
type accounts struct {
	Staff    map[queue.StaffID]records.Staff
	Devices  map[ids.Device]records.Device
	Sessions map[string]records.Session // by the hash of the cookie
}

var (
	staffTable = tableOf("staff", func(s *State) map[queue.StaffID]records.Staff { return s.Staff }, says[queue.StaffID, records.Staff]{
		follow: func(_ *verifier, w wants[queue.StaffID, records.Staff], e event, _ *journal.Record) {
			if e, ok := e.(StaffChanged); ok && e.What != NewPassword {
				w.must(e.Staff, func(v records.Staff, _ []byte) bool {
					return v.Username == string(e.Staff) && v.Active == (e.What != Disabled)
				})
			}
		},
	})
	deviceTable = tableOf("devices", func(s *State) map[ids.Device]records.Device { return s.Devices }, says[ids.Device, records.Device]{
		follow: func(_ *verifier, w wants[ids.Device, records.Device], e event, _ *journal.Record) {
			if e, ok := e.(DeviceChanged); ok {
				w.must(e.Device, func(d records.Device, _ []byte) bool {
					return d.ID == string(e.Device) && d.Active == (e.What != Revoked)
				})
			}
		},
	})
	// sessionTable holds sessions by the hash of a cookie, which no event has.
	sessionTable = tableOf("sessions", func(s *State) map[string]records.Session { return s.Sessions }, says[string, records.Session]{
		follow: func(v *verifier, _ wants[string, records.Session], e event, _ *journal.Record) {
			if e, ok := e.(SignedIn); ok {
				v.signedIn[e.Staff]++
			}
		},
		end: func(v *verifier, w wants[string, records.Session], all map[string]records.Session) {
			for key, session := range all {
				if staff := queue.StaffID(session.Username); v.signedIn[staff] > 0 {
					v.signedIn[staff]--
					w.may(key, nil)
				}
			}
		},
	})
)

func newAccounts() accounts {
	return accounts{Staff: map[queue.StaffID]records.Staff{}, Devices: map[ids.Device]records.Device{}, Sessions: map[string]records.Session{}}
}

// Acts reports whether a device may do anything: it was not revoked, nor was the kiosk that
// it belongs to.
func (a *accounts) Acts(id ids.Device) bool {
	d := a.Devices[id]
	return d.Active && (d.Kind != records.Agent || a.Devices[ids.Device(d.Kiosk)].Active)
}

// DeviceByToken finds a device that acts by the hash of its token.
func (a *accounts) DeviceByToken(hash string) (records.Device, bool) {
	for _, d := range a.Devices {
		if a.Acts(ids.Device(d.ID)) && d.Token != "" && d.Token == hash {
			return d, true
		}
	}
	return records.Device{}, false
}

// endSessions adds the end of a member of staff's sessions to a change.
func (a *accounts) endSessions(ch *change, staff queue.StaffID) {
	for key, session := range a.Sessions {
		if session.Username == string(staff) {
			ch.rows = append(ch.rows, sessionTable.drop(key))
		}
	}
}

// dropExpired adds the end of the sessions whose time is over.
func (a *accounts) dropExpired(ch *change, at time.Time) {
	for key, session := range a.Sessions {
		if !session.ExpiresAt.After(at) {
			ch.rows = append(ch.rows, sessionTable.drop(key))
		}
	}
}

// Signed finds who a session belongs to. ok is false when it has expired or the
// member of staff was disabled.
func (s *State) Signed(key string, at time.Time) (v records.Staff, ok bool) {
	session, ok := s.Sessions[key]
	if !ok || !session.ExpiresAt.After(s.steady(at)) {
		return records.Staff{}, false
	}
	v, ok = s.Staff[queue.StaffID(session.Username)]
	return v, ok && v.Active
}

// administrators counts those who can still sign in to the office.
func (a *accounts) administrators() int {
	n := 0
	for _, v := range a.Staff {
		if v.Active && v.Role == records.Administrator {
			n++
		}
	}
	return n
}
