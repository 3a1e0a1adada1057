package display

import (
	"embed"
	"io/fs"
)

// The files are named one by one, so that the tests beside them stay out.
//
//go:embed page/index.html page/call.css page/display.css
//go:embed page/announcer.js page/call.js page/chime.js page/hall.js page/main.js
//go:embed page/message.js page/pages.js page/state.js page/stray.js page/waiting.js
var page embed.FS

// Pages is the hall's page: index.html, its sheet and its modules.
func Pages() fs.FS {
	sub, err := fs.Sub(page, "page")
	if err != nil {
		panic(err) // only a malformed path can fail, and this one is constant
	}
	return sub
}
