package kiosk_test

import (
	"encoding/json"
	"net/http"
	"reflect"
	"testing"

	"motcua/server/servertest"
)

func TestTheSnapshotHasTheDoorsByWhatHappened(t *testing.T) {
	t.Parallel()
	h := servertest.Open(t)
	var snapshot struct {
		Events []json.RawMessage `json:"life_events"`
	}
	var doors struct{ Items []json.RawMessage }
	h.Kiosk().Must(http.StatusOK, "GET", "/api/v1/kiosk/catalogue", nil, &snapshot)
	h.Kiosk().Must(http.StatusOK, "GET", "/api/v1/life-events", nil, &doors)
	if len(doors.Items) == 0 || !reflect.DeepEqual(snapshot.Events, doors.Items) {
		t.Errorf("the snapshot has %d doors, the kiosk %d", len(snapshot.Events), len(doors.Items))
	}
}
