package center

import (
	"context"
	"encoding/binary"
	"fmt"
	"path/filepath"
	"slices"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"go.etcd.io/bbolt"

	"motcua/center/queue"
)

// BenchmarkIssue issues tickets with fsync from 1 and from 64 callers, and holds one
// caller's median against a bare bbolt commit of the same bytes in the same run.
func BenchmarkIssue(b *testing.B) {
	var bare time.Duration
	var one, many measured
	for range b.N { // run with -benchtime 1x: a round takes ten seconds
		bare = bareCommits(b)
		one = issueFrom(b, 1, 3*time.Second)
		many = issueFrom(b, 64, 5*time.Second)
	}
	b.ReportMetric(float64(many.rate), "tickets/s@64")
	b.ReportMetric(float64(one.rate), "tickets/s@1")
	b.ReportMetric(float64(many.rate)/float64(one.rate), "x64/1")
	b.ReportMetric(float64(one.p50.Microseconds()), "µs-p50@1")
	b.ReportMetric(float64(bare.Microseconds()), "µs-p50-bare")
	b.ReportMetric(float64(one.p50)/float64(bare), "p50/bare")
	b.ReportMetric(float64(many.p99.Microseconds()), "µs-p99@64")
	b.ReportMetric(0, "ns/op")
}

// measured is what a number of callers saw.
type measured struct {
	rate     int
	p50, p99 time.Duration
}

func issueFrom(b *testing.B, callers int, d time.Duration) measured {
	o := openOffice(b)
	var stop atomic.Bool
	var mu sync.Mutex
	var all []time.Duration
	var wg sync.WaitGroup
	begin := time.Now()
	for n := range callers {
		wg.Go(func() {
			var mine []time.Duration
			for i := 0; !stop.Load(); i++ {
				at := time.Now()
				actor := Actor{Kind: DeviceActor, ID: "k1", Request: fmt.Sprintf("%d-%d", n, i)}
				_, err := o.Do(context.Background(), actor, TakeNumber{Line: "A", Procedure: "1.001193", Priority: queue.Ordinary, Token: queue.Token(actor.Request)})
				if err != nil {
					b.Error(err)
					return
				}
				mine = append(mine, time.Since(at))
			}
			mu.Lock()
			all = append(all, mine...)
			mu.Unlock()
		})
	}
	time.Sleep(d)
	stop.Store(true)
	wg.Wait()
	took := time.Since(begin)
	slices.Sort(all)
	return measured{rate: int(float64(len(all)) / took.Seconds()), p50: all[len(all)/2], p99: all[len(all)*99/100]}
}

// bareCommits is the median of a bbolt commit of a record's bytes and nothing else.
func bareCommits(b *testing.B) time.Duration {
	db, err := bbolt.Open(filepath.Join(b.TempDir(), "bare.db"), 0o600, &bbolt.Options{InitialMmapSize: 1 << 30, FreelistType: bbolt.FreelistMapType})
	if err != nil {
		b.Fatal(err)
	}
	defer func() { _ = db.Close() }()
	value := make([]byte, 330)
	var all []time.Duration
	for i := range uint64(4000) {
		at := time.Now()
		err := db.Update(func(tx *bbolt.Tx) error {
			bucket, err := tx.CreateBucketIfNotExists([]byte("journal"))
			if err != nil {
				return err
			}
			bucket.FillPercent = 0.95
			return bucket.Put(binary.BigEndian.AppendUint64(nil, i), value)
		})
		if err != nil {
			b.Fatal(err)
		}
		all = append(all, time.Since(at))
	}
	slices.Sort(all)
	return all[len(all)/2]
}
