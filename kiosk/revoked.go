package kiosk

import (
	"motcua/center"
	"motcua/center/records"
)

// Revoked ends what a device that was just revoked still has here: the lines of a kiosk's
// pages and of its agent, and the cards that were scanned at it.
func (k *Kiosk) Revoked(device center.DeviceID) {
	var d records.Device
	k.Center.View(func(s *center.State) { d = s.Devices[device] })
	switch d.Kind {
	case records.Kiosk:
		k.cards.forgetAll(d.ID)
	case records.Agent:
	default:
		return
	}
	k.Printing.Revoked(d)
}
