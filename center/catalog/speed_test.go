package catalog

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"motcua/center/ids"
)

// BenchmarkLoad reads and indexes the shipped file: at most 100 ms.
func BenchmarkLoad(b *testing.B) {
	file, err := os.ReadFile(shippedFile)
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Load(bytes.NewReader(file), "1"); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkSearch searches the shipped catalogue: p99 at most 0.5 ms.
func BenchmarkSearch(b *testing.B) { searchAsPeopleType(b, shipped(b)) }

// BenchmarkSearch100000 searches as many procedures as all provinces together
// would have: p99 at most 15 ms.
func BenchmarkSearch100000(b *testing.B) { searchAsPeopleType(b, madeUp(shipped(b), 100_000)) }

// searchAsPeopleType runs one search for every key that is pressed while people
// type their queries, and reports the median and the 99th percentile of one.
func searchAsPeopleType(b *testing.B, c *Catalogue) {
	keys := keysPressed()
	took := make([]time.Duration, 0, 1<<16)
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		begin := time.Now()
		c.Search(Query{Text: keys[i%len(keys)]})
		took = append(took, time.Since(begin))
	}
	slices.Sort(took)
	b.ReportMetric(float64(took[len(took)/2].Microseconds()), "p50-µs")
	b.ReportMetric(float64(took[len(took)*99/100].Microseconds()), "p99-µs")
}

func keysPressed() []string {
	var keys []string
	for _, text := range []string{
		"khai sinh", "dang ky ket hon", "Đăng ký khai tử", "cấp lại giấy phép lái xe", "the can cuoc",
		"giay chung nhan quyen su dung dat", "bảo hiểm y tế", "ho kinh doanh", "1.001193", "cong an tinh",
		"cap phep xay dung nha o", "chung thuc ban sao", "so nong nghiep va moi truong", "c p t d g h k n",
	} {
		for i := range text {
			if i > 0 {
				keys = append(keys, text[:i])
			}
		}
		keys = append(keys, text)
	}
	return keys
}

// madeUp is a catalogue of n procedures whose names are put together from the
// halves of real names.
func madeUp(real *Catalogue, n int) *Catalogue {
	random := rand.New(rand.NewPCG(1, 2))
	procedures := make([]Procedure, n)
	for i := range procedures {
		p := real.procedures[random.IntN(real.Len())]
		front := strings.Fields(p.Name)
		back := strings.Fields(real.procedures[random.IntN(real.Len())].Name)
		p.Name = strings.Join(slices.Concat(front[:(len(front)+1)/2], back[len(back)/2:]), " ")
		p.Code = ids.Procedure(fmt.Sprintf("%d.%06d", 1+i/900_000, i))
		procedures[i] = p
	}
	return index(procedures, "made up", "")
}
