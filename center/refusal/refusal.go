// Package refusal is how every room declines a request: with a code of one table, the field
// that it concerns, and the values that the reader's sentence needs. It imports the standard
// library only, so that every room may use it. It knows no HTTP status and no sentence:
// package server adds both, from the code's class and from the texts.
package refusal

import (
	"errors"
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"
)

// Facts are the values that a sentence needs, by the name that stands in braces in the
// sentence. The table says which facts each code carries.
type Facts map[string]string

// Line is one bad line of a table that was refused as a whole. Line counts from 1.
type Line struct {
	Line   int    `json:"line"`
	Column string `json:"column,omitempty"`
	Value  string `json:"value,omitempty"`
	Reason string `json:"reason"`
}

// Refusal is a request that was declined: an answer and not a fault, and nothing was changed.
// A code alone is an error too, for a refusal without details. errors.Is(err, refusal.UnknownTicket)
// asks for a code, whichever of the two it came as.
type Refusal struct {
	Code    Code
	Variant string // which of the code's sentences is meant; empty when it has one
	Field   string // of the request, as the protocol names it; empty when it is about none
	Facts   Facts
	Times   map[string]time.Time // moments that the sentence names; how they are written is the answer's
	Lines   []Line
	Cause   error // what lies behind it, for the operator's log only
}

// In is the refusal of a field.
func (c Code) In(field string) *Refusal { return &Refusal{Code: c, Field: field} }

// With is the refusal with the facts of its sentence.
func (c Code) With(facts Facts) *Refusal { return (&Refusal{Code: c}).With(facts) }

// At is the refusal with a moment that its sentence names; the zero moment is one that
// nobody knows.
func (c Code) At(name string, t time.Time) *Refusal {
	return &Refusal{Code: c, Times: map[string]time.Time{name: t}}
}

// Variant is the refusal in one of the code's sentences.
func (c Code) Variant(variant string) *Refusal { return &Refusal{Code: c, Variant: variant} }

// Because is the refusal with what lies behind it.
func (c Code) Because(cause error) *Refusal { return &Refusal{Code: c, Cause: cause} }

// In adds the field.
func (r *Refusal) In(field string) *Refusal {
	r.Field = field
	return r
}

// With adds facts of the sentence.
func (r *Refusal) With(facts Facts) *Refusal {
	if r.Facts == nil {
		r.Facts = Facts{}
	}
	maps.Copy(r.Facts, facts)
	return r
}

// Value adds the value that was refused.
func (r *Refusal) Value(value string) *Refusal { return r.With(Facts{"value": value}) }

// Limit adds the limit that was passed.
func (r *Refusal) Limit(limit int) *Refusal { return r.With(Facts{"limit": strconv.Itoa(limit)}) }

// Because adds what lies behind the refusal.
func (r *Refusal) Because(cause error) *Refusal {
	r.Cause = cause
	return r
}

// Error is the code and what goes with it, for the operator's log: docs/protocol.md says
// under the code what it means.
func (r *Refusal) Error() string {
	var b strings.Builder
	b.WriteString(r.Code.String())
	if r.Variant != "" {
		b.WriteString("." + r.Variant)
	}
	if r.Field != "" {
		b.WriteString(" " + r.Field)
	}
	for _, name := range slices.Sorted(maps.Keys(r.Facts)) {
		if value := r.Facts[name]; value != "" {
			b.WriteString(" " + name + "=" + value)
		}
	}
	for _, name := range slices.Sorted(maps.Keys(r.Times)) {
		b.WriteString(" " + name + "=" + r.Times[name].Format(time.RFC3339))
	}
	if r.Cause != nil {
		b.WriteString(": " + r.Cause.Error())
	}
	return b.String()
}

// Unwrap makes errors.Is find the code and what lies behind the refusal.
func (r *Refusal) Unwrap() []error {
	if r.Cause == nil {
		return []error{r.Code}
	}
	return []error{r.Code, r.Cause}
}

// Key is the key of the reader's sentence.
func (r *Refusal) Key() string {
	if r.Variant == "" {
		return r.Code.String()
	}
	return r.Code.String() + "." + r.Variant
}

// Of finds the refusal in an error. False is for an error that is a fault.
func Of(err error) (*Refusal, bool) {
	var r *Refusal
	if errors.As(err, &r) {
		return r, true
	}
	var c Code
	if errors.As(err, &c) {
		return &Refusal{Code: c}, true
	}
	return nil, false
}
