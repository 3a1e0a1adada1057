package display

import (
	"embed"
	"io/fs"
)

//go:embed page
var page embed.FS

// Pages is the hall's page: index.html, its sheet and its modules.
func Pages() fs.FS {
	sub, err := fs.Sub(page, "page")
	if err != nil {
		panic(err) // only a malformed path can fail, and this one is constant
	}
	return sub
}
