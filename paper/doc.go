// Package paper prints: it turns a dossier into the legal form that the citizen
// takes home, as a PDF. It is the only place that knows the PDF library; layout is
// worked out before that library is touched, so it can be tested without it. It
// never reads a clock or a file, and the same record always gives the same bytes.
package paper
