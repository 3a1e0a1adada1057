package server

import (
	"bytes"
	"fmt"
	"sync"

	"motcua/center"
	"motcua/center/catalog"
	"motcua/center/dossier"
	"motcua/center/settings"
	"motcua/embed"
)

// defaultCatalogue is the catalogue that the program carries. It is read once: nobody
// changes a catalogue.
var defaultCatalogue = sync.OnceValues(func() (*catalog.Catalogue, error) {
	csv, version := embed.Catalogue()
	c, err := catalog.Load(bytes.NewReader(csv), version)
	if err != nil {
		return nil, fmt.Errorf("reading the default catalogue: %w", err)
	}
	return c, nil
})

// defaultGuide is what leads to procedures beside their names.
func defaultGuide() (g center.Guide, err error) {
	if g.Synonyms, err = catalog.ReadSynonyms(bytes.NewReader(embed.Synonyms())); err != nil {
		return g, err
	}
	if g.Common, err = catalog.ReadCommon(bytes.NewReader(embed.Common())); err != nil {
		return g, err
	}
	g.Events, err = catalog.ReadLifeEvents(bytes.NewReader(embed.LifeEvents()))
	return g, err
}

// defaultSettings are the settings that a new centre begins with.
func defaultSettings() (settings.Settings, error) {
	s := settings.Defaults()
	if err := embed.Settings(&s); err != nil {
		return s, err
	}
	days, err := dossier.ReadHolidays(bytes.NewReader(embed.Holidays()))
	if err != nil {
		return s, err
	}
	s.Calendar.Days = days
	return s, nil
}
