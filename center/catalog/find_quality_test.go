package catalog

import (
	"encoding/csv"
	"math/rand/v2"
	"os"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"

	"motcua/center/ids"
)

const (
	synonymsFile = "../../embed/catalogue/synonyms.csv"
	commonFile   = "../../embed/catalogue/common.csv"
)

// finder is the search as a new centre has it.
func finder(t testing.TB) *Finder {
	t.Helper()
	f, err := loadFinder()
	if err != nil {
		t.Fatal(err)
	}
	return f
}

var loadFinder = sync.OnceValues(func() (*Finder, error) {
	c, err := loadShipped()
	if err != nil {
		return nil, err
	}
	file, err := os.Open(synonymsFile)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	list, err := ReadSynonyms(file)
	if err != nil {
		return nil, err
	}
	if list, err = c.CheckSynonyms(list); err != nil {
		return nil, err
	}
	second, err := os.Open(commonFile)
	if err != nil {
		return nil, err
	}
	defer second.Close()
	common, err := ReadCommon(second)
	if err != nil {
		return nil, err
	}
	return NewFinder(c, list, common, nil), nil
})

// asked is one query of the evaluation set and the codes that are right for it: several
// where a citizen could not tell them apart.
type asked struct {
	query, style string
	codes        []ids.Procedure
}

// queriesFile has what the search was tuned with. queriesLaterFile was written when that was
// done: 171 queries of which the first run found 94.2 % among the first five and 87.1 % first,
// and, after what these taught, 131 more: 96.2 and 93.9 % at their first run.
const (
	queriesFile      = "testdata/queries.csv"
	queriesLaterFile = "testdata/queries_later.csv"
)

func askedQueries(t testing.TB, name string) []asked {
	t.Helper()
	file, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	rows, err := csv.NewReader(file).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var list []asked
	for _, row := range rows[1:] {
		q := asked{query: row[0], style: row[1]}
		for code := range strings.FieldsSeq(row[2]) {
			q.codes = append(q.codes, ids.Procedure(code))
		}
		list = append(list, q)
	}
	return list
}

// share counts how many of some were found.
type share struct{ first, firstFive, all int }

func (s *share) add(place int) {
	s.all++
	if place == 0 {
		s.first++
	}
	if place >= 0 && place < 5 {
		s.firstFive++
	}
}

func (s share) percent() (first, firstFive float64) {
	return 100 * float64(s.first) / float64(s.all), 100 * float64(s.firstFive) / float64(s.all)
}

// TestPeopleFindWhatTheyMean holds the search to its promise: of the queries in testdata, at
// least 95 in a hundred show the right procedure among the first five, 80 as the first; so
// does each half of them, taken at random.
func TestPeopleFindWhatTheyMean(t *testing.T) {
	f := finder(t)
	for file, least := range map[string]int{queriesFile: 260, queriesLaterFile: 200} {
		queries := askedQueries(t, file)
		if len(queries) < least {
			t.Errorf("%s: %d queries", file, len(queries))
		}
		parts := map[string]*share{}
		random := rand.New(rand.NewPCG(2026, 11))
		for _, q := range queries {
			place := placeOf(t, f, q)
			for _, part := range []string{q.style, "half " + strconv.Itoa(1+random.IntN(2)), "all"} {
				if parts[part] == nil {
					parts[part] = &share{}
				}
				parts[part].add(place)
			}
		}
		for part, s := range parts {
			first, five := s.percent()
			t.Logf("%s, %s (%d): %.1f %% first, %.1f %% among the first five", file, part, s.all, first, five)
			if (part == "all" || strings.HasPrefix(part, "half")) && (five < 95 || first < 80) {
				t.Errorf("%s, %s: too few", file, part)
			}
		}
	}
}

// placeOf is where the right procedure stands, -1 for nowhere.
func placeOf(t *testing.T, f *Finder, q asked) int {
	hits, _ := f.Find(Query{Text: q.query, Limit: 20})
	place := slices.IndexFunc(hits, func(h Hit) bool { return slices.Contains(q.codes, h.Code) })
	if place != 0 {
		got := []string{}
		for _, h := range hits[:min(3, len(hits))] {
			got = append(got, string(h.Code)+" "+firstRunes(h.Name, 50)+" ("+string(h.Why)+" "+h.Matched+")")
		}
		t.Logf("%s %q at %d: %s", q.style, q.query, place+1, strings.Join(got, " | "))
	}
	return place
}
