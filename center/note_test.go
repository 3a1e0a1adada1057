package center

import (
	"testing"

	"motcua/center/queue"
)

// TestANoteGoesWhenTheNextTransferHasNone: what readers see is what a restart would load.
func TestANoteGoesWhenTheNextTransferHasNone(t *testing.T) {
	o := openOffice(t)
	id := o.take("A", "tap1").Ticket.ID
	o.do(clerk, Today{queue.Sit{Counter: "2", Staff: "ha"}})
	for _, note := range []string{"  thiếu bản sao  ", ""} {
		o.do(clerk, Today{queue.CallNext{Counter: "2", Staff: "ha"}})
		o.do(clerk, TransferWithNote{Transfer: queue.Transfer{Counter: "2", Staff: "ha", ToLine: "B"}, Note: note})
		o.View(func(s *State) {
			_, kept := s.notes[id]
			if want := note != ""; kept != want || want && s.NoteOf(id) != "thiếu bản sao" {
				t.Errorf("after a transfer with the note %q the state has %q, kept %v", note, s.NoteOf(id), kept)
			}
		})
	}
}
