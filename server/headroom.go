package server

// headroom is memory that nobody writes to, so that it costs address space only. The
// collector lets the heap double before it runs, and what a centre keeps is small: without
// this it would run several times a second while a full hall takes numbers, and every request
// would pay for it. With it about as much again as headroom may be garbage first. Unlike a
// higher GOGC it adds a fixed amount, so a centre that keeps much does not take a multiple of
// it; unlike a limit it never makes the collector run without a pause.
func headroom() []byte { return make([]byte, headroomSize) }

// headroomSize keeps a centre under 160 MiB in all while 64 callers take numbers at once.
const headroomSize = 48 << 20
