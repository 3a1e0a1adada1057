package kioskpc

import (
	"os/exec"
	"testing"
)

func FuzzShellReadsBackWhatWasQuoted(f *testing.F) {
	for _, s := range hostile {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if !printable(s) {
			return
		}
		out, err := exec.Command("sh", "-c", "printf %s "+quoteShell(s)).Output()
		if err != nil || string(out) != s {
			t.Errorf("%q came back as %q: %v", s, out, err)
		}
	})
}

func TestUnitsReadOneArgument(t *testing.T) {
	if got, want := quoteUnit(`a "b" %n $HOME \`), `"a \"b\" %%n $$HOME \\"`; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}
