package enum

import "testing"

type light uint8

const (
	green light = iota + 1
	red
	broken // nobody says so but the light itself
)

var lights = Of[light]("light", []string{green: "green", red: "red", broken: "broken"})

func TestAValueAndItsWord(t *testing.T) {
	for v, word := range map[light]string{green: "green", red: "red", broken: "broken"} {
		text, err := lights.Text(v)
		if err != nil || string(text) != word || lights.Name(v) != word {
			t.Errorf("%d is %q %q %v", v, text, lights.Name(v), err)
		}
		var got light
		if err := lights.Read(text, &got); err != nil || got != v {
			t.Errorf("%q is read as %d %v", text, got, err)
		}
	}
}

func TestWhatIsNoneOfTheListIsAnError(t *testing.T) {
	for _, v := range []light{0, broken + 1, 255} {
		if text, err := lights.Text(v); err == nil {
			t.Errorf("%d is written as %q", v, text)
		}
	}
	if name := lights.Name(7); name != "invalid(7)" {
		t.Errorf("7 is called %q", name)
	}
	for _, word := range []string{"", "Green", "amber"} {
		v := red
		if err := lights.Read([]byte(word), &v); err == nil || v != 0 {
			t.Errorf("%q is read as %d %v", word, v, err)
		}
	}
	v := red
	if err := lights.Before(broken).Read([]byte("broken"), &v); err == nil || v != 0 {
		t.Errorf("what only the light says is read as %d", v)
	}
}
