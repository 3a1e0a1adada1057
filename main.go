// Command motcua runs a one-stop public-service centre: kiosk, hall, counters and
// office in one program with one data file.
package main

import (
	"cmp"
	"context"
	"flag"
	"fmt"
	"io"
	"log/slog"
	"os"
	"os/signal"
	"syscall"
	"time"

	"motcua/agent"
	"motcua/kioskpc"
	"motcua/server"
)

const usage = `motcua demo   [-addr 127.0.0.1:8080] [-data DIR] [-quiet]   a centre to try
motcua serve  -data DIR [-addr 0.0.0.0:8080] [-new]         the real thing
motcua verify -data DIR                                     prove the data file and replay the journal
motcua password -data DIR -user NAME                        a new password for a member of staff
motcua kiosk-setup -server URL -kiosk NAME > setup.sh       the script that makes a kiosk of a Debian PC
`

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	err := run(ctx, os.Args[1:], os.Stdout, os.Stderr)
	stop()
	if err != nil {
		fmt.Fprintln(os.Stderr, "motcua:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, args []string, out, errs io.Writer) error {
	if len(args) == 0 {
		fmt.Fprint(errs, usage+agent.Usage)
		return fmt.Errorf("say what to do")
	}
	if args[0] == "agent" {
		return agent.Command(ctx, args[1:], out, errs, time.Now)
	}
	if args[0] == "kiosk-setup" {
		return kioskpc.Run(args[1:], out, errs)
	}
	flags := flag.NewFlagSet("motcua "+args[0], flag.ContinueOnError)
	flags.SetOutput(errs)
	addr := flags.String("addr", "", "`host:port` to listen on (127.0.0.1:8080 for demo, 0.0.0.0:8080 for serve)")
	data := flags.String("data", "", "data `directory`")
	user := flags.String("user", "", "user `name` of a member of staff")
	quiet := flags.Bool("quiet", false, "demo without simulated citizens and clerks")
	fresh := flags.Bool("new", false, "serve: begin a new, empty centre where one has been and its data file is lost")
	if err := flags.Parse(args[1:]); err != nil {
		return err
	}
	if flags.NArg() > 0 {
		return fmt.Errorf("%q is not understood; run motcua without anything to see what is", flags.Arg(0))
	}
	if args[0] != "demo" && *data == "" {
		fmt.Fprint(errs, usage)
		return fmt.Errorf("%s needs -data DIR", args[0])
	}
	log := slog.New(slog.NewTextHandler(errs, nil))
	switch args[0] {
	case "demo":
		return server.RunDemo(ctx, out, server.Options{Dir: *data, Addr: cmp.Or(*addr, "127.0.0.1:8080"), Log: log}, *quiet)
	case "serve":
		return server.RunServe(ctx, out, server.Options{Dir: *data, New: *fresh, Addr: cmp.Or(*addr, "0.0.0.0:8080"), Log: log})
	case "verify":
		return server.RunVerify(out, *data)
	case "password":
		return server.RunPassword(ctx, out, *data, *user)
	}
	fmt.Fprint(errs, usage)
	return fmt.Errorf("there is no command %q", args[0])
}
