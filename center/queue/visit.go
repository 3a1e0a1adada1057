package queue

import "fmt"

// Visit is what a citizen comes for, as chosen at the kiosk's doors. It is empty for a
// number that was taken without choosing one.
type Visit string

// The visits (việc cần làm).
const (
	ForProcedure Visit = "procedure" // to hand in a dossier
	ForResult    Visit = "result"    // only to collect a result
	ForQuestion  Visit = "question"  // only to ask something
	ForPost      Visit = "postal"    // a customer of the post office in the same hall
)

// ParseVisit reads the protocol's word; an empty one is no visit in particular.
func ParseVisit(s string) (Visit, error) {
	switch v := Visit(s); v {
	case "", ForProcedure, ForResult, ForQuestion, ForPost:
		return v, nil
	}
	return "", fmt.Errorf("visit %q is not one of the list", s)
}
