package browser

import (
	"bytes"
	"encoding/json"
	"io"
	"net/http"
	"net/http/cookiejar"
)

// worker is somebody of the staff with a session, who asks the program without a page.
type worker struct {
	c      *centre
	client *http.Client
}

// employ opens a session.
func (c *centre) employ(username, password string) *worker {
	c.t.Helper()
	jar, err := cookiejar.New(nil)
	if err != nil {
		c.t.Fatal(err)
	}
	w := &worker{c: c, client: &http.Client{Jar: jar}}
	w.ask("POST", "/api/v1/session", map[string]string{"username": username, "password": password}, nil)
	return w
}

// ask sends a request and reads the answer into answer unless that is nil.
func (w *worker) ask(method, path string, body, answer any) {
	w.c.t.Helper()
	b, err := json.Marshal(body)
	if err != nil {
		w.c.t.Fatal(err)
	}
	req, err := http.NewRequest(method, w.c.URL+path, bytes.NewReader(b))
	if err != nil {
		w.c.t.Fatal(err)
	}
	req.Header.Set("Content-Type", "application/json")
	w.c.send(w.client, req, answer)
}

// send sends a request; what is refused fails the test.
func (c *centre) send(client *http.Client, req *http.Request, answer any) {
	c.t.Helper()
	res, err := client.Do(req)
	if err != nil {
		c.t.Error(err)
		return
	}
	defer func() { _ = res.Body.Close() }()
	if res.StatusCode >= 300 {
		b, _ := io.ReadAll(res.Body) // only for the message
		c.t.Errorf("%s %s: %s: %s", req.Method, req.URL.Path, res.Status, b)
	}
	if answer == nil {
		return
	}
	if err := json.NewDecoder(res.Body).Decode(answer); err != nil {
		c.t.Error(err)
	}
}

// change changes one section of the settings.
func (w *worker) change(section string, by func(value map[string]any)) {
	w.c.t.Helper()
	var settings struct {
		Items []struct {
			Section, Revision string
			Value             map[string]any
		}
	}
	w.ask("GET", "/api/v1/office/settings", nil, &settings)
	for _, x := range settings.Items {
		if x.Section == section {
			by(x.Value)
			w.ask("PUT", "/api/v1/office/settings/"+section, map[string]any{"revision": x.Revision, "value": x.Value}, nil)
		}
	}
}
