package tui

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/dialog"
	"swotshop/tui/kit"
	"swotshop/tui/screen"
)

// This file is about text that is typed while something harmless is over the line: a blank
// screen, a frozen picture, a veil such as help. It takes that away, and is on the line, letter
// for letter. So are the signs that have brought it there: a full stop, a question mark or a b
// on an empty line does something, and may as well begin a text. The same sign again takes back
// what the one before did, as some clickers want it; both are text when text follows directly.

// directly is how soon text follows a sign that has been taken back, to be one with it: it is
// slower than anybody types who goes on, and sooner than anybody who used a clicker begins.
const directly = 2 * time.Second

// signs are those that were typed on the empty line, and nothing else since.
type signs struct {
	keys []tea.KeyPressMsg
	open bool // what the last one did has not been taken back
	at   time.Time
}

// again reports whether a key is the same sign once more.
func (s signs) again(k tea.KeyPressMsg) bool {
	return len(s.keys) > 0 && s.keys[len(s.keys)-1].Text == k.Text
}

// fresh are the signs that are text if text follows now.
func (s signs) fresh(now time.Time) []tea.KeyPressMsg {
	if s.open || now.Sub(s.at) <= directly {
		return s.keys
	}
	return nil
}

// take takes note of a sign that does something on an empty line, or takes that back.
func (a *App) take(k tea.KeyPressMsg, does bool) {
	if _, ok := a.line(); ok && k.Text != "" {
		a.signs = signs{append(a.signs.fresh(a.kit.Now()), k), does, a.kit.Now()}
	}
}

// line is the screen with the line that text goes to, under whatever is harmless; ok is false
// where there is none.
func (a *App) line() (s screen.Screen, ok bool) {
	if l := a.Unsaved(); l != nil && l.Dialog() != nil {
		return nil, false
	}
	layers := a.layers()
	for i := len(layers) - 1; i >= 0; i-- {
		if w, writes := layers[i].(screen.Writer); writes && w.Open() {
			return layers[i], true
		}
		if _, veils := layers[i].(screen.Veil); !veils {
			break
		}
	}
	return nil, false
}

// signed reports whether a key is a sign now: on the line nothing is typed yet.
func (a *App) signed(k tea.KeyPressMsg) bool {
	s, ok := a.line()
	if !ok || s.Typing() {
		return false
	}
	switch kit.KeyOf(k) {
	case ".":
		return true
	case "?":
		return a.helping() || a.helps()
	case "b":
		return a.blanks()
	}
	return false
}

// helping reports whether help is over the screen.
func (a *App) helping() bool {
	_, helps := a.Over().(*dialog.Help)
	return helps
}

// onLine gives text to the line under what is harmless. It reports whether the key was that;
// any other key ends what signs are remembered.
func (a *App) onLine(k tea.KeyPressMsg) (cmd tea.Cmd, text bool) {
	veiled, sign := a.blank || a.Over() != nil, a.signed(k)
	a.signs.open = a.signs.open && veiled // a console, or a click, may have taken it back
	before, fresh := a.signs, a.signs.fresh(a.kit.Now())
	undoes := a.blank || a.helping() && kit.KeyOf(k) == "?"
	_, line := a.line()
	switch {
	case !line || k.Text == "", !kit.Types(k) && len(fresh) == 0: // a blank alone is a key
		a.signs = signs{}
		return nil, false
	case sign && undoes && (len(fresh) == 0 || before.again(k)):
		cmd = a.unveil()
		a.take(k, false)
		return cmd, true
	case sign && (len(fresh) == 0 || before.again(k)): // it does what it always does
		return nil, false
	case !veiled && len(fresh) == 0:
		a.signs = signs{}
		return nil, false
	}
	cmds := []tea.Cmd{a.unveil()}
	for _, key := range append(fresh, k) {
		cmds = append(cmds, a.give(key))
	}
	a.signs = signs{}
	return tea.Batch(cmds...), true
}

// unveil brings back the line under what is harmless.
func (a *App) unveil() tea.Cmd {
	a.blank, a.frozen = false, nil
	to, ok := a.line()
	var cmds []tea.Cmd
	for ok && a.front() != to {
		cmds = append(cmds, a.front().(screen.Veil).Unveil(), a.uncover())
	}
	return tea.Batch(cmds...)
}

// paste gives what is pasted to the line, where it must be seen.
func (a *App) paste(msg tea.PasteMsg) tea.Cmd {
	fresh := a.signs.fresh(a.kit.Now())
	a.signs = signs{}
	cmds := []tea.Cmd{a.unveil()}
	for _, key := range fresh {
		cmds = append(cmds, a.give(key))
	}
	return tea.Batch(append(cmds, a.give(msg))...)
}

// resume resumes a frozen picture, and gives text to the line under it. A sign does nothing
// else yet, as on a blank screen.
func (a *App) resume(k tea.KeyPressMsg) tea.Cmd {
	a.frozen = nil
	switch _, line := a.line(); {
	case !line || !kit.Types(k):
		a.signs = signs{}
		return nil
	case a.signed(k):
		a.take(k, false)
		return nil
	}
	return a.press(k)
}
