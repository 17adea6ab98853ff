package setup

import (
	"cmp"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"

	"swotshop/tui/kit"
	"swotshop/workshop"
)

// Content is what a new session can be played with.
type Content interface {
	// Agendas are those that come with the program, the default first. OwnAgendas are the
	// user's own; it takes a while where there are many.
	Agendas() []workshop.Agenda
	OwnAgendas() []workshop.Agenda
	// AgendaWith finds an agenda to play a deck with; no id is that of the first that the
	// deck brings, or of the default.
	AgendaWith(deck, id string) (workshop.Agenda, error)
	// Decks are all decks that can be used, the default first. It takes a while
	// where there are many.
	Decks() []DeckChoice
	// Deck finds a deck quickly; no id is that of the default.
	Deck(id string) (workshop.Deck, error)
	// TriggersWith are the questions for the silence that go with a deck.
	TriggersWith(deck string) workshop.Triggers
	// StartersWith are the rules that a room can begin from with a deck.
	StartersWith(deck string) []workshop.GuardrailStarter
	// FaultyFiles are the files of decks that are not offered, and FaultyAgendas those of
	// agendas. It takes as long.
	FaultyFiles() []string
	FaultyAgendas() []string
}

// DeckChoice is a deck that can be chosen.
type DeckChoice struct {
	ID, Title, Origin string
	Cards             int
	Agendas           []workshop.Agenda // that it brings
}

// NewSession is what is asked for before a session starts. What is empty gets
// a sensible default.
type NewSession struct {
	Client, Title, Objective string
	Date                     string // 2006-01-02; empty: the day on which it is held
	People                   int
	ByFunction               map[workshop.Function]int
	Agenda, Deck             string // ids
	Classification           workshop.Classification
	Stage                    workshop.StageKind
	Follows                  *workshop.Following // what is taken over from an earlier session; nil: nothing
}

// FollowUp is what a session starts with that asks what became of another one. The deck is
// the same, where there still is one of that name.
func FollowUp(parent *workshop.Workshop, content Content) NewSession {
	n := NewSession{
		Client: parent.Client, People: parent.People, ByFunction: parent.ByFunction, Classification: parent.Classification,
		Agenda: followUpAgenda, Follows: parent.Follow(),
	}
	if _, err := content.Deck(parent.Deck.ID); err == nil {
		n.Deck = parent.Deck.ID
	}
	return n
}

// followUpAgenda is the id of the agenda that asks what became of a session.
const followUpAgenda = "follow-up"

// defaultPeople is how many are in the room when nobody says otherwise.
const defaultPeople = 8

// Intent makes the opening of a session.
func (n NewSession) Intent(content Content, id string, now time.Time) (workshop.OpenSession, error) {
	agenda, err := n.agenda(content)
	if err != nil {
		return workshop.OpenSession{}, err
	}
	deck, err := n.deck(content)
	if err != nil {
		return workshop.OpenSession{}, err
	}
	people := n.People
	if people == 0 {
		people = defaultPeople
	}
	day, err := readDate(n.Date, now)
	if err != nil {
		return workshop.OpenSession{}, err
	}
	held := kit.Or(day, now.Format(time.DateOnly))
	_, offset := now.Zone()
	return workshop.OpenSession{
		Session: id,
		Details: workshop.Details{
			Client: kit.Or(n.Client, defaultClient), Title: kit.Or(n.Title, n.title(agenda, deck, held)), Objective: n.Objective,
			People: people, ByFunction: n.ByFunction, Date: held,
			Classification: cmp.Or(n.Classification, workshop.Classifications[0]),
		},
		DateGiven: day != "", UTCOffset: offset / 60, Agenda: agenda, Deck: deck,
		Triggers: content.TriggersWith(deck.ID), Starters: content.StartersWith(deck.ID), Follows: n.Follows,
	}, nil
}

// title is what a session is called when nobody gives it a title.
func (n NewSession) title(agenda workshop.Agenda, deck workshop.Deck, day string) string {
	if n.Follows != nil && agenda.FollowsUp() {
		return n.Follows.FollowUpTitle(day, deck.InWords())
	}
	return deck.InWords().Welcome.Title
}

func (n NewSession) agenda(content Content) (workshop.Agenda, error) {
	agenda, err := content.AgendaWith(n.Deck, n.Agenda)
	if err != nil {
		return agenda, fieldError{agendaField, err}
	}
	return agenda, nil
}

func (n NewSession) deck(content Content) (workshop.Deck, error) {
	deck, err := content.Deck(n.Deck)
	if err != nil {
		return deck, fieldError{deckField, err}
	}
	return deck, nil
}

// Field is a field of the form for a new session, in the order of the screen.
type Field int

const (
	ClientField Field = iota
	ObjectiveField
	PeopleField // Enter here starts the session
	titleField
	dateField
	FunctionField
	classificationField
	agendaField
	deckField
	Fields // how many
)

// fieldError says in which field something is wrong.
type fieldError struct {
	field Field
	error
}

func (e fieldError) Unwrap() error { return e.error }

func refuse(f Field, format string, args ...any) error {
	return fieldError{f, &workshop.Refusal{Text: fmt.Sprintf(format, args...)}}
}

// fieldOf is the field that an error is about; known is false when it is about
// none.
func fieldOf(err error) (f Field, known bool) {
	if own := (fieldError{}); errors.As(err, &own) {
		return own.field, true
	}
	refusal := new(workshop.Refusal)
	if !errors.As(err, &refusal) {
		return f, false
	}
	f, known = map[workshop.Field]Field{
		workshop.FieldClient: ClientField, workshop.FieldTitle: titleField, workshop.FieldObjective: ObjectiveField,
		workshop.FieldPeople: PeopleField, workshop.FieldFunctions: FunctionField, workshop.FieldAgenda: agendaField, workshop.FieldDeck: deckField,
		workshop.FieldClassification: classificationField,
	}[refusal.Field]
	return f, known
}

// readDate reads the day on which a session is held; nothing is the day on which
// it will be.
func readDate(text string, now time.Time) (string, error) {
	if text = workshop.Clean(text); text == "" {
		return "", nil
	}
	day, _ := workshop.ReadDay(text, now.Format(time.DateOnly))
	if err := workshop.CheckDay(day); err != nil {
		return "", fieldError{dateField, err}
	}
	return day, nil
}

// readPeople reads how many people are in the room; nothing is the default.
func readPeople(text string) (int, error) {
	text = workshop.Clean(text)
	if text == "" {
		return defaultPeople, nil
	}
	n, err := strconv.Atoi(text)
	if err != nil || n < 1 || n > workshop.MaxPeople {
		return 0, refuse(PeopleField, howManyPeople, workshop.MaxPeople)
	}
	return n, nil
}

// readFunctions reads people by function: “2 sales, 1 legal”.
func readFunctions(text string) (map[workshop.Function]int, error) {
	counts := map[workshop.Function]int{}
	parts := strings.FieldsFunc(workshop.Clean(text), func(r rune) bool { return r == ',' || r == ';' })
	for _, part := range parts {
		words := strings.Fields(part)
		if len(words) == 0 {
			continue
		}
		n, err := strconv.Atoi(words[0])
		f, known := workshop.ParseFunction(strings.Join(words[1:], " "))
		if err != nil || !known || n < 0 || n > workshop.MaxPeople {
			return nil, refuse(FunctionField, functionsUnreadable,
				strings.TrimSpace(part), functionWords())
		}
		counts[f] += n
	}
	if len(counts) == 0 {
		return nil, nil
	}
	return counts, nil
}

func functionWords() string {
	var words []string
	for _, f := range workshop.Functions {
		words = append(words, string(f))
	}
	return strings.Join(words, ", ")
}

// WriteFunctions is the text that readFunctions reads.
func WriteFunctions(counts map[workshop.Function]int) string {
	var parts []string
	for _, f := range workshop.Functions {
		if n := counts[f]; n > 0 {
			parts = append(parts, strconv.Itoa(n)+" "+string(f))
		}
	}
	return strings.Join(parts, ", ")
}

// Start starts a session that was asked for.
type Start struct{ Session NewSession }
