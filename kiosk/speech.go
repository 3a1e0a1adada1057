package kiosk

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/gofiber/fiber/v2"

	"motcua/center/refusal"
)

// maxSpoken is how many characters are read at once, about twenty seconds; the page cuts
// longer texts between sentences.
const maxSpoken = 300

// speech reads a text of the screen aloud and answers with audio/wav. The text comes in the
// body: an address would stand in the logs of whatever lies between.
func (k *Kiosk) speech(c *fiber.Ctx) error {
	if _, _, err := k.Device(c); err != nil {
		return err
	}
	var body SpeechRequest
	if err := k.Parse(c, &body); err != nil {
		return err
	}
	language, known := voiceOf(body.Language)
	if !known {
		return refusal.OutOfRange.In("language")
	}
	text := strings.TrimSpace(body.Text)
	switch {
	case text == "":
		return refusal.FieldMissing.In("text")
	case utf8.RuneCountInString(text) > maxSpoken:
		return refusal.OutOfRange.In("text")
	case !utf8.ValidString(text), strings.ContainsFunc(text, unicode.IsControl):
		return refusal.BadCharacter.In("text")
	}
	sound, err := k.reader.read(c.UserContext(), k.Now(), language, text)
	if err != nil {
		return err
	}
	c.Set(fiber.HeaderContentType, "audio/wav")
	return c.Send(sound)
}
