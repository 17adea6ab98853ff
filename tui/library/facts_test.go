package library_test

import (
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/kit"
	"swotshop/tui/library"
	"swotshop/tui/screen"
	"swotshop/tui/tuitest"
)

// What is typed for a row that only the facts put in its place waits for them, and nothing
// else does.
func TestKeysWaitForTheFacts(t *testing.T) {
	for name, c := range map[string]struct {
		keys  []string
		waits bool
	}{
		"by date":    {[]string{"down", "enter"}, false},
		"by client":  {[]string{"s", "enter"}, false},
		"by review":  {[]string{"s", "s", "enter"}, true},
		"kind":       {[]string{"/", "k", "i", "n", "d", ":", "x", "enter"}, true},
		"only text":  {[]string{"/", "k", "i", "n", "d", ":", "x"}, false},
		"other term": {[]string{"/", "i", "s", ":", "c", "l", "enter"}, false},
	} {
		l := library.New(&kit.Kit{Theme: kit.NewTheme(kit.DarkTheme, kit.FullColour, kit.ByCodePoints), Now: time.Now}, reviewed(t))
		_, cmd := l.Update(l.List()())
		for _, key := range c.keys {
			l.Update(tuitest.KeyPress(key))
		}
		if waits := len(l.Early) > 0; waits != c.waits {
			t.Errorf("%s: waits: %v, want %v", name, waits, c.waits)
		}
		again := false
		for _, msg := range messages(cmd) {
			want, _ := l.Update(msg)
			_, typed := want.(screen.TypeAgain)
			again = again || typed
		}
		if again != c.waits || len(l.Early) > 0 {
			t.Errorf("%s: what waited was typed again: %v, want %v", name, again, c.waits)
		}
	}
}

// messages are what a command brings, and all commands in it.
func messages(cmd tea.Cmd) (all []tea.Msg) {
	if cmd == nil {
		return nil
	}
	batch, ok := cmd().(tea.BatchMsg)
	if !ok {
		return []tea.Msg{cmd()}
	}
	for _, cmd := range batch {
		all = append(all, messages(cmd)...)
	}
	return all
}
