package main

import (
	"encoding/json"
	"fmt"
	"strings"

	"motcua/center"
	"motcua/center/dossier"
	"motcua/center/queue"
	"motcua/center/records"
)

// limit is a bound that a page keeps to so that nobody types what would be refused.
type limit struct {
	name  string
	value any
	doc   string
}

// limits are those of the pages. Lengths are in characters.
var limits = []limit{
	{"parkMinutes", queue.MaxParkMinutes, "The longest time for which a ticket is set aside."},
	{"ticketNote", center.MaxTicketNote, "The longest note that goes with a ticket to another counter."},
	{"noticeText", center.MaxNoticeText, "The longest message to the screens."},
	{"noticeMinutes", center.MaxNoticeMinutes, "How long a message may stand."},
	{"staffName", center.MaxStaffName, "The longest name of a member of staff or a device."},
	{"personName", dossier.MaxName, "The longest name of a citizen."},
	{"address", dossier.MaxAddress, "The longest address."},
	{"email", dossier.MaxEmail, "The longest address of electronic mail."},
	{"dossierNote", dossier.MaxNote, "The longest note of a dossier."},
	{"documentName", dossier.MaxDocument, "The longest name of a document."},
	{"slipsBeforeLow", center.MaxSlipsBeforeLow, "The most slips after which a roll is said to be low."},
	{"slipPapers", records.SlipPapers(), "The papers of slips, and how many dots wide their printers print."},
	{"printModes", records.PrintModes(), "How a kiosk may give slips out."},
}

// bounds is the module with the limits.
func bounds() (string, error) {
	var b strings.Builder
	b.WriteString("/** What is taken at most, so that a page need not let anybody type more. Written by `go generate ./wire`. */\n")
	for _, x := range limits {
		value, err := json.Marshal(x.value)
		if err != nil {
			return "", err
		}
		text := strings.NewReplacer(",", ", ", ":", ": ").Replace(string(value))
		if text[0] == '[' || text[0] == '{' {
			text = "/** @type {const} */ (" + text + ")"
		}
		fmt.Fprintf(&b, "\n/** %s */\nexport const %s = %s;\n", x.doc, x.name, text)
	}
	return b.String(), nil
}
