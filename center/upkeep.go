package center

import (
	"crypto/sha256"
	"encoding/hex"
	"time"

	"motcua/center/queue"
	"motcua/center/records"
)

// upkeep is the clock's decision, also the first of every start: it stores the
// settings that a new centre begins with, lets those come back whose time is over,
// releases what was taken on phones and not checked in, ends numbers whose slip failed and
// that nobody has, and takes down the notices that ran out.
// The day itself is turned before every batch, so nothing is ever decided on yesterday.
type upkeep struct {
	edges  *queue.Edges // of the waits, to be stored; nil for none
	steady time.Time    // since when the clock has gone on without a stop or a jump
}

func (x upkeep) decide(s *State, at time.Time) (change, error) {
	if s.stored {
		ch, err := Today{queue.ReturnDue{}}.decide(s, at)
		if err != nil {
			return change{}, err
		}
		late, err := Today{queue.ReleaseDue{}}.decide(s, at)
		ch.events = append(ch.events, late.events...)
		if err != nil {
			return ch, err
		}
		void, err := Today{queue.VoidSlips{Steady: x.steady}}.decide(s, at)
		ch.events = append(ch.events, void.events...)
		s.expireBookings(&ch, at)
		ch = s.expire(ch, at)
		if x.edges == nil || err != nil {
			return ch, err
		}
		return withEdges(ch, *x.edges)
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
