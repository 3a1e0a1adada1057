package form

import (
	"fmt"

	"rsc.io/qr"
)

// qrModules is a QR code as rectangles of dark modules, in modules from the top left.
type qrModules struct {
	size int
	runs []run
}

// run is a rectangle of dark modules.
type run struct{ x, y, width, height int }

// The side of the printed code and the white border that scanners need around it:
// four modules, which is 3.5 mm for the 25 modules of a dossier code.
const (
	codeSide = 22.0
	codeRest = 3.6
)

// encode makes the QR code of a dossier code. Level Q still reads when a quarter of
// it is creased or stamped over.
func encode(code string) (qrModules, error) {
	c, err := qr.Encode(code, qr.Q)
	if err != nil {
		return qrModules{}, fmt.Errorf("%w: its code does not fit a QR code: %v", ErrRecord, err)
	}
	q := qrModules{size: c.Size}
	for y := range c.Size {
		for x := 0; x < c.Size; x++ {
			from := x
			for c.Black(x, y) {
				x++
			}
			if x > from {
				q.extend(run{from, y, x - from, 1})
			}
		}
	}
	return q, nil
}

// extend adds a run of one row; right under an equal run it makes that one higher.
func (q *qrModules) extend(r run) {
	for i := range q.runs {
		above := &q.runs[i]
		if above.x == r.x && above.width == r.width && above.y+above.height == r.y {
			above.height++
			return
		}
	}
	q.runs = append(q.runs, r)
}
