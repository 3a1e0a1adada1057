package server

import (
	"net/http"
	"testing"
)

func TestTheKiosksSettingsOpenWithThePIN(t *testing.T) {
	t.Parallel()
	h := open(t)
	kiosk, admin := h.kiosk(), h.signedIn(h.demo.Staff.Administrator)
	const path = "/api/v1/kiosk/settings"
	admin.change("kiosks", func(value map[string]any) { value["pin"] = "" })
	kiosk.refused(http.StatusBadRequest, "no_pin", "POST", path, map[string]string{"pin": "123456"})
	admin.change("kiosks", func(value map[string]any) { value["pin"] = "123456" })
	admin.refused(http.StatusForbidden, "not_allowed", "POST", path, map[string]string{"pin": "123456"})
	kiosk.must(http.StatusOK, "POST", path, map[string]string{"pin": "123456"}, nil)
	for range 5 {
		kiosk.refused(http.StatusForbidden, "wrong_pin", "POST", path, map[string]string{"pin": "654321"})
	}
	kiosk.refused(http.StatusTooManyRequests, "pin_locked", "POST", path, map[string]string{"pin": "123456"})
}
