// Package ids names what more than one room of the centre speaks of, so that the same thing
// is of the same type in all of them. It knows nothing about what it names.
package ids

// Procedure is an administrative procedure's national code in its bare form, "1.001193": a
// digit, a dot and six digits (cơ sở dữ liệu quốc gia về TTHC). What a province adds behind
// it, such as ".H14" for Cao Bằng, is not part of it.
type Procedure string

// Device names a device: a kiosk, a screen, a button or an agent.
type Device string
