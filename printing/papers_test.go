package printing

import (
	"testing"

	"motcua/center/records"
	"motcua/paper/escpos"
)

// The centre knows no printer, and the printers' room no centre: each has the widths.
func TestThePapersOfTheSettingsAreThoseThatPrintersHave(t *testing.T) {
	if p := records.SlipPapers(); len(p) != 2 || p[0].Dots != escpos.Dots80 || p[1].Dots != escpos.Dots58 {
		t.Errorf("the settings have %v, the printers %d and %d dots", p, escpos.Dots80, escpos.Dots58)
	}
}
