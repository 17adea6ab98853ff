package tui

import (
	"reflect"
	"strings"

	tea "charm.land/bubbletea/v2"
)

var namedKeys = map[string]rune{
	"enter": tea.KeyEnter, "esc": tea.KeyEscape, "tab": tea.KeyTab, "up": tea.KeyUp, "down": tea.KeyDown,
	"left": tea.KeyLeft, "right": tea.KeyRight, "pgdown": tea.KeyPgDown, "pgup": tea.KeyPgUp, "home": tea.KeyHome,
	"end": tea.KeyEnd, "delete": tea.KeyDelete, "backspace": tea.KeyBackspace, "space": tea.KeySpace,
	"f1": tea.KeyF1, "f2": tea.KeyF2, "f3": tea.KeyF3, "f4": tea.KeyF4, "f5": tea.KeyF5, "f6": tea.KeyF6, "f7": tea.KeyF7, "f8": tea.KeyF8, "f9": tea.KeyF9,
}

// keyPress makes the message of a key from its name, as “ctrl+z”.
func keyPress(name string) tea.KeyPressMsg {
	var k tea.KeyPressMsg
	for {
		before, rest, ok := strings.Cut(name, "+")
		if !ok || rest == "" {
			break
		}
		switch before {
		case "ctrl":
			k.Mod |= tea.ModCtrl
		case "shift":
			k.Mod |= tea.ModShift
		case "alt":
			k.Mod |= tea.ModAlt
		}
		name = rest
	}
	code, named := namedKeys[name]
	if !named {
		code = []rune(name)[0]
	}
	k.Code = code
	if (!named || name == "space") && k.Mod == 0 {
		k.Text = string(code)
	}
	return k
}

// sequence runs the commands of a tea.Sequence, whose type is not exported.
func (d *desk) sequence(msg tea.Msg) {
	v := reflect.ValueOf(msg)
	for i := range v.Len() {
		if cmd, ok := v.Index(i).Interface().(tea.Cmd); ok {
			d.run(cmd)
		}
	}
}
