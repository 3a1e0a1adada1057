package center

import (
	"testing"

	"motcua/center/records"
)

func TestAKiosksPrintingIsChecked(t *testing.T) {
	o := openOffice(t)
	o.do(boss, AddDevice{ID: "k1", Kind: records.Kiosk, Name: "Kiosk 1", Token: "hash"})
	set := func(p records.Printing) SetPrinting { return SetPrinting{Kiosk: "k1", Printing: p} }
	for code, list := range map[string][]records.Printing{
		"unknown_mode":        {{Mode: "fax"}},
		"out_of_range":        {{Width: 500}, {LowAfter: -1}, {LowAfter: 5001}},
		"bad_printer_address": {{Mode: records.PrintNetwork}, {Mode: records.PrintNetwork, Address: "printer"}, {Address: "a b:1"}, {Address: "h:0"}, {Address: "u@h:9100"}, {Address: "x\n:9"}, {Address: "a%00:1"}, {Address: "[fe80::1%e\n]:1"}, {Address: "[x::1]:1"}, {Address: "máy:1"}},
	} {
		for _, p := range list {
			o.refused(code, set(p))
		}
	}
	o.refused("unknown_device", SetPrinting{Kiosk: "k2"})
	r := o.do(boss, set(records.Printing{Mode: records.PrintNetwork, Address: "192.168.1.50:9100"}))
	if again := o.do(boss, set(records.Printing{Mode: records.PrintNetwork, Address: "192.168.1.50:9100", Width: 576})); r.Seq == 0 || again.Seq != 0 {
		t.Error("the same setting was written twice, or never")
	}
	for _, address := range []string{"printer-1.local:9100", "[fe80::1%eth0]:9100", "p_1:9100", "192.168.1.50:9100"} {
		o.do(boss, set(records.Printing{Mode: records.PrintNetwork, Address: address}))
	}
	o.reopen()
	o.View(func(s *State) {
		if p := s.Devices["k1"].Printing; p.Mode != records.PrintNetwork || p.Width != 576 {
			t.Errorf("after a restart: %+v", p)
		}
	})
}

func TestAnAgentBelongsToAKiosk(t *testing.T) {
	o := openOffice(t)
	o.do(boss, AddDevice{ID: "k1", Kind: records.Kiosk, Name: "Kiosk 1"})
	o.refused("unknown_device", AddDevice{ID: "a1", Kind: records.Agent, Name: "PC"})
	o.refused("unknown_device", AddDevice{ID: "a1", Kind: records.Agent, Name: "PC", Kiosk: "k2"})
	o.refused("unknown_device", AddDevice{ID: "d1", Kind: records.Display, Name: "Bảng", Kiosk: "k1"})
	o.do(boss, AddDevice{ID: "a1", Kind: records.Agent, Name: "PC", Kiosk: "k1", Token: "hash"})
}
