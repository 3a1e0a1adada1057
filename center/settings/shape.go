package settings

import (
	"net/url"
	"regexp"

	"motcua/center/refusal"
)

// refuser makes the refusal of a value.
type refuser func(field, value string) error

// shape is a form that a text must have.
type shape struct {
	fits   func(text string) bool
	refuse refuser
}

// shapes are those of the tags. The ids of halls, lines and counters fit on a board and are
// said aloud; that of a screen stands in an address without being escaped.
var shapes = map[string]shape{
	"hall":    {regexp.MustCompile(`^[0-9A-Z]{1,4}$`).MatchString, badID},
	"line":    {regexp.MustCompile(`^[A-Z]{1,2}$`).MatchString, badID},
	"counter": {regexp.MustCompile(`^[0-9]{1,3}[A-Z]?$`).MatchString, badID},
	"screen":  {regexp.MustCompile(`^[0-9A-Za-z][0-9A-Za-z_-]{0,31}$`).MatchString, badID},
	"pin":     {regexp.MustCompile(`^[0-9]{6,8}$`).MatchString, badPIN},
	"address": {reachable, badURL},
}

// choices are the refusals of a word that is none of the options, by the code in a tag; the
// empty one is that of most.
var choices = map[string]refuser{"": unknownChoice, "unknown_kind": unknownKind}

func badID(field, id string) error           { return refusal.BadID.In(field).Value(id) }
func badURL(field, address string) error     { return refusal.BadURL.In(field).Value(address) }
func unknownChoice(field, word string) error { return refusal.UnknownChoice.In(field).Value(word) }
func unknownKind(field, word string) error   { return refusal.UnknownKind.In(field).Value(word) }

// badPIN does not tell the PIN: the operator's log would keep it.
func badPIN(field, _ string) error { return refusal.BadPIN.In(field) }

// reachable reports whether phones can open an address: http or https with a host and no
// path.
func reachable(address string) bool {
	u, err := url.Parse(address)
	return err == nil && (u.Scheme == "http" || u.Scheme == "https") && u.Host != "" && u.Path == "" && u.RawQuery == "" && u.Fragment == "" && u.User == nil
}
