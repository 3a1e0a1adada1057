package escpos

// Trouble is why a slip is not out, or a printer cannot print. The zero value is none.
type Trouble string

// The troubles that are told apart.
const (
	NoTrouble Trouble = ""
	PaperOut  Trouble = "paper_out"
	CoverOpen Trouble = "cover_open"
	Offline   Trouble = "offline" // not reached, or it says that it is off line
	Unknown   Trouble = "unknown" // everything went out and nothing says whether it was printed
)

// Status is what a printer says of itself.
type Status struct {
	Trouble  Trouble
	PaperLow bool
}

// The bits of the four answers.
const (
	bitOffline  = 0x08 // printer
	bitCover    = 0x04 // off line
	bitEndStop  = 0x20 // off line
	bitFault    = 0x40 // off line: an error
	bitCutter   = 0x08 // error
	bitDead     = 0x20 // error: does not recover
	bitNearEnd  = 0x0c // paper
	bitPaperEnd = 0x60 // paper
)

// statusOf reads the four answers; the cause goes before its consequence.
func statusOf(answers [4]byte) Status {
	printer, offline, fault, paper := answers[askPrinter-1], answers[askOffline-1], answers[askError-1], answers[askPaper-1]
	s := Status{PaperLow: paper&bitNearEnd != 0}
	switch {
	case offline&bitCover != 0:
		s.Trouble = CoverOpen
	case paper&bitPaperEnd != 0 || offline&bitEndStop != 0:
		s.Trouble = PaperOut
	case printer&bitOffline != 0 || offline&bitFault != 0 || fault&(bitCutter|bitDead) != 0:
		s.Trouble = Offline
	}
	return s
}

// statusReader gathers bytes from a printer into answers. The answers to the four
// questions come in the order in which they were asked.
type statusReader struct {
	answers [4]byte
	next    int
	rounds  int  // how often all four have come
	whole   bool // they have at least once
	done    bool // the answer to askDone has come
}

// take reads a byte and reports whether it completes the four answers.
func (r *statusReader) take(b byte) bool {
	switch {
	case answersNow(b):
		r.answers[r.next] = b
		r.next = (r.next + 1) % len(r.answers)
		if r.next == 0 {
			r.rounds, r.whole = r.rounds+1, true
			return true
		}
	case answersDone(b):
		r.done = true
	}
	return false
}
