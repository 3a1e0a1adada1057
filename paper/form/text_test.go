package form

import (
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"
)

func TestCleanText(t *testing.T) {
	p := press(t)
	for in, want := range map[string]string{
		"Nguyễn Thị Ngọc Ánh":                      "Nguyễn Thị Ngọc Ánh",
		norm.NFD.String("Đàm Thị Minh Hỏa QUYỀN"):  "Đàm Thị Minh Hỏa QUYỀN",
		"  Xóm\tNà\r\nLung,\u00a0\u3000Thục Phán ": "Xóm Nà Lung, Thục Phán",
		"A\x00B\x1b[31mC\u0085D":                   "AB[31mC D",
		"e\u200b\u0302\u0301":                      "ế",
		"Hòa\u202e gnằB oaC\u2066":                 "Hòa gnằB oaC",
		"\ufeffSố 1\u00ad2":                        "Số 12",
		"vui 😀 lắm":                                "vui ? lắm",
		"👩‍👩‍👧":                                    "???",
		"👍🏽️":                                      "??",
		"中文 שלום":                                  "?? ????",
		"hỏng \xff\xfe byte":                       "hỏng ? byte",
		"H’Hen Ƀăm ƀuôn “đất” 5 m² ≥ 20.000 ₫":     "H’Hen Ƀăm ƀuôn “đất” 5 m² ≥ 20.000 ₫",
		"Thục\u2011Phán":                           "Thục-Phán",
		"q\u0301":                                  "q?",
		"\u200b":                                   "",
	} {
		if got := p.clean(in); got != want {
			t.Errorf("%q became %q, want %q", in, got, want)
		}
	}
}

func FuzzClean(f *testing.F) {
	p := press(f)
	for _, seed := range []string{"Nguyễn Thị Ngọc Ánh", "e\u0302\u200d\u0301", "\xf0\x9f\x98", "\u202eabc", strings.Repeat("Ỗ", 300)} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got := p.clean(s)
		if !norm.NFC.IsNormalString(got) {
			t.Errorf("%q became %q, which is not composed", s, got)
		}
		for _, r := range got {
			for _, face := range p.faces {
				if face.advance[r] == 0 {
					t.Errorf("%q became %q with %U in it, which is not printable", s, got, r)
				}
			}
		}
		if again := p.clean(got); again != got {
			t.Errorf("%q became %q and then %q", s, got, again)
		}
	})
}
