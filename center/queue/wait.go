package queue

// waitStep is what a wait is rounded out to, in minutes.
const waitStep = 5

// Wait is an expected wait as a range, in minutes, rounded out to five: a single
// minute would be a promise that nobody can keep.
type Wait struct {
	LowMinutes  int `json:"low_minutes"`
	HighMinutes int `json:"high_minutes"`
}
