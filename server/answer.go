package server

import (
	"errors"
	"log/slog"
	"strings"

	"github.com/gofiber/fiber/v2"
	"golang.org/x/text/language"

	"motcua/embed"
)

// statuses are the HTTP statuses of the stable error codes. A code that is not here
// is a conflict with how things stand: 409.
var statuses = map[string]int{
	"bad_json": 400, "websocket_expected": 400, "bad_encoding": 400, "bad_character": 400, "unknown_field": 400, "wrong_type": 400, "bad_key": 400,
	"bad_lines": 400, "field_missing": 400, "field_too_long": 400, "out_of_range": 400, "bad_id_number": 400, "bad_phone": 400, "bad_email": 400,
	"unknown_priority": 400, "unknown_outcome": 400, "unknown_press": 400, "unknown_return_by": 400, "unknown_role": 400,
	"unknown_kind": 400, "bad_username": 400, "bad_name": 400, "bad_password": 400,
	"not_latin": 400, "unknown_reason": 400, "unknown_visit": 400, "bad_weekday": 400, "bad_minutes": 400, "bad_note": 400, "no_lines": 400,
	"bad_url": 400, "bad_pin": 400, "bad_sessions": 400, "bad_date": 400, "bad_id": 400, "given_twice": 400, "missing_reference": 400, "red_before_amber": 400, "bad_printer_address": 400, "unknown_choice": 400, "unknown_mode": 400,
	"not_signed_in": 401, "not_paired": 401, "wrong_password": 401,
	"not_allowed": 403, "wrong_pin": 403, "not_your_counter": 403, "origin_not_allowed": 403,
	"unknown_procedure": 404, "unknown_line": 404, "unknown_counter": 404, "unknown_ticket": 404, "unknown_hall": 404,
	"unknown_dossier": 404, "unknown_staff": 404, "unknown_device": 404, "unknown_pairing_code": 404, "unknown_path": 404, "unknown_section": 404, "unknown_deed": 404, "unknown_screen": 404,
	"no_voice": 404, "card_half": 400, "card_garbled": 400, "card_misread": 400, "not_a_card": 400, "nothing_held": 404,
	"remote_closed": 404, "unknown_code": 404, "unknown_slot": 404, "rating_off": 404, "unknown_help_call": 404,
	"wrong_method": 405, "body_too_large": 413, "wrong_content_type": 415, "too_many_tries": 429, "pin_locked": 429, "too_many_requests": 429,
	"internal": 500, "storage_stopped": 503, "closing": 503, "display_full": 503,
}

// coded is an error that the protocol has a code for.
type coded interface{ Code() string }

// factual is an error with values for its sentence.
type factual interface{ Facts() map[string]string }

// worded is an error that has several sentences for one code, and the key of one of them.
type worded interface{ Sentence() string }

// lined is an error with the bad lines of a table, each with its number and reason.
type lined interface{ Bad() any }

// refusal is an error of the server itself: a code and the field it is about.
type refusal struct {
	code  string
	field string
}

func (r *refusal) Error() string { return strings.TrimSpace(r.code + " " + r.field) }

// Code is the protocol's stable error code.
func (r *refusal) Code() string { return r.code }

// Facts are the values that the reader's sentence needs.
func (r *refusal) Facts() map[string]string { return map[string]string{"field": r.field} }

// errorBody is the JSON of every error.
type errorBody struct {
	Error struct {
		Code    string `json:"code"`
		Message string `json:"message"`
		Field   string `json:"field,omitempty"`
		Until   string `json:"until,omitempty"` // of a quota that is reached: day or session
		Lines   any    `json:"lines,omitempty"`
	} `json:"error"`
}

// languages are the languages of the answers, the default first.
var languages = []string{"vi", "en", "zh"}

// answers turns errors into status, stable code and the reader's sentence. It is the
// one place that does.
type answers struct {
	log     *slog.Logger
	texts   map[string]map[string]string // by language
	matcher language.Matcher
}

func newAnswers(log *slog.Logger) (*answers, error) {
	a := &answers{log: log, texts: map[string]map[string]string{}}
	var tags []language.Tag
	for _, l := range languages {
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
	code, status := a.classify(err)
	var body errorBody
	body.Error.Code = code
	facts := map[string]string{}
	var f factual
	if errors.As(err, &f) {
		facts = f.Facts()
	}
	body.Error.Field, body.Error.Until = facts["field"], facts["until"]
	var listed lined
	if errors.As(err, &listed) {
		body.Error.Lines = listed.Bad()
	}
	sentence := code
	var w worded
	if errors.As(err, &w) {
		sentence = w.Sentence()
	}
	body.Error.Message = a.sentence(a.languageOf(c), sentence, facts)
	c.Set(fiber.HeaderCacheControl, "no-store")
	return c.Status(status).JSON(body)
}

// classify finds the code and the status of an error. What has no code is a fault of
// the program and is logged; its text goes to nobody else.
func (a *answers) classify(err error) (code string, status int) {
	var known coded
	if errors.As(err, &known) {
		code = known.Code()
		if status = statuses[code]; status == 0 {
			status = fiber.StatusConflict
		}
		return code, status
	}
	var f *fiber.Error
	if errors.As(err, &f) {
		switch f.Code {
		case fiber.StatusNotFound:
			return "unknown_path", f.Code
		case fiber.StatusMethodNotAllowed:
			return "wrong_method", f.Code
		case fiber.StatusRequestEntityTooLarge:
			return "body_too_large", f.Code
		}
		if f.Code >= 400 && f.Code < 500 {
			return "bad_request", f.Code
		}
	}
	a.log.Error("a request failed", "error", err)
	return "internal", fiber.StatusInternalServerError
}

// sentence is the reader's sentence for a code.
func (a *answers) sentence(lang, code string, facts map[string]string) string {
	text, ok := a.texts[lang][code]
	if !ok {
		text = a.texts[lang]["internal"]
	}
	for name, value := range facts {
		text = strings.ReplaceAll(text, "{"+name+"}", value)
	}
	return text
}

// maxAccept bounds the Accept-Language header that is read; browsers send some
// dozens of characters.
const maxAccept = 200

func (a *answers) languageOf(c *fiber.Ctx) string {
	accept := c.Get(fiber.HeaderAcceptLanguage)
	if accept == "" || len(accept) > maxAccept {
		return languages[0]
	}
	tags, _, err := language.ParseAcceptLanguage(accept)
	if err != nil || len(tags) == 0 {
		return languages[0]
	}
	_, i, _ := a.matcher.Match(tags...)
	return languages[i]
}
