package slip

import (
	"bytes"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"rsc.io/qr"

	"motcua/center/queue"
	"motcua/paper/escpos"
)

// slipsTo is a folder into which the tests put the slips that they draw, to be looked at.
var slipsTo = flag.String("slips", "", "write the drawn slips as PNG into this `folder`")

func readFont(t testing.TB, name string) []byte {
	t.Helper()
	b, err := os.ReadFile(filepath.Join("..", "..", "embed", "fonts", name))
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func slipPress(t testing.TB) *Renderer {
	t.Helper()
	p, err := New(Fonts{
		Medium: readFont(t, "mot-cua-slip-medium.ttf"), Bold: readFont(t, "mot-cua-slip-bold.ttf"), Figures: readFont(t, "mot-cua-slip-figures.ttf"),
	})
	if err != nil {
		t.Fatal(err)
	}
	return p
}

var taken = time.Date(2026, 11, 23, 9, 12, 0, 0, time.FixedZone("", 7*3600))

func birth() Content {
	return Content{
		Centre: "Trung tâm Phục vụ hành chính công tỉnh Cao Bằng", Number: "A025", Name: "Thủ tục đăng ký khai sinh", Place: "Sảnh 1 · Quầy 1–4",
		Taken: taken, Now: taken, Ahead: 6, Wait: &queue.Wait{LowMinutes: 5, HighMinutes: 15}, Priority: queue.Ordinary,
		URL: "http://192.168.1.10:8080/t/HNhCnPLSl7uZioMP", Address: "192.168.1.10:8080/t", Code: "7KQ4 M9XY",
		Documents: []string{"Giấy chứng sinh", "Tờ khai đăng ký khai sinh theo mẫu", "Giấy tờ tùy thân của người đi đăng ký khai sinh", "Giấy chứng nhận kết hôn của cha mẹ"},
		Recalls:   3, Kiosk: "Kiosk 2",
	}
}

const longName = "Cấp Giấy chứng nhận quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất cho người nhận chuyển nhượng quyền sử dụng đất, quyền sở hữu nhà ở, công trình xây dựng trong dự án bất động sản; đăng ký biến động đối với trường hợp thừa kế, tặng cho quyền sử dụng đất và góp vốn bằng quyền sử dụng đất của hộ gia đình, cá nhân"

// keep writes a drawn slip for whoever wants to look at it.
func keep(t *testing.T, name string, r *escpos.Raster) {
	t.Helper()
	b, err := r.PNG()
	if err != nil {
		t.Fatal(err)
	}
	again, err := escpos.ReadRaster(b)
	if err != nil || again.Width != r.Width || again.Height != r.Height || !bytes.Equal(again.Bits, r.Bits) {
		t.Fatalf("the PNG is another picture: %v", err)
	}
	if *slipsTo != "" {
		if err := os.WriteFile(filepath.Join(*slipsTo, name+".png"), b, 0o600); err != nil {
			t.Fatal(err)
		}
	}
}

func TestSlipsFitTheirPaperAndTheirCodeIsWhole(t *testing.T) {
	p := slipPress(t)
	elderly, far, long, again, longest := birth(), birth(), birth(), birth(), birth()
	elderly.Priority = queue.Elderly
	far.Wait, far.Address, far.Number = nil, "phuc-vu-hanh-chinh-cong.caobang.gov.vn/t", "AB1025"
	long.Name = longName
	again.Again, again.Documents, again.More, again.Wait = true, nil, 2, &queue.Wait{LowMinutes: 80, HighMinutes: 120}
	longest.Name, longest.Priority = longName+". "+longName, queue.Disabled
	for name, x := range map[string]Content{"normal": birth(), "elderly": elderly, "far": far, "long": long, "again": again, "longest": longest} {
		for width, paper := range map[int]string{escpos.Dots80: "80", escpos.Dots58: "58"} {
			r, err := p.Slip(x, width)
			if err != nil {
				t.Fatal(err)
			}
			keep(t, name+"-"+paper, r)
			if r.Height > maxSlip && name != "longest" && (width == escpos.Dots80 || name != "long") {
				t.Errorf("%s on %s mm is %d mm long", name, paper, r.Height/8)
			}
			codeIsIn(t, r, x.URL)
			edges(t, name, r)
		}
	}
}

// What to prepare is on every slip whose name leaves room for it, on narrow paper too.
func TestASlipSaysWhatToPrepare(t *testing.T) {
	p := slipPress(t)
	for _, width := range []int{escpos.Dots80, escpos.Dots58} {
		for _, group := range []queue.Priority{queue.Ordinary, queue.Elderly, queue.Disabled} {
			x := birth()
			x.Priority = group
			with, err := p.Slip(x, width)
			if err != nil {
				t.Fatal(err)
			}
			x.Documents = nil
			without, err := p.Slip(x, width)
			if err != nil {
				t.Fatal(err)
			}
			if more := with.Height - without.Height; more < 20 {
				t.Errorf("%d dots wide, %v: %d rows for the documents", width, group, more)
			}
		}
	}
}

// A rule ends at both margins.
func TestARuleReachesBothMargins(t *testing.T) {
	_, err := slipPress(t).draw(escpos.Dots58, func(p *canvas) error {
		y := p.y
		p.dashes(12)
		if line := p.pixels[y*escpos.Dots58 : (y+1)*escpos.Dots58]; line[11] != 0 || line[12] != 1 || line[escpos.Dots58-13] != 1 || line[escpos.Dots58-12] != 0 {
			t.Error("it ends elsewhere")
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// codeIsIn looks for the modules of the QR code, dot by dot, and measures their side.
func codeIsIn(t *testing.T, r *escpos.Raster, url string) {
	t.Helper()
	code, err := qr.Encode(url, qr.M)
	if err != nil {
		t.Fatal(err)
	}
	scale := (codeDots + code.Size - 1) / code.Size
	if code.Size*scale < 224 {
		t.Errorf("the code is %d dots wide", code.Size*scale)
	}
	quiet := scale * 3 // looked at; the paper's own edge gives the rest
	for y := range r.Height - code.Size*scale {
		for x := range r.Width - code.Size*scale {
			if r.Black(x, y) && codeAt(r, code, x, y, scale) {
				for i := -quiet; i < code.Size*scale+quiet; i++ {
					if r.Black(x-1, y+i) || r.Black(x-quiet, y+i) || r.Black(x+code.Size*scale+quiet-1, y+i) {
						t.Fatalf("something touches the code at %d,%d", x, y)
					}
				}
				return
			}
		}
	}
	t.Error("the QR code is not in the slip")
}

func codeAt(r *escpos.Raster, code *qr.Code, x, y, scale int) bool {
	for row := range code.Size {
		for column := range code.Size {
			left, top := x+column*scale, y+row*scale
			for _, at := range [][2]int{{left, top}, {left + scale - 1, top + scale - 1}} {
				if r.Black(at[0], at[1]) != code.Black(column, row) {
					return false
				}
			}
		}
	}
	return true
}

// edges refuses ink on the first and last columns: something would be cut off.
func edges(t *testing.T, name string, r *escpos.Raster) {
	t.Helper()
	for y := range r.Height {
		if r.Black(0, y) || r.Black(r.Width-1, y) {
			t.Fatalf("%s is cut off at row %d", name, y)
		}
	}
}

func TestTheNumberIsAsHighAsItMayBe(t *testing.T) {
	r, err := slipPress(t).Slip(birth(), escpos.Dots80)
	if err != nil {
		t.Fatal(err)
	}
	// The number is the tallest run of rows with ink that no white row interrupts.
	tallest, now := 0, 0
	for y := range r.Height {
		ink := false
		for x := range r.Width {
			ink = ink || r.Black(x, y)
		}
		if now++; !ink {
			now = 0
		}
		if y < r.Height/2 {
			tallest = max(tallest, now)
		}
	}
	if mm := float64(tallest) / 8; mm < 22.5 || mm > 24 {
		t.Errorf("the number is %.1f mm high", mm)
	}
}

func TestTheExpectedTimeIsARangeOfWholeFiveMinutes(t *testing.T) {
	for want, w := range map[string]*queue.Wait{
		"chưa có quầy mở": nil, "trên 90 phút": {LowMinutes: 60, HighMinutes: 95}, "09:15–09:30": {LowMinutes: 5, HighMinutes: 15}, "09:12–09:15": {},
	} {
		if got := expected(w, taken); got != want {
			t.Errorf("%v: %s, want %s", w, got, want)
		}
	}
}

func TestAListTicksWhatTheCitizenHas(t *testing.T) {
	p := slipPress(t)
	x := List{Centre: "Trung tâm Phục vụ hành chính công tỉnh Cao Bằng", Name: "Thủ tục đăng ký khai sinh", Code: "1.001193", Kiosk: "Kiosk 2", On: "23/11/2026"}
	for i, name := range birth().Documents {
		x.Items = append(x.Items, Item{Name: name, Originals: i % 2, Copies: i / 2, Ticked: i == 1})
	}
	for width, paper := range map[int]string{escpos.Dots80: "80", escpos.Dots58: "58"} {
		r, err := p.List(x, width)
		if err != nil {
			t.Fatal(err)
		}
		keep(t, "list-"+paper, r)
		edges(t, "list", r)
		x.Items[1].Ticked = false
		plain, err := p.List(x, width)
		if err != nil {
			t.Fatal(err)
		}
		if bytes.Equal(plain.Bits, r.Bits) {
			t.Error("a tick makes no difference")
		}
		x.Items[1].Ticked = true
	}
}

// Every word is written, however long it is.
func TestWrappingCutsNothing(t *testing.T) {
	p := slipPress(t)
	word := strings.Repeat("Nghiêng", 30)
	_, err := p.draw(escpos.Dots58, func(pen *canvas) error {
		for _, text := range []string{longName, word, "a " + word + " b", ""} {
			var back []string
			for _, r := range pen.wrap([]textRun{{text, medium}}, 27, 300) {
				line := ""
				for _, part := range r.pieces {
					line += part.text
				}
				if w := pen.measure(line, medium, 27, 100); w > 300.01 {
					t.Errorf("a line of %.0f dots: %s", w, line)
				}
				back = append(back, line)
			}
			if got := strings.Join(back, ""); strings.ReplaceAll(got, " ", "") != strings.ReplaceAll(text, " ", "") {
				t.Errorf("%q became %q", text, got)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestAWidthThatNoPrinterHas(t *testing.T) {
	if _, err := slipPress(t).Slip(birth(), 500); !errors.Is(err, ErrWidth) {
		t.Errorf("got %v", err)
	}
	x := birth()
	x.URL = strings.Repeat("x", 4000)
	if _, err := slipPress(t).Slip(x, escpos.Dots80); !errors.Is(err, ErrAddress) {
		t.Errorf("an address beyond every QR code: %v", err)
	}
	if _, err := escpos.ReadRaster([]byte("no picture")); err == nil {
		t.Error("no picture was read as one")
	}
}

func BenchmarkSlip(b *testing.B) {
	p := slipPress(b)
	x := birth()
	for b.Loop() {
		if _, err := p.Slip(x, escpos.Dots80); err != nil {
			b.Fatal(err)
		}
	}
}
