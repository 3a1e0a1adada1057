package catalog

import (
	"slices"
	"testing"
)

func TestTheListToBrowse(t *testing.T) {
	c := shipped(t)
	agencies := c.Agencies()
	var names []string
	procedures := 0
	for _, agency := range agencies {
		names = append(names, agency.Name)
		inFields := 0
		for _, field := range agency.Fields {
			inFields += field.Count
			_, total := c.Search(Query{Agency: agency.Name, Field: field.Name, Limit: 1})
			if total != field.Count {
				t.Errorf("%s, %s: %d procedures on the list, %d behind it", agency.Name, field.Name, field.Count, total)
			}
		}
		if inFields != agency.Count {
			t.Errorf("%s has %d procedures, its fields %d", agency.Name, agency.Count, inFields)
		}
		procedures += agency.Count
	}
	if procedures != c.Len() {
		t.Errorf("%d procedures on the list, %d in the catalogue", procedures, c.Len())
	}
	want := []string{
		"Ban Quản lý Khu kinh tế tỉnh", "Bảo hiểm xã hội tỉnh", "Công an tỉnh", "Sở Công Thương",
		"Sở Giáo dục và Đào tạo", "Sở Khoa học và Công nghệ", "Sở Nội vụ", "Sở Nông nghiệp và Môi trường",
		"Sở Tài chính", "Sở Tư pháp", "Sở Văn hóa, Thể thao và Du lịch", "Sở Xây dựng", "Sở Y tế", "Thuế tỉnh",
	}
	if !slices.Equal(names, want) {
		t.Errorf("the agencies stand as %q", names)
	}
	health := agencies[12].Fields
	var fields []string
	for _, field := range health {
		fields = append(fields, field.Name)
	}
	if want := []string{"Bảo trợ xã hội", "Dân số, Bà mẹ - Trẻ em", "Phòng, chống tệ nạn xã hội", "Thiết bị y tế", "Trẻ em", "Y tế"}; !slices.Equal(fields, want) {
		t.Errorf("the fields of Sở Y tế stand as %q", fields)
	}
}

func TestBrowsingIsInTheOrderOfTheNames(t *testing.T) {
	c := shipped(t)
	items, total := c.Search(Query{Text: "  ", Agency: "Sở Y tế", Field: "Phòng, chống tệ nạn xã hội"})
	if total != 6 || len(items) != 6 {
		t.Fatalf("%d of %d", len(items), total)
	}
	names := make([]string, len(items))
	for i, p := range items {
		names[i] = p.Name
	}
	itself := func(s string) string { return s }
	sorted := slices.Clone(names)
	if sortVietnamese(sorted, itself, itself); !slices.Equal(names, sorted) {
		t.Errorf("the names stand as %q", names)
	}
	for _, q := range []Query{{Agency: "Sở Ngoại vụ"}, {Field: "Không có"}, {Text: "khai sinh", Agency: "\x00"}, {Agency: "Sở Y tế", Field: "Hộ tịch"}} {
		if items, total := c.Search(q); items == nil || len(items) != 0 || total != 0 {
			t.Errorf("%+v finds %d", q, total)
		}
	}
	if _, total := c.Search(Query{}); total != c.Len() {
		t.Errorf("an empty query lists %d", total)
	}
}
