package office_test

import (
	"net/http"
	"strings"
	"testing"

	"motcua/server/servertest"
)

// words is the table as the office reads it.
type words struct {
	Items    []map[string]any
	Revision string
	Added    int
	Missing  int
	Names    map[string]string
}

// finding is what a query finds.
type finding struct {
	Items []struct{ Code, Name, Line, Why, Matched string }
	Total int
}

func found(p *servertest.Client, typed string) finding {
	p.Server.T.Helper()
	var f finding
	p.Must(http.StatusOK, "GET", "/api/v1/procedures?q="+strings.ReplaceAll(typed, " ", "+"), nil, &f)
	return f
}

func TestCitizensAreFoundWhatTheyMean(t *testing.T) {
	t.Parallel()
	h := servertest.Open(t)
	kiosk := h.Kiosk()
	for _, test := range []struct{ typed, code, why, matched string }{
		{"giay1+khai+sinh", "1.001193", "synonym", "giấy khai sinh"},
		{"dawng+kys+khai+sinh", "1.001193", "name", ""},
		{"so+do", "1.013978", "synonym", "sổ đỏ"},
		{"khai+sihn", "1.001193", "typo", ""},
		{"1.001193", "1.001193", "code", ""},
		{"%E6%8A%A4%E7%85%A7", "1.001456", "synonym", "护照"},
	} {
		f := found(kiosk, test.typed)
		if len(f.Items) == 0 || f.Items[0].Code != test.code || f.Items[0].Matched != test.matched || f.Items[0].Line == "" {
			t.Errorf("%s finds %+v", test.typed, f)
		} else if f.Items[0].Why != test.why {
			t.Errorf("%s was found by %s", test.typed, f.Items[0].Why)
		}
	}
}

func TestTheOfficeKeepsItsOwnWords(t *testing.T) {
	t.Parallel()
	h := servertest.Open(t)
	boss, admin, clerk := h.SignIn(h.Staff.Supervisor), h.SignIn(h.Staff.Administrator), h.SignIn(h.Staff.Clerk)
	const path = "/api/v1/office/synonyms"
	var table words
	boss.Must(http.StatusOK, "GET", path, nil, &table)
	if len(table.Items) < 150 || table.Added+table.Missing != 0 || table.Names["1.001193"] == "" {
		t.Fatalf("the table has %d lines, %d, %d", len(table.Items), table.Added, table.Missing)
	}
	clerk.Refused(http.StatusForbidden, "not_allowed", "GET", path, nil)
	boss.Refused(http.StatusForbidden, "not_allowed", "PUT", path, map[string]any{"revision": table.Revision, "items": table.Items})
	admin.Refused(http.StatusBadRequest, "field_missing", "PUT", path, map[string]any{"revision": table.Revision})
	bad := append(table.Items[:len(table.Items):len(table.Items)], map[string]any{"phrase": "x", "language": "vi", "codes": []string{"9.999999"}, "weight": 1})
	status, answer := admin.Ask("PUT", path, map[string]any{"revision": table.Revision, "items": bad})
	if status != http.StatusBadRequest || !strings.Contains(string(answer), `"bad_lines"`) || !strings.Contains(string(answer), `"reason":"unknown_code"`) {
		t.Errorf("%d %s", status, answer)
	}
	own := append(table.Items[:len(table.Items):len(table.Items)], map[string]any{"phrase": "bánh khảo", "language": "vi", "codes": []string{"1.001612"}, "weight": 100})
	var after words
	admin.Must(http.StatusOK, "PUT", path, map[string]any{"revision": table.Revision, "items": own}, &after)
	if after.Added != 1 || after.Missing != 0 || after.Revision == table.Revision {
		t.Errorf("%d added, %d missing", after.Added, after.Missing)
	}
	if f := found(boss, "banh khao"); len(f.Items) == 0 || f.Items[0].Code != "1.001612" || f.Items[0].Matched != "bánh khảo" {
		t.Errorf("the new word finds %+v", f)
	}
	admin.Refused(http.StatusConflict, "settings_changed_meanwhile", "PUT", path, map[string]any{"revision": table.Revision, "items": own})
	admin.Must(http.StatusOK, "POST", path+"/restore", map[string]string{"revision": after.Revision}, &after)
	if after.Added != 0 || after.Revision != table.Revision {
		t.Errorf("brought back: %+v", after.Added)
	}
}

func TestTheDoorsByWhatHappened(t *testing.T) {
	t.Parallel()
	h := servertest.Open(t)
	var doors struct {
		Items []struct {
			ID, Icon   string
			Title, Sub map[string]string
			Groups     []struct {
				Title      map[string]string
				Procedures []struct{ Code, Name, Line string }
			}
		}
	}
	h.Kiosk().Must(http.StatusOK, "GET", "/api/v1/life-events", nil, &doors)
	if len(doors.Items) < 10 || doors.Items[0].Groups[0].Procedures[0].Name == "" || doors.Items[0].Title["zh"] == "" {
		t.Errorf("the doors are %+v", doors.Items)
	}
}
