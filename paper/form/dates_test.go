package form

import (
	"strings"
	"testing"
	"time"
)

func TestLeadingZerosOfDates(t *testing.T) {
	for day, want := range map[string]string{
		"2026-11-24 09:05": "09 giờ 05 phút, ngày 24 tháng 11 năm 2026",
		"2026-03-09 16:30": "16 giờ 30 phút, ngày 09 tháng 3 năm 2026",
		"2027-01-01 00:00": "00 giờ 00 phút, ngày 01 tháng 01 năm 2027",
		"2027-02-10 07:30": "07 giờ 30 phút, ngày 10 tháng 02 năm 2027",
		"2026-10-31 23:59": "23 giờ 59 phút, ngày 31 tháng 10 năm 2026",
	} {
		if got := strings.ReplaceAll(momentText(at(day)), string(tied), " "); got != want {
			t.Errorf("%s is %q, want %q", day, got, want)
		}
	}
}

func TestPapersAreDatedInVietnam(t *testing.T) {
	late := time.Date(2026, time.December, 31, 18, 30, 0, 0, time.UTC)
	if got := strings.ReplaceAll(dayText(late), string(tied), " "); got != "ngày 01 tháng 01 năm 2027" {
		t.Errorf("half past one on New Year's morning is dated %q", got)
	}
}
