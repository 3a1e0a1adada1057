package form

import (
	"bytes"
	"testing"
)

func TestOnlyTheStylesInUseAreEmbedded(t *testing.T) {
	pdf := plain().print(t, press(t))
	for name, want := range map[string]bool{"/utf8serif\n": true, "/utf8serifB\n": true, "/utf8serifI\n": true, "/utf8serifBI\n": false} {
		if got := bytes.Contains(pdf, []byte("/BaseFont "+name)); got != want {
			t.Errorf("%q is embedded: %v", name, got)
		}
	}
}

func TestThePaperIsDatedByItsRecord(t *testing.T) {
	pdf := plain().print(t, press(t))
	for _, want := range []string{"/CreationDate (D:20261123090500)", "/ModDate (D:20261123090500)", "/MediaBox [0 0 419.53 595.28]"} {
		if !bytes.Contains(pdf, []byte(want)) {
			t.Errorf("%s is not in the PDF", want)
		}
	}
}
