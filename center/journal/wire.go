package journal

import (
	"encoding/json"
	"time"
)

// wire is a record as it lies in the file. Its number is its key.
type wire struct {
	At      time.Time `json:"at"`
	Day     string    `json:"day"`
	Actor   string    `json:"actor"`
	Request string    `json:"request"`
	Print   string    `json:"request_print"`
	Answer  Answer    `json:"answer"`
	Events  []Event   `json:"events"`
}

// encode writes a record as JSON, with a field left out where it is empty. It is the
// hot path of every decision, so it appends by hand what json.Marshal would reflect
// on; decode reads it with encoding/json, and a test holds the two together.
func encode(r Record) ([]byte, error) {
	b := make([]byte, 0, 512+chainSize) // with room for the chain
	b = append(b, `{"at":"`...)
	b = r.At.AppendFormat(b, time.RFC3339Nano)
	b = append(b, '"')
	b = appendField(b, "day", r.Day)
	b = appendField(b, "actor", r.Actor)
	b = appendField(b, "request", r.Request)
	b = appendField(b, "request_print", r.RequestPrint)
	b = append(b, `,"answer":{`...)
	b = appendField(b, "ticket", r.Answer.Ticket)
	b = appendField(b, "dossier", r.Answer.Dossier)
	b = appendField(b, "booking", r.Answer.Booking)
	b = append(b, `},"events":[`...)
	for i, e := range r.Events {
		if i > 0 {
			b = append(b, ',')
		}
		b = append(b, `{"kind":`...)
		b = appendText(b, e.Kind)
		b = append(b, `,"data":`...)
		b = append(b, e.Data...)
		b = append(b, '}')
	}
	b = append(b, "]}"...)
	if len(b) > MaxRecord {
		return nil, ErrTooLarge
	}
	return b, nil
}

// appendField appends a named text unless it is empty.
func appendField(b []byte, name, value string) []byte {
	if value == "" {
		return b
	}
	if b[len(b)-1] != '{' {
		b = append(b, ',')
	}
	b = append(b, '"')
	b = append(b, name...)
	b = append(b, `":`...)
	return appendText(b, value)
}

// appendText appends a text as a JSON string.
func appendText(b []byte, s string) []byte {
	for i := 0; i < len(s); i++ {
		if c := s[i]; c < ' ' || c > '~' || c == '"' || c == '\\' {
			quoted, err := json.Marshal(s)
			if err != nil {
				panic(err) // a string always has a JSON form
			}
			return append(b, quoted...)
		}
	}
	b = append(b, '"')
	b = append(b, s...)
	return append(b, '"')
}

func decode(seq uint64, b []byte) (Record, error) {
	var w wire
	if err := json.Unmarshal(b, &w); err != nil {
		return Record{}, &DamagedError{Seq: seq, Cause: err}
	}
	return Record{Seq: seq, At: w.At, Day: w.Day, Actor: w.Actor, Request: w.Request, RequestPrint: w.Print, Answer: w.Answer, Events: w.Events}, nil
}
