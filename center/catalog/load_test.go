package catalog

import (
	"bytes"
	"errors"
	"io"
	"os"
	"slices"
	"strings"
	"testing"
	"testing/iotest"

	"golang.org/x/text/unicode/norm"
)

const (
	header = "code,name,field,agency,level,time_limit,time_unit,fee_vnd,whole_at_centre,documents\n"
	birth  = "1.001193,Đăng ký khai sinh,Hộ tịch,Sở Tư pháp,commune,1,working_day,0,no,Tờ khai [1 bản chính]\n"
	death  = "1.000656,Đăng ký khai tử,Hộ tịch,Sở Tư pháp,commune,,,,yes,\n"
)

func load(t *testing.T, file string) *Catalogue {
	t.Helper()
	c, err := Load(strings.NewReader(file), "test")
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestAFileIsLoaded(t *testing.T) {
	c := load(t, header+birth+death)
	p, ok := c.Get("1.001193")
	if !ok || p.Name != "Đăng ký khai sinh" || p.Field != "Hộ tịch" || p.Agency != "Sở Tư pháp" || p.Level != Commune ||
		*p.TimeLimit != 1 || p.TimeUnit != WorkingDays || *p.FeeVND != 0 || p.WholeAtCentre ||
		!slices.Equal(p.Documents, []Document{{"Tờ khai", 1, 0}}) {
		t.Errorf("the first row became %+v", p)
	}
	p, ok = c.Get("1.000656")
	if !ok || p.TimeLimit != nil || p.TimeUnit != UnknownUnit || p.FeeVND != nil || !p.WholeAtCentre || p.Documents != nil {
		t.Errorf("what is blank must be not known: %+v", p)
	}
	if _, ok := c.Get("9.999999"); ok {
		t.Error("a procedure that is not there was found")
	}
}

func TestAFileFromASpreadsheetIsLoaded(t *testing.T) {
	file := "\uFEFF" + "name,code,field,agency,level,time_limit,time_unit,fee_vnd,whole_at_centre,documents\r\n" +
		"\"Đăng ký\nkhai  sinh\", 1001193.H14 ,Hộ tịch,Sở Tư pháp,commune,\"10,5\",working_day,,no,\r\n"
	p, ok := load(t, norm.NFD.String(file)).Get("1.001193")
	if !ok || p.Name != "Đăng ký khai sinh" {
		t.Fatalf("the row became %+v", p)
	}
	if *p.TimeLimit != 84 || p.TimeUnit != Hours {
		t.Errorf("ten days and a half became %d %v, want 84 working hours", *p.TimeLimit, p.TimeUnit)
	}
}

func TestEveryBadRowIsRefusedByItsLine(t *testing.T) {
	long := strings.Repeat("ă", 501)
	for _, test := range []struct {
		row    string
		column string
		reason Reason
	}{
		{"1.00119,A,B,C,commune,,,,no,", "code", NotACode},
		{",A,B,C,commune,,,,no,", "code", NotACode},
		{"1.001193.H38,A,B,C,commune,,,,no,", "code", DuplicateCode},
		{"1.000001,,B,C,commune,,,,no,", "name", MissingValue},
		{"1.000001,A, ,C,commune,,,,no,", "field", MissingValue},
		{"1.000001,A,B,,commune,,,,no,", "agency", MissingValue},
		{"1.000001," + long + ",B,C,commune,,,,no,", "name", TooLong},
		{"1.000001,A\x00,B,C,commune,,,,no,", "name", BadCharacters},
		{"1.000001,A,B\xff,C,commune,,,,no,", "field", BadCharacters},
		{"1.000001,A,B,C,district,,,,no,", "level", NotALevel},
		{"1.000001,A,B,C,,,,,no,", "level", NotALevel},
		{"1.000001,A,B,C,commune,5,,,no,", "time_unit", NotAUnit},
		{"1.000001,A,B,C,commune,5,week,,no,", "time_unit", NotAUnit},
		{"1.000001,A,B,C,commune,,day,,no,", "time_limit", NotALimit},
		{"1.000001,A,B,C,commune,0,day,,no,", "time_limit", NotALimit},
		{"1.000001,A,B,C,commune,-1,day,,no,", "time_limit", NotALimit},
		{"1.000001,A,B,C,commune,3651,day,,no,", "time_limit", NotALimit},
		{"1.000001,A,B,C,commune,10.5,day,,no,", "time_limit", NotALimit},
		{"1.000001,A,B,C,commune,10.3,working_day,,no,", "time_limit", NotALimit},
		{"1.000001,A,B,C,commune,,,50.000,no,", "fee_vnd", NotAFee},
		{"1.000001,A,B,C,commune,,,-1,no,", "fee_vnd", NotAFee},
		{"1.000001,A,B,C,commune,,,10000000001,no,", "fee_vnd", NotAFee},
		{"1.000001,A,B,C,commune,,,,có,", "whole_at_centre", NotYesOrNo},
		{"1.000001,A,B,C,commune,,,,no,Đơn [x bản chính]", "documents", BadDocument},
		{"1.000001,A,B,C,commune,,,,no," + strings.Repeat("Đơn;", 101), "documents", TooManyDocuments},
		{"1.000001,A,B,C,commune,,,,no," + strings.Repeat("ă", maxDocumentsBytes), "documents", TooLong},
		{"1.000001,A,B,C,commune,,,,no,\x7f", "documents", BadCharacters},
		{"1.000001,A,B,C,commune", "", BrokenRow},
		{"1.000001,A,B\",C,commune,,,,no,", "", BrokenRow},
	} {
		c, err := Load(strings.NewReader(header+birth+test.row+"\n"+death), "test")
		var bad BadRows
		if c != nil || !errors.As(err, &bad) || len(bad) != 1 {
			t.Errorf("%.60q: %v", test.row, err)
			continue
		}
		if bad[0].Line != 3 || bad[0].Column != test.column || bad[0].Reason != test.reason {
			t.Errorf("%.60q is refused as %+v, want column %q, reason %s", test.row, bad[0], test.column, test.reason)
		}
		if len([]rune(bad[0].Value)) > maxValueRunes || strings.Contains(bad[0].Reason.String(), "_") && test.reason != NotAUnit {
			t.Errorf("%.60q is not explained: %v", test.row, bad[0])
		}
	}
}

func TestAllBadRowsAreNamedAtOnce(t *testing.T) {
	bad := "x,A,B,C,commune,,,,no,\n"
	_, err := Load(strings.NewReader(header+birth+strings.Repeat(bad, 7)+death), "test")
	var rows BadRows
	if !errors.As(err, &rows) || len(rows) != 7 || rows[0].Line != 3 || rows[6].Line != 9 {
		t.Fatalf("got %v", err)
	}
	if want := `7 bad rows in the catalogue; line 3, code "x": not a procedure code`; !strings.HasPrefix(err.Error(), want) {
		t.Errorf("the error reads %q", err)
	}
	if !strings.HasSuffix(err.Error(), "and 2 more") {
		t.Errorf("the error reads %q", err)
	}
	_, err = Load(strings.NewReader(header+strings.Repeat(bad, 5000)), "test")
	if errors.As(err, &rows); len(rows) != maxBadRows {
		t.Errorf("%d rows are listed of a file that is all wrong", len(rows))
	}
}

func TestAFileThatIsNoCatalogueIsRefused(t *testing.T) {
	for name, file := range map[string]string{
		"empty":             "",
		"another header":    "a,b,c\n1,2,3\n",
		"a column missing":  strings.Replace(header, ",documents", "", 1) + birth,
		"a column too many": strings.Replace(header, "documents", "documents,note", 1) + birth,
		"a column twice":    strings.Replace(header, "documents", "documents,code", 1) + birth,
	} {
		if c, err := Load(strings.NewReader(file), "test"); err == nil || c != nil {
			t.Errorf("%s: loaded", name)
		}
	}
	if _, err := Load(strings.NewReader(header), "test"); !errors.Is(err, ErrNoProcedures) {
		t.Errorf("only a header: %v", err)
	}
	if _, err := Load(io.LimitReader(endless{}, MaxBytes+10), "test"); !errors.Is(err, ErrTooLarge) {
		t.Errorf("too large: %v", err)
	}
	if _, err := Load(iotest.ErrReader(io.ErrUnexpectedEOF), "test"); !errors.Is(err, io.ErrUnexpectedEOF) {
		t.Errorf("a reader that breaks off: %v", err)
	}
}

// endless is a file without an end.
type endless struct{}

func (endless) Read(p []byte) (int, error) { return len(p), nil }

func FuzzLoad(f *testing.F) {
	file, err := os.ReadFile(shippedFile)
	if err != nil {
		f.Fatal(err)
	}
	f.Add(file[:bytes.LastIndexByte(file[:4000], '\n')])
	for _, s := range []string{"", header, header + birth + death, "\uFEFF" + header + birth, header + "\"", header + "1.000001,A\n"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, file []byte) {
		c, err := Load(bytes.NewReader(file), "fuzz")
		if (c == nil) != (err != nil) {
			t.Fatalf("a catalogue %t and the error %v", c != nil, err)
		}
		var bad BadRows
		if errors.As(err, &bad) {
			for _, row := range bad {
				if row.Line < 2 || row.Reason == "" {
					t.Errorf("a row is refused without a line or a reason: %+v", row)
				}
			}
		}
		if err != nil {
			return
		}
		for _, p := range c.All() {
			if got, ok := c.Get(p.Code); !ok || got.Name != p.Name {
				t.Errorf("%s is listed and not found", p.Code)
			}
			if items, _ := c.Search(Query{Text: string(p.Code)}); len(items) == 0 || items[0].Code != p.Code {
				t.Errorf("%s is not found by its code", p.Code)
			}
		}
	})
}
