package escpos_test

import (
	"bytes"
	"context"
	"errors"
	"net"
	"os"
	"path/filepath"
	"testing"
	"time"

	"motcua/paper/escpos"
	"motcua/paper/escpos/escpostest"
	"motcua/paper/slip"
)

func testFont(t testing.TB, name string) []byte {
	t.Helper()
	b, err := os.ReadFile(filepath.Join("..", "..", "embed", "fonts", name))
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func testSlip(t testing.TB) *escpos.Raster {
	t.Helper()
	press, err := slip.New(slip.Fonts{
		Medium: testFont(t, "mot-cua-slip-medium.ttf"), Bold: testFont(t, "mot-cua-slip-bold.ttf"), Figures: testFont(t, "mot-cua-slip-figures.ttf"),
	})
	if err != nil {
		t.Fatal(err)
	}
	r, err := press.Slip(slip.Content{Centre: "Trung tâm", Number: "A001", Name: "Đăng ký khai sinh", URL: "http://a/t/x", Taken: time.Unix(0, 0)}, escpos.Dots80)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// quick waits only as long as a loopback needs.
var quick = escpos.Printer{
	Now: time.Now, AnswerFor: 300 * time.Millisecond, SendFor: 2 * time.Second, PrintFor: 400 * time.Millisecond,
	CalmFor: 100 * time.Millisecond, AskEvery: 10 * time.Millisecond,
}

func TestWhatAPrinterDoesIsWhatIsSaid(t *testing.T) {
	slip := testSlip(t)
	for _, x := range []struct {
		name    string
		mood    escpostest.Mood
		trouble escpos.Trouble
		whole   bool
		out     bool // a slip is on paper
		low     bool
	}{
		{name: "works", mood: escpostest.Works, out: true},
		{name: "near its end", mood: escpostest.Low, out: true, low: true},
		{name: "takes its time", mood: escpostest.Slow, out: true},
		{name: "says nothing but its state", mood: escpostest.Taciturn, out: true},
		{name: "the last of the paper", mood: escpostest.EndsAfter, out: true},
		{name: "never answers", mood: escpostest.Dumb, trouble: escpos.Offline},
		{name: "takes nothing", mood: escpostest.Unreadable, trouble: escpos.Offline},
		{name: "never answers again", mood: escpostest.Hangs, trouble: escpos.Unknown, whole: true},
		{name: "closes", mood: escpostest.Closes, trouble: escpos.Offline},
		{name: "out of paper within the slip", mood: escpostest.Ends, trouble: escpos.PaperOut, whole: true},
		{name: "no paper", mood: escpostest.Empty, trouble: escpos.PaperOut},
		{name: "cover open", mood: escpostest.Open, trouble: escpos.CoverOpen},
		{name: "off line", mood: escpostest.Off, trouble: escpos.Offline},
	} {
		t.Run(x.name, func(t *testing.T) {
			p := escpostest.New(t, x.mood)
			conn, err := net.Dial("tcp", p.Addr())
			if err != nil {
				t.Fatal(err)
			}
			defer conn.Close()
			status, err := quick.Print(context.Background(), conn, slip)
			var trouble *escpos.TroubleError
			switch {
			case x.trouble == escpos.NoTrouble && err != nil:
				t.Fatal(err)
			case x.trouble != escpos.NoTrouble && !errors.As(err, &trouble):
				t.Fatalf("no trouble: %v", err)
			case trouble != nil && (trouble.Trouble != x.trouble || trouble.Delivered != x.whole):
				t.Fatalf("%v, whole %v", trouble, trouble.Delivered)
			}
			if status.PaperLow != x.low {
				t.Errorf("low %v", status.PaperLow)
			}
			if x.out {
				if got := <-p.Slips(); got.Height != slip.Height || !bytes.Equal(got.Bits, slip.Bits) {
					t.Error("another slip came out")
				}
			}
			if x.mood == escpostest.EndsAfter && status.Trouble != escpos.PaperOut {
				t.Errorf("after the last slip: %v", status)
			}
		})
	}
}

func TestAPrinterThatTakesNothing(t *testing.T) {
	conn, other := net.Pipe()
	defer conn.Close()
	defer other.Close()
	if _, err := quick.Ask(conn); err == nil {
		t.Error("it answered")
	}
}

// The connection ends when the whole slip was taken: it may be out.
func TestAPrinterThatLeavesAfterTheSlip(t *testing.T) {
	conn, printer := net.Pipe()
	defer conn.Close()
	go func() {
		defer printer.Close()
		var said []byte
		b := make([]byte, 4096)
		for !bytes.HasSuffix(said, []byte{0x1d, 'V', 66, 0, 0x1d, 'r', 1}) {
			n, err := printer.Read(b)
			if err != nil {
				return
			}
			if said = append(said, b[:n]...); len(said) == 12 { // how it stands
				_, _ = printer.Write([]byte{0x12, 0x12, 0x12, 0x12})
			}
		}
	}()
	status, err := quick.Print(context.Background(), conn, testSlip(t))
	var trouble *escpos.TroubleError
	if !errors.As(err, &trouble) || trouble.Trouble != escpos.Unknown || !trouble.Delivered || status.Trouble != escpos.Unknown {
		t.Errorf("%v, %v", status, err)
	}
}

func TestWhatIsNotPrintedIsForgotten(t *testing.T) {
	p := escpostest.New(t, escpostest.Ends)
	conn, err := net.Dial("tcp", p.Addr())
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	if _, err := quick.Print(context.Background(), conn, testSlip(t)); err == nil {
		t.Fatal("printed without paper")
	}
	p.Be(escpostest.Works)
	if _, err := quick.Print(context.Background(), conn, testSlip(t)); err != nil {
		t.Fatal(err)
	}
	if p.Forgot() != 1 {
		t.Errorf("told to forget %d times", p.Forgot())
	}
	<-p.Slips()
	select {
	case <-p.Slips():
		t.Error("the old slip came out too")
	default:
	}
}

func TestPrintingStopsWithItsContext(t *testing.T) {
	p := escpostest.New(t, escpostest.Hangs)
	conn, err := net.Dial("tcp", p.Addr())
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	patient := quick
	patient.PrintFor = time.Hour
	ctx, cancel := context.WithTimeout(context.Background(), 500*time.Millisecond)
	defer cancel()
	var trouble *escpos.TroubleError
	if _, err := patient.Print(ctx, conn, testSlip(t)); !errors.As(err, &trouble) || !trouble.Delivered {
		t.Errorf("got %v", err)
	}
}
