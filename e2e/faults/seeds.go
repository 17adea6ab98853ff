package faults

import (
	"iter"
	"os"
	"strconv"
	"testing"
)

// How many sessions a random test plays and with which seed it begins, for
// whoever wants more than everyday tests can afford, or one again that failed.
const (
	sessionsVariable = "SWOTSHOP_SESSIONS"
	seedVariable     = "SWOTSHOP_SEED"
	timesVariable    = "SWOTSHOP_TIMES" // as many everyday tests
)

// milestone is after how many seeds a long run says how far it is.
const milestone = 10_000

// Seeds are those that a random test plays, one session each: as many as
// everyday tests can afford, from 0, unless the environment asks for others.
// It ends with the first that fails, and says how to play just that one again.
func Seeds(t testing.TB, everyday uint64) iter.Seq[uint64] {
	everyday *= number(t, timesVariable, 1)
	first, many := number(t, seedVariable, 0), number(t, sessionsVariable, everyday)
	return func(yield func(uint64) bool) {
		for n := range many {
			seed := first + n
			if n > 0 && n%milestone == 0 {
				t.Logf("%d sessions played, with seeds from %d", n, first)
			}
			if !play(t, seed, yield) {
				return
			}
		}
		if many != everyday {
			t.Logf("%d sessions played, with seeds from %d: all is well", many, first)
		}
	}
}

// play says with which seed a test failed, also when it ended there.
func play(t testing.TB, seed uint64, yield func(uint64) bool) (more bool) {
	whole := false
	defer func() {
		if !whole || t.Failed() {
			t.Logf("seed %d failed. To play it again: %s=%d %s=1 go test -run '^%s$'", seed, seedVariable, seed, sessionsVariable, t.Name())
		}
	}()
	more = yield(seed)
	whole = true
	return more && !t.Failed()
}

// Everyday says that a random test plays what it always does, so that it can
// be asked whether it has seen everything.
func Everyday() bool { return os.Getenv(sessionsVariable) == "" && os.Getenv(seedVariable) == "" }

// number is what a variable says, or what is usual.
func number(t testing.TB, variable string, usual uint64) uint64 {
	t.Helper()
	text := os.Getenv(variable)
	if text == "" {
		return usual
	}
	n, err := strconv.ParseUint(text, 10, 64)
	if err != nil {
		t.Fatalf("%s is %q: it has to be a whole number", variable, text)
	}
	return n
}
