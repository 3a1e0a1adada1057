package form

import (
	"fmt"
	"time"

	"motcua/center/localtime"
)

// vietnam is the only time zone of a paper: UTC+7, without summer time.
func vietnam(t time.Time) time.Time { return t.In(localtime.Zone) }

// dayText is "ngày 09 tháng 3 năm 2026". Days below ten and the months 1 and 2 take
// a leading zero, so that no digit can be written before them (NĐ 30/2020/NĐ-CP).
func dayText(t time.Time) string {
	t = vietnam(t)
	month := fmt.Sprintf("%d", t.Month())
	if t.Month() <= time.February {
		month = "0" + month
	}
	return fmt.Sprintf("ngày\u00a0%02d tháng\u00a0%s năm\u00a0%d", t.Day(), month, t.Year())
}

// momentText is "09 giờ 05 phút, ngày 24 tháng 11 năm 2026".
func momentText(t time.Time) string {
	t = vietnam(t)
	return fmt.Sprintf("%02d\u00a0giờ %02d\u00a0phút, %s", t.Hour(), t.Minute(), dayText(t))
}
