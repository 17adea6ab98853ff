package reader

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/document"
	"swotshop/tui/kit"
	"swotshop/tui/live"
	"swotshop/tui/screen"
)

// This file is a session that another window leads: somebody wanted to lead it here and may
// still be typing for it, so that no letter is a key. What can be done stands in a list.

// ledKey is a key where no letter is one, but the sign that begins a search.
func (r *Screen) ledKey(k tea.KeyPressMsg) screen.Action {
	switch key := kit.KeyOf(k); {
	case key == kit.Tab:
		return r.offer()
	case key == kit.Enter && r.Now().Found() != "":
		r.Now().Step(+1)
	case key == kit.Enter:
		return r.offer()
	case key == kit.Right:
		r.turn(+1)
	case key == kit.Left:
		r.turn(-1)
	case key == kit.Esc:
		return r.leave()
	case kit.Types(k) && key != "/":
		r.note = screen.Remark(noKey)
	default:
		r.Now().Update(k)
	}
	return nil
}

// offer lists what can be done.
func (r *Screen) offer() screen.Action {
	choices := slices.DeleteFunc(r.choices(), func(c screen.Choice) bool { return c.Reply == nil })
	if r.copyable() {
		choices = slices.Insert(choices, 0, does(saveCopyWithUnsaved, func() screen.Action { return live.SaveCopy }))
	}
	return screen.Offer{Menu: screen.Menu{Title: r.title(), Choices: choices}}
}

// copyable reports whether there is something unsaved that can go into a copy.
func (r *Screen) copyable() bool { return r.Lost != nil && r.Lost.Copyable() }

// ledHints are the keys of such a session.
func (r *Screen) ledHints() []kit.Hint {
	hints := []kit.Hint{kit.Tab.Does(export + ", " + reload + ", " + takeOver), kit.Keys{kit.Left, kit.Right}.Does(otherView), kit.F1.Does(help)}
	if r.unsaved() > 0 && !r.Lost.Whole() {
		return append([]kit.Hint{kit.F9.Does(saveCopyTo)}, hints...)
	}
	return hints
}

func (r *Screen) ledHelp() []kit.Hint {
	keys := []kit.Hint{kit.Tab.Does(helpList), kit.Keys{kit.Left, kit.Right}.Does(helpViews)}
	keys = append(keys, document.MoveKeys...)
	keys = append(keys, kit.Typed("/word").Does(helpFind))
	if r.Lost != nil {
		keys = append(keys, kit.F9.Does(helpCopy))
	}
	return append(keys, kit.Key(".").Does(blankScreen), kit.Esc.Does(backToLibrary))
}
