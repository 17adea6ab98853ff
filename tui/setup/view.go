package setup

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/kit"
	"swotshop/workshop"
)

// This file draws the form, and says which keys it has.

// formLabel is the width of the column of labels, the mark before it included.
const formLabel = 15

func (f *Form) View(a kit.Area) kit.Picture {
	t := f.kit.Theme
	room := kit.BodyArea(a, false, false)
	middle, left := kit.Sheet(room, kit.WidestText)
	lines, cursorX, cursorY := f.rows(middle)
	above := len(kit.Lower(lines, room.H)) - len(lines)
	d := kit.Frame{
		Title: newSession, Body: kit.Indent(kit.Lower(lines, room.H), left), Note: f.note(room.W), CursorX: -1, Hints: f.Hints(),
	}.Draw(t, a)
	f.places.Shift(d.Body.X+left, d.Body.Y+above)
	if cursorX >= 0 && above+cursorY < room.H {
		d.Cursor = tea.NewCursor(kit.Margin+left+cursorX, 1+above+cursorY)
		d.Cursor.Color = t.Cursor()
	}
	return d
}

// rows are the fields, with the place of the cursor among them. Where they would not all
// fit with white between them they are close together.
func (f *Form) rows(a kit.Area) (lines []string, cursorX, cursorY int) {
	t := f.kit.Theme
	airy := a.H >= 2*(int(Fields)+len(f.faults))+2
	f.places.Clear()
	lines, cursorX = []string{""}, -1
	for i := ClientField; i < Fields; i++ {
		if i == titleField {
			lines = append(lines, "")
		}
		if i == f.Focus && !i.chooses() {
			cursorY = len(lines)
		}
		f.places.Add(kit.Place{X: 0, Y: len(lines), W: a.W, H: 1}, i)
		line, x := f.row(i, a.W)
		if i == f.Focus && !i.chooses() {
			cursorX = x
		}
		lines = append(lines, line)
		if f.problem != "" && f.wrong == i {
			for _, l := range t.Bullet("! ", f.problem, min(a.W-formLabel, 2*kit.Aloud)) {
				lines = append(lines, strings.Repeat(" ", formLabel-2)+t.Strong.Render(l))
			}
		}
		if airy {
			lines = append(lines, "")
		}
	}
	return append(lines, f.notOffered(a.W)...), cursorX, cursorY
}

// row is one field with its label.
func (f *Form) row(i Field, w int) (line string, cursorX int) {
	t := f.kit.Theme
	mark, label := "  ", t.Quiet
	if i == f.Focus {
		mark, label = "▸ ", t.Strong
	}
	label = label.Width(formLabel)
	room := w - formLabel
	if i.chooses() {
		return label.Render(mark+labels[i]) + f.choice(i, room), -1
	}
	in := &f.Inputs[i]
	switch {
	case i == f.Focus:
		text, x := in.View(t, "", f.usual(i), room)
		if rest, _ := f.completion(); rest != "" {
			text += t.Quiet.Render(t.Cut(rest, max(0, room-1-t.Width(in.Text()))))
		}
		return label.Render(mark+labels[i]) + text, formLabel + x
	case in.Empty():
		return label.Render(mark+labels[i]) + t.Quiet.Render(t.Cut(f.usual(i), room)), 0
	}
	return label.Render(mark+labels[i]) + t.Text.Render(t.Cut(in.Text(), room)), 0
}

// choice shows the chosen agenda or deck and its facts.
func (f *Form) choice(i Field, w int) string {
	t := f.kit.Theme
	title, facts, n := noChoice, "", 0
	switch {
	case i == agendaField && len(f.agendas) > 0:
		a := f.offered()[f.choices[i]]
		n, title = len(f.offered()), a.Title
		facts = agendaFacts(a.Minutes, len(a.Stages))
	case i == classificationField:
		n, title = len(workshop.Classifications), workshop.Classifications[f.choices[i]].Name()
	case i == deckField && f.decks == nil:
		title = loadingDecks
	case i == deckField && len(f.decks) > 0:
		d := f.decks[f.choices[i]]
		n, title, facts = len(f.decks), d.Title, kit.Plural(d.Cards, "card", "cards")
		if d.Origin != "" {
			facts += " · " + d.Origin
		}
	}
	if n > 1 {
		title = "‹ " + title + " ›"
		facts = strings.TrimPrefix(facts+" · "+placeAmong(f.choices[i]+1, n), " · ")
	}
	style := t.Text
	if i == f.Focus {
		style = t.Strong
	}
	title = t.Cut(title, w)
	return style.Render(title) + t.Quiet.Render(t.Cut("   "+facts, w-t.Width(title)))
}

// notOffered names what is not offered, and how to see why.
func (f *Form) notOffered(w int) (lines []string) {
	t := f.kit.Theme
	for _, fault := range f.faults {
		lines = append(lines, t.Text.Render(t.Cut("  ! "+fault.says, w)), t.Strong.Render(t.Cut("    "+fault.check, w)))
	}
	return lines
}

func (f *Form) note(w int) string {
	t := f.kit.Theme
	if f.problem != "" && f.wrong == Fields {
		return t.Note(t.Strong, "! "+f.problem, w)
	}
	if f.said.Text != "" {
		return t.Note(t.Strong, f.said.String(), w)
	}
	if client := f.asking(); client != "" {
		return t.Note(t.Strong, meansClient(client), w)
	}
	words := about[f.Focus]
	if f.Focus.hasDefault() {
		words += " " + defaultIs(f.usual(f.Focus))
	}
	return t.Note(t.Quiet, words, w)
}

func (f *Form) Hints() []kit.Hint {
	enter := kit.Enter.Does(start)
	if f.Focus < PeopleField {
		enter.Deed = next
	}
	if f.Focus.chooses() {
		return []kit.Hint{kit.Keys{kit.Left, kit.Right}.Does(choose), enter, kit.Keys{kit.Up, kit.Down}.Does(fields), kit.Esc.Does(back)}
	}
	if f.asking() != "" {
		return []kit.Hint{kit.Tab.Does(takeClient), kit.Enter.Does(keepTyped), kit.Esc.Does(library), kit.F1.Does(help)}
	}
	if _, client := f.completion(); client != "" {
		return []kit.Hint{enter, kit.Tab.Does(complete), kit.Keys{kit.Up, kit.Down}.Does(fields), kit.Esc.Does(library), kit.F1.Does(help)}
	}
	return []kit.Hint{enter, kit.Keys{kit.Up, kit.Down}.Does(fields), kit.Esc.Does(library), kit.F1.Does(help)}
}

func (f *Form) Help() kit.HelpPage {
	return kit.HelpPage{Title: newSession, About: formAbout,
		Keys: []kit.Hint{kit.Enter.Does(nextOrStart), kit.Typed("↑ ↓  Tab").Does(otherField), kit.Typed("Tab  →").Does(completeClient), kit.Keys{kit.Left, kit.Right}.Does(otherChoice),
			kit.CtrlU.Does(deleteToStart), kit.Esc.Does(backToLibrary)}}
}
