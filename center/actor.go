package center

// ActorKind is the kind of a caller. The zero value is invalid.
type ActorKind string

// The kinds of actors.
const (
	StaffActor  ActorKind = "staff"
	DeviceActor ActorKind = "device"
	Public      ActorKind = "public" // a citizen's phone, known by its ticket's token only
	Clock       ActorKind = "clock"
	Operator    ActorKind = "operator" // the command line
)

// MaxRequest is the longest key of a request in characters, as the protocol promises.
const MaxRequest = 64

// Actor is the caller of a decision, and the id of the request: the same actor with the same request
// id gets the same answer again and changes nothing.
type Actor struct {
	Kind    ActorKind
	ID      string // a user name or a device id; never a person's name
	Request string // empty for none
	// Content is a digest of what is asked. The same request id with another content is
	// refused; empty is not compared.
	Content string
}

// String is the actor as the journal keeps it.
func (a Actor) String() string {
	if a.ID == "" {
		return string(a.Kind)
	}
	return string(a.Kind) + "/" + a.ID
}

// request is the key under which an answer is remembered, empty for none.
func (a Actor) request() string {
	if a.Request == "" {
		return ""
	}
	return a.String() + " " + a.Request
}
