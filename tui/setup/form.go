package setup

import (
	"fmt"
	"slices"
	"strconv"
	"time"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/kit"
	"swotshop/tui/live"
	"swotshop/tui/screen"
	"swotshop/workshop"
)

// Form asks for what a new session starts with, one thing at a time. Three times Enter
// starts one: what is not among the first three has sensible defaults.
type Form struct {
	kit      *kit.Kit
	content  Content
	setup    NewSession // as it was given; fields take its place when it starts
	agendas  []workshop.Agenda
	decks    []DeckChoice // none before they are read
	faults   []fault      // of files that cannot be used
	followUp string       // what a follow-up is called that has no title; empty where nothing is followed
	reading  bool         // the decks and the user's own agendas are being read, or have been

	Inputs  [Fields]kit.Input // of the fields with text
	choices [Fields]int       // of the fields with a choice
	given   [Fields]int       // what was chosen at first
	before  string            // all fields as they were first
	Focus   Field
	rest    bool // the fields with sensible defaults show, since somebody wanted one

	wrong        Field       // the field that the problem is about
	problem      string      // empty: nothing is wrong
	plainProblem string      // the same for plain text mode
	said         screen.Note // what just happened; shown instead of what belongs in

	places  kit.Hits[Field]
	drafts  live.Pile // what was typed here before and never started
	private bool      // the room may be looking
	hand    string    // the key of the client in hand then; empty: none is

	clients []string // that may be named here
	asked   string   // what was typed for a client when it was asked which one is meant
}

func NewForm(e *kit.Kit, c Content, setup NewSession) *Form {
	f := &Form{kit: e, content: c, setup: setup, agendas: c.Agendas()}
	texts := [Fields]string{
		ClientField: setup.Client, ObjectiveField: setup.Objective, titleField: setup.Title,
		FunctionField: WriteFunctions(setup.ByFunction), dateField: setup.Date,
	}
	if setup.People != 0 {
		texts[PeopleField] = strconv.Itoa(setup.People)
	}
	for i, text := range texts {
		f.Inputs[i] = kit.NewInput()
		f.Inputs[i].Set(text)
	}
	for i, a := range f.agendas {
		if a.ID == setup.Agenda {
			f.choose(agendaField, i)
		}
	}
	f.choose(classificationField, max(0, slices.Index(workshop.Classifications, setup.Classification)))
	if setup.Follows != nil {
		f.Focus, f.said = PeopleField, screen.Remark(takesOver(setup.Follows))
		if deck, err := c.Deck(setup.Deck); err == nil {
			f.followUp = setup.Follows.FollowUpTitle(e.Now().Format(time.DateOnly), deck.InWords())
		}
	}
	f.before = f.All()
	return f
}

// Refuse asks again for what a session starts with, and says why it did not.
// What was typed into the form that was there is still not started.
func Refuse(k *kit.Kit, content Content, wanted NewSession, err error, stood screen.Screen) *Form {
	f := NewForm(k, content, wanted)
	if stood, ok := stood.(*Form); ok {
		f.before, f.drafts, f.asked = stood.before, stood.drafts, stood.asked
	}
	return f.Failed(err)
}

// Say shows a note.
func (f *Form) Say(n screen.Note) { f.said = n }

// Failed shows what is wrong at the field that it is about.
func (f *Form) Failed(err error) *Form {
	f.problem, f.plainProblem = kit.ErrorText(err), kit.PlainText(err)
	if at, known := fieldOf(err); known {
		f.wrong, f.Focus = at, at
	} else {
		f.wrong = Fields
	}
	return f
}

// All is the content of all fields, to see whether anything was typed.
func (f *Form) All() string {
	s := fmt.Sprint(f.choices[agendaField]-f.given[agendaField], f.choices[deckField]-f.given[deckField],
		f.choices[classificationField]-f.given[classificationField])
	for i := range f.Inputs {
		s += "\n" + f.Inputs[i].Text()
	}
	return s
}

// usual is what an empty field stands for.
func (f *Form) usual(i Field) string {
	if i == titleField && f.followUp != "" && f.follows() {
		agenda := f.offered()[f.choices[agendaField]]
		if agenda.FollowsUp() {
			return f.followUp
		}
	}
	return defaults[i]
}

// follows reports whether the client is still the one of the session that is followed.
func (f *Form) follows() bool {
	return workshop.ClientKey(f.Inputs[ClientField].Text()) == workshop.ClientKey(f.setup.Client)
}

// hasDefault reports whether an empty field has a default.
func (f Field) hasDefault() bool {
	return f == ClientField || f == PeopleField || f == titleField || f == dateField
}

// chooses reports whether a field is a choice and not a text.
func (f Field) chooses() bool { return f >= classificationField }

func (f *Form) Update(msg tea.Msg) (screen.Action, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.PasteMsg:
		if !f.Focus.chooses() {
			f.problem = ""
			return nil, f.Inputs[f.Focus].Update(f.Inputs[f.Focus].Pasted(msg.Content))
		}
	case tea.KeyPressMsg:
		return f.Key(msg)
	case choicesRead:
		f.Offer(msg)
	case FormDraftsMsg:
		if msg.Of == f {
			f.offer(msg.Drafts)
		}
	case ClientsMsg:
		if msg.Of == f {
			f.Know(msg.Clients)
			if msg.Held != "" {
				f.Hold(msg.Held)
			}
		}
	}
	return nil, nil
}

func (f *Form) Key(k tea.KeyPressMsg) (screen.Action, tea.Cmd) {
	f.said = screen.Note{}
	if f.takeClient(kit.KeyOf(k)) {
		f.problem = ""
		return nil, nil
	}
	switch kit.KeyOf(k) {
	case kit.Enter:
		return f.enter(), nil
	case kit.Esc:
		return f.Leave(), nil
	case kit.Tab:
		f.goTo(max(titleField, f.Focus+1) % Fields)
		return nil, nil
	case kit.Down, kit.PgDn:
		f.goTo((f.Focus + 1) % Fields)
		return nil, nil
	case kit.Up, kit.ShiftTab, kit.PgUp:
		f.goTo((f.Focus + Fields - 1) % Fields)
		return nil, nil
	case kit.F8:
		return f.takeUp(), nil
	}
	f.problem = ""
	if f.Focus.chooses() {
		f.leaf(kit.KeyOf(k))
		return nil, nil
	}
	return nil, f.Inputs[f.Focus].Update(k)
}

// goTo opens a field.
func (f *Form) goTo(i Field) { f.Focus, f.rest = i, f.rest || i >= titleField }

// enter continues from the first fields and starts from all others.
func (f *Form) enter() screen.Action {
	switch {
	case f.doubts() && (f.Focus == ClientField || f.Focus >= PeopleField):
		f.askClient()
		return nil
	case f.Focus < PeopleField:
		f.Focus++
		return nil
	}
	setup, err := f.Filled()
	if err != nil {
		f.Failed(err)
		return nil
	}
	return Start{setup}
}

// Filled is what the fields hold.
func (f *Form) Filled() (NewSession, error) {
	people, err := readPeople(f.Inputs[PeopleField].Text())
	if err != nil {
		return f.setup, err
	}
	functions, err := readFunctions(f.Inputs[FunctionField].Text())
	if err != nil {
		return f.setup, err
	}
	date, err := readDate(f.Inputs[dateField].Text(), f.kit.Now())
	if err != nil {
		return f.setup, err
	}
	setup := NewSession{
		Client: f.Inputs[ClientField].Text(), Objective: f.Inputs[ObjectiveField].Text(), Title: f.Inputs[titleField].Text(),
		People: people, ByFunction: functions, Date: date, Stage: f.setup.Stage, Agenda: f.setup.Agenda, Deck: f.setup.Deck,
		Classification: workshop.Classifications[f.choices[classificationField]],
	}
	if f.follows() {
		setup.Follows = f.setup.Follows
	}
	if f.decks != nil || f.choices[agendaField] != f.given[agendaField] || setup.Agenda == "" && setup.Deck == "" {
		setup.Agenda = f.offered()[f.choices[agendaField]].ID
	}
	if len(f.decks) > 0 {
		setup.Deck = f.decks[f.choices[deckField]].ID
	}
	return setup, nil
}

// Leave asks first when something was typed.
func (f *Form) Leave() screen.Action {
	if f.All() == f.before {
		return screen.GoLibrary{}
	}
	return screen.Ask{Question: screen.Question{Title: leaveForm, Text: []string{typedIsLost},
		Yes: leaveIt, Action: screen.GoLibrary{}}}
}

// Click goes to a field.
func (f *Form) Click(x, y int) (screen.Action, tea.Cmd) {
	if at, ok := f.places.At(x, y); ok {
		f.Focus = at
	}
	return nil, nil
}

// leaf leafs through the choices of the field, round the end.
func (f *Form) leaf(key kit.Key) {
	by, n := 0, len(f.offered())
	switch f.Focus {
	case deckField:
		n = len(f.decks)
	case classificationField:
		n = len(workshop.Classifications)
	}
	switch key {
	case kit.Right, kit.Space:
		by = 1
	case kit.Left:
		by = -1
	}
	if n > 0 {
		f.choices[f.Focus] = (f.choices[f.Focus] + by + n) % n
	}
	if f.Focus == deckField && by != 0 {
		f.followDeck()
	}
}

// Typing reports whether letters are text; on an empty field ? is still help.
func (f *Form) Typing() bool {
	return f.Open() && !f.Inputs[f.Focus].Empty()
}
func (f *Form) Open() bool          { return !f.Focus.chooses() }
func (f *Form) Pace() time.Duration { return 0 }

var (
	_ screen.Worker  = (*Form)(nil)
	_ screen.Writer  = (*Form)(nil)
	_ screen.Noter   = (*Form)(nil)
	_ live.Drafter   = (*Form)(nil)
	_ screen.Replier = (*Form)(nil)
	_ live.Spender   = (*Form)(nil)
)
