package server

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/gofiber/fiber/v2"

	"motcua/center"
	"motcua/center/ids"
	"motcua/center/queue"
	"motcua/center/records"
	"motcua/center/settings"
)

// AccessFile is what a demo leaves in its data directory for test programs.
const AccessFile = "access.json"

// credentials are one demo user's.
type credentials struct {
	Username string `json:"username"`
	Password string `json:"password"`
}

// access is how test programs and curious people get into a demo.
type access struct {
	URL   string `json:"url"`
	Staff struct {
		Clerk         credentials `json:"clerk"`
		Supervisor    credentials `json:"supervisor"`
		Administrator credentials `json:"administrator"`
	} `json:"staff"`
	KioskToken   string            `json:"kiosk_token"`
	DisplayToken string            `json:"display_token"`
	ButtonTokens map[string]string `json:"button_tokens"`
}

var operator = center.Actor{Kind: center.Operator}

// PrepareDemo gives the demo its staff and paired devices, or finds those of an
// earlier run in the same directory, and writes AccessFile.
func (s *Server) PrepareDemo(ctx context.Context) error {
	path := filepath.Join(s.options.Dir, AccessFile)
	a := &access{}
	b, err := os.ReadFile(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		if err := s.populate(ctx, a); err != nil {
			return err
		}
	case err != nil:
		return fmt.Errorf("reading the demo's access file: %w", err)
	default:
		if err := json.Unmarshal(b, a); err != nil {
			return fmt.Errorf("reading the demo's access file: %w", err)
		}
	}
	a.URL = s.url
	b, err = json.MarshalIndent(a, "", "  ")
	if err != nil {
		return err
	}
	if err := os.WriteFile(path, b, 0o600); err != nil {
		return fmt.Errorf("writing the demo's access file: %w", err)
	}
	s.demo = a
	return nil
}

// Access is the demo's access file as JSON text; empty when it is no demo.
func (s *Server) Access() (clerk, password string) {
	if s.demo == nil {
		return "", ""
	}
	return s.demo.Staff.Clerk.Username, s.demo.Staff.Clerk.Password
}

// populate makes the demo's staff and devices.
func (s *Server) populate(ctx context.Context, a *access) error {
	staff := 0
	s.center.View(func(st *center.State) { staff = len(st.Staff) })
	if staff > 0 {
		return fmt.Errorf("%s holds a centre that is not a demo's, or lost its %s; a demo needs a directory of its own", s.options.Dir, AccessFile)
	}
	for _, m := range []struct {
		at   *credentials
		name string
		role records.Role
	}{
		{&a.Staff.Clerk, "Nông Thị Hà", records.Clerk},
		{&a.Staff.Supervisor, "Hoàng Văn Bình", records.Supervisor},
		{&a.Staff.Administrator, "Lý Thị Mai", records.Administrator},
	} {
		*m.at = credentials{Username: string(m.role), Password: newPassword()}
		if err := s.addStaff(ctx, *m.at, m.name, m.role); err != nil {
			return err
		}
	}
	var counters []settings.Counter
	s.center.View(func(st *center.State) { counters = st.Settings.Counters })
	a.ButtonTokens = map[string]string{}
	for _, c := range counters {
		token, err := s.addDevice(ctx, center.AddDevice{Kind: records.Button, Name: "Nút gọi quầy " + string(c.ID), Counter: c.ID})
		if err != nil {
			return err
		}
		a.ButtonTokens[string(c.ID)] = token
	}
	var err error
	if a.KioskToken, err = s.addDevice(ctx, center.AddDevice{Kind: records.Kiosk, Name: "Kiosk 1", Hall: "1"}); err != nil {
		return err
	}
	a.DisplayToken, err = s.addDevice(ctx, center.AddDevice{Kind: records.Display, Name: "Bảng gọi số sảnh 1", Hall: "1"})
	return err
}

func (s *Server) addStaff(ctx context.Context, c credentials, name string, role records.Role) error {
	hash, err := s.password.hash(c.Password)
	if err != nil {
		return err
	}
	_, err = s.center.Do(ctx, operator, center.AddStaff{Username: queue.StaffID(c.Username), Name: name, Role: role, Password: hash})
	return err
}

// addDevice adds a device that is paired at once and returns its token.
func (s *Server) addDevice(ctx context.Context, x center.AddDevice) (token string, err error) {
	token = newSecret(tokenBytes)
	x.ID, x.Token = ids.Device(newSecret(6)), hashSecret(token)
	_, err = s.center.Do(ctx, operator, x)
	return token, err
}

// pairDemo pairs the demo's pages when they are opened, so that a curious person
// needs no code.
func (s *Server) pairDemo(c *fiber.Ctx) error {
	page := strings.TrimPrefix(c.Path(), "/")
	token := ""
	switch {
	case s.demo == nil || c.Method() != fiber.MethodGet:
	case page == string(records.Kiosk):
		token = s.demo.KioskToken
	case page == string(records.Display):
		token = s.demo.DisplayToken
	}
	if token != "" && c.Cookies(deviceCookie+page) != token {
		setCookie(c, deviceCookie+page, token, deviceFor)
	}
	return c.Next()
}

// FirstAdministrator gives a centre without staff its first administrator. It
// returns what was made, or nothing when there is somebody already; the password is
// stored nowhere else.
func (s *Server) FirstAdministrator(ctx context.Context) (username, password string, err error) {
	n := 0
	s.center.View(func(st *center.State) { n = len(st.Staff) })
	if n > 0 {
		return "", "", nil
	}
	c := credentials{Username: string(records.Administrator), Password: newPassword()}
	return c.Username, c.Password, s.addStaff(ctx, c, "Quản trị", records.Administrator)
}
