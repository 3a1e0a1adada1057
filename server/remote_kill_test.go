package server_test

import (
	"bytes"
	"net/http"
	"testing"
	"time"

	"motcua/server"
)

// TestWhatPhonesHoldSurvivesKill9 kills the server right after it has answered.
func TestWhatPhonesHoldSurvivesKill9(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	c := start(t, dir)
	people := c.Server
	people.OpenPhones(nil)
	var slots struct {
		Days []struct{ Slots []struct{ From string } }
	}
	phone := people.Client("")
	phone.Must(http.StatusOK, "GET", "/api/v1/remote/slots?line=A", nil, &slots)
	last := slots.Days[len(slots.Days)-1].Slots
	type held struct {
		Status, Token, Code string
		From                time.Time
	}
	var number, booked held
	phone.Must(http.StatusCreated, "POST", "/api/v1/remote/numbers", map[string]string{"line": "A", "phone": "0912345678"}, &number)
	phone.Must(http.StatusCreated, "POST", "/api/v1/remote/appointments", map[string]string{"line": "A", "phone": "0912345679", "slot": last[len(last)-1].From}, &booked)
	c.kill()
	var out bytes.Buffer
	if err := server.RunVerify(&out, dir); err != nil {
		t.Fatal(err)
	}
	c = start(t, dir)
	defer c.kill()
	people = c.Server
	phone = people.Client("")
	var again held
	phone.Must(http.StatusOK, "GET", "/api/v1/remote/"+booked.Token, nil, &again)
	if again.Status != "booked" || again.Code != booked.Code || !again.From.Equal(booked.From) {
		t.Errorf("after the kill the appointment is %+v", again)
	}
	phone.Refused(http.StatusConflict, "already_held", "POST", "/api/v1/remote/numbers", map[string]string{"line": "B", "phone": "0912345678"})
	people.Client(c.KioskToken).Must(http.StatusOK, "POST", "/api/v1/check-in", map[string]string{"code": number.Code}, nil)
}
