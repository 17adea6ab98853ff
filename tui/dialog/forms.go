package dialog

import (
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/kit"
	"swotshop/tui/screen"
)

// Forms lists the forms in which a paper can be written to a file, to choose from with the
// arrows. It shows the file that it would be, so that one Enter is a clear yes. As in a
// [List], no letter is a key.
type Forms struct {
	kit         *kit.Kit
	title       string
	forms       []screen.Form
	place       func(form string) (file, there string)
	at          int
	file, there string // of the form that is selected
	rows        kit.Hits[int]
}

// NewForms makes a dialog of forms. The one that was written last is selected, or else the
// first that can be.
func NewForms(e *kit.Kit, title string, forms []screen.Form, last string, place func(form string) (file, there string)) *Forms {
	f := &Forms{kit: e, title: title, forms: forms, place: place}
	first := -1
	for i, form := range forms {
		switch {
		case form.Missing != "":
		case first < 0, form.Name == last:
			first = i
		}
	}
	f.point(max(0, first))
	return f
}

// point selects a row, and looks where its file would be.
func (f *Forms) point(at int) {
	f.at, f.file, f.there = at, "", ""
	if at < len(f.forms) && f.forms[at].Missing == "" {
		f.file, f.there = f.place(f.forms[at].Name)
	}
}

func (f *Forms) Update(msg tea.Msg) (screen.Action, tea.Cmd) {
	return onRows(msg, f.step, f.take), nil
}

// take asks for the form that is selected. One that needs what is not there stays where it
// says so.
func (f *Forms) take() screen.Action {
	if f.at >= len(f.forms) || f.forms[f.at].Missing != "" {
		return nil
	}
	return screen.Uncover{Then: screen.Export{Form: f.forms[f.at].Name}}
}

// step goes to another row, round the end.
func (f *Forms) step(by int) {
	if n := len(f.forms); n > 0 {
		f.point((f.at + by + n) % n)
	}
}

// Click selects a row. Only Enter writes.
func (f *Forms) Click(x, y int) (screen.Action, tea.Cmd) {
	if at, ok := f.rows.At(x, y); ok {
		f.point(at)
	}
	return nil, nil
}

func (f *Forms) Scroll(by int) (screen.Action, tea.Cmd) {
	if at := f.at + by; at >= 0 && at < len(f.forms) {
		f.point(at)
	}
	return nil, nil
}

// The widest of these boxes, and its rows besides those of the forms and of what is said of
// the one that is selected: edges, white, the title and the keys.
const (
	widestForms = 70
	formsFrame  = 9
	lowForms    = 20 // below so many rows of the window there is less white
)

func (f *Forms) View(a kit.Area) kit.Picture {
	t, w := f.kit.Theme, min(widestForms, a.W-8)
	about := f.about(w, a.H < lowForms)
	lines := []string{t.Strong.Render(t.Cut(f.title, w)), ""}
	rows, from := f.list(kit.Area{W: w, H: max(1, a.H-formsFrame-len(about))})
	first := len(lines)
	lines = append(append(append(lines, rows...), ""), about...)
	lines = append(lines, "", t.Pad(t.Cut(t.Hints(f.Help().Keys, w), w), w))
	content := t.Middle(box(t, lines[:min(len(lines), max(0, a.H-4))]), a)
	f.rows.Clear()
	f.click(t, content, first, from)
	return kit.Picture{Content: strings.Join(content, "\n")}
}

// list are as many forms as there is room for, the one that is selected among them, and
// which of them is the first.
func (f *Forms) list(a kit.Area) (rows []string, from int) {
	t := f.kit.Theme
	needs := make([]int, len(f.forms))
	for i := range needs {
		needs[i] = 1
	}
	from, shares, hidden := kit.DealAndCount(a.H, needs, f.at)
	column, whole := f.columns(a.W)
	for i := from; i < from+len(shares); i++ {
		form := f.forms[i]
		sign, title, use := "  ", t.Text, ""
		if whole {
			use = t.Quiet.Render(needed(form))
		}
		if form.Missing != "" {
			title = t.Quiet
		}
		if i == f.at {
			sign, title = t.Accent.Render(kit.Pointer)+" ", t.Strong
		}
		rows = append(rows, sign+t.Pad(title.Render(t.Cut(form.Title, a.W-2)), column)+use)
	}
	if hidden > 0 && a.H > 1 {
		rows = append(rows, "  "+t.Quiet.Render(moreForms(hidden)))
	}
	return rows, from
}

// columns is how wide the column of the titles is, and whether there is room for what each
// form is for beside it.
func (f *Forms) columns(w int) (titles int, whole bool) {
	t, rest := f.kit.Theme, 0
	for _, form := range f.forms {
		titles, rest = max(titles, t.Width(form.Title)+3), max(rest, t.Width(needed(form)))
	}
	return min(titles, w-2), 2+titles+rest <= w
}

// needed is what a form is for, or what it needs.
func needed(form screen.Form) string {
	if form.Missing != "" {
		return form.Missing
	}
	return form.Use
}

// about says of the form that is selected what has no room beside it, and where its file
// would be. It takes as many lines whichever that is, so that nothing moves.
func (f *Forms) about(w int, low bool) []string {
	t, most := f.kit.Theme, 3
	if low {
		most = 2
	}
	var lines []string
	if f.at < len(f.forms) {
		if _, whole := f.columns(w); !whole {
			lines = t.Lines(t.Quiet, t.WrapTo(needed(f.forms[f.at]), w, 2))
			if most++; !low {
				lines, most = append(lines, ""), most+1
			}
		}
	}
	if f.file != "" {
		lines = append(lines, tree(t, w, leaf{f.there, staysAsItIs}, leaf{f.file, ""})...)
	}
	for len(lines) < most {
		lines = append(lines, "")
	}
	return lines
}

// click takes note of where the rows were drawn.
func (f *Forms) click(t kit.Theme, content []string, first, from int) {
	top := 0
	for top < len(content) && content[top] == "" {
		top++
	}
	if top == len(content) {
		return
	}
	for i := from; i < len(f.forms) && top+2+first+i-from < len(content); i++ {
		f.rows.Add(kit.Place{X: 0, Y: top + 2 + first + i - from, W: t.Width(content[top]), H: 1}, i)
	}
}

func (f *Forms) Help() kit.HelpPage {
	return kit.HelpPage{Title: f.title, About: formsAbout,
		Keys: []kit.Hint{kit.Enter.Does(writeIt), kit.Keys{kit.Up, kit.Down}.Does(chooseRow), kit.Esc.Does(back)}}
}
func (f *Forms) Typing() bool        { return false }
func (f *Forms) Pace() time.Duration { return 0 }

// Footless marks a screen with nothing below the list.
func (f *Forms) Footless() {}

var (
	_ screen.Clicker  = (*Forms)(nil)
	_ screen.Scroller = (*Forms)(nil)
	_ screen.Footless = (*Forms)(nil)
)
