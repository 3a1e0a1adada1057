package dossier

import "fmt"

// Refusal is a lodging that was not taken: the field that is wrong and a stable
// code. Nothing was written.
type Refusal struct {
	code  string
	Field string // as the protocol names it, e.g. "applicant.id_number"
	Limit int    // the limit that was passed, where there is one
}

// Error states the fact in English, for the operator's log.
func (r *Refusal) Error() string { return fmt.Sprintf("%s: %s", r.Field, r.code) }

// Code is the protocol's stable error code.
func (r *Refusal) Code() string { return r.code }

// Facts are the values that the reader's sentence needs.
func (r *Refusal) Facts() map[string]string {
	return map[string]string{"field": r.Field, "limit": fmt.Sprint(r.Limit)}
}
