package catalog

import "strings"

// fillers are words that people use around what they ask for. They count for little, but they do
// count: "cha mẹ con" is a procedure, and "nhà" in "xây nhà" is meant. Folded.
var fillers = wordSet(`
	toi tui minh em anh chi ong ba co chu bac chau con bo me cha vo chong ho ban nguoi dan nha
	muon can xin nho hoi giup cho de duoc bi va voi thi la ma o tai cua tu den di ve vao ra len roi chua da dang se
	gi nao dau sao nhu the ay nay kia ha a oi nhe voi ca lam phai co khong k ko may cai viec
	gai trai noi gia dinh chau xong het
	thu tuc ho so giay to don nop lay hom nay moi nhung cac mot
	i we my me want to a an the for of get how do need please apply application new in at on help
	我 要 想 办 理 请 的 了 吗 怎 么 如 何 申 请`)

// halfFillers are words of most procedures' names: they hardly distinguish any.
var halfFillers = wordSet(`ngay thang nam truoc sau cap giay phep dang ky ki chung nhan thu tuc ho so doi lai`)

func wordSet(words string) map[string]bool {
	set := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		set[newWord(w).normalized().folded] = true
	}
	return set
}

// Weights of words in a query, out of fullWeight.
const (
	fullWeight    = 256
	leastWeight   = 40  // of a word that stands in very many names
	fillerWeight  = 10  // of a filler
	unknownWeight = 70  // of a word that nothing in the catalogue resembles
	halfWeight    = 110 // the most that a half filler weighs
)
