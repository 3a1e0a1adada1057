// Command wire writes embed/js/wire.d.ts: what the surfaces ask and answer, as the type
// checker of the pages reads it. The Go types are the only place where a shape is written by
// hand. A test fails while the file is not what this would write.
package main

import (
	"fmt"
	"os"
)

//go:generate go run .

// written is the file, from this folder, where go generate and the test run.
const written = "../embed/js/wire.d.ts"

func main() {
	text, err := declarations()
	if err == nil {
		err = os.WriteFile(written, []byte(text), 0o644)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "writing the types of the wire:", err)
		os.Exit(1)
	}
}
