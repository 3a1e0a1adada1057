// Package localtime is Vietnam's time, which is UTC+7 the whole year, whatever zone the
// machine is in. It reads no clock.
package localtime

import "time"

// Zone is Vietnam's time, as a fixed offset: the machine may have no zone tables.
var Zone = time.FixedZone("+07", 7*60*60)

// Minute is a moment of the day of at, in minutes after midnight.
func Minute(at time.Time, minute int) time.Time {
	at = at.In(Zone)
	return time.Date(at.Year(), at.Month(), at.Day(), minute/60, minute%60, 0, 0, Zone)
}
