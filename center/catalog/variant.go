package catalog

// variant is a special form of a procedure: a query that does not ask for it means the plain
// one. The plain "Đăng ký khai sinh" stands before "… lưu động", however short.
type variant struct {
	sign string // the words in the name that tell it, folded
	// asked are the words of which a query must have one to ask for it; none: the sign's.
	asked   string
	penalty int // in points of relevance
}

// variants are the special forms of the national catalogue. A query that says "nước ngoài",
// "lại", "lưu động" asks for them.
var variants = [...]variant{
	{sign: "co yeu to nuoc ngoai", asked: "ngoai tay trung quoc han nhat lao dai loan", penalty: 90},
	{sign: "nguoi nuoc ngoai", asked: "ngoai tay", penalty: 70},
	{sign: "khu vuc bien gioi", asked: "bien gioi", penalty: 90},
	{sign: "luu dong", penalty: 100},
	{sign: "dang ky lai", asked: "lai", penalty: 80},
	{sign: "cap lai", asked: "lai mat hong rach roi chay", penalty: 40},
	{sign: "cap doi", asked: "doi het han cu rach hong", penalty: 30},
	{sign: "gia han", asked: "gia han het", penalty: 40},
	{sign: "ket hop", asked: "hop", penalty: 60},
	{sign: "lien thong", asked: "thong", penalty: 50},
	{sign: "nguoi da co ho so", asked: "lon", penalty: 60},
	{sign: "chua xac dinh duoc quoc tich", asked: "tich goc", penalty: 120},
	{sign: "thuc hien tai cap tinh", asked: "tinh", penalty: 50},
	{sign: "thuc hien tai cap huyen", asked: "huyen", penalty: 60},
	{sign: "thu hoi", asked: "thu", penalty: 60},
	{sign: "cham dut", asked: "dut thoi nghi huy bo dong", penalty: 50},
	{sign: "huy bo", asked: "huy", penalty: 40},
	{sign: "xoa dang ky", asked: "xoa", penalty: 60},
	{sign: "dung thuc hien", asked: "dung", penalty: 80},
	{sign: "tam ngung", asked: "tam ngung dung nghi", penalty: 40},
	{sign: "dieu chinh", asked: "chinh sua thay doi sai", penalty: 40},
	{sign: "sua doi", asked: "sua doi chinh sai", penalty: 30},
	{sign: "giam sat", asked: "sat", penalty: 60},
	{sign: "theo yeu cau cua co quan", asked: "quan", penalty: 60},
	{sign: "khu kinh te", asked: "kinh te", penalty: 30},
	{sign: "nha dau tu nuoc ngoai", asked: "ngoai", penalty: 50},
}

// variantWords are the words of the variants, as ids of one vocabulary.
type variantWords struct {
	sign  []string
	asked [][]wordID
}

// compileVariants looks the variants' words up.
func compileVariants(v vocabulary) variantWords {
	compiled := variantWords{}
	for _, x := range variants {
		asked := x.asked
		if asked == "" {
			asked = x.sign
		}
		var ids []wordID
		for written := range wordsIn(asked) {
			for from, to := v.whole(newWord(written).normalized().folded); from < to; from++ {
				ids = append(ids, wordID(from))
			}
		}
		sign := " "
		for written := range wordsIn(x.sign) {
			sign += newWord(written).normalized().folded + " "
		}
		compiled.sign = append(compiled.sign, sign)
		compiled.asked = append(compiled.asked, ids)
	}
	return compiled
}
