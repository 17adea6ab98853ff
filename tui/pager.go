package tui

import (
	"fmt"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"swotshop/tui/kit"
	"swotshop/workshop"
)

// pager shows a long text and lets one move and search in it. What it needs
// from its screen: lines(a) to draw it, update(msg) for keys and pastes, and
// either work(a) after each turn, which draws in the background, or
// renderNow(w) where 50 ms do not matter.
type pager struct {
	kit  *kit.Kit
	text pagerText

	Picture look     // what sheet was drawn for
	sheet   []string // all lines; nil until drawn
	flying  look     // what is being drawn in the background
	Area    kit.Area // as it was drawn last
	top     int      // first line shown
	find    finder
}

// pagerText is what a pager shows. draw may be slow, rough must not.
type pagerText struct {
	version int
	draw    func(look) []string
	rough   func(w int) []string // shown until it is drawn
}

// look is what a drawing depends on besides its text.
type look struct {
	w     int
	Theme string
	depth kit.Depth
	cells ansi.Method // how they are counted; the terminal may say so late
}

// renderedMsg brings a text that was drawn in the background.
type renderedMsg struct {
	to      *pager
	version int
	look    look
	lines   []string
}

func newPager(e *kit.Kit) *pager { return &pager{kit: e, find: finder{in: kit.NewInput()}} }

// drawPages draws a document for a look. Tests, which draw the same pages again
// and again, remember them.
var drawPages = func(md string, l look) []string { return drawMarkdown(md, l.w, kit.NewTheme(l.Theme, l.depth)) }

// setMarkdown shows a document; the place in the text is kept.
func (p *pager) setMarkdown(md string) {
	p.set(
		func(l look) []string { return drawPages(md, l) },
		func(w int) []string { return plainMarkdown(md, w) },
	)
}

// setLines shows lines that are quickly set for a theme and a width.
func (p *pager) setLines(draw func(t kit.Theme, w int) []string) {
	p.set(func(l look) []string { return draw(kit.NewTheme(l.Theme, l.depth), l.w) }, nil)
}

func (p *pager) set(draw func(look) []string, rough func(int) []string) {
	p.text = pagerText{p.text.version + 1, draw, rough}
	p.sheet, p.Picture, p.flying = nil, look{}, look{}
}

// wanted is how the text is to be drawn in w cells.
func (p *pager) wanted(w int) look {
	return look{max(1, min(kit.PageWidth(w), kit.WidestText)), p.kit.Theme.Name, p.kit.Theme.Depth, kit.Method}
}

// work starts drawing for an area in the background, if that is needed.
func (p *pager) work(a kit.Area) tea.Cmd {
	want := p.wanted(a.W)
	if p.text.draw == nil || p.Picture == want || p.flying == want {
		return nil
	}
	p.flying = want
	text := p.text
	return func() tea.Msg { return renderedMsg{p, text.version, want, text.draw(want)} }
}

// renderNow draws for a width at once, unless that is done already.
func (p *pager) renderNow(w int) {
	if want := p.wanted(w); p.text.draw != nil && p.Picture != want {
		p.take(want, p.text.draw(want))
	}
}

// rendered takes what was drawn in the background, unless it comes too late:
// another text, size or theme is wanted by now.
func (p *pager) rendered(msg renderedMsg) {
	if msg.to == p && msg.version == p.text.version && msg.look == p.flying {
		p.take(msg.look, msg.lines)
	}
}

// take shows drawn lines, at about the place where the reader was.
func (p *pager) take(l look, lines []string) {
	switch n := len(p.sheet); {
	case n == 0:
	case p.top > 0 && p.top+p.Area.Screenful() >= n:
		p.top = len(lines) // at the end it stays there
	default:
		p.top = p.top * len(lines) / n
	}
	p.Picture, p.sheet, p.flying = l, lines, look{}
	p.find.look(p.sheet)
}

// all is every line as it can be shown now: an older drawing rather than none.
func (p *pager) all(w int) []string {
	if p.sheet == nil && p.text.rough != nil {
		return p.text.rough(p.wanted(w).w)
	}
	return p.sheet
}

// lines are those that show in an area.
func (p *pager) lines(a kit.Area) []string {
	p.Area = a
	if p.text.rough == nil {
		p.renderNow(a.W)
	}
	all := p.all(a.W)
	p.top = max(0, min(p.top, len(all)-a.Screenful()))
	shown := make([]string, 0, a.Screenful())
	for i := p.top; i < min(len(all), p.top+a.Screenful()); i++ {
		shown = append(shown, kit.Cut(p.find.marked(p.kit.Theme, i, all[i]), kit.PageWidth(a.W)))
	}
	if len(shown) <= a.H {
		return shown
	}
	return kit.Beside(shown[:a.H], shown[a.H:], kit.PageWidth(a.W)+kit.PageGap)
}

// position says how far the text has been read.
func (p *pager) position() string {
	n := len(p.all(p.Area.W))
	if n <= p.Area.Screenful() {
		return "all"
	}
	return fmt.Sprintf("%d %%", 100*p.top/(n-p.Area.Screenful()))
}

// update offers a message to the pager; took says that it was the pager's.
func (p *pager) update(msg tea.Msg) (cmd tea.Cmd, took bool) {
	switch msg := msg.(type) {
	case renderedMsg:
		p.rendered(msg)
		return nil, msg.to == p
	case tea.PasteMsg:
		if p.find.open {
			p.typed(tea.PasteMsg{Content: workshop.Clean(msg.Content)})
		}
		return nil, p.find.open
	case tea.KeyPressMsg:
		if p.find.open {
			p.findKey(msg)
			return nil, true
		}
		return nil, p.move(kit.KeyOf(msg))
	}
	return nil, false
}

// move carries out a key that moves in the text.
func (p *pager) move(key kit.Key) bool {
	page := max(1, p.Area.Screenful()-1)
	switch key {
	case kit.Up, "k":
		p.top--
	case kit.Down, "j":
		p.top++
	case kit.PgUp, "shift+space":
		p.top -= page
	case kit.PgDn, kit.Space:
		p.top += page
	case kit.Home, "g":
		p.top = 0
	case kit.End, "G":
		p.top = len(p.all(p.Area.W))
	case "/":
		p.find.begin(p.top)
	case "n":
		p.step(+1)
	case "N":
		p.step(-1)
	default:
		return false
	}
	p.top = max(0, min(p.top, len(p.all(p.Area.W))-p.Area.Screenful()))
	return true
}

// wheel moves in the text by steps of the mouse's wheel.
func (p *pager) wheel(by int) {
	p.top = max(0, min(p.top+by*kit.WheelLines, len(p.all(p.Area.W))-p.Area.H))
}

// findKey is a key while the words to find are typed.
func (p *pager) findKey(k tea.KeyPressMsg) {
	switch kit.KeyOf(k) {
	case kit.Esc:
		p.top = p.find.from
		p.find.clear()
	case kit.Enter:
		p.find.open = false
	case kit.Up:
		p.step(-1)
	case kit.Down:
		p.step(+1)
	default:
		p.typed(k)
	}
}

// typed gives a key or a paste to the line with the words to find, and shows
// the first hit.
func (p *pager) typed(msg tea.Msg) {
	p.find.in.Update(msg)
	p.find.look(p.all(p.Area.W))
	p.show()
}

// step goes to the next hit or the one before, round the end.
func (p *pager) step(by int) {
	if n := len(p.find.hits); n > 0 {
		p.find.at = (p.find.at + by + n) % n
		p.show()
	}
}

// show moves so that the present hit stands in the upper third.
func (p *pager) show() {
	if len(p.find.hits) == 0 {
		return
	}
	line := p.find.hits[p.find.at].line()
	if line < p.top || line >= p.top+p.Area.Screenful() {
		p.top = max(0, line-p.Area.H/3)
	}
}

// searching says that letters are text now: words to find.
func (p *pager) searching() bool { return p.find.open }

// found says what was found, for the note line; empty while nothing is sought.
func (p *pager) found() string {
	switch n := len(p.find.hits); {
	case p.find.in.Empty():
		return ""
	case n == 0:
		return "“" + p.find.in.Text() + "” is not in the text"
	default:
		return fmt.Sprintf("“%s”: %d of %d", p.find.in.Text(), p.find.at+1, n)
	}
}

// line is the input line while words to find are typed; otherwise empty.
func (p *pager) line(w int) (line string, cursorX int) {
	if !p.find.open {
		return "", -1
	}
	return p.find.in.View(p.kit.Theme, "/ ", "words to find in the text", w)
}

// pagerKeys are the pager's keys for help.
var pagerKeys = []kit.Hint{
	kit.Typed("↑ ↓  j k").Does("a line up, down"), kit.Keys{kit.PgUp, kit.PgDn, kit.Space}.Does("a page"), kit.Keys{kit.Home, kit.End}.Does("start, end"),
	kit.Key("/").Does("find words in the text"), kit.Keys{"n", "N"}.Does("next hit, hit before"),
}
