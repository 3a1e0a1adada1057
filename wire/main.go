// Command wire writes embed/js/wire.d.ts: what the surfaces ask and answer, as the type
// checker of the pages reads it, and embed/js/limits.js: the bounds that the pages keep to.
// The Go types and constants are the only place where a shape or a bound is written by hand.
// A test fails while a file is not what this would write.
package main

import (
	"fmt"
	"os"
)

//go:generate go run .

// written are the files, from this folder, where go generate and the test run.
var written = map[string]func() (string, error){"../embed/js/wire.d.ts": declarations, "../embed/js/limits.js": bounds}

func main() {
	for name, write := range written {
		text, err := write()
		if err == nil {
			err = os.WriteFile(name, []byte(text), 0o644)
		}
		if err != nil {
			fmt.Fprintf(os.Stderr, "writing %s: %v\n", name, err)
			os.Exit(1)
		}
	}
}
