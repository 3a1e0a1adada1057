package center

import (
	"net"
	"net/netip"
	"regexp"
	"strconv"
	"time"

	"motcua/center/ids"
	"motcua/center/records"
	"motcua/center/refusal"
)

const (
	// maxAddress is the longest address of a printer: a name of DNS has 253 characters.
	maxAddress = 260
	// MaxSlipsBeforeLow is how many slips the longest roll holds.
	MaxSlipsBeforeLow = 5000
)

// SetPrinting says how a kiosk gives slips out.
type SetPrinting struct {
	Kiosk    ids.Device
	Printing records.Printing
}

func (x SetPrinting) decide(s *State, _ time.Time) (change, error) {
	d, ok := s.Devices[x.Kiosk]
	if !ok || !d.Active || d.Kind != records.Kiosk {
		return change{}, refusal.UnknownDevice.In("id").Value(string(x.Kiosk))
	}
	p := x.Printing.Complete()
	switch {
	case !p.Mode.Valid():
		return change{}, refusal.UnknownMode.In("mode").Value(string(p.Mode))
	case !records.Prints(p.Width):
		return change{}, refusal.OutOfRange.In("width")
	case p.LowAfter < 0 || p.LowAfter > MaxSlipsBeforeLow:
		return change{}, refusal.OutOfRange.In("low_after")
	case !plainAddress(p.Address) && (p.Address != "" || p.Mode == records.PrintNetwork):
		return change{}, refusal.BadPrinterAddress.In("address")
	}
	if d.Printing == p {
		return change{}, nil
	}
	d.Printing = p
	return deviceChange(d, PrintingSet)
}

// plainAddress reports whether a text is host:port.
func plainAddress(address string) bool {
	host, port, err := net.SplitHostPort(address)
	n, portErr := strconv.ParseUint(port, 10, 16)
	return err == nil && portErr == nil && n > 0 && len(address) <= maxAddress && (hostName.MatchString(host) || ipAddress(host))
}

// hostName is a name of DNS, of the usual letters; machines' own names have _ too.
var hostName = regexp.MustCompile(`^[A-Za-z0-9_]([A-Za-z0-9._-]*[A-Za-z0-9_.])?$`)

// ipAddress reports whether a host is an address; a zone takes any characters, so it is held
// to those of names.
func ipAddress(host string) bool {
	ip, err := netip.ParseAddr(host)
	return err == nil && (ip.Zone() == "" || hostName.MatchString(ip.Zone()))
}
