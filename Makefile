# make test   everything that must pass, on a machine with Go and git
# make bench  the figures of docs/benchmarks.md
# make soak   the long proofs
STATICCHECK = honnef.co/go/tools/cmd/staticcheck@v0.8.2
SCRIPTS = $(shell git ls-files --cached --others --exclude-standard '*.test.js')

.PHONY: test setup lint types scripts go bench soak voice

test: setup lint types scripts go

setup:
	@.ci/setup

lint:
	@unformatted="$$(gofmt -l $$(git ls-files --cached --others --exclude-standard '*.go'))"; \
	if [ -n "$$unformatted" ]; then echo "gofmt these files:"; echo "$$unformatted"; exit 1; fi
	go vet ./...
	go run $(STATICCHECK) ./...
	cd docs/comparison && go vet ./...

types:
	.ci/node_modules/.bin/tsc -p tsconfig.json

scripts:
	node --test $(SCRIPTS)

go:
	go test -race -shuffle=on -parallel 3 -timeout 25m ./...
	go test ./center/queue

bench:
	@.ci/bench

soak:
	MOTCUA_SOAK=1 go test -count=1 -timeout 60m ./server -run 'Kill|SixtyFour'
	MOTCUA_SOAK=1 go test -count=1 -timeout 60m ./browser -run 'ADayOf|Everybody|Drumming|NetworkIsCut'

# the recordings of embed/voice: as root, apt-get install -y python3 espeak-ng sox opus-tools
voice:
	python3 -B embed/voice/_build.py
