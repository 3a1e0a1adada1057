// Package qrsvg answers with a QR code as a picture that pages can scale. It is all that the
// kiosk's and the phone's pages know of QR codes; papers draw their own. It never says what
// is in a code and keeps none.
package qrsvg

import (
	"bytes"
	"fmt"

	"github.com/gofiber/fiber/v2"
	"rsc.io/qr"
)

// quiet is the white border of a QR code in modules: four, as ISO/IEC 18004 asks.
const quiet = 4

// Send answers with a text's code as an SVG.
func Send(c *fiber.Ctx, text string) error {
	svg, err := draw(text)
	if err != nil {
		return err
	}
	c.Set(fiber.HeaderContentType, "image/svg+xml")
	return c.Send(svg)
}

// draw draws a text as an SVG of one path, a run of dark modules a stroke.
func draw(text string) ([]byte, error) {
	code, err := qr.Encode(text, qr.M)
	if err != nil {
		return nil, fmt.Errorf("drawing the QR code: %w", err)
	}
	var b bytes.Buffer
	side := code.Size + 2*quiet
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h%dv%dH0z"/><path d="`, side, side, side, side)
	for y := 0; y < code.Size; y++ {
		for x := 0; x < code.Size; x++ {
			from := x
			for x < code.Size && code.Black(x, y) {
				x++
			}
			if x > from {
				fmt.Fprintf(&b, "M%d %dh%dv1H%dz", from+quiet, y+quiet, x-from, from+quiet)
			}
		}
	}
	b.WriteString(`"/></svg>`)
	return b.Bytes(), nil
}
