package browser

import (
	"bytes"
	"encoding/base64"
	"encoding/binary"
	"math"
	"os"
	"path/filepath"
	"slices"
	"testing"
)

// rate is how many samples a second the voice has.
const rate = 24_000

// wave is a WAV file of one channel and 16 bits.
func wave(samples []int16) []byte {
	var b bytes.Buffer
	b.WriteString("RIFF")
	put := func(values ...any) {
		for _, v := range values {
			_ = binary.Write(&b, binary.LittleEndian, v) // a buffer takes everything
		}
	}
	put(uint32(36 + 2*len(samples)))
	b.WriteString("WAVEfmt ")
	put(uint32(16), uint16(1), uint16(1), uint32(rate), uint32(2*rate), uint16(2), uint16(16))
	b.WriteString("data")
	put(uint32(2*len(samples)), samples)
	return b.Bytes()
}

// record puts short recordings, all the same tone, into the centre's folder.
func (c *centre) record(language string, clips ...string) {
	c.t.Helper()
	samples := make([]int16, rate/20)
	for i := range samples {
		samples[i] = int16(8000 * math.Sin(2*math.Pi*440*float64(i)/rate))
	}
	for _, clip := range clips {
		c.put(language, clip, wave(samples))
	}
}

// put puts a file into the centre's folder of recordings.
func (c *centre) put(language, clip string, b []byte) {
	c.t.Helper()
	dir := filepath.Join(c.data, "voice", language)
	if err := os.MkdirAll(dir, 0o755); err != nil {
		c.t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, clip+".wav"), b, 0o644); err != nil {
		c.t.Fatal(err)
	}
}

// rendering has the page's own modules render an announcement in three languages, without
// any loudspeaker, and answers the plan and the samples.
const rendering = `async () => {
	const { loadClips, setsOf } = await import("/display/voice/clips.js");
	const { lengthOf, planOf } = await import("/display/voice/plan.js");
	const { renderPlan } = await import("/display/voice/render.js");
	const languages = ["vi", "en", "zh"];
	const { clips, faults } = await loadClips(languages);
	const call = { number: "A025", counter: "12", times: 1 };
	const plan = planOf(call, { languages, repeats: 1, crowd: false, chime: true, sets: setsOf(clips) });
	const context = new OfflineAudioContext(1, Math.ceil((lengthOf(plan) + 0.5) * 24000), 24000);
	const { end } = renderPlan(context, plan, clips, { at: 0 });
	const samples = (await context.startRendering()).getChannelData(0);
	const bytes = new Uint8Array(new Int16Array(samples.map((v) => Math.round(32767 * Math.max(-1, Math.min(1, v))))).buffer);
	let text = "";
	for (let i = 0; i < bytes.length; i += 0x8000) text += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
	return { plan, end, faults, samples: btoa(text) };
}`

// TestTheRenderedAnnouncement writes an announcement to a WAV file and reads its timing
// from there: the chime, every recording in its place, between two of them no more
// silence than the plan wants and 15 ms, nothing clipped, nothing after the end.
func TestTheRenderedAnnouncement(t *testing.T) {
	c := openCentre(t)
	page := open(t, openBrowser(t), c.URL+"/display?hall=1&sound=off", hallScreen)
	r, err := page.Eval(rendering)
	if err != nil {
		t.Fatal(err)
	}
	var announced struct {
		Plan []struct {
			Clip, Language string
			Gap, Seconds   float64
		}
		End     float64
		Faults  []any
		Samples string
	}
	if err := r.Value.Unmarshal(&announced); err != nil {
		t.Fatal(err)
	}
	if len(announced.Faults) > 0 {
		t.Errorf("the recordings have faults: %v", announced.Faults)
	}
	samples := throughFile(t, announced.Samples)
	if strength(samples[:rate/2], 659.26) < 20*strength(samples[:rate/2], 600) || strength(samples[rate/2:rate], 523.25) < 20*strength(samples[rate/2:rate], 600) {
		t.Error("the chime's two tones are not heard")
	}
	at, most := announced.Plan[0].Seconds, 0.0
	for i, step := range announced.Plan[1:] {
		end := at + step.Seconds
		if loudest(samples, at, end) < 3000 {
			t.Errorf("%s %s is not heard", step.Language, step.Clip)
		}
		if i+2 < len(announced.Plan) {
			most = max(most, silence(samples, end, end+step.Gap)-step.Gap)
		}
		at = end + step.Gap
	}
	t.Logf("%.2f s, the longest silence is %.1f ms longer than planned, the loudest sample %d", at, 1000*most, loudest(samples, 0, at))
	if most > 0.015 {
		t.Errorf("a silence is %.1f ms longer than planned", 1000*most)
	}
	if math.Abs(at-announced.End) > 0.001 || loudest(samples, at, at+0.4) > 0 {
		t.Errorf("the announcement ends at %.3f s, by its plan at %.3f", announced.End, at)
	}
	if loudest(samples, 0, at) > 32_000 {
		t.Error("the announcement is clipped")
	}
}

// throughFile writes samples of the page to a WAV file and reads them back.
func throughFile(t *testing.T, text string) []int16 {
	t.Helper()
	b, err := base64.StdEncoding.DecodeString(text)
	if err != nil {
		t.Fatal(err)
	}
	samples := make([]int16, len(b)/2)
	for i := range samples {
		samples[i] = int16(binary.LittleEndian.Uint16(b[2*i:]))
	}
	file := filepath.Join(t.TempDir(), "announcement.wav")
	if err := os.WriteFile(file, wave(samples), 0o600); err != nil {
		t.Fatal(err)
	}
	b, err = os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	read := make([]int16, (len(b)-44)/2)
	if err := binary.Read(bytes.NewReader(b[44:]), binary.LittleEndian, read); err != nil {
		t.Fatal(err)
	}
	return read
}

// loudest is the loudest sample between two times in seconds.
func loudest(samples []int16, from, to float64) int {
	most := 0
	for _, v := range samples[int(from*rate):min(len(samples), int(to*rate))] {
		most = max(most, int(v), -int(v))
	}
	return most
}

// silence is how long nothing sounds around a pause, in seconds.
func silence(samples []int16, from, to float64) float64 {
	const soft = 40 // a thousandth of the loudest
	sounds := func(v int16) bool { return v > soft || v < -soft }
	a, z := int(from*rate)-1, int(math.Ceil(to*rate))
	for a > 0 && !sounds(samples[a]) {
		a--
	}
	return float64(z+slices.IndexFunc(samples[z:], sounds)-a-1) / rate
}

// strength is how much of a pitch there is (Goertzel's filter).
func strength(samples []int16, pitch float64) float64 {
	turn := 2 * math.Cos(2*math.Pi*pitch/rate)
	var a, b float64
	for _, v := range samples {
		a, b = float64(v)+turn*a-b, a
	}
	return a*a + b*b - turn*a*b
}

// TestAMissingOrBrokenRecordingLeavesTheRest gives the centre a broken digit of its own
// in Vietnamese, for which the built-in one is spoken, and a set in Tày that has neither
// all words nor all digits: what it has is spoken, and no half of a number.
func TestAMissingOrBrokenRecordingLeavesTheRest(t *testing.T) {
	c := openCentre(t)
	broken := append(wave(nil)[:12], "and then no sound at all"...)
	c.put("vi", "digit_0", broken)
	c.record("tay", "call", "letter_a", "digit_0", "counter", "number_21")
	c.put("tay", "digit_1", broken)
	admin := c.employ(c.Staff["administrator"].Username, c.Staff["administrator"].Password)
	admin.change("voice", func(value map[string]any) { value["languages"], value["repeats"] = []string{"dao", "tay", "vi"}, 1 })
	admin.ask("POST", "/api/v1/office/voice/check", nil, nil)
	clerks := c.counters(1)
	c.take("A")
	hall := open(t, openBrowser(t), c.URL+"/display?hall=1", hallScreen)
	hall.speaks(true)
	called := float64(now().UnixMilli())
	together(clerks, "call-next")
	log := hall.spoken(2)
	late := log[0].At - 1000*(log[0].Start-log[0].Chime) - called
	t.Logf("the announcement began %.0f ms after the clerk's key", late)
	if late > 300 {
		t.Errorf("the announcement began %.0f ms after the clerk's key", late)
	}
	if log[0].Language != "tay" || log[1].Language != "vi" || log[0].Number != "A001" {
		t.Errorf("spoken was %+v", log)
	}
	// In Tày: call, counter, number_21, each 50 ms long, with the pauses after the first two.
	if tay := log[0].End - log[0].Start; math.Abs(tay-0.29) > 0.03 {
		t.Errorf("in Tày %.2f s were spoken", tay)
	}
	if vi := log[1].End - log[1].Start; vi < 4 {
		t.Errorf("in Vietnamese only %.2f s were spoken", vi)
	}
	hall.reads(`[data-now-number]`, "A001")
	faults, err := hall.Eval(`() => motcuaVoice.faults.map((f) => f.language + " " + f.clip + " " + f.why).sort().join(", ")`)
	if err != nil {
		t.Fatal(err)
	}
	if got := faults.Value.Str(); got != "tay digit_1 broken, vi digit_0 broken" {
		t.Errorf("the faults are %q", got)
	}
}
