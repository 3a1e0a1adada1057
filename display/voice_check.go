package display

import (
	"bytes"
	"io"
	"path"
	"slices"
	"strings"

	"motcua/center/settings"
)

const (
	// maxClip is the largest recording that is used, in bytes: some minutes of speech.
	maxClip = 2 << 20
	// maxBroken bounds what the office is told.
	maxBroken = 500
)

// clipKinds are the types of recordings by their endings.
var clipKinds = map[string]string{
	".wav": "audio/wav", ".mp3": "audio/mpeg", ".ogg": "audio/ogg", ".opus": "audio/ogg", ".m4a": "audio/mp4",
}

// extraClips are clips that a set may have and does not need.
var extraClips = []string{"chime", "priority"}

// folderScan is what was found in the centre's folder.
type folderScan struct {
	clips  map[string]map[string]string // the file, by language and clip
	files  map[string]bool              // "language/file"
	broken []BrokenClip
}

func (v *voice) scanFolder() folderScan {
	found := folderScan{clips: map[string]map[string]string{}, files: map[string]bool{}, broken: []BrokenClip{}}
	for _, language := range v.folder.names(".") {
		if !slices.Contains(settings.VoiceLanguages(), language) {
			found.addBroken(BrokenClip{Language: language, Why: "unknown_language"})
			continue
		}
		found.clips[language] = map[string]string{}
		for _, file := range v.folder.names(language) {
			name := strings.TrimSuffix(file, path.Ext(file))
			why := v.faultOf(language, name, file)
			if why == "" && found.clips[language][name] != "" {
				why = "twice"
			}
			if why != "" {
				found.addBroken(BrokenClip{Language: language, Clip: name, File: file, Why: why})
				continue
			}
			found.clips[language][name] = file
			found.files[language+"/"+file] = true
		}
	}
	return found
}

func (l *folderScan) addBroken(b BrokenClip) {
	if len(l.broken) < maxBroken {
		l.broken = append(l.broken, b)
	}
}

// faultOf says why a file of the folder is no recording of a clip; empty when it is one.
func (v *voice) faultOf(language, name, file string) string {
	if _, ok := clipKinds[lowerExt(file)]; !ok {
		return "not_audio"
	}
	if !slices.Contains(v.needed, name) && !slices.Contains(extraClips, name) {
		return "unknown_clip"
	}
	f, info, err := v.folder.open(language + "/" + file)
	if err != nil {
		return "unreadable"
	}
	defer func() { _ = f.Close() }()
	if info.Size() == 0 {
		return "empty"
	}
	if info.Size() > maxClip {
		return "too_large"
	}
	head := make([]byte, 12)
	n, err := io.ReadFull(f, head)
	if err != nil && n == 0 {
		return "unreadable"
	}
	if !beginsAs(lowerExt(file), head[:n]) {
		return "not_audio"
	}
	return ""
}

// beginsAs reports whether a file begins as its ending says.
func beginsAs(ext string, head []byte) bool {
	switch ext {
	case ".wav":
		return len(head) >= 12 && bytes.HasPrefix(head, []byte("RIFF")) && string(head[8:12]) == "WAVE"
	case ".mp3":
		return bytes.HasPrefix(head, []byte("ID3")) || len(head) > 1 && head[0] == 0xff && head[1]&0xe0 == 0xe0
	case ".m4a":
		return len(head) >= 8 && string(head[4:8]) == "ftyp"
	}
	return bytes.HasPrefix(head, []byte("OggS"))
}

func lowerExt(file string) string { return strings.ToLower(path.Ext(file)) }
