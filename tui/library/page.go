package library

import (
	"slices"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/document"
	"swotshop/tui/kit"
	"swotshop/tui/screen"
	"swotshop/workshop/review"
)

// page is a text over the library: two sessions side by side, or what to know before a
// visit.
type page struct {
	kit    *kit.Kit
	title  string
	pager  *document.Pager
	comes  bool // what stands on it is on its way
	failed string
	content
	all bool // of a comparison, what is the same shows too
}

// content is what stands on a page: one of the two.
type content struct {
	document   string // Markdown
	comparison *review.Comparison
}

// pageMsg brings what stands on a page.
type pageMsg struct {
	of *Screen
	to *page
	content
	err error
}

func (m pageMsg) For() *Screen { return m.of }

func newPage(k *kit.Kit, title string) *page {
	return &page{kit: k, title: title, pager: document.NewPager(k), comes: true}
}

func (p *page) take(c content, err error) {
	p.comes, p.content = false, c
	if err != nil {
		p.failed = pageFailed(err)
		return
	}
	p.set()
}

func (p *page) set() {
	if p.comparison == nil {
		p.pager.SetMarkdown(p.document)
		return
	}
	p.pager.SetLines(func(t kit.Theme, w int) []string { return compared(p.comparison, p.all, t, w) })
}

// inLines is all of it for plain text mode.
func (p *page) inLines() string {
	if p.comparison == nil {
		return p.document
	}
	return strings.Join(comparedInLines(p.comparison, p.all), "\n") + "\n"
}

func (p *page) Update(msg tea.Msg) (screen.Action, tea.Cmd) {
	k, ok := msg.(tea.KeyPressMsg)
	if !ok {
		p.pager.Update(msg)
		return nil, nil
	}
	if p.pager.Searching() {
		p.pager.Update(k)
		return nil, nil
	}
	switch key := kit.KeyOf(k); {
	case key == kit.Esc && p.pager.Found() != "":
		p.pager.EndFind()
	case key == kit.Esc:
		return screen.Uncover{}, nil
	case key == "a" && p.comparison != nil:
		p.all = !p.all
		p.set()
	case key == "b":
		return screen.Blank{}, nil
	default:
		p.pager.Update(k)
	}
	return nil, nil
}

func (p *page) Scroll(by int) (screen.Action, tea.Cmd) {
	p.pager.Wheel(by)
	return nil, nil
}

func (p *page) View(a kit.Area) kit.Picture {
	t := p.kit.Theme
	w := a.W - kit.Margin - 1
	line, x := p.pager.Line(w)
	f := kit.Frame{Title: p.title, Line: line, CursorX: x, Hints: p.hints()}
	body := kit.BodyArea(a, false, line != "")
	room, left := document.Room(body)
	switch {
	case p.failed != "":
		f.Body = append([]string{""}, t.Lines(t.Strong, t.Wrap("! "+p.failed, room.W))...)
	case p.comes:
		f.Body = []string{"", "…"}
	default:
		p.pager.RenderNow(room.W)
		f.Body = append([]string{""}, p.pager.Lines(kit.Area{W: room.W, H: max(1, room.H-1)})...)
		f.Note = t.Quiet.Render(t.Cut(p.pager.Found(), w))
		f.Mark = t.Quiet.Render(p.pager.Position())
		f.Hints = p.hints() // of the lines just drawn
	}
	f.Inset, f.Body = left-kit.IDColumn, kit.Indent(f.Body, left)
	return f.Draw(t, a)
}

func (p *page) hints() []kit.Hint {
	if p.pager.Searching() {
		return []kit.Hint{kit.Enter.Does(done), kit.Esc.Does(cancel)}
	}
	hints := []kit.Hint{kit.Esc.Does(backToList), kit.Key("/").Does(find)}
	if p.pager.More() {
		hints = slices.Insert(hints, 0, kit.PgDn.Does(pageOn))
	}
	switch {
	case p.comparison == nil:
	case p.all:
		hints = append(hints, kit.Key("a").Does(differencesOnly))
	default:
		hints = append(hints, kit.Key("a").Does(allOfIt))
	}
	return append(hints, kit.F1.Does(help))
}

// Help is what F1 shows where nothing covers this page; the keys at the foot are all.
func (p *page) Help() kit.HelpPage {
	return kit.HelpPage{Title: p.title, About: pageAbout, Keys: p.hints()}
}

func (p *page) Typing() bool        { return p.pager.Searching() }
func (p *page) Pace() time.Duration { return 0 }

var _ screen.Scroller = (*page)(nil)

// compared draws two sessions side by side, or one above the other where there is no room.
func compared(c *review.Comparison, all bool, t kit.Theme, w int) []string {
	rows := c.Rows(all)
	if len(rows) == 0 {
		return t.Lines(t.Text, t.Wrap(review.NothingDiffers, w))
	}
	if w < kit.Folds-2*kit.IDColumn {
		return append(stacked(c, rows, t, w), apartLines(c, t, w)...)
	}
	about, note := 0, 0
	for _, r := range rows {
		about, note = max(about, t.Width(r.About)), max(note, min(20, t.Width(r.Note)))
	}
	each := (w - about - note - 6) / 2
	set := func(r [4]string) string {
		return t.Pad(r[0], about) + "  " + t.Pad(r[1], each) + "  " + t.Pad(r[2], each) + "  " + t.Cut(r[3], note)
	}
	var lines []string
	add := func(render func(...string) string, r review.Row) {
		left, right := t.WrapTo(orDash(r.Of[0]), each, 3), t.WrapTo(orDash(r.Of[1]), each, 3)
		for i := range max(len(left), len(right)) {
			row := [4]string{"", at(left, i), at(right, i), ""}
			if i == 0 {
				row[0], row[3] = r.About, r.Note
			}
			lines = append(lines, render(set(row)))
		}
	}
	add(t.Strong.Render, review.Row{Of: [2]string{c.Head(0), c.Head(1)}})
	for _, r := range rows {
		add(t.Text.Render, r)
	}
	return append(lines, apartLines(c, t, w)...)
}

func at(lines []string, i int) string {
	if i < len(lines) {
		return lines[i]
	}
	return ""
}

func orDash(text string) string { return kit.Or(text, "–") }

// stacked sets the two sessions one under the other.
func stacked(c *review.Comparison, rows []review.Row, t kit.Theme, w int) []string {
	lines := []string{t.Quiet.Render(t.Cut("1  "+c.Head(0), w)), t.Quiet.Render(t.Cut("2  "+c.Head(1), w))}
	for _, r := range rows {
		if r.About != "" {
			lines = append(lines, "", t.Strong.Render(r.About))
		}
		lines = append(lines, t.Lines(t.Text, t.Bullet("1  ", orDash(r.Of[0]), w))...)
		lines = append(lines, t.Lines(t.Text, t.Bullet("2  ", withNote(orDash(r.Of[1]), r.Note), w))...)
	}
	return lines
}

func withNote(text, note string) string {
	if note == "" {
		return text
	}
	return text + "  (" + note + ")"
}

func apartLines(c *review.Comparison, t kit.Theme, w int) []string {
	apart := c.NotTheSameInWords()
	if apart == "" {
		return nil
	}
	return append([]string{""}, t.Lines(t.Quiet, t.Wrap(apart, w))...)
}

// comparedInLines is a comparison for plain text mode.
func comparedInLines(c *review.Comparison, all bool) []string {
	rows := c.Rows(all)
	lines := []string{"1: " + c.Head(0), "2: " + c.Head(1)}
	if len(rows) == 0 {
		lines = append(lines, review.NothingDiffers)
	}
	about := ""
	for _, r := range rows {
		about = kit.Or(r.About, about)
		lines = append(lines, about+": 1: "+orDash(r.Of[0])+"; 2: "+withNote(orDash(r.Of[1]), r.Note))
	}
	if apart := c.NotTheSameInWords(); apart != "" {
		lines = append(lines, apart)
	}
	return lines
}
