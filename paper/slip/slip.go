package slip

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"rsc.io/qr"

	"motcua/center/queue"
	"motcua/paper/escpos"
)

// Content is the content of the slip of one number. Any text is accepted; characters that the
// fonts lack become question marks.
type Content struct {
	Centre    string         // the centre's name
	Number    queue.Number   //
	Name      string         // of the procedure, or of the line
	More      int            // further procedures of the same visit
	Place     string         // where to wait, e.g. "Sảnh 1 · Quầy 1–4"; empty for none
	Taken     time.Time      // when the number was given, in the centre's time
	Ahead     int            // how many are before
	Wait      *queue.Wait    // expected from now on; nil while nobody can tell
	Now       time.Time      // when Ahead and Wait were true
	Priority  queue.Priority // Ordinary for none
	URL       string         // the follow address, for the QR code
	Address   string         // the same address as people type it, without the code
	Code      string         // of the number, typed there
	Documents []string       // what to prepare
	Recalls   int            // the number of calls after which the number is missed; 0: never
	Kiosk     string         // the name of the kiosk
	Again     bool           // it is a slip given out again
	Test      bool           // a test print, not a valid number
}

// maxSlip is the longest slip that is aimed at, 115 mm of print. Only a name that would
// otherwise be cut makes a longer one.
const maxSlip = 115 * 8

// codeDots is the least side of the QR code: 28 mm.
const codeDots = 28 * 8

// Slip draws the slip of a number for a width in dots.
func (s *Renderer) Slip(x Content, width int) (*escpos.Raster, error) {
	code, err := qr.Encode(x.URL, qr.M)
	if err != nil {
		return nil, fmt.Errorf("%w: %v", ErrAddress, err)
	}
	var r *escpos.Raster
	// Long names take the room of the documents, which the phone shows too, then of the number.
	for _, how := range []fitting{{documents: true, number: 100}, {number: 100}, {number: 85}, {number: 70}, {number: 60}, {number: 50}} {
		r, err = s.draw(width, func(p *canvas) error {
			p.slip(x, code, how)
			return nil
		})
		if err != nil || r.Height <= maxSlip {
			break
		}
	}
	return r, err
}

// fitting is what is reduced for a long name: whether documents are listed, and the height of the
// number in percent.
type fitting struct {
	documents bool
	number    int
}

func (p *canvas) slip(x Content, code *qr.Code, how fitting) {
	from, to := p.set.margin, p.width-p.set.margin
	width := float64(to - from)
	p.y = p.write(p.wrap([]textRun{{strings.ToUpper(p.known(x.Centre)), heavy}}, p.set.centre, width), p.y, from, to, p.set.centre, inMiddle, 1) + 4
	p.dashes(from)
	p.label(x.Priority, from, to)
	p.number(string(x.Number), p.set.number*how.number/100, from, to)
	p.name(x, from, to)
	p.place(x.Place, from, to)
	p.facts(x, from, to)
	p.code(x, code, from, to)
	p.dashes(from)
	p.y += 4
	if how.documents {
		p.documents(x.Documents, from, to)
	}
	p.notes(x, from, to)
}

// number draws the number as high as it may be: squeezed to three quarters at most, beyond
// that smaller.
func (p *canvas) number(number string, high, from, to int) {
	const narrowest = 77
	const capHeight = 1490.0 / 2048 // of the figures' font
	h := figures
	for _, r := range number {
		if !p.faces[figures].has(r) {
			h = heavy
		}
	}
	width := float64(to - from)
	size := int(float64(high) / capHeight)
	squeeze := min(100, int(100*width/p.measure(number, h, size, 100)))
	if squeeze < narrowest {
		size, squeeze = size*squeeze/narrowest, narrowest
	}
	height := int(float64(size)*capHeight + 0.5)
	x := float64(from) + (width-p.measure(number, h, size, squeeze))/2
	p.letters(textRun{number, h}, x, p.y+4+height, size, squeeze, 1)
	p.y += 4 + height + 8
}

// priorityNames are the groups as slips name them.
var priorityNames = map[queue.Priority]string{
	queue.Elderly: "NGƯỜI CAO TUỔI", queue.Disabled: "NGƯỜI KHUYẾT TẬT", queue.Pregnant: "PHỤ NỮ MANG THAI",
	queue.Merit: "NGƯỜI CÓ CÔNG", queue.Child: "NUÔI CON NHỎ", queue.Ill: "NGƯỜI ĐANG ỐM",
}

// label says what the number is; for a priority number in a reversed bar with the group.
func (p *canvas) label(group queue.Priority, from, to int) {
	const pad = 3
	size := p.set.label
	name, ok := priorityNames[group]
	if !ok {
		p.y = p.write(p.wrap([]textRun{{"SỐ THỨ TỰ", medium}}, size, float64(to-from)), p.y+6, from, to, size, inMiddle, 1) + 4
		return
	}
	width := float64(to - from - 16)
	b := p.fit([]textRun{{"SỐ ƯU TIÊN · " + name, heavy}}, size, width)
	if len(b.rows) > 1 {
		b = block{append(p.wrap([]textRun{{"SỐ ƯU TIÊN", heavy}}, size, width), p.wrap([]textRun{{name, heavy}}, size, width)...), size}
	}
	height := len(b.rows)*heightOf(b.size) + 2*pad
	p.fill(from, p.y+3, to-from, height, 1)
	p.write(b.rows, p.y+3+pad-1, from, to, b.size, inMiddle, 0)
	p.y += 6 + height
}

// name draws what the number is for, in the largest size in which it stays short.
func (p *canvas) name(x Content, from, to int) {
	width := float64(to - from)
	more := ""
	if x.More > 0 {
		more = fmt.Sprintf("và %d thủ tục khác", x.More)
	}
	var rows []row
	size := 0
	for i, s := range p.set.names {
		size = s
		rows = p.wrap([]textRun{{p.known(x.Name) + " " + more, heavy}}, size, width)
		if len(rows) > 1 { // how many more stays together
			rows = append(p.wrap([]textRun{{p.known(x.Name), heavy}}, size, width), p.wrap([]textRun{{more, heavy}}, size, width)...)
		}
		if len(rows) <= 2+i {
			break
		}
	}
	p.y = p.write(rows, p.y, from, to, size, inMiddle, 1) + 4
}

// place draws where to wait, in a box.
func (p *canvas) place(place string, from, to int) {
	const thick, pad, radius = 4, 7, 10
	if place == "" {
		return
	}
	rows := p.wrap([]textRun{{p.known(place), heavy}}, p.set.box, float64(to-from-4*pad))
	height := len(rows)*heightOf(p.set.box) + 2*pad
	p.frame(from, p.y, to-from, height, thick, radius)
	p.write(rows, p.y+pad-1, from, to, p.set.box, inMiddle, 1)
	p.y += height + 8
}

// facts draws when the number was given, how many are before, and when it will be called.
func (p *canvas) facts(x Content, from, to int) {
	p.fact("Lấy số lúc", []textRun{{x.Taken.Format("15:04"), heavy}, {x.Taken.Format("02/01/2006"), medium}}, from, to)
	p.fact("Trước Ông/Bà", []textRun{{strconv.Itoa(x.Ahead), heavy}, {"người", medium}}, from, to)
	p.fact("Dự kiến gọi", []textRun{{expected(x.Wait, x.Now), heavy}}, from, to)
}

func (p *canvas) fact(label string, value []textRun, from, to int) {
	size := p.set.fact
	width := float64(to - from)
	p.write(p.wrap([]textRun{{label, medium}}, size, width), p.y, from, to, size, atLeft, 1)
	p.y = p.write(p.wrap(value, size, width), p.y, from, to, size, atRight, 1)
}

// far is the wait in minutes beyond which no time is told: an estimate that far ahead is
// worthless.
const far = 90

// expected is the range of the call, widened to whole five minutes, never in the past.
func expected(wait *queue.Wait, now time.Time) string {
	const five = 5 * time.Minute
	switch {
	case wait == nil:
		return "chưa có quầy mở"
	case wait.HighMinutes > far:
		return "trên 90 phút"
	}
	low := now.Add(time.Duration(wait.LowMinutes) * time.Minute).Truncate(five)
	high := now.Add(time.Duration(wait.HighMinutes)*time.Minute + five - 1).Truncate(five)
	if !high.After(low) {
		high = low.Add(five)
	}
	if low.Before(now) {
		low = now
	}
	return low.Format("15:04") + "–" + high.Format("15:04")
}
