package tui

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/kit"
	"swotshop/tui/screen"
	"swotshop/workshop"
)

// form asks for what a new session starts with. Three times Enter starts one;
// what stands below the first three fields has defaults that mostly do.
type form struct {
	kit     *kit.Kit
	content Content
	setup   NewSession // as it was given; fields take its place when it starts
	agendas []workshop.Agenda
	decks   []DeckChoice // none before they are read
	faulty  []string     // files of decks that cannot be used
	reading bool         // the decks are being read, or have been

	inputs  [fields]kit.Input // of the fields with text
	choices [fields]int       // of the fields with a choice
	given   int               // the deck that was chosen at first
	before  string            // all fields as they were first
	focus   field

	wrong   field  // the field that the problem is about
	problem string // empty: nothing is wrong
	said    string // what just happened; shown instead of what belongs in

	places kit.Hits[field]
	drafts pile // what was typed here before and never started
}

// labels name the fields; defaults show while they are empty; about says what
// belongs in.
var (
	labels   = [fields]string{"Client", "Objective", "People", "Title", "By function", "Agenda", "Deck"}
	defaults = [fields]string{
		clientField: defaultClient, objectiveField: "the decision asked for, in one sentence", peopleField: strconv.Itoa(defaultPeople),
		titleField: defaultTitle, functionField: "optional, as in: 2 sales, 1 legal",
	}
	about = [fields]string{
		"Who the session is held with.", "What the board is asked to decide, in one sentence. It can be given later.",
		"How many are in the room, you not counted.", "What the session is called, on the screen and on the blueprint.",
		"How many of each function; it shows who was not in the room.", "How long it takes, and what happens when.",
		"The provocations that are played.",
	}
)

func newForm(e *kit.Kit, c Content, setup NewSession) *form {
	f := &form{kit: e, content: c, setup: setup, agendas: c.Agendas()}
	texts := [fields]string{
		clientField: setup.Client, objectiveField: setup.Objective, titleField: setup.Title,
		functionField: writeFunctions(setup.ByFunction),
	}
	if setup.People != 0 {
		texts[peopleField] = strconv.Itoa(setup.People)
	}
	for i, text := range texts {
		f.inputs[i] = kit.NewInput()
		f.inputs[i].Set(text)
	}
	for i, a := range f.agendas {
		if a.ID == setup.Agenda {
			f.choices[agendaField] = i
		}
	}
	f.before = f.all()
	return f
}

func (f *form) say(note string) { f.said = note }

// failed shows what is wrong at the field that it is about.
func (f *form) failed(err error) *form {
	f.problem = kit.ErrorText(err)
	if at, known := fieldOf(err); known {
		f.wrong, f.focus = at, at
	} else {
		f.wrong = fields
	}
	return f
}

// all is the content of all fields, to see whether anything was typed.
func (f *form) all() string {
	s := fmt.Sprint(f.choices[agendaField], f.choices[deckField]-f.given)
	for i := range f.inputs {
		s += "\n" + f.inputs[i].Text()
	}
	return s
}

// chooses says that a field is a choice and not a text.
func (f field) chooses() bool { return f == agendaField || f == deckField }

func (f *form) Update(msg tea.Msg) (screen.Action, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.PasteMsg:
		if !f.focus.chooses() {
			f.problem = ""
			return nil, f.inputs[f.focus].Update(tea.PasteMsg{Content: workshop.Clean(msg.Content)})
		}
	case tea.KeyPressMsg:
		return f.key(msg)
	case decksRead:
		f.offerDecks(msg)
	case formDraftsMsg:
		f.offer(msg.drafts)
	}
	return nil, nil
}

func (f *form) key(k tea.KeyPressMsg) (screen.Action, tea.Cmd) {
	f.said = ""
	switch kit.KeyOf(k) {
	case kit.Enter:
		return f.enter(), nil
	case kit.Esc:
		return f.leave(), nil
	case kit.Down, kit.Tab, kit.PgDn:
		f.focus = (f.focus + 1) % fields
		return nil, nil
	case kit.Up, kit.ShiftTab, kit.PgUp:
		f.focus = (f.focus + fields - 1) % fields
		return nil, nil
	case kit.F8:
		f.bringBack()
		return nil, nil
	}
	f.problem = ""
	if f.focus.chooses() {
		f.choose(kit.KeyOf(k))
		return nil, nil
	}
	return nil, f.inputs[f.focus].Update(k)
}

// enter goes on from the first fields and starts from all others.
func (f *form) enter() screen.Action {
	if f.focus < peopleField {
		f.focus++
		return nil
	}
	setup, err := f.filled()
	if err != nil {
		f.failed(err)
		return nil
	}
	return startSession{setup}
}

// filled is what the fields hold.
func (f *form) filled() (NewSession, error) {
	people, err := readPeople(f.inputs[peopleField].Text())
	if err != nil {
		return f.setup, err
	}
	functions, err := readFunctions(f.inputs[functionField].Text())
	if err != nil {
		return f.setup, err
	}
	setup := NewSession{
		Client: f.inputs[clientField].Text(), Objective: f.inputs[objectiveField].Text(), Title: f.inputs[titleField].Text(),
		People: people, ByFunction: functions, Stage: f.setup.Stage, Deck: f.setup.Deck,
	}
	if len(f.agendas) > 0 {
		setup.Agenda = f.agendas[f.choices[agendaField]].ID
	}
	if len(f.decks) > 0 {
		setup.Deck = f.decks[f.choices[deckField]].ID
	}
	return setup, nil
}

// leave asks first when something was typed.
func (f *form) leave() screen.Action {
	if f.all() == f.before {
		return screen.GoLibrary{}
	}
	return screen.Ask{Question: screen.Question{Title: "Leave the form?", Text: []string{"What you typed here is not kept."},
		Yes: "leave it", Action: screen.GoLibrary{}}}
}

// click goes to a field.
func (f *form) click(x, y int) (screen.Action, tea.Cmd) {
	if at, ok := f.places.At(x, y); ok {
		f.focus = at
	}
	return nil, nil
}

// choose steps through the choices of the field, round the end.
func (f *form) choose(key kit.Key) {
	by, n := 0, len(f.agendas)
	if f.focus == deckField {
		n = len(f.decks)
	}
	switch key {
	case kit.Right, kit.Space:
		by = 1
	case kit.Left:
		by = -1
	}
	if n > 0 {
		f.choices[f.focus] = (f.choices[f.focus] + by + n) % n
	}
}

// formLabel is the width of the column of labels, the mark before it included.
const formLabel = 15

func (f *form) View(a kit.Area) kit.Picture {
	t := f.kit.Theme
	room := kit.BodyArea(a, false, false)
	middle, left := kit.Sheet(room, kit.WidestText)
	lines, cursorX, cursorY := f.rows(middle)
	above := len(kit.Lower(lines, room.H)) - len(lines)
	d := kit.Frame{
		Title: "New session", Body: kit.Indent(kit.Lower(lines, room.H), left), Note: f.note(room.W), CursorX: -1, Hints: f.Hints(),
	}.Draw(t, a)
	f.places.Shift(d.Body.X+left, d.Body.Y+above)
	if cursorX >= 0 && above+cursorY < room.H {
		d.Cursor = tea.NewCursor(kit.Margin+left+cursorX, 1+above+cursorY)
		d.Cursor.Color = t.Cursor()
	}
	return d
}

// rows are the fields, with the place of the cursor among them. In a low
// window they stand close.
func (f *form) rows(a kit.Area) (lines []string, cursorX, cursorY int) {
	t := f.kit.Theme
	airy := a.H >= kit.Roomy
	f.places.Clear()
	lines, cursorX = []string{""}, -1
	for i := clientField; i < fields; i++ {
		if i == titleField {
			lines = append(lines, "")
		}
		if i == f.focus && !i.chooses() {
			cursorY = len(lines)
		}
		f.places.Add(kit.Place{X: 0, Y: len(lines), W: a.W, H: 1}, i)
		line, x := f.row(i, a.W)
		if i == f.focus && !i.chooses() {
			cursorX = x
		}
		lines = append(lines, line)
		if f.problem != "" && f.wrong == i {
			for _, l := range kit.Bullet("! ", f.problem, min(a.W-formLabel, 2*kit.Aloud)) {
				lines = append(lines, strings.Repeat(" ", formLabel-2)+t.Strong.Render(l))
			}
		}
		if airy {
			lines = append(lines, "")
		}
	}
	return append(lines, f.faults(a.W)...), cursorX, cursorY
}

// row is one field with its label.
func (f *form) row(i field, w int) (line string, cursorX int) {
	t := f.kit.Theme
	mark, label := "  ", t.Quiet
	if i == f.focus {
		mark, label = "▸ ", t.Strong
	}
	label = label.Width(formLabel)
	room := w - formLabel
	if i.chooses() {
		return label.Render(mark+labels[i]) + f.choice(i, room), -1
	}
	in := &f.inputs[i]
	switch {
	case i == f.focus:
		in.Model.SetWidth(room - 1)
		in.Model.SetCursor(in.Model.Position()) // scrolls a long text to the cursor
		text, x := in.View(t, "", defaults[i], room)
		return label.Render(mark+labels[i]) + text, formLabel + x
	case in.Empty():
		return label.Render(mark+labels[i]) + t.Quiet.Render(kit.Cut(defaults[i], room)), 0
	}
	return label.Render(mark+labels[i]) + t.Text.Render(kit.Cut(in.Text(), room)), 0
}

// choice shows the chosen agenda or deck and what there is to know of it.
func (f *form) choice(i field, w int) string {
	t := f.kit.Theme
	title, facts, n := "none", "", 0
	switch {
	case i == agendaField && len(f.agendas) > 0:
		a := f.agendas[f.choices[i]]
		n, title = len(f.agendas), a.Title
		facts = strconv.Itoa(a.Minutes) + " min · " + kit.Plural(len(a.Stages), "stage", "stages")
	case i == deckField && f.decks == nil:
		title = "reading the decks"
	case i == deckField && len(f.decks) > 0:
		d := f.decks[f.choices[i]]
		n, title, facts = len(f.decks), d.Title, kit.Plural(d.Cards, "card", "cards")
		if d.Origin != "" {
			facts += " · " + d.Origin
		}
	}
	if n > 1 {
		title = "‹ " + title + " ›"
		facts += fmt.Sprintf(" · %d of %d", f.choices[i]+1, n)
	}
	style := t.Text
	if i == f.focus {
		style = t.Strong
	}
	title = kit.Cut(title, w)
	return style.Render(title) + t.Quiet.Render(kit.Cut("   "+facts, w-kit.Width(title)))
}

// faults names the decks that are not offered, and how to see why.
func (f *form) faults(w int) []string {
	if len(f.faulty) == 0 {
		return nil
	}
	t := f.kit.Theme
	words := kit.Plural(len(f.faulty), "deck", "decks") + " cannot be used. To see why:"
	return []string{t.Text.Render(kit.Cut("  ! "+words, w)), t.Strong.Render(kit.Cut("    swotshop deck check "+f.faulty[0], w))}
}

func (f *form) note(w int) string {
	t := f.kit.Theme
	if f.problem != "" && f.wrong == fields {
		return t.Strong.Render(kit.Cut("! "+f.problem, w))
	}
	if f.said != "" {
		return t.Strong.Render(kit.Cut(f.said, w))
	}
	words := about[f.focus]
	if f.focus == clientField || f.focus == peopleField || f.focus == titleField {
		words += " Left empty: " + defaults[f.focus] + "."
	}
	return t.Quiet.Render(kit.Cut(words, w))
}

func (f *form) Hints() []kit.Hint {
	enter := kit.Enter.Does("start")
	if f.focus < peopleField {
		enter.Deed = "next"
	}
	if f.focus.chooses() {
		return []kit.Hint{kit.Keys{kit.Left, kit.Right}.Does("choose"), enter, kit.Keys{kit.Up, kit.Down}.Does("fields"), kit.Esc.Does("back")}
	}
	return []kit.Hint{enter, kit.Keys{kit.Up, kit.Down}.Does("fields"), kit.Esc.Does("library"), kit.F1.Does("help")}
}

func (f *form) Help() kit.HelpPage {
	return kit.HelpPage{Title: "New session", About: "Three times Enter starts a session. What stands below has defaults that mostly do; all of it can be set here.",
		Keys: []kit.Hint{kit.Enter.Does("next field; from People on: start"), kit.Typed("↑ ↓  Tab").Does("another field"), kit.Keys{kit.Left, kit.Right}.Does("another agenda or deck"),
			kit.CtrlU.Does("empty the field before the cursor"), kit.Esc.Does("back to the library; asks if something was typed")}}
}

// Typing says that letters are text; on an empty field ? is still help.
func (f *form) Typing() bool {
	return !f.focus.chooses() && !f.inputs[f.focus].Empty()
}
func (f *form) Pace() time.Duration { return 0 }
