package center

import "testing"

func FuzzDecode(f *testing.F) {
	for name := range kinds {
		f.Add(name, []byte(`{"id":"20261123-A001","counter":"3","priority":"elderly","at":"2026-11-23T09:00:00+07:00"}`))
	}
	f.Add("unknown", []byte(`{`))
	f.Fuzz(func(t *testing.T, name string, data []byte) {
		if e, err := decode(name, data); err == nil && e.Kind() != name {
			t.Errorf("%s was read as %s", name, e.Kind())
		}
	})
}
