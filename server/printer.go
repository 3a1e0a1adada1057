package server

import (
	"strings"
	"sync"

	"motcua/center"
	"motcua/center/dossier"
	"motcua/center/settings"
	"motcua/embed"
	"motcua/paper/form"
)

// printer prints papers with the centre's name as it is in the settings now.
type printer struct {
	center *center.Center
	mu     sync.Mutex
	made   *form.Renderer
	head   settings.Centre // for which it was made
}

func newPrinter(c *center.Center) (*printer, error) {
	p := &printer{center: c}
	_, err := p.now()
	return p, err
}

// now is the renderer for the centre's present name.
func (p *printer) now() (*form.Renderer, error) {
	var head settings.Centre
	p.center.View(func(s *center.State) { head = s.Settings.Centre })
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.made != nil && p.head == head {
		return p.made, nil
	}
	fonts := form.Fonts{
		Regular: embed.Font("mot-cua-serif-regular.ttf"), Bold: embed.Font("mot-cua-serif-bold.ttf"),
		Italic: embed.Font("mot-cua-serif-italic.ttf"), BoldItalic: embed.Font("mot-cua-serif-bold-italic.ttf"),
	}
	made, err := form.New(fonts, form.Centre{Parent: head.Parent, Name: strings.ToUpper(head.Name), Place: head.Place, Suffix: head.Suffix})
	if err != nil {
		return nil, err
	}
	p.made, p.head = made, head
	return made, nil
}

// Known reports whether there is a form of that name.
func (p *printer) Known(name string) bool { return form.Known(form.Name(name)) }

// Print is a form of a dossier.
func (p *printer) Print(name string, d dossier.Dossier, people dossier.People, receivedBy string) ([]byte, error) {
	made, err := p.now()
	if err != nil {
		return nil, err
	}
	return made.Print(form.Name(name), d, people, receivedBy)
}
