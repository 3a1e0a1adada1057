package kiosk

import (
	"fmt"
	"slices"
	"time"

	"github.com/gofiber/fiber/v2"

	"motcua/center"
	"motcua/center/dossier"
	"motcua/center/queue"
	"motcua/center/records"
	"motcua/center/settings"
)

// standing is how a kiosk stands: whether it gives numbers, when it will, and what it offers.
type standing struct {
	At           time.Time          `json:"at"`
	State        settings.DoorState `json:"state"`
	DayOff       string             `json:"day_off"`
	Sessions     []sessionItem      `json:"sessions"`
	NextOpening  *time.Time         `json:"next_opening"`
	Numbers      bool               `json:"numbers"`
	NumbersUntil *time.Time         `json:"numbers_until"`
	NumbersFrom  *time.Time         `json:"numbers_from"`
	Priorities   []queue.Priority   `json:"priorities"`
	Remote       remoteOpen         `json:"remote"`
	Rating       bool               `json:"rating"`
	OnePerCard   bool               `json:"one_per_card"`
	Kiosk        kioskItem          `json:"kiosk"`
	Help         helpItem           `json:"help"`
	Neighbours   []string           `json:"neighbours"`
}

// sessionItem is a stretch of opening hours as people read it: 07:30, 11:30.
type sessionItem struct {
	From string `json:"from"`
	To   string `json:"to"`
}

// remoteOpen is what phones may do.
type remoteOpen struct {
	Numbers      bool `json:"numbers"`
	Appointments bool `json:"appointments"`
}

// kioskItem is the kiosk that asks.
type kioskItem struct {
	Name     string `json:"name"`
	Printing string `json:"printing"`
}

// standing answers a kiosk that asks how it stands.
func (k *Kiosk) standing(c *fiber.Ctx) error {
	_, device, err := k.Device(c)
	if err != nil {
		return err
	}
	at := k.Now()
	var a standing
	k.Center.View(func(s *center.State) {
		door, rules := s.Settings.Door(at), s.Settings.NumberRules()
		a = standing{
			At: at, State: door.State, DayOff: door.DayOff, Sessions: sessionsOf(door.Sessions), NextOpening: center.Moment(door.NextOpening),
			Numbers: door.Numbers, NumbersUntil: center.Moment(door.NumbersUntil), NumbersFrom: center.Moment(door.NumbersFrom),
			Priorities: append([]queue.Priority{}, rules.Priorities...), Rating: rules.Rating, OnePerCard: rules.OnePerCard,
			Remote: remoteOpen{Numbers: s.Settings.Remote.Numbers, Appointments: s.Settings.Remote.Appointments},
			Kiosk:  kioskItem{Name: device.Name, Printing: string(device.Printing.Complete().Mode)}, Help: helpOf(s, device, at), Neighbours: k.neighbours(s, device),
		}
	})
	return c.JSON(a)
}

func sessionsOf(sessions []dossier.Session) []sessionItem {
	items := []sessionItem{}
	for _, x := range sessions {
		items = append(items, sessionItem{From: clock(x.From), To: clock(x.To)})
	}
	return items
}

// clock is a minute after midnight as a clock shows it.
func clock(minute int) string { return fmt.Sprintf("%02d:%02d", minute/60, minute%60) }

// neighbours are the names of the other kiosks of a hall that live.
func (k *Kiosk) neighbours(s *center.State, device records.Device) []string {
	names := []string{}
	for _, d := range s.Devices {
		if d.Kind == records.Kiosk && d.Active && d.Hall == device.Hall && d.ID != device.ID && k.Alive(d.ID) {
			names = append(names, d.Name)
		}
	}
	slices.Sort(names)
	return names
}
