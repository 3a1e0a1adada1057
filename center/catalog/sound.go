package catalog

import "strings"

// Sounds that people of the region, or of Vietnam, do not distinguish and therefore confuse in
// writing: "lộp" for nộp, "khai xinh", "dấy chứng nhận", "trứng thực", "bản xao".
// The longer spelling stands before the shorter one that begins it.
var (
	mixedHeads = [...][2]string{
		{"ngh", "ng"}, {"gh", "g"}, {"gi", "d"}, {"tr", "ch"}, {"ph", "f"}, {"qu", "kw"},
		{"l", "n"}, {"x", "s"}, {"r", "d"}, {"z", "d"}, {"c", "k"}, {"q", "k"},
	}
	mixedTails = [...][2]string{{"ch", "c"}, {"nh", "n"}, {"ng", "n"}, {"t", "c"}, {"y", "i"}}
)

// keptHeads look like one of mixedHeads and are not.
var keptHeads = [...]string{"ch"}

// soundOf is a folded word with confused sounds written alike.
func soundOf(folded string) string {
	head, rest := "", folded
	kept := false
	for _, k := range keptHeads {
		kept = kept || strings.HasPrefix(folded, k)
	}
	for _, m := range mixedHeads {
		if after, found := strings.CutPrefix(folded, m[0]); found && !kept && after != "" {
			head, rest = m[1], after
			break
		}
	}
	if head == "d" && rest[0] != folded[0] && strings.HasPrefix(folded, "gi") && !strings.ContainsAny(rest, "aeiouy") {
		rest = "i" + rest // "gin" is d-in, not d-n
	}
	for _, m := range mixedTails {
		if before, found := strings.CutSuffix(rest, m[0]); found && before != "" {
			rest = before + m[1]
			break
		}
	}
	return head + rest
}
