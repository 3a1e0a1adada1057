package server_test

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"net/http"
	"runtime"
	"strings"
	"testing"

	"motcua/center"
	"motcua/server/servertest"
)

// spoiled is a complete lodging with one field made wrong.
func spoiled(field string, value any) map[string]any {
	b := servertest.Dossier()
	delete(b, "ticket")
	if inner, ok := strings.CutPrefix(field, "applicant."); ok {
		applicant := map[string]any{}
		for k, v := range b["applicant"].(map[string]string) {
			applicant[k] = v
		}
		applicant[inner] = value
		b["applicant"] = applicant
		return b
	}
	b[field] = value
	return b
}

func TestBadInputIsRefusedAndWritesNothing(t *testing.T) {
	t.Parallel()
	h := servertest.Open(t)
	clerk := h.ClerkAt("1")
	kiosk := h.Kiosk()
	admin := h.SignIn(h.Staff.Administrator)
	before := journal(h)
	long := strings.Repeat("ặ", 700)
	for _, x := range []struct {
		who    *servertest.Client
		status int
		code   string
		path   string
		body   any
	}{
		{kiosk, 400, "bad_json", "tickets", `{"line":`},
		{kiosk, 400, "bad_json", "tickets", `{"line":"A"} {}`},
		{kiosk, 400, "wrong_type", "tickets", `[]`},
		{kiosk, 400, "wrong_type", "tickets", `{"line":7}`},
		{kiosk, 400, "wrong_type", "tickets", `{"touched_at":5}`},
		{kiosk, 400, "wrong_type", "tickets", `{"touched_at":"now"}`},
		{kiosk, 400, "bad_json", "tickets", `{"touched_at":5`},
		{kiosk, 400, "bad_json", "tickets", `{"line":"A",}`},
		{kiosk, 400, "unknown_field", "tickets", `{"lines":"A"}`},
		{kiosk, 400, "bad_encoding", "tickets", []byte("{\"line\":\"\xff\"}")},
		{kiosk, 400, "bad_character", "tickets", `{"line":"A\u0000"}`},
		{kiosk, 400, "bad_character", "tickets", []byte("{\"line\":\"A\x00\"}")},
		{kiosk, 400, "field_missing", "tickets", `{}`},
		{kiosk, 400, "field_missing", "tickets", nil},
		{kiosk, 404, "unknown_line", "tickets", `{"line":"Z"}`},
		{kiosk, 404, "unknown_line", "tickets", map[string]string{"line": long}},
		{kiosk, 404, "unknown_procedure", "tickets", `{"procedure":"9.999999"}`},
		{kiosk, 404, "unknown_procedure", "tickets", map[string]string{"procedure": long}},
		{kiosk, 400, "unknown_priority", "tickets", `{"line":"A","priority":"king"}`},
		{kiosk, 404, "unknown_ticket", "tickets/" + strings.Repeat("x", 300) + "/cancel", `{}`},
		{clerk, 400, "field_missing", "dossiers", spoiled("procedure", "")},
		{clerk, 404, "unknown_procedure", "dossiers", spoiled("procedure", "7.000000")},
		{clerk, 404, "unknown_ticket", "dossiers", spoiled("ticket", "A999")},
		{clerk, 400, "field_missing", "dossiers", spoiled("fee_vnd", nil)},
		{clerk, 400, "out_of_range", "dossiers", spoiled("fee_vnd", -1)},
		{clerk, 400, "wrong_type", "dossiers", spoiled("fee_vnd", 1.5)},
		{clerk, 400, "out_of_range", "dossiers", spoiled("sets", 0)},
		{clerk, 400, "out_of_range", "dossiers", spoiled("sets", 100)},
		{clerk, 400, "unknown_return_by", "dossiers", spoiled("return_by", "pigeon")},
		{clerk, 400, "field_missing", "dossiers", spoiled("return_by", "post")},
		{clerk, 400, "field_too_long", "dossiers", spoiled("note", strings.Repeat("a", 1001))},
		{clerk, 400, "field_missing", "dossiers", spoiled("applicant.name", " ")},
		{clerk, 400, "field_too_long", "dossiers", spoiled("applicant.name", strings.Repeat("ặ", 201))},
		{clerk, 400, "bad_character", "dossiers", spoiled("applicant.name", "Mẫu\u0007")},
		{clerk, 400, "bad_id_number", "dossiers", spoiled("applicant.id_number", "00409000001")},
		{clerk, 400, "bad_id_number", "dossiers", spoiled("applicant.id_number", "00409000000x")},
		{clerk, 400, "bad_phone", "dossiers", spoiled("applicant.phone", "call me")},
		{clerk, 400, "bad_email", "dossiers", spoiled("applicant.email", "nobody")},
		{clerk, 400, "unknown_field", "dossiers", spoiled("applicant.nickname", "x")},
		{clerk, 400, "field_too_long", "dossiers", spoiled("documents", make([]struct{}, 101))},
		{clerk, 400, "field_missing", "dossiers", spoiled("documents", []map[string]any{{"name": ""}})},
		{clerk, 400, "out_of_range", "dossiers", spoiled("documents", []map[string]any{{"name": "x", "copies": -1}})},
		{clerk, 400, "field_too_long", "dossiers", spoiled("documents", []map[string]any{{"name": long}})},
		{clerk, 400, "unknown_outcome", "counters/1/finish", `{"outcome":"great"}`},
		{clerk, 400, "unknown_field", "counters/1/call-next", `{"finnish":true}`},
		{clerk, 404, "unknown_counter", "counters/99/call-next", `{}`},
		{clerk, 409, "no_ticket_in_hand", "counters/1/recall", nil},
		{admin, 400, "bad_username", "office/staff", map[string]string{"username": "A B", "name": "x", "role": "clerk", "password": "mat-khau-1"}},
		{admin, 400, "bad_password", "office/staff", map[string]string{"username": "ab", "name": "x", "role": "clerk", "password": "short"}},
		{admin, 400, "unknown_role", "office/staff", map[string]string{"username": "ab", "name": "x", "role": "king", "password": "mat-khau-1"}},
		{admin, 400, "bad_name", "office/staff", map[string]string{"username": "ab", "name": long, "role": "clerk", "password": "mat-khau-1"}},
		{admin, 409, "staff_exists", "office/staff", map[string]string{"username": "clerk", "name": "x", "role": "clerk", "password": "mat-khau-1"}},
		{admin, 409, "last_administrator", "office/staff/administrator/disable", nil},
		{admin, 404, "unknown_staff", "office/staff/nobody/disable", nil},
		{admin, 400, "unknown_kind", "office/devices", map[string]string{"kind": "drone", "name": "x"}},
		{admin, 404, "unknown_hall", "office/devices", map[string]string{"kind": "display", "name": "x", "hall": "9"}},
		{admin, 404, "unknown_counter", "office/devices", map[string]string{"kind": "button", "name": "x"}},
	} {
		x.who.Refused(x.status, x.code, "POST", "/api/v1/"+x.path, x.body)
	}
	kiosk.Header.Set("Content-Type", "text/plain")
	kiosk.Refused(http.StatusUnsupportedMediaType, "wrong_content_type", "POST", "/api/v1/tickets", `{"line":"A"}`)
	kiosk.Header.Del("Content-Type")
	kiosk.Refused(http.StatusNotFound, "unknown_hall", "GET", "/api/v1/board?hall=9", nil)
	kiosk.Refused(http.StatusMethodNotAllowed, "wrong_method", "PUT", "/api/v1/tickets", `{}`)
	if after := journal(h); after != before {
		t.Errorf("bad input wrote %d records", after-before)
	}
}

func TestABodyOfAMebibyteIsRefused(t *testing.T) {
	t.Parallel()
	h := servertest.Open(t)
	h.Kiosk().Refused(http.StatusRequestEntityTooLarge, "body_too_large", "POST", "/api/v1/tickets", fmt.Sprintf(`{"line":%q}`, strings.Repeat("A", 1<<20)))
}

func TestAPackedBodyIsNotUnpacked(t *testing.T) {
	t.Parallel()
	h := servertest.Open(t)
	var bomb bytes.Buffer
	w := gzip.NewWriter(&bomb)
	if _, err := w.Write(bytes.Repeat([]byte(" "), 64<<20)); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	anyone := h.Client("")
	anyone.Header.Set("Content-Encoding", "gzip")
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	anyone.Refused(http.StatusUnsupportedMediaType, "wrong_content_type", "POST", "/api/v1/session", bomb.Bytes())
	runtime.ReadMemStats(&after)
	if grown := after.TotalAlloc - before.TotalAlloc; grown > 8<<20 {
		t.Errorf("%d bytes on the wire cost %d bytes of memory", bomb.Len(), grown)
	}
}

// journal is the number of the newest record.
func journal(h *servertest.Server) (seq uint64) {
	h.T.Helper()
	h.Center.View(func(s *center.State) { seq = s.Seq() })
	return seq
}
