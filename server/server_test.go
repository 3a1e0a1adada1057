package server

import (
	"time"

	"motcua/center/localtime"
)

// monday is a working morning.
var monday = time.Date(2026, 11, 23, 9, 0, 0, 0, localtime.Zone)
