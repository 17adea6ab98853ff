package tui

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"swotshop/workshop"
)

// form asks for what a new session starts with. Three times Enter starts one;
// what stands below the first three fields has defaults that mostly do.
type form struct {
	env     *env
	content Content
	setup   NewSession // as it was given; fields take its place when it starts
	agendas []workshop.Agenda
	decks   []DeckChoice // none before they are read
	faulty  []string     // files of decks that cannot be used
	reading bool         // the decks are being read, or have been

	inputs  [fields]input // of the fields with text
	choices [fields]int   // of the fields with a choice
	given   int           // the deck that was chosen at first
	before  string        // all fields as they were first
	focus   field

	wrong   field  // the field that the problem is about
	problem string // empty: nothing is wrong
	said    string // what just happened; shown instead of what belongs in

	places hits[field]
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

func newForm(e *env, c Content, setup NewSession) *form {
	f := &form{env: e, content: c, setup: setup, agendas: c.Agendas()}
	texts := [fields]string{
		clientField: setup.Client, objectiveField: setup.Objective, titleField: setup.Title,
		functionField: writeFunctions(setup.ByFunction),
	}
	if setup.People != 0 {
		texts[peopleField] = strconv.Itoa(setup.People)
	}
	for i, text := range texts {
		f.inputs[i] = newInput()
		f.inputs[i].set(text)
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
	f.problem = spoken(err)
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
		s += "\n" + f.inputs[i].text()
	}
	return s
}

// chooses says that a field is a choice and not a text.
func (f field) chooses() bool { return f == agendaField || f == deckField }

func (f *form) update(msg tea.Msg) (action, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.PasteMsg:
		if !f.focus.chooses() {
			f.problem = ""
			return nil, f.inputs[f.focus].update(tea.PasteMsg{Content: workshop.Clean(msg.Content)})
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

func (f *form) key(k tea.KeyPressMsg) (action, tea.Cmd) {
	f.said = ""
	switch KeyOf(k) {
	case Enter:
		return f.enter(), nil
	case Esc:
		return f.leave(), nil
	case Down, Tab, PgDn:
		f.focus = (f.focus + 1) % fields
		return nil, nil
	case Up, ShiftTab, PgUp:
		f.focus = (f.focus + fields - 1) % fields
		return nil, nil
	case F8:
		f.bringBack()
		return nil, nil
	}
	f.problem = ""
	if f.focus.chooses() {
		f.choose(KeyOf(k))
		return nil, nil
	}
	return nil, f.inputs[f.focus].update(k)
}

// enter goes on from the first fields and starts from all others.
func (f *form) enter() action {
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
	people, err := readPeople(f.inputs[peopleField].text())
	if err != nil {
		return f.setup, err
	}
	functions, err := readFunctions(f.inputs[functionField].text())
	if err != nil {
		return f.setup, err
	}
	setup := NewSession{
		Client: f.inputs[clientField].text(), Objective: f.inputs[objectiveField].text(), Title: f.inputs[titleField].text(),
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
func (f *form) leave() action {
	if f.all() == f.before {
		return goLibrary{}
	}
	return ask{question{title: "Leave the form?", text: []string{"What you typed here is not kept."},
		yes: "leave it", action: goLibrary{}}}
}

// click goes to a field.
func (f *form) click(x, y int) (action, tea.Cmd) {
	if at, ok := f.places.at(x, y); ok {
		f.focus = at
	}
	return nil, nil
}

// choose steps through the choices of the field, round the end.
func (f *form) choose(key Key) {
	by, n := 0, len(f.agendas)
	if f.focus == deckField {
		n = len(f.decks)
	}
	switch key {
	case Right, Space:
		by = 1
	case Left:
		by = -1
	}
	if n > 0 {
		f.choices[f.focus] = (f.choices[f.focus] + by + n) % n
	}
}

// formLabel is the width of the column of labels, the mark before it included.
const formLabel = 15

func (f *form) view(a area) drawn {
	t := f.env.theme
	room := bodyArea(a, false, false)
	middle, left := sheet(room, widestText)
	lines, cursorX, cursorY := f.rows(middle)
	above := len(lowered(lines, room.h)) - len(lines)
	d := frame{
		title: "New session", body: indent(lowered(lines, room.h), left), note: f.note(room.w), cursorX: -1, hints: f.hints(),
	}.draw(t, a)
	f.places.shift(d.body.x+left, d.body.y+above)
	if cursorX >= 0 && above+cursorY < room.h {
		d.cursor = tea.NewCursor(margin+left+cursorX, 1+above+cursorY)
		d.cursor.Color = t.cursor()
	}
	return d
}

// rows are the fields, with the place of the cursor among them. In a low
// window they stand close.
func (f *form) rows(a area) (lines []string, cursorX, cursorY int) {
	t := f.env.theme
	airy := a.h >= roomy
	f.places.clear()
	lines, cursorX = []string{""}, -1
	for i := clientField; i < fields; i++ {
		if i == titleField {
			lines = append(lines, "")
		}
		if i == f.focus && !i.chooses() {
			cursorY = len(lines)
		}
		f.places.add(place{0, len(lines), a.w, 1}, i)
		line, x := f.row(i, a.w)
		if i == f.focus && !i.chooses() {
			cursorX = x
		}
		lines = append(lines, line)
		if f.problem != "" && f.wrong == i {
			for _, l := range bulleted("! ", f.problem, min(a.w-formLabel, 2*aloud)) {
				lines = append(lines, strings.Repeat(" ", formLabel-2)+t.strong.Render(l))
			}
		}
		if airy {
			lines = append(lines, "")
		}
	}
	return append(lines, f.faults(a.w)...), cursorX, cursorY
}

// row is one field with its label.
func (f *form) row(i field, w int) (line string, cursorX int) {
	t := f.env.theme
	mark, label := "  ", t.quiet
	if i == f.focus {
		mark, label = "▸ ", t.strong
	}
	label = label.Width(formLabel)
	room := w - formLabel
	if i.chooses() {
		return label.Render(mark+labels[i]) + f.choice(i, room), -1
	}
	in := &f.inputs[i]
	switch {
	case i == f.focus:
		in.model.SetWidth(room - 1)
		in.model.SetCursor(in.model.Position()) // scrolls a long text to the cursor
		text, x := in.view(t, "", defaults[i], room)
		return label.Render(mark+labels[i]) + text, formLabel + x
	case in.empty():
		return label.Render(mark+labels[i]) + t.quiet.Render(cut(defaults[i], room)), 0
	}
	return label.Render(mark+labels[i]) + t.text.Render(cut(in.text(), room)), 0
}

// choice shows the chosen agenda or deck and what there is to know of it.
func (f *form) choice(i field, w int) string {
	t := f.env.theme
	title, facts, n := "none", "", 0
	switch {
	case i == agendaField && len(f.agendas) > 0:
		a := f.agendas[f.choices[i]]
		n, title = len(f.agendas), a.Title
		facts = strconv.Itoa(a.Minutes) + " min · " + plural(len(a.Stages), "stage", "stages")
	case i == deckField && f.decks == nil:
		title = "reading the decks"
	case i == deckField && len(f.decks) > 0:
		d := f.decks[f.choices[i]]
		n, title, facts = len(f.decks), d.Title, plural(d.Cards, "card", "cards")
		if d.Origin != "" {
			facts += " · " + d.Origin
		}
	}
	if n > 1 {
		title = "‹ " + title + " ›"
		facts += fmt.Sprintf(" · %d of %d", f.choices[i]+1, n)
	}
	style := t.text
	if i == f.focus {
		style = t.strong
	}
	title = cut(title, w)
	return style.Render(title) + t.quiet.Render(cut("   "+facts, w-widthOf(title)))
}

// faults names the decks that are not offered, and how to see why.
func (f *form) faults(w int) []string {
	if len(f.faulty) == 0 {
		return nil
	}
	t := f.env.theme
	words := plural(len(f.faulty), "deck", "decks") + " cannot be used. To see why:"
	return []string{t.text.Render(cut("  ! "+words, w)), t.strong.Render(cut("    swotshop deck check "+f.faulty[0], w))}
}

func (f *form) note(w int) string {
	t := f.env.theme
	if f.problem != "" && f.wrong == fields {
		return t.strong.Render(cut("! "+f.problem, w))
	}
	if f.said != "" {
		return t.strong.Render(cut(f.said, w))
	}
	words := about[f.focus]
	if f.focus == clientField || f.focus == peopleField || f.focus == titleField {
		words += " Left empty: " + defaults[f.focus] + "."
	}
	return t.quiet.Render(cut(words, w))
}

func (f *form) hints() []hint {
	enter := Enter.Does("start")
	if f.focus < peopleField {
		enter.deed = "next"
	}
	if f.focus.chooses() {
		return []hint{Keys{Left, Right}.Does("choose"), enter, Keys{Up, Down}.Does("fields"), Esc.Does("back")}
	}
	return []hint{enter, Keys{Up, Down}.Does("fields"), Esc.Does("library"), F1.Does("help")}
}

func (f *form) help() helpPage {
	return helpPage{"New session", "Three times Enter starts a session. What stands below has defaults that mostly do; all of it can be set here.",
		[]hint{Enter.Does("next field; from People on: start"), Typed("↑ ↓  Tab").Does("another field"), Keys{Left, Right}.Does("another agenda or deck"),
			CtrlU.Does("empty the field before the cursor"), Esc.Does("back to the library; asks if something was typed")}}
}

// typing says that letters are text; on an empty field ? is still help.
func (f *form) typing() bool {
	return !f.focus.chooses() && !f.inputs[f.focus].empty()
}
func (f *form) pace() time.Duration { return 0 }
