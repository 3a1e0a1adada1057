package paper_test

import (
	"bytes"
	"context"
	"errors"
	"net"
	"os"
	"path/filepath"
	"testing"
	"time"

	"motcua/paper"
	"motcua/paper/papertest"
)

func testFont(t testing.TB, name string) []byte {
	t.Helper()
	b, err := os.ReadFile(filepath.Join("..", "embed", "fonts", name))
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func testSlip(t testing.TB) *paper.Raster {
	t.Helper()
	press, err := paper.NewSlipPress(paper.SlipFonts{
		Medium: testFont(t, "mot-cua-slip-medium.ttf"), Bold: testFont(t, "mot-cua-slip-bold.ttf"), Figures: testFont(t, "mot-cua-slip-figures.ttf"),
	})
	if err != nil {
		t.Fatal(err)
	}
	r, err := press.Slip(paper.Slip{Centre: "Trung tâm", Number: "A001", Name: "Đăng ký khai sinh", URL: "http://a/t/x", Taken: time.Unix(0, 0)}, paper.Dots80)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// quick waits only as long as a loopback needs.
var quick = paper.Printer{
	Now: time.Now, AnswerFor: 300 * time.Millisecond, SendFor: 2 * time.Second, PrintFor: 400 * time.Millisecond,
	CalmFor: 100 * time.Millisecond, AskEvery: 10 * time.Millisecond,
}

func TestWhatAPrinterDoesIsWhatIsSaid(t *testing.T) {
	slip := testSlip(t)
	for _, x := range []struct {
		name    string
		mood    papertest.Mood
		trouble paper.Trouble
		whole   bool
		out     bool // a slip is on paper
		low     bool
	}{
		{name: "works", mood: papertest.Works, out: true},
		{name: "near its end", mood: papertest.Low, out: true, low: true},
		{name: "takes its time", mood: papertest.Slow, out: true},
		{name: "says nothing but its state", mood: papertest.Taciturn, out: true},
		{name: "the last of the paper", mood: papertest.EndsAfter, out: true},
		{name: "never answers", mood: papertest.Dumb, trouble: paper.Offline},
		{name: "takes nothing", mood: papertest.Unreadable, trouble: paper.Offline},
		{name: "never answers again", mood: papertest.Hangs, trouble: paper.Unknown, whole: true},
		{name: "closes", mood: papertest.Closes, trouble: paper.Offline},
		{name: "out of paper within the slip", mood: papertest.Ends, trouble: paper.PaperOut, whole: true},
		{name: "no paper", mood: papertest.Empty, trouble: paper.PaperOut},
		{name: "cover open", mood: papertest.Open, trouble: paper.CoverOpen},
		{name: "off line", mood: papertest.Off, trouble: paper.Offline},
	} {
		t.Run(x.name, func(t *testing.T) {
			p := papertest.New(t, x.mood)
			conn, err := net.Dial("tcp", p.Addr())
			if err != nil {
				t.Fatal(err)
			}
			defer conn.Close()
			status, err := quick.Print(context.Background(), conn, slip)
			var trouble *paper.TroubleError
			switch {
			case x.trouble == paper.NoTrouble && err != nil:
				t.Fatal(err)
			case x.trouble != paper.NoTrouble && !errors.As(err, &trouble):
				t.Fatalf("no trouble: %v", err)
			case trouble != nil && (trouble.Trouble != x.trouble || trouble.Whole != x.whole):
				t.Fatalf("%v, whole %v", trouble, trouble.Whole)
			}
			if status.PaperLow != x.low {
				t.Errorf("low %v", status.PaperLow)
			}
			if x.out {
				if got := <-p.Slips(); got.Height != slip.Height || !bytes.Equal(got.Bits, slip.Bits) {
					t.Error("another slip came out")
				}
			}
			if x.mood == papertest.EndsAfter && status.Trouble != paper.PaperOut {
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
	var trouble *paper.TroubleError
	if !errors.As(err, &trouble) || trouble.Trouble != paper.Unknown || !trouble.Whole || status.Trouble != paper.Unknown {
		t.Errorf("%v, %v", status, err)
	}
}

func TestWhatIsNotPrintedIsForgotten(t *testing.T) {
	p := papertest.New(t, papertest.Ends)
	conn, err := net.Dial("tcp", p.Addr())
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	if _, err := quick.Print(context.Background(), conn, testSlip(t)); err == nil {
		t.Fatal("printed without paper")
	}
	p.Be(papertest.Works)
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
	p := papertest.New(t, papertest.Hangs)
	conn, err := net.Dial("tcp", p.Addr())
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	patient := quick
	patient.PrintFor = time.Hour
	ctx, cancel := context.WithTimeout(context.Background(), 500*time.Millisecond)
	defer cancel()
	var trouble *paper.TroubleError
	if _, err := patient.Print(ctx, conn, testSlip(t)); !errors.As(err, &trouble) || !trouble.Whole {
		t.Errorf("got %v", err)
	}
}
