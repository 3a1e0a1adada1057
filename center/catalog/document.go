package catalog

import (
	"strconv"
	"strings"
)

// Document is one line of the papers that a procedure asks for (thành phần hồ
// sơ). Originals and Copies are both 0 where the source gives no number; such a
// line may also be the source's remark ("Lưu ý: …").
type Document struct {
	Name      string `json:"name"`
	Originals int    `json:"originals"` // bản chính
	Copies    int    `json:"copies"`    // bản sao
}

const (
	// maxCount is the largest number of one paper that is believed. Real lists ask
	// for one or two; the source has "Mẫu số [51 bản chính]" where the number of a
	// form ran into the count, and a kiosk must not send a citizen off to make 51.
	maxCount = 20
	// maxDocuments bounds one procedure's list; the longest real one has nine.
	maxDocuments = 100
	// notPrescribed is what the source writes where no paper is prescribed: it
	// names no document.
	notPrescribed = "Không quy định"
)

// readDocuments reads a list like "Tờ khai [1 bản chính]; Ảnh [1 bản chính, 2 bản
// sao]". An empty list is nil: not known.
func readDocuments(list string) ([]Document, Reason) {
	var documents []Document
	for _, entry := range splitList(list) {
		document, reason := readDocument(strings.TrimSpace(entry))
		if reason != "" {
			return nil, reason
		}
		if document.Name == "" || document.Name == notPrescribed {
			continue
		}
		documents = append(documents, document)
	}
	if len(documents) > maxDocuments {
		return nil, TooManyDocuments
	}
	return documents, ""
}

// splitList cuts a list at its semicolons, except those inside brackets, which
// belong to a name. A bracket that was never closed counts as closed after the
// counts, so that one mistake of the source cannot swallow the rest.
func splitList(list string) []string {
	var entries []string
	begin, depth := 0, 0
	for i := range len(list) {
		switch list[i] {
		case '(', '[':
			depth++
		case ')':
			depth = max(0, depth-1)
		case ']':
			depth = 0
		case ';':
			if depth == 0 {
				entries = append(entries, list[begin:i])
				begin = i + 1
			}
		}
	}
	return append(entries, list[begin:])
}

// readDocument reads one entry. Square brackets that do not count anything belong
// to the name; brackets that count in a way nobody can read are refused.
func readDocument(entry string) (Document, Reason) {
	open := strings.LastIndexByte(entry, '[')
	if open < 0 || !strings.HasSuffix(entry, "]") || !strings.Contains(entry[open:], " bản ") {
		return Document{Name: entry}, ""
	}
	document := Document{Name: strings.TrimSpace(entry[:open])}
	if document.Name == "" {
		return Document{}, BadDocument
	}
	for part := range strings.SplitSeq(entry[open+1:len(entry)-1], ",") {
		number, kind, _ := strings.Cut(strings.TrimSpace(part), " ")
		count, err := strconv.ParseUint(number, 10, 16)
		if err != nil {
			return Document{}, BadDocument
		}
		switch kind {
		case "bản chính":
			document.Originals = int(count)
		case "bản sao":
			document.Copies = int(count)
		default:
			return Document{}, BadDocument
		}
	}
	if document.Originals > maxCount || document.Copies > maxCount {
		document.Originals, document.Copies = 0, 0
	}
	return document, ""
}
