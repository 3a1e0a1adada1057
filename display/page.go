package display

import (
	"embed"
	"io/fs"
)

// The files are named one by one, so that the tests beside them stay out.
//
//go:embed page/index.html page/theme.css page/display.css page/call.css
//go:embed page/layout_call.css page/layout_columns.css page/layout_corridor.css
//go:embed page/layout_counter.css page/layout_portrait.css page/layout_table.css
//go:embed page/layout_call.js page/layout_columns.js page/layout_corridor.js
//go:embed page/layout_counter.js page/layout_table.js
//go:embed page/announcer.js page/arrow.js page/call.js page/chime.js page/clock.js page/closed.js page/hall.js page/header.js
//go:embed page/length.js page/main.js page/media.js page/memory.js page/message.js page/narrow.js page/pages.js
//go:embed page/player.js page/playlist.js page/reload.js page/screen.js page/settings.js page/speech.js page/state.js
//go:embed page/stray.js page/ticker.js page/waiting.js page/ways.js
//go:embed page/speaker.js page/voice.js page/voice_clips.js page/voice_level.js page/voice_log.js page/voice_plan.js
//go:embed page/voice_queue.js page/voice_render.js page/voice_sound.js
var page embed.FS

// Pages is the hall's page: index.html, its sheet and its modules.
func Pages() fs.FS {
	sub, err := fs.Sub(page, "page")
	if err != nil {
		panic(err) // only a malformed path can fail, and this one is constant
	}
	return sub
}
