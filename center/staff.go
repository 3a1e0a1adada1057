package center

import (
	"regexp"
	"time"

	"motcua/center/check"
	"motcua/center/queue"
	"motcua/center/records"
	"motcua/center/refusal"
)

// MaxStaffName is the longest name of a member of staff, in characters.
const MaxStaffName = 100

var username = regexp.MustCompile(`^[a-z0-9][a-z0-9._-]{1,31}$`)

// StaffChanged notes a change to a member of staff; the record holds the rest.
type StaffChanged struct {
	Staff queue.StaffID `json:"staff"`
	What  What          `json:"what"`
}

// Kind names the event in the journal.
func (StaffChanged) Kind() string { return "staff_changed" }

var _ = register[StaffChanged](nil)

// AddStaff adds a member of staff. Password is already a hash.
type AddStaff struct {
	Username queue.StaffID
	Name     string
	Role     records.Role
	Password string
}

func (x AddStaff) decide(s *State, _ time.Time) (change, error) {
	if !username.MatchString(string(x.Username)) {
		return change{}, refusal.BadUsername.In("username").Value(string(x.Username))
	}
	if _, ok := s.Staff[x.Username]; ok {
		return change{}, refusal.StaffExists.In("username").Value(string(x.Username))
	}
	name, err := nameOf(x.Name)
	if err != nil {
		return change{}, err
	}
	if !x.Role.Valid() {
		return change{}, refusal.UnknownRole.In("role").Value(string(x.Role))
	}
	return staffChange(records.Staff{Username: string(x.Username), Name: name, Role: x.Role, Password: x.Password, Active: true}, Added)
}

// ChangeStaff sets a new password hash, disables or enables a member of staff.
type ChangeStaff struct {
	Username queue.StaffID
	What     What   // NewPassword, Disabled or Enabled
	Password string // for NewPassword
}

func (x ChangeStaff) decide(s *State, _ time.Time) (change, error) {
	v, ok := s.Staff[x.Username]
	if !ok {
		return change{}, refusal.UnknownStaff.In("username").Value(string(x.Username))
	}
	switch x.What {
	case NewPassword:
		v.Password = x.Password
	case Disabled:
		if v.Role == records.Administrator && s.administrators() == 1 {
			return change{}, refusal.LastAdministrator.In("username").Value(string(x.Username))
		}
		v.Active = false
	case Enabled:
		v.Active = true
	}
	ch, err := staffChange(v, x.What)
	if err != nil || x.What == Enabled {
		return ch, err
	}
	// A disabled member of staff leaves the counter; with a citizen in hand it is taken over.
	if counter := s.Day.CounterOf(x.Username); x.What == Disabled && counter != "" && s.Day.Seat(counter).Ticket == nil {
		ch.events = append(ch.events, queue.CounterLeft{Counter: counter, Staff: x.Username})
	}
	s.endSessions(&ch, x.Username)
	return ch, nil
}

func staffChange(v records.Staff, what What) (change, error) {
	id := queue.StaffID(v.Username)
	ch := change{events: []event{StaffChanged{Staff: id, What: what}}}
	return ch, ch.put(staffTable.put(id, v))
}

// nameOf is the name of a member of staff or a device as it is kept.
func nameOf(typed string) (string, error) {
	name := check.Tidy(typed)
	if (check.Text{Max: MaxStaffName, Required: true}).Refuse("name", name) != nil {
		return "", refusal.BadName.In("name")
	}
	return name, nil
}
