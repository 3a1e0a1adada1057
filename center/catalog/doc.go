// Package catalog holds the administrative procedures (thủ tục hành chính) that
// the centre receives: it loads them from a CSV file, refuses every bad row by
// its line number, and finds a procedure by a few words typed at a kiosk, with or
// without tones, or by its national code. It is pure: a Catalogue never changes
// once it is loaded, so any number of readers may share it. It never decides
// which line a procedure belongs to and never guesses a time limit, a fee or a
// document that the source does not give.
package catalog
