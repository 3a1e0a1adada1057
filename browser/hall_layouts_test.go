package browser

import (
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"github.com/go-rod/rod"
)

var (
	tallScreen = size{width: 1080, height: 1920}
	largest    = size{width: 3840, height: 2160}
	deskTop    = size{width: 1280, height: 800}
)

// TestTheScreensOfTheHall looks at every screen that a hall can have, all of one centre.
func TestTheScreensOfTheHall(t *testing.T) {
	t.Parallel()
	c := openCentre(t)
	c.putMedia()
	b := openBrowser(t)
	for name, check := range map[string]func(*testing.T, *centre, *rod.Browser){
		"layouts": everyLayout, "counter": aCountersStates, "group": aGroupOfLines, "night": theNight,
		"media": aBrokenVideo, "cut off": aCutOffScreen,
	} {
		t.Run(name, func(t *testing.T) { check(t, c, b) })
	}
}

// everyLayout shows one busy hall in every layout, dark and light, on the panels that they
// are drawn for.
func everyLayout(t *testing.T, c *centre, b *rod.Browser) {
	for _, x := range []struct {
		name, query, see string
		panel            size
	}{
		{"hall-call-dark", "layout=call", `[data-now-number="A025"]`, hallScreen},
		{"hall-call-light", "layout=call&theme=light", `[data-now-number="A025"]`, hallScreen},
		{"hall-call-4k", "layout=call", `[data-now-number="A025"]`, largest},
		{"hall-columns-dark", "layout=columns", `[data-columns] [data-now][data-number="A025"]`, hallScreen},
		{"hall-columns-light", "layout=columns&theme=light", `[data-columns] [data-number="C040"]`, hallScreen},
		{"hall-table-dark", "layout=table", `[data-seat="3"][data-now]`, hallScreen},
		{"hall-table-light", "layout=table&theme=light", `[data-seat="9"][data-seat-state="paused"]`, hallScreen},
		{"hall-corridor-dark", "layout=corridor", `[data-corridor] [data-now][data-number="A025"]`, hallScreen},
		{"hall-corridor-light", "layout=corridor&theme=light", `[data-corridor] [data-number="C041"]`, hallScreen},
		{"hall-portrait-dark", "layout=portrait", `[data-now-number="A025"]`, tallScreen},
		{"hall-portrait-light", "layout=portrait&theme=light", `[data-recent] [data-number="B168"]`, tallScreen},
	} {
		hall := c.plays(b, x.query, scene("called", true), x.panel)
		hall.see(x.see)
		hall.whole(x.name)
		hall.gone(t)
	}
	for _, lang := range []string{"en", "zh"} {
		hall := c.plays(b, "layout=table&lang="+lang, scene("called", true), hallScreen)
		hall.see(`[data-seat="3"]`)
		hall.whole("hall-table-" + lang)
		hall.gone(t)
	}
}

// aCountersStates goes through the five states of a counter.
func aCountersStates(t *testing.T, c *centre, b *rod.Browser) {
	desk := c.plays(b, "layout=counter&counter=3", scene("closed", true), deskTop)
	defer desk.gone(t)
	for _, state := range []string{"closed", "free", "called", "serving", "paused"} {
		desk.MustEval(`(state, number) => {
			Object.assign(window.told.counters[2], { state, number, pause: state === "paused" ? "lunch" : "" });
		}`, state, map[string]string{"called": "A025", "serving": "A025"}[state])
		desk.see(`[data-desk-state="` + state + `"]`)
		desk.reads(`[data-desk]`, "3")
		if has := desk.has(`main[data-now]`); has != (state == "called") {
			t.Errorf("%s: red: %v", state, has)
		}
		desk.whole("counter-" + state)
	}
}

// aGroupOfLines leaves away the calls, lines and counters of others.
func aGroupOfLines(t *testing.T, c *centre, b *rod.Browser) {
	hall := c.plays(b, "lines=E,C", scene("called", true), hallScreen)
	defer hall.gone(t)
	hall.see(`[data-line="E"]`)
	if n := hall.number(`() => document.querySelectorAll("[data-line]").length`); n != 2 {
		t.Errorf("%v lines are shown, not two", n)
	}
	if n := hall.number(`() => document.querySelectorAll('[data-number^="A"], [data-now-number^="A"]').length`); n != 0 {
		t.Errorf("%v calls of another line are shown", n)
	}
}

// theNight dims the screen outside the hours.
func theNight(t *testing.T, c *centre, b *rod.Browser) {
	hall := c.plays(b, "layout=call", scene("closed", false), hallScreen)
	defer hall.gone(t)
	hall.see(`[data-closed]`)
	hall.see(`[data-next-opening]`)
	hall.whole("hall-closed")
	if r := hall.MustEval(`() => getComputedStyle(document.querySelector(".hall")).backgroundColor`).Str(); r != "rgb(0, 0, 0)" {
		t.Errorf("the ground is %s", r)
	}
}

// putMedia gives the centre a video that is none and a picture.
func (c *centre) putMedia() {
	c.t.Helper()
	folder := filepath.Join(c.data, "media")
	if err := os.MkdirAll(folder, 0o755); err != nil {
		c.t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(folder, "a-broken.mp4"), []byte("\x00\x00\x00\x18ftypmp42 and then nothing that is a film"), 0o644); err != nil {
		c.t.Fatal(err)
	}
	f, err := os.Create(filepath.Join(folder, "b-picture.png"))
	if err != nil {
		c.t.Fatal(err)
	}
	picture := image.NewRGBA(image.Rect(0, 0, 1600, 900))
	draw.Draw(picture, picture.Rect, image.NewUniform(color.RGBA{R: 10, G: 79, B: 69, A: 255}), image.Point{}, draw.Src)
	if err := png.Encode(f, picture); err != nil {
		c.t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		c.t.Fatal(err)
	}
}

// aBrokenVideo plays the centre's own files beside the calls: a video that is none is left
// away, the picture is shown, one element lives, and the call stands there.
func aBrokenVideo(t *testing.T, c *centre, b *rod.Browser) {
	for _, layout := range []string{"call", "columns", "table", "portrait"} {
		panel := hallScreen
		if layout == "portrait" {
			panel = tallScreen
		}
		hall := c.plays(b, "media=on&layout="+layout, scene("called", true), panel)
		hall.see(`[data-media] img[data-item="b-picture.png"]`)
		if n := hall.number(`() => document.querySelectorAll("[data-media] > *").length`); n != 1 {
			t.Errorf("%s: %v elements live", layout, n)
		}
		hall.whole("hall-media-" + layout)
		hall.gone(t)
	}
}

// aCutOffScreen turns the panel's red away five seconds after the last
// board and tells its time; the first board takes that back.
func aCutOffScreen(t *testing.T, c *centre, b *rod.Browser) {
	hall := c.plays(b, "layout=call", scene("called", true), hallScreen)
	defer hall.gone(t)
	hall.see(`[data-state="online"] [data-now-number="A025"]`)
	before := hall.number(`() => { window.silent = true; return performance.now(); }`)
	hall.see(`[data-state="offline"] [data-cut]`)
	if waited := hall.number(`() => performance.now()`) - before; waited < 2500 || waited > 6500 {
		t.Errorf("it says so after %.0f ms", waited)
	}
	hall.whole("hall-offline")
	hall.MustEval(`() => { window.silent = false; }`)
	hall.see(`[data-state="online"]`)
	if hall.has(`[data-cut]`) {
		t.Error("the screen is back and still says that it is cut off")
	}
}
