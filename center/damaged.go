package center

import (
	"errors"

	"motcua/center/journal"
	"motcua/center/records"
	"motcua/center/refusal"
)

// isDamaged reports whether an error is about a record, a row or a page of the file that is
// not what was written.
func isDamaged(err error) bool {
	var row *records.DamagedError
	var record *journal.DamagedError
	return errors.As(err, &row) || errors.As(err, &record)
}

// asRead is the error of a reader of the file: what is damaged is logged and refused, as it
// costs whoever asks for it and nobody else.
func (c *Center) asRead(err error) error {
	if !isDamaged(err) {
		return err
	}
	c.log.Error("the data file is damaged", "what", err)
	return refusal.RowDamaged.Because(err)
}

// tellDamages logs what was found wrong with the file when it was opened.
func (c *Center) tellDamages() {
	for _, d := range c.bolt.Damages {
		c.damaged(d)
	}
}

// leaveOut goes on without a damaged row. It is told once, of the first copy of the state.
func (c *Center) leaveOut(d *records.DamagedError) {
	if c.pending == nil {
		c.damaged(d)
	}
}

func (c *Center) damaged(d error) {
	c.damages++
	c.log.Error("the data file is damaged; the centre goes on without this, and motcua verify tells of all", "what", d)
}

// Damages is how many damages of the data file the centre goes on with.
func (c *Center) Damages() int { return c.damages }
