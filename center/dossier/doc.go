// Package dossier holds what a dossier (hồ sơ) is from the moment a clerk takes
// it in: its code, the day its result is due, its place in the book, and which
// fields make it complete. It is pure: no clock, no I/O. It never computes who is
// next in the hall and never draws paper.
package dossier
