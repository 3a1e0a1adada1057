package embed

import (
	"encoding/binary"
	"encoding/json"
	"fmt"
	"io/fs"
	"math"
	"path"
	"strings"
	"testing"

	"motcua/languages"
)

// recording is an entry of voice/clips.json.
type recording struct {
	File    string
	Seconds float64
	Text    string
}

func recordings(t *testing.T) map[string]map[string]recording {
	t.Helper()
	var all map[string]map[string]recording
	if err := json.Unmarshal(read("voice/clips.json"), &all); err != nil {
		t.Fatal(err)
	}
	return all
}

// neededClips are what every number A000 to Z999 and the counters 1 to 99 are spoken with.
func neededClips() []string {
	clips := []string{"call", "call_short", "recall", "counter"}
	for c := 'a'; c <= 'z'; c++ {
		clips = append(clips, "letter_"+string(c))
	}
	for d := range 10 {
		clips = append(clips, fmt.Sprintf("digit_%d", d))
	}
	for n := 1; n <= 99; n++ {
		clips = append(clips, fmt.Sprintf("number_%d", n))
	}
	return clips
}

func TestEveryNumberAndCounterCanBeSpokenInThreeLanguages(t *testing.T) {
	all := recordings(t)
	for _, language := range languages.Codes() {
		for _, clip := range neededClips() {
			if all[language][clip].Text == "" {
				t.Errorf("%s has no %s", language, clip)
			}
		}
		if got, want := len(all[language]), len(neededClips()); got != want {
			t.Errorf("%s has %d clips, want %d", language, got, want)
		}
	}
}

// TestTheRecordingsAreWhatTheirListSays holds every file against its length in the list
// and looks for files that are not in it.
func TestTheRecordingsAreWhatTheirListSays(t *testing.T) {
	listed, size := map[string]bool{}, 0
	for language, clips := range recordings(t) {
		for clip, r := range clips {
			if r.File != language+"/"+clip+".ogg" {
				t.Errorf("%s %s is in %s", language, clip, r.File)
			}
			b := read("voice/" + r.File)
			listed[r.File], size = true, size+len(b)
			if seconds := oggSeconds(t, b); math.Abs(seconds-r.Seconds) > 0.005 {
				t.Errorf("%s lasts %.4f s, the list says %.4f", r.File, seconds, r.Seconds)
			}
		}
	}
	if size > 1_600_000 {
		t.Errorf("the recordings are %d bytes, at most 1,600,000 are meant for them", size)
	}
	for _, language := range languages.Codes() {
		entries, err := fs.ReadDir(files, path.Join("voice", language))
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range entries {
			if !listed[language+"/"+e.Name()] {
				t.Errorf("%s/%s is not in the list", language, e.Name())
			}
		}
	}
}

// TestVietnameseCountersAreCountedAsInTheNorth pins the words that change their form.
func TestVietnameseCountersAreCountedAsInTheNorth(t *testing.T) {
	vi := recordings(t)["vi"]
	for clip, want := range map[string]string{
		"number_4": "bốn", "number_5": "năm", "number_10": "mười", "number_14": "mười bốn", "number_15": "mười lăm",
		"number_20": "hai mươi", "number_21": "hai mươi mốt", "number_24": "hai mươi tư", "number_25": "hai mươi lăm",
		"number_55": "năm mươi lăm", "number_91": "chín mươi mốt",
	} {
		if got := vi[clip].Text; got != want {
			t.Errorf("%s says %q, want %q", clip, got, want)
		}
	}
}

// oggSeconds is how long an Ogg Opus file sounds: the last page's position less the
// samples that the decoder skips, at 48,000 a second (RFC 7845, sections 4 and 5.1).
func oggSeconds(t *testing.T, b []byte) float64 {
	t.Helper()
	head := strings.Index(string(b), "OpusHead")
	last := strings.LastIndex(string(b), "OggS")
	if !strings.HasPrefix(string(b), "OggS") || head < 0 {
		t.Fatal("no Ogg Opus file")
	}
	skipped := binary.LittleEndian.Uint16(b[head+10:])
	return float64(binary.LittleEndian.Uint64(b[last+6:])-uint64(skipped)) / 48_000
}
