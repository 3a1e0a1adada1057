package center

import (
	"testing"
	"time"

	"motcua/center/queue"
	"motcua/center/records"
)

func (o *office) passwordOf(id queue.StaffID) (stored string) {
	o.View(func(s *State) { stored = s.Staff[id].Password })
	return stored
}

func TestARenewedHashNeverUndoesANewPassword(t *testing.T) {
	o := openOffice(t)
	o.do(Actor{Kind: Operator}, AddStaff{Username: "ha", Name: "Nông Thị Hà", Role: records.Clerk, Password: "old"})
	o.do(Actor{Kind: Operator}, SignIn{Staff: "ha", Key: "1", For: time.Hour, Checked: "old", Renewed: "renewed"})
	if got := o.passwordOf("ha"); got != "renewed" {
		t.Fatalf("stored %q", got)
	}
	o.do(Actor{Kind: Operator}, ChangeStaff{Username: "ha", What: NewPassword, Password: "new"})
	o.do(Actor{Kind: Operator}, SignIn{Staff: "ha", Key: "2", For: time.Hour, Checked: "renewed", Renewed: "late"})
	if got := o.passwordOf("ha"); got != "new" {
		t.Errorf("a sign-in with the password before stored %q", got)
	}
	o.reopen()
	if got := o.passwordOf("ha"); got != "new" {
		t.Errorf("after a restart %q", got)
	}
}
