package escpos

// The commands of ESC/POS that every slip printer knows. Text is never sent: its code
// pages lack Vietnamese letters.
const (
	esc = 0x1b
	gs  = 0x1d
	dle = 0x10
	eot = 0x04
	dc4 = 0x14
)

// bandRows is how many rows go in one command: printers of little memory refuse more.
const bandRows = 128

// begin clears what a broken slip left half said, and sets everything to its default.
func begin() []byte { return []byte{esc, '@'} }

// pictures is a raster as commands, band by band (GS v 0).
func pictures(r *Raster) []byte {
	across := r.Width / 8
	out := make([]byte, 0, len(r.Bits)+(r.Height/bandRows+1)*8)
	for y := 0; y < r.Height; y += bandRows {
		rows := min(bandRows, r.Height-y)
		out = append(out, gs, 'v', '0', 0, byte(across), byte(across>>8), byte(rows), byte(rows>>8))
		out = append(out, r.Bits[y*across:(y+rows)*across]...)
	}
	return out
}

// cut feeds to the knife and cuts, leaving a point that holds the slip until it is taken.
func cut() []byte { return []byte{gs, 'V', 66, 0} }

// askDone asks for an answer that comes only when everything before it is on paper: the
// paper's state in the order of the commands, not at once.
func askDone() []byte { return []byte{gs, 'r', 1} }

// forget empties the printer's memory, so that a slip that did not come out does not come
// out later, when somebody has put paper in and the citizen has gone.
func forget() []byte { return []byte{dle, dc4, 8, 1, 3, 20, 1, 6, 2, 8} }

// question is one of the four states that a printer tells at once, even while it prints or
// has no paper (DLE EOT n).
type question byte

const (
	askPrinter question = iota + 1
	askOffline
	askError
	askPaper
)

// questions is the request for all four.
func questions() []byte {
	var out []byte
	for q := askPrinter; q <= askPaper; q++ {
		out = append(out, dle, eot, byte(q))
	}
	return out
}

// answersNow reports whether a byte is an answer to DLE EOT: bits 1 and 4 are set, 0 and 7
// are not.
func answersNow(b byte) bool { return b&0x93 == 0x12 }

// answersDone reports whether a byte is the answer to askDone: bits 4 and 7 are not set.
func answersDone(b byte) bool { return b&0x90 == 0 }
