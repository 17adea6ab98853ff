package workshop

import (
	"cmp"
	"slices"
)

// Details describe a session.
type Details struct {
	Client     string           `json:"client" who:"client"`
	Title      string           `json:"title"`
	Date       string           `json:"date" redact:"no"` // 2006-01-02, where it is held
	Objective  string           `json:"objective,omitempty"`
	People     int              `json:"people"`
	ByFunction map[Function]int `json:"by_function,omitempty"`

	Classification Classification `json:"classification,omitempty" redact:"no"` // of the paper
}

// The fields of a new session that can be wrong.
const (
	FieldClient    Field = "a client"
	FieldTitle     Field = "a title"
	FieldObjective Field = "an objective"
	FieldPeople    Field = "people"
	FieldFunctions Field = "people by function"
	FieldAgenda    Field = "an agenda"
	FieldDeck      Field = "a deck"

	FieldClassification Field = "a classification"
)

// MaxPeople is the most people that a session can be held with.
const MaxPeople = 200

func (d Details) check() error {
	return cmp.Or(checkText(FieldClient, d.Client, MaxName), checkText(FieldTitle, d.Title, MaxName),
		checkOptional(FieldObjective, d.Objective, MaxText), CheckDay(d.Date), d.Classification.check(), d.checkPeople())
}

func (d Details) checkPeople() error {
	if d.People < 1 || d.People > MaxPeople {
		return FieldPeople.refuse(peopleOutOfRange, MaxPeople)
	}
	for f, n := range d.ByFunction {
		if !f.Valid() || n < 0 || n > MaxPeople {
			return FieldFunctions.refuse(functionsUnread)
		}
	}
	return nil
}

// PeopleByFunction is the sum of the people whose function is known. It is more
// than there are in the room when some of them have left.
func (d Details) PeopleByFunction() int {
	sum := 0
	for _, n := range d.ByFunction {
		sum += n
	}
	return sum
}

func (d Details) clean() Details {
	d.Client, d.Title, d.Objective = Clean(d.Client), Clean(d.Title), Clean(d.Objective)
	return d
}

var sessionFacts = []factKind{
	{Opened{}, searched},
	{DetailsChanged{}, undoable | searched},
	{Resumed{}, whenClosed},
	{Closed{}, searched},
	{Reopened{}, whenClosed},
}

// Opened starts a session. It carries everything that the session uses.
type Opened struct {
	Session string `json:"session" redact:"no"`
	Details
	DateGiven bool     `json:"date_given,omitempty"` // somebody said so: it is held on no other day
	UTCOffset int      `json:"utc_offset"`           // minutes east of UTC, where the session was prepared
	Agenda    Agenda   `json:"agenda" typed:"no"`
	Deck      Deck     `json:"deck" typed:"no"`
	Triggers  Triggers `json:"triggers,omitempty" typed:"no"`
	Chosen    []string `json:"chosen,omitempty" redact:"no"`

	Starters []GuardrailStarter `json:"starters,omitempty" typed:"no"`
	Follows  Following          `json:"follows,omitzero"` // what is taken over from an earlier session
}

// OpenSession starts a session with an id that is new in the library.
type OpenSession struct {
	Session string
	Details
	DateGiven bool // or the date is that of the day on which the session is held
	UTCOffset int  // minutes east of UTC
	Agenda    Agenda
	Deck      Deck
	Triggers  Triggers
	Starters  []GuardrailStarter
	Follows   *Following // nil: no earlier session
}

func (i OpenSession) facts(*Workshop) ([]Fact, error) {
	planned := 0
	for _, s := range i.Agenda.Stages {
		planned += s.Cards
	}
	f := Opened{
		Session: i.Session, Details: i.Details.clean(), DateGiven: i.DateGiven, UTCOffset: i.UTCOffset,
		Agenda: i.Agenda.asking(i.Follows, i.Deck.InWords()), Deck: i.Deck,
		Triggers: i.Triggers, Starters: i.Starters, Chosen: i.Deck.Suggest(planned, i.Agenda.First...),
	}
	if i.Follows != nil {
		f.Follows = *i.Follows
	}
	return one(f)
}

func (Opened) Kind() string           { return "session.opened" }
func (Opened) label(*Workshop) string { return sessionOpened }

func (f Opened) check(w *Workshop) error {
	switch {
	case w.Head > 0:
		return refuse(sessionAlreadyOpen)
	case f.Session == "" || Clean(f.Session) != f.Session:
		return refuse(sessionNeedsID)
	case len(f.Deck.Cards) == 0:
		return FieldDeck.refuse(deckWithoutCards, Clean(f.Deck.Title))
	case f.UTCOffset < -14*60 || f.UTCOffset > 14*60:
		return refuse(zoneTooFar, f.UTCOffset)
	}
	return cmp.Or(f.Agenda.check(), f.checkCards(), f.Details.check(), f.checkFunctions(), f.Follows.check())
}

// checkFunctions makes sure that the numbers fit at the start. Later somebody may
// leave, and nobody knows of which function.
func (f Opened) checkFunctions() error {
	if sum := f.PeopleByFunction(); sum > f.People {
		return FieldFunctions.refuse(functionsTooMany, sum, f.People)
	}
	return nil
}

// checkCards makes sure that every card can be found by its id, the chosen ones too.
func (f Opened) checkCards() error {
	seen := map[string]bool{"": true, SessionCard: true}
	for _, c := range f.Deck.Cards {
		if seen[c.ID] {
			return FieldDeck.refuse(deckCardID, Clean(c.ID))
		}
		seen[c.ID] = true
	}
	return CardsChosen{f.Chosen}.check(&Workshop{cards: cardIDs(f.Deck)})
}

func (f Opened) apply(w *Workshop) {
	w.ID, w.Details, w.DateGiven, w.most = f.Session, f.Details, f.DateGiven, f.People
	w.Agenda, w.Deck, w.Triggers, w.Starters = f.Agenda, f.Deck, f.Triggers, f.Starters
	w.words = f.Deck.InWords()
	w.plan, w.Agenda.Minutes = newPlan(f.Agenda.Stages), 0
	for _, s := range f.Agenda.Stages {
		w.Agenda.Minutes += s.Minutes
	}
	w.Chosen = slices.Clone(f.Chosen)
	w.takeOver(f.Follows)
	w.dealt, w.cards = len(f.Deck.Cards), cardIDs(f.Deck)
	w.Deck.Cards = slices.Grow(slices.Clone(f.Deck.Cards), MaxOwnCards) // so that none of them moves
}

// DetailsChanged replaces the session's details.
type DetailsChanged struct{ Details }

// ChangeDetails replaces the session's details.
type ChangeDetails struct{ Details }

func (i ChangeDetails) facts(w *Workshop) ([]Fact, error) {
	facts := []Fact{DetailsChanged{i.Details.clean()}}
	if i.People < w.People {
		facts = append(facts, w.countAgain(i.People)...)
	}
	return facts, nil
}

func (DetailsChanged) Kind() string            { return "session.changed" }
func (DetailsChanged) label(*Workshop) string  { return detailsChanged }
func (DetailsChanged) about(*Workshop) Subject { return Subject{Kind: SubjectDetails} }

func (f DetailsChanged) check(w *Workshop) error {
	return cmp.Or(f.Details.check(), checkReview(w.ReviewDate, f.Date))
}

func (f DetailsChanged) apply(w *Workshop) {
	f.Client = cmp.Or(w.renamed, f.Client)
	set(w, &w.Details, f.Details)
	set(w, &w.most, max(w.most, f.People))
}

// Resumed continues the session after a pause: the clock did not run
// between the event before it and this one.
type Resumed struct{}

// Resume continues after a pause.
type Resume struct{}

func (Resume) facts(*Workshop) ([]Fact, error) { return one(Resumed{}) }

func (Resumed) Kind() string           { return "session.resumed" }
func (Resumed) label(*Workshop) string { return sessionResumed }
func (Resumed) check(*Workshop) error  { return nil }

// The clock is run by tick, which knows when an event happened.
func (Resumed) apply(*Workshop) {}

// Closed ends the session.
type Closed struct {
	Why string `json:"why,omitempty"` // it was closed although something stops its paper
}

// CloseSession ends the session; ReopenSession opens it again.
type CloseSession struct{ Why string }

func (i CloseSession) facts(*Workshop) ([]Fact, error) { return one(Closed{Clean(i.Why)}) }

func (Closed) Kind() string            { return "session.closed" }
func (Closed) label(*Workshop) string  { return sessionEnded }
func (f Closed) check(*Workshop) error { return checkOptional(fieldWhy, f.Why, MaxText) }

func (f Closed) apply(w *Workshop) { w.Closed, w.ClosedWhy = true, f.Why }

// Reopened opens a closed session again.
type Reopened struct{}

// ReopenSession opens a closed session again.
type ReopenSession struct{}

func (ReopenSession) facts(*Workshop) ([]Fact, error) { return one(Reopened{}) }

func (Reopened) Kind() string           { return "session.reopened" }
func (Reopened) label(*Workshop) string { return sessionReopened }

func (Reopened) check(w *Workshop) error {
	if !w.Closed {
		return refuse(sessionAlreadyOpen)
	}
	return nil
}

func (Reopened) apply(w *Workshop) { w.Closed, w.ClosedWhy = false, "" }
