package center

import "time"

// RenameDevice gives a device another name, by which staff know it.
type RenameDevice struct {
	ID   DeviceID
	Name string
}

func (x RenameDevice) decide(s *State, _ time.Time) (change, error) {
	d, ok := s.Devices[x.ID]
	if !ok || !d.Active {
		return change{}, &OfficeRefusal{code: "unknown_device", Field: "id", Value: string(x.ID)}
	}
	if !plainName(x.Name, MaxStaffName) {
		return change{}, &OfficeRefusal{code: "bad_name", Field: "name"}
	}
	if d.Name == x.Name {
		return change{}, nil
	}
	d.Name = x.Name
	return deviceChange(d, Renamed)
}
