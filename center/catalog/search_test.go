package catalog

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"sync"
	"testing"

	"motcua/center/ids"

	"golang.org/x/text/unicode/norm"
)

// first is the codes of the first procedures that answer a query.
func first(c *Catalogue, text string, n int) []ids.Procedure {
	items, _ := c.Search(Query{Text: text, Limit: n})
	codes := make([]ids.Procedure, len(items))
	for i, p := range items {
		codes[i] = p.Code
	}
	return codes
}

// What people type at the kiosk, and what they must see on top.
func TestACitizenFindsTheProcedure(t *testing.T) {
	c := shipped(t)
	for _, test := range []struct {
		who, typed string
		want       []ids.Procedure
	}{
		{"a villager registers a birth", "khai sinh", []ids.Procedure{"1.001193", "1.003583", "2.000528"}},
		{"and has not finished typing", "khai si", []ids.Procedure{"1.001193"}},
		{"and types the words the other way round", "sinh khai", []ids.Procedure{"1.001193"}},
		{"with capitals and tones", "KHAI SINH", []ids.Procedure{"1.001193"}},
		{"a couple marries", "kết hôn", []ids.Procedure{"1.000894", "1.000593", "2.000806"}},
		{"without tones", "dang ky ket hon", []ids.Procedure{"1.000894", "1.000593", "2.000806"}},
		{"a family reports a death", "khai tử", []ids.Procedure{"1.000656", "1.000419", "1.001766"}},
		{"without tones", "khai tu", []ids.Procedure{"1.000656", "1.000419", "1.001766"}},
		{"a father recognises a child", "cha me con", []ids.Procedure{"1.001022", "2.000779"}},
		{"a student needs a place to stay", "tam tru", []ids.Procedure{"1.004194", "1.002755"}},
		{"a family moves house", "thuong tru", []ids.Procedure{"1.004222", "1.001010", "1.003197"}},
		{"parents come for a child's card", "can cuoc", []ids.Procedure{"1.014062"}},
		{"a worker goes abroad", "ho chieu", []ids.Procedure{"1.001456"}},
		{"a driver lost the licence", "giay phep lai xe", []ids.Procedure{"3.000348"}},
		{"somebody needs a certified copy", "ban sao", []ids.Procedure{"2.000908", "2.000635"}},
		{"an employer asks for a criminal record", "lý lịch tư pháp", []ids.Procedure{"3.000333"}},
		{"neighbours quarrel over land", "tranh chap dat dai", []ids.Procedure{"1.012812"}},
		{"a farmer divides a plot", "tach thua", []ids.Procedure{"1.012784"}},
		{"a woman opens a shop", "thanh lap ho kinh doanh", []ids.Procedure{"1.001612"}},
		{"a veterinary starts a practice", "thu y", []ids.Procedure{"1.004756"}},
		{"a retired man asks for his pension", "luong huu", []ids.Procedure{"2.000717", "2.000605"}},
		{"the tax office, meant with its tone", "thuế", []ids.Procedure{"1.008323", "1.008339"}},
		{"the other place of the tone", "hoà giải", []ids.Procedure{"1.012812"}},
		{"i for y", "tien bo kĩ thuật", []ids.Procedure{"2.001576"}},
		{"a clerk types a code", "1.001193", []ids.Procedure{"1.001193"}},
		{"without the dot", "1001193", []ids.Procedure{"1.001193"}},
		{"from an old receipt", "1.001193.000.00.00.H14", []ids.Procedure{"1.001193"}},
		{"half of a code", "1.0011", []ids.Procedure{"1.001117", "1.001122", "1.001123", "1.001146", "1.001193"}},
	} {
		got := first(c, test.typed, max(len(test.want), 7))
		if len(got) < len(test.want) || !slices.Equal(got[:len(test.want)], test.want) {
			t.Errorf("%s: %q finds %v first, want %v", test.who, test.typed, got, test.want)
		}
	}
}

// The order is promised in the comment of Search, one reason after the other.
func TestTheOrderOfTheAnswers(t *testing.T) {
	rows := []struct{ code, name, field, agency string }{
		{"1.000001", "Cấp thẻ hóa", "B", "C"},
		{"1.000002", "Cấp thẻ hòa", "B", "C"},
		{"1.000003", "Cấp thẻ hoa", "B", "C"},
		{"1.000004", "Cấp đất cho rừng", "B", "C"},
		{"1.000005", "Giao rừng, đất", "B", "C"},
		{"1.000006", "Đất rừng", "B", "C"},
		{"1.000007", "Xin giao cho thuê đất rừng", "B", "C"},
		{"1.000008", "Thu hồi, xóa tên", "Đất", "Rừng"},
		{"1.000009", "Xóa tên", "Đất rừng", "C"},
		{"1.000010", "Mở nhà máy", "B", "C"},
		{"1.000011", "Mở nhà mái ngói", "B", "C"},
		{"1.000012", "Đổi tên rất dài", "B", "C"},
		{"1.000013", "Đổi tên", "B", "C"},
		{"1.000015", "Bỏ tên", "B", "C"},
		{"1.000014", "Bỏ tên", "B", "C"},
	}
	var file strings.Builder
	file.WriteString(header)
	for _, row := range rows {
		fmt.Fprintf(&file, "%s,%q,%s,%s,commune,,,,no,\n", row.code, row.name, row.field, row.agency)
	}
	c := load(t, file.String())
	for _, test := range []struct {
		reason, typed string
		want          []ids.Procedure
	}{
		{"the tone as typed before the others", "thẻ hòa", []ids.Procedure{"1.000002", "1.000003", "1.000001"}},
		{"plain letters first where nothing else decides", "the hoa", []ids.Procedure{"1.000003", "1.000002", "1.000001"}},
		{"name, field, agency; side by side before scattered; early before late", "dat rung", []ids.Procedure{"1.000006", "1.000007", "1.000005", "1.000004", "1.000009", "1.000008"}},
		{"a word begun and not finished", "mở nhà ma", []ids.Procedure{"1.000010", "1.000011"}},
		{"a whole word before a beginning", "nha mai", []ids.Procedure{"1.000011"}},
		{"short before long, then the alphabet, then the code", "ten", []ids.Procedure{"1.000014", "1.000015", "1.000013", "1.000009", "1.000012", "1.000008"}},
	} {
		if got := first(c, test.typed, 20); !slices.Equal(got, test.want) {
			t.Errorf("%s: %q finds %v, want %v", test.reason, test.typed, got, test.want)
		}
	}
}

func TestSpellingMakesNoDifference(t *testing.T) {
	c := shipped(t)
	for _, same := range [][]string{
		{"Hòa giải", "hoà giải", "HOÀ GIẢI", norm.NFD.String("hòa giải"), "  hòa,giải  "},
		{"đất đai", norm.NFD.String("Đất Đai"), "đất-đai"},
		{"kỹ thuật", "kĩ thuật"},
		{"thủy lợi", "thuỷ lợi"},
		{"1.001193", "1001193", "1.001193.H14", "1.001193.H38", "1.001193.000.00.00.H14"},
	} {
		want := first(c, same[0], 50)
		if len(want) == 0 {
			t.Errorf("%q finds nothing", same[0])
		}
		for _, typed := range same[1:] {
			if got := first(c, typed, 50); !slices.Equal(got, want) {
				t.Errorf("%q finds %v, %q finds %v", same[0], want, typed, got)
			}
		}
	}
}

// A slow and simple second opinion on what is found at all.
func TestNothingIsMissedAndNothingIsMadeUp(t *testing.T) {
	c := shipped(t)
	folded := make([]string, c.Len())
	for i, p := range c.procedures {
		separated := strings.Map(func(r rune) rune {
			if r < 'a' && (r < '0' || r > '9') || r > 'z' && r < 0x80 || r >= 0x2010 {
				return ' '
			}
			return r
		}, Fold(p.Name+" | "+p.Field+" | "+p.Agency))
		folded[i] = " " + strings.Join(strings.Fields(separated), " ") + " "
	}
	for _, typed := range []string{
		"khai sinh", "cap lai", "so", "dat", "xe o to", "giay phep xay dung", "cong an tinh", "c", "tinh so tu phap", "bhxh", "khong co gi",
	} {
		want := 0
		for _, text := range folded {
			all := true
			query := strings.Fields(typed)
			for i, w := range query {
				if i < len(query)-1 {
					w += " "
				}
				all = all && strings.Contains(text, " "+w)
			}
			if all {
				want++
			}
		}
		if _, total := c.Search(Query{Text: typed}); total != want {
			t.Errorf("%q finds %d, want %d", typed, total, want)
		}
	}
}

func TestPagesFollowOneAnother(t *testing.T) {
	c := shipped(t)
	for _, text := range []string{"cap giay phep", "c", "", "1."} {
		var pages []ids.Procedure
		_, total := c.Search(Query{Text: text})
		for offset := 0; offset < total; offset += 100 {
			items, again := c.Search(Query{Text: text, Offset: offset, Limit: 500})
			if again != total || len(items) != min(MaxLimit, total-offset) {
				t.Fatalf("%q from %d: %d of %d", text, offset, len(items), again)
			}
			for _, p := range items {
				pages = append(pages, p.Code)
			}
		}
		if top := first(c, text, 100); !slices.Equal(pages[:len(top)], top) {
			t.Errorf("%q: the first page changes with the limit", text)
		}
		slices.Sort(pages)
		if got := len(slices.Compact(pages)); got != total {
			t.Errorf("%q: %d different procedures on the pages of %d", text, got, total)
		}
	}
	if items, _ := c.Search(Query{Text: "c", Offset: 1 << 62, Limit: -1}); items == nil || len(items) != 0 {
		t.Errorf("beyond the end there are %d", len(items))
	}
	if items, _ := c.Search(Query{Text: "c", Offset: -5, Limit: -1}); len(items) != DefaultLimit {
		t.Errorf("without a limit there are %d", len(items))
	}
}

func TestTheAnswerDoesNotDependOnTheOrderOfTheFile(t *testing.T) {
	c := shipped(t)
	shuffled := c.All()
	rand.New(rand.NewPCG(5, 6)).Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
	other := index(shuffled, "", "")
	if !reflect.DeepEqual(other.Agencies(), c.Agencies()) {
		t.Error("the agencies stand in another order")
	}
	for _, typed := range keysPressed() {
		if a, b := first(c, typed, 100), first(other, typed, 100); !slices.Equal(a, b) {
			t.Errorf("%q finds %v and %v", typed, a, b)
		}
	}
}

func TestManyReadersAtOnce(t *testing.T) {
	c := shipped(t)
	keys := keysPressed()
	want := make([][]ids.Procedure, len(keys))
	for i, typed := range keys {
		want[i] = first(c, typed, 10)
	}
	var readers sync.WaitGroup
	for range 4 {
		readers.Go(func() {
			for i, typed := range keys {
				if got := first(c, typed, 10); !slices.Equal(got, want[i]) {
					t.Errorf("%q finds %v, alone it finds %v", typed, got, want[i])
				}
			}
			c.Agencies()
		})
	}
	readers.Wait()
}

func TestAnOverlongQueryIsCut(t *testing.T) {
	c := shipped(t)
	sixteen := strings.Repeat("cấp ", 15) + "giấy"
	want := first(c, sixteen, 20)
	if len(want) == 0 {
		t.Fatal("sixteen words find nothing")
	}
	for _, typed := range []string{sixteen + " xyz", norm.NFD.String(sixteen) + strings.Repeat(" xyz", 1000)} {
		if got := first(c, typed, 20); !slices.Equal(got, want) {
			t.Errorf("%.60q… finds %v, want %v", typed, got, want)
		}
	}
	for _, typed := range []string{"\x00", "\xff\xfe", "???", strings.Repeat("\u0301", 5000), strings.Repeat("x", 1<<20)} {
		if items, total := c.Search(Query{Text: typed}); items == nil || total != 0 {
			t.Errorf("%.10q finds %d", typed, total)
		}
	}
}

func FuzzSearch(f *testing.F) {
	for _, s := range []string{"khai sinh", "1.0011", "kĩ", "\x00", "\xff", "ấ\u0301\u0301", "1.001193.H", "", " ", "Đ"} {
		f.Add(s, "", 0, 0)
		f.Add(s, "Sở Tư pháp", 3, 2)
	}
	c, err := loadShipped()
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, text, agency string, limit, offset int) {
		q := Query{Text: text, Agency: agency, Limit: limit, Offset: offset}
		items, total := c.Search(q)
		if items == nil || len(items) > min(total, MaxLimit) {
			t.Errorf("%+v: %d of %d", q, len(items), total)
		}
		if again, n := c.Search(q); n != total || !slices.Equal(again, items) {
			t.Errorf("%+v: asked again it finds something else", q)
		}
		q.Text = norm.NFD.String(norm.NFC.String(text))
		if _, n := c.Search(q); n != total && len(text) < maxQueryRunes {
			t.Errorf("%+v: %d composed, %d decomposed", q, total, n)
		}
	})
}
