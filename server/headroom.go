package server

// headroom is memory that nobody writes to, so that it costs address space only. The
// collector lets the heap double before it runs, and what a centre keeps is small: without
// this it would run tens of times a second while a full hall takes numbers, and every request
// would pay for it. With it about as much again as headroom may be garbage first. Unlike a
// higher GOGC it adds a fixed amount, so a centre that keeps much does not take a multiple of
// it; unlike a limit it never makes the collector run without a pause.
func headroom() []byte { return make([]byte, headroomSize) }

// headroomSize keeps a small centre under 128 MiB in all.
const headroomSize = 48 << 20
