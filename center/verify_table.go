package center

import (
	"fmt"

	"motcua/center/journal"
	"motcua/center/records"
)

// says is what the journal says of the rows of a table. Some of it follows from single
// events, some can be told only once the whole journal has been read. A function that is
// not needed is nil; every row has to be spoken for by one of them.
type says[K ~string, V any] struct {
	// follow takes one event up, before the state of the verifier knows it; e is nil for a
	// record without events.
	follow func(v *verifier, w wants[K, V], e event, r *journal.Record)
	// end sees all rows of the file.
	end func(v *verifier, w wants[K, V], all map[K]V)
}

// wants is which rows the journal speaks for.
type wants[K ~string, V any] map[K]want[V]

// want is what is wanted of one row.
type want[V any] struct {
	needed bool
	like   func(v V, written []byte) bool // nil: anything
}

// must wants a row to be there; may allows it.
func (w wants[K, V]) must(key K, like func(V, []byte) bool) {
	w[key] = want[V]{needed: true, like: like}
}
func (w wants[K, V]) may(key K, like func(V, []byte) bool) { w[key] = want[V]{like: like} }

// verification holds one table of the file against the journal.
type verification interface {
	follow(v *verifier, e event, r *journal.Record)
	end(v *verifier) error
}

// verifications is one for every table.
func verifications() []verification {
	var all []verification
	for _, t := range allTables() {
		all = append(all, t.verification())
	}
	return all
}

// tableVerification is the verification of one table.
type tableVerification[K ~string, V any] struct {
	records.Table[V]
	says  says[K, V]
	wants wants[K, V]
}

func (c *tableVerification[K, V]) follow(v *verifier, e event, r *journal.Record) {
	if c.says.follow != nil {
		c.says.follow(v, c.wants, e, r)
	}
}

func (c *tableVerification[K, V]) end(v *verifier) error {
	if c.says.end != nil {
		all := map[K]V{}
		if err := c.Each(v.store, func(key string, row V, _ []byte) { all[K(key)] = row }, nil); err != nil {
			return err
		}
		c.says.end(v, c.wants, all)
	}
	wrong := ""
	err := c.Each(v.store, func(key string, row V, written []byte) {
		switch w, known := c.wants[K(key)]; {
		case !known:
			wrong = fmt.Sprintf("%s has a row %s that the journal does not know", c.Bucket, key)
		case w.like != nil && !w.like(row, written):
			wrong = fmt.Sprintf("the row %s of %s does not agree with the journal", key, c.Bucket)
		}
		delete(c.wants, K(key))
	}, nil)
	for key, w := range c.wants {
		if w.needed {
			wrong = fmt.Sprintf("%s has no row %s, which the journal tells of", c.Bucket, key)
		}
	}
	if err == nil && wrong != "" {
		err = fmt.Errorf("%s", wrong)
	}
	return err
}
