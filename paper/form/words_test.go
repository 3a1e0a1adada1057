package form

import (
	"encoding/csv"
	"math"
	"os"
	"strconv"
	"strings"
	"testing"
)

func TestNumbersAreReadTheNorthernWay(t *testing.T) {
	file, err := os.Open("../../testdata/papers/number_words.csv")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	rows, err := csv.NewReader(file).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	if len(rows) < 180 {
		t.Fatalf("only %d numbers to read", len(rows)-1)
	}
	for _, row := range rows[1:] {
		n, err := strconv.ParseUint(row[0], 10, 64)
		if err != nil {
			t.Fatal(err)
		}
		if got := numberWords(n); got != row[1] {
			t.Errorf("%d reads %q, want %q", n, got, row[1])
		}
	}
}

func TestVeryLargeNumbers(t *testing.T) {
	for n, want := range map[uint64]string{
		1_005_000_000:     "một tỷ không trăm linh năm triệu",
		2_000_000_004:     "hai tỷ không trăm linh bốn",
		15_021_000_000:    "mười lăm tỷ không trăm hai mươi mốt triệu",
		1_000_000_000_000: "một nghìn tỷ",
		math.MaxInt64: "chín tỷ hai trăm hai mươi ba triệu ba trăm bảy mươi hai nghìn không trăm ba mươi sáu tỷ " +
			"tám trăm năm mươi tư triệu bảy trăm bảy mươi lăm nghìn tám trăm linh bảy",
	} {
		if got := numberWords(n); got != want {
			t.Errorf("%d reads %q, want %q", n, got, want)
		}
	}
}

func TestEveryNumberIsPlainWords(t *testing.T) {
	known := map[string]bool{"mươi": true, "mười": true, "linh": true, "mốt": true, "tư": true, "lăm": true, "trăm": true, "nghìn": true, "triệu": true, "tỷ": true}
	for _, d := range digitWords {
		known[d] = true
	}
	for n := uint64(1); n < 1<<62; n = n*3 + 7 {
		for _, word := range strings.Split(numberWords(n), " ") {
			if !known[word] {
				t.Fatalf("%d reads %q with the word %q", n, numberWords(n), word)
			}
		}
	}
}
