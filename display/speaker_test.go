package display

import (
	"fmt"
	"net/http"
	"strings"
	"testing"
	"time"

	"motcua/center/queue"
)

// asking asks for the voice of a hall at a second of the morning.
type asking struct {
	t testing.TB
	*speakers
}

func newAsking(t testing.TB) asking {
	return asking{t, &speakers{halls: map[queue.HallID]*lease{}}}
}

var nine = time.Date(2026, 11, 23, 9, 0, 0, 0, time.UTC)

func (a asking) wants(second float64, x SpeakerRequest, paired, speaker bool, spoken uint64) {
	a.t.Helper()
	at := nine.Add(time.Duration(second * float64(time.Second)))
	got, said := a.ask(x, paired, 100, at)
	if got != speaker || said != spoken {
		a.t.Errorf("second %v, %+v: speaker %v, spoken %d", second, x, got, said)
	}
}

func TestOnePageOfAHallSpeaks(t *testing.T) {
	a := newAsking(t)
	one, two := SpeakerRequest{Hall: "1", Page: "one"}, SpeakerRequest{Hall: "1", Page: "two"}
	a.wants(0, one, false, true, 0)
	a.wants(0, two, false, false, 0)
	a.wants(0, SpeakerRequest{Hall: "2", Page: "two"}, false, true, 0)
	one.Spoken = 7
	a.wants(2, one, false, true, 7)
	a.wants(7.9, two, false, false, 7)
	a.wants(8, two, false, true, 7) // the lease has run out
	a.wants(8, one, false, false, 7)
	two.Leaving, two.Spoken = true, 8
	a.wants(9, two, false, false, 8)
	a.wants(9, one, false, true, 8)
}

func TestAPairedScreenSpeaksBeforeOneThatIsNot(t *testing.T) {
	a := newAsking(t)
	tab, tv := SpeakerRequest{Hall: "1", Page: "tab", Spoken: 3}, SpeakerRequest{Hall: "1", Page: "tv"}
	a.wants(0, tab, false, true, 3)
	a.wants(1, tv, true, false, 3) // the tab may be in the middle of a word
	tab.Spoken = 4
	a.wants(2, tab, false, false, 4)
	a.wants(3, tv, true, true, 4)
	tab.Spoken = 50
	a.wants(4, tab, false, false, 4) // nor does its word count
	a.wants(4, SpeakerRequest{Hall: "1", Page: "other tv"}, true, false, 4)
	a.wants(5, SpeakerRequest{Hall: "1", Page: "tab", Leaving: true}, false, false, 4)
	a.wants(5, tv, true, true, 4)
}

func TestAfterARestartTheFirstPageSpeaksAndNothingTwice(t *testing.T) {
	a := newAsking(t)
	a.wants(0, SpeakerRequest{Hall: "1", Page: "new"}, false, true, 0)
	a.wants(1, SpeakerRequest{Hall: "1", Page: "old", Spoken: 41}, false, false, 41)
	a.wants(2, SpeakerRequest{Hall: "1", Page: "new"}, false, true, 41)
}

func TestAClockThatIsSetBackSilencesNobody(t *testing.T) {
	a := newAsking(t)
	a.wants(3600, SpeakerRequest{Hall: "1", Page: "one"}, true, true, 0)
	a.wants(0, SpeakerRequest{Hall: "1", Page: "two"}, false, true, 0)
}

func TestNobodyHasSpokenWhatWasNotCalled(t *testing.T) {
	newAsking(t).wants(0, SpeakerRequest{Hall: "1", Page: "one", Spoken: 1 << 60}, false, true, 100)
}

func TestPagesWithoutEndTakeNoMemory(t *testing.T) {
	s := openScreens(t)
	for i := range 10000 {
		s.speakers.ask(SpeakerRequest{Hall: "1", Page: fmt.Sprint("page ", i)}, i%2 == 0, 1, nine)
	}
	for i := range 100 {
		s.ask(t, fmt.Sprintf(`{"hall":"no %d","page":"x"}`, i), "unknown_hall")
	}
	s.ask(t, `{"hall":"","page":"x"}`, `"speaker":true`)
	if n := len(s.speakers.halls); n != 2 {
		t.Errorf("%d halls are remembered", n)
	}
	s.ask(t, `{"hall":"1","page":" "}`, "field_missing")
	s.ask(t, `{"hall":"1","page":"`+strings.Repeat("x", 65)+`"}`, "out_of_range")
	s.office.commit(2, func(b *queue.Board) { b.Calls = []queue.BoardCall{{Seq: 12}, {Seq: 11}} })
	s.ask(t, `{"hall":"","page":"x","spoken":99}`, `"spoken":12`)
	s.ask(t, `{"hall":"","page":"x"}`, `"lease_ms":6000`)
	s.office.forget("1")
	s.ask(t, `{"hall":"1","page":"x"}`, "unknown_hall")
	if n := len(s.speakers.halls); n != 1 {
		t.Errorf("%d halls are remembered after one went", n)
	}
}

// ask posts to the speaker's path and wants a part of the answer.
func (s *screenServer) ask(t *testing.T, ask, want string) {
	t.Helper()
	answer, err := http.Post("http://"+s.addr+"/api/v1/display/speaker", "application/json", strings.NewReader(ask))
	if err != nil {
		t.Fatal(err)
	}
	if got := body(t, answer); !strings.Contains(got, want) {
		t.Errorf("%s: %q, want %q", ask, got, want)
	}
}
