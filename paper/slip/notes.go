package slip

import "fmt"

// documentLines is how much of a slip is for what to prepare.
const documentLines = 2

// documents names what to prepare, as many whole names as fit into two lines; the phone's
// page has them all.
func (p *canvas) documents(names []string, from, to int) {
	if len(names) == 0 {
		return
	}
	width := float64(to - from)
	var rows []row
	for n := len(names); n >= 0; n-- {
		text := ""
		for i, name := range names[:n] {
			if i > 0 {
				text += "; "
			}
			text += p.known(name)
		}
		switch left := len(names) - n; {
		case n == 0:
			text = fmt.Sprintf("%d loại giấy tờ, danh sách có trên điện thoại.", left)
		case left > 0:
			text += fmt.Sprintf(" và %d loại khác", left)
		}
		rows = p.wrap([]textRun{{"Chuẩn bị:", heavy}, {text, medium}}, p.set.note, width)
		if len(rows) <= documentLines {
			break
		}
	}
	p.y = p.write(rows, p.y, from, to, p.set.note, atLeft, 1) + 4
}

// notes are the last lines: what happens to absent citizens, and until when the slip is valid.
func (p *canvas) notes(x Content, from, to int) {
	text := "Phiếu có giá trị trong ngày"
	switch {
	case x.Test:
		text = "Phiếu in thử, không có giá trị"
	case x.Again:
		text = "Phiếu in lại, có giá trị trong ngày"
	}
	if x.Kiosk != "" {
		text += " · " + p.known(x.Kiosk)
	}
	sentences := []string{text}
	if x.Recalls > 0 {
		sentences = []string{fmt.Sprintf("Quá %d lần gọi, mời gặp quầy Hướng dẫn.", x.Recalls), text}
	}
	size := p.set.note // all in the size of the longest
	for _, s := range sentences {
		size = min(size, p.fit([]textRun{{s, medium}}, p.set.note, float64(to-from)).size)
	}
	for _, s := range sentences {
		p.y = p.write(p.wrap([]textRun{{s, medium}}, size, float64(to-from)), p.y, from, to, size, atLeft, 1)
	}
}
