package live

import (
	"errors"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"swotshop/tui/kit"
)

// Notice is what every screen of a live session shows while the library cannot
// be written: why, what to do, and the keys. It has lines of its own
// between the body and the foot, where it covers nothing; in a low window it
// takes the line for notes while that is free, and the mark names the key.
type Notice struct {
	lines []string
	hints []kit.Hint // of the last line, for clicks
	brief string
	mark  string
	cells kit.Cells
}

// NoticeFrom is how high a window must be to have room for lines of the notice.
const NoticeFrom = 20

// Notice is for a screen of w columns; footless means that the screen has
// nothing at its foot, so that the mark is on the last line of the notice. It is
// empty while saving works.
func (s *Session) Notice(w int, footless bool) Notice {
	if s.Fault() == nil {
		return Notice{}
	}
	t, w := s.with.Kit.Theme, w-kit.Margin-1
	n := Notice{brief: t.Strong.Render(s.brief(w)), mark: s.Mark(t), cells: t.Cells}
	if s.with.Kit.Low {
		return n
	}
	n.lines = []string{t.Strong.Render(s.trouble(w))}
	if s.phase.copies() { // the dialog says more itself
		return n
	}
	if footless {
		w -= t.Width(n.mark) + 1
	}
	second, hints := s.wayOut(t, w)
	n.lines, n.hints = append(n.lines, second), hints
	return n
}

// Height is how many lines the notice takes from the screen.
func (n Notice) Height() int { return len(n.lines) }

// shortly is why a save failed and what solves it, in as few words as the
// store has for it.
func shortly(err error) (why, do string) {
	if short := new(UnsavedError); errors.As(err, &short) {
		return short.Why, short.Do
	}
	return kit.Sentence(kit.ErrorText(err)), ""
}

// trouble is the first line: why, what to do, and how much is pending. What to
// do goes first when it gets narrow; how much is pending stays.
func (s *Session) trouble(w int) string {
	t := s.with.Kit.Theme
	why, do := shortly(s.saver.err)
	waits := " " + pending(s.Pending())
	if full := "! " + why + " " + do + waits; do != "" && t.Width(full) <= w {
		return full
	}
	return t.Cut("! "+why, w-t.Width(waits)) + waits
}

// brief is the one line of a low window.
func (s *Session) brief(w int) string {
	t := s.with.Kit.Theme
	why, _ := shortly(s.saver.err)
	if end := " " + copyIsComplete; s.Whole() {
		return t.Cut("! "+why, w-t.Width(end)) + end
	}
	return s.trouble(w)
}

// wayOut is the second line: where everything is for now, or how to save it
// somewhere.
func (s *Session) wayOut(t kit.Theme, w int) (line string, hints []kit.Hint) {
	try := kit.CtrlS.Does(tryNow)
	switch sp := &s.spare; {
	case sp.copier == nil:
		hints = []kit.Hint{try}
	case sp.kept && sp.err != nil:
		hints = []kit.Hint{kit.F9.Does(anotherPlace)}
		head := t.Hints(hints, w) + "   "
		return head + t.Strong.Render(t.Cut(copyFailedToo(sp.err), w-t.Width(head))), hints
	case sp.kept && !s.Whole():
		return t.Text.Render(t.Cut(updatingCopy(sp.shown), w)), nil
	case sp.kept:
		return t.Text.Render(copyIsCompleteIn) + t.Strong.Render(t.CutLeft(sp.shown, w-t.Width(copyIsCompleteIn))), nil
	default:
		hints = []kit.Hint{kit.F9.Does(saveCopyTo), try}
	}
	line = t.Hints(hints, w)
	if more := "   " + retrying; t.Width(line)+t.Width(more) <= w {
		line += t.Quiet.Render(more)
	}
	return line, hints
}

// Onto puts the notice on a screen that was drawn in what the notice left.
func (n Notice) Onto(d kit.Picture, a kit.Area) kit.Picture {
	if n.mark == "" {
		return d
	}
	rows := strings.Split(d.Content, "\n")
	for len(rows) < a.H-len(n.lines) {
		rows = append(rows, "")
	}
	at := len(rows) - d.Foot
	if len(n.lines) == 0 && d.Foot > 0 && strings.TrimSpace(ansi.Strip(rows[at])) == "" {
		rows[at] = strings.Repeat(" ", kit.Margin) + n.brief
	}
	rows = append(rows[:at:at], append(kit.Indent(n.lines, kit.Margin), rows[at:]...)...)
	if last := len(rows) - 1; !d.Marked && (d.Foot > 0 || rows[last] == "" || len(n.lines) > 0) {
		rows[last] = n.cells.Spread(strings.TrimRight(rows[last], " ")+" ", n.mark, a.W-1)
	}
	d.Content = strings.Join(rows, "\n")
	return n.shift(d, at)
}

// shift moves what is below the notice, and adds the keys that it names.
func (n Notice) shift(d kit.Picture, at int) kit.Picture {
	if d.Cursor != nil && d.Cursor.Y >= at {
		d.Cursor.Y += len(n.lines)
	}
	for i := range d.Keys {
		if d.Keys[i].Y >= at {
			d.Keys[i].Y += len(n.lines)
		}
	}
	if len(n.lines) > 0 {
		d.Keys = append(d.Keys, kit.Frame{Hints: n.hints}.Keys(n.cells, n.widest(), at+len(n.lines)-1)...)
	}
	return d
}

func (n Notice) widest() int { return n.cells.Width(n.lines[len(n.lines)-1]) }

// Small is the mark below the note of a window that is too small.
func (n Notice) Small(a kit.Area) string {
	if n.mark == "" || a.H < 2 {
		return ""
	}
	return "\n" + n.cells.Cut(n.mark, a.W)
}
