// Board-client prints every call of a hall once, for signs and boards of other makers:
//
//	go run ./docs/examples/board-client -server ws://127.0.0.1:8080 -hall 1
//
// Every message is the whole board, so a lost connection loses nothing but time: the calls
// that were missed stand in the next board.
package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"math/rand/v2"
	"net/url"
	"os"
	"os/signal"
	"time"

	"github.com/gorilla/websocket"
)

// silence is how long a live server is never quiet.
const silence = 15 * time.Second

type board struct {
	Calls []struct { // the newest first
		Seq             uint64
		Number, Counter string
		Times           int
	}
}

func main() {
	server := flag.String("server", "ws://127.0.0.1:8080", "where the centre is")
	hall := flag.String("hall", "", "whose calls; empty for all halls")
	flag.Parse()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	follow(ctx, *server+"/ws/board?hall="+url.QueryEscape(*hall), os.Stdout, time.Second)
}

// follow prints calls until the context ends; after a loss it comes back, and waits longer
// each time that it fails, never as long as others do.
func follow(ctx context.Context, address string, out io.Writer, pause time.Duration) {
	var last uint64
	for wait := pause; ctx.Err() == nil; wait = min(2*wait, 10*pause) {
		if heard := listen(ctx, address, out, &last); heard {
			wait = pause
		}
		select {
		case <-ctx.Done():
		case <-time.After(wait/2 + rand.N(wait/2+1)):
		}
	}
}

func listen(ctx context.Context, address string, out io.Writer, last *uint64) (heard bool) {
	ws, _, err := websocket.DefaultDialer.DialContext(ctx, address, nil)
	if err != nil {
		return false
	}
	defer context.AfterFunc(ctx, func() { ws.Close() })()
	defer ws.Close()
	for ; ; heard = true {
		var b board
		if err := ws.SetReadDeadline(time.Now().Add(silence)); err != nil || ws.ReadJSON(&b) != nil {
			return heard
		}
		for i := len(b.Calls) - 1; i >= 0; i-- {
			if c := b.Calls[i]; c.Seq > *last {
				*last = c.Seq
				fmt.Fprintf(out, "%s → %s (%d)\n", c.Number, c.Counter, c.Times)
			}
		}
	}
}
