package server

import (
	"time"

	"github.com/gofiber/fiber/v2"

	"motcua/center"
	"motcua/center/queue"
	"motcua/center/records"
	"motcua/center/refusal"
	"motcua/ratelimit"
)

const (
	// sessionFor is a working day with its breaks; after it a clerk signs in again.
	sessionFor = 12 * time.Hour
	// maxTries wrong passwords for one user name within a minute close it, until some of
	// that minute has passed.
	maxTries = 6
	// maxUsername bounds a name that is remembered; user names have at most 32 characters.
	maxUsername = 32
)

// sessions lets staff sign in and out.
type sessions struct {
	center    *center.Center
	auth      *auth
	passwords *passwords
	now       func() time.Time
	tries     *signInTries
}

// signInTries are the wrong passwords by user name. The names of staff are counted apart
// from those that nobody has: whoever makes names up, however many, lifts no lock-out of a
// member of staff. A made-up name is closed all the same, so that it cannot be told from a
// real one.
type signInTries struct{ staff, nobody *ratelimit.Limiter[string] }

func newSignInTries() *signInTries {
	return &signInTries{staff: perMinute[string](maxTries), nobody: perMinute[string](maxTries)}
}

func (t *signInTries) of(known bool) *ratelimit.Limiter[string] {
	if known {
		return t.staff
	}
	return t.nobody
}

func (s *sessions) mount(r fiber.Router) {
	r.Post("/api/v1/session", s.signIn)
	r.Delete("/api/v1/session", s.signOut)
	r.Get("/api/v1/session", s.show)
}

func (s *sessions) signIn(c *fiber.Ctx) error {
	var body SignInRequest
	if err := parse(c, &body); err != nil {
		return err
	}
	if len(body.Username) > maxUsername {
		return refusal.WrongPassword // no user has such a name, and none of it is remembered
	}
	var v records.Staff
	known := false
	s.center.View(func(st *center.State) { v, known = st.Staff[queue.StaffID(body.Username)] })
	tries := s.tries.of(known)
	// A try is counted before it is made, so that a hundred at the same moment are not all
	// let through; one that was right takes them back.
	if !tries.Allow(body.Username, s.now()) {
		return refusal.TooManyTries
	}
	if !v.Active {
		v = records.Staff{}
	}
	ok, err := s.passwords.check(body.Password, v.Password)
	if err != nil {
		return err
	}
	if !ok {
		return refusal.WrongPassword
	}
	tries.Forget(body.Username)
	renewed, err := s.passwords.renew(body.Password, v.Password)
	if err != nil {
		return err
	}
	secret := newSecret(tokenBytes)
	actor := center.Actor{Kind: center.StaffActor, ID: v.Username}
	if _, err := s.center.Do(c.UserContext(), actor, center.SignIn{
		Staff: queue.StaffID(v.Username), Key: hashSecret(secret), For: sessionFor, Checked: v.Password, Renewed: renewed,
	}); err != nil {
		return err
	}
	setCookie(c, sessionCookie, secret, sessionFor)
	return c.SendStatus(fiber.StatusNoContent)
}

func (s *sessions) signOut(c *fiber.Ctx) error {
	if cookie := c.Cookies(sessionCookie); cookie != "" {
		if _, err := s.center.Do(c.UserContext(), center.Actor{Kind: center.Public}, center.SignOut{Key: hashSecret(cookie)}); err != nil {
			return err
		}
	}
	setCookie(c, sessionCookie, "", -time.Hour)
	return c.SendStatus(fiber.StatusNoContent)
}

func (s *sessions) show(c *fiber.Ctx) error {
	v, err := s.auth.signedIn(c)
	if err != nil {
		return err
	}
	answer, err := center.Read(s.center, func(st *center.State) (SessionResponse, error) {
		a := SessionResponse{Username: v.Username, Name: v.Name, Role: v.Role}
		if counter := st.Day.CounterOf(queue.StaffID(v.Username)); counter != "" {
			a.Counter = &counter
		}
		return a, nil
	})
	if err != nil {
		return err
	}
	return c.JSON(answer)
}

// setCookie sets a cookie that no script reads and no other site sends.
func setCookie(c *fiber.Ctx, name, value string, d time.Duration) {
	c.Cookie(&fiber.Cookie{
		Name: name, Value: value, Path: "/", MaxAge: int(d / time.Second), HTTPOnly: true,
		SameSite: fiber.CookieSameSiteStrictMode, Secure: c.Protocol() == "https",
	})
}
