// Package check has the checks of what people type: one of each, with the bounds of whoever
// asks. It changes nothing and answers with a fact, not with a sentence.
package check

import "unicode"

// BreaksLine reports whether a character does not belong on one line of text.
func BreaksLine(r rune) bool { return unicode.IsControl(r) || unicode.In(r, unicode.Zl, unicode.Zp) }
