package kioskpc

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"motcua/center/records"
)

// plain is a kiosk without anything strange.
var plain = Setup{Server: "http://192.168.1.10:8080", Kiosk: "Kiosk 1", Printing: Agent}

// hostile are names that an office could give a kiosk, and that would break out of a
// careless quotation in the shell, in a unit, in JSON or in a here-document.
var hostile = []string{
	"Kiosk '1'; touch pwned",
	"$(touch pwned) `touch pwned` ${HOME} $HOME",
	`"; touch pwned; "`,
	`back\slash \n \`,
	"100 % %n %i %%",
	"MOTCUA_END",
	"{{.Server}} <!-- & -->",
	"-n",
	"Một cửa số 1 – tầng trệt",
}

// written runs the script of a setup into a folder and returns the folder and what the
// script said.
func written(t *testing.T, s Setup, dir string) string {
	t.Helper()
	script, err := s.Script()
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "setup.sh")
	if err := os.WriteFile(path, []byte(script), 0o600); err != nil {
		t.Fatal(err)
	}
	if out, err := exec.Command("sh", "-n", path).CombinedOutput(); err != nil {
		t.Fatalf("sh -n: %v: %s", err, out)
	}
	cmd := exec.Command("sh", path)
	cmd.Dir = t.TempDir()
	cmd.Env = append(os.Environ(), "DESTDIR="+dir)
	out, err := cmd.CombinedOutput()
	if err != nil {
		t.Fatalf("the script: %v: %s", err, out)
	}
	if left, err := os.ReadDir(cmd.Dir); err != nil || len(left) != 0 {
		t.Errorf("a name was taken for a command: %v %v", left, err)
	}
	return string(out)
}

// read is one of the files that the script wrote.
func read(t *testing.T, dir, name string) string {
	t.Helper()
	b, err := os.ReadFile(filepath.Join(dir, name))
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func TestTheScriptWritesItsFilesOnce(t *testing.T) {
	dir := t.TempDir()
	first := written(t, plain, dir)
	for _, f := range slices.Concat(filesOf, agentFiles) {
		if !strings.Contains(first, f.path) {
			t.Errorf("%s was not written", f.path)
		}
	}
	if again := written(t, plain, dir); again != "" {
		t.Errorf("the second run says %s", again)
	}
	devices := filepath.Join(dir, agentFiles[1].path)
	if err := os.WriteFile(devices, []byte("DEVICES=\"-scanner /dev/ttyUSB0\"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if again := written(t, plain, dir); again != "" || !strings.Contains(read(t, dir, agentFiles[1].path), "ttyUSB0") {
		t.Errorf("what the technician wrote is gone: %s", again)
	}
	changed := plain
	changed.ScreenOff = "18:00"
	if said := written(t, changed, dir); strings.Count(said, "\n") != 2 || !strings.Contains(said, "motcua-screen-hours.timer") {
		t.Errorf("after another hour of the evening the script says %s", said)
	}
}

func TestEveryWrittenScriptIsOne(t *testing.T) {
	dir := t.TempDir()
	written(t, plain, dir)
	for _, f := range filesOf {
		if f.mode != "0755" {
			continue
		}
		if out, err := exec.Command("sh", "-n", filepath.Join(dir, f.path)).CombinedOutput(); err != nil {
			t.Errorf("%s: %v: %s", f.path, err, out)
		}
	}
}

func TestHostileNamesStayNames(t *testing.T) {
	for _, name := range hostile {
		s := plain
		s.Kiosk = name
		dir := t.TempDir()
		written(t, s, dir)
		want := "Description=" + strings.ReplaceAll(name, "%", "%%") + " (Một Cửa)\n"
		if unit := read(t, dir, "/etc/systemd/system/motcua-page.service"); !strings.Contains(unit, want) {
			t.Errorf("%q: the unit reads %s", name, unit)
		}
		verify(t, dir)
	}
}

// verify lets systemd read the units; what they start is not on this machine.
func verify(t *testing.T, dir string) {
	t.Helper()
	units, err := filepath.Glob(filepath.Join(dir, "etc/systemd/system/*"))
	if err != nil || len(units) == 0 {
		t.Fatalf("no units: %v", err)
	}
	program, err := exec.LookPath("systemd-analyze")
	if err != nil {
		t.Fatal("the test of the units needs systemd-analyze: as root, apt-get install systemd")
	}
	cmd := exec.Command(program, append([]string{"verify", "--man=no"}, units...)...)
	cmd.Env = append(os.Environ(), "SYSTEMD_UNIT_PATH="+filepath.Join(dir, "etc/systemd/system")+":")
	out, _ := cmd.CombinedOutput()
	for _, line := range strings.Split(strings.TrimSpace(string(out)), "\n") {
		if line != "" && !strings.Contains(line, "is not executable") {
			t.Errorf("systemd: %s", line)
		}
	}
}

func TestThePoliciesOpenTheServerAlone(t *testing.T) {
	for _, printing := range []Printing{Network, Browser} {
		s := plain
		s.Printing = printing
		dir := t.TempDir()
		written(t, s, dir)
		var policies struct {
			URLBlocklist, URLAllowlist []string
			DeveloperToolsAvailability int
			PrintingEnabled            bool
		}
		if err := json.Unmarshal([]byte(read(t, dir, "/etc/chromium/policies/managed/motcua-kiosk.json")), &policies); err != nil {
			t.Fatal(err)
		}
		if len(policies.URLAllowlist) != 1 || policies.URLAllowlist[0] != s.Server || policies.URLBlocklist[0] != "*" || policies.DeveloperToolsAvailability != 2 {
			t.Errorf("the policies are %+v", policies)
		}
		page := read(t, dir, library+"page")
		if policies.PrintingEnabled != (printing == Browser) || strings.Contains(page, "--kiosk-printing") != (printing == Browser) {
			t.Errorf("with printing by %s: %+v\n%s", printing, policies, page)
		}
		if _, err := os.Stat(filepath.Join(dir, agentFiles[0].path)); !os.IsNotExist(err) {
			t.Errorf("with printing by %s there is an agent: %v", printing, err)
		}
	}
}

func TestWhatCannotBeMeantIsRefused(t *testing.T) {
	for name, change := range map[string]func(*Setup){
		"no server":           func(s *Setup) { s.Server = "" },
		"no scheme":           func(s *Setup) { s.Server = "192.168.1.10:8080" },
		"another scheme":      func(s *Setup) { s.Server = "javascript:alert(1)" },
		"a path":              func(s *Setup) { s.Server = "http://host/kiosk" },
		"a user":              func(s *Setup) { s.Server = "http://a:b@host" },
		"a quote":             func(s *Setup) { s.Server = "http://a'b" },
		"a command":           func(s *Setup) { s.Server = "http://$(id)" },
		"a second line":       func(s *Setup) { s.Server = "http://host\nserver evil" },
		"no host":             func(s *Setup) { s.Server = "http://:8080" },
		"a zone":              func(s *Setup) { s.Server = "http://[fe80::1%25eth0]" },
		"no name":             func(s *Setup) { s.Kiosk = " " },
		"a name of two lines": func(s *Setup) { s.Kiosk = "Kiosk\nMOTCUA_END\ntouch pwned" },
		"a long name":         func(s *Setup) { s.Kiosk = strings.Repeat("k", longestName+1) },
		"broken letters":      func(s *Setup) { s.Kiosk = "Kiosk \xff" },
		"another printing":    func(s *Setup) { s.Printing = "paper" },
		"no time":             func(s *Setup) { s.ScreenOn = "early" },
		"a late morning":      func(s *Setup) { s.ScreenOn = "18:00" },
	} {
		s := plain
		change(&s)
		if script, err := s.Script(); err == nil || script != "" || !strings.HasPrefix(err.Error(), "-") {
			t.Errorf("%s: %v, and a script of %d bytes", name, err, len(script))
		}
	}
	for _, server := range []string{"https://motcua.example", "http://[fd00::1]:8080/", "http://localhost:8080"} {
		s := plain
		s.Server = server
		if _, err := s.Script(); err != nil {
			t.Errorf("%s is refused: %v", server, err)
		}
	}
}

// A kiosk's PC is set up apart from the program, by the words that the office's page has.
func TestTheWaysToPrintAreThoseOfTheOffice(t *testing.T) {
	for _, mode := range records.PrintModes() {
		s := plain
		s.Printing = Printing(mode)
		if _, err := s.checked(); err != nil {
			t.Errorf("%s: %v", mode, err)
		}
	}
}
