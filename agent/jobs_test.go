package agent

import (
	"fmt"
	"testing"

	"motcua/agent/message"
)

func TestAJobIsPrintedOnce(t *testing.T) {
	j := newJobs()
	order := message.Order{Kind: message.Print, Job: "20261123-A001.1"}
	for range 3 { // the line breaks while it is printed
		if r := j.take(order); r != nil {
			t.Fatalf("a report before the end: %+v", r)
		}
	}
	if len(j.orders) != 1 {
		t.Fatalf("ordered %d times", len(j.orders))
	}
	<-j.orders
	j.done(message.Report{Kind: message.Done, Job: order.Job})
	if r := j.take(order); r == nil || r.Trouble != "" {
		t.Errorf("a repeat is told %+v", r)
	}
	if list := j.unheard(); len(list) != 1 || list[0].Job != order.Job {
		t.Errorf("unheard: %+v", list)
	}
	j.heard(order.Job)
	if list := j.unheard(); len(list) != 0 {
		t.Errorf("after it was heard: %+v", list)
	}
}

func TestTooManyOrdersAreSaidToHaveFailed(t *testing.T) {
	j := newJobs()
	var last *message.Report
	for i := range maxOrders + 1 {
		last = j.take(message.Order{Job: fmt.Sprint(i)})
	}
	if last == nil || last.Trouble != "offline" {
		t.Errorf("the one too many: %+v", last)
	}
	for i := range 2 * keptJobs {
		j.take(message.Order{Job: fmt.Sprint("more", i)})
	}
	if len(j.known) > keptJobs || len(j.order) > keptJobs {
		t.Errorf("%d are remembered", len(j.known))
	}
}
