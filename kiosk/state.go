package kiosk

import (
	"fmt"
	"slices"

	"github.com/gofiber/fiber/v2"

	"motcua/center"
	"motcua/center/dossier"
	"motcua/center/queue"
	"motcua/center/records"
)

// standing answers a kiosk that asks how it stands.
func (k *Kiosk) standing(c *fiber.Ctx) error {
	_, device, err := k.Device(c)
	if err != nil {
		return err
	}
	at := k.Now()
	answer, err := center.Read(k.Center, func(s *center.State) (KioskState, error) {
		door, rules := s.Settings.Door(at), s.Settings.Numbers
		return KioskState{
			At: at, State: door.State, DayOff: door.DayOff, Sessions: sessionsOf(door.Sessions), NextOpening: center.Moment(door.NextOpening),
			Numbers: door.Numbers, NumbersUntil: center.Moment(door.NumbersUntil), NumbersFrom: center.Moment(door.NumbersFrom),
			Priorities: append([]queue.Priority{}, rules.Priorities...), Rating: rules.Rating, OnePerCard: rules.OnePerCard,
			Remote: RemoteOffer{Numbers: s.Settings.Remote.Numbers, Appointments: s.Settings.Remote.Appointments},
			Kiosk:  NamedKiosk{Name: device.Name, Printing: device.Printing.Complete().Mode}, Help: helpOf(s, device, at), Neighbours: k.neighbours(s, device),
		}, nil
	})
	if err != nil {
		return err
	}
	return c.JSON(answer)
}

func sessionsOf(sessions []dossier.Session) []Session {
	items := []Session{}
	for _, x := range sessions {
		items = append(items, Session{From: clock(x.From), To: clock(x.To)})
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
