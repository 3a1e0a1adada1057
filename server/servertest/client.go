package servertest

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"strings"
)

// Client asks a Server over HTTP.
type Client struct {
	Server *Server
	HTTP   *http.Client
	Token  string // of a device, or empty
	Header http.Header
}

// Ask sends a body (a value for JSON, a string or bytes as they are) and returns the
// status and the answer.
func (c *Client) Ask(method, path string, body any) (int, []byte) {
	t := c.Server.T
	t.Helper()
	var r io.Reader
	switch b := body.(type) {
	case nil:
	case string:
		r = strings.NewReader(b)
	case []byte:
		r = bytes.NewReader(b)
	default:
		j, err := json.Marshal(b)
		if err != nil {
			t.Fatal(err)
		}
		r = bytes.NewReader(j)
	}
	req, err := http.NewRequest(method, c.Server.URL+path, r)
	if err != nil {
		t.Fatal(err)
	}
	req.Header = c.Header.Clone()
	if body != nil && req.Header.Get("Content-Type") == "" {
		req.Header.Set("Content-Type", "application/json")
	}
	if c.Token != "" {
		req.Header.Set("Authorization", "Bearer "+c.Token)
	}
	res, err := c.HTTP.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = res.Body.Close() }()
	answer, err := io.ReadAll(res.Body)
	if err != nil {
		t.Fatal(err)
	}
	return res.StatusCode, answer
}

// Must asks, insists on the status and decodes the answer into v.
func (c *Client) Must(status int, method, path string, body, v any) {
	t := c.Server.T
	t.Helper()
	got, answer := c.Ask(method, path, body)
	if got != status {
		t.Fatalf("%s %s: %d %s, want %d", method, path, got, answer, status)
	}
	if v != nil {
		if err := json.Unmarshal(answer, v); err != nil {
			t.Fatalf("%s %s: %v in %s", method, path, err, answer)
		}
	}
}

// Refused asks and insists on a status and a stable code with a whole sentence: one that
// lacks none of its values.
func (c *Client) Refused(status int, code, method, path string, body any) {
	t := c.Server.T
	t.Helper()
	got, answer := c.Ask(method, path, body)
	var e struct {
		Error struct{ Code, Message string }
	}
	if err := json.Unmarshal(answer, &e); err != nil || got != status || e.Error.Code != code || e.Error.Message == "" || strings.ContainsAny(e.Error.Message, "{}") || strings.Contains(e.Error.Message, "“”") {
		t.Errorf("%s %s: %d %.300s, want %d %s with a sentence", method, path, got, answer, status, code)
	}
}

// Ticket is what a kiosk or a counter is told of one.
type Ticket struct {
	ID, Number, Line, Status, Token, Priority string
	FollowURL                                 string `json:"follow_url"`
	QRURL                                     string `json:"qr_url"`
	Ahead                                     int
}

// Take takes a number of a line, under a request's key unless that is empty.
func (c *Client) Take(line, key string) Ticket {
	c.Server.T.Helper()
	if key != "" {
		c.Header.Set("Idempotency-Key", key)
		defer c.Header.Del("Idempotency-Key")
	}
	var t Ticket
	c.Must(http.StatusCreated, "POST", "/api/v1/tickets", map[string]string{"line": line}, &t)
	return t
}

// Counter does a step at a counter.
func (c *Client) Counter(counter, step string, body any) Ticket {
	c.Server.T.Helper()
	var a struct{ Ticket Ticket }
	c.Must(http.StatusOK, "POST", fmt.Sprintf("/api/v1/counters/%s/%s", counter, step), body, &a)
	return a.Ticket
}

// Dossier is a complete lodging.
func Dossier() map[string]any {
	return map[string]any{
		"procedure": "1.001193", "ticket": "A001", "sets": 1, "fee_vnd": 0, "return_by": "counter",
		"applicant": map[string]string{"name": "Nông Văn Mẫu", "id_number": "004090000001", "phone": "0912 345 678", "address": "Phường Thục Phán, Cao Bằng"},
		"documents": []map[string]any{{"name": "Tờ khai đăng ký khai sinh", "originals": 1, "certified": 0, "copies": 0}},
	}
}
