package queue

// Wait is an expected wait as a range, in minutes, rounded out to five: a single
// minute would be a promise that nobody can keep.
type Wait struct {
	LowMinutes  int `json:"low_minutes"`
	HighMinutes int `json:"high_minutes"`
}

const (
	waitStep = 5 // minutes; what the range is rounded out to
	// quick and slow bound a visit's length for the range, as shares of the mean in
	// percent: visits at a counter scatter widely around it.
	quick = 60
	slow  = 140
)

// EstimateWait is the range for a ticket with that many people ahead of it, served
// by so many open counters at a mean visit of meanMinutes. ok is false when no
// counter is open, as then nothing can be said.
func EstimateWait(ahead, counters int, meanMinutes int) (w Wait, ok bool) {
	if counters <= 0 {
		return Wait{}, false
	}
	low := ahead * meanMinutes * quick / (100 * counters)
	high := (ahead + 1) * meanMinutes * slow / (100 * counters)
	w.LowMinutes = low / waitStep * waitStep
	w.HighMinutes = (high + waitStep - 1) / waitStep * waitStep
	return w, true
}
