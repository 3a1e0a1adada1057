package display

import (
	"fmt"
	"io/fs"
	"path/filepath"
	"slices"
	"time"

	"github.com/gofiber/fiber/v2"

	"motcua/center/queue"
	"motcua/center/refusal"
	"motcua/center/settings"
)

// The folders beside the journal that a centre puts its own files in.
const (
	mediaFolder = "media"
	voiceFolder = "voice"
)

// ScreenOptions is what the screens need beside their boards; every field is required.
type ScreenOptions struct {
	Display  *Display
	Settings func() settings.Settings
	Now      func() time.Time // the centre's clock, in its zone
	// Parse reads a JSON body strictly; its errors are answers.
	Parse func(c *fiber.Ctx, into any) error
	// Paired reports whether a paired display asks.
	Paired func(c *fiber.Ctx) bool
	// Administrator refuses everybody else.
	Administrator func(c *fiber.Ctx) error
	// Dir is the data directory, with the centre's own pictures, videos and recordings.
	Dir string
	// Clips are the recordings that the program brings: clips.json and the files it names.
	Clips fs.FS
}

// screens answers the requests of the hall's pages other than for boards.
type screens struct {
	ScreenOptions
	speakers speakers
	media    media
	voice    voice
}

// MountScreens puts the paths of the screens, their voice and their media on the router.
// The error says that the program's own recordings cannot be read.
func MountScreens(r fiber.Router, o ScreenOptions) error {
	_, err := mountScreens(r, o)
	return err
}

func mountScreens(r fiber.Router, o ScreenOptions) (*screens, error) {
	s := &screens{ScreenOptions: o, speakers: speakers{halls: map[queue.HallID]*lease{}}}
	s.media = media{folder: folder{filepath.Join(o.Dir, mediaFolder)}, now: o.Now}
	s.voice = voice{folder: folder{filepath.Join(o.Dir, voiceFolder)}, clips: o.Clips}
	if err := s.voice.open(); err != nil {
		return nil, err
	}
	r.Get("/api/v1/screens", s.list)
	r.Get("/api/v1/screens/default", s.defaultScreen)
	r.Get("/api/v1/screens/:id", s.screen)
	r.Post("/api/v1/display/speaker", s.postSpeaker)
	r.Get("/api/v1/media", s.getMedia)
	r.Get("/api/v1/voice", s.getVoice)
	r.Get("/api/v1/office/media", s.officeMedia)
	r.Post("/api/v1/office/voice/check", s.checkVoice)
	r.Get("/media/:name", s.mediaFile)
	r.Get("/voice/:language/:file", s.voiceFile)
	return s, nil
}

func (s *screens) list(c *fiber.Ctx) error {
	set := s.Settings()
	answer := ScreensResponse{Items: []ListedScreen{}}
	for _, x := range set.ScreenList().Items {
		answer.Items = append(answer.Items, ListedScreen{ID: x.ID, Name: x.Name, Layout: x.Layout, Hall: x.Hall})
	}
	return c.JSON(answer)
}

func (s *screens) screen(c *fiber.Ctx) error {
	set := s.Settings()
	id := settings.ScreenID(c.Params("id"))
	for _, x := range set.ScreenList().Items {
		if x.ID != id {
			continue
		}
		if x.Lines == nil {
			x.Lines = []queue.LineID{}
		}
		x.Arrows = arrowsOf(x.Arrows, set.Counters)
		return c.JSON(ScreenResponse{x, s.commonViewOf(&set)})
	}
	return refusal.UnknownScreen.With(refusal.Facts{"screen": string(id)})
}

// arrowsOf are the arrows as the screen has them, and where it has none the counter's own.
func arrowsOf(own []settings.ScreenArrow, counters []settings.Counter) []settings.ScreenArrow {
	arrows := slices.Clone(own)
	for _, c := range counters {
		told := slices.ContainsFunc(own, func(a settings.ScreenArrow) bool { return a.Counter == c.ID })
		if !told && c.Arrow != "" {
			arrows = append(arrows, settings.ScreenArrow{Counter: c.ID, Way: c.Arrow})
		}
	}
	if arrows == nil {
		arrows = []settings.ScreenArrow{}
	}
	return arrows
}

// defaultScreen is what a screen shows that has no settings of its own, only a hall.
func (s *screens) defaultScreen(c *fiber.Ctx) error {
	if _, err := s.Display.options.Source.Board(hallOf(c)); err != nil {
		return err
	}
	set := s.Settings()
	return c.JSON(s.commonViewOf(&set))
}

func (s *screens) commonViewOf(set *settings.Settings) CommonSettings {
	at := s.Now()
	x := CommonSettings{Messages: set.ScreenList().Messages, Voice: set.Voice, Sessions: []Session{}, At: at}
	if x.Messages == nil {
		x.Messages = []settings.TickerMessage{}
	}
	door := set.Door(at)
	today := set.Calendar.On(at)
	if door.State == settings.DoorOpen {
		today = door.Sessions // of a centre that is always open it is the whole day
	}
	for _, v := range today {
		x.Sessions = append(x.Sessions, Session{clock(v.From), clock(v.To)})
	}
	if !door.NextOpening.IsZero() {
		x.NextOpening = &door.NextOpening
	}
	return x
}

// clock is a minute after midnight as a clock shows it.
func clock(minute int) string { return fmt.Sprintf("%02d:%02d", minute/60, minute%60) }
