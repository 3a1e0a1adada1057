package kiosk_test

import (
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"motcua/server/servertest"
)

// talker is a stand-in for the machine's voice: a header of 44 bytes, then what it was told.
const talker = "#!/bin/sh\nprintf 'RIFF____WAVEfmt %20sdata____' ''\ncat\n"

func TestSpeechIsForKiosksAndInTheBody(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "espeak-ng"), []byte(talker), 0o700); err != nil {
		t.Fatal(err)
	}
	t.Setenv("PATH", dir+":/usr/bin:/bin")
	h := servertest.Open(t)
	k := h.Kiosk()
	const path = "/api/v1/speech"
	said := map[string]string{"language": "vi", "text": "Mời Ông/Bà ngồi chờ."}
	if status, sound := k.Ask("POST", path, said); status != http.StatusOK || !strings.HasSuffix(string(sound), said["text"]) {
		t.Errorf("%d %q", status, sound)
	}
	k.Refused(http.StatusMethodNotAllowed, "wrong_method", "GET", path+"?language=vi&text=x", nil)
	h.Client("").Refused(http.StatusUnauthorized, "not_paired", "POST", path, said)
	h.SignIn(h.Staff.Clerk).Refused(http.StatusUnauthorized, "not_paired", "POST", path, said)
	k.Refused(http.StatusBadRequest, "out_of_range", "POST", path, map[string]string{"language": "fr", "text": "x"})
	k.Refused(http.StatusBadRequest, "field_missing", "POST", path, map[string]string{"language": "vi"})
	k.Refused(http.StatusBadRequest, "out_of_range", "POST", path, map[string]string{"language": "vi", "text": strings.Repeat("ơ", 301)})
	k.Refused(http.StatusBadRequest, "bad_character", "POST", path, map[string]string{"language": "vi", "text": "a\u0007b"})
}
