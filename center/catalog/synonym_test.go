package catalog

import (
	"errors"
	"os"
	"slices"
	"strings"
	"testing"

	"motcua/center/ids"
)

func TestTheShippedTableIsGood(t *testing.T) {
	f := finder(t)
	file, err := os.Open(synonymsFile)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	list, err := ReadSynonyms(file)
	if err != nil {
		t.Fatal(err)
	}
	if len(list) < 150 || len(list) > MaxSynonyms {
		t.Errorf("%d lines", len(list))
	}
	languages := map[string]int{}
	for _, s := range list {
		languages[s.Language]++
		hits, _ := f.Find(Query{Text: s.Phrase, Limit: 5})
		if len(hits) == 0 {
			t.Errorf("%q finds nothing", s.Phrase)
			continue
		}
		if len(s.Codes) > 0 && !slices.ContainsFunc(hits, func(h Hit) bool { return h.Code == s.Codes[0] }) {
			t.Errorf("%q does not show %s among the first five", s.Phrase, s.Codes[0])
		}
	}
	if languages["vi"] == 0 || languages["en"] == 0 || languages["zh"] == 0 {
		t.Errorf("the languages are %v", languages)
	}
}

func TestBadLinesAreNamedAndRefuseTheWholeTable(t *testing.T) {
	c := shipped(t)
	good := Synonym{Phrase: " đẻ ", Language: "vi", Codes: []ids.Procedure{"1001193.H14"}, Weight: 100}
	for _, test := range []struct {
		bad    Synonym
		column string
		reason Reason
	}{
		{Synonym{Language: "vi", Codes: good.Codes, Weight: 1}, "phrase", MissingValue},
		{Synonym{Phrase: "–", Language: "vi", Codes: good.Codes, Weight: 1}, "phrase", MissingValue},
		{Synonym{Phrase: "a\x00b", Language: "vi", Codes: good.Codes, Weight: 1}, "phrase", BadCharacters},
		{Synonym{Phrase: strings.Repeat("dài ", 9), Language: "vi", Codes: good.Codes, Weight: 1}, "phrase", TooLong},
		{Synonym{Phrase: "a", Language: "fr", Codes: good.Codes, Weight: 1}, "language", NotALanguage},
		{Synonym{Phrase: "a", Language: "vi", Codes: good.Codes}, "weight", NotAWeight},
		{Synonym{Phrase: "a", Language: "vi", Codes: good.Codes, Weight: 101}, "weight", NotAWeight},
		{Synonym{Phrase: "a", Language: "vi", Weight: 1}, "codes", NoTarget},
		{Synonym{Phrase: "a", Language: "vi", Codes: []ids.Procedure{"x"}, Weight: 1}, "codes", NotACode},
		{Synonym{Phrase: "a", Language: "vi", Codes: []ids.Procedure{"9.999999"}, Weight: 1}, "codes", UnknownCode},
		{Synonym{Phrase: "a", Language: "vi", Codes: slices.Repeat(good.Codes, 21), Weight: 1}, "codes", TooLong},
		{Synonym{Phrase: "a", Language: "vi", Field: "Không có", Weight: 1}, "field", UnknownField},
		{Synonym{Phrase: "a", Language: "vi", Words: "không có từ này", Weight: 1}, "words", UnknownWords},
		{Synonym{Phrase: "ĐẺ", Language: "vi", Codes: good.Codes, Weight: 1}, "phrase", DuplicatePhrase},
	} {
		_, err := c.CheckSynonyms([]Synonym{good, test.bad, good})
		var bad BadRows
		if !errors.As(err, &bad) || bad[0].Line != 2 || bad[0].Column != test.column || bad[0].Reason != test.reason {
			t.Errorf("%+v: %v, want %s %s", test.bad, err, test.column, test.reason)
		}
	}
	tidy, err := c.CheckSynonyms([]Synonym{good, {Phrase: "rừng", Language: "vi", Field: "Lâm nghiệp", Weight: 1}, {Phrase: "b", Language: "en", Words: "khai sinh", Weight: 1}})
	if err != nil || tidy[0].Phrase != "đẻ" || tidy[0].Codes[0] != "1.001193" {
		t.Errorf("%+v %v", tidy, err)
	}
	if _, err := c.CheckSynonyms(make([]Synonym, MaxSynonyms+1)); err == nil {
		t.Error("too many lines are taken")
	}
}

func TestATableThatIsNoTableIsRefused(t *testing.T) {
	for _, file := range []string{"", "a,b\n", "phrase,language,codes,field,words,weight\na,vi,1.001193,,,x\n", "phrase,language,codes,field,words,weight\na,vi\n", strings.Repeat("x", maxSynonymsBytes+1)} {
		if _, err := ReadSynonyms(strings.NewReader(file)); err == nil {
			t.Errorf("%.30q is taken", file)
		}
	}
}

// A line may lead to a procedure that a later catalogue does not have any more.
func TestALineIntoNowhereDoesNoHarm(t *testing.T) {
	c := shipped(t)
	f := NewFinder(c, []Synonym{{Phrase: "abc def", Language: "vi", Codes: []ids.Procedure{"9.999999"}, Weight: 100}, {Phrase: "ghi", Language: "vi", Field: "gone", Weight: 1}}, nil, nil)
	if hits, _ := f.Find(Query{Text: "khai sinh", Limit: 1}); len(hits) != 1 || hits[0].Code != "1.001193" {
		t.Errorf("%v", hits)
	}
}

func FuzzReadSynonyms(f *testing.F) {
	header := strings.Join(SynonymColumns[:], ",") + "\n"
	f.Add(header + "sổ đỏ,vi,1.013978,,,100\n")
	f.Add(header + "\"")
	f.Fuzz(func(t *testing.T, file string) {
		c := shipped(t)
		list, err := ReadSynonyms(strings.NewReader(file))
		if err != nil {
			return
		}
		if tidy, err := c.CheckSynonyms(list); err == nil {
			again, err := c.CheckSynonyms(tidy)
			if err != nil || len(again) != len(tidy) {
				t.Errorf("what was checked is refused: %v", err)
			}
			NewFinder(c, tidy, nil, nil)
		}
	})
}

func TestALineWithoutCodesIsTheSameAsItIsRead(t *testing.T) {
	field := Synonym{Phrase: "cưới", Language: "vi", Field: "Hộ tịch", Codes: []ids.Procedure{}, Weight: 80}
	read := field
	read.Codes = nil
	if !field.Equal(&read) || !read.Equal(&field) {
		t.Error("an empty list of codes is told from none")
	}
	for _, other := range []Synonym{{Phrase: "cưới", Language: "vi", Field: "Hộ tịch", Weight: 81}, {Phrase: "cưới", Language: "vi", Field: "Hộ tịch", Codes: []ids.Procedure{"1.001193"}, Weight: 80}} {
		if field.Equal(&other) {
			t.Errorf("%+v is taken for %+v", other, field)
		}
	}
}
