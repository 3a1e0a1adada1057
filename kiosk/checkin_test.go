package kiosk_test

import (
	"net/http"
	"testing"
	"time"

	"motcua/server/servertest"
)

func TestWhoBookedWithAnIdentityNumberChecksInByCard(t *testing.T) {
	t.Parallel()
	h := servertest.Open(t)
	h.OpenPhones(nil)
	kiosk, phone := h.Kiosk(), h.Client("")
	kiosk.Refused(http.StatusNotFound, "nothing_held", "POST", "/api/v1/check-in", map[string]string{"card": scanned(kiosk, youngCard).Handle})
	var mine struct{ Number, Token string }
	phone.Must(http.StatusCreated, "POST", "/api/v1/remote/numbers", map[string]string{"line": "A", "id_number": "004090000001"}, &mine)
	kiosk.Refused(http.StatusNotFound, "nothing_held", "POST", "/api/v1/check-in", map[string]string{"card": scanned(kiosk, oldCard).Handle})
	handle := scanned(kiosk, youngCard).Handle
	h.Step(59 * time.Second)
	var got servertest.Ticket
	kiosk.Must(http.StatusOK, "POST", "/api/v1/check-in", map[string]string{"card": handle}, &got)
	if got.Number != mine.Number || got.Token != mine.Token {
		t.Errorf("checked in %s, took %s", got.Number, mine.Number)
	}
	kiosk.Must(http.StatusOK, "POST", "/api/v1/check-in", map[string]string{"card": handle}, &got)
	h.Step(time.Second)
	kiosk.Refused(http.StatusConflict, "card_forgotten", "POST", "/api/v1/check-in", map[string]string{"card": handle})
}
