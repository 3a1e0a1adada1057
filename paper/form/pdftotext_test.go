package form

import (
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// pdfText is what a reader other than ours finds on pages of a PDF.
func pdfText(t testing.TB, pdf []byte, firstPage, lastPage int, options ...string) string {
	t.Helper()
	tool, err := exec.LookPath("pdftotext")
	if err != nil {
		t.Fatal("these tests read the papers with pdftotext, which is missing: install it with apt-get install poppler-utils")
	}
	path := filepath.Join(t.TempDir(), "paper.pdf")
	if err := os.WriteFile(path, pdf, 0o600); err != nil {
		t.Fatal(err)
	}
	args := append(options, "-enc", "UTF-8", "-f", strconv.Itoa(firstPage), "-l", strconv.Itoa(lastPage), path, "-")
	out, err := exec.Command(tool, args...).CombinedOutput()
	if err != nil {
		t.Fatalf("pdftotext: %v\n%s", err, out)
	}
	return string(out)
}

// flat is text with every run of white space as one space.
func flat(text string) string { return strings.Join(strings.Fields(text), " ") }
