// Package slip draws what a kiosk gives out: the slip of a number and the list of what to
// bring. It sets text in dots for paper of 80 and of 58 mm, since the code pages of slip
// printers lack Vietnamese letters. It never prints, and never reads a clock or a file: the
// same content always gives the same dots.
package slip
