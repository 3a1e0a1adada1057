package catalog

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"math"
	"slices"
	"strconv"

	"motcua/center/ids"
)

// Common says how many numbers a procedure is taken to have had before a centre has counted
// its own. It is a guess that fades: what the centre counts is added to it.
type Common struct {
	Code    ids.Procedure
	Numbers float64
	Reason  string // why it is among the commonest, for the maintainers of the list
}

var commonColumns = []string{"code", "numbers", "reason"}

// ReadCommon reads the list of the commonest procedures from CSV in UTF-8.
func ReadCommon(r io.Reader) ([]Common, error) {
	reader := csv.NewReader(r)
	header, err := reader.Read()
	if err != nil || !slices.Equal(header, commonColumns) {
		return nil, errors.Join(fmt.Errorf("the header must be %q", commonColumns), err)
	}
	var list []Common
	for {
		cells, err := reader.Read()
		if errors.Is(err, io.EOF) {
			return list, nil
		}
		if err != nil {
			return nil, fmt.Errorf("reading the commonest procedures: %w", err)
		}
		code, ok := ParseCode(cells[0])
		numbers, err := strconv.ParseFloat(cells[1], 64)
		if !ok || err != nil || !(numbers > 0) || cells[2] == "" {
			return nil, fmt.Errorf("reading the commonest procedures: %q needs a code, a number above 0 and a reason", cells)
		}
		list = append(list, Common{code, numbers, cells[2]})
	}
}

// fullShare is a whole in the shares of this search: 1.
const fullShare = 256

// usualMost is how many numbers the commonest procedure is taken to have at least, so that
// one single number on the first day does not make its procedure the most wanted.
const usualMost = 200

// shares are the procedures' popularity from 0 to fullShare on a scale of ratios: twice as
// many numbers are as much more at the bottom as at the top.
func (c *Catalogue) shares(common []Common, counted map[ids.Procedure]float64) []uint16 {
	numbers := make([]float64, len(c.entries))
	for _, x := range common {
		if i, ok := c.byCode[x.Code]; ok {
			numbers[i] += x.Numbers
		}
	}
	for code, n := range counted {
		if i, ok := c.byCode[code]; ok && n > 0 {
			numbers[i] += n
		}
	}
	most := math.Log2(1 + max(usualMost, slices.Max(numbers)))
	shares := make([]uint16, len(numbers))
	for i, n := range numbers {
		shares[i] = uint16(fullShare * math.Log2(1+n) / most)
	}
	return shares
}
