package queue

import (
	"encoding/json"
	"reflect"
	"testing"
)

// readBack is an event as it is read from the journal.
func readBack(t testing.TB, kind string, data []byte) Event {
	t.Helper()
	empty, known := Kinds()[kind]
	if !known {
		t.Fatalf("there is no event of kind %s", kind)
	}
	v := reflect.New(reflect.TypeOf(empty))
	if err := json.Unmarshal(data, v.Interface()); err != nil {
		t.Fatalf("reading a %s event: %v", kind, err)
	}
	return v.Elem().Interface().(Event)
}
