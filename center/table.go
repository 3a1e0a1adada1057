package center

import (
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"

	"motcua/center/records"
)

// stored is a table of the data file, whatever it holds. It knows where its rows lie in
// the file and where they go in the state, so a row that a decision writes and a row that
// a start reads take the same way.
type stored interface {
	// name is the bucket.
	name() string
	// load puts every row of the file into the state. A damaged one is left out, or the
	// error when leaveOut is nil.
	load(s *State, store *records.Store, leaveOut func(*records.DamagedError)) error
	// set puts one value into the state; nil takes it out.
	set(s *State, key string, value any)
	// verification begins to hold the table against the journal.
	verification() verification
	// differs names a row that two states hold differently, empty when they agree.
	differs(a, b *State) string
}

// tables are all tables of the data file. A table enters it when it is made, and only a
// table makes rows: none can be left out of loading or of Verify.
var tables []stored

// allTables is every table, by name.
func allTables() []stored {
	return slices.SortedFunc(slices.Values(tables), func(a, b stored) int { return strings.Compare(a.name(), b.name()) })
}

// row is one row of a table: what is written to the file, and the value that goes into
// the state. The value was read back from what is written, so memory is what a restart
// would load, and shares nothing with the decision. The copies of the state share it: it
// is never changed.
type row struct {
	records.Row
	table stored
	value any // nil takes it out
}

// apply puts a row into the state. It never fails.
func (r row) apply(s *State) { r.table.set(s, string(r.Key), r.value) }

// table is the table of many rows of the kind V, by K.
type table[K ~string, V any] struct {
	records.Table[V]
	of   func(*State) map[K]V // its place in the state; nil for one that is read from the file only
	says says[K, V]
}

// tableOf makes the table of a bucket, with its place in the state and what the journal
// says of it.
func tableOf[K ~string, V any](bucket string, of func(*State) map[K]V, journal says[K, V]) *table[K, V] {
	t := &table[K, V]{Table: records.Table[V]{Bucket: bucket}, of: of, says: journal}
	tables = append(tables, t)
	return t
}

func (t *table[K, V]) name() string { return t.Bucket }

// put is the row that keeps v under a key.
func (t *table[K, V]) put(key K, v V) (row, error) {
	written, err := t.Row(string(key), v)
	if err != nil || t.of == nil {
		return row{Row: written, table: t}, err
	}
	read, err := t.Read(written)
	return row{Row: written, table: t, value: read}, err
}

// drop is the row that takes a key out.
func (t *table[K, V]) drop(key K) row { return row{Row: t.Delete(string(key)), table: t} }

func (t *table[K, V]) verification() verification {
	return &tableVerification[K, V]{Table: t.Table, says: t.says, wants: wants[K, V]{}}
}

func (t *table[K, V]) load(s *State, store *records.Store, leaveOut func(*records.DamagedError)) error {
	if t.of == nil {
		return nil
	}
	return t.Each(store, func(key string, v V, _ []byte) { t.set(s, key, v) }, leaveOut)
}

func (t *table[K, V]) set(s *State, key string, value any) {
	switch v, ok := value.(V); {
	case t.of == nil:
	case ok:
		t.of(s)[K(key)] = v
	default:
		delete(t.of(s), K(key))
	}
}

func (t *table[K, V]) differs(a, b *State) string {
	if t.of == nil {
		return ""
	}
	one, other := t.of(a), t.of(b)
	for _, side := range []map[K]V{one, other} {
		for key := range side {
			x, inOne := one[key]
			y, inOther := other[key]
			if inOne != inOther || !reflect.DeepEqual(x, y) {
				return fmt.Sprintf("%s %s", t.Bucket, key)
			}
		}
	}
	return ""
}

// single is the table of one row of the kind V, under one key.
type single[V any] struct {
	records.Table[V]
	key string
	to  func(*State, V)  // puts it into the state, with what follows from it; the zero V for none
	of  func(*State) any // what the state holds of it, to compare

	says says[string, V]
}

// singleOf makes the table of a bucket with one row, and what the journal says of that.
func singleOf[V any](bucket, key string, to func(*State, V), of func(*State) any, journal says[string, V]) *single[V] {
	t := &single[V]{Table: records.Table[V]{Bucket: bucket}, key: key, to: to, of: of, says: journal}
	tables = append(tables, t)
	return t
}

func (t *single[V]) name() string { return t.Bucket }

// put is the row that keeps v.
func (t *single[V]) put(v V) (row, error) {
	written, err := t.Row(t.key, v)
	if err != nil {
		return row{}, err
	}
	read, err := t.Read(written)
	return row{Row: written, table: t, value: read}, err
}

// drop is the row that takes the value out.
func (t *single[V]) drop() row { return row{Row: t.Delete(t.key), table: t} }

func (t *single[V]) verification() verification {
	return &tableVerification[string, V]{Table: t.Table, says: t.says, wants: wants[string, V]{}}
}

func (t *single[V]) load(s *State, store *records.Store, leaveOut func(*records.DamagedError)) error {
	v, found, err := t.Get(store, t.key)
	var damaged *records.DamagedError
	if leaveOut != nil && errors.As(err, &damaged) {
		leaveOut(damaged)
		return nil
	}
	if found && err == nil {
		t.to(s, v)
	}
	return err
}

func (t *single[V]) set(s *State, _ string, value any) {
	v, _ := value.(V)
	t.to(s, v)
}

func (t *single[V]) differs(a, b *State) string {
	if reflect.DeepEqual(t.of(a), t.of(b)) {
		return ""
	}
	return t.Bucket + " " + t.key
}
