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
	note := f.note(room.W)
	middle.H = max(1, middle.H-strings.Count(note, "\n")) // a long one lies over the end
	lines, cursorX, cursorY := f.rows(middle)
	d := kit.Frame{
		Title: newSession, Body: kit.Indent(lines, left), Note: note, CursorX: -1, Hints: f.Hints(),
	}.Draw(t, a)
	f.places.Shift(d.Body.X+left, d.Body.Y)
	if cursorX >= 0 && cursorY < room.H {
		d.Cursor = tea.NewCursor(kit.Margin+left+cursorX, 1+cursorY)
		d.Cursor.Color = t.Cursor()
	}
	return d
}

// rows are what is asked, and the fields with the place of the cursor among them: those
// that are answered, the one that is open, and the others once somebody wants them. Where
// all would not fit, large type gives way, then white, then what is answered.
func (f *Form) rows(a kit.Area) (lines []string, cursorX, cursorY int) {
	for _, tight := range []tightness{roomy, plainType, noWhite, openOnly} {
		if lines, cursorX, cursorY = f.drawn(a, tight); len(lines) <= a.H {
			break
		}
	}
	return lines, cursorX, cursorY
}

// tightness is how much has given way.
type tightness int

const (
	roomy tightness = iota
	plainType
	noWhite
	openOnly
)

// The height of a body from which the question is large, and how large.
const (
	largeFrom = 27
	largeRows = 7
)

// headline is what the form asks now: in large type where there is room for it.
func (f *Form) headline(a kit.Area, tight tightness) []string {
	t := f.kit.Theme
	if a.H >= largeFrom && tight == roomy {
		room := kit.Area{W: a.ContentWidth(), H: largeRows}
		if rows := kit.LargeRows(questions[:], room); rows > 0 { // alike, so that the fields do not move
			large := kit.Indent(t.LargeAlike(t.Strong, questions[f.Focus], questions[:], room), kit.IDColumn)
			return append(make([]string, kit.AskedRow), append(large, make([]string, max(0, rows-len(large)))...)...)
		}
	}
	return t.Asked(questions[f.Focus], a)
}

// drawn is the form below what it asks. There is no rail: a blank line is in its place.
func (f *Form) drawn(a kit.Area, tight tightness) (lines []string, cursorX, cursorY int) {
	f.places.Clear()
	lines, cursorX = append(append([]string{""}, f.headline(a, tight)...), ""), -1
	most, white := 1, tight < noWhite
	if white {
		most = mostAnswered
	}
	for i := ClientField; i < Fields; i++ {
		if !f.shows(i) || tight == openOnly && i < titleField && f.Focus >= titleField {
			continue
		}
		if i == titleField && white {
			lines = append(lines, "")
		}
		row, x := f.row(i, a, most)
		if i == f.Focus && !i.chooses() {
			cursorX, cursorY = x, len(lines)
		}
		f.places.Add(kit.Place{X: 0, Y: len(lines), W: a.W, H: len(row)}, i)
		lines = append(append(lines, row...), f.wrongAt(i, a)...)
	}
	for _, part := range [][]string{f.summary(a), f.notOffered(a)} {
		if len(part) > 0 && white {
			lines = append(lines, "")
		}
		lines = append(lines, part...)
	}
	return lines, cursorX, cursorY
}

// shows reports whether a field is on the screen: of the first three those up to the one
// that is asked for, and those that are filled; the others all together.
func (f *Form) shows(i Field) bool {
	if i < titleField {
		return i <= f.Focus || !f.Inputs[i].Empty()
	}
	return f.showsRest()
}

// showsRest reports whether the fields that have sensible defaults are on the screen: once
// somebody wanted one, or when one of them says something else.
func (f *Form) showsRest() bool {
	for i := titleField; i < Fields; i++ {
		if f.Focus == i || f.choices[i] != 0 || !f.Inputs[i].Empty() {
			return true
		}
	}
	return f.rest
}

// wrongAt is what is wrong with a field.
func (f *Form) wrongAt(i Field, a kit.Area) []string {
	t := f.kit.Theme
	if f.problem == "" || f.wrong != i {
		return nil
	}
	return kit.Indent(t.Lines(t.Strong, t.Bullet("! ", f.problem, a.ContentWidth())), kit.IDColumn)
}

// row is one field with its label; an answer takes at most so many lines.
func (f *Form) row(i Field, a kit.Area, most int) (lines []string, cursorX int) {
	t := f.kit.Theme
	mark, label := "  ", t.Quiet
	if i == f.Focus {
		mark, label = t.Accent.Render(kit.Pointer)+" ", t.Strong
	}
	head, room := mark+label.Width(formLabel-kit.IDColumn).Render(labels[i]), a.W-formLabel-kit.IDColumn
	in := &f.Inputs[i]
	switch {
	case i.chooses():
		return []string{head + f.choice(i, room)}, -1
	case i == f.Focus:
		text, x := in.View(t, "", f.usual(i), room)
		if rest, _ := f.completion(); rest != "" {
			text += t.Quiet.Render(t.Cut(rest, max(0, room-1-t.Width(in.Text()))))
		}
		return []string{head + text}, formLabel + x
	case in.Empty():
		return []string{head + t.Quiet.Render(t.Cut(f.usual(i), room))}, 0
	}
	lines = kit.Indent(t.Lines(t.Text, t.WrapTo(in.Text(), room, most)), formLabel)
	lines[0] = head + strings.TrimLeft(lines[0], " ")
	return lines, 0
}

// mostAnswered is in how many rows an answer is shown at most that is not being typed.
const mostAnswered = 2

// summary says what the session is held with while the fields for it are not shown.
func (f *Form) summary(a kit.Area) []string {
	if f.showsRest() || len(f.agendas) == 0 {
		return nil
	}
	t, agenda := f.kit.Theme, f.offered()[f.choices[agendaField]]
	with := []string{agendaFacts(agenda.Minutes, len(agenda.Stages)), loadingDecks}
	if len(f.decks) > 0 {
		deck := f.decks[f.choices[deckField]]
		with[1] = deck.Title + ", " + kit.Plural(deck.Cards, "card", "cards")
	}
	return kit.Indent(t.Lines(t.Quiet, t.Wrap(strings.Join(with, " · "), a.ContentWidth())), kit.IDColumn)
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
func (f *Form) notOffered(a kit.Area) (lines []string) {
	t := f.kit.Theme
	for _, fault := range f.faults {
		lines = append(lines, "  "+t.Text.Render(t.Cut("! "+fault.says, a.ContentWidth())))
		lines = append(lines, t.Row("", "", []string{t.Strong.Render(t.Cut(fault.check, a.RowWidth()))})...)
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
	return strings.Join(t.Lines(t.Quiet, t.BalanceTo(words, w, kit.MostNote)), "\n")
}

func (f *Form) Hints() []kit.Hint {
	enter, moves := kit.Enter.Does(start), kit.Keys{kit.Up, kit.Down}.Does(fields)
	if f.Focus < PeopleField {
		enter.Deed = next
	}
	_, client := f.completion()
	switch {
	case f.Focus.chooses():
		return []kit.Hint{kit.Keys{kit.Left, kit.Right}.Does(choose), enter, moves, kit.Esc.Does(back), kit.F1.Does(help)}
	case f.asking() != "":
		return []kit.Hint{kit.Tab.Does(takeClient), kit.Enter.Does(keepTyped), kit.Esc.Does(library), kit.F1.Does(help)}
	case client != "":
		return []kit.Hint{enter, kit.Tab.Does(complete), moves, kit.Esc.Does(library), kit.F1.Does(help)}
	case f.Focus < titleField:
		return []kit.Hint{enter, kit.Tab.Does(theRest), moves, kit.Esc.Does(library), kit.F1.Does(help)}
	}
	return []kit.Hint{enter, moves, kit.Esc.Does(library), kit.F1.Does(help)}
}

func (f *Form) Help() kit.HelpPage {
	return kit.HelpPage{Title: newSession, About: formAbout,
		Keys: []kit.Hint{kit.Enter.Does(nextOrStart), kit.Keys{kit.Up, kit.Down}.Does(otherField), kit.Tab.Does(tabDoes), kit.Typed("Tab  →").Does(completeClient), kit.Keys{kit.Left, kit.Right}.Does(otherChoice),
			kit.CtrlU.Does(deleteToStart), kit.Esc.Does(backToLibrary)}}
}
