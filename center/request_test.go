package center

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"motcua/center/journal"
	"motcua/center/queue"
	"motcua/center/refusal"
)

// asking is a number that is asked for under a key with a content.
func (o *office) asking(key, content string) (Result, error) {
	actor := kiosk
	actor.Request, actor.Content = key, content
	return o.Do(context.Background(), actor, TakeNumber{Line: "A", Priority: queue.Ordinary, Token: queue.Token("token" + key)})
}

func TestAKeyWithAnotherContentIsRefusedUntilTheDayEnds(t *testing.T) {
	o := openOffice(t)
	check := func(when string) {
		t.Helper()
		if r, err := o.asking("tap", "line A"); err != nil || !r.Repeated || r.Ticket.Number != "A001" {
			t.Fatalf("%s: the same again: %+v, %v", when, r, err)
		}
		if _, err := o.asking("tap", "line B"); !errors.Is(err, refusal.KeyReused) {
			t.Fatalf("%s: another content under the same key: %v", when, err)
		}
		if r, err := o.asking("tap", ""); err != nil || !r.Repeated {
			t.Fatalf("%s: without a content: %+v, %v", when, r, err)
		}
	}
	if r, err := o.asking("tap", "line A"); err != nil || r.Repeated || r.Ticket.Number != "A001" {
		t.Fatalf("first: %+v, %v", r, err)
	}
	check("at once")
	o.reopen()
	check("after a restart")
	o.take("A", "bare")
	if r, err := o.asking("bare", "line A"); err != nil || !r.Repeated {
		t.Errorf("a key that came first without a content: %+v, %v", r, err)
	}
	o.at = o.at.Add(48 * time.Hour)
	if r, err := o.asking("tap", "line B"); err != nil || r.Repeated || r.Ticket.Number != "A001" {
		t.Errorf("on another day: %+v, %v", r, err)
	}
}

// What a citizen types is guessed in an hour. So the journal has no plain digest of it, two
// who type the same do not show, and what the fingerprints were made under goes with the day.
func TestAFingerprintTellsNothingOnceTheDayIsOver(t *testing.T) {
	o := openOffice(t)
	for _, key := range []string{"1", "2"} {
		if _, err := o.asking(key, "phone 0912345678"); err != nil {
			t.Fatal(err)
		}
	}
	secret := o.pending.requests.secret
	prints := map[string]bool{}
	if err := o.jour.Read(1, func(r journal.Record) error {
		if r.RequestPrint != "" {
			prints[r.RequestPrint] = true
		}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	if len(prints) != 2 || secret == "" {
		t.Errorf("two requests have the fingerprints %v under %q", prints, secret)
	}
	o.at = o.at.Add(48 * time.Hour)
	if err := o.Tick(context.Background()); err != nil {
		t.Fatal(err)
	}
	if _, found, err := requestSecretTable.Get(o.store, "requests"); err != nil || found || o.pending.requests.secret != "" {
		t.Errorf("after the day the secret is there: %v, %v", found, err)
	}
	if _, err := o.asking("3", "phone 0912345678"); err != nil {
		t.Fatal(err)
	}
	if next := o.pending.requests.secret; next == "" || next == secret {
		t.Errorf("the next day's secret is %q", next)
	}
	o.reopen()
	if err := o.Close(); err != nil {
		t.Fatal(err)
	}
	if b, err := os.ReadFile(filepath.Join(o.options.Dir, DataFile)); err != nil || strings.Contains(string(b), "0912345678") {
		t.Errorf("the content is on disk: %v", err)
	}
}
