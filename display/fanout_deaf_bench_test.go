package display

import (
	"testing"
	"time"
)

// deafDisplays are as many of the ten thousand as have stopped reading.
const deafDisplays = 1000

// deafAfter is how many boards fill what the kernel keeps for a display that does not read.
const deafAfter = 200

// BenchmarkDeaf measures one call until all displays have it that read at all, in turns in
// a hall where all do and in one where a thousand more never read.
func BenchmarkDeaf(b *testing.B) {
	still := Options{Heartbeat: time.Hour, PingEvery: time.Hour}
	quiet, loud := open(b, still), open(b, still)
	alone, beside := quiet.crowd(b, fanoutDisplays-deafDisplays, 0), loud.crowd(b, fanoutDisplays-deafDisplays, deafDisplays)
	alone.have(b, 1)
	beside.have(b, 1)
	revision := uint64(1)
	for range deafAfter {
		revision++
		loud.office.commit(revision, busyHall)
		beside.have(b, revision)
	}
	if n := loud.stuck(); n != deafDisplays {
		b.Fatalf("%d displays are deaf, want %d", n, deafDisplays)
	}
	var with, without []time.Duration
	for round := range warmUp + fanoutRounds*b.N {
		revision++
		start := time.Now()
		loud.office.commit(revision, busyHall)
		late := beside.have(b, revision).Sub(start)

		start = time.Now()
		quiet.office.commit(revision, busyHall)
		soon := alone.have(b, revision).Sub(start)
		if round >= warmUp {
			with, without = append(with, late), append(without, soon)
		}
	}
	reportPair(b, "", with, "none-deaf-", without)
}

// stuck counts the sockets whose displays have stopped reading.
func (s *hallServer) stuck() (n int) {
	s.each(func(socket *socket) {
		socket.mu.Lock()
		defer socket.mu.Unlock()
		if socket.slow {
			n++
		}
	})
	return n
}
