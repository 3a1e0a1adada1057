package dossier

import "fmt"

// Book is where the numbering of dossiers stands: the running number of each
// agency's day and of the year's book. Lodging writes it in the same transaction
// as the dossier, so no number is given twice and none is lost.
type Book struct {
	Day    Date               `json:"day"`
	Nths   map[AgencyCode]int `json:"nths"`
	Year   int                `json:"year"`
	Number int                `json:"number"`
}

// VolumeOf is the volume of a year's book as form 01 prints it: one a year.
func VolumeOf(year int) string { return fmt.Sprintf("01/%d", year) }

// next is the number that follows in an agency's day and in the year's book.
func (b *Book) next(a AgencyCode, day Date, year int) (nth, number int) {
	nth, number = 1, 1
	if b.Day == day {
		nth = b.Nths[a] + 1
	}
	if b.Year == year {
		number = b.Number + 1
	}
	return nth, number
}

// Apply folds a lodging into the book.
func (b *Book) Apply(e Lodged) {
	if b.Day != e.Day {
		b.Day, b.Nths = e.Day, nil
	}
	ofDay := make(map[AgencyCode]int, len(b.Nths)+1)
	for a, n := range b.Nths {
		ofDay[a] = n
	}
	ofDay[e.Agency] = e.Nth
	b.Nths = ofDay
	b.Year, b.Number = e.Year, e.Number
}
