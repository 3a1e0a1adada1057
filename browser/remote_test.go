package browser

import (
	"bytes"
	"encoding/json"
	"maps"
	"net/http"
	"net/http/cookiejar"
	"testing"

	"github.com/go-rod/rod"

	"github.com/go-rod/rod/lib/input"
)

// openPhones lets phones take numbers and book.
func (c *centre) openPhones() {
	c.t.Helper()
	c.adjust("remote", map[string]any{"numbers": true, "appointments": true})
}

// adjust changes a section of the settings, as the office does.
func (c *centre) adjust(section string, changes map[string]any) {
	c.t.Helper()
	jar, err := cookiejar.New(nil)
	if err != nil {
		c.t.Fatal(err)
	}
	office := &http.Client{Jar: jar}
	ask := func(method, path string, body, answer any) {
		b, err := json.Marshal(body)
		if err != nil {
			c.t.Fatal(err)
		}
		req, err := http.NewRequest(method, c.URL+path, bytes.NewReader(b))
		if err != nil {
			c.t.Fatal(err)
		}
		req.Header.Set("Content-Type", "application/json")
		res, err := office.Do(req)
		if err != nil {
			c.t.Fatal(err)
		}
		defer func() { _ = res.Body.Close() }()
		if res.StatusCode >= 300 {
			c.t.Fatalf("%s %s: %s", method, path, res.Status)
		}
		if answer != nil {
			if err := json.NewDecoder(res.Body).Decode(answer); err != nil {
				c.t.Fatal(err)
			}
		}
	}
	admin := c.Staff["administrator"]
	ask("POST", "/api/v1/session", map[string]string{"username": admin.Username, "password": admin.Password}, nil)
	var settings struct {
		Items []struct {
			Section, Revision string
			Value             map[string]any
		}
	}
	ask("GET", "/api/v1/office/settings", nil, &settings)
	for _, x := range settings.Items {
		if x.Section == section {
			maps.Copy(x.Value, changes)
			ask("PUT", "/api/v1/office/settings/"+section, map[string]any{"revision": x.Revision, "value": x.Value}, nil)
		}
	}
}

// numberFromAPhone takes a number of line A on a phone, and tells the code for the kiosk.
func (c *centre) numberFromAPhone(b *rod.Browser, who string) (mine *screen, code string) {
	c.t.Helper()
	mine = open(c.t, b, c.URL+"/remote", phone)
	mine.tap(`[data-go="number"]`)
	mine.tap(`[data-line="A"]`)
	mine.see(`[data-field="who"]`).MustInput(who)
	mine.tap(`[data-go="take"]`)
	return mine, *mine.see(`[data-code]`).MustAttribute("data-code")
}

// TestANumberFromAPhoneToTheCounter takes a number on a phone, checks it in at the kiosk
// with the code as a scanner types it, and is called.
func TestANumberFromAPhoneToTheCounter(t *testing.T) {
	t.Parallel()
	c := openCentre(t)
	c.openPhones()
	b := openBrowser(t)
	mine, code := c.numberFromAPhone(b, "0912 345 678")
	mine.reads(`[data-ticket-number]`, "A001")
	kiosk := open(t, b, c.URL+"/kiosk", kioskPortrait)
	kiosk.tap(`[data-go="checkin"]`)
	for _, key := range code {
		kiosk.tap(`[data-key="` + string(key) + `"]`)
	}
	kiosk.reads(`[data-ticket-number]`, "A001")
	mine.see(`[data-status="waiting"]`)
	clerk := signIn(t, c, open(t, b, c.URL+"/counter", counterScreen))
	clerk.click(`[data-sit="2"]`)
	clerk.see(`[data-waiting-count="1"]`)
	clerk.click(`[data-act="main"]`)
	mine.seeText("Mời đến quầy 2")
}

// TestAWrongCodeIsSaidAndAnAppointmentIsBooked types a code that nobody has, partly as a
// scanner does, and books the first free time.
func TestAWrongCodeIsSaidAndAnAppointmentIsBooked(t *testing.T) {
	t.Parallel()
	c := openCentre(t)
	c.openPhones()
	b := openBrowser(t)
	kiosk := open(t, b, c.URL+"/kiosk", kioskLandscape)
	kiosk.tap(`[data-go="checkin"]`)
	kiosk.tap(`[data-key="A"]`)
	kiosk.see(`[data-code="A"]`)
	for _, key := range "bcd2345" {
		if err := kiosk.Keyboard.Type(input.Key(key)); err != nil {
			t.Fatal(err)
		}
	}
	kiosk.seeText("Không thấy mã này")
	kiosk.touchable("checking in")
	mine := open(t, b, c.URL+"/remote", phone)
	mine.tap(`[data-go="appointment"]`)
	mine.tap(`[data-line="A"]`)
	mine.tap(`[data-day]`)
	mine.tap(`[data-slot]:not([disabled])`)
	mine.see(`[data-field="who"]`).MustInput("004090000001")
	mine.tap(`[data-go="take"]`)
	mine.see(`[data-status="booked"]`)
	mine.click(`[data-go="cancel"]`)
	mine.click(`[data-go="cancel-yes"]`)
	mine.see(`[data-go="appointment"]`)
}
