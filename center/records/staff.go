package records

import "time"

// Role is what a member of staff may do: clerk ⊂ supervisor ⊂ administrator. The
// zero value is no role.
type Role string

// The roles of staff.
const (
	Clerk         Role = "clerk"
	Supervisor    Role = "supervisor"
	Administrator Role = "administrator"
)

var rank = map[Role]int{Clerk: 1, Supervisor: 2, Administrator: 3}

// Valid reports whether the role is one of the list.
func (r Role) Valid() bool { return rank[r] > 0 }

// Includes reports whether the role may do what another may.
func (r Role) Includes(other Role) bool { return rank[r] >= rank[other] && other.Valid() }

// Staff is one member of staff.
type Staff struct {
	Username string `json:"username"`
	Name     string `json:"name"`
	Role     Role   `json:"role"`
	Password string `json:"password"` // argon2id, never the password itself
	Active   bool   `json:"active"`
}

// Session is a signed-in member of staff. Its key is the hash of the cookie.
type Session struct {
	Username  string    `json:"username"`
	ExpiresAt time.Time `json:"expires_at"`
}

// DeviceKind is what a device does. The zero value is no kind.
type DeviceKind string

// The kinds of devices.
const (
	Kiosk   DeviceKind = "kiosk"
	Display DeviceKind = "display"
	Button  DeviceKind = "button"
	Agent   DeviceKind = "agent" // the program on a kiosk's PC that drives its printer and scanner
)

// Valid reports whether the kind is one of the list.
func (k DeviceKind) Valid() bool {
	return k == Kiosk || k == Display || k == Button || k == Agent
}

// Device is one kiosk, display, button or agent. Until it is paired it has a Pairing code
// and no Token; a revoked device is not Active.
type Device struct {
	ID             string     `json:"id"`
	Kind           DeviceKind `json:"kind"`
	Name           string     `json:"name"`
	Hall           string     `json:"hall,omitempty"`
	Counter        string     `json:"counter,omitempty"`
	Active         bool       `json:"active"`
	Token          string     `json:"token,omitempty"`   // the hash of the token
	Pairing        string     `json:"pairing,omitempty"` // the hash of the one-time code
	PairingExpires time.Time  `json:"pairing_expires,omitzero"`
	Kiosk          string     `json:"kiosk,omitempty"` // of an agent: the kiosk that it belongs to
	Printing       Printing   `json:"printing,omitzero"`
}
