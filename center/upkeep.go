package center

import (
	"crypto/sha256"
	"encoding/hex"
	"time"

	"motcua/center/records"
)

// upkeep is the clock's decision, also the first of every start: it stores the
// settings that a new centre begins with. The day itself is turned before every
// batch, so nothing is ever decided on yesterday.
type upkeep struct{}

func (upkeep) decide(s *State, _ time.Time) (change, error) {
	if s.stored {
		return change{}, nil
	}
	row, hash, err := settingsRow(s.Settings)
	if err != nil {
		return change{}, err
	}
	return change{
		rows:   []records.Row{row},
		events: []event{SettingsChanged{Settings: hash}},
		memory: func(s *State) { s.stored = true },
	}, nil
}

// settingsRow is the settings' record and the hash of its content.
func settingsRow(settings *Settings) (records.Row, Hash, error) {
	row, err := settingsTable.Row(settingsKey, *settings)
	if err != nil {
		return records.Row{}, "", err
	}
	sum := sha256.Sum256(row.Value)
	return row, Hash(hex.EncodeToString(sum[:])), nil
}
