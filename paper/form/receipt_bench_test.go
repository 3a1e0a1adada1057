package form

import "testing"

// BenchmarkReceipt prints on as many cores as -cpu says.
func BenchmarkReceipt(b *testing.B) {
	p := press(b)
	for name, s := range map[string]sample{"plain": plain(), "long": long()} {
		b.Run(name, func(b *testing.B) {
			b.RunParallel(func(run *testing.PB) {
				for run.Next() {
					if _, err := p.Print("receipt", s.d, s.people, s.staff); err != nil {
						b.Error(err)
					}
				}
			})
			b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "receipts/s")
		})
	}
}
