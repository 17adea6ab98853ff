package workshop

import (
	"time"

	"swotshop/workshop/language"
)

// Workshop is the state of a session: what its events add up to. It is read
// by screens and by the blueprint and changed only by events.
type Workshop struct {
	ID string
	Details
	most      int    // people who were there at one time
	renamed   string // what the client is called since it was renamed; empty: it was not
	DateGiven bool   // the date is not that of the day on which the session is held
	Agenda    Agenda
	Deck      Deck
	Triggers  Triggers
	words     *language.Words    // nil: English
	Starters  []GuardrailStarter // rules from which the room can begin

	// Where the session is.
	Stage     int    // place in the agenda, from 0
	Card      string // on the screen of a provocations stage; empty for the choice of cards
	Beat      Beat
	Trigger   TriggerShown
	Pairing   Pairing
	proving   string // the cluster whose evidence is asked for
	asksWorth bool   // whether the session was worth its time
	Closed    bool

	ClosedWhy string // although something stops its paper; empty: nobody said

	dealt int // how many cards came with the deck; those after them were written here

	Chosen   []string
	Shown    []string        // cards, in the order in which they were first shown
	Left     CardShown       // where a card stood that was left for the choice of cards; nothing while one shows
	Ended    map[string]bool // cards that were shown to their last beat
	Marked   map[string]bool
	Readings map[string]*Readings
	Target   int

	Items    []*Item
	Clusters []*Cluster
	Dots     int // per person as set or as first counted with; 0: not yet

	Strategies  []*Strategy
	Initiatives []*Initiative

	Proposal        Proposal
	Agreement       [Gradients]int
	AgreementPhones int           // of those who were counted, how many answered with a phone
	AgreementPeople int           // present when agreement was recorded; 0: not recorded
	AgreedOn        Proposal      // as it was worded then
	GradientScale   GradientScale // in which it was recorded
	Remarks         []*Remark
	Objections      []*HeardObjection // oldest first
	ReviewDate      string
	Worth           *Reading // whether the session was worth their time, in fingers; nil: not asked

	Follows *Following // what was taken over from an earlier session; nil: it follows none
	Actions []*Action  // of that session, which this one asks about
	asking  string     // the action on the screen

	PrivateNotes []*PrivateNote // for the facilitator's eyes only, oldest first

	Head      int // seq of the last event
	StartedAt time.Time
	LastAt    time.Time // of the last event while the session was led, for people only

	changedAt time.Time // of the last event of all
	was       *Workshop // before it was made fit for others; nil: it is as it was

	plan    plan
	order   []int // the numbers of the agenda's stages
	clock   clock
	history history
	trail   *trail          // while a step is applied that can be taken back; else nil
	shown   map[string]bool // the same cards as Shown
	ids     ids             // that were given
	numbers map[string]int  // number of the last item, strategy or initiative by what its ref begins with

	// What would otherwise be searched for or added up every time.
	cards       map[string]bool
	items       map[string]*Item
	clusters    index[Cluster]
	strategies  index[Strategy]
	initiatives index[Initiative]
	remarks     index[Remark]
	notes       index[PrivateNote]
	named       map[string]int // how often an item or a strategy is named by strategies and initiatives

	// The votes.
	votes    int  // on all items together
	tallies  int  // how many items have been counted
	voters   int  // how many people the votes were counted of
	revealed bool // to the room
	rulings  map[Quadrant]*ruling
}

func newWorkshop() *Workshop {
	return &Workshop{
		Marked:   map[string]bool{},
		Readings: map[string]*Readings{},
		Trigger:  TriggerShown{Quadrant: Strengths},
		Pairing:  SO,
		Ended:    map[string]bool{},
		shown:    map[string]bool{},
		ids:      ids{given: map[string]bool{}},
		numbers:  map[string]int{},
		rulings:  map[Quadrant]*ruling{},
		items:    map[string]*Item{},
		named:    map[string]int{},

		clusters: newIndex[Cluster](), strategies: newIndex[Strategy](), initiatives: newIndex[Initiative](),
		remarks: newIndex[Remark](), notes: newIndex[PrivateNote](),
	}
}

// nextNumber is the next number for refs that begin with this letter or pairing.
func (w *Workshop) nextNumber(what string) int {
	put(w, w.numbers, what, w.numbers[what]+1)
	return w.numbers[what]
}
