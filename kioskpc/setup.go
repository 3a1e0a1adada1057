// Package kioskpc writes the script that turns a Debian PC into a kiosk: packages, the
// page's and the agent's services, the browser's policies, the screen's hours. It only
// writes text; what runs it is a technician who has read it, and nothing here touches
// the machine it is written on.
package kioskpc

import (
	"bytes"
	"cmp"
	"embed"
	"fmt"
	"net/netip"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"text/template"
	"time"
	"unicode"
	"unicode/utf8"
)

// Printing is how the kiosk's slips get onto paper, as the office's settings name it.
type Printing string

// The ways to print. Network: the server speaks to the printer. Agent: a small program
// on the kiosk PC does. Browser: Chromium prints, which cannot say that the paper is out.
const (
	Network Printing = "network"
	Agent   Printing = "agent"
	Browser Printing = "browser"
	None    Printing = "none"
)

// longestName is the longest name of a kiosk in characters: it has to fit into a line of
// the PC's journal.
const longestName = 60

// Setup is what a kiosk PC has to know.
type Setup struct {
	Server    string   // the address that the kiosk opens, such as http://192.168.1.10:8080
	Kiosk     string   // its name, as the office's list of devices shows it
	Printing  Printing // "" means Network
	ScreenOn  string   // when the screen is switched on, 15:04 in Vietnam's time; "" means 06:45
	ScreenOff string   // when it is switched off, later on the same day; "" means 17:30
}

// file is one file of the kiosk PC, and the template that fills it; the mode "keep" writes
// it only where there is none yet.
type file struct {
	path, mode, template string
}

const (
	// library is where the kiosk PC keeps the scripts that its services run.
	library = "/usr/local/lib/motcua-kiosk/"
	units   = "/etc/systemd/system/"
)

// filesOf are the files that every kiosk has.
var filesOf = []file{
	{library + "key", "0755", "key.sh"},
	{library + "page", "0755", "page.sh"},
	{library + "hours", "0755", "hours.sh"},
	{units + "motcua-screen.service", "0644", "screen.service"},
	{units + "motcua-screen-hours.service", "0644", "hours.service"},
	{units + "motcua-screen-hours.timer", "0644", "hours.timer"},
	{units + "motcua-page.service", "0644", "page.service"},
	{units + "motcua-page-nightly.service", "0644", "nightly.service"},
	{units + "motcua-page-nightly.timer", "0644", "nightly.timer"},
	{"/etc/chromium/policies/managed/motcua-kiosk.json", "0644", "policies.json"},
	{"/etc/X11/xorg.conf.d/90-motcua-kiosk.conf", "0644", "xorg.conf"},
	{"/etc/systemd/logind.conf.d/motcua-kiosk.conf", "0644", "logind.conf"},
	{"/etc/sysctl.d/90-motcua-kiosk.conf", "0644", "sysctl.conf"},
	{"/etc/default/grub.d/motcua-kiosk.cfg", "0644", "grub.cfg"},
	{"/etc/chrony/conf.d/motcua-kiosk.conf", "0644", "chrony.conf"},
}

// agentFiles are there only where the agent prints. What hangs on the PC's cables is the
// technician's to say: that file is written once and then left alone.
var agentFiles = []file{
	{units + "motcua-agent.service", "0644", "agent.service"},
	{"/etc/default/motcua-agent", "keep", "agent.env"},
}

//go:embed files
var templates embed.FS

// Script is the whole shell script. It refuses values that cannot be meant, naming the
// flag that gave them.
func (s Setup) Script() (string, error) {
	s, err := s.checked()
	if err != nil {
		return "", err
	}
	t, err := template.New("").Funcs(template.FuncMap{"sh": quoteShell, "unit": quoteUnit, "text": quoteSpecifiers, "json": quoteJSON}).ParseFS(templates, "files/*")
	if err != nil {
		return "", fmt.Errorf("reading the templates: %w", err)
	}
	var b bytes.Buffer
	if err := t.ExecuteTemplate(&b, "begin.sh", s); err != nil {
		return "", err
	}
	files := filesOf
	if s.Printing == Agent {
		files = slices.Concat(files, agentFiles)
	}
	for _, f := range files {
		fmt.Fprintf(&b, "put %s %s <<'MOTCUA_END'\n", f.mode, f.path)
		if err := t.ExecuteTemplate(&b, f.template, s); err != nil {
			return "", err
		}
		b.WriteString("MOTCUA_END\n\n")
	}
	if err := t.ExecuteTemplate(&b, "end.sh", s); err != nil {
		return "", err
	}
	return b.String(), nil
}

// Agent says whether the kiosk PC runs the agent.
func (s Setup) Agent() bool { return s.Printing == Agent }

// Browser says whether the kiosk's browser prints.
func (s Setup) Browser() bool { return s.Printing == Browser }

// Host is the server's name or address without its port.
func (s Setup) Host() string {
	u, err := url.Parse(s.Server)
	if err != nil {
		return ""
	}
	return u.Hostname()
}

// OnClock and OffClock are the screen's hours as four digits, for comparing.
func (s Setup) OnClock() string { return strings.ReplaceAll(s.ScreenOn, ":", "") }

// OffClock is OnClock's other end.
func (s Setup) OffClock() string { return strings.ReplaceAll(s.ScreenOff, ":", "") }

// checked fills in what was left out and refuses what cannot be meant.
func (s Setup) checked() (Setup, error) {
	var err error
	if s.Server, err = checkedServer(s.Server); err != nil {
		return s, err
	}
	if s.Kiosk = strings.TrimSpace(s.Kiosk); !printable(s.Kiosk) {
		return s, fmt.Errorf("-kiosk %q: give the kiosk's name as the office's list shows it, up to %d letters on one line", s.Kiosk, longestName)
	}
	s.Printing = Printing(cmp.Or(string(s.Printing), string(Network)))
	switch s.Printing {
	case Network, Agent, Browser, None:
	default:
		return s, fmt.Errorf("-printing %q: choose network, agent, browser or none", s.Printing)
	}
	on, err := checkedTime("-screen-on", &s.ScreenOn, "06:45")
	if err != nil {
		return s, err
	}
	off, err := checkedTime("-screen-off", &s.ScreenOff, "17:30")
	if err != nil {
		return s, err
	}
	if !on.Before(off) {
		return s, fmt.Errorf("-screen-off %s is not after -screen-on %s", s.ScreenOff, s.ScreenOn)
	}
	return s, nil
}

// hostname is what a machine in an office's network may be called.
var hostname = regexp.MustCompile(`^[A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?$`)

// checkedServer is the address without a slash at its end.
func checkedServer(address string) (string, error) {
	u, err := url.Parse(address)
	refused := fmt.Errorf("-server %q: give the address that the kiosk opens, such as http://192.168.1.10:8080", address)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" {
		return "", refused
	}
	if _, err := netip.ParseAddr(u.Hostname()); err != nil && !hostname.MatchString(u.Hostname()) {
		return "", refused
	}
	if plain := u.Scheme + "://" + u.Host; strings.Contains(u.Host, "%") || address != plain && address != plain+"/" {
		return "", refused
	}
	return u.Scheme + "://" + u.Host, nil
}

// checkedTime reads a time of day into the form 15:04.
func checkedTime(flag string, value *string, otherwise string) (time.Time, error) {
	at, err := time.Parse("15:04", cmp.Or(*value, otherwise))
	if err != nil {
		return at, fmt.Errorf("%s %q: give a time of day such as %s", flag, *value, otherwise)
	}
	*value = at.Format("15:04")
	return at, nil
}

// printable says whether a name is one line of letters that are there to be seen.
func printable(name string) bool {
	if name == "" || !utf8.ValidString(name) || utf8.RuneCountInString(name) > longestName {
		return false
	}
	return strings.IndexFunc(name, func(r rune) bool { return !unicode.IsPrint(r) }) < 0
}
