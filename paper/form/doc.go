// Package form turns a dossier into the legal forms that the citizen takes home, as
// PDF. It is the only place that knows the PDF library; layout is worked out before
// that library is touched, so it can be tested without it. It never reads a clock or
// a file, and the same record always gives the same bytes.
package form
