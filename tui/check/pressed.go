package check

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/kit"
)

// Pressed is a key that came.
type Pressed struct {
	Key  kit.Key
	Name string // what people call it
	Deed string // what it does in a session; empty: nothing
}

// keyOf is what a key is, and does. Shift+Enter is what Enter is; here it is told that
// it came.
func keyOf(k tea.KeyPressMsg) Pressed {
	meant := kit.Meant(k)
	key := kit.KeyOf(meant)
	if key == kit.Enter && k.Mod.Contains(tea.ModShift) {
		return Pressed{shiftEnter, shiftEnter.Does("").Label(), deeds[kit.Enter]}
	}
	name := nameOf(key)
	switch deed, known := deeds[key]; {
	case known:
		return Pressed{key, name, deed}
	case kit.Types(meant): // as typed, whatever shortcut is at its place
		return Pressed{key, meant.Text, isText}
	}
	return Pressed{key, name, ""}
}

// nameOf is what people call a key, one that the screens have no use for among them.
func nameOf(key kit.Key) string {
	name := key.Does("").Label()
	if name != string(key) || len(name) == 1 {
		return name
	}
	parts := strings.Split(name, "+")
	for i := range parts {
		parts[i] = kit.UpperFirst(parts[i])
	}
	return strings.Join(parts, "+")
}

const shiftEnter kit.Key = "shift+enter"

// Onward and Back report whether a key of a clicker goes a step on, or one back.
func (p Pressed) Onward() bool { return p.Key == kit.PgDn || p.Key == kit.Right }

// Back is described above.
func (p Pressed) Back() bool { return p.Key == kit.PgUp || p.Key == kit.Left }

// Function reports whether it is one of the keys F1 to F9.
func (p Pressed) Function() bool {
	return len(p.Key) == 2 && p.Key[0] == 'f' && '1' <= p.Key[1] && p.Key[1] <= '9'
}

// Shifted reports whether it is Enter with Shift, as such.
func (p Pressed) Shifted() bool { return p.Key == shiftEnter }
