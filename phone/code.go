package phone

import (
	"github.com/gofiber/fiber/v2"

	"motcua/center"
	"motcua/center/queue"
)

// Guesses bounds how many codes one address tries in vain, so that none is found by trying.
// Everybody on the hall's network may have the same address, so that codes which are right
// count for nothing.
type Guesses interface {
	// Tired is whether an address has tried as often as it may for now.
	Tired(c *fiber.Ctx) bool
	// Missed counts a try in vain.
	Missed(c *fiber.Ctx)
}

// FollowCode leads who typed the code of a slip to the number's follow address, and lets
// any other address pass. Who has tried too often is led to the page where codes are typed,
// which says to wait.
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
		if guesses.Tired(ctx) {
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
			guesses.Missed(ctx)
			address = "/t#unknown"
		}
		return ctx.Redirect(address, fiber.StatusSeeOther)
	}
}
