package workshop

// Fact is what an event says: one thing that happened. Facts are never
// changed once a version of the program has written them; a new meaning is a
// new kind or a new version (see codec.go).
//
// check says why the fact may not happen now; it guards what is typed and
// what is imported. apply makes it so, and is total: on a state it does not
// fit it changes nothing, so that reading an old log can never panic.
// label names the fact as a step that can be undone ("item added to Threats").
type Fact interface {
	Kind() string
	check(w *Workshop) error
	apply(w *Workshop)
	label(w *Workshop) string
}

// Details are what a session says about itself.
type Details struct {
	Client     string           `json:"client"`
	Title      string           `json:"title"`
	Date       string           `json:"date"` // 2006-01-02, in the session's own time zone
	Objective  string           `json:"objective,omitempty"`
	People     int              `json:"people"`
	ByFunction map[Function]int `json:"by_function,omitempty"`
}

// MaxPeople is the largest room that a session can be held with.
const MaxPeople = 200

func (d Details) check() error {
	for _, f := range []struct {
		what, text string
		most       int
	}{{"a client", d.Client, MaxName}, {"a title", d.Title, MaxName}} {
		if err := checkText(f.what, f.text, f.most); err != nil {
			return err
		}
	}
	if err := checkOptional("an objective", d.Objective, MaxText); err != nil {
		return err
	}
	if err := CheckDay(d.Date); err != nil {
		return err
	}
	return d.checkPeople()
}

func (d Details) checkPeople() error {
	if d.People < 1 || d.People > MaxPeople {
		return refuse("How many people are in the room? A number from 1 to %d.", MaxPeople)
	}
	sum := 0
	for f, n := range d.ByFunction {
		if !f.Valid() || n < 0 || n > MaxPeople {
			return refuse("The people by function do not read: as in “2 sales, 1 legal”.")
		}
		sum += n
	}
	if sum > d.People {
		return refuse("%d people by function, but only %d in the room.", sum, d.People)
	}
	return nil
}

// Opened starts a session. It carries all that the session is played with.
type Opened struct {
	Session string `json:"session"`
	Details
	UTCOffset int      `json:"utc_offset"` // minutes east of UTC, where the session is held
	Agenda    Agenda   `json:"agenda"`
	Deck      Deck     `json:"deck"`
	Triggers  Triggers `json:"triggers,omitempty"`
	Chosen    []string `json:"chosen,omitempty"`
}

// DetailsChanged replaces what the session says about itself.
type DetailsChanged struct{ Details }

// Resumed says that the session went on after a pause: the clock did not run
// between the event before it and this one.
type Resumed struct{}

// StageEntered moves to a stage of the agenda, counted from 0.
type StageEntered struct {
	Stage int `json:"stage"`
}

// CardShown moves to a beat of a card; no card is the choice of cards.
type CardShown struct {
	Card string `json:"card,omitempty"`
	Beat Beat   `json:"beat,omitempty"`
}

// TriggerShown moves to a trigger question, counted from 0 in its quadrant.
type TriggerShown struct {
	Quadrant Quadrant `json:"quadrant"`
	Index    int      `json:"index"`
}

// PairingShown moves to one of the four TOWS prompts.
type PairingShown struct {
	Pairing Pairing `json:"pairing"`
}

// CardsChosen is the list of cards that will be played, in order.
type CardsChosen struct {
	Cards []string `json:"cards"`
}

// CardMarked says that a card counts as played, or not, whatever was measured.
type CardMarked struct {
	Card   string `json:"card"`
	Played bool   `json:"played"`
}

// StanceTaken is a reading: how many stand on each of the five steps. A later
// one of the same card and moment replaces it.
type StanceTaken struct {
	Card   string     `json:"card"`
	Moment Moment     `json:"moment"`
	Counts [Steps]int `json:"counts"`
}

// TargetAgreed is the step at which the board wants to be; 0 takes it back.
type TargetAgreed struct {
	Step int `json:"step"`
}

// ItemAdded puts an item on the board, as a cluster of one.
type ItemAdded struct {
	Item     string   `json:"item"`
	Cluster  string   `json:"cluster"`
	Quadrant Quadrant `json:"quadrant"`
	Text     string   `json:"text"`
	Function Function `json:"function,omitempty"`
	How      Kind     `json:"how"`
	Card     string   `json:"card,omitempty"` // during which it was captured
}

// ItemEdited changes an item's words.
type ItemEdited struct {
	Item string `json:"item"`
	Text string `json:"text"`
}

// ItemMoved puts an item into another quadrant, as a cluster of one.
type ItemMoved struct {
	Item     string   `json:"item"`
	Quadrant Quadrant `json:"quadrant"`
	Cluster  string   `json:"cluster"` // its new cluster
}

// ItemRetagged changes an item's function and kind.
type ItemRetagged struct {
	Item     string   `json:"item"`
	Function Function `json:"function,omitempty"`
	How      Kind     `json:"how"`
}

// EvidenceGiven says what an item rests on and whom it is compared with.
type EvidenceGiven struct {
	Item       string `json:"item"`
	Evidence   string `json:"evidence,omitempty"`
	Comparator string `json:"comparator,omitempty"`
}

// ItemDeleted takes an item off the board.
type ItemDeleted struct {
	Item string `json:"item"`
}

// ClustersMerged puts the items and votes of one cluster into another.
type ClustersMerged struct {
	Into string `json:"into"`
	From string `json:"from"`
}

// ItemSplit takes an item out of its cluster into one of its own.
type ItemSplit struct {
	Item    string `json:"item"`
	Cluster string `json:"cluster"`
}

// ClusterNamed gives a cluster a name; an empty one takes it away.
type ClusterNamed struct {
	Cluster string `json:"cluster"`
	Name    string `json:"name,omitempty"`
}

// DotsSet is how many votes each person has.
type DotsSet struct {
	Dots int `json:"dots"`
}

// VotesCounted is a cluster's tally; a later one replaces it. Dots fixes the
// budget that was in force, whatever happens to the clusters later.
type VotesCounted struct {
	Cluster string `json:"cluster"`
	Votes   int    `json:"votes"`
	Dots    int    `json:"dots"`
}

// VotesRevealed shows the tallies to the room, or hides them again.
type VotesRevealed struct {
	Revealed bool `json:"revealed"`
}

// StrategyWritten is a new strategy.
type StrategyWritten struct {
	Strategy string   `json:"strategy"`
	Pairing  Pairing  `json:"pairing"`
	Cites    []string `json:"cites"` // clusters
	Text     string   `json:"text"`
}

// StrategyEdited changes a strategy's words and what it cites.
type StrategyEdited struct {
	Strategy string   `json:"strategy"`
	Cites    []string `json:"cites"`
	Text     string   `json:"text"`
}

// StrategyDropped takes a strategy away; its initiatives stay, without it.
type StrategyDropped struct {
	Strategy string `json:"strategy"`
}

// StrategyPlaced puts a strategy on the grid of impact by effort; a later one
// moves it, and the zero place takes it off.
type StrategyPlaced struct {
	Strategy string `json:"strategy"`
	Place
}

// Plan is what an initiative says.
type Plan struct {
	Strategy  string `json:"strategy,omitempty"` // it serves
	What      string `json:"what"`
	Owner     string `json:"owner,omitempty"`
	FirstStep string `json:"first_step,omitempty"` // done by day 30
	Measure   string `json:"measure,omitempty"`
	Baseline  string `json:"baseline,omitempty"`
	WhenThen  string `json:"when_then,omitempty"`
	StopRule  string `json:"stop_rule,omitempty"`
	Cost      string `json:"cost,omitempty"`
}

// InitiativeWritten is a new initiative.
type InitiativeWritten struct {
	Initiative string `json:"initiative"`
	Plan
}

// InitiativeEdited replaces what an initiative says.
type InitiativeEdited struct {
	Initiative string `json:"initiative"`
	Plan
}

// InitiativeDropped takes an initiative away.
type InitiativeDropped struct {
	Initiative string `json:"initiative"`
}

// AgreementTaken counts the people on each of the eight gradients.
type AgreementTaken struct {
	Counts [len(Gradients)]int `json:"counts"`
}

// RemarkAdded keeps a sentence that is not an item.
type RemarkAdded struct {
	Remark string `json:"remark"`
	Topic  Topic  `json:"topic"`
	Text   string `json:"text"`
	Card   string `json:"card,omitempty"`
	Stage  int    `json:"stage"`
}

// RemarkEdited changes a remark's words.
type RemarkEdited struct {
	Remark string `json:"remark"`
	Text   string `json:"text"`
}

// RemarkDeleted takes a remark away.
type RemarkDeleted struct {
	Remark string `json:"remark"`
}

// ReviewSet is the date on which the board looks again; empty takes it back.
type ReviewSet struct {
	Date string `json:"date,omitempty"` // 2006-01-02
}

// Undone takes back a step, and Redone takes that back. Step is the seq of
// the step's first event.
type Undone struct {
	Step int `json:"step"`
}

// Redone makes an undone step count again.
type Redone struct {
	Step int `json:"step"`
}

// Closed ends the session.
type Closed struct{}

// Reopened opens a closed session again.
type Reopened struct{}
