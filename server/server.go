// Package server is the process: it wires the center to its surfaces, identifies
// callers, turns errors into answers, and starts and stops. No rule of the centre lives here.
package server

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"net"
	"net/netip"
	"net/url"
	"strings"
	"sync"
	"time"

	"github.com/alexedwards/argon2id"
	"github.com/gofiber/fiber/v2"

	"motcua/center"
	"motcua/center/localtime"
	"motcua/center/records"
	"motcua/center/refusal"
	"motcua/counter"
	"motcua/display"
	"motcua/embed"
	"motcua/gallery"
	"motcua/kiosk"
	"motcua/languages"
	"motcua/office"
	"motcua/phone"
	"motcua/printing"
)

const (
	// maxBody is the largest body of a request that is read as JSON; only imports
	// will be larger.
	maxBody = 64 << 10
	// maxRead is the largest body that is received at all, so that a slightly too large
	// request gets an answer instead of a connection cut in the middle.
	maxRead = 2 << 20
	// readTimeout closes a connection that sends its request too slowly;
	// idleTimeout one that sends none.
	readTimeout  = 10 * time.Second
	writeTimeout = 30 * time.Second
	idleTimeout  = 2 * time.Minute
	// stopTimeout is what open requests get to finish when the program stops.
	stopTimeout = time.Second
	// tickEvery is how often the clock acts: midnight is never late by more.
	tickEvery = time.Second
)

// Options says what to serve.
type Options struct {
	Dir  string // the data directory
	New  bool   // begin a new centre although one has been there
	Addr string // where to listen, host:port; port 0 for any
	Log  *slog.Logger
	Now  func() time.Time // nil for the machine's clock
	// Passed is the time that has passed since any fixed moment, whatever the clock is set to;
	// nil for the machine's count, or that of Now where there is one.
	Passed func() time.Duration
	Demo   bool // pages are paired by themselves and the index page names the demo's staff
	// PasswordCost is what a new hash of a password costs; zero for what a real centre
	// needs. Tests that sign many people in take less.
	PasswordCost argon2id.Params
}

// Server is one running centre.
type Server struct {
	options  Options
	center   *center.Center
	display  *display.Display
	answers  *answers
	printing *printing.Printing
	kiosk    *kiosk.Kiosk
	auth     *auth
	password *passwords
	app      *fiber.App
	listener net.Listener
	url      string
	tickers  context.CancelFunc
	ticked   chan struct{}
	demo     *access // nil unless it is a demo
}

// Open opens the data directory and prepares to serve; Serve answers.
func Open(ctx context.Context, o Options) (*Server, error) {
	clock := o.Now
	if clock == nil {
		clock = time.Now
		o.Passed = passed
	}
	o.Now = func() time.Time { return clock().In(localtime.Zone) }
	if o.Log == nil {
		o.Log = slog.New(slog.DiscardHandler)
	}
	set, err := defaultSettings()
	if err != nil {
		return nil, err
	}
	if o.Demo {
		set.Hours.Always = true // to be tried at any hour
	}
	catalogue, err := defaultCatalogue()
	if err != nil {
		return nil, err
	}
	guide, err := defaultGuide()
	if err != nil {
		return nil, err
	}
	password, err := newPasswords(cmp.Or(o.PasswordCost, passwordCost))
	if err != nil {
		return nil, err
	}
	c, err := center.Open(ctx, center.Options{Dir: o.Dir, New: o.New, Defaults: set, Catalogue: catalogue, Guide: guide, Now: o.Now, Passed: o.Passed, Log: o.Log})
	if err != nil {
		return nil, err
	}
	o.Now = c.Now
	s := &Server{options: o, center: c, password: password, ticked: make(chan struct{})}
	s.auth = &auth{center: c, now: o.Now, seen: map[string]sighting{}}
	if err := s.build(); err != nil {
		return nil, errors.Join(err, c.Close())
	}
	if s.listener, err = net.Listen("tcp", o.Addr); err != nil {
		return nil, errors.Join(fmt.Errorf("listening: %w; another program may use the address, -addr chooses another", err), c.Close())
	}
	s.url = "http://" + s.listener.Addr().String()
	ticking, stop := context.WithCancel(context.Background())
	s.tickers = stop
	go s.tick(ticking)
	return s, nil
}

// URL is the address that the server answers under.
func (s *Server) URL() string { return s.url }

// Center is the centre that is served.
func (s *Server) Center() *center.Center { return s.center }

// Serve answers until Close.
func (s *Server) Serve() error { return s.app.Listener(s.listener) }

// Close stops within two seconds: requests get stopTimeout to finish, sockets are
// closed, and what was taken in is on disk before it returns.
func (s *Server) Close() error {
	s.tickers()
	<-s.ticked
	ctx, cancel := context.WithTimeout(context.Background(), stopTimeout)
	defer cancel()
	var errs []error
	s.printing.Close()
	if err := s.display.Close(ctx); err != nil && !errors.Is(err, context.DeadlineExceeded) {
		errs = append(errs, err)
	}
	if err := s.app.ShutdownWithContext(ctx); err != nil && !errors.Is(err, context.DeadlineExceeded) {
		errs = append(errs, err)
	}
	_ = s.listener.Close() // the app closes it too, if it ever served
	return errors.Join(append(errs, s.center.Close())...)
}

func (s *Server) tick(ctx context.Context) {
	defer close(s.ticked)
	t := time.NewTicker(tickEvery)
	defer t.Stop()
	for {
		select {
		case <-t.C:
			s.kiosk.Tick(s.options.Now())
			if err := s.center.Tick(ctx); err != nil && !errors.Is(err, context.Canceled) {
				s.options.Log.Debug("the clock could not act", "error", err)
			}
		case <-ctx.Done():
			return
		}
	}
}

// build makes the app with every path.
func (s *Server) build() error {
	answers, err := newAnswers(s.options.Log, s.options.Now)
	if err != nil {
		return err
	}
	s.answers = answers
	s.display = display.New(display.Options{Source: s.center, Now: s.options.Now, Log: s.options.Log})
	s.app = fiber.New(fiber.Config{
		// Fiber reuses its buffers; without this most strings kept after a handler change.
		Immutable:             true,
		DisableStartupMessage: true,
		BodyLimit:             maxRead,
		ReadTimeout:           readTimeout,
		WriteTimeout:          writeTimeout,
		IdleTimeout:           idleTimeout,
		ErrorHandler:          answers.handle,
		// Nobody stands in front of the program, so X-Forwarded-Host and -Proto are a stranger's
		// words: they would go into the addresses that slips and phones are told.
		EnableTrustedProxyCheck: true,
	})
	s.app.Server().Handler = knownMethods(s.app.Handler())
	s.app.Use(headers)
	if err := s.mountPages(); err != nil {
		return err
	}
	return s.mountAPI()
}

// headers are on every answer: nobody guesses types, and a ticket's address is told
// to no other site.
func headers(c *fiber.Ctx) error {
	c.Set(fiber.HeaderXContentTypeOptions, "nosniff")
	c.Set(fiber.HeaderReferrerPolicy, "no-referrer")
	if c.Method() != fiber.MethodGet && c.Method() != fiber.MethodHead && foreign(c) {
		return refusal.OriginNotAllowed
	}
	return c.Next()
}

// foreign reports whether a browser says that a request comes from a page of another origin.
// A SameSite cookie goes along from another port of the same machine, and a step at the
// counter needs no body. Sec-Fetch-Site is sent to trustworthy origins only, which http on a
// name of the local network is not; Origin is sent with every request that is not a GET.
// Devices send neither.
func foreign(c *fiber.Ctx) bool {
	if site := c.Get("Sec-Fetch-Site"); site == "cross-site" || site == "same-site" {
		return true
	}
	origin := c.Get(fiber.HeaderOrigin)
	if origin == "" {
		return false
	}
	from, err := url.Parse(origin)
	return err != nil || !strings.EqualFold(from.Host, string(c.Request().Host()))
}

func (s *Server) mountAPI() error {
	printer, err := newPrinter(s.center)
	if err != nil {
		return err
	}
	touched := &touches{}
	(&health{center: s.center, sockets: s.display.Sockets, touches: touched}).mount(s.app)
	s.display.Mount(s.app)
	s.app.Use("/api", noStore)
	(&sessions{center: s.center, auth: s.auth, passwords: s.password, now: s.options.Now, tries: newSignInTries()}).mount(s.app)
	(&devices{center: s.center, auth: s.auth, tries: perMinute[struct{}](maxTries)}).mount(s.app)
	s.mountCentre(s.app)
	if err := s.mountScreens(); err != nil {
		return err
	}
	if s.printing, err = s.newPrinting(); err != nil {
		return err
	}
	s.kiosk = kiosk.Mount(s.app, kiosk.Options{
		Printing: s.printing, Agent: s.auth.agent, Say: s.answers.say,
		Center: s.center, Now: s.options.Now, Parse: parse, Taker: s.auth.taker, Phone: s.auth.phone,
		Token: newToken, Secret: newCentreSecret, Checker: s.auth.checker(),
		Device: s.auth.kiosk, Alive: s.auth.alive, Took: touched.took,
	})
	phone.Mount(s.app, phone.Options{
		Center: s.center, Now: s.options.Now, Parse: parse, Holder: s.auth.phone, Visitor: s.auth.visitor(),
		Kiosk: s.auth.kiosk, Opened: s.printing.Followed, Token: newToken, Secret: newCentreSecret,
	})
	counter.Mount(s.app, counter.Options{
		Center: s.center, Now: s.options.Now, Paper: printer, Parse: parse, Staff: s.auth.staff(records.Clerk), Button: s.auth.button, Battery: s.auth.battery,
	})
	office.Mount(s.app, office.Options{
		Center: s.center, Now: s.options.Now, Parse: parse, ParseImport: parseImport, Administrator: s.auth.staff(records.Administrator),
		Printers: s.printing, Revoked: s.kiosk.Revoked, KioskChanged: s.printing.Changed, Supervisor: s.auth.staff(records.Supervisor), HashPassword: s.password.hash, NewDevice: newDevice, LastSeen: s.auth.lastSeen, Rejections: s.auth.rejections,
	})
	return nil
}

// noStore keeps answers with people's data out of every cache.
func noStore(c *fiber.Ctx) error {
	c.Set(fiber.HeaderCacheControl, "no-store")
	return c.Next()
}

// allAssets is every page and every shared file as it is served. It is made once: nothing of it
// changes while the program runs.
var allAssets = sync.OnceValues(func() (assets, error) {
	files, err := unpacked()
	if err != nil {
		return nil, err
	}
	return files, files.bundle()
})

// unpacked are the pages and the shared files as they were written.
func unpacked() (assets, error) {
	files := assets{}
	for prefix, folder := range map[string]fs.FS{
		"/assets": embed.Files(), "/languages": languages.Files(), "/kiosk": kiosk.Pages(), "/follow": phone.FollowPages(), "/remote": phone.RemotePages(), "/list": phone.ListPages(),
		"/display": display.Pages(), "/counter": counter.Pages(), "/office": office.Pages(),
	} {
		if err := files.add(prefix, folder); err != nil {
			return nil, err
		}
	}
	return files, nil
}

// mountGallery serves the pages that show every part, as they were written.
func (s *Server) mountGallery() error {
	files := assets{}
	if err := files.add("/gallery", gallery.Pages()); err != nil {
		return err
	}
	s.app.Use("/gallery", files.serve)
	return nil
}

// mountPages serves the pages and the shared files.
func (s *Server) mountPages() error {
	files, err := allAssets()
	if err != nil {
		return err
	}
	if s.options.Demo {
		s.app.Use(s.pairDemo)
		if err := s.mountGallery(); err != nil {
			return err
		}
	}
	s.app.Get("/", s.indexPage)
	code := phone.FollowCode(s.center, guesses{tries: perMinute[netip.Prefix](visitorTries), now: s.options.Now})
	s.app.Get("/t", code, func(c *fiber.Ctx) error { return files["/follow/code.html"].send(c) })
	s.app.Get("/t/:token", code, func(c *fiber.Ctx) error { return files["/follow"].send(c) })
	s.app.Get("/p/:code", func(c *fiber.Ctx) error { return files["/list"].send(c) })
	s.app.Use(files.serve)
	return nil
}
