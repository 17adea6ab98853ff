package stage

import (
	"strings"

	"swotshop/tui/kit"
	"swotshop/tui/screen"
	"swotshop/workshop"
)

// This file is the list of loose ends, which is worked through from here.

func (c *Context) looseEnds() []workshop.LooseEnd { return c.W().LooseEnds(c.Kit.Unfit()) }

// stopping are the loose ends that stop the paper: they come first.
func (c *Context) stopping() []workshop.LooseEnd {
	ends := c.looseEnds()
	return ends[:workshop.Stops(ends)]
}

// short says in one line how many loose ends there are, names the first where there is room
// for all of it, and how to see the others.
func (s *Blueprint) short(w int) string {
	t, ends := s.theme(), s.looseEnds()
	if len(ends) == 0 {
		return "✓ " + s.room().Paper.NoLooseEnds
	}
	counted := s.room().endsCounted(ends)
	said := []string{counted + ". " + tabShowsAll}
	if !s.slide().Lacks { // which names them
		first := counted + ": " + looseEnd(ends[0])
		said = append([]string{first + " " + tabShowsAll, first}, said...)
	}
	for _, words := range said {
		if t.Width(words) <= w {
			return words
		}
	}
	return counted
}

// all lists the loose ends: the one that is pointed at in full, and of the others as much
// as there is room for.
func (s *Blueprint) all(a kit.Area) []string {
	t, ends := s.theme(), s.looseEnds()
	if len(ends) == 0 {
		return t.Asked(s.room().Paper.NoLooseEnds, a)
	}
	s.at = max(0, min(s.at, len(ends)-1))
	lines := append(t.Asked(s.room().endsCounted(ends), a), "")
	return append(lines, s.room().endRows(t, ends, s.at, kit.Area{W: a.W, H: a.H - len(lines)})...)
}

// endRows sets loose ends in an area; one that is pointed at is whole.
func (r room) endRows(t kit.Theme, ends []workshop.LooseEnd, at int, a kit.Area) (lines []string) {
	var rows [][]string
	var needs []int
	for i, e := range ends {
		row := endRow(t, e, i == at, a.W)
		rows, needs = append(rows, row), append(needs, len(row))
	}
	from, shares, hidden := kit.DealAndCount(a.H, needs, at)
	for i, n := range shares {
		lines = append(lines, t.Crop(rows[from+i], a.W, n)...)
	}
	if hidden > 0 && a.H > 1 {
		lines = append(lines, strings.Repeat(" ", kit.IDColumn)+t.Quiet.Render(r.more(hidden)))
	}
	return lines
}

// endRow is a loose end with its ref in front: pointed at or not, and with a mark when it
// stops the paper.
func endRow(t kit.Theme, e workshop.LooseEnd, here bool, w int) []string {
	sign, style := "", t.Text
	if here {
		sign, style = t.Accent.Render(kit.Pointer), t.Strong
	}
	if e.Stops {
		sign += t.Strong.Render("!")
	}
	return t.Row(sign, t.Quiet.Render(e.Ref), t.Lines(style, t.Wrap(e.Text, kit.Area{W: w}.RowWidth())))
}

// listKey moves in the list of loose ends, and goes to where one can be tied up.
func (s *Blueprint) listKey(key kit.Key) (screen.Reply, bool) {
	ends := s.looseEnds()
	switch {
	case !s.ends || len(ends) == 0:
		return screen.Reply{}, false
	case key == kit.Up:
		s.at = max(0, s.at-1)
	case key == kit.Down:
		s.at = min(len(ends)-1, s.at+1)
	case key == kit.Enter:
		return s.tieUp(ends[min(s.at, len(ends)-1)]), true
	default:
		return screen.Reply{}, false
	}
	return screen.Reply{}, true
}

// tieUp goes to the stage at which a loose end can be tied up, and stands there on what it
// is about.
func (s *Blueprint) tieUp(e workshop.LooseEnd) screen.Reply {
	switch {
	case e.About.Kind == workshop.SubjectObjection:
		return screen.Problem(tiedOnConsole(e.About.ID))
	case e.Stage < 0:
		return screen.Problem(nowhereToTie)
	}
	r := screen.Intend(workshop.EnterStage{Stage: e.Stage})
	r.Go, r.Note, r.Plain = e.About, looseEnd(e)+" "+escGoesBack, looseEnd(e)
	r.Done = func() { s.Tying = s.at + 1 }
	return r
}
