package catalog

// Agency is one agency and the fields in which it resolves procedures.
type Agency struct {
	Name   string  `json:"name"`
	Count  int     `json:"count"` // of its procedures
	Fields []Field `json:"fields"`
}

// Field is one field (lĩnh vực) of an agency.
type Field struct {
	Name  string `json:"name"`
	Count int    `json:"count"` // of its procedures
}

// Agencies are the agencies and their fields for browsing, both in Vietnamese
// alphabetical order: people look down such a list for a name they have in mind,
// and, unlike an order by size, it stays where it was when procedures come and go
// every month.
func (c *Catalogue) Agencies() []Agency {
	counts := map[[2]uint32]int{}
	for _, e := range c.entries {
		counts[[2]uint32{e.agency, e.field}]++
	}
	agencies := make([]Agency, len(c.agencies.names))
	for i, name := range c.agencies.names {
		agencies[i].Name = name
	}
	for pair, count := range counts {
		agency := &agencies[pair[0]]
		agency.Count += count
		agency.Fields = append(agency.Fields, Field{c.fields.names[pair[1]], count})
	}
	agencyName := func(a Agency) string { return a.Name }
	fieldName := func(f Field) string { return f.Name }
	sortVietnamese(agencies, agencyName, agencyName)
	for _, agency := range agencies {
		sortVietnamese(agency.Fields, fieldName, fieldName)
	}
	return agencies
}
