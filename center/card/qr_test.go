package card

import (
	"encoding/csv"
	"os"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"

	"motcua/center/check"
	"motcua/center/refusal"
)

// whole cards that nobody has.
const (
	mau = "004090000001|080000001|NÔNG VĂN MẪU|05031990|Nam|Tổ 1, Phường Thục Phán, Cao Bằng|10052021"
	du  = "004192000002||HOÀNG THỊ VÍ DỤ|29021992|Nữ|Xóm Thử Nghiệm, Xã Quảng Uyên, Cao Bằng|01072021"
)

func rows(t testing.TB, name string) [][]string {
	t.Helper()
	f, err := os.Open("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = f.Close() }()
	all, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return all[1:]
}

func TestEveryVectorOfTheQR(t *testing.T) {
	for _, row := range rows(t, "cccd_qr.csv") {
		c, err := ReadQR(row[0])
		switch want := row[1]; {
		case want == "reject":
			if err == nil {
				t.Errorf("%s was taken", row[2])
			}
		case err != nil:
			t.Errorf("%s: %v", row[2], err)
		case want == "ok" && len(c.Warnings) != 0:
			t.Errorf("%s: warns of %v", row[2], c.Warnings)
		case want == "warn:year" && !slices.Equal(c.Warnings, []Warning{WarnYear}),
			want == "warn:gender" && !slices.Equal(c.Warnings, []Warning{WarnSex}):
			t.Errorf("%s: warns of %v", row[2], c.Warnings)
		}
	}
}

func TestACardIsReadWhole(t *testing.T) {
	c, err := ReadQR("\uFEFF]Q1" + norm.NFD.String(mau) + "\r\n")
	if err != nil {
		t.Fatal(err)
	}
	if c.Number != "004090000001" || c.OldNumber != "080000001" || c.Name != "NÔNG VĂN MẪU" || c.Sex != Male ||
		c.Birth != (Date{1990, 3, 5}) || c.Issued != (Date{2021, 5, 10}) || c.Address != "Tổ 1, Phường Thục Phán, Cao Bằng" || c.Warnings != nil {
		t.Errorf("%+v", []any{c.Number, c.OldNumber, c.Name, c.Sex, c.Birth, c.Issued, c.Address, c.Warnings})
	}
}

func TestWhatAScannerSpoils(t *testing.T) {
	latin := func(s string) string { // UTF-8 read byte by byte
		var b strings.Builder
		for i := range len(s) {
			b.WriteRune(rune(s[i]))
		}
		return b.String()
	}
	for _, c := range []struct {
		what, scan string
		warnings   []Warning
		code       string
	}{
		{"the old people's year alone", "004042000009||LÝ THỊ A|1942|Nam|Xã Hạ Lang, Cao Bằng|10052021", nil, ""},
		{"day and month unknown", "004042000009||LÝ A PÁO|00001942|Nam|Xã Hạ Lang, Cao Bằng|10052021", nil, ""},
		{"a day that is none", "004090000001||LÝ A PÁO|30021990|Nam|Xã Hạ Lang, Cao Bằng|10052021", []Warning{WarnBirth}, ""},
		{"Latin-1 instead of UTF-8", latin(du), nil, ""},
		{"a layout that has no |", strings.ReplaceAll(mau, "|", "~"), []Warning{WarnLayout}, ""},
		{"the separator in the address too", strings.ReplaceAll(strings.Replace(mau, "Tổ 1,", "Số 2/3,", 1), "|", "/"), []Warning{WarnLayout}, ""},
		{"no separators", strings.ReplaceAll(mau, "|", ""), []Warning{WarnLayout}, ""},
		{"Telex", "004190000001||NGUYEENX THIJ HOOFNG|05031990|Nuwx|Xax Quangr Uyeen, Cao Bawngf|10052021", []Warning{WarnInputMethod}, ""},
		{"Telex in another order", "004090000001||NGUYEEXN VAWN MAAUX|05031990|Nam|x|10052021", []Warning{WarnInputMethod}, ""},
		{"VNI", "004190000001||NGUYE64N THI5 HO62NG|05031990|Nu74|Xa4 Qua3ng Uye6n|10052021", []Warning{WarnInputMethod}, ""},
		{"accents taken off", "004090000001||NONG VAN MAU|05031990|Nam|To 1, Phuong Thuc Phan, Cao Bang|10052021", []Warning{WarnLetters}, ""},
		{"accented letters not typed", "004090000001||NNG VN MU|05031990|Nam|x|10052021", []Warning{WarnLetters}, ""},
		{"accented letters as ?", "004190000001||HO?NG TH? V? D?|05031990|N?|x|10052021", []Warning{WarnLetters}, ""},
		{"Shift held", ")!@#$%^&*()!\\\\NÔNG VĂN MẪU\\)%)#!((!\\Nam\\x\\!))%@)@!", nil, "card_garbled.shift"},
		{"the French layout", "àà'àçàààààà&§§NÔNG VĂN MẪU§à(à\"&ççà§Nq,§x§&àà(éàé&", nil, "card_garbled.layout"},
		{"the Vietnamese layout", norm.NFC.String("đđôđ\u0323đđđđđđă||NÔNG VĂN MẪU|đ\u0300đêă\u0323\u0323đ|Nam|x|ăđđ\u0300âđâă"), nil, "card_garbled.layout"},
		{"letters in the number", "0O409000000I||NÔNG VĂN MẪU|05031990|Nam|x|10052021", nil, "card_garbled.unclear"},
		{"birth and sex illegible", "004090000001||NÔNG VĂN MẪU|x|y|z|10052021", nil, "card_garbled.unclear"},
		{"eleven digits", "00409000001||NÔNG VĂN MẪU|05031990|Nam|x|10052021", nil, "card_half"},
		{"cut in the number", "00409", nil, "not_a_card"},
		{"cut behind the number", "004090000001", nil, "card_half"},
		{"cut in the name", mau[:40], nil, "card_half"},
		{"cut in the last day", strings.TrimSuffix(mau, "21"), nil, "card_half"},
		{"the beginning lost", mau[20:], nil, "card_half"},
		{"twice without an end", mau + mau, nil, "card_half"},
		{"an address", "https://example.org/a|b|c|d|e|f|g", nil, "not_a_card"},
		{"nothing", " \r\n", nil, "not_a_card"},
		{"separators alone", "||||||", nil, "not_a_card"},
		{"4 KB", strings.Repeat("004090000001|", 316), nil, "not_a_card"},
		{"no text", "\xff\xfe|00", nil, "not_a_card"},
	} {
		got, err := ReadQR(c.scan)
		code := ""
		if r, ok := refusal.Of(err); ok {
			code = r.Key()
		}
		if code != c.code || !slices.Equal(got.Warnings, c.warnings) {
			t.Errorf("%s: %q %v, want %q %v", c.what, code, got.Warnings, c.code, c.warnings)
		}
		if err == nil && c.code == "" && !check.PersonalNumber(got.Number) {
			t.Errorf("%s: the number is %q", c.what, got)
		}
	}
}

// TestNamesThatLookOddAreNotDoubted has names of the province's peoples and of places with
// numbers: no input method made them.
func TestNamesThatLookOddAreNotDoubted(t *testing.T) {
	for _, name := range []string{"SÙNG A PÁO", "GIÀNG THỊ MỶ", "VỪ MÍ SÍNH", "Y JUT NIÊ", "H'WIU KSƠR", "K'PA BRƠ", "Tôn Nữ Thị Oanh", "ĐÀM XOONG", "LÒ Ỷ", "QUÁCH GIA HƯNG"} {
		c, err := ReadQR("004090000001||" + name + "|05031990|Nam|Tổ 5, xóm Bản Ngắn 2, QL3, D4, xã Thạch An|10052021")
		if err != nil || c.Warnings != nil {
			t.Errorf("%s: %v %v", name, c.Warnings, err)
		}
	}
}

func TestACardDoesNotShowItself(t *testing.T) {
	c, err := ReadQR(mau)
	if err != nil {
		t.Fatal(err)
	}
	if Mask(c.Number) != "0040******01" || Mask("C1234567") != "C*****67" || Mask("123") != "***" || Mask("") != "" {
		t.Error("a number is not masked as screens show it")
	}
	_, err = ReadQR(mau[:60])
	if text := strings.ToLower(c.String() + c.GoString() + c.LogValue().String() + err.Error()); strings.Contains(text, "mẫu") || strings.Contains(text, "4090") {
		t.Errorf("%s tells too much", text)
	}
}
