package tui

import (
	"errors"
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// notice is what every screen of a live session shows while the library cannot
// be written: why, what to do, and the keys. It stands in lines of its own
// between the body and the foot, where it covers nothing; in a low window it
// takes the line for notes while that is free, and the mark names the key.
type notice struct {
	lines []string
	hints []hint // of the last line, for clicks
	brief string
	mark  string
}

// noticeFrom is how high a window must be to have room for lines of the notice.
const noticeFrom = 20

// shortly is why a save failed and what solves it, in as few words as the
// store has for it.
func shortly(err error) (why, do string) {
	if short := new(UnsavedError); errors.As(err, &short) {
		return short.Why, short.Do
	}
	return sentence(spoken(err)), ""
}

// trouble is the first line: why, what to do, and how much waits. What to do
// goes first when it gets narrow; how much waits stays.
func (l *live) trouble(w int) string {
	why, do := shortly(l.saver.err)
	waits := " " + plural(len(l.saver.waiting), "change waits.", "changes wait.")
	if full := "! " + why + " " + do + waits; do != "" && widthOf(full) <= w {
		return full
	}
	return cut("! "+why, w-widthOf(waits)) + waits
}

// brief is the one line of a low window.
func (l *live) brief(w int) string {
	why, _ := shortly(l.saver.err)
	if end := " A copy has everything."; l.whole() {
		return cut("! "+why, w-widthOf(end)) + end
	}
	return l.trouble(w)
}

// wayOut is the second line: where everything is for now, or how to bring it
// somewhere.
func (l *live) wayOut(t theme, w int) (line string, hints []hint) {
	try := CtrlS.Does("try now")
	switch sp := &l.spare; {
	case sp.copier == nil:
		hints = []hint{try}
	case sp.kept && sp.err != nil:
		hints = []hint{F9.Does("another place")}
		head := t.hints(hints, w) + "   "
		return head + t.strong.Render(cut("The copy failed too. "+spoken(sp.err), w-widthOf(head))), hints
	case sp.kept && !l.whole():
		return t.text.Render(cut("The copy follows: "+sp.shown, w)), nil
	case sp.kept:
		head := "A copy has everything: "
		return t.text.Render(head) + t.strong.Render(cutLeft(sp.shown, w-widthOf(head))), nil
	default:
		hints = []hint{F9.Does("save a copy to…"), try}
	}
	line = t.hints(hints, w)
	if more := "   tried again by itself"; widthOf(line)+widthOf(more) <= w {
		line += t.quiet.Render(more)
	}
	return line, hints
}

// onto puts the notice on a screen that was drawn in what the notice left.
func (n notice) onto(d drawn, a area) drawn {
	if n.mark == "" {
		return d
	}
	rows := strings.Split(d.content, "\n")
	for len(rows) < a.h-len(n.lines) {
		rows = append(rows, "")
	}
	at := len(rows) - d.foot
	if len(n.lines) == 0 && d.foot > 0 && strings.TrimSpace(ansi.Strip(rows[at])) == "" {
		rows[at] = strings.Repeat(" ", margin) + n.brief
	}
	rows = append(rows[:at:at], append(indent(n.lines, margin), rows[at:]...)...)
	if last := len(rows) - 1; !d.marked && (d.foot > 0 || rows[last] == "" || len(n.lines) > 0) {
		rows[last] = spread(strings.TrimRight(rows[last], " ")+" ", n.mark, a.w-1)
	}
	d.content = strings.Join(rows, "\n")
	return n.moved(d, at)
}

// moved moves what lies below the notice, and adds the keys that it names.
func (n notice) moved(d drawn, at int) drawn {
	if d.cursor != nil && d.cursor.Y >= at {
		d.cursor.Y += len(n.lines)
	}
	for i := range d.keys {
		if d.keys[i].y >= at {
			d.keys[i].y += len(n.lines)
		}
	}
	if len(n.lines) > 0 {
		d.keys = append(d.keys, frame{hints: n.hints}.keys(n.widest(), at+len(n.lines)-1)...)
	}
	return d
}

func (n notice) widest() int { return widthOf(n.lines[len(n.lines)-1]) }

// smallFault says below it that something is not saved.
func (n notice) smallFault(a area) string {
	if n.mark == "" || a.h < 2 {
		return ""
	}
	return "\n" + cut(n.mark, a.w)
}
