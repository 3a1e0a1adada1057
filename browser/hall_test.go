package browser

import (
	"strings"
	"testing"
)

// TestAScreenOfNoHallSaysSo opens the board of a hall that the centre does not have: the
// screen says so and leads to those that it has.
func TestAScreenOfNoHallSaysSo(t *testing.T) {
	t.Parallel()
	c := openCentre(t)
	hall := open(t, openBrowser(t), c.URL+"/display?hall=9&sound=off", hallScreen)
	hall.see(`[data-stray="9"]`)
	if words := hall.words(); !strings.Contains(words, "Không có sảnh “9”") || !strings.Contains(words, "/display?hall=1&sound=off") {
		t.Errorf("the screen reads %s", words)
	}
	hall.click(`[data-hall="1"]`)
	hall.see(`[data-state="online"]`)
}
