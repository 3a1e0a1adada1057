package counter_test

import (
	"net/http"
	"testing"

	"motcua/server/servertest"
)

// youngCard is one that nobody has.
const youngCard = "004090000001|080000001|NÔNG VĂN MẪU|05031990|Nam|Tổ 1, Phường Thục Phán, Cao Bằng|10052021"

func TestTheCounterReadsAWholeCard(t *testing.T) {
	t.Parallel()
	h := servertest.Open(t)
	clerk := h.ClerkAt("1")
	var read struct {
		Kind, Number string
		Card         struct {
			Name, Birth, Sex, Address string
			IDNumber                  string `json:"id_number"`
		}
		Warnings []string
	}
	clerk.Must(http.StatusOK, "POST", "/api/v1/counters/1/card", map[string]string{"scan": youngCard}, &read)
	if c := read.Card; c.Name != "NÔNG VĂN MẪU" || c.IDNumber != "004090000001" || c.Birth != "05/03/1990" || c.Sex != "male" || c.Address != "Tổ 1, Phường Thục Phán, Cao Bằng" || read.Number != "0040******01" {
		t.Errorf("the clerk was told %+v", read)
	}
	clerk.Must(http.StatusOK, "POST", "/api/v1/counters/1/card", map[string]string{"scan": "xin chào"}, &read)
	if read.Kind != "unknown" {
		t.Errorf("a greeting is %s", read.Kind)
	}
	clerk.Refused(http.StatusConflict, "counter_empty", "POST", "/api/v1/counters/2/card", map[string]string{"scan": youngCard})
	clerk.Refused(http.StatusNotFound, "unknown_counter", "POST", "/api/v1/counters/99/card", map[string]string{"scan": youngCard})
	clerk.Refused(http.StatusBadRequest, "field_missing", "POST", "/api/v1/counters/1/card", map[string]string{})
	h.Kiosk().Refused(http.StatusUnauthorized, "not_signed_in", "POST", "/api/v1/counters/1/card", map[string]string{"scan": youngCard})
}
