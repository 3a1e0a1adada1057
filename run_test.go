package main

import (
	"bufio"
	"context"
	"io"
	"net/http"
	"strings"
	"testing"
)

// TestADemoIsServedAndVerified runs the program as its words say, stops it, and replays what
// it left.
func TestADemoIsServedAndVerified(t *testing.T) {
	dir := t.TempDir()
	ctx, stop := context.WithCancel(context.Background())
	defer stop()
	said, out := io.Pipe()
	ended := make(chan error, 1)
	go func() {
		err := run(ctx, []string{"demo", "-quiet", "-addr", "127.0.0.1:0", "-data", dir}, out, io.Discard)
		_ = out.CloseWithError(io.EOF)
		ended <- err
	}()
	pages := 0
	for lines := bufio.NewScanner(said); lines.Scan() && !strings.HasPrefix(lines.Text(), "Ctrl-C"); {
		word := strings.Fields(lines.Text())[0]
		if !strings.HasPrefix(word, "http://") {
			continue
		}
		answer, err := http.Get(word)
		if err != nil {
			t.Fatal(err)
		}
		_ = answer.Body.Close()
		if answer.StatusCode != http.StatusOK {
			t.Errorf("%s: %s", word, answer.Status)
		}
		pages++
	}
	stop()
	if err := <-ended; err != nil || pages != 4 {
		t.Fatalf("%d pages were named, and the demo ended with %v", pages, err)
	}
	var report strings.Builder
	if err := run(context.Background(), []string{"verify", "-data", dir}, &report, io.Discard); err != nil || !strings.Contains(report.String(), "agree") {
		t.Errorf("verify says %q, %v", report.String(), err)
	}
}

func TestWhatIsNotUnderstoodIsSaid(t *testing.T) {
	for _, args := range [][]string{{}, {"dance"}, {"serve"}, {"verify"}, {"demo", "now"}, {"demo", "-loud"}} {
		var said strings.Builder
		if err := run(context.Background(), args, io.Discard, &said); err == nil {
			t.Errorf("%q is understood", args)
		}
	}
}
