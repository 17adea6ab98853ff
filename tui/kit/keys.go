package kit

import (
	"slices"
	"strings"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"
)

// Key is a key, by the name that Bubble Tea gives it when it is pressed. It is
// what a handler compares, what a hint shows and what a click on it presses.
type Key string

// The keys that have a name.
const (
	Enter     Key = "enter"
	Esc       Key = "esc"
	Tab       Key = "tab"
	ShiftTab  Key = "shift+tab"
	Space     Key = "space"
	Del       Key = "delete"
	Backspace Key = "backspace"
	PgDn      Key = "pgdown"
	PgUp      Key = "pgup"
	Home      Key = "home"
	End       Key = "end"
	Up        Key = "up"
	Down      Key = "down"
	Left      Key = "left"
	Right     Key = "right"
	F1        Key = "f1"
	F2        Key = "f2"
	F3        Key = "f3"
	F4        Key = "f4"
	F5        Key = "f5"
	F6        Key = "f6"
	F7        Key = "f7"
	F8        Key = "f8"
	F9        Key = "f9"
	CtrlC     Key = "ctrl+c"
	CtrlN     Key = "ctrl+n"
	CtrlP     Key = "ctrl+p"
	CtrlR     Key = "ctrl+r"
	CtrlS     Key = "ctrl+s"
	CtrlT     Key = "ctrl+t"
	CtrlU     Key = "ctrl+u"
	CtrlY     Key = "ctrl+y"
	CtrlZ     Key = "ctrl+z"
)

// KeyOf is the key that was pressed.
func KeyOf(k tea.KeyPressMsg) Key { return Key(InPlace(k.String())) }

// Types reports whether a key types something that can be seen.
func Types(k tea.KeyPressMsg) bool { return strings.TrimSpace(k.Text) != "" }

// sign is what people call a key, and its code in terminals.
type sign struct {
	name string
	code rune
}

// sign finds the sign of a key; ok is false for letters and for keys with Ctrl.
func (k Key) sign() (s sign, ok bool) {
	s, ok = map[Key]sign{
		Enter: {"Enter", tea.KeyEnter}, Esc: {"Esc", tea.KeyEscape}, Tab: {"Tab", tea.KeyTab}, Space: {"Space", tea.KeySpace},
		Del: {"Del", tea.KeyDelete}, Backspace: {"Backspace", tea.KeyBackspace},
		PgDn: {"PgDn", tea.KeyPgDown}, PgUp: {"PgUp", tea.KeyPgUp}, Home: {"Home", tea.KeyHome}, End: {"End", tea.KeyEnd},
		Up: {"↑", tea.KeyUp}, Down: {"↓", tea.KeyDown}, Left: {"←", tea.KeyLeft}, Right: {"→", tea.KeyRight},
		F1: {"F1", tea.KeyF1}, F2: {"F2", tea.KeyF2}, F3: {"F3", tea.KeyF3}, F4: {"F4", tea.KeyF4}, F5: {"F5", tea.KeyF5},
		F6: {"F6", tea.KeyF6}, F7: {"F7", tea.KeyF7}, F8: {"F8", tea.KeyF8}, F9: {"F9", tea.KeyF9},
	}[k]
	return s, ok
}

// name is what people call the key.
func (k Key) name() string {
	if s, ok := k.sign(); ok {
		return s.name
	}
	if letter, ctrl := strings.CutPrefix(string(k), "ctrl+"); ctrl {
		return "Ctrl+" + strings.ToUpper(letter)
	}
	if key, shifted := strings.CutPrefix(string(k), "shift+"); shifted {
		return "Shift+" + Key(key).name()
	}
	return string(k)
}

// Press is the message of the key, as if it had been pressed.
func (k Key) Press() tea.KeyPressMsg {
	if k == Space {
		return tea.KeyPressMsg{Code: tea.KeySpace, Text: " "}
	}
	if s, ok := k.sign(); ok {
		return tea.KeyPressMsg{Code: s.code}
	}
	if letter, ctrl := strings.CutPrefix(string(k), "ctrl+"); ctrl {
		r, _ := utf8.DecodeRuneInString(letter)
		return tea.KeyPressMsg{Code: r, Mod: tea.ModCtrl}
	}
	if key, shifted := strings.CutPrefix(string(k), "shift+"); shifted {
		press := Key(key).Press()
		press.Mod |= tea.ModShift
		return press
	}
	r, _ := utf8.DecodeRuneInString(string(k))
	return tea.KeyPressMsg{Code: r, Text: string(k)}
}

// Does makes a hint of the key.
func (k Key) Does(deed string) Hint { return Hint{keys: Keys{k}, Deed: deed} }

// Keys are keys that belong together, such as ↑ and ↓.
type Keys []Key

// Does makes a hint of the keys.
func (k Keys) Does(deed string) Hint { return Hint{keys: k, Deed: deed} }

// Typed is what is typed rather than pressed, such as “people 7”.
type Typed string

// Does makes a hint of what is typed. No click types it.
func (t Typed) Does(deed string) Hint { return Hint{typed: string(t), Deed: deed} }

// Hint is what a key or a few keys do, in a word or two.
type Hint struct {
	keys  Keys
	typed string // in the place of keys
	Deed  string
}

// Label is the keys as they are shown.
func (h Hint) Label() string {
	if h.typed != "" {
		return h.typed
	}
	names := make([]string, len(h.keys))
	for i, k := range h.keys {
		names[i] = k.name()
	}
	return strings.Join(names, " ")
}

// helps reports whether a hint names the way to help.
func (h Hint) helps() bool { return slices.Equal(h.keys, Keys{F1}) }

// goesOn reports whether a hint names the way to what comes next.
func (h Hint) goesOn() bool { return slices.Equal(h.keys, Keys{PgDn}) }

// Onward is the way on among some hints, or else another.
func Onward(hints []Hint, otherwise Hint) Hint {
	if at := slices.IndexFunc(hints, Hint.goesOn); at >= 0 {
		return hints[at]
	}
	return otherwise
}

// Footer is the hints of a screen of a session in w cells, in their places: what comes
// next, what else matters here, as many as are read in one look, and help. Without a way
// on among them, onward is it, if it does anything.
func Footer(onward Hint, hints []Hint, help Hint, w int) []Hint {
	onward = Onward(hints, onward)
	hints = slices.DeleteFunc(slices.Clone(hints), func(h Hint) bool { return h.goesOn() || h.Deed == "" }) // or does nothing now
	most := 2
	if w >= Wide {
		most = 3
	}
	hints = hints[:min(len(hints), most)]
	if onward.Deed != "" {
		hints = slices.Insert(hints, 0, onward)
	}
	return append(hints, help)
}

// HintWidth is how many cells a hint takes.
func (c Cells) HintWidth(h Hint) int { return c.Width(h.Label()) + 1 + c.Width(h.Deed) }

// targets are the keys of one hint, from its first cell on. A hint of one key
// is that key as a whole; of several, each sign is its own. No click ends the program.
func (c Cells) targets(h Hint) (targets Hits[Key]) {
	x := 0
	for _, k := range h.keys {
		w := c.Width(k.name())
		if k != CtrlC {
			targets.Add(Place{x, 0, w, 1}, k)
		}
		x += w + 1
	}
	if len(h.keys) == 1 && len(targets) == 1 {
		targets[0].W = c.HintWidth(h)
	}
	return targets
}

// HelpPage is what F1 shows.
type HelpPage struct {
	Title string
	About string // one sentence that says what to do here
	Keys  []Hint
}
