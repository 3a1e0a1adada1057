package server

import (
	"encoding/json"
	"net/http"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
)

// talker is a stand-in for the machine's voice: a header of 44 bytes, then what it was told.
const talker = "#!/bin/sh\nprintf 'RIFF____WAVEfmt %20sdata____' ''\ncat\n"

func TestSpeechIsForKiosksAndInTheBody(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "espeak-ng"), []byte(talker), 0o700); err != nil {
		t.Fatal(err)
	}
	t.Setenv("PATH", dir+":/usr/bin:/bin")
	h := open(t)
	k := h.kiosk()
	const path = "/api/v1/speech"
	said := map[string]string{"language": "vi", "text": "Mời Ông/Bà ngồi chờ."}
	if status, sound := k.ask("POST", path, said); status != http.StatusOK || !strings.HasSuffix(string(sound), said["text"]) {
		t.Errorf("%d %q", status, sound)
	}
	k.refused(http.StatusMethodNotAllowed, "wrong_method", "GET", path+"?language=vi&text=x", nil)
	h.person("").refused(http.StatusUnauthorized, "not_paired", "POST", path, said)
	h.signedIn(h.demo.Staff.Clerk).refused(http.StatusUnauthorized, "not_paired", "POST", path, said)
	k.refused(http.StatusBadRequest, "out_of_range", "POST", path, map[string]string{"language": "fr", "text": "x"})
	k.refused(http.StatusBadRequest, "field_missing", "POST", path, map[string]string{"language": "vi"})
	k.refused(http.StatusBadRequest, "out_of_range", "POST", path, map[string]string{"language": "vi", "text": strings.Repeat("ơ", 301)})
	k.refused(http.StatusBadRequest, "bad_character", "POST", path, map[string]string{"language": "vi", "text": "a\u0007b"})
}

func TestTheSnapshotHasTheDoorsByWhatHappened(t *testing.T) {
	t.Parallel()
	h := open(t)
	var snapshot struct {
		Events []json.RawMessage `json:"life_events"`
	}
	var doors struct{ Items []json.RawMessage }
	h.kiosk().must(http.StatusOK, "GET", "/api/v1/kiosk/catalogue", nil, &snapshot)
	h.kiosk().must(http.StatusOK, "GET", "/api/v1/life-events", nil, &doors)
	if len(doors.Items) == 0 || !reflect.DeepEqual(snapshot.Events, doors.Items) {
		t.Errorf("the snapshot has %d doors, the kiosk %d", len(snapshot.Events), len(doors.Items))
	}
}
