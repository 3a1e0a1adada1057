package center

import (
	"compress/gzip"
	"io"
	"os"
	"path/filepath"
	"testing"
)

// TestTheFirstReleasesFileIsLivedOn opens the data file of the first release, which has a row in
// every table: it means the same before and after it is taken over.
func TestTheFirstReleasesFileIsLivedOn(t *testing.T) {
	packed, err := os.Open("../testdata/journals/format1.db.gz")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = packed.Close() }()
	whole, err := gzip.NewReader(packed)
	if err != nil {
		t.Fatal(err)
	}
	b, err := io.ReadAll(whole)
	if err != nil {
		t.Fatal(err)
	}
	o := everything(t)
	if err := o.Close(); err != nil {
		t.Fatal(err)
	}
	o.options.Dir = t.TempDir()
	if err := os.WriteFile(filepath.Join(o.options.Dir, DataFile), b, 0o600); err != nil {
		t.Fatal(err)
	}
	before, err := Verify(o.options.Dir, o.options.Defaults, o.options.Catalogue)
	if err != nil {
		t.Fatalf("verify of the old file: %v", err)
	}
	o.open()
	o.agrees("after taking over")
	code := o.take("A", "a new tap").Ticket.Number
	if err := o.Close(); err != nil {
		t.Fatal(err)
	}
	after, err := Verify(o.options.Dir, o.options.Defaults, o.options.Catalogue)
	if err != nil || after.Dossiers != before.Dossiers || after.Tickets != before.Tickets+1 || before.Dossiers == 0 {
		t.Errorf("%+v became %+v with %s: %v", before, after, code, err)
	}
	kept, err := os.ReadFile(filepath.Join(o.options.Dir, DataFile+".format1"))
	if err != nil || len(kept) != len(b) {
		t.Errorf("the old file was not kept: %v", err)
	}
}
