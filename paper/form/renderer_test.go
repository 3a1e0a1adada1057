package form

import (
	"strings"
	"testing"
)

func TestACentreWithoutANameCannotPrint(t *testing.T) {
	p := press(t)
	fonts := Fonts{p.faces[regular].ttf, p.faces[bold].ttf, p.faces[italic].ttf, p.faces[boldItalic].ttf}
	for _, centre := range []Centre{
		{Place: "Cao Bằng", Suffix: "TTPVHCC"},
		{Name: "TRUNG TÂM", Suffix: "TTPVHCC"},
		{Name: "TRUNG TÂM", Place: " \u200b", Suffix: "TTPVHCC"},
		{Name: "TRUNG TÂM", Place: "Cao Bằng"},
	} {
		if _, err := New(fonts, centre); err == nil || !strings.Contains(err.Error(), "must be set") {
			t.Errorf("%+v: %v", centre, err)
		}
	}
	if _, err := New(Fonts{}, Centre{}); err == nil {
		t.Error("a press without fonts was built")
	}
}

func TestACentreWithoutAParentPrints(t *testing.T) {
	p := press(t)
	p.centre.Parent = ""
	s := plain()
	sheets, err := p.layOut("receipt", s.d, s.people, s.staff)
	if err != nil {
		t.Fatal(err)
	}
	inspect(t, sheets)
}
