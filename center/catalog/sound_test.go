package catalog

import "testing"

func TestSoundsThatPeopleMixUp(t *testing.T) {
	for _, pair := range [][2]string{
		{"lop", "nop"}, {"xinh", "sinh"}, {"day", "giay"}, {"ray", "giay"}, {"trung", "chung"}, {"xao", "sao"}, {"fep", "phep"}, {"cuoc", "cuot"},
		{"cang", "can"}, {"nich", "lich"}, {"chich", "trich"}, {"lai", "nai"}, {"kan", "can"}, {"nghe", "nge"},
	} {
		if a, b := soundOf(pair[0]), soundOf(pair[1]); a != b {
			t.Errorf("%s sounds as %s, %s as %s", pair[0], a, pair[1], b)
		}
	}
	for _, pair := range [][2]string{{"sinh", "kinh"}, {"hon", "khon"}, {"dat", "bat"}, {"cha", "ca"}} {
		if a, b := soundOf(pair[0]), soundOf(pair[1]); a == b {
			t.Errorf("%s and %s sound alike: %s", pair[0], pair[1], a)
		}
	}
	for _, short := range []string{"", "l", "x", "tr", "gi", "gin", "qu", "y"} {
		soundOf(short)
	}
}
