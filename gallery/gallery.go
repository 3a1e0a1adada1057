// Package gallery are pages that show every part of the other pages in every state it has,
// for whoever draws one or changes a colour. Only a demonstration serves them; they know no
// centre and change nothing.
package gallery

import (
	"embed"
	"io/fs"
)

//go:embed page
var files embed.FS

// Pages are the gallery's pages: index.html and one for each surface.
func Pages() fs.FS {
	f, err := fs.Sub(files, "page")
	if err != nil {
		panic(err) // only a malformed path can fail, and this one is constant
	}
	return f
}
