package display

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

func bodyOf(t testing.TB, answer *http.Response) string {
	t.Helper()
	defer func() { _ = answer.Body.Close() }()
	b, err := io.ReadAll(answer.Body)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func (s *screenServer) media(t testing.TB) []MediaItem {
	t.Helper()
	var list struct{ Items []MediaItem }
	_, got := s.get(t, "GET", "/api/v1/media")
	if err := json.Unmarshal([]byte(got), &list); err != nil {
		t.Fatal(err)
	}
	return list.Items
}

func TestThePlaylistIsWhatIsInTheFolder(t *testing.T) {
	s := openScreens(t)
	if _, got := s.get(t, "GET", "/api/v1/media"); got != `{"items":[]}` {
		t.Errorf("without a folder: %s", got)
	}
	s.screens.media.items = nil // what was read a moment ago
	for _, name := range []string{"b phố cổ.JPG", "a.mp4", "ghi chú.txt", ".hidden.png", "100% #1?.webp"} {
		s.put(t, "media/"+name, "picture of "+name)
	}
	if err := os.Mkdir(filepath.Join(s.dir, "media", "c.png"), 0o700); err != nil {
		t.Fatal(err)
	}
	items := s.media(t)
	if len(items) != 3 || items[0].Name != "100% #1?.webp" || items[1].Kind != "video" || items[1].Seconds != 0 || items[2].Seconds != 10 {
		t.Fatalf("the playlist is %+v", items)
	}
	for _, x := range items {
		answer, got := s.get(t, "GET", x.URL)
		if got != "picture of "+x.Name || answer.Header.Get("Accept-Ranges") != "bytes" {
			t.Errorf("%s: %d %q", x.URL, answer.StatusCode, got)
		}
		if again, _ := s.get(t, "GET", x.URL, "If-None-Match", answer.Header.Get("ETag")); again.StatusCode != http.StatusNotModified {
			t.Errorf("%s again: %d", x.URL, again.StatusCode)
		}
	}
	if _, got := s.get(t, "GET", "/api/v1/office/media"); strings.Contains(got, "folder") {
		t.Errorf("anybody sees where the folder is: %s", got)
	}
	_, got := s.get(t, "GET", "/api/v1/office/media", "Authorization", "Bearer administrator")
	if !strings.Contains(got, `{"name":"c.png","why":"unreadable"},{"name":"ghi chú.txt","why":"kind"}`) || !strings.Contains(got, s.dir) {
		t.Errorf("the office sees %s", got)
	}
}

func TestNothingOutsideOfTheFolderIsSent(t *testing.T) {
	s := openScreens(t)
	s.put(t, "media/a.png", "a picture")
	s.put(t, "secret.png", "a secret")
	s.put(t, "voice/secret.ogg", "OggS secret")
	link := func(to, name string) {
		t.Helper()
		if err := os.Symlink(to, filepath.Join(s.dir, "media", name)); err != nil {
			t.Fatal(err)
		}
	}
	link("../secret.png", "out.png")
	link(filepath.Join(s.dir, "secret.png"), "far.png")
	link("a.png", "in.png")
	if err := syscall.Mkfifo(filepath.Join(s.dir, "media", "pipe.mp4"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{
		"../secret.png", "%2e%2e%2fsecret.png", "..%2fsecret.png", "%2e%2e/secret.png", "..%5csecret.png", "%252e%252e%252fsecret.png",
		"a.png%2f..%2f..%2fsecret.png", "out.png", "far.png", "pipe.mp4", "", "%00a.png", "%ff.png", ".", "a.png/", "nothing.png", url.PathEscape(s.dir) + "%2fsecret.png",
	} {
		for _, before := range []string{"/media/", "/voice/vi/", "/voice/..%2f/", "/voice/%2e%2e/"} {
			if answer, got := s.get(t, "GET", before+path); strings.Contains(got, "a secret") || strings.Contains(got, "OggS") || answer.StatusCode == http.StatusOK && path != "a.png/" {
				t.Errorf("%s%s: %d %q", before, path, answer.StatusCode, got)
			}
		}
	}
	if _, got := s.get(t, "GET", "/media/in.png"); got != "a picture" {
		t.Errorf("a link within the folder: %q", got)
	}
	if items := s.media(t); len(items) != 2 {
		t.Errorf("the playlist is %+v", items)
	}
}

func TestAPieceOfAFile(t *testing.T) {
	s := openScreens(t)
	s.put(t, "media/a.mp4", "0123456789")
	for _, c := range []struct {
		asked, want string
		status      int
	}{
		{"bytes=0-3", "0123", 206}, {"bytes=4-", "456789", 206}, {"bytes=-2", "89", 206}, {"bytes=8-99", "89", 206},
		{"bytes=10-", "", 416}, {"bytes=7-3", "", 416}, {"lines=1-2", "", 416}, {"bytes=x", "", 416},
		{"bytes=0-1,4-5", "0123456789", 200}, {"", "0123456789", 200},
	} {
		answer, got := s.get(t, "GET", "/media/a.mp4", "Range", c.asked)
		if answer.StatusCode != c.status || c.status != 416 && got != c.want {
			t.Errorf("%s: %d %q", c.asked, answer.StatusCode, got)
		}
	}
	answer, _ := s.get(t, "GET", "/media/a.mp4", "Range", "bytes=4-5")
	if r := answer.Header.Get("Content-Range"); r != "bytes 4-5/10" {
		t.Errorf("it says %q", r)
	}
	if _, got := s.get(t, "GET", "/media/a.mp4", "Range", "bytes=4-5", "If-Range", `"another"`); got != "0123456789" {
		t.Errorf("of a file that has changed: %q", got)
	}
	if answer, got := s.get(t, "HEAD", "/media/a.mp4"); answer.ContentLength != 10 || got != "" {
		t.Errorf("HEAD: %d %q", answer.ContentLength, got)
	}
}

func TestAHugeVideoIsSentInPieces(t *testing.T) {
	s := openScreens(t)
	s.put(t, "media/a.mp4", "")
	const size = 5 << 30
	if err := os.Truncate(filepath.Join(s.dir, "media", "a.mp4"), size); err != nil {
		t.Fatal(err)
	}
	answer, got := s.get(t, "GET", "/media/a.mp4", "Range", "bytes=4294967296-")
	if answer.StatusCode != 206 || len(got) != chunk || answer.Header.Get("Content-Range") != fmt.Sprintf("bytes 4294967296-%d/%d", 4294967296+chunk-1, size) {
		t.Errorf("%d, %d bytes, %s", answer.StatusCode, len(got), answer.Header.Get("Content-Range"))
	}
}

func TestAFolderOfTenThousandFiles(t *testing.T) {
	s := openScreens(t)
	s.put(t, "media/0.png", "x")
	for i := range 10000 {
		if err := os.Link(filepath.Join(s.dir, "media/0.png"), filepath.Join(s.dir, fmt.Sprintf("media/ảnh %05d.png", i))); err != nil {
			t.Fatal(err)
		}
	}
	items := s.media(t)
	if len(items) != maxMedia || items[1].Name != "ảnh 00000.png" || items[199].Name != "ảnh 00198.png" {
		t.Errorf("%d items, the last %+v", len(items), items[len(items)-1])
	}
	if _, skipped := s.screens.media.read(); len(skipped) != maxMedia {
		t.Errorf("%d skipped files are kept", len(skipped))
	}
}
