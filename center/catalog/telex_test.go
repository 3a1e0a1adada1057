package catalog

import "testing"

func TestKeysOfTelexAndVNIAreDecoded(t *testing.T) {
	for typed, want := range map[string]string{
		"giaays": "giấy", "giayas": "giấy", "ddawng": "đăng", "dawngd": "đăng", "keets": "kết", "hoon": "hôn", "cuwowcs": "cước", "cuowcs": "cước",
		"tuwr": "tử", "dduwowcj": "được", "nhaf": "nhà", "w": "ư", "hieemr": "hiểm", "quyeenf": "quyền", "truowngf": "trường", "thuwowngf": "thường",
	} {
		got, ok := telex(newWord(typed))
		if !ok || got != newWord(want).normalized() {
			t.Errorf("Telex %s is %v, want %s", typed, got, want)
		}
	}
	for typed, want := range map[string]string{
		"giay1": "giáy", "gia6y1": "giấy", "giay61": "giấy", "d9a8ng": "đăng", "cu7o71c": "cước", "cuo7c1": "cước", "d9o3": "đỏ", "ho65": "hộ", "tu73": "tử",
	} {
		got, ok := vni(newWord(typed))
		if !ok || got != newWord(want).normalized() {
			t.Errorf("VNI %s is %v, want %s", typed, got, want)
		}
	}
	for _, plain := range []string{"khai", "sinh", "xe", "so", "dkdn", "gplx", "a", "", "trs"} {
		if got, ok := telex(newWord(plain)); ok {
			t.Errorf("Telex makes %v of %q", got, plain)
		}
		if got, ok := vni(newWord(plain)); ok {
			t.Errorf("VNI makes %v of %q", got, plain)
		}
	}
}

// The words of the catalogue typed by keys, as an input method defines them, come back.
func TestEveryWordOfTheCatalogueComesBackFromItsKeys(t *testing.T) {
	marks := map[rune]string{0: "", '\u0301': "s", '\u0300': "f", '\u0309': "r", '\u0303': "x", '\u0323': "j"}
	letters := map[rune]string{'ă': "aw", 'â': "aa", 'ê': "ee", 'ô': "oo", 'ơ': "ow", 'ư': "uw", 'đ': "dd"}
	for _, w := range shipped(t).vocabulary {
		if !w.marked() {
			continue
		}
		keys := ""
		for _, r := range w.letters {
			if k, ok := letters[r]; ok {
				keys += k
			} else {
				keys += string(r)
			}
		}
		keys += marks[w.tone]
		if got, ok := telex(newWord(keys)); ok && got != w {
			t.Errorf("%s is read as %v, want %v", keys, got, w)
		}
	}
}
