package display

import (
	"net/url"
	"path"
	"strings"
	"sync"
	"time"

	"github.com/gofiber/fiber/v2"
)

const (
	// maxMedia is how many pictures and videos a playlist has.
	maxMedia = 200
	// pictureSeconds is how long a picture stands.
	pictureSeconds = 10
	// mediaFor is how long the list that was read stands.
	mediaFor = 5 * time.Second
)

// mediaKinds are the types of the files that screens can show, by their endings.
var mediaKinds = map[string]string{
	".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".png": "image/png", ".webp": "image/webp", ".gif": "image/gif",
	".mp4": "video/mp4", ".webm": "video/webm",
}

// media is the centre's folder of pictures and videos.
type media struct {
	folder folder
	now    func() time.Time

	mu      sync.Mutex
	at      time.Time // when the list was read
	items   []MediaItem
	skipped []SkippedFile
}

// read is the list as it is, at most mediaFor old.
func (m *media) read() ([]MediaItem, []SkippedFile) {
	m.mu.Lock()
	defer m.mu.Unlock()
	now := m.now()
	if age := now.Sub(m.at); m.items != nil && age >= 0 && age < mediaFor {
		return m.items, m.skipped
	}
	m.at, m.items, m.skipped = now, []MediaItem{}, []SkippedFile{}
	for _, name := range m.folder.names(".") {
		if why := m.take(name); why != "" && len(m.skipped) < maxMedia {
			m.skipped = append(m.skipped, SkippedFile{Name: name, Why: why})
		}
	}
	return m.items, m.skipped
}

// take puts a file on the list, or says why it does not.
func (m *media) take(name string) (why string) {
	kind, ok := mediaKinds[strings.ToLower(path.Ext(name))]
	if !ok {
		return "kind"
	}
	if len(m.items) >= maxMedia {
		return "too_many"
	}
	if _, err := m.folder.stat(name); err != nil {
		return "unreadable"
	}
	item := MediaItem{Name: name, Kind: "picture", URL: "/media/" + url.PathEscape(name), Seconds: pictureSeconds}
	if strings.HasPrefix(kind, "video/") {
		item.Kind, item.Seconds = "video", 0
	}
	m.items = append(m.items, item)
	return ""
}

func (s *screens) getMedia(c *fiber.Ctx) error {
	items, _ := s.media.read()
	return c.JSON(MediaResponse{Items: items})
}

// officeMedia tells the office also what is not shown, and where the folder is.
func (s *screens) officeMedia(c *fiber.Ctx) error {
	if err := s.Administrator(c); err != nil {
		return err
	}
	items, skipped := s.media.read()
	return c.JSON(MediaReport{MediaResponse{Items: items}, skipped, s.media.folder.path})
}

func (s *screens) mediaFile(c *fiber.Ctx) error {
	name, err := url.PathUnescape(c.Params("name"))
	if err != nil || !plainName(name) {
		return fiber.ErrNotFound
	}
	kind, ok := mediaKinds[strings.ToLower(path.Ext(name))]
	if !ok {
		return fiber.ErrNotFound
	}
	return s.media.folder.send(c, name, kind)
}
