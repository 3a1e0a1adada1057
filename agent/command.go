package agent

import (
	"context"
	"flag"
	"fmt"
	"io"
	"log/slog"
	"os"
	"strings"
	"time"
)

// Usage describes this command.
const Usage = `motcua agent pair -server http://SERVER:8080 -token-file FILE -code 482913    once, on a kiosk's PC
motcua agent -server http://SERVER:8080 -token-file FILE [-printer /dev/usb/lp0|tcp://HOST:9100] [-scanner /dev/ttyACM0]
`

// Command runs the command with its arguments until ctx ends.
func Command(ctx context.Context, args []string, out, errs io.Writer, now func() time.Time) error {
	pairing := len(args) > 0 && args[0] == "pair"
	if pairing {
		args = args[1:]
	}
	flags := flag.NewFlagSet("motcua agent", flag.ContinueOnError)
	flags.SetOutput(errs)
	server := flags.String("server", "", "`address` of the server, http://192.168.1.10:8080")
	file := flags.String("token-file", "", "`file` that holds the agent's token")
	code := flags.String("code", "", "the six `digits` of the office's page")
	printer := flags.String("printer", "", "device `file` of the printer, or tcp://host:port")
	scanner := flags.String("scanner", "", "serial `port` of the scanner")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if flags.NArg() > 0 || !strings.HasPrefix(*server, "http") || *file == "" || pairing && *code == "" {
		fmt.Fprint(errs, Usage)
		return fmt.Errorf("agent needs -server http://… and -token-file FILE, and to be paired -code")
	}
	if pairing {
		if err := Pair(ctx, *server, *code, *file); err != nil {
			return err
		}
		fmt.Fprintf(out, "paired; the token is in %s\n", *file)
		return nil
	}
	token, err := os.ReadFile(*file)
	if err != nil {
		return fmt.Errorf("the agent's token: %w; pair it first: motcua agent pair -server %s -token-file %s -code …", err, *server, *file)
	}
	alive := Notifier(os.Getenv("NOTIFY_SOCKET"))
	alive()
	Run(ctx, Options{
		Server: *server, Token: strings.TrimSpace(string(token)), Printer: *printer, Scanner: *scanner, Now: now,
		Log: slog.New(slog.NewTextHandler(errs, nil)), Alive: alive,
	})
	return nil
}
