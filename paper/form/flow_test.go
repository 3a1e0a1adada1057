package form

import (
	"fmt"
	"strings"
	"testing"
)

// bar is a strip that leaves its name and place on the sheet.
func bar(name string, height float64) block {
	return block{height: height, draw: func(s *sheet, y float64) {
		s.texts = append(s.texts, text{text: name, y: y})
	}}
}

// placed is what paginate made: pages by "|", strips as name@y.
func placed(sheets []*sheet) string {
	var pages []string
	for _, s := range sheets {
		var names []string
		for _, t := range s.texts {
			names = append(names, fmt.Sprintf("%s@%g", t.text, t.y-topEdge))
		}
		pages = append(pages, strings.Join(names, " "))
	}
	return strings.Join(pages, "|")
}

func TestPaginate(t *testing.T) {
	foot := bar("foot", 10)
	foot.foot = true
	for name, c := range map[string]struct {
		groups []group
		want   string
	}{
		"a group moves as a whole": {
			[]group{{blocks: []block{bar("a", 60)}}, {blocks: []block{bar("b", 20), bar("c", 30)}}},
			"a@0|b@0 c@20",
		},
		"a group higher than a page is broken between strips": {
			[]group{{blocks: []block{bar("a", 60)}}, {blocks: []block{bar("b", 30), bar("c", 60), bar("d", 30)}}},
			"a@0 b@60|c@0 d@60",
		},
		"the table's head comes again": {
			[]group{{blocks: []block{bar("head", 10), bar("1", 60)}}, {blocks: []block{bar("2", 60)}, repeat: bar("head", 10)}, {blocks: []block{bar("3", 20)}, repeat: bar("head", 10)}},
			"head@0 1@10|head@0 2@10 3@70",
		},
		"a foot stands at the lower edge": {
			[]group{{blocks: []block{bar("a", 30), foot}}},
			"a@0 foot@90",
		},
		"a foot goes with its group": {
			[]group{{blocks: []block{bar("a", 70)}}, {blocks: []block{bar("b", 25), foot}}},
			"a@0|b@0 foot@90",
		},
		"a page is filled to its edge": {
			[]group{{blocks: []block{bar("a", 50)}}, {blocks: []block{bar("b", 50)}}},
			"a@0 b@50",
		},
	} {
		if got := placed(paginate(c.groups, topEdge+100)); got != c.want {
			t.Errorf("%s: %s, want %s", name, got, c.want)
		}
	}
}
