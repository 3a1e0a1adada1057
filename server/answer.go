package server

import (
	"errors"
	"log/slog"
	"strings"
	"time"

	"github.com/gofiber/fiber/v2"
	"golang.org/x/text/language"

	"motcua/center"
	"motcua/center/refusal"
	"motcua/embed"
	"motcua/languages"
)

// Status is the HTTP status of a class of refusals, the only place that says so. A class
// without one, which only a fault of the program can bring, is an internal fault.
func Status(class refusal.Class) int {
	switch class {
	case refusal.Invalid:
		return fiber.StatusBadRequest
	case refusal.Unsigned:
		return fiber.StatusUnauthorized
	case refusal.Forbidden:
		return fiber.StatusForbidden
	case refusal.NotFound:
		return fiber.StatusNotFound
	case refusal.NoSuchMethod:
		return fiber.StatusMethodNotAllowed
	case refusal.Conflict:
		return fiber.StatusConflict
	case refusal.TooLarge:
		return fiber.StatusRequestEntityTooLarge
	case refusal.Unsupported:
		return fiber.StatusUnsupportedMediaType
	case refusal.Mismatched:
		return fiber.StatusUnprocessableEntity
	case refusal.TooMany:
		return fiber.StatusTooManyRequests
	case refusal.Unavailable:
		return fiber.StatusServiceUnavailable
	}
	return fiber.StatusInternalServerError
}

// answers turns errors into status, stable code and the reader's sentence. It is the
// one place that does.
type answers struct {
	log     *slog.Logger
	now     func() time.Time
	texts   map[string]map[string]string // by language
	matcher language.Matcher
}

func newAnswers(log *slog.Logger, now func() time.Time) (*answers, error) {
	a := &answers{log: log, now: now, texts: map[string]map[string]string{}}
	var tags []language.Tag
	for _, l := range languages.Codes() {
		texts, err := embed.Texts(l, "errors")
		if err != nil {
			return nil, err
		}
		a.texts[l] = texts
		tags = append(tags, language.MustParse(l))
	}
	a.matcher = language.NewMatcher(tags)
	return a, nil
}

// handle is Fiber's error handler.
func (a *answers) handle(c *fiber.Ctx, err error) error {
	r := a.refusalOf(err)
	var body ErrorResponse
	body.Error.Code, body.Error.Message = r.Code.String(), a.sentence(a.languageOf(c), r)
	body.Error.Field, body.Error.Until, body.Error.Lines = r.Field, r.Facts["until"], r.Lines
	c.Set(fiber.HeaderCacheControl, "no-store")
	return c.Status(statusOf(r)).JSON(body)
}

// say is an error's code and its sentence in Vietnamese, for what no answer carries.
func (a *answers) say(err error) (code, sentence string) {
	r := a.refusalOf(err)
	return r.Code.String(), a.sentence(languages.Codes()[0], r)
}

// refusalOf finds the refusal in an error. What is none is a fault of the program and is
// logged; its text goes to nobody else.
func (a *answers) refusalOf(err error) *refusal.Refusal {
	if r, ok := refusal.Of(err); ok {
		return r
	}
	var f *fiber.Error
	if errors.As(err, &f) {
		switch f.Code {
		case fiber.StatusNotFound:
			return &refusal.Refusal{Code: refusal.UnknownPath}
		case fiber.StatusMethodNotAllowed:
			return &refusal.Refusal{Code: refusal.WrongMethod}
		case fiber.StatusRequestEntityTooLarge:
			return &refusal.Refusal{Code: refusal.BodyTooLarge}
		}
		if f.Code >= 400 && f.Code < 500 {
			return refusal.BadRequest.Because(f)
		}
	}
	a.log.Error("a request failed", "error", err)
	return &refusal.Refusal{Code: refusal.Fault}
}

// statusOf is the status of a refusal: that of its class, but for what HTTP itself refuses
// with a status of its own, such as 408 and 431.
func statusOf(r *refusal.Refusal) int {
	var f *fiber.Error
	if r.Code == refusal.BadRequest && errors.As(r.Cause, &f) {
		return f.Code
	}
	return Status(r.Code.Class())
}

// sentence is the reader's sentence for a refusal.
func (a *answers) sentence(lang string, r *refusal.Refusal) string {
	text := strings.ReplaceAll(a.texts[lang][r.Key()], "{field}", r.Field)
	for name, value := range r.Facts {
		text = strings.ReplaceAll(text, "{"+name+"}", value)
	}
	for name, t := range r.Times {
		text = strings.ReplaceAll(text, "{"+name+"}", a.clockTime(name, t))
	}
	return text
}

// clockTime is a moment as sentences name it: 07:00 25/11. Of an opening today the day goes
// without saying.
func (a *answers) clockTime(name string, t time.Time) string {
	switch {
	case t.IsZero():
		return "…"
	case name == "opens" && center.ServiceDayOf(t) == center.ServiceDayOf(a.now()):
		return t.Format("15:04")
	}
	return t.Format("15:04 02/01")
}

// maxAccept bounds the Accept-Language header that is read; browsers send some
// dozens of characters.
const maxAccept = 200

func (a *answers) languageOf(c *fiber.Ctx) string {
	accept := c.Get(fiber.HeaderAcceptLanguage)
	if accept == "" || len(accept) > maxAccept {
		return languages.Codes()[0]
	}
	tags, _, err := language.ParseAcceptLanguage(accept)
	if err != nil || len(tags) == 0 {
		return languages.Codes()[0]
	}
	_, i, _ := a.matcher.Match(tags...)
	return languages.Codes()[i]
}
