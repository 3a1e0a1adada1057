package servertest

import (
	"encoding/json"
	"net/http"
)

// Section is a section of the settings as the office reads it.
type Section struct {
	Section, Revision string
	Value             json.RawMessage
}

// Section reads a section of the settings as an office's client.
func (c *Client) Section(name string) Section {
	t := c.Server.T
	t.Helper()
	var all struct{ Items []Section }
	c.Must(http.StatusOK, "GET", "/api/v1/office/settings", nil, &all)
	for _, x := range all.Items {
		if x.Section == name {
			return x
		}
	}
	t.Fatalf("there is no section %s", name)
	return Section{}
}

// Change changes a section of the settings as an administrator's client.
func (c *Client) Change(section string, by func(value map[string]any)) {
	t := c.Server.T
	t.Helper()
	seen := c.Section(section)
	var value map[string]any
	if err := json.Unmarshal(seen.Value, &value); err != nil {
		t.Fatal(err)
	}
	by(value)
	c.Must(http.StatusOK, "PUT", "/api/v1/office/settings/"+section, map[string]any{"revision": seen.Revision, "value": value}, nil)
}

// OpenPhones lets phones take numbers and book, and changes their rules unless by is nil.
func (s *Server) OpenPhones(by func(rules map[string]any)) {
	s.T.Helper()
	s.SignIn(s.Staff.Administrator).Change("remote", func(value map[string]any) {
		value["numbers"], value["appointments"] = true, true
		if by != nil {
			by(value)
		}
	})
}
