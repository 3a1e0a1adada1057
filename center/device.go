package center

import (
	"slices"
	"time"

	"motcua/center/ids"
	"motcua/center/queue"
	"motcua/center/records"
	"motcua/center/refusal"
	"motcua/center/settings"
)

// PairingTime is how long a pairing code can be used: long enough to walk to the
// device and type six digits.
const PairingTime = 10 * time.Minute

// DeviceChanged notes a change to a device; the record holds the rest.
type DeviceChanged struct {
	Device ids.Device `json:"device"`
	What   What       `json:"what"`
}

// Kind names the event in the journal.
func (DeviceChanged) Kind() string { return "device_changed" }

var _ = register[DeviceChanged](nil)

// AddDevice makes a device known and gives it a pairing code. ID and the hashes are
// made by the caller, as a decision makes nothing up. With Token the device is
// paired at once.
type AddDevice struct {
	ID      ids.Device
	Kind    records.DeviceKind
	Name    string
	Hall    queue.HallID
	Counter queue.CounterID
	Kiosk   ids.Device // of an agent: the kiosk that it belongs to
	Pairing string     // the hash of the code
	Token   string     // the hash of the token
}

func (x AddDevice) decide(s *State, at time.Time) (change, error) {
	if !x.Kind.Valid() {
		return change{}, refusal.UnknownKind.In("kind").Value(string(x.Kind))
	}
	name, err := nameOf(x.Name)
	if err != nil {
		return change{}, err
	}
	if _, ok := s.Plan.Counter(x.Counter); !ok && (x.Counter != "" || x.Kind == records.Button) {
		return change{}, refusal.UnknownCounter.In("counter").With(refusal.Facts{"counter": string(x.Counter)})
	}
	if !slices.ContainsFunc(s.Settings.Halls, func(h settings.Hall) bool { return h.ID == x.Hall }) && x.Hall != "" {
		return change{}, refuseHall(x.Hall)
	}
	if kiosk, ok := s.Devices[x.Kiosk]; (x.Kind == records.Agent || x.Kiosk != "") && (!ok || !kiosk.Active || kiosk.Kind != records.Kiosk || x.Kind != records.Agent) {
		return change{}, refusal.UnknownDevice.In("kiosk").Value(string(x.Kiosk))
	}
	d := records.Device{
		ID: string(x.ID), Kind: x.Kind, Name: name, Hall: string(x.Hall), Counter: string(x.Counter), Kiosk: string(x.Kiosk), Active: true, Token: x.Token,
	}
	if x.Pairing != "" {
		d.Pairing, d.PairingExpires = x.Pairing, s.steady(at).Add(PairingTime)
	}
	return deviceChange(d, Added)
}

// PairDevice turns a pairing code into a token. Both are hashes.
type PairDevice struct {
	Pairing string
	Token   string
}

func (x PairDevice) decide(s *State, at time.Time) (change, error) {
	for _, d := range s.Devices {
		if d.Active && d.Pairing != "" && d.Pairing == x.Pairing && d.PairingExpires.After(s.steady(at)) {
			d.Pairing, d.PairingExpires, d.Token = "", time.Time{}, x.Token
			return deviceChange(d, Paired)
		}
	}
	return change{}, refusal.UnknownPairingCode.In("code")
}

// RevokeDevice ends a device's token for good.
type RevokeDevice struct {
	ID ids.Device
}

func (x RevokeDevice) decide(s *State, _ time.Time) (change, error) {
	d, ok := s.Devices[x.ID]
	if !ok {
		return change{}, refusal.UnknownDevice.In("id").Value(string(x.ID))
	}
	d.Active, d.Token, d.Pairing = false, "", ""
	return deviceChange(d, Revoked)
}

func deviceChange(d records.Device, what What) (change, error) {
	id := ids.Device(d.ID)
	ch := change{events: []event{DeviceChanged{Device: id, What: what}}}
	return ch, ch.put(deviceTable.put(id, d))
}

// PairingEnds is when the pairing code of a device can be used no more, as a time of day.
func (s *State) PairingEnds(id ids.Device) time.Time {
	return s.Devices[id].PairingExpires.Add(s.moved)
}
