package kiosk

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"os/exec"
	"strings"
	"sync"
	"time"

	"motcua/center/refusal"
	"motcua/languages"
)

const (
	// readerProgram is the machine's voice, Debian's package of the same name.
	readerProgram = "espeak-ng"
	// readerPace is words a minute: slower than espeak-ng's 175, for ears that are not
	// used to it.
	readerPace = "145"
	// readerTime is what one text may take; three hundred characters take a tenth of a second.
	readerTime = 5 * time.Second
	// readersAtOnce leaves a core of a small server to the queue.
	readersAtOnce = 2
	// maxSounds is how many bytes of sound are kept: the sentences of all screens in one
	// language are about half of it.
	maxSounds = 24 << 20
	// soundsFor is how long a sound is kept at most.
	soundsFor = 10 * time.Minute
	// maxSound is the longest sound of one text, a minute.
	maxSound = 60 * 22050 * 2
)

// voiceOf is the program's voice of one of the kiosk's languages.
func voiceOf(language string) (voice string, known bool) {
	for _, l := range languages.All() {
		if l.Code == language {
			return l.Reader, true
		}
	}
	return "", false
}

// reader reads texts aloud with the machine's voice and keeps what it has read for a short
// while, in memory alone; the oldest goes first. The page sends no field's value and no
// number of a card, and whatever it sends is gone after soundsFor.
type reader struct {
	seats  chan struct{} // one for each text that is being read
	mu     sync.Mutex
	sounds map[string]sound // by voice and text
	order  []string         // the oldest first
	size   int
}

// sound is what was read, and when.
type sound struct {
	wav []byte
	at  time.Time
}

func newReader() *reader {
	return &reader{seats: make(chan struct{}, readersAtOnce), sounds: map[string]sound{}}
}

// read is the text as a WAV file of 16-bit samples, at the time at.
func (r *reader) read(ctx context.Context, at time.Time, voice, text string) ([]byte, error) {
	key := voice + " " + text
	if wav, ok := r.kept(key, at); ok {
		return wav, nil
	}
	ctx, cancel := context.WithTimeout(ctx, readerTime)
	defer cancel()
	select {
	case r.seats <- struct{}{}:
		defer func() { <-r.seats }()
	case <-ctx.Done():
		return nil, fmt.Errorf("waiting to read aloud: %w", ctx.Err())
	}
	if wav, ok := r.kept(key, at); ok {
		return wav, nil
	}
	wav, err := run(ctx, voice, text)
	if err != nil {
		return nil, err
	}
	r.keep(key, wav, at)
	return wav, nil
}

// run starts the program once. The text goes in by its standard input, so it can never
// be taken for an option.
func run(ctx context.Context, voice, text string) ([]byte, error) {
	program, err := exec.LookPath(readerProgram)
	if err != nil {
		return nil, refusal.NoVoice.Because(err)
	}
	cmd := exec.CommandContext(ctx, program, "-v", voice, "-s", readerPace, "-b", "1", "--stdin", "--stdout")
	cmd.Stdin = strings.NewReader(text)
	var out bytes.Buffer
	cmd.Stdout = &out
	cmd.WaitDelay = time.Second
	if err := cmd.Run(); err != nil {
		return nil, fmt.Errorf("reading aloud: %w", err)
	}
	return finish(out.Bytes())
}

// wavHeader is the length of the header that the program writes.
const wavHeader = 44

// finish writes the true lengths into the header: the program does not know them when it
// begins to write, and players believe them.
func finish(sound []byte) ([]byte, error) {
	if len(sound) < wavHeader || !bytes.HasPrefix(sound, []byte("RIFF")) || !bytes.Equal(sound[36:40], []byte("data")) {
		return nil, errors.New("reading aloud: the program wrote no sound")
	}
	if len(sound) > wavHeader+maxSound {
		sound = sound[:wavHeader+maxSound]
	}
	binary.LittleEndian.PutUint32(sound[4:], uint32(len(sound)-8))
	binary.LittleEndian.PutUint32(sound[40:], uint32(len(sound)-wavHeader))
	return sound, nil
}

// kept is what was read of a text not too long before at.
func (r *reader) kept(key string, at time.Time) ([]byte, bool) {
	r.mu.Lock()
	defer r.mu.Unlock()
	s, ok := r.sounds[key]
	if !ok || at.Sub(s.at) >= soundsFor {
		return nil, false
	}
	return s.wav, true
}

func (r *reader) keep(key string, wav []byte, at time.Time) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.drop(at)
	if _, ok := r.sounds[key]; ok {
		return
	}
	r.sounds[key] = sound{wav: wav, at: at}
	r.order = append(r.order, key)
	for r.size += len(wav); r.size > maxSounds; {
		r.dropOldest()
	}
}

// forget lets go what was read too long before at.
func (r *reader) forget(at time.Time) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.drop(at)
}

// drop is forget without locking; the caller holds r.mu.
func (r *reader) drop(at time.Time) {
	for len(r.order) > 0 && at.Sub(r.sounds[r.order[0]].at) >= soundsFor {
		r.dropOldest()
	}
}

func (r *reader) dropOldest() {
	oldest := r.order[0]
	r.order = r.order[1:]
	r.size -= len(r.sounds[oldest].wav)
	delete(r.sounds, oldest)
}
