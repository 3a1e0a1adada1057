package phone

import (
	"github.com/gofiber/fiber/v2"

	"motcua/center"
	"motcua/center/queue"
)

// Guesses limits the wrong codes of one address, so that none is found by trying. Everybody on the
// hall's network may share an address, so right codes do not count.
type Guesses interface {
	// Exhausted reports whether an address has used up its tries for now.
	Exhausted(c *fiber.Ctx) bool
	// RecordFailure counts a wrong code.
	RecordFailure(c *fiber.Ctx)
}

// FollowCode redirects from the code of a slip to the number's follow address, and lets any other
// address pass. After too many wrong codes it redirects to the page where codes are typed, which
// asks to wait.
func FollowCode(c *center.Center, guesses Guesses) fiber.Handler {
	return func(ctx *fiber.Ctx) error {
		text := ctx.Query("code")
		if text == "" {
			text = ctx.Params("token")
		}
		code, ok := queue.ParseCode(text)
		if !ok && ctx.Query("code") == "" {
			return ctx.Next()
		}
		if guesses.Exhausted(ctx) {
			return ctx.Redirect("/t#later", fiber.StatusSeeOther)
		}
		address := ""
		c.View(func(s *center.State) {
			s.Day.Each(func(t queue.Ticket) {
				if ok && t.Token != "" && queue.CodeOf(t.Token) == code {
					address = "/t/" + string(t.Token)
				}
			})
		})
		if address == "" {
			guesses.RecordFailure(ctx)
			address = "/t#unknown"
		}
		return ctx.Redirect(address, fiber.StatusSeeOther)
	}
}
