package center

import (
	"encoding/json"
	"errors"
	"time"

	"motcua/center/catalog"
	"motcua/center/journal"
	"motcua/center/refusal"
	"motcua/center/settings"
)

// SynonymsChanged notes that the office's table of everyday words became the one with this
// hash; the record holds it.
type SynonymsChanged struct {
	Synonyms Hash `json:"synonyms"`
	Lines    int  `json:"lines"`
	// Shipped says that it is the program's own table again.
	Shipped bool `json:"shipped,omitempty"`
}

// Kind names the event in the journal.
func (SynonymsChanged) Kind() string { return "synonyms_changed" }

var _ = register[SynonymsChanged](nil)

// synonymsRecord is the table of one centre. Shipped is set while the program's own is used,
// so that a newer program's table takes its place.
type synonymsRecord struct {
	Shipped bool              `json:"shipped,omitempty"`
	Items   []catalog.Synonym `json:"items,omitempty"`
}

var synonymsTable = singleOf("synonyms", "synonyms",
	func(s *State, v *words) {
		s.search.own = v
		s.search.renew()
	},
	func(s *State) any { return s.search.own.record() },
	says[string, *words]{
		follow: func(_ *verifier, w wants[string, *words], e event, _ *journal.Record) {
			if e, ok := e.(SynonymsChanged); ok {
				w.must("synonyms", func(v *words, written []byte) bool {
					return e.Shipped && v.Shipped && len(v.Items) == 0 || !e.Shipped && hashOf(written) == e.Synonyms
				})
			}
		},
	},
)

// Synonyms are the everyday words in use and the revision that a change has to name. The
// slice is the state's own: read it, do not change it.
func (s *State) Synonyms() ([]catalog.Synonym, settings.Revision, error) {
	list := s.search.words().Items
	hash, err := hashOfSynonyms(list)
	return list, revisionOfHash(hash), err
}

// ShippedSynonyms are the everyday words that the program brings.
func (s *State) ShippedSynonyms() []catalog.Synonym { return s.search.shipped.words.Items }

// revisionLetters is how much of the hash tells two tables apart.
const revisionLetters = 16

func revisionOfHash(h Hash) settings.Revision {
	return settings.Revision(h[:min(len(h), revisionLetters)])
}

func hashOfSynonyms(list []catalog.Synonym) (Hash, error) {
	b, err := json.Marshal(synonymsRecord{Items: list})
	if err != nil {
		return "", err
	}
	return hashOf(b), nil
}

// ChangeSynonyms puts a table in the place of the one in use. Revision is the one that the
// caller saw. Shipped brings the program's own table back; then Items do not count.
type ChangeSynonyms struct {
	Items    []catalog.Synonym
	Shipped  bool
	Revision settings.Revision
}

func (x ChangeSynonyms) decide(s *State, _ time.Time) (change, error) {
	_, stands, err := s.Synonyms()
	if err != nil {
		return change{}, err
	}
	if x.Revision != stands {
		return change{}, refusal.SettingsChangedMeanwhile.In("revision")
	}
	kept := synonymsRecord{Shipped: true}
	list := s.ShippedSynonyms()
	if !x.Shipped {
		var bad catalog.BadRows
		list, err = s.Catalogue.CheckSynonyms(x.Items)
		if errors.As(err, &bad) {
			return change{}, refuseLines(bad)
		}
		if err != nil {
			return change{}, err
		}
		kept = synonymsRecord{Items: list}
	}
	hash, err := hashOfSynonyms(list)
	if err != nil {
		return change{}, err
	}
	if revisionOfHash(hash) == stands && !x.Shipped {
		return change{}, nil
	}
	ch := change{events: []event{SynonymsChanged{Synonyms: hash, Lines: len(list), Shipped: x.Shipped}}}
	return ch, ch.put(synonymsTable.put(&words{synonymsRecord: kept}))
}

// refuseLines refuses a table with bad lines; nothing of it is taken.
func refuseLines(bad catalog.BadRows) error {
	r := refusal.BadLines.Because(bad)
	for _, row := range bad {
		r.Lines = append(r.Lines, refusal.Line{Line: row.Line, Column: row.Column, Value: row.Value, Reason: string(row.Reason)})
	}
	return r
}
