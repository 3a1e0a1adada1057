package form

import (
	"bytes"
	"fmt"
	"strings"
	"time"

	"github.com/jung-kurt/gofpdf"
)

// family is the name under which the PDF library knows the serif fonts.
const family = "serif"

// writePDF writes sheets as a PDF. The dates in it are those of the record, so that the
// same record gives the same bytes.
func (p *Renderer) writePDF(sheets []*sheet, title string, at time.Time) ([]byte, error) {
	doc := gofpdf.NewCustom(&gofpdf.InitType{UnitStr: "mm", Size: gofpdf.SizeType{Wd: pageWidth, Ht: pageHeight}})
	doc.SetCatalogSort(true)
	doc.SetCreationDate(vietnam(at))
	doc.SetModificationDate(vietnam(at))
	doc.SetTitle(title, true)
	doc.SetAuthor(p.centre.Name, true)
	doc.SetCreator("Một Cửa", true)
	doc.SetAutoPageBreak(false, 0)
	doc.SetCellMargin(0)
	p.addFonts(doc, sheets)
	for _, s := range sheets {
		doc.AddPage()
		inkRules(doc, s.rules)
		for _, sy := range s.symbols {
			doc.RawWriteStr(sy.path())
		}
		inkTexts(doc, s.texts)
	}
	var out bytes.Buffer
	if err := doc.Output(&out); err != nil {
		return nil, fmt.Errorf("writing the PDF: %w", err)
	}
	return out.Bytes(), nil
}

// addFonts gives the document the styles that its sheets use: each one costs the
// library about 3 ms. The bytes are copied because the library writes into them,
// and two documents at once would race.
func (p *Renderer) addFonts(doc *gofpdf.Fpdf, sheets []*sheet) {
	var used [styleCount]bool
	for _, s := range sheets {
		for _, t := range s.texts {
			used[t.style] = true
		}
	}
	for s, f := range p.faces {
		if used[s] {
			doc.AddUTF8FontFromBytes(family, libraryStyle(style(s)), bytes.Clone(f.ttf))
		}
	}
}

func libraryStyle(s style) string {
	return [...]string{regular: "", bold: "B", italic: "I", boldItalic: "BI"}[s]
}

func inkRules(doc *gofpdf.Fpdf, rules []rule) {
	for _, r := range rules {
		doc.SetLineWidth(r.weight)
		doc.Line(r.x1, r.y1, r.x2, r.y2)
	}
}

func inkTexts(doc *gofpdf.Fpdf, texts []text) {
	var last text
	for i, t := range texts {
		if i == 0 || t.style != last.style || t.size != last.size {
			doc.SetFont(family, libraryStyle(t.style), t.size)
		}
		last = t
		if t.width == t.natural {
			doc.Text(t.x, t.y, t.text)
			continue
		}
		// The library justifies only cells, and sets a cell's letters 0.8 of their
		// size under its upper edge when the cell is as high as they are.
		em := t.size * pointMM
		doc.SetXY(t.x, t.y-0.8*em)
		doc.CellFormat(t.width, em, t.text, "", 0, "J", false, 0, "")
	}
}

// path draws the code as one filled path, in which no hairlines can show between
// the modules, with the module as the unit.
func (sy symbol) path() string {
	unit := sy.side / float64(sy.code.size) / pointMM
	var b strings.Builder
	fmt.Fprintf(&b, "q 0 g %.4f 0 0 %.4f %.4f %.4f cm\n", unit, unit, sy.x/pointMM, (pageHeight-sy.y-sy.side)/pointMM)
	for _, r := range sy.code.runs {
		fmt.Fprintf(&b, "%d %d %d %d re\n", r.x, sy.code.size-r.y-r.height, r.width, r.height)
	}
	b.WriteString("f Q")
	return b.String()
}
