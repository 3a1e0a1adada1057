package queue

import (
	"testing"
	"time"

	"motcua/center/ids"
)

const ours ids.Device = "k1"

// failedSlip is a hall in which the slip of A001 has failed.
func failedSlip(t *testing.T, why SlipTrouble) (*hall, TicketID) {
	t.Helper()
	h := openHall(t)
	h.do(Issue{Line: "A", Priority: Ordinary, Token: "tok"})
	h.do(PrintSlip{Token: "tok", Kiosk: ours})
	ticket, _ := h.day.ByToken("tok")
	h.do(NoteSlip{ID: ticket.ID, Kiosk: ours, State: SlipFailed, Trouble: why})
	return h, ticket.ID
}

func (h *hall) slip(id TicketID, slip SlipState, status Status) {
	h.t.Helper()
	s, _ := h.day.Slip(id)
	ticket, _ := h.day.Ticket(id)
	if s.State != slip || ticket.Status != status {
		h.t.Errorf("the slip is %s and the ticket %s, want %s and %s", s.State, ticket.Status, slip, status)
	}
}

func TestAFailedSlipThatNobodyKeepsEndsTheNumber(t *testing.T) {
	h, id := failedSlip(t, NoPaper)
	h.do(VoidSlips{}) // a minute later
	h.slip(id, SlipFailed, Waiting)
	h.do(VoidSlips{})
	h.slip(id, SlipVoid, Cancelled)
	h.refused("ticket_cancelled", PrintSlip{Token: "tok", Kiosk: ours})
	h.do(NoteSlip{ID: id, Kiosk: ours, State: SlipPrinted})
	h.slip(id, SlipVoid, Cancelled)
	if len(h.day.Slips(SlipVoid)) != 1 || h.day.Waiting("A") != 0 {
		t.Error("it is not among the void ones, or still waits")
	}
}

func TestWhatIsKeptIsNotVoided(t *testing.T) {
	for want, steps := range map[SlipState][]decision{
		SlipKept:    {KeepSlip{Token: "tok"}, KeepSlip{Token: "tok"}},
		SlipPrinted: {PrintSlip{Token: "tok", Kiosk: ours}, PrintSlip{Token: "tok", Kiosk: ours}, NoteSlip{ID: "20261123-A001", Kiosk: ours, State: SlipPrinted}},
	} {
		h, id := failedSlip(t, PrinterOffline)
		for _, x := range steps {
			h.do(x)
		}
		for range 5 {
			h.do(VoidSlips{})
		}
		h.slip(id, want, Waiting)
	}
}

func TestASlipThatMayBeOutIsLeft(t *testing.T) {
	h, id := failedSlip(t, NobodyKnows)
	for range 5 {
		h.do(VoidSlips{})
	}
	h.slip(id, SlipFailed, Waiting)
	h.do(NoteSlip{ID: id, Kiosk: ours, State: SlipPrinted})
	h.slip(id, SlipPrinted, Waiting)
}

func TestANumberThatWasCalledIsNotVoided(t *testing.T) {
	h, id := failedSlip(t, CoverOpen)
	h.do(Sit{Counter: "1", Staff: "ha"})
	h.do(CallNext{Counter: "1", Staff: "ha"})
	for range 5 {
		h.do(VoidSlips{})
	}
	h.slip(id, SlipFailed, Called)
}

// Staff have it in hand, or a phone has it, or nobody could have said so yet.
func TestANumberThatSomebodyHasIsNotVoided(t *testing.T) {
	for name, x := range map[string]decision{
		"printed by staff": Reprint{Number: "A001"}, "moved": Action{ID: 7, Decision: Transfer{Number: "A001", ToLine: "B"}},
	} {
		h, id := failedSlip(t, NoPaper)
		h.do(x)
		for range 5 {
			h.do(VoidSlips{})
		}
		if s, _ := h.day.Slip(id); s.State != SlipKept {
			t.Errorf("%s: the slip is %s", name, s.State)
		}
	}
	h, id := failedSlip(t, NoPaper)
	h.at = h.at.Add(time.Hour)
	steady := VoidSlips{SteadySince: h.at}
	h.do(steady) // a minute later
	h.slip(id, SlipFailed, Waiting)
	h.do(steady)
	h.slip(id, SlipVoid, Cancelled)
	h.refused("ticket_cancelled", KeepSlip{Token: "tok"})
	h.do(BringBack{Number: "A001"})
	h.slip(id, SlipKept, Waiting)
}

func TestAPhoneHasItsNumberWithoutASlip(t *testing.T) {
	h := openHall(t)
	h.do(Issue{Line: "A", Priority: Ordinary, Token: "tok", CheckInBy: h.at.Add(time.Hour)})
	h.do(CheckIn{Code: CodeOf("tok")})
	h.do(PrintSlip{Token: "tok", Kiosk: ours})
	ticket, _ := h.day.ByToken("tok")
	h.do(NoteSlip{ID: ticket.ID, Kiosk: ours, State: SlipFailed, Trouble: NoPaper})
	for range 5 {
		h.do(VoidSlips{})
	}
	h.slip(ticket.ID, SlipFailed, Waiting)
}

func TestAStartLosesWhatWasAboutToBePrinted(t *testing.T) {
	h := openHall(t)
	h.do(Issue{Line: "A", Priority: Ordinary, Token: "tok"})
	h.do(PrintSlip{Token: "tok", Kiosk: ours})
	if events := h.do(LoseSlips{}); len(events) != 1 {
		t.Fatalf("%d events", len(events))
	}
	h.slip("20261123-A001", SlipFailed, Waiting)
	if s, _ := h.day.Slip("20261123-A001"); s.Trouble != NobodyKnows || s.Tries != 1 {
		t.Errorf("%+v", s)
	}
	if events := h.do(LoseSlips{}); len(events) != 0 {
		t.Error("lost twice")
	}
}

func TestPaperIsNotPrintedWithoutEnd(t *testing.T) {
	h := openHall(t)
	h.do(Issue{Line: "A", Priority: Ordinary, Token: "tok"})
	for range maxSlipTries {
		h.do(PrintSlip{Token: "tok", Kiosk: ours})
		h.do(NoteSlip{ID: "20261123-A001", Kiosk: ours, State: SlipPrinted})
	}
	h.refused("printed_often", PrintSlip{Token: "tok", Kiosk: ours})
	h.refused("unknown_ticket", PrintSlip{Token: "none", Kiosk: ours})
	h.refused("unknown_ticket", KeepSlip{Token: "none"})
}

// What a supervisor takes back is the ticket: the slip stays as it has become.
func TestUndoingLeavesThePaper(t *testing.T) {
	h, id := failedSlip(t, NoPaper)
	h.do(Action{ID: 7, Decision: Transfer{Number: "A001", ToLine: "B"}})
	h.do(PrintSlip{Token: "tok", Kiosk: ours})
	h.do(NoteSlip{ID: id, Kiosk: ours, State: SlipPrinted})
	h.at = h.at.Add(-2 * time.Minute)
	h.do(UndoAction{Action: 7})
	h.slip(id, SlipPrinted, Waiting)
	if ticket, _ := h.day.Ticket(id); ticket.Line != "A" {
		t.Errorf("the ticket is in %s", ticket.Line)
	}
}
