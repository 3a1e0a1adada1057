package form

import (
	"strconv"
	"strings"
)

// feeText is an amount in đồng as forms write it, in figures and in words:
// "20.000 đồng (Hai mươi nghìn đồng)". No fee is "Không thu".
func feeText(vnd int64) string {
	if vnd == 0 {
		return "Không thu"
	}
	return grouped(vnd) + string(tied) + "đồng (" + capitalised(numberWords(uint64(vnd))) + " đồng)"
}

// grouped writes a number that is not negative with a dot after every third digit.
func grouped(n int64) string {
	digits := strconv.FormatInt(n, 10)
	var b strings.Builder
	for i, d := range digits {
		if i > 0 && (len(digits)-i)%3 == 0 {
			b.WriteByte('.')
		}
		b.WriteRune(d)
	}
	return b.String()
}
