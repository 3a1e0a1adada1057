package display

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io/fs"
	"net/url"
	"path"
	"slices"
	"sync"

	"github.com/gofiber/fiber/v2"

	"motcua/center/settings"
	"motcua/etag"
)

// clipsFile lists the recordings that the program brings, by language and clip.
const clipsFile = "clips.json"

// shipped is a recording that the program brings.
type shipped struct {
	File    string  `json:"file"`
	Seconds float64 `json:"seconds"`
	Text    string  `json:"text"` // what it says, for the people who record
}

// voice has the available recordings: the centre's own override the program's.
type voice struct {
	folder  folder
	clips   fs.FS
	shipped map[string]map[string]shipped // by language and clip
	needed  []string                      // clips of a whole set: those of the Vietnamese one

	mu     sync.RWMutex
	sets   []VoiceSet
	broken []BrokenClip
	own    map[string]bool // "language/file" of the recordings that are used
}

// open reads the program's list, then the centre's folder.
func (v *voice) open() error {
	b, err := fs.ReadFile(v.clips, clipsFile)
	if err != nil {
		return fmt.Errorf("reading the list of the recordings: %w", err)
	}
	if err := json.Unmarshal(b, &v.shipped); err != nil {
		return fmt.Errorf("reading the list of the recordings: %w", err)
	}
	for name := range v.shipped["vi"] {
		if !slices.Contains(extraClips, name) {
			v.needed = append(v.needed, name)
		}
	}
	slices.Sort(v.needed)
	v.read()
	return nil
}

// read scans the centre's folder and lays its recordings over the program's.
func (v *voice) read() {
	found := v.scanFolder()
	sets := make([]VoiceSet, 0, len(settings.VoiceLanguages()))
	for _, language := range settings.VoiceLanguages() {
		set := VoiceSet{Language: language, Clips: map[string]Clip{}, Missing: []string{}}
		for name, c := range v.shipped[language] {
			set.Clips[name] = Clip{URL: "/voice/" + c.File, Seconds: &c.Seconds}
		}
		for name, file := range found.clips[language] {
			set.Clips[name] = Clip{URL: "/voice/" + language + "/" + url.PathEscape(file), Own: true}
		}
		for _, name := range v.needed {
			if _, ok := set.Clips[name]; !ok {
				set.Missing = append(set.Missing, name)
			}
		}
		set.Complete = len(set.Missing) == 0
		sets = append(sets, set)
	}
	v.mu.Lock()
	defer v.mu.Unlock()
	v.sets, v.broken, v.own = sets, found.broken, found.files
}

func (s *screens) getVoice(c *fiber.Ctx) error {
	s.voice.mu.RLock()
	defer s.voice.mu.RUnlock()
	return c.JSON(VoiceResponse{Sets: s.voice.sets})
}

// checkVoice scans the folder again, has the pages reload their recordings, and reports faults.
func (s *screens) checkVoice(c *fiber.Ctx) error {
	if err := s.Administrator(c); err != nil {
		return err
	}
	s.voice.read()
	s.Display.Renew()
	s.voice.mu.RLock()
	defer s.voice.mu.RUnlock()
	return c.JSON(VoiceReport{VoiceResponse{Sets: s.voice.sets}, s.voice.broken, s.voice.folder.path})
}

// voiceFile sends the centre's recording if it is used, else the program's of that name.
func (s *screens) voiceFile(c *fiber.Ctx) error {
	file, err := url.PathUnescape(c.Params("file"))
	language := c.Params("language")
	if err != nil || !plainName(file) || !slices.Contains(settings.VoiceLanguages(), language) {
		return fiber.ErrNotFound
	}
	kind, ok := clipKinds[lowerExt(file)]
	if !ok {
		return fiber.ErrNotFound
	}
	name := language + "/" + file
	s.voice.mu.RLock()
	own := s.voice.own[name]
	s.voice.mu.RUnlock()
	if own {
		return s.voice.folder.send(c, name, kind)
	}
	body, err := fs.ReadFile(s.voice.clips, path.Clean(name))
	if err != nil {
		return fiber.ErrNotFound
	}
	c.Set(fiber.HeaderContentType, kind)
	if etag.Known(c, etag.Of(body)) {
		return c.SendStatus(fiber.StatusNotModified)
	}
	return c.SendStream(bytes.NewReader(body), len(body))
}
