package catalog

import (
	"slices"
	"testing"

	"motcua/center/ids"
)

// TestTheCommonestComeFirst counts what a list and a centre say together.
func TestTheCommonestComeFirst(t *testing.T) {
	c := index([]Procedure{{Code: "1.000001", Name: "a"}, {Code: "1.000002", Name: "b"}, {Code: "1.000003", Name: "c"}}, "1", "")
	f := NewFinder(c, nil, []Common{{Code: "1.000003", Numbers: 5}}, map[ids.Procedure]float64{"1.000002": 90})
	if got := f.Commonest(5); !slices.Equal(got, []ids.Procedure{"1.000002", "1.000003"}) {
		t.Errorf("the commonest are %v", got)
	}
	if got := f.Commonest(1); !slices.Equal(got, []ids.Procedure{"1.000002"}) {
		t.Errorf("the commonest one is %v", got)
	}
}
