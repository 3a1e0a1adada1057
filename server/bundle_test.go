package server

import (
	"path"
	"regexp"
	"strings"
	"testing"

	"motcua/gallery"
)

// TestEveryPageIsOneScriptAndOneSheet bundles the pages as they are served, and weighs those
// for the slowest machines.
func TestEveryPageIsOneScriptAndOneSheet(t *testing.T) {
	t.Parallel()
	files, err := allAssets()
	if err != nil {
		t.Fatal(err)
	}
	for page, most := range map[string]int{"/kiosk": 60 << 10, "/follow": 30 << 10, "/remote": 30 << 10, "/list": 30 << 10, "/display": 60 << 10, "/counter": 60 << 10, "/office": 60 << 10} {
		html := string(files[page].body)
		script := pageScript.FindStringSubmatch(html)
		sheets := sheetLink.FindAllStringSubmatch(html, -1)
		if script == nil || len(sheets) != 1 {
			t.Errorf("%s names %v and %v", page, script, sheets)
			continue
		}
		sum := len(files[page].gzip()) + len(files[script[1]].gzip()) + len(files[sheets[0][1]].gzip())
		t.Logf("%s: %d bytes of script, %d of style, %d in all on the wire", page, len(files[script[1]].gzip()), len(files[sheets[0][1]].gzip()), sum)
		if sum > most {
			t.Errorf("%s has %d bytes on the wire, more than %d", page, sum, most)
		}
		if body := string(files[script[1]].body); strings.Contains(body, "import ") || strings.Contains(body, "import{") {
			t.Errorf("the script of %s is not whole", page)
		}
	}
}

func TestAPageThatNamesWhatIsMissingIsRefused(t *testing.T) {
	t.Parallel()
	for missing, page := range map[string]string{
		"/b.css": "<link rel=\"stylesheet\" href=\"/b.css\">\n",
		"/b.js":  `<script type="module" src="/b.js"></script>`,
		"/c.js":  `<script type="module" src="/a.js"></script>`,
	} {
		files := assets{
			"/a.html": {kind: kinds[".html"], body: []byte(page)},
			"/a.js":   {kind: kinds[".js"], body: []byte(`import { c } from "./c.js"; c();`)},
		}
		if err := files.bundle(); err == nil || !strings.Contains(err.Error(), "there is no "+missing) {
			t.Errorf("without %s: %v", missing, err)
		}
	}
}

func TestLicencesStay(t *testing.T) {
	t.Parallel()
	files, err := allAssets()
	if err != nil {
		t.Fatal(err)
	}
	if body := string(files["/kiosk/app.js"].body); !strings.Contains(body, "MIT licence") {
		t.Error("the kiosk's script does not tell whose preact is")
	}
}

// named are the files that a page, a script or a sheet names: by a path within the centre, or
// as a module beside it.
var named = regexp.MustCompile(`["'(](/[a-z0-9/-]+\.[a-z0-9]+|\.{1,2}/[a-z0-9/-]+\.js)["')]`)

// TestEveryFileThatAPageNamesIsServed reads the files as they are written, before they are
// packed: what is named is there, what is there is named by something, and no test is served.
func TestEveryFileThatAPageNamesIsServed(t *testing.T) {
	files, err := unpacked()
	if err != nil {
		t.Fatal(err)
	}
	if err := files.add("/gallery", gallery.Pages()); err != nil {
		t.Fatal(err)
	}
	index, err := indexFile.ReadFile("index.html")
	if err != nil {
		t.Fatal(err)
	}
	files["/"] = asset{kind: kinds[".html"], body: index}
	used := map[string]bool{}
	for from, f := range files {
		if f.kind != kinds[".js"] && f.kind != kinds[".css"] && f.kind != kinds[".html"] || from == "/assets/js/preact.js" {
			continue
		}
		for _, found := range named.FindAllStringSubmatch(string(f.body), -1) {
			name := found[1]
			if strings.HasPrefix(name, ".") {
				name = path.Join(path.Dir(from), name)
			}
			if used[name] = true; files[name].body == nil {
				t.Errorf("%s names %s, which is not served", from, name)
			}
		}
	}
	for name := range files {
		if strings.Contains(name, ".test.") {
			t.Errorf("%s is served", name)
		}
		if ext := path.Ext(name); (ext == ".js" || ext == ".css") && !used[name] {
			t.Errorf("no page and no script names %s", name)
		}
	}
}

// declared are the variables that a sheet declares, shade a colour that is written out.
var (
	declared = regexp.MustCompile(`(?m)^\s*(--[a-z0-9-]+):`)
	shade    = regexp.MustCompile(`#[0-9a-fA-F]{3,8}\b|rgba?\(`)
)

// TestComponentsNameMeanings holds the sheets to their order: values.css says what colours there
// are, meanings.css and the sheets of modes and themes what they are for, and no component names
// a colour, so that a mode that changes the meanings changes every component.
func TestComponentsNameMeanings(t *testing.T) {
	files, err := unpacked()
	if err != nil {
		t.Fatal(err)
	}
	meanings := map[string]bool{"/assets/css/meanings.css": true, "/display/theme.css": true, "/kiosk/modes/modes.css": true}
	var colours []string
	for _, line := range strings.Split(string(files["/assets/css/values.css"].body), "\n") {
		if name := declared.FindStringSubmatch(line); name != nil && shade.MatchString(line) {
			colours = append(colours, "var("+name[1]+")")
		}
	}
	if len(colours) == 0 {
		t.Fatal("values.css has no colours")
	}
	for name, f := range files {
		if f.kind != kinds[".css"] || name == "/assets/css/values.css" || meanings[name] {
			continue
		}
		if found := shade.FindString(string(f.body)); found != "" {
			t.Errorf("%s writes the colour %s out", name, found)
		}
		for _, colour := range colours {
			if strings.Contains(string(f.body), colour) {
				t.Errorf("%s names %s, which says how it looks and not what it is for", name, colour)
			}
		}
	}
}
