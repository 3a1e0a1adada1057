package server

import (
	"bytes"
	"embed"
	"html/template"
	"net"

	"github.com/gofiber/fiber/v2"

	"motcua/center"
	"motcua/center/settings"
)

//go:embed index.html
var indexFile embed.FS

// mountCentre tells the pages which centre they belong to.
func (s *Server) mountCentre(r fiber.Router) {
	r.Get("/api/v1/centre", func(c *fiber.Ctx) error {
		answer, err := center.Read(s.center, func(st *center.State) (CentreResponse, error) {
			set := st.Settings
			return CentreResponse{
				Name: set.Centre.Name, Parent: set.Centre.Parent, Place: set.Centre.Place,
				At: s.options.Now(), Demo: s.options.Demo, AgencyCode: set.AgencyCode, Halls: set.Halls,
			}, nil
		})
		if err != nil {
			return err
		}
		return c.JSON(answer)
	})
}

// indexPage is the plain list of the pages, for the technicians who set the machines up.
func (s *Server) indexPage(c *fiber.Ctx) error {
	t, err := template.ParseFS(indexFile, "index.html")
	if err != nil {
		return err
	}
	view := struct {
		Centre settings.Centre
		Remote bool // whether phones may take numbers or book
		Demo   *access
	}{}
	s.center.View(func(st *center.State) { view.Centre, view.Remote = st.Settings.Centre, st.Settings.Remote.Open() })
	if ip := net.ParseIP(c.IP()); s.demo != nil && ip != nil && ip.IsLoopback() {
		view.Demo = s.demo
	}
	var b bytes.Buffer
	if err := t.Execute(&b, view); err != nil {
		return err
	}
	return newAsset(kinds[".html"], b.Bytes()).send(c)
}
