package center

import (
	"time"

	"motcua/center/refusal"
)

// RenameDevice gives a device another name, by which staff know it.
type RenameDevice struct {
	ID   DeviceID
	Name string
}

func (x RenameDevice) decide(s *State, _ time.Time) (change, error) {
	d, ok := s.Devices[x.ID]
	if !ok || !d.Active {
		return change{}, refusal.UnknownDevice.In("id").Value(string(x.ID))
	}
	if !plainName(x.Name, MaxStaffName) {
		return change{}, refusal.BadName.In("name")
	}
	if d.Name == x.Name {
		return change{}, nil
	}
	d.Name = x.Name
	return deviceChange(d, Renamed)
}
