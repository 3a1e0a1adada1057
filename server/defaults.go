package server

import (
	"bytes"
	"fmt"
	"strings"

	"motcua/center"
	"motcua/center/catalog"
	"motcua/center/dossier"
	"motcua/embed"
	"motcua/paper"
)

// defaultCatalogue is the catalogue that the program carries.
func defaultCatalogue() (*catalog.Catalogue, error) {
	csv, version := embed.Catalogue()
	c, err := catalog.Load(bytes.NewReader(csv), version)
	if err != nil {
		return nil, fmt.Errorf("reading the default catalogue: %w", err)
	}
	return c, nil
}

// defaultSettings are the settings that a new centre begins with.
func defaultSettings() (center.Settings, error) {
	var s center.Settings
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

// newPress makes the press that prints this centre's papers.
func newPress(c center.Centre) (*paper.Press, error) {
	fonts := paper.Fonts{
		Regular: embed.Font("mot-cua-serif-regular.ttf"), Bold: embed.Font("mot-cua-serif-bold.ttf"),
		Italic: embed.Font("mot-cua-serif-italic.ttf"), BoldItalic: embed.Font("mot-cua-serif-bold-italic.ttf"),
	}
	return paper.New(fonts, paper.Centre{Parent: c.Parent, Name: strings.ToUpper(c.Name), Place: c.Place, Suffix: c.Suffix})
}
