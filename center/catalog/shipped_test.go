package catalog

import (
	"os"
	"strings"
	"sync"
	"testing"
)

const (
	shippedFile    = "../../embed/catalogue/procedures.csv"
	shippedVersion = "../../embed/catalogue/version.txt"
)

// shipped is the catalogue that the program brings with it.
func shipped(t testing.TB) *Catalogue {
	t.Helper()
	c, err := loadShipped()
	if err != nil {
		t.Fatal(err)
	}
	return c
}

var loadShipped = sync.OnceValues(func() (*Catalogue, error) {
	version, err := os.ReadFile(shippedVersion)
	if err != nil {
		return nil, err
	}
	file, err := os.Open(shippedFile)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	return Load(file, strings.TrimSpace(string(version)))
})

func TestTheShippedCatalogueHasAllProcedures(t *testing.T) {
	c := shipped(t)
	if c.Len() != 1266 {
		t.Errorf("%d procedures, want 1,266", c.Len())
	}
	if c.Version() != "2026-11-23" {
		t.Errorf("version %q", c.Version())
	}
	if len(c.Hash()) != 64 {
		t.Errorf("hash %q", c.Hash())
	}
	whole, noLimit, free, noFee := 0, 0, 0, 0
	for _, p := range c.All() {
		if p.WholeAtCentre {
			whole++
		}
		if (p.TimeLimit == nil) != (p.TimeUnit == UnknownUnit) {
			t.Errorf("%s has a limit without a unit or a unit without a limit", p.Code)
		}
		if p.TimeLimit == nil {
			noLimit++
		} else if *p.TimeLimit < 1 {
			t.Errorf("%s has the limit %d", p.Code, *p.TimeLimit)
		}
		if p.FeeVND == nil {
			noFee++
		} else if *p.FeeVND == 0 {
			free++
		}
	}
	if whole != 132 {
		t.Errorf("%d procedures wholly at the centre, want 132", whole)
	}
	if noLimit != 355 || noFee != 527 || free != 714 {
		t.Errorf("limit not known %d, fee not known %d, free %d; the file has 355, 527, 714", noLimit, noFee, free)
	}
}

// Every list of documents in the file must come out as names that a clerk can
// read and counts that a citizen can believe.
func TestTheShippedDocumentsParse(t *testing.T) {
	lists, lines, uncounted := 0, 0, 0
	for _, p := range shipped(t).All() {
		if p.Documents != nil {
			lists++
		}
		for _, d := range p.Documents {
			lines++
			if strings.ContainsAny(d.Name, "[];") || strings.Contains(d.Name, "bản chính,") {
				t.Errorf("%s: the name %q still holds counts or its neighbour", p.Code, d.Name)
			}
			if runes := len([]rune(d.Name)); runes < 9 || runes > 170 {
				t.Errorf("%s: the name %q has %d characters", p.Code, d.Name, runes)
			}
			if d.Originals > 2 || d.Copies > 1 {
				t.Errorf("%s: %q in %d originals and %d copies", p.Code, d.Name, d.Originals, d.Copies)
			}
			if d.Originals+d.Copies == 0 {
				uncounted++
				t.Logf("%s without a count: %s", p.Code, d.Name)
			}
		}
	}
	// 186 rows have a list, and two of those only say that nothing is prescribed.
	// Six lines are remarks or lack their counts, two had a form's number in them.
	if lists != 184 || uncounted != 8 {
		t.Errorf("%d lists with %d lines, %d of them without counts", lists, lines, uncounted)
	}
}
