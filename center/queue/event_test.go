package queue

import "testing"

func FuzzDecode(f *testing.F) {
	for kind := range Kinds() {
		f.Add(kind, []byte(`{"id":"20261123-A001","counter":"3","priority":"elderly"}`))
	}
	f.Add("unknown", []byte(`{`))
	f.Fuzz(func(t *testing.T, kind string, data []byte) {
		e, known, err := Decode(kind, data)
		if err == nil && known && e.Kind() != kind {
			t.Errorf("%s was read as %s", kind, e.Kind())
		}
	})
}
