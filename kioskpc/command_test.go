package kioskpc

import (
	"bytes"
	"strings"
	"testing"
)

func TestTheCommandWritesTheScript(t *testing.T) {
	var out, errs bytes.Buffer
	err := Run([]string{"-server", "http://10.0.0.1:8080/", "-kiosk", "Kiosk 2", "-printing", "none", "-screen-on", "7:00"}, &out, &errs)
	if err != nil || errs.Len() > 0 {
		t.Fatal(err, errs.String())
	}
	for _, want := range []string{"#!/bin/sh\n", "Kiosk 2, at http://10.0.0.1:8080.", "OnCalendar=*-*-* 07:00:00", "-lt 1730", "server 10.0.0.1 iburst"} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("the script lacks %q", want)
		}
	}
}

func TestTheCommandSaysWhatIsWrong(t *testing.T) {
	for _, args := range [][]string{
		{"-server", "http://10.0.0.1", "-kiosk", "Kiosk", "2"}, {"-kiosk", "Kiosk 2"}, {"-colour", "red"}, {},
	} {
		var out, errs bytes.Buffer
		if err := Run(args, &out, &errs); err == nil || out.Len() > 0 {
			t.Errorf("%q: %v, and %d bytes", args, err, out.Len())
		}
	}
}
