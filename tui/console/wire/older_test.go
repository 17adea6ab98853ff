//go:build unix

package wire

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"testing"
)

// Whatever an app of the future adds to a session, a console of today says that it
// is too old for it; and which of the two is, when they greet each other.
func TestAnOlderConsoleSaysSo(t *testing.T) {
	event := `{"events":[{"seq":1,"id":"e1","at":"2026-03-12T09:00:00.000Z","actor":"a","kind":%q,"v":%d,"step":1,"body":{"new":1}}]}`
	for _, newer := range []string{
		fmt.Sprintf(event, "initiative.dated", 1), fmt.Sprintf(event, "x", 1), fmt.Sprintf(event, "item.edited", 2), fmt.Sprintf(event, "item.edited", 99),
	} {
		if _, err := said(t, newer+"\n").Next(); !errors.Is(err, ErrOlder) {
			t.Errorf("%s: %v", newer, err)
		}
	}
	for other, want := range map[int]error{version - 1: errAppOlder, version: nil, version + 1: ErrOlder} {
		hello, err := json.Marshal(greeting{Swotshop: "console", Version: other})
		if err != nil {
			t.Fatal(err)
		}
		if err := said(t, string(hello)+"\n").awaitGreeting(); !errors.Is(err, want) {
			t.Errorf("version %d: %v, want %v", other, err, want)
		}
	}
}

// What makes no sense is told from an app that went in the middle of a message.
func TestGarbledIsNotGone(t *testing.T) {
	for words, want := range map[string]error{
		"{\"status\":7}\n": ErrGarbled, "nonsense\n": ErrGarbled,
		`{"events":[{"kind":"item.edited","v":1,"body":7}]}` + "\n": ErrGarbled,
		"": io.EOF, `{"stat`: io.ErrUnexpectedEOF,
	} {
		if _, err := said(t, words).Next(); !errors.Is(err, want) {
			t.Errorf("%q: %v, want %v", words, err, want)
		}
	}
}
