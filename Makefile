# make quick   while working: everything but browsers, long runs and the race detector
# make test    everything that must pass, on a machine with Go and git
# make wire    renews embed/js/wire.d.ts, the shapes of requests and answers that the pages are checked against
# make bench   the figures of docs/benchmarks.md
# make soak    the long proofs
# make clocks  all tests and benchmarks by clocks at which the centre is closed, or the day ends
STATICCHECK = honnef.co/go/tools/cmd/staticcheck@v0.8.2
SCRIPTS = $(shell git ls-files --cached --others --exclude-standard '*.test.js')

BROWSER = motcua/browser
PACKAGES = $(shell go list ./...)
# The long runs have a short form, which the race detector sees: under it they take minutes.
LONG = RandomDaysAgree|RandomClocks|RangesHold|SurvivesKill9|SixtyFourHands

.PHONY: quick test setup format lint types scripts go bench soak clocks voice wire

quick: setup format types scripts
	go vet ./...
	go test -short $(filter-out $(BROWSER),$(PACKAGES))

test: setup format lint types scripts go

setup:
	@.ci/setup

format:
	@unformatted="$$(gofmt -l $$(git ls-files --cached --others --exclude-standard '*.go'))"; \
	if [ -n "$$unformatted" ]; then echo "gofmt these files:"; echo "$$unformatted"; exit 1; fi

lint:
	go vet ./...
	go run $(STATICCHECK) ./...
	cd docs/comparison && go vet ./...

types:
	.ci/node_modules/.bin/tsc -p tsconfig.json

scripts:
	node --test $(SCRIPTS)

go:
	go test -race -short -shuffle=on -parallel 4 $(filter-out $(BROWSER),$(PACKAGES))
	go test -shuffle=on -run '$(LONG)' ./center ./center/queue ./server
	go test -shuffle=on -parallel 4 -timeout 25m $(BROWSER)

bench:
	@.ci/bench

soak:
	MOTCUA_FLIPS=10000 go test -count=1 -timeout 60m ./center -run FlippedBit
	MOTCUA_SOAK=1 go test -count=1 -timeout 60m ./center -run RandomClocks
	MOTCUA_SOAK=1 go test -count=1 -timeout 60m ./server -run 'Kill|SixtyFour'
	MOTCUA_SOAK=1 go test -count=1 -timeout 60m ./browser -run 'ADayOf|Everybody|Drumming|NetworkIsCut'

clocks:
	@.ci/clocks

wire:
	go generate ./wire

# the recordings of embed/voice: as root, apt-get install -y python3 espeak-ng sox opus-tools
voice:
	python3 -B embed/voice/_build.py
