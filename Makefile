# swotshop needs Go and, for SQLite, a C compiler. “make” alone lists the targets.

GO          ?= go
VERSION     ?=
STATICCHECK := honnef.co/go/tools/cmd/staticcheck@v0.8.2
FUZZTIME    ?= 30s
CRASH       ?= all
ARGS        ?=
PREFIX      ?= /usr/local
DESTDIR     ?=

# SQLite is C. Without cgo the program would build and then refuse to open a
# library, so it is switched on here whatever the surroundings say.
export CGO_ENABLED := 1
# Only a CC that was set by hand: make has a default of its own, cc, which need
# not be what Go takes.
ifneq ($(origin CC),default)
export CC
endif

LDFLAGS := $(if $(VERSION),-ldflags "-X main.release=$(VERSION)")

.DEFAULT_GOAL := help
.PHONY: help run build test race check thorough crash lint bench load cover golden fuzz pictures clean compiler install uninstall dist packages

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## /{printf "  make %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

run: compiler ## start the app (ARGS="demo" for the example)
	@$(GO) run ./cmd/swotshop $(ARGS)

build: compiler ## build bin/swotshop
	$(GO) build -trimpath $(LDFLAGS) -o bin/swotshop ./cmd/swotshop

# The program writes its manual page and its completions itself. The folders that had
# to be made are noted, so that “make uninstall” takes away those and no others.
install: ## install the program, its manual page and completions (PREFIX=/usr/local, DESTDIR= for packers)
	@if ! [ -x bin/swotshop ] || [ -n "$$(find $(BUILT_OF) -type f -newer bin/swotshop | head -n 1)" ]; then $(MAKE) build; fi
	@set -e; umask 022; to='$(DESTDIR)$(PREFIX)'; made=''; \
	folder() { if ! [ -d "$$1" ]; then folder "$$(dirname "$$1")"; mkdir "$$1"; made="$$made$$1\n"; fi; }; \
	for file in $(INSTALLED); do folder "$$to/$$(dirname $$file)"; done; \
	printf '%b' "$$made" | sed "s|^$$to||" >> "$$to/$(FOLDERS)"; \
	install -m 755 bin/swotshop "$$to/bin/swotshop"; \
	write() { bin/swotshop $$2 > "$$to/$$1.new"; chmod 644 "$$to/$$1.new"; mv "$$to/$$1.new" "$$to/$$1"; }; \
	write $(MANUAL) man; write $(BASH) 'completion bash'; write $(ZSH) 'completion zsh'; \
	write $(FISH) 'completion fish'; write $(POWERSHELL) 'completion powershell'; \
	echo "Installed below $$to. “man swotshop” is the manual; PowerShell’s completions are in $$to/$(POWERSHELL)."

uninstall: ## take away what make install put there (the same PREFIX and DESTDIR); your sessions stay
	@set -e; to='$(DESTDIR)$(PREFIX)'; \
	for file in $(INSTALLED); do rm -f "$$to/$$file"; done; \
	if [ -f "$$to/$(FOLDERS)" ]; then \
		made=$$(sort -r "$$to/$(FOLDERS)"); rm -f "$$to/$(FOLDERS)"; \
		echo "$$made" | while read -r made; do [ -z "$$made" ] || rmdir "$$to$$made" 2>/dev/null || true; done; \
	fi

BUILT_OF   := breakdown cmd docs files prompts room sessions third_party tui workshop go.mod go.sum
BUILT_OF   := $(wildcard $(BUILT_OF))
MANUAL     := share/man/man1/swotshop.1
BASH       := share/bash-completion/completions/swotshop
ZSH        := share/zsh/site-functions/_swotshop
FISH       := share/fish/vendor_completions.d/swotshop.fish
POWERSHELL := share/swotshop/swotshop.ps1
INSTALLED  := bin/swotshop $(MANUAL) $(BASH) $(ZSH) $(FISH) $(POWERSHELL)
FOLDERS    := share/swotshop/folders

# The same commit gives the same bytes, wherever and whenever it is built. What cannot
# be built here (for lack of a compiler for the other processor, or of nfpm) is said.
dist: compiler ## make dist/: archives and Debian packages for Linux, and their checksums (VERSION=v1.2.3)
	@rm -rf dist
	@$(GO) run ./scripts/dist -o dist $(if $(VERSION),-version $(VERSION))

packages: compiler ## make dist twice, compare, and install the package in a root of its own
	@if [ "$$(uname)" != Linux ]; then echo "NOT RUN HERE: make packages. It needs Linux." >&2; exit 0; fi; \
	told=$$(mktemp); SWOTSHOP_NOT_RUN=$$told $(GO) test -tags packages -count=1 -timeout 30m -run '^TestPackage' ./scripts/dist; failed=$$?; $(SAY_NOT_RUN); \
	rm -f "$$told"; exit $$failed

# What is not run is said at the end: what this machine cannot do, and what only
# “make check” does.
test: compiler ## run the tests, in about three minutes on two cores
	@told=$$(mktemp); SWOTSHOP_NOT_RUN=$$told $(GO) test -timeout 30m ./...; failed=$$?; $(SAY_NOT_RUN); \
	echo; echo "Only “make check” runs the race detector, the whole crash suite, the packages, and lint."; \
	rm -f "$$told"; exit $$failed

# Only where something runs at the same time as something else: the domain, the decks and the
# stages may start nothing (a test of the house holds them to it), and e2e runs a program that is
# built without the detector. Tests that put hundreds of texts or every format through one thread
# are left out, and so are the sweep of all screens, properties over lists and tables, a browser and the crash suite: “make test” and
# “make crash” run them in full.
race: compiler ## run the tests of what runs concurrently, with the race detector
	@told=$$(mktemp); SWOTSHOP_NOT_RUN=$$told $(GO) test -race -timeout 60m -skip '$(ONE_THREAD)' \
		$$($(GO) list ./... | grep -vE '^swotshop/(e2e|workshop|prompts|scripts|third_party|tui/stage)(/|$$)'); failed=$$?; $(SAY_NOT_RUN); \
	rm -f "$$told"; exit $$failed

ONE_THREAD = ^Test(Hostile|ATampered|EveryFormat|TheSameSessionGivesTheSameBytes|FormatsGrow|Force|TheExports|TheFootOfAPage|Sweep|Rules|DutchAndGerman|Crash|InABrowser|ListsAreWhole|DerivedRows|SearchAfterARedaction|AStrangerSees|TheTwoLibraries|WhatAColleague|AnotherLibrary|TheFirmsLibrary)

check: compiler ## everything: lint, make test, and what make test leaves out
	$(MAKE) lint
	$(MAKE) test
	$(MAKE) thorough

thorough: compiler ## what make test leaves out: the race detector, the packages, and the crash suite where it can be run
	$(MAKE) race
	$(MAKE) packages
	@disk=$$(mktemp); \
	if truncate -s 8M "$$disk" && mkfs.ext4 -q -F "$$disk" && unshare --mount mount -o loop "$$disk" /mnt; then \
		rm -f "$$disk"; $(MAKE) crash; \
	else \
		rm -f "$$disk"; echo "NOT RUN HERE: make crash. It needs Linux, root, and the right to mount a disk." >&2; \
	fi

SAY_NOT_RUN = if [ -s "$$told" ]; then echo; echo "NOT RUN HERE, and so not proved:"; sort -u "$$told"; fi

# Disks are made, filled and cut off from their power, which needs Linux and
# root; what cannot be run is a failure here. Of the thousands of places where a
# deed can be hit, one in twelve is; CRASH=everything takes all of them.
crash: compiler ## kill the program, fail the disk, cut the power (as root; CRASH=everything at each place)
	SWOTSHOP_CRASH=$(CRASH) $(GO) test -v -count=1 -timeout 3h -run '^TestCrash' ./sessions ./sessions/team ./tui ./e2e

lint: compiler ## check format, vet and staticcheck
	@unformatted=$$(gofmt -l $$(git ls-files -co --exclude-standard '*.go' ':!third_party')); \
	if [ -n "$$unformatted" ]; then echo "gofmt these files:"; echo "$$unformatted"; exit 1; fi
	$(GO) vet -tags packages ./...
	$(GO) run $(STATICCHECK) -tags packages ./...

bench: build ## measure, and compare with the bare minimum
	$(GO) test -run '^$$' -bench . -benchmem ./...
	$(GO) build -o bin/bare ./e2e/bare
	$(GO) run ./e2e/bench bin/swotshop bin/bare
	$(GO) run ./e2e/bench phones bin/swotshop bin/bare

load: build ## measure with 10,000 sessions, 50,000 events, 2,000 items (some minutes)
	$(GO) test -run '^$$' -bench 'UnderLoad|Append|Undo' ./sessions ./tui ./tui/library ./workshop
	$(GO) build -o bin/bare ./e2e/bare
	$(GO) run ./e2e/bench load bin/swotshop bin/bare 11
	$(GO) run ./e2e/bench import bin/swotshop

cover: compiler ## show which lines the tests reach (coverage.out)
	$(GO) test -coverprofile=coverage.out -coverpkg=./cmd/...,./prompts/...,./sessions/...,./tui/...,./workshop/... ./...
	$(GO) tool cover -func=coverage.out | tail -1

golden: compiler ## write the expected outputs of the tests anew; look at the diff
	$(GO) test $(GOLDEN) -update

# Only packages whose tests know the flag -update can be given it.
GOLDEN = $(sort $(dir $(shell grep -rlE --include='*_test.go' '"(github.com/charmbracelet/x/exp/golden|swotshop/tui/tuitest)"' cmd prompts sessions tui workshop e2e 2>/dev/null | sed 's|^|./|')))

# What is found is made smaller in 50 tries and not, as is usual, for a minute:
# nothing else is tried in that time.
fuzz: compiler ## try to break every reader of foreign text (FUZZTIME=30s each)
	@grep -rHoE --include='*_test.go' 'func Fuzz[A-Za-z0-9_]+' cmd prompts sessions tui workshop | \
	while IFS=: read -r file name; do \
		$(GO) test -run '^$$' -fuzz "^$${name#func }$$" -fuzztime $(FUZZTIME) -fuzzminimizetime 50x "./$$(dirname "$$file")" || exit 1; \
	done

pictures: build ## draw every screen (docs/pictures/screens), and the README’s pictures, from the running program
	$(GO) run ./e2e/pictures bin/swotshop docs/pictures
	SWOTSHOP_PICTURES=$(CURDIR)/docs/pictures $(GO) test -count=1 -run '^TestInABrowser$$/^pictures$$' ./room

clean: ## delete what was built
	rm -rf bin dist coverage.out

# A compiler that is not there is said in a few lines, before Go says it in fifty.
compiler:
	@cc=$$($(GO) env CC | cut -d' ' -f1); \
	if ! command -v "$$cc" >/dev/null 2>&1; then \
		echo "swotshop keeps its sessions in SQLite, which needs a C compiler to build; $$cc is not there." >&2; \
		for other in cc gcc clang; do \
			if command -v $$other >/dev/null 2>&1; then echo "But $$other is: make CC=$$other" >&2; exit 1; fi; \
		done; \
		echo "Install one.  Debian, Ubuntu: apt install gcc libc6-dev   Fedora: dnf install gcc   Alpine: apk add gcc musl-dev" >&2; \
		echo "              macOS: xcode-select --install   Windows: MSYS2, and gcc in it   or set CC" >&2; \
		exit 1; \
	fi
