package catalog

import (
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"motcua/center/ids"

	"golang.org/x/text/unicode/norm"
)

// hitCodes are the codes of the first procedures that a query finds.
func hitCodes(f *Finder, text string, n int) []ids.Procedure {
	hits, _ := f.Find(Query{Text: text, Limit: n})
	codes := make([]ids.Procedure, len(hits))
	for i, h := range hits {
		codes[i] = h.Code
	}
	return codes
}

func TestWhatLedToAProcedureIsTold(t *testing.T) {
	f := finder(t)
	for _, test := range []struct {
		typed   string
		code    ids.Procedure
		why     Why
		matched string
	}{
		{"1.001193", "1.001193", ByCode, ""},
		{"khai sinh", "1.001193", ByName, ""},
		{"dang ky khai sinh", "1.001193", ByName, ""},
		{"sổ đỏ", "1.013978", BySynonym, "sổ đỏ"},
		{"so do", "1.013978", BySynonym, "sổ đỏ"},
		{"tôi muốn làm lại sổ đỏ", "1.012786", BySynonym, "làm lại sổ đỏ"},
		{"bằng lái", "3.000348", BySynonym, "bằng lái"},
		{"护照", "1.001456", BySynonym, "护照"},
		{"passport", "1.001456", BySynonym, "passport"},
		{"đktldntn", "2.001610", ByInitials, ""},
		{"khai sihn", "1.001193", ByTypo, ""},
		{"phục hồi danhh dự", "2.002191", ByTypo, ""},
	} {
		hits, _ := f.Find(Query{Text: test.typed, Limit: 1})
		if len(hits) == 0 || hits[0].Code != test.code || hits[0].Why != test.why || hits[0].Matched != test.matched {
			t.Errorf("%q finds %+v, want %s by %s %q", test.typed, hits, test.code, test.why, test.matched)
		}
	}
}

// Whatever the exact stage knows is found, however forgiving the search.
func TestTheExactStageIsAlwaysFound(t *testing.T) {
	f := finder(t)
	for _, typed := range keysPressed() {
		items, total := f.c.Search(Query{Text: typed, Limit: MaxLimit})
		var found []ids.Procedure
		for offset := 0; offset == 0 || len(found) == offset; offset += MaxLimit {
			hits, _ := f.Find(Query{Text: typed, Limit: MaxLimit, Offset: offset})
			for _, h := range hits {
				found = append(found, h.Code)
			}
		}
		for _, p := range items {
			if !slices.Contains(found, p.Code) {
				t.Errorf("%q does not find %s %s any more, which is there as typed", typed, p.Code, p.Name)
				break
			}
		}
		if total > len(found) {
			t.Errorf("%q finds %d, exactly %d", typed, len(found), total)
		}
	}
}

// A word that nothing resembles lowers the answers and does not empty them.
func TestUnknownWordsDoNotEmptyTheAnswer(t *testing.T) {
	f := finder(t)
	for _, typed := range []string{"khai sinh zzyzx", "qwrtp khai sinh", "ở chỗ này khai sinh blabla thế nào", "khai sinh 2026"} {
		if got := hitCodes(f, typed, 3); !slices.Contains(got, "1.001193") {
			t.Errorf("%q finds %v", typed, got)
		}
	}
	for _, nonsense := range []string{"zzyzx", "???", "", "\x00", "\xff\xfe", strings.Repeat("\u0301", 5000)} {
		hits, total := f.Find(Query{Text: nonsense})
		if hits == nil || nonsense == "zzyzx" && total != 0 {
			t.Errorf("%.10q finds %d", nonsense, total)
		}
	}
}

func TestAPlainProcedureStandsBeforeItsSpecialForms(t *testing.T) {
	f := finder(t)
	for typed, want := range map[string]ids.Procedure{
		"khai sinh": "1.001193", "khai sinh luu dong": "1.003583", "khai sinh co yeu to nuoc ngoai": "2.000528", "dang ky lai khai sinh": "1.004884",
		"ket hon": "1.000894", "ket hon voi nguoi nuoc ngoai": "2.000806", "khai sinh khu vuc bien gioi": "1.000110", "can cuoc": "1.014061",
		"cap doi can cuoc": "1.014063", "mat can cuoc": "1.014064", "cap the can cuoc cap tinh": "2.000200",
	} {
		if got := hitCodes(f, typed, 1); len(got) == 0 || got[0] != want {
			t.Errorf("%q finds %v, want %s", typed, got, want)
		}
	}
}

// Among equals those come first that this centre is asked for.
func TestTheCentresOwnCountDecidesAmongEquals(t *testing.T) {
	f := finder(t)
	twins := []ids.Procedure{"2.000200", "1.014061"}
	before := hitCodes(f, "cấp thẻ căn cước cho người từ đủ 14 tuổi trở lên", 2)
	if before[0] != "1.014061" {
		t.Fatalf("before counting: %v", before)
	}
	g := f.Counted(nil, map[ids.Procedure]float64{"2.000200": 500, "9.999999": 7})
	after := hitCodes(g, "the can cuoc nguoi tu du 14 tuoi", 2)
	if !slices.Equal(after, twins) {
		t.Errorf("after 500 numbers: %v, want %v", after, twins)
	}
	if again := hitCodes(f, "cấp thẻ căn cước cho người từ đủ 14 tuổi trở lên", 2); !slices.Equal(again, before) {
		t.Errorf("the first finder has changed: %v", again)
	}
}

func TestForgivingSearchWithinOneField(t *testing.T) {
	f := finder(t)
	hits, total := f.Find(Query{Text: "sổ đỏ", Field: "Hộ tịch"})
	for _, h := range hits {
		if h.Field != "Hộ tịch" {
			t.Errorf("%s is of %s", h.Code, h.Field)
		}
	}
	if total != len(hits) && len(hits) < DefaultLimit {
		t.Errorf("%d of %d", len(hits), total)
	}
	if hits, total := f.Find(Query{Field: "Hộ tịch", Limit: 5}); len(hits) != 5 || total != 41 || hits[0].Why != ByName {
		t.Errorf("browsing: %d of %d", len(hits), total)
	}
	if hits, _ := f.Find(Query{Text: "x", Agency: "nobody"}); hits == nil || len(hits) != 0 {
		t.Errorf("an unknown agency: %v", hits)
	}
	if hits, _ := f.Find(Query{Text: "khai sinh", Offset: 1 << 62}); hits == nil || len(hits) != 0 {
		t.Errorf("beyond the end: %v", hits)
	}
}

func TestManyFindersAtOnce(t *testing.T) {
	f := finder(t)
	keys := keysPressed()
	want := make([][]ids.Procedure, len(keys))
	for i, typed := range keys {
		want[i] = hitCodes(f, typed, 10)
	}
	var readers sync.WaitGroup
	for range 4 {
		readers.Go(func() {
			for i, typed := range keys {
				if got := hitCodes(f, typed, 10); !slices.Equal(got, want[i]) {
					t.Errorf("%q finds %v, alone it finds %v", typed, got, want[i])
				}
			}
		})
	}
	readers.Wait()
}

// worstQueries are made to keep the search busy: nothing known, everything nearly known, all
// run together, all in one character.
func worstQueries() []string {
	return []string{
		strings.Repeat("xqzwv ", 40), strings.Repeat("giaj phps ", 20), strings.Repeat("khaisinhkethon ", 20), strings.Repeat("khaisinh", 25),
		strings.Repeat("c p t d ", 25), strings.Repeat("cap dang ky so ", 14), strings.Repeat("护照", 100), strings.Repeat("a", 200),
		strings.Repeat("dkks ", 40), strings.Repeat("giaays ", 28), strings.Repeat("\u0301", 200),
	}
}

func TestNoQueryKeepsTheSearchBusy(t *testing.T) {
	f := finder(t)
	for _, typed := range worstQueries() {
		best := time.Hour
		for range 5 {
			begin := time.Now()
			f.Find(Query{Text: typed, Limit: MaxLimit})
			best = min(best, time.Since(begin))
		}
		t.Logf("%v for %.20q", best, typed)
		bytes := testing.AllocsPerRun(3, func() { f.Find(Query{Text: typed, Limit: MaxLimit}) })
		if bytes > 2000 {
			t.Errorf("%.20q allocates %v times", typed, bytes)
		}
	}
}

func FuzzFind(f *testing.F) {
	finder, err := loadFinder()
	if err != nil {
		f.Fatal(err)
	}
	for _, s := range append(worstQueries(), "khai sinh", "giay1 khai sinh", "dkks", "护照", "1.0011", "\xff", "đ", "khaisinh cho con") {
		f.Add(s, 0, 0)
	}
	f.Fuzz(func(t *testing.T, text string, limit, offset int) {
		q := Query{Text: text, Limit: limit, Offset: offset}
		hits, total := finder.Find(q)
		if hits == nil || len(hits) > min(total, MaxLimit) {
			t.Errorf("%+v: %d of %d", q, len(hits), total)
		}
		again, n := finder.Find(q)
		if n != total || !slices.EqualFunc(hits, again, func(a, b Hit) bool { return a == b }) {
			t.Errorf("%+v: asked again it finds something else", q)
		}
		for _, h := range hits {
			if h.Why == "" || (h.Why == BySynonym) != (h.Matched != "") {
				t.Errorf("%+v: %s was found by %q %q", q, h.Code, h.Why, h.Matched)
			}
		}
		q.Text = norm.NFD.String(norm.NFC.String(text))
		if _, n := finder.Find(q); n != total && len(text) < maxQueryRunes {
			t.Errorf("%+v: %d composed, %d decomposed", q, total, n)
		}
	})
}
