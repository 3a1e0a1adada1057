package center

import (
	"encoding/json"
	"fmt"
	"reflect"
	"time"

	"motcua/center/journal"
	"motcua/center/localtime"
	"motcua/center/queue"
)

// What happened to a member of staff, a device or a notice.
type What string

// The things that happen to staff, devices and notices.
const (
	Added       What = "added"
	NewPassword What = "new_password"
	Disabled    What = "disabled"
	Enabled     What = "enabled"
	Paired      What = "paired"
	Revoked     What = "revoked"
	Expired     What = "expired"
	Restored    What = "restored"
	Erased      What = "erased"
	Used        What = "used"
	PrintingSet What = "printing_set"
	Renamed     What = "renamed"
)

// Hash is the SHA-256 of something that is not in the event, in hexadecimal.
type Hash string

// UnknownEventError is returned for an event that this program does not know. To
// skip it would be to forget something that happened.
type UnknownEventError struct{ Kind string }

// Error says what is true and what to do.
func (e *UnknownEventError) Error() string {
	return fmt.Sprintf("the journal has an event of kind %q, which this program does not know; start the newer program that wrote it, or restore a backup made before the update", e.Kind)
}

// kind is a kind of event: how it is read, and what it does to the state.
type kind struct {
	of    reflect.Type
	times []int // its fields that are times
	fold  func(*State, event, *journal.Record)
}

// kinds are all kinds of events of the journal. A kind enters it in the file in which its
// event stands; those of the queue come together.
var kinds = kindsOfQueue()

func kindsOfQueue() map[string]kind {
	all := map[string]kind{}
	for name, e := range queue.Kinds() {
		all[name] = kindOf(e, foldQueue)
	}
	return all
}

// register makes a kind of event known. fold does to the state what the event says; nil is
// for an event whose rows say it all. It returns something only so that it can be called
// where the event stands.
func register[E event](fold func(*State, E, *journal.Record)) struct{} {
	var empty E
	if fold == nil {
		fold = func(*State, E, *journal.Record) {}
	}
	kinds[empty.Kind()] = kindOf(empty, func(s *State, e event, r *journal.Record) {
		if e, ok := e.(E); ok {
			fold(s, e, r)
		}
	})
	return struct{}{}
}

func kindOf(empty event, fold func(*State, event, *journal.Record)) kind {
	k := kind{of: reflect.TypeOf(empty), fold: fold}
	for i := range k.of.NumField() {
		if k.of.Field(i).Type == reflect.TypeFor[time.Time]() {
			k.times = append(k.times, i)
		}
	}
	return k
}

// decode reads an event of the journal, with its times in the centre's zone, as they were
// when it happened.
func decode(name string, data []byte) (event, error) {
	k, known := kinds[name]
	if !known {
		return nil, &UnknownEventError{Kind: name}
	}
	v := reflect.New(k.of)
	if err := json.Unmarshal(data, v.Interface()); err != nil {
		return nil, fmt.Errorf("reading a %s event: %w", name, err)
	}
	for _, i := range k.times {
		if at, ok := v.Elem().Field(i).Interface().(time.Time); ok && !at.IsZero() {
			v.Elem().Field(i).Set(reflect.ValueOf(at.In(localtime.Zone)))
		}
	}
	e, _ := v.Elem().Interface().(event)
	return e, nil
}
