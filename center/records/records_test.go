package records

import (
	"path/filepath"
	"reflect"
	"testing"

	"go.etcd.io/bbolt"
)

var staffTable = Table[Staff]{Bucket: "staff"}

func write(t *testing.T, db *bbolt.DB, rows ...Row) {
	t.Helper()
	err := db.Update(func(tx *bbolt.Tx) error { return Write(tx, rows) })
	if err != nil {
		t.Fatal(err)
	}
}

func TestARecordIsReadAsItWasWritten(t *testing.T) {
	path := filepath.Join(t.TempDir(), "r.db")
	db, err := bbolt.Open(path, 0o600, nil)
	if err != nil {
		t.Fatal(err)
	}
	if _, found, err := staffTable.Get(Open(db), "ha"); found || err != nil {
		t.Fatalf("an empty file: %v %v", found, err)
	}
	ha := Staff{Username: "ha", Name: "Nông Thị Hà", Role: Clerk, Active: true}
	row, err := staffTable.Row("ha", ha)
	if err != nil {
		t.Fatal(err)
	}
	mai, err := staffTable.Row("mai", Staff{Username: "mai", Role: Supervisor})
	if err != nil {
		t.Fatal(err)
	}
	write(t, db, row, mai)
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	if db, err = bbolt.Open(path, 0o600, nil); err != nil {
		t.Fatal(err)
	}
	defer func() { _ = db.Close() }()
	s := Open(db)
	if got, found, err := staffTable.Get(s, "ha"); !found || err != nil || !reflect.DeepEqual(got, ha) {
		t.Errorf("read %+v %v %v", got, found, err)
	}
	if key, got, found, err := staffTable.Last(s); key != "mai" || got.Role != Supervisor || !found || err != nil {
		t.Errorf("last %s %+v %v %v", key, got, found, err)
	}
	write(t, db, staffTable.Delete("ha"))
	if all, err := staffTable.All(s); err != nil || len(all) != 1 {
		t.Errorf("after deleting: %v %v", all, err)
	}
}

func TestWhoMayDoWhatAnotherMay(t *testing.T) {
	for _, x := range []struct {
		role, other Role
		ok          bool
	}{{Clerk, Clerk, true}, {Clerk, Supervisor, false}, {Administrator, Clerk, true}, {"king", Clerk, false}, {Administrator, "king", false}} {
		if x.role.Includes(x.other) != x.ok {
			t.Errorf("%s includes %s: %v", x.role, x.other, !x.ok)
		}
	}
}
