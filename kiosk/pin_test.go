package kiosk_test

import (
	"net/http"
	"testing"

	"motcua/server/servertest"
)

func TestTheKiosksSettingsOpenWithThePIN(t *testing.T) {
	t.Parallel()
	h := servertest.Open(t)
	kiosk, admin := h.Kiosk(), h.SignIn(h.Staff.Administrator)
	const path = "/api/v1/kiosk/settings"
	admin.Change("kiosks", func(value map[string]any) { value["pin"] = "" })
	kiosk.Refused(http.StatusBadRequest, "no_pin", "POST", path, map[string]string{"pin": "123456"})
	admin.Change("kiosks", func(value map[string]any) { value["pin"] = "123456" })
	admin.Refused(http.StatusForbidden, "not_allowed", "POST", path, map[string]string{"pin": "123456"})
	kiosk.Must(http.StatusOK, "POST", path, map[string]string{"pin": "123456"}, nil)
	for range 5 {
		kiosk.Refused(http.StatusForbidden, "wrong_pin", "POST", path, map[string]string{"pin": "654321"})
	}
	kiosk.Refused(http.StatusTooManyRequests, "pin_locked", "POST", path, map[string]string{"pin": "123456"})
}
