package live

import (
	"errors"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"swotshop/tui/kit"
)

// Notice is what every screen of a live session shows while the library cannot
// be written: why, what to do, and the keys. It stands in lines of its own
// between the body and the foot, where it covers nothing; in a low window it
// takes the line for notes while that is free, and the mark names the key.
type Notice struct {
	Lines []string
	Hints []kit.Hint // of the last line, for clicks
	Brief string
	Mark  string
}

// NoticeFrom is how high a window must be to have room for lines of the notice.
const NoticeFrom = 20

// shortly is why a save failed and what solves it, in as few words as the
// store has for it.
func shortly(err error) (why, do string) {
	if short := new(UnsavedError); errors.As(err, &short) {
		return short.Why, short.Do
	}
	return kit.Sentence(kit.ErrorText(err)), ""
}

// Trouble is the first line: why, what to do, and how much waits. What to do
// goes first when it gets narrow; how much waits stays.
func (l *Session) Trouble(w int) string {
	why, do := shortly(l.Saver.Err)
	waits := " " + kit.Plural(len(l.Saver.Waiting), "change waits.", "changes wait.")
	if full := "! " + why + " " + do + waits; do != "" && kit.Width(full) <= w {
		return full
	}
	return kit.Cut("! "+why, w-kit.Width(waits)) + waits
}

// Brief is the one line of a low window.
func (l *Session) Brief(w int) string {
	why, _ := shortly(l.Saver.Err)
	if end := " A copy has everything."; l.Whole() {
		return kit.Cut("! "+why, w-kit.Width(end)) + end
	}
	return l.Trouble(w)
}

// WayOut is the second line: where everything is for now, or how to bring it
// somewhere.
func (l *Session) WayOut(t kit.Theme, w int) (line string, hints []kit.Hint) {
	try := kit.CtrlS.Does("try now")
	switch sp := &l.Spare; {
	case sp.Copier == nil:
		hints = []kit.Hint{try}
	case sp.Kept && sp.Err != nil:
		hints = []kit.Hint{kit.F9.Does("another place")}
		head := t.Hints(hints, w) + "   "
		return head + t.Strong.Render(kit.Cut("The copy failed too. "+kit.ErrorText(sp.Err), w-kit.Width(head))), hints
	case sp.Kept && !l.Whole():
		return t.Text.Render(kit.Cut("The copy follows: "+sp.Shown, w)), nil
	case sp.Kept:
		head := "A copy has everything: "
		return t.Text.Render(head) + t.Strong.Render(kit.CutLeft(sp.Shown, w-kit.Width(head))), nil
	default:
		hints = []kit.Hint{kit.F9.Does("save a copy to…"), try}
	}
	line = t.Hints(hints, w)
	if more := "   tried again by itself"; kit.Width(line)+kit.Width(more) <= w {
		line += t.Quiet.Render(more)
	}
	return line, hints
}

// Onto puts the notice on a screen that was drawn in what the notice left.
func (n Notice) Onto(d kit.Picture, a kit.Area) kit.Picture {
	if n.Mark == "" {
		return d
	}
	rows := strings.Split(d.Content, "\n")
	for len(rows) < a.H-len(n.Lines) {
		rows = append(rows, "")
	}
	at := len(rows) - d.Foot
	if len(n.Lines) == 0 && d.Foot > 0 && strings.TrimSpace(ansi.Strip(rows[at])) == "" {
		rows[at] = strings.Repeat(" ", kit.Margin) + n.Brief
	}
	rows = append(rows[:at:at], append(kit.Indent(n.Lines, kit.Margin), rows[at:]...)...)
	if last := len(rows) - 1; !d.Marked && (d.Foot > 0 || rows[last] == "" || len(n.Lines) > 0) {
		rows[last] = kit.Spread(strings.TrimRight(rows[last], " ")+" ", n.Mark, a.W-1)
	}
	d.Content = strings.Join(rows, "\n")
	return n.moved(d, at)
}

// moved moves what lies below the notice, and adds the keys that it names.
func (n Notice) moved(d kit.Picture, at int) kit.Picture {
	if d.Cursor != nil && d.Cursor.Y >= at {
		d.Cursor.Y += len(n.Lines)
	}
	for i := range d.Keys {
		if d.Keys[i].Y >= at {
			d.Keys[i].Y += len(n.Lines)
		}
	}
	if len(n.Lines) > 0 {
		d.Keys = append(d.Keys, kit.Frame{Hints: n.Hints}.Keys(n.Widest(), at+len(n.Lines)-1)...)
	}
	return d
}

func (n Notice) Widest() int { return kit.Width(n.Lines[len(n.Lines)-1]) }

// SmallFault says below it that something is not saved.
func (n Notice) SmallFault(a kit.Area) string {
	if n.Mark == "" || a.H < 2 {
		return ""
	}
	return "\n" + kit.Cut(n.Mark, a.W)
}
