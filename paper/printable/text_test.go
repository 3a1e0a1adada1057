package printable

import (
	"testing"

	"golang.org/x/text/unicode/norm"
)

func TestTextIsComposedWithSingleSpaces(t *testing.T) {
	for in, want := range map[string]string{
		norm.NFD.String("Đàm Thị Minh Hỏa"): "Đàm Thị Minh Hỏa",
		"  Xóm\tNà\r\nLung,\u00a0\u3000":    "Xóm Nà Lung,",
		"A\x00B\x1b[31m":                    "AB[31m",
		"Hòa\u202e gnằB\u2066":              "Hòa gnằB",
		"Thục\u2011Phán":                    "Thục-Phán",
		"hỏng \xff":                         "hỏng ?",
		"vui 😀":                             "vui 😀", // which fonts have what is not known here
		"\u200b":                            "",
	} {
		if got := Text(in); got != want {
			t.Errorf("%q became %q, want %q", in, got, want)
		}
	}
}
