package server

import (
	"slices"

	"github.com/gofiber/fiber/v2"
	"github.com/valyala/fasthttp"
)

// knownMethods lets a request with a method that nobody has heard of go the way of one
// that no path takes: Fiber by itself answers it in plain text, and 400. So it gets this
// program's 405 with Allow, or 404, like every other.
func knownMethods(next fasthttp.RequestHandler) fasthttp.RequestHandler {
	return func(c *fasthttp.RequestCtx) {
		if !slices.Contains(fiber.DefaultMethods, string(c.Method())) {
			c.Request.Header.SetMethod(fiber.MethodTrace)
		}
		next(c)
	}
}
