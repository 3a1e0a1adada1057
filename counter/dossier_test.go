package counter_test

import (
	"net/http"
	"testing"

	"motcua/server/servertest"
)

func TestTheDossierStatusNamesNobody(t *testing.T) {
	t.Parallel()
	h := servertest.Open(t)
	h.Kiosk().Take("A", "")
	clerk := h.ClerkAt("1")
	clerk.Counter("1", "call-next", struct{}{})
	clerk.Must(http.StatusCreated, "POST", "/api/v1/dossiers", servertest.Dossier(), nil)
	_, answer := h.Client("").Ask("GET", "/api/v1/dossiers/H14.01-261123-0001/status", nil)
	if got := string(answer); got != `{"code":"H14.01-261123-0001","status":"received"}` {
		t.Errorf("anyone is told %s", got)
	}
	h.Client("").Refused(http.StatusUnauthorized, "not_signed_in", "GET", "/api/v1/dossiers/H14.01-261123-0001", nil)
	h.Client("").Refused(http.StatusNotFound, "unknown_dossier", "GET", "/api/v1/dossiers/nonsense/status", nil)
}
