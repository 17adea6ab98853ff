package stage

import (
	"slices"
	"strconv"
	"strings"

	"swotshop/tui/kit"
	"swotshop/workshop"
)

// gridSide is the width from which the grid leaves room for a column beside it.
const gridSide = 104

// gridLayout says where in the body the grid is and how large its cells are. The list is
// beside it, or else a row below it. The selected strategy is below both, in a high window
// in large type, or above the list.
type gridLayout struct {
	kit.Area
	x, cellW, cellH int  // of the grid's left edge; of a cell without its lines
	side            int  // the width of the column beside the grid, or 0
	words           int  // rows for the selected strategy
	below           bool // it is below the grid
}

// gridTop is the body's row where the grid begins, under the name of its axis.
const gridTop = 1

// rows is how many rows the grid takes, lines and all.
func (l gridLayout) rows() int { return workshop.GridSide*(l.cellH+1) + 1 }

// Layout shares the room out. The words have as many rows as the longest
// strategy takes, so that nothing jumps when another one is selected.
func (s *Grid) Layout(a kit.Area) gridLayout {
	l := gridLayout{Area: a, below: a.W < gridSide || a.H >= kit.High}
	if a.W >= gridSide {
		l.side = min(kit.Aloud, a.W/3)
		l.x = l.side + 3
	}
	switch {
	case a.H >= kit.Tall:
		l.words = a.H * 6 / 13 // three lines of large type in a window of forty rows
	case a.H >= kit.High:
		l.words = a.H / 3
	case l.below:
		l.words = s.longest(a.W)
	default:
		l.words = min(s.longest(l.side), a.H/2)
	}
	l.cellW = (a.W - l.x - workshop.GridSide - 1) / workshop.GridSide
	free := a.H - gridTop - workshop.GridSide - 1
	if l.below {
		free -= l.words + 1 // white above, or the row of the list
	}
	if l.side == 0 && a.H >= kit.Roomy {
		free -= 2 // white around the words
	}
	l.cellH = max(1, free/workshop.GridSide)
	return l
}

// longest is how many rows the longest strategy takes in w cells, or what is said
// where there are none.
func (s *Grid) longest(w int) int {
	if len(s.W().Strategies) == 0 {
		return len(s.theme().Wrap(s.room().Grid.Nothing, w-4))
	}
	most := 1
	for _, st := range s.W().Strategies {
		most = max(most, len(s.aloud(st, w)))
	}
	return most
}

// hang is where text stands behind a mark.
func (s *Grid) hang() int { return max(kit.TextColumn, s.markWidth()+1) }

// aloud is a strategy set to be read aloud.
func (s *Grid) aloud(st *workshop.Strategy, w int) []string {
	return s.theme().Balance(s.W().Typeset(st.Text), min(kit.Aloud, w-s.hang()))
}

// placeAt is the place that a cell of the body belongs to. A cell's heading is
// its own, and so is the line at its left.
func (l gridLayout) placeAt(x, y int) (workshop.Place, bool) {
	if x < l.x || y < gridTop {
		return workshop.Place{}, false
	}
	place := workshop.Place{Impact: workshop.GridSide - (y-gridTop)/(l.cellH+1), Effort: 1 + (x-l.x)/(l.cellW+1)}
	return place, place.Placed()
}

func (s *Grid) Body(a kit.Area) []string {
	s.Picture = a
	l := s.Layout(a)
	lines := s.grid(l)
	if l.side > 0 {
		lines = s.theme().Beside(append([]string{""}, s.beside(l)...), lines, l.x)
	}
	if l.below {
		lines = append(lines, s.below(l)...)
	}
	return lines[:min(len(lines), a.H)]
}

// below is the list in one row under the grid, unless it is beside the grid, and the
// selected strategy under that.
func (s *Grid) below(l gridLayout) (lines []string) {
	if l.side == 0 {
		lines = append(make([]string, l.tray()-gridTop-l.rows()), s.tray(l.W))
	}
	if room := l.H - gridTop - l.rows() - len(lines); room > l.words {
		lines = append(lines, "")
	}
	return append(lines, s.words(l.W, l.words, l.H >= kit.High)...)
}

// tray is the body's row of the list when it is a row: with white above it where there is
// room for that.
func (l gridLayout) tray() int {
	under := gridTop + l.rows()
	return min(under+1, max(under, l.H-l.words-2))
}

// beside is the list in a column, below the selected strategy where that is not under the
// grid.
func (s *Grid) beside(l gridLayout) []string {
	if l.below {
		return s.list(l)
	}
	lines := s.words(l.side, l.words, false)
	lines = append(lines, make([]string, l.words-len(lines)+1)...)
	return append(lines, s.list(l)...)
}

// words is the selected strategy as it is read aloud, large where it may be and fits.
func (s *Grid) words(w, most int, enlarge bool) []string {
	t, st := s.theme(), s.selection()
	if st == nil {
		return t.Lines(t.Strong, kit.Indent(t.BalanceTo(s.room().Grid.Nothing, w-2*kit.IDColumn, max(1, most)), kit.IDColumn))
	}
	text := s.W().Typeset(st.Text)
	if enlarge {
		room := kit.Area{W: w - 2*kit.IDColumn, H: most - 1}
		if words := t.LargeStatement(most, t.Strong, text, room); words != nil {
			badge := badged(t, strategyBadge(t, st), []string{""})
			if len(badge)+len(words) < most {
				badge = append(badge, "")
			}
			return append(badge, kit.Indent(words, kit.IDColumn)...)
		}
	}
	return badged(t, strategyBadge(t, st), t.Lines(t.Strong, t.BalanceTo(text, min(kit.Aloud, w-s.hang()), max(1, most))))
}

// mark is a strategy's badge, with a pointer when it is selected and stands there: in the
// list only while it has no place on the grid.
func (s *Grid) mark(st *workshop.Strategy, onGrid bool) string {
	pointer := " "
	if st == s.selection() && st.Placed() == onGrid {
		pointer = s.theme().Accent.Render(kit.Pointer)
	}
	if st.Chosen {
		return pointer + strategyBadge(s.theme(), st) + s.theme().Strong.Render("★")
	}
	return pointer + strategyBadge(s.theme(), st)
}

func (s *Grid) widthOfMark(st *workshop.Strategy) int {
	if st.Chosen {
		return s.theme().Width(st.Ref()+"★") + 3
	}
	return s.theme().Width(st.Ref()) + 3
}

// markWidth is the width of the widest mark.
func (s *Grid) markWidth() int {
	most := 0
	for _, st := range s.W().Strategies {
		most = max(most, s.widthOfMark(st))
	}
	return most
}

// listing is what the list shows: the strategies that have no place yet; once all
// have one, all of them in the order that follows from the grid.
func (s *Grid) listing() (heading string, of []*workshop.Strategy) {
	if rest := s.unplaced(); len(rest) > 0 {
		return s.room().Grid.NotPlaced, rest
	}
	return s.room().Grid.BestFirst, s.W().BestFirst()
}

// window picks as many as there is room for, around the selected one; when
// that is not all, the last place is left for their number.
func (s *Grid) window(of []*workshop.Strategy, room int) (shown []*workshop.Strategy, hidden int) {
	if len(of) <= room {
		return of, 0
	}
	from, to := kit.Window(max(0, slices.Index(of, s.selection())), len(of), max(0, room-1))
	return of[from:to], len(of) - (to - from)
}

// marks are badges of one width, as many as there is room for, and how many
// more there are.
func (s *Grid) marks(of []*workshop.Strategy, room int, onGrid bool) []string {
	shown, hidden := s.window(of, room)
	var marks []string
	for _, st := range shown {
		marks = append(marks, s.theme().Pad(s.mark(st, onGrid), s.markWidth()))
	}
	if hidden > 0 {
		marks = append(marks, s.theme().Quiet.Render(s.theme().Pad(" +"+strconv.Itoa(hidden), s.markWidth())))
	}
	return marks
}

// trayX is where the list's first mark is when it is a row.
func (s *Grid) trayX(heading string) int { return 2 + s.theme().Width(heading) + 1 }

// trayRoom is how many marks have room in that row.
func (s *Grid) trayRoom(heading string, w int) int {
	return max(1, (w-s.trayX(heading))/max(1, s.markWidth()))
}

// tray is the list in one row.
func (s *Grid) tray(w int) string {
	heading, of := s.listing()
	if len(of) == 0 {
		return ""
	}
	return "  " + s.theme().Quiet.Render(heading) + " " + strings.Join(s.marks(of, s.trayRoom(heading, w), false), "")
}

// ListTop is the body's row of the list's first strategy when it is a column.
func (l gridLayout) ListTop() int {
	if l.below {
		return gridTop + 1
	}
	return gridTop + l.words + 2
}

// listEnd is the row after the list's last when it is a column: where the grid ends.
func (l gridLayout) listEnd() int { return min(l.H, gridTop+l.rows()) }

// listRows is how many rows a strategy of the list takes when it is a column:
// as many as the longest needs, as long as that hides none.
func (s *Grid) listRows(l gridLayout, of []*workshop.Strategy) int {
	return max(1, min(s.longest(l.side), (l.listEnd()-l.ListTop())/max(1, len(of))))
}

// list is the list in a column, each strategy in full where all fit.
func (s *Grid) list(l gridLayout) []string {
	t := s.theme()
	heading, of := s.listing()
	if len(of) == 0 {
		return nil
	}
	lines := []string{"  " + t.Quiet.Render(heading)}
	rows := s.listRows(l, of)
	shown, hidden := s.window(of, (l.listEnd()-l.ListTop())/rows)
	for _, st := range shown {
		style := t.Text
		if st == s.selection() {
			style = t.Strong
		}
		hang := s.hang()
		words := kit.Indent(t.Lines(style, t.BalanceTo(s.W().Typeset(st.Text), l.side-hang, rows)), hang)
		words[0] = t.Pad(s.mark(st, false), hang) + words[0][hang:]
		lines = append(append(lines, words...), make([]string, rows-len(words))...)
	}
	if hidden > 0 {
		lines = append(lines, t.Quiet.Render("  "+s.room().more(hidden)))
	}
	return lines
}

// ListedAt is the strategy of the list that is at a cell of the body.
func (s *Grid) ListedAt(l gridLayout, x, y int) *workshop.Strategy {
	heading, of := s.listing()
	var shown []*workshop.Strategy
	at := -1
	switch {
	case l.side == 0 && y == l.tray() && x >= s.trayX(heading):
		shown, _ = s.window(of, s.trayRoom(heading, l.W))
		at = (x - s.trayX(heading)) / max(1, s.markWidth())
	case l.side > 0 && x < l.side:
		rows := s.listRows(l, of)
		shown, _ = s.window(of, (l.listEnd()-l.ListTop())/rows)
		if y >= l.ListTop() {
			at = (y - l.ListTop()) / rows
		}
	}
	if at < 0 || at >= len(shown) {
		return nil
	}
	return shown[at]
}
