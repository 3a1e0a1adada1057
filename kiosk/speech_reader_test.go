package kiosk

import (
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"motcua/center/refusal"
)

// voiceScript is a stand-in for the machine's voice: a header whose lengths are wrong, as
// the real one writes them, then what it was told and how.
const voiceScript = `#!/bin/sh
printf 'RIFF____WAVEfmt %%20sdata____' ''
printf '%%s|' "$@"
cat
echo once >> %q
`

// installVoice puts the stand-in where programs are looked for, and answers with the file
// that has a line for each time it ran.
func installVoice(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	runs := filepath.Join(dir, "runs")
	if err := os.WriteFile(filepath.Join(dir, readerProgram), fmt.Appendf(nil, voiceScript, runs), 0o700); err != nil {
		t.Fatal(err)
	}
	t.Setenv("PATH", dir+":/usr/bin:/bin")
	return runs
}

func TestATextIsReadOnceAndNeverAnOption(t *testing.T) {
	runs := installVoice(t)
	r := newReader()
	for range 3 {
		sound, err := r.read(context.Background(), time.Unix(0, 0), "vi", "--help; rm -rf / $(id)")
		if err != nil {
			t.Fatal(err)
		}
		if got, want := string(sound[wavHeader:]), "-v|vi|-s|145|-b|1|--stdin|--stdout|--help; rm -rf / $(id)"; got != want {
			t.Errorf("the program was told %q, want %q", got, want)
		}
		if n := binary.LittleEndian.Uint32(sound[40:]); int(n) != len(sound)-wavHeader {
			t.Errorf("the header says %d bytes of %d", n, len(sound)-wavHeader)
		}
	}
	b, err := os.ReadFile(runs)
	if err != nil || strings.Count(string(b), "once") != 1 {
		t.Errorf("the program ran %d times, want once: %v", strings.Count(string(b), "once"), err)
	}
}

func TestAMachineWithoutAVoiceSaysSo(t *testing.T) {
	t.Setenv("PATH", t.TempDir())
	_, err := newReader().read(context.Background(), time.Unix(0, 0), "vi", "một")
	if !errors.Is(err, refusal.NoVoice) {
		t.Errorf("reading without a voice gives %v", err)
	}
}

func TestWhatWasReadLongAgoIsForgotten(t *testing.T) {
	r, at := newReader(), time.Unix(0, 0)
	for i := range 40 {
		r.keep(fmt.Sprint(i), make([]byte, 1<<20), at)
	}
	if _, ok := r.kept("39", at); !ok || r.size > maxSounds || len(r.order) != len(r.sounds) {
		t.Errorf("%d sounds of %d bytes are kept", len(r.sounds), r.size)
	}
	if _, ok := r.kept("0", at); ok {
		t.Error("the oldest sound is still kept")
	}
}

func TestASoundIsKeptTenMinutes(t *testing.T) {
	r, at := newReader(), time.Unix(0, 0)
	r.keep("a", []byte("old"), at)
	r.keep("b", []byte("young"), at.Add(5*time.Minute))
	if _, ok := r.kept("a", at.Add(soundsFor-time.Second)); !ok {
		t.Error("a sound is forgotten too early")
	}
	if _, ok := r.kept("a", at.Add(soundsFor)); ok {
		t.Error("an old sound is given out")
	}
	r.forget(at.Add(soundsFor))
	if _, ok := r.kept("b", at.Add(soundsFor)); !ok || len(r.sounds) != 1 || r.size != len("young") || len(r.order) != 1 {
		t.Errorf("after ten minutes %d sounds of %d bytes are kept", len(r.sounds), r.size)
	}
	r.keep("b", []byte("new"), at.Add(3*soundsFor))
	if wav, ok := r.kept("b", at.Add(3*soundsFor)); !ok || string(wav) != "new" || len(r.order) != 1 {
		t.Errorf("read anew, %q is kept", wav)
	}
}

func TestWhatIsNoSoundIsAnError(t *testing.T) {
	for _, b := range [][]byte{nil, []byte("espeak: no voice"), make([]byte, 100)} {
		if _, err := finish(b); err == nil {
			t.Errorf("%q passes for a sound", b)
		}
	}
}
