package server

// What the tests over HTTP know of the limits.
const (
	VisitorTries = visitorTries
	MaxTries     = maxTries
)

// What a new centre begins with, and how a body is compared.
var (
	DefaultSettings  = defaultSettings
	DefaultCatalogue = defaultCatalogue
	Canonical        = canonical
)
