package center

import (
	"time"

	"motcua/center/queue"
	"motcua/center/records"
	"motcua/center/refusal"
)

// SignedIn notes that a member of staff signed in.
type SignedIn struct {
	Staff queue.StaffID `json:"staff"`
}

// SignedOut notes that a member of staff signed out.
type SignedOut struct {
	Staff queue.StaffID `json:"staff"`
}

// Kind names the event in the journal.
func (SignedIn) Kind() string  { return "signed_in" }
func (SignedOut) Kind() string { return "signed_out" }

var (
	_ = register[SignedIn](nil)
	_ = register[SignedOut](nil)
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
		return change{}, refusal.UnknownStaff.In("username").Value(string(x.Staff))
	}
	session := records.Session{Username: string(x.Staff), ExpiresAt: s.steady(at).Add(x.For)}
	ch := change{events: []event{SignedIn{Staff: x.Staff}}}
	if err := ch.put(sessionTable.put(x.Key, session)); err != nil {
		return change{}, err
	}
	if x.Renewed != "" && v.Password == x.Checked {
		v.Password = x.Renewed
		if err := ch.put(staffTable.put(x.Staff, v)); err != nil {
			return change{}, err
		}
	}
	s.dropExpired(&ch, s.steady(at))
	return ch, nil
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
	return change{events: []event{SignedOut{Staff: queue.StaffID(session.Username)}}, rows: []row{sessionTable.drop(x.Key)}}, nil
}
