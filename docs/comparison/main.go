// Comparison sends one call to thousands of screens in four ways and tells how long it
// takes until all of them have it, and what it costs: the display of this project, the
// library centrifuge, a loop of Server-Sent Events, and two threads that do nothing but
// write(2). Every way has its own server process and its own process of screens, all are
// connected at the same time, and each round asks all of them in turn, so that whatever
// else the machine does meets all alike. Everything stays on loopback.
//
// It is a module of its own: the program needs nothing of what is compared here.
package main

import (
	"flag"
	"fmt"
	"os"
	"strings"
)

// roleEnv makes this program one of its own helpers: "serve WAY" or "screens WAY ADDRESS N".
const roleEnv = "MOTCUA_COMPARISON"

func main() {
	screens := flag.Int("screens", 10_000, "how many screens each way has")
	rounds := flag.Int("rounds", 100, "how many calls are measured")
	flag.Parse()
	var err error
	switch role := strings.Fields(os.Getenv(roleEnv)); {
	case len(role) == 2 && role[0] == "serve":
		err = serve(role[1])
	case len(role) == 4 && role[0] == "screens":
		err = beScreens(role[1], role[2], role[3])
	default:
		err = compare(*screens, *rounds)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
