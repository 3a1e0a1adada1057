package server

import (
	"github.com/gofiber/fiber/v2"

	"motcua/center"
	"motcua/center/records"
	"motcua/center/settings"
	"motcua/display"
	"motcua/embed"
)

// mountScreens puts the paths of the hall's screens on the app.
func (s *Server) mountScreens() error {
	administrator := s.auth.staff(records.Administrator)
	return display.MountScreens(s.app, display.ScreenOptions{
		Display: s.display, Now: s.options.Now, Parse: parse, Dir: s.options.Dir, Clips: embed.Voice(),
		Settings: func() (set settings.Settings) {
			s.center.View(func(st *center.State) { set = *st.Settings })
			return set
		},
		Paired: func(c *fiber.Ctx) bool {
			_, err := s.auth.device(c, records.Display)
			return err == nil
		},
		Administrator: func(c *fiber.Ctx) error {
			_, err := administrator(c)
			return err
		},
	})
}
