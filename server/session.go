package server

import (
	"sync"
	"time"

	"github.com/gofiber/fiber/v2"

	"motcua/center"
	"motcua/center/queue"
	"motcua/center/records"
)

const (
	// sessionFor is a working day with its breaks; after it a clerk signs in again.
	sessionFor = 12 * time.Hour
	// maxTries wrong passwords for one user name close it for tryPause.
	maxTries = 6
	tryPause = time.Minute
	// maxNames bounds the memory of wrong tries; beyond it the oldest are forgotten
	// all at once, which a centre with some dozens of staff never reaches.
	maxNames = 10_000
	// maxUsername bounds a name that is remembered; user names have at most 32 characters.
	maxUsername = 32
)

// sessions lets staff sign in and out.
type sessions struct {
	center    *center.Center
	who       *who
	passwords *passwords
	now       func() time.Time
	mu        sync.Mutex
	tries     map[string]tries
}

// tries are the wrong passwords for one user name since the first of them.
type tries struct {
	n     int
	since time.Time
}

func (s *sessions) mount(r fiber.Router) {
	r.Post("/api/v1/session", s.signIn)
	r.Delete("/api/v1/session", s.signOut)
	r.Get("/api/v1/session", s.show)
}

func (s *sessions) signIn(c *fiber.Ctx) error {
	var body struct {
		Username string `json:"username"`
		Password string `json:"password"`
	}
	if err := parse(c, &body); err != nil {
		return err
	}
	if len(body.Username) > maxUsername {
		return &refusal{code: "wrong_password"} // no user has such a name, and none of it is remembered
	}
	if !s.mayTry(body.Username) {
		return &refusal{code: "too_many_tries"}
	}
	var v records.Staff
	s.center.View(func(st *center.State) {
		if found, ok := st.Staff[queue.StaffID(body.Username)]; ok && found.Active {
			v = found
		}
	})
	ok, err := s.passwords.check(body.Password, v.Password)
	if err != nil {
		return err
	}
	if !ok {
		return &refusal{code: "wrong_password"}
	}
	s.right(body.Username)
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

// shown is who is signed in.
type shown struct {
	Username string           `json:"username"`
	Name     string           `json:"name"`
	Role     records.Role     `json:"role"`
	Counter  *queue.CounterID `json:"counter"`
}

func (s *sessions) show(c *fiber.Ctx) error {
	v, err := s.who.signed(c)
	if err != nil {
		return err
	}
	a := shown{Username: v.Username, Name: v.Name, Role: v.Role}
	s.center.View(func(st *center.State) {
		if counter := st.Day.CounterOf(queue.StaffID(v.Username)); counter != "" {
			a.Counter = &counter
		}
	})
	return c.JSON(a)
}

// mayTry counts a try before it is made, so that a hundred at the same moment are not
// all let through; right takes it back.
func (s *sessions) mayTry(name string) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	t := s.tries[name]
	if t.n == 0 || s.now().Sub(t.since) >= tryPause {
		t = tries{since: s.now()}
	}
	if t.n >= maxTries {
		return false
	}
	t.n++
	if len(s.tries) >= maxNames {
		s.tries = map[string]tries{}
	}
	s.tries[name] = t
	return true
}

// right forgets the tries of a name: this one was right.
func (s *sessions) right(name string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	delete(s.tries, name)
}

// setCookie sets a cookie that no script reads and no other site sends.
func setCookie(c *fiber.Ctx, name, value string, d time.Duration) {
	c.Cookie(&fiber.Cookie{
		Name: name, Value: value, Path: "/", MaxAge: int(d / time.Second), HTTPOnly: true,
		SameSite: fiber.CookieSameSiteStrictMode, Secure: c.Protocol() == "https",
	})
}
