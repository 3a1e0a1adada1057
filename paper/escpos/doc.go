// Package escpos prints a picture on a slip printer: the commands of ESC/POS, the states that
// a printer tells, and the raster as it travels from the server to where the printer hangs.
// It says a slip is out only when the printer said so, or stayed well long enough. It knows
// the standard library and nothing of what is on a slip.
package escpos
