package etag

import (
	"net/http/httptest"
	"testing"

	"github.com/gofiber/fiber/v2"
)

func TestWhoHasTheFileIsToldSo(t *testing.T) {
	tag := Of([]byte("a page"))
	app := fiber.New()
	app.Get("/", func(c *fiber.Ctx) error {
		if Known(c, tag) {
			return c.SendStatus(fiber.StatusNotModified)
		}
		return c.SendString("a page")
	})
	for header, want := range map[string]int{
		"": 200, tag: 304, "W/" + tag: 304, `"other", ` + tag: 304, "*": 304, `"other"`: 200, tag[1:]: 200, "W/": 200, ",": 200,
	} {
		r := httptest.NewRequest("GET", "/", nil)
		r.Header.Set("If-None-Match", header)
		r.Header.Set("Cache-Control", "no-cache") // as a browser sends it for fetch(…, {cache: "no-store"})
		answer, err := app.Test(r)
		if err != nil {
			t.Fatal(err)
		}
		if answer.StatusCode != want || answer.Header.Get("ETag") != tag || answer.Header.Get("Cache-Control") != "no-cache" {
			t.Errorf("If-None-Match %q: %d with %v, want %d", header, answer.StatusCode, answer.Header, want)
		}
	}
	if Of([]byte("a")) == Of([]byte("b")) {
		t.Error("two files have one tag")
	}
}
