package center

import (
	"time"

	"motcua/center/ids"
	"motcua/center/refusal"
)

// RenameDevice gives a device another name, by which staff know it.
type RenameDevice struct {
	ID   ids.Device
	Name string
}

func (x RenameDevice) decide(s *State, _ time.Time) (change, error) {
	d, ok := s.Devices[x.ID]
	if !ok || !d.Active {
		return change{}, refusal.UnknownDevice.In("id").Value(string(x.ID))
	}
	name, err := nameOf(x.Name)
	if err != nil || d.Name == name {
		return change{}, err
	}
	d.Name = name
	return deviceChange(d, Renamed)
}
