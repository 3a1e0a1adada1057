package center

import (
	"time"

	"motcua/center/queue"
	"motcua/center/records"
)

// SignIn opens a session. Key is the hash of the cookie; the password was checked
// by the caller, as that takes longer than a decision may.
type SignIn struct {
	Staff queue.StaffID
	Key   string
	For   time.Duration
	// Renewed takes the place of Checked, the password hash that was found right, unless
	// somebody has set a new password meanwhile; empty where the hash is good as it is.
	Checked, Renewed string
}

func (x SignIn) decide(s *State, at time.Time) (change, error) {
	v, ok := s.Staff[x.Staff]
	if !ok || !v.Active {
		return change{}, &OfficeRefusal{code: "unknown_staff", Field: "username", Value: string(x.Staff)}
	}
	session := records.Session{Username: string(x.Staff), ExpiresAt: at.Add(x.For)}
	row, err := records.SessionTable.Row(x.Key, session)
	if err != nil {
		return change{}, err
	}
	ch := change{
		events: []event{SignedIn{Staff: x.Staff}},
		rows:   []records.Row{row},
		memory: func(s *State) { s.Sessions[x.Key] = session },
	}
	if x.Renewed != "" && v.Password == x.Checked {
		v.Password = x.Renewed
		row, err := records.StaffTable.Row(v.Username, v)
		if err != nil {
			return change{}, err
		}
		ch.rows = append(ch.rows, row)
		ch.also(func(s *State) { s.Staff[x.Staff] = v })
	}
	return s.dropExpired(ch, at), nil
}

// SignOut ends a session; ending one that is gone changes nothing.
type SignOut struct {
	Key string
}

func (x SignOut) decide(s *State, _ time.Time) (change, error) {
	session, ok := s.Sessions[x.Key]
	if !ok {
		return change{}, nil
	}
	ch := change{events: []event{SignedOut{Staff: queue.StaffID(session.Username)}}}
	return ch.without(x.Key), nil
}

// without adds the end of a session to a change.
func (ch change) without(key string) change {
	before := ch.memory
	ch.rows = append(ch.rows, records.SessionTable.Delete(key))
	ch.memory = func(s *State) {
		if before != nil {
			before(s)
		}
		delete(s.Sessions, key)
	}
	return ch
}

func (s *State) endSessions(ch change, staff queue.StaffID) change {
	for key, session := range s.Sessions {
		if session.Username == string(staff) {
			ch = ch.without(key)
		}
	}
	return ch
}

func (s *State) dropExpired(ch change, at time.Time) change {
	for key, session := range s.Sessions {
		if !session.ExpiresAt.After(at) {
			ch = ch.without(key)
		}
	}
	return ch
}

// Signed finds who a session belongs to. ok is false when it has expired or the
// member of staff was disabled.
func (s *State) Signed(key string, at time.Time) (v records.Staff, ok bool) {
	session, ok := s.Sessions[key]
	if !ok || !session.ExpiresAt.After(at) {
		return records.Staff{}, false
	}
	v, ok = s.Staff[queue.StaffID(session.Username)]
	return v, ok && v.Active
}
