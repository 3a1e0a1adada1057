package form

import (
	"strings"
	"testing"
)

func TestFees(t *testing.T) {
	for vnd, want := range map[int64]string{
		0:          "Không thu",
		500:        "500 đồng (Năm trăm đồng)",
		20_000:     "20.000 đồng (Hai mươi nghìn đồng)",
		105_000:    "105.000 đồng (Một trăm linh năm nghìn đồng)",
		1_250_500:  "1.250.500 đồng (Một triệu hai trăm năm mươi nghìn năm trăm đồng)",
		24_000_000: "24.000.000 đồng (Hai mươi tư triệu đồng)",
	} {
		if got := strings.ReplaceAll(feeText(vnd), string(tied), " "); got != want {
			t.Errorf("%d is %q, want %q", vnd, got, want)
		}
	}
}
