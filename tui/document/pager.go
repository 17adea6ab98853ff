package document

import (
	"html"
	"strings"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/kit"
)

// Pager shows a long text and lets one move and search in it. What it needs
// from its screen: lines(a) to draw it, update(msg) for keys and pastes, and
// either work(a) after each turn, which draws in the background, or
// renderNow(w) where 50 ms do not matter.
type Pager struct {
	kit  *kit.Kit
	text pagerText

	picture look     // what sheet was drawn for
	Sheet   []string // all lines; nil until drawn
	flying  look     // what is being drawn in the background
	Area    kit.Area // as it was drawn last
	Top     int      // first line shown
	Find    Finder
	aim     bool // what is sought is to show, until somebody moves
}

// pagerText is what a pager shows. draw may be slow, rough must not.
type pagerText struct {
	version int
	source  string // as it is written, where it is Markdown
	draw    func(look) []string
	rough   func(w int) []string // shown until it is drawn
}

// look is what a drawing depends on besides its text.
type look struct {
	w     int
	theme string
	depth kit.Depth
	cells kit.Cells // the terminal may say late how it counts them
}

// RenderedMsg brings a text that was drawn in the background.
type RenderedMsg struct {
	to      *Pager
	version int
	look    look
	lines   []string
}

func NewPager(e *kit.Kit) *Pager { return &Pager{kit: e, Find: Finder{In: kit.NewInput()}} }

// inTheme is the theme of the look.
func (l look) inTheme() kit.Theme { return kit.NewTheme(l.theme, l.depth, l.cells) }

// SetMarkdown shows a document, at the same place in the text as before.
func (p *Pager) SetMarkdown(md string) {
	draw := p.kit.Markdown
	if draw == nil {
		draw = DrawMarkdown
	}
	p.set(
		func(l look) []string { return draw(md, l.w, l.inTheme()) },
		func(w int) []string { return plainMarkdown(p.kit.Theme.Cells, md, w) },
	)
	p.text.source = md
}

// SetLines shows lines that are quickly set for a theme and a width.
func (p *Pager) SetLines(draw func(t kit.Theme, w int) []string) {
	p.set(func(l look) []string { return draw(l.inTheme(), l.w) }, nil)
}

func (p *Pager) set(draw func(look) []string, rough func(int) []string) {
	p.text = pagerText{version: p.text.version + 1, draw: draw, rough: rough}
	p.Sheet, p.picture, p.flying = nil, look{}, look{}
}

// lookAt is how the text should be drawn in w cells.
func (p *Pager) lookAt(w int) look {
	return look{max(1, min(kit.PageWidth(w), kit.WidestText)), p.kit.Theme.Name, p.kit.Theme.Depth, p.kit.Theme.Cells}
}

// Work starts drawing for an area in the background, if that is needed.
func (p *Pager) Work(a kit.Area) tea.Cmd {
	want := p.lookAt(a.W)
	if p.text.draw == nil || p.picture == want || p.flying == want {
		return nil
	}
	p.flying = want
	text := p.text
	return func() tea.Msg { return RenderedMsg{p, text.version, want, text.draw(want)} }
}

// RenderNow draws for a width at once, unless that is done already.
func (p *Pager) RenderNow(w int) {
	if want := p.lookAt(w); p.text.draw != nil && p.picture != want {
		p.take(want, p.text.draw(want))
	}
}

// Rendered takes what was drawn in the background, unless it comes too late:
// another text, size or theme is wanted by now.
func (p *Pager) Rendered(msg RenderedMsg) {
	if msg.to == p && msg.version == p.text.version && msg.look == p.flying {
		p.take(msg.look, msg.lines)
	}
}

// take shows drawn lines, at about the place where the reader was.
func (p *Pager) take(l look, lines []string) {
	switch n := len(p.Sheet); {
	case n == 0:
	case p.Top > 0 && p.Top+p.Area.Screenful() >= n:
		p.Top = len(lines) // at the end it stays there
	default:
		p.Top = p.Top * len(lines) / n
	}
	p.picture, p.Sheet, p.flying = l, lines, look{}
	p.Find.Look(p.kit.Theme.Cells, p.Sheet)
}

// all is every line as it can be shown now: an older drawing rather than none.
func (p *Pager) all(w int) []string {
	if p.Sheet == nil && p.text.rough != nil {
		return p.text.rough(p.lookAt(w).w)
	}
	return p.Sheet
}

// Lines are those that show in an area.
func (p *Pager) Lines(a kit.Area) []string {
	p.Area = a
	if p.text.rough == nil {
		p.RenderNow(a.W)
	}
	all := p.all(a.W)
	if p.aim {
		p.aimAt(all)
	}
	p.Top = max(0, min(p.Top, len(all)-a.Screenful()))
	shown := make([]string, 0, a.Screenful())
	for i := p.Top; i < min(len(all), p.Top+a.Screenful()); i++ {
		shown = append(shown, p.kit.Theme.Cut(p.Find.Marked(p.kit.Theme, i, all[i]), kit.PageWidth(a.W)))
	}
	if len(shown) <= a.H {
		return shown
	}
	return p.kit.Theme.Beside(shown[:a.H], shown[a.H:], kit.PageWidth(a.W)+kit.PageGap)
}

// Seek marks a text, and shows it where it stands first. No text marks nothing.
func (p *Pager) Seek(s *Sought) {
	p.Find.Clear()
	p.Find.sought, p.aim = s, s != nil
	p.Find.Look(p.kit.Theme.Cells, p.Sheet)
}

// aimAt shows what is sought, in lines that may not be drawn yet.
func (p *Pager) aimAt(all []string) {
	if p.Sheet == nil {
		p.Find.Look(p.kit.Theme.Cells, all)
	}
	p.Show()
}

// Holds reports whether a text stands in the whole text.
func (p *Pager) Holds(s Sought) bool {
	lines := []string{}
	if p.text.source != "" {
		lines = strings.Split(html.UnescapeString(p.text.source), "\n")
	} else if p.text.draw != nil {
		lines = p.text.draw(p.lookAt(kit.WidestText))
	}
	return len(s.places(sheetOf(lines))) > 0
}

// Shows reports whether what is sought stands in the lines that show, as far as they are
// drawn.
func (p *Pager) Shows() bool { return len(p.Find.Hits) > 0 }

// EndFind ends a search for words; what was marked before is marked again.
func (p *Pager) EndFind() {
	p.Find.Clear()
	p.Find.Look(p.kit.Theme.Cells, p.Sheet)
}

// widestPages is two pages of a document side by side.
const widestPages = 2*84 + kit.PageGap

// Room is where a document stands in a body, on the grid of all screens, and how far that is
// from its left edge.
func Room(body kit.Area) (room kit.Area, left int) {
	body.W = body.ContentWidth()
	room, left = kit.Sheet(body, widestPages)
	return room, left + kit.IDColumn
}

// More reports whether there is more below what shows.
func (p *Pager) More() bool { return p.Top+p.Area.Screenful() < len(p.all(p.Area.W)) }

// Position is how far the text has been read.
func (p *Pager) Position() string {
	n := len(p.all(p.Area.W))
	if n <= p.Area.Screenful() {
		return wholeText
	}
	return percent(100 * p.Top / (n - p.Area.Screenful()))
}

// Update offers a message to the pager; took reports whether it was the pager's.
func (p *Pager) Update(msg tea.Msg) (cmd tea.Cmd, took bool) {
	switch msg := msg.(type) {
	case RenderedMsg:
		p.Rendered(msg)
		return nil, msg.to == p
	case tea.PasteMsg:
		if p.Find.Open {
			p.edit(p.Find.In.Pasted(msg.Content))
		}
		return nil, p.Find.Open
	case tea.KeyPressMsg:
		if p.Find.Open {
			p.findKey(msg)
			return nil, true
		}
		return nil, p.move(kit.KeyOf(msg))
	}
	return nil, false
}

// move carries out a key that moves in the text.
func (p *Pager) move(key kit.Key) bool {
	page := max(1, p.Area.Screenful()-1)
	p.aim = false
	switch key {
	case kit.Up, "k":
		p.Top--
	case kit.Down, "j":
		p.Top++
	case kit.PgUp, "shift+space":
		p.Top -= page
	case kit.PgDn, kit.Space:
		p.Top += page
	case kit.Home:
		p.Top = 0
	case kit.End:
		p.Top = len(p.all(p.Area.W))
	case "/":
		p.Find.Begin(p.Top)
	case "n":
		p.Step(+1)
	case "N":
		p.Step(-1)
	default:
		return false
	}
	p.Top = max(0, min(p.Top, len(p.all(p.Area.W))-p.Area.Screenful()))
	return true
}

// Wheel moves in the text by steps of the mouse's wheel.
func (p *Pager) Wheel(by int) {
	p.aim = false
	p.Top = max(0, min(p.Top+by*kit.WheelLines, len(p.all(p.Area.W))-p.Area.H))
}

// findKey is a key while the words to find are typed.
func (p *Pager) findKey(k tea.KeyPressMsg) {
	switch kit.KeyOf(k) {
	case kit.Esc:
		p.Top = p.Find.from
		p.EndFind()
	case kit.Enter:
		if p.Find.Open = false; p.Find.In.Empty() {
			p.EndFind()
		}
	case kit.Up:
		p.Step(-1)
	case kit.Down:
		p.Step(+1)
	default:
		p.edit(k)
	}
}

// edit gives a key or a paste to the line with the words to find, and shows
// the first match.
func (p *Pager) edit(msg tea.Msg) {
	p.Find.In.Update(msg)
	p.Find.Look(p.kit.Theme.Cells, p.all(p.Area.W))
	p.Show()
}

// Step goes to the next match or the previous one, round the end.
func (p *Pager) Step(by int) {
	if n := len(p.Find.Hits); n > 0 {
		p.Find.at = (p.Find.at + by + n) % n
		p.Show()
	}
}

// Show scrolls until the present match is in the upper third.
func (p *Pager) Show() {
	if len(p.Find.Hits) == 0 {
		return
	}
	line := p.Find.Hits[p.Find.at].line()
	if line < p.Top || line >= p.Top+p.Area.Screenful() {
		p.Top = max(0, line-p.Area.H/3)
	}
}

// Searching reports whether letters are typed into a search.
func (p *Pager) Searching() bool { return p.Find.Open }

// Found says what was found, for the note line; empty while there is no search.
func (p *Pager) Found() string {
	switch n := len(p.Find.Hits); {
	case p.Find.In.Empty():
		return ""
	case n == 0:
		return notFound(p.Find.In.Text())
	default:
		return matchOf(p.Find.In.Text(), p.Find.at+1, n)
	}
}

// Line is the input line while words to find are typed; otherwise empty.
func (p *Pager) Line(w int) (line string, cursorX int) {
	if !p.Find.Open {
		return "", -1
	}
	return p.Find.In.View(p.kit.Theme, "/ ", wordsToFind, w)
}

// MoveKeys are the pager's keys that are no letters, for help.
var MoveKeys = []kit.Hint{
	kit.Keys{kit.Up, kit.Down}.Does(lineUpDown), kit.Keys{kit.PgUp, kit.PgDn, kit.Space}.Does(pageUpDown), kit.Keys{kit.Home, kit.End}.Does(startEnd),
}

// PagerKeys are the pager's keys for help, but for [MatchKeys].
var PagerKeys = []kit.Hint{
	kit.Typed("↑ ↓  j k").Does(lineUpDown), kit.Keys{kit.PgUp, kit.PgDn, kit.Space}.Does(pageUpDown), kit.Keys{kit.Home, kit.End}.Does(startEnd),
	kit.Key("/").Does(findWords),
}

// MatchKeys lead from one match of a search to another.
var MatchKeys = kit.Keys{"n", "N"}.Does(nextPrevious)
