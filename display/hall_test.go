package display

import (
	"sync"
	"testing"
	"time"

	"github.com/gorilla/websocket"
)

func TestBoardsNeverGoBackwards(t *testing.T) {
	s := open(t, Options{Heartbeat: time.Millisecond})
	const last, displays = 400, 8
	var wg sync.WaitGroup
	for range displays {
		tv := s.connect(t, "1")
		wg.Go(func() {
			for seen := uint64(0); seen < last; {
				b := tv.board(t)
				if b.Revision < seen {
					t.Errorf("revision %d after %d", b.Revision, seen)
					return
				}
				seen = b.Revision
			}
		})
	}
	for revision := uint64(2); revision <= last; revision++ {
		s.office.commit(revision, nil)
		if revision%40 == 0 { // somebody comes in the middle of it
			late := s.connect(t, "1")
			if b := late.board(t); b.Revision < revision {
				t.Errorf("came at revision %d, got %d", revision, b.Revision)
			}
		}
	}
	wg.Wait()
}

func TestAHallThatIsGoneLetsItsDisplaysGo(t *testing.T) {
	s := open(t, Options{Heartbeat: time.Hour})
	one, all := s.connect(t, "1"), s.connect(t, "")
	one.board(t)
	all.board(t)
	s.office.forget("1")
	s.office.commit(2, nil)
	if _, _, err := one.ReadMessage(); !websocket.IsCloseError(err, websocket.CloseNormalClosure) {
		t.Fatalf("the display of the hall that is gone read %v", err)
	}
	if b := all.board(t); b.Revision != 2 {
		t.Fatalf("revision %d", b.Revision)
	}
}
