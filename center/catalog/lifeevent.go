package catalog

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"motcua/center/ids"
)

// LifeEvent leads to procedures by what happened, for people who do not know what the procedure
// is called: a birth, a house, a shop. Texts are by language: vi, en, zh.
type LifeEvent struct {
	ID     string            `json:"id"`
	Icon   string            `json:"icon"` // the name of an icon of the pages
	Title  map[string]string `json:"title"`
	Sub    map[string]string `json:"sub"` // what is behind it, in a few words
	Groups []EventGroup      `json:"groups"`
}

// EventGroup is a part of a life event with its procedures, the commonest first.
type EventGroup struct {
	Title map[string]string `json:"title"`
	Codes []ids.Procedure   `json:"codes"`
}

// ReadLifeEvents reads the life events from JSON; their codes are in the bare form.
func ReadLifeEvents(r io.Reader) ([]LifeEvent, error) {
	file, err := io.ReadAll(io.LimitReader(r, maxSynonymsBytes))
	if err != nil {
		return nil, fmt.Errorf("reading the life events: %w", err)
	}
	d := json.NewDecoder(bytes.NewReader(file))
	d.DisallowUnknownFields()
	var list []LifeEvent
	if err := d.Decode(&list); err != nil {
		return nil, fmt.Errorf("reading the life events: %w", err)
	}
	for _, e := range list {
		if e.ID == "" || len(e.Groups) == 0 {
			return nil, errors.New("reading the life events: each needs an id and a group")
		}
	}
	return list, nil
}
