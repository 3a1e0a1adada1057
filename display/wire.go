package display

import (
	"time"

	"motcua/center/queue"
	"motcua/center/settings"
)

// ScreensResponse are the screens that have settings of their own.
type ScreensResponse struct {
	Items []ListedScreen `json:"items"`
}

// ListedScreen is a screen in that list.
type ListedScreen struct {
	ID     settings.ScreenID `json:"id"`
	Name   string            `json:"name"`
	Layout string            `json:"layout"`
	Hall   queue.HallID      `json:"hall"`
}

// ScreenResponse is what a screen with settings of its own shows.
type ScreenResponse struct {
	settings.Screen
	CommonSettings
}

// CommonSettings are what every screen needs beside its own settings.
type CommonSettings struct {
	Messages    []settings.TickerMessage `json:"messages"`
	Voice       settings.VoiceRules      `json:"voice"`
	Sessions    []Session                `json:"sessions"`
	NextOpening *time.Time               `json:"next_opening"`
	At          time.Time                `json:"at"`
}

// Session is a period of today's opening hours: 07:30, 11:30.
type Session struct {
	From string `json:"from"`
	To   string `json:"to"`
}

// SpeakerRequest is a page's request for its hall's voice.
type SpeakerRequest struct {
	Hall    queue.HallID `json:"hall"`
	Page    string       `json:"page"`   // the name that it gives itself
	Spoken  uint64       `json:"spoken"` // the newest call that it has spoken
	Leaving bool         `json:"leaving"`
}

// SpeakerResponse says whether the page speaks for its hall.
type SpeakerResponse struct {
	Speaker bool   `json:"speaker"`
	Spoken  uint64 `json:"spoken"`   // the newest call that was spoken in the hall
	Lease   int64  `json:"lease_ms"` // how long that stands
}

// MediaResponse are the centre's pictures and videos.
type MediaResponse struct {
	Items []MediaItem `json:"items"`
}

// MediaItem is one picture or video; a video plays as long as it is, and has 0 seconds.
type MediaItem struct {
	Name    string `json:"name"`
	Kind    string `json:"kind" tstype:"\"picture\" | \"video\""`
	URL     string `json:"url"`
	Seconds int    `json:"seconds"`
}

// MediaReport tells the office also what is not shown, and where the folder is.
type MediaReport struct {
	MediaResponse
	Skipped []SkippedFile `json:"skipped"`
	Folder  string        `json:"folder"`
}

// SkippedFile is a file that is not shown, and why.
type SkippedFile struct {
	Name string `json:"name"`
	Why  string `json:"why" tstype:"\"kind\" | \"too_many\" | \"unreadable\""`
}

// VoiceResponse are the recordings of every language.
type VoiceResponse struct {
	Sets []VoiceSet `json:"sets"`
}

// VoiceSet are the recordings of one language.
type VoiceSet struct {
	Language string          `json:"language"`
	Clips    map[string]Clip `json:"clips"`
	Missing  []string        `json:"missing"` // the clips that it would need
	Complete bool            `json:"complete"`
}

// Clip is one recording.
type Clip struct {
	URL     string   `json:"url"`
	Seconds *float64 `json:"seconds"` // null where nobody has measured it
	Own     bool     `json:"own"`     // the centre's own recording
}

// VoiceReport tells the office also what is not used, and where the folder is.
type VoiceReport struct {
	VoiceResponse
	Broken []BrokenClip `json:"broken"`
	Folder string       `json:"folder"`
}

// BrokenClip is a file that is not used, and why.
type BrokenClip struct {
	Language string `json:"language"`
	Clip     string `json:"clip"`
	File     string `json:"file"`
	Why      string `json:"why" tstype:"\"unknown_language\" | \"unknown_clip\" | \"not_audio\" | \"too_large\" | \"empty\" | \"twice\" | \"unreadable\""`
}
