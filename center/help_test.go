package center

import (
	"testing"
	"time"
)

func TestACallForHelp(t *testing.T) {
	o := openOffice(t)
	call := func() (h HelpCall, there bool, n int) {
		o.View(func(s *State) {
			h, there = s.HelpOf("k1", o.at)
			n = len(s.HelpCalls(o.at))
		})
		return h, there, n
	}
	if _, there, _ := call(); there {
		t.Fatal("nobody has called")
	}
	o.do(kiosk, CallHelp{Device: "k1"})
	first, _, _ := call()
	o.at = o.at.Add(29 * time.Second)
	if r := o.do(kiosk, CallHelp{Device: "k1"}); r.Seq != 0 {
		t.Error("the call was repeated before its time")
	}
	o.at = o.at.Add(time.Second)
	o.do(kiosk, CallHelp{Device: "k1"})
	o.do(kiosk, CallHelp{Device: "k2"})
	if h, there, n := call(); !there || h.ID != first.ID || h.Times != 2 || n != 2 || !h.Answered.IsZero() {
		t.Errorf("the call is %+v, %d stand", h, n)
	}
	o.reopen()
	o.do(clerk, AnswerHelp{Call: first.ID})
	if r := o.do(clerk, AnswerHelp{Call: first.ID}); r.Seq != 0 {
		t.Error("it was answered twice")
	}
	if h, there, n := call(); !there || h.By != "ha" || n != 1 {
		t.Errorf("the answered call is %+v, %d stand", h, n)
	}
	o.at = o.at.Add(helpThanks)
	if _, there, _ := call(); there {
		t.Error("the kiosk still says that somebody is coming")
	}
	o.do(kiosk, CallHelp{Device: "k1"})
	if h, _, n := call(); h.ID == first.ID || n != 2 {
		t.Errorf("a new call is %+v", h)
	}
	again, _, _ := call()
	o.at = o.at.Add(helpStands)
	if _, there, n := call(); there || n != 0 {
		t.Errorf("after half an hour %d calls stand", n)
	}
	o.refused("unknown_help_call", AnswerHelp{Call: again.ID})
	o.refused("unknown_help_call", AnswerHelp{Call: 1})
}
