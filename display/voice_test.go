package display

import (
	"encoding/json"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
)

// voiceAnswer is what the office is told.
type voiceAnswer struct {
	Sets   []VoiceSet
	Broken []BrokenClip
	Folder string
}

func (s *screenServer) check(t testing.TB) (v voiceAnswer) {
	t.Helper()
	_, got := s.get(t, "POST", "/api/v1/office/voice/check", "Authorization", "Bearer administrator")
	if err := json.Unmarshal([]byte(got), &v); err != nil {
		t.Fatal(err, got)
	}
	return v
}

func TestTheCentresRecordingsLieOverThoseOfTheProgram(t *testing.T) {
	s := openScreens(t)
	if _, got := s.get(t, "POST", "/api/v1/office/voice/check"); strings.Contains(got, "sets") {
		t.Errorf("anybody may check: %s", got)
	}
	v := s.check(t)
	if len(v.Sets) != 7 || !v.Sets[0].Complete || *v.Sets[0].Clips["call"].Seconds != 1.25 || v.Folder != filepath.Join(s.dir, "voice") {
		t.Fatalf("without a folder: %+v", v)
	}
	if en, tay := v.Sets[1], v.Sets[3]; !reflect.DeepEqual(en.Missing, []string{"digit_1"}) || len(tay.Missing) != 2 || tay.Complete {
		t.Errorf("English misses %v, Tày %v", en.Missing, tay.Missing)
	}
	s.put(t, "voice/vi/call.wav", "RIFF....WAVE own")
	s.put(t, "voice/tay/call.mp3", "ID3 own")
	s.put(t, "voice/tay/digit_1.M4A", "....ftyp own")
	s.put(t, "voice/vi/chime.opus", "OggS own")
	if _, got := s.get(t, "GET", "/voice/tay/call.mp3"); strings.Contains(got, "own") {
		t.Error("a recording is used that was not checked")
	}
	renewed := s.Display.renewed.Load()
	v = s.check(t)
	if vi, tay := v.Sets[0], v.Sets[3]; !vi.Clips["call"].Own || vi.Clips["call"].Seconds != nil || !vi.Clips["chime"].Own || vi.Clips["digit_1"].Own || !tay.Complete {
		t.Errorf("with recordings: %+v, %+v", vi, tay)
	}
	if len(v.Broken) != 0 || s.Display.renewed.Load() != renewed+1 {
		t.Errorf("broken: %+v; pages were told %d times", v.Broken, s.Display.renewed.Load()-renewed)
	}
	for url, want := range map[string]string{
		"/voice/vi/call.wav": "RIFF....WAVE own", "/voice/vi/call.ogg": "OggS vi call", "/voice/tay/digit_1.M4A": "....ftyp own", "/voice/vi/digit_1.ogg": "OggS vi 1",
	} {
		answer, got := s.get(t, "GET", url)
		if got != want || !strings.HasPrefix(answer.Header.Get("Content-Type"), "audio/") {
			t.Errorf("%s: %s %q", url, answer.Header.Get("Content-Type"), got)
		}
		if again, _ := s.get(t, "GET", url, "If-None-Match", answer.Header.Get("ETag")); again.StatusCode != 304 {
			t.Errorf("%s again: %d", url, again.StatusCode)
		}
	}
}

func TestRecordingsThatCannotBeUsedAreNamedAndTheProgramsAreSpoken(t *testing.T) {
	s := openScreens(t)
	s.put(t, "secret.ogg", "OggS secret")
	for name, text := range map[string]string{
		"tày/call.wav": "RIFF....WAVE", "vi/call.wav": "", "vi/call.ogg": "RIFF....WAVE", "vi/digit_1.mp3": "ID3", "vi/digit_1.ogg": "OggS",
		"vi/hello.ogg": "OggS", "vi/notes.txt": "notes", "en/call.ogg": "OggS" + strings.Repeat("x", maxClip),
	} {
		s.put(t, "voice/"+name, text)
	}
	if err := os.Symlink("../../secret.ogg", filepath.Join(s.dir, "voice/en/digit_1.ogg")); err != nil {
		t.Fatal(err)
	}
	v := s.check(t)
	var got []string
	for _, b := range v.Broken {
		got = append(got, b.Language+"/"+b.File+" "+b.Why)
	}
	want := []string{
		"en/call.ogg too_large", "en/digit_1.ogg unreadable", "tày/ unknown_language", "vi/call.ogg not_audio", "vi/call.wav empty",
		"vi/digit_1.ogg twice", "vi/hello.ogg unknown_clip", "vi/notes.txt not_audio",
	}
	for _, w := range want {
		if !strings.Contains(strings.Join(got, "\n"), w) {
			t.Errorf("not said: %s", w)
		}
	}
	if len(got) != len(want) {
		t.Errorf("broken: %v", got)
	}
	if c := v.Sets[0].Clips["call"]; c.Own || c.URL != "/voice/vi/call.ogg" {
		t.Errorf("a broken recording is used: %+v", c)
	}
	if _, got := s.get(t, "GET", "/voice/vi/call.ogg"); got != "OggS vi call" {
		t.Errorf("the program's recording is %q", got)
	}
	for _, path := range []string{"en/digit_1.ogg", "vi/clips.json", "tày/call.wav", "en/..%2fvi%2fcall.ogg", "vi/none.ogg"} {
		if answer, got := s.get(t, "GET", "/voice/"+path); answer.StatusCode == 200 {
			t.Errorf("%s: %q", path, got)
		}
	}
}

func TestARecordingThatWentAwayIsNotFound(t *testing.T) {
	s := openScreens(t)
	s.put(t, "voice/vi/call.mp3", "ID3")
	s.check(t)
	if err := os.Remove(filepath.Join(s.dir, "voice/vi/call.mp3")); err != nil {
		t.Fatal(err)
	}
	if answer, _ := s.get(t, "GET", "/voice/vi/call.mp3"); answer.StatusCode != 404 {
		t.Errorf("it answers %d", answer.StatusCode)
	}
}
