package display

import (
	"io/fs"
	"os"
	"regexp"
	"strings"
	"testing"
)

// fromPage finds what the page's files load from this folder.
var fromPage = regexp.MustCompile(`"(?:/display/|\./)([\w.]+)"`)

func TestThePageIsWholeAndWithoutItsTests(t *testing.T) {
	pages := Pages()
	files, err := os.ReadDir("page")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		_, err := fs.Stat(pages, f.Name())
		if test := strings.HasSuffix(f.Name(), ".test.js"); test == (err == nil) {
			t.Errorf("%s: is a test: %v, is served: %v", f.Name(), test, err == nil)
		}
	}
	if err := fs.WalkDir(pages, ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		text, err := fs.ReadFile(pages, path)
		for _, loads := range fromPage.FindAllSubmatch(text, -1) {
			if _, err := fs.Stat(pages, string(loads[1])); err != nil {
				t.Errorf("%s loads %s: %v", path, loads[1], err)
			}
		}
		return err
	}); err != nil {
		t.Fatal(err)
	}
}
