package kioskpc

import (
	"flag"
	"fmt"
	"io"
)

// Run reads the flags of "motcua kiosk-setup" and writes the script to out; what is
// wrong with them goes to errs as flag does it, and comes back as an error.
func Run(args []string, out, errs io.Writer) error {
	var s Setup
	flags := flag.NewFlagSet("motcua kiosk-setup", flag.ContinueOnError)
	flags.SetOutput(errs)
	flags.StringVar(&s.Server, "server", "", "`address` that the kiosk opens, such as http://192.168.1.10:8080")
	flags.StringVar(&s.Kiosk, "kiosk", "", "the kiosk's `name` in the office's list of devices")
	flags.StringVar((*string)(&s.Printing), "printing", "", "network, agent, browser or none (network)")
	flags.StringVar(&s.ScreenOn, "screen-on", "", "`time` when the screen is switched on (06:45)")
	flags.StringVar(&s.ScreenOff, "screen-off", "", "`time` when it is switched off (17:30)")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if flags.NArg() > 0 {
		return fmt.Errorf("%q is not understood; a name with spaces needs quotes", flags.Arg(0))
	}
	script, err := s.Script()
	if err != nil {
		return err
	}
	_, err = io.WriteString(out, script)
	return err
}
