package catalog

import (
	"encoding/json"
	"testing"
)

// The names and the nulls of docs/protocol.md.
func TestAProcedureAsTheProtocolWritesIt(t *testing.T) {
	limit, fee := 5, int64(50000)
	for _, test := range []struct {
		procedure Procedure
		want      string
	}{
		{
			Procedure{"1.001193", "Đăng ký khai sinh", "Hộ tịch", "Sở Tư pháp", Commune, &limit, WorkingDays, &fee, true, []Document{{"Tờ khai", 1, 0}}},
			`{"code":"1.001193","name":"Đăng ký khai sinh","field":"Hộ tịch","agency":"Sở Tư pháp","level":"commune","time_limit":5,"time_unit":"working_day","fee_vnd":50000,"whole_at_centre":true}`,
		},
		{
			Procedure{Code: "1.001193", Level: Province},
			`{"code":"1.001193","name":"","field":"","agency":"","level":"province","time_limit":null,"time_unit":null,"fee_vnd":null,"whole_at_centre":false}`,
		},
	} {
		got, err := json.Marshal(test.procedure)
		if err != nil || string(got) != test.want {
			t.Errorf("got  %s %v\nwant %s", got, err, test.want)
		}
	}
	document, err := json.Marshal(Document{"Ảnh 4x6", 2, 0})
	if want := `{"name":"Ảnh 4x6","originals":2,"copies":0}`; err != nil || string(document) != want {
		t.Errorf("got %s %v, want %s", document, err, want)
	}
}

func TestWordsOutsideTheirListAreErrors(t *testing.T) {
	for _, value := range []any{Level(0), Level(3), Unit(4)} {
		if got, err := json.Marshal(value); err == nil {
			t.Errorf("%T %v is written as %s", value, value, got)
		}
	}
}
