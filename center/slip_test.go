package center

import (
	"testing"
	"time"

	"motcua/center/ids"
	"motcua/center/queue"
	"motcua/center/records"
)

// pass lets the clock tick through a time.
func (o *office) pass(d time.Duration) {
	o.t.Helper()
	for ; d > 0; d -= time.Second {
		o.at = o.at.Add(time.Second)
		if err := o.Tick(o.t.Context()); err != nil {
			o.t.Fatal(err)
		}
	}
}

// printingKiosk adds a kiosk whose slips the server gives out.
func (o *office) printingKiosk(id ids.Device) {
	o.t.Helper()
	o.do(boss, AddDevice{ID: id, Kind: records.Kiosk, Name: "Kiosk 1", Token: "hash"})
	o.do(boss, SetPrinting{Kiosk: id, Printing: records.Printing{Mode: records.PrintAgent}})
}

// A kiosk that prints by itself, or not at all, has no slip that the center knows of.
func TestASlipIsRememberedOnlyWhereTheServerPrints(t *testing.T) {
	o := openOffice(t)
	o.alwaysOpen()
	o.do(boss, AddDevice{ID: "k1", Kind: records.Kiosk, Name: "Kiosk 1", Token: "hash"})
	for _, mode := range []records.PrintMode{records.PrintNone, records.PrintBrowser} {
		o.do(boss, SetPrinting{Kiosk: "k1", Printing: records.Printing{Mode: mode}})
		r := o.do(Actor{Kind: DeviceActor, ID: "k1"}, WithSlip{Decision: TakeNumber{Line: "A", Priority: queue.Ordinary, Token: queue.Token(mode)}, Kiosk: "k1"})
		o.View(func(s *State) {
			if slip, ok := s.Day.Slip(r.Ticket.ID); ok {
				t.Errorf("%s: the slip is %+v", mode, slip)
			}
		})
	}
}

// The number and that its slip is about to be printed are one record; a restart knows of it,
// and the clock ends the number when nobody has it.
func TestASlipIsRememberedWithItsNumber(t *testing.T) {
	o := openOffice(t)
	o.alwaysOpen()
	o.printingKiosk("k1")
	r := o.do(Actor{Kind: DeviceActor, ID: "k1"}, WithSlip{Decision: TakeNumber{Line: "A", Priority: queue.Ordinary, Token: "tok"}, Kiosk: "k1"})
	for range 2 {
		o.View(func(s *State) {
			if slip, ok := s.Day.Slip(r.Ticket.ID); !ok || slip.State != queue.SlipWaiting || slip.Kiosk != "k1" {
				t.Errorf("the slip is %+v", slip)
			}
		})
		o.reopen()
	}
	o.do(Actor{Kind: Clock}, Today{queue.NoteSlip{ID: r.Ticket.ID, Kiosk: "k1", State: queue.SlipFailed, Trouble: queue.NoPaper}})
	for _, pass := range []func(){o.reopen, func() { o.pass(time.Second) }} { // a stop, and a jump of the clock
		o.at = o.at.Add(queue.SlipVoidAfter + time.Second)
		pass()
		o.pass(queue.SlipVoidAfter - time.Second)
		o.View(func(s *State) {
			if ticket, _ := s.Day.ByToken("tok"); ticket.Status != queue.Waiting {
				t.Errorf("nobody could say to have it, and the number is %s", ticket.Status)
			}
		})
	}
	o.pass(2 * time.Second)
	for range 2 {
		o.View(func(s *State) {
			if ticket, _ := s.Day.ByToken("tok"); ticket.Status != queue.Cancelled {
				t.Errorf("the number is %s", ticket.Status)
			}
			if slip, _ := s.Day.Slip(r.Ticket.ID); slip.State != queue.SlipVoid || slip.Trouble != queue.NoPaper {
				t.Errorf("the slip is %+v", slip)
			}
		})
		o.reopen()
	}
}

func TestWhatChangesNothingPrintsNothing(t *testing.T) {
	o := openOffice(t)
	o.do(boss, WithSlip{Decision: Today{queue.VoidSlips{}}, Kiosk: "k1"})
	o.refused("unknown_ticket", WithSlip{Decision: Today{queue.Reprint{Number: "A999"}}, Kiosk: "k1"})
}

func TestStaffAreToldOfASlipForAQuarterOfAnHour(t *testing.T) {
	o := openOffice(t)
	o.alwaysOpen()
	o.printingKiosk("k1")
	take := func(token queue.Token, state queue.SlipState, trouble queue.SlipTrouble) {
		r := o.do(Actor{Kind: DeviceActor, ID: "k1"}, WithSlip{Decision: TakeNumber{Line: "A", Priority: queue.Ordinary, Token: token}, Kiosk: "k1"})
		o.do(Actor{Kind: Clock}, Today{queue.NoteSlip{ID: r.Ticket.ID, Kiosk: "k1", State: state, Trouble: trouble}})
	}
	take("failed", queue.SlipFailed, queue.NoPaper)
	take("printed", queue.SlipPrinted, 0)
	take("kept", queue.SlipFailed, queue.NoPaper)
	o.do(Actor{Kind: Public}, Today{queue.KeepSlip{Token: "kept"}})
	take("gone", queue.SlipFailed, queue.NoPaper)
	o.do(Actor{Kind: Public}, Today{queue.Cancel{Token: "gone"}})
	for after, want := range map[time.Duration]int{0: 1, slipTasksFor: 1, slipTasksFor + time.Second: 0} {
		o.View(func(s *State) {
			tasks := s.SlipTasks(o.at.Add(after))
			if len(tasks) != want || want == 1 && (tasks[0].Number != "A001" || tasks[0].Slip.Trouble != queue.NoPaper) {
				t.Errorf("after %s staff are told of %+v", after, tasks)
			}
		})
	}
}
