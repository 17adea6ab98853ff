package workshop

import (
	"slices"
	"strconv"
)

// Intent is what somebody wants to happen: a small value made from keys or
// from a command. Its facts are what would happen if the rules let it.
// Text in an intent is cleaned here, on its way in.
type Intent interface {
	facts(w *Workshop) ([]Fact, error)
}

func one(f Fact) ([]Fact, error) { return []Fact{f}, nil }

// newID gives the next id of a session; prefix says of what. Ids that an
// imported session brought along are left out.
func (w *Workshop) newID(prefix string) string {
	for n := w.next + 1; ; n++ {
		if id := prefix + strconv.Itoa(n); !w.hasID(id) {
			return id
		}
	}
}

// OpenSession starts a session with an id that is new in the library.
type OpenSession struct {
	Session string
	Details
	UTCOffset int // minutes east of UTC
	Agenda    Agenda
	Deck      Deck
	Triggers  Triggers
}

func (i OpenSession) facts(*Workshop) ([]Fact, error) {
	planned := 0
	for _, s := range i.Agenda.Stages {
		planned += s.Cards
	}
	return one(Opened{
		Session: i.Session, Details: i.Details.clean(), UTCOffset: i.UTCOffset, Agenda: i.Agenda, Deck: i.Deck,
		Triggers: i.Triggers, Chosen: i.Deck.Suggest(planned),
	})
}

// Suggest picks n cards to play: one of each theme in turn, in deck order,
// and then those without a theme.
func (d *Deck) Suggest(n int) []string {
	var picked []string
	for len(picked) < min(n, len(d.Cards)) {
		before := len(picked)
		for _, theme := range d.Themes {
			at := slices.IndexFunc(d.Cards, func(c Card) bool {
				return c.Theme == theme.ID && !slices.Contains(picked, c.ID)
			})
			if at >= 0 && len(picked) < n {
				picked = append(picked, d.Cards[at].ID)
			}
		}
		if len(picked) == before {
			break // the rest belong to no theme
		}
	}
	for _, c := range d.Cards {
		if len(picked) < n && !slices.Contains(picked, c.ID) {
			picked = append(picked, c.ID)
		}
	}
	return picked
}

func (d Details) clean() Details {
	d.Client, d.Title, d.Objective = Clean(d.Client), Clean(d.Title), Clean(d.Objective)
	return d
}

// ChangeDetails replaces what the session says about itself.
type ChangeDetails struct{ Details }

func (i ChangeDetails) facts(*Workshop) ([]Fact, error) {
	return one(DetailsChanged{i.Details.clean()})
}

// Resume goes on after a pause.
type Resume struct{}

func (Resume) facts(*Workshop) ([]Fact, error) { return one(Resumed{}) }

// EnterStage jumps to a stage, counted from 0.
type EnterStage struct{ Stage int }

func (i EnterStage) facts(*Workshop) ([]Fact, error) { return one(StageEntered(i)) }

// ShowCard moves to a beat of a card; no card is the choice of cards.
type ShowCard struct {
	Card string
	Beat Beat
}

func (i ShowCard) facts(*Workshop) ([]Fact, error) {
	if i.Card != "" && i.Beat == "" {
		i.Beat = BeatQuestion
	}
	return one(CardShown(i))
}

// ShowTrigger moves to a trigger question, counted from 0 in its quadrant.
type ShowTrigger struct {
	Quadrant Quadrant
	Index    int
}

func (i ShowTrigger) facts(*Workshop) ([]Fact, error) { return one(TriggerShown(i)) }

// ShowPairing moves to one of the four TOWS prompts.
type ShowPairing struct{ Pairing Pairing }

func (i ShowPairing) facts(*Workshop) ([]Fact, error) { return one(PairingShown(i)) }

// ChooseCards says which cards will be played, in order.
type ChooseCards struct{ Cards []string }

func (i ChooseCards) facts(*Workshop) ([]Fact, error) { return one(CardsChosen{slices.Clone(i.Cards)}) }

// MarkCard says that a card counts as played, or not.
type MarkCard struct {
	Card   string
	Played bool
}

func (i MarkCard) facts(*Workshop) ([]Fact, error) { return one(CardMarked(i)) }

// TakeStance records a reading; a later one corrects an earlier one.
type TakeStance struct {
	Card   string
	Moment Moment
	Counts [Steps]int
}

func (i TakeStance) facts(*Workshop) ([]Fact, error) { return one(StanceTaken(i)) }

// AgreeTarget says at which step the board wants to be; 0 takes it back.
type AgreeTarget struct{ Step int }

func (i AgreeTarget) facts(*Workshop) ([]Fact, error) { return one(TargetAgreed(i)) }

// AddItem puts an item on the board. The card is the one on the screen,
// unless another is named.
type AddItem struct {
	Quadrant Quadrant
	Text     string
	Function Function
	How      Kind // empty: an opinion
	Card     string
}

func (i AddItem) facts(w *Workshop) ([]Fact, error) {
	if i.Card == "" {
		i.Card = w.cardOnScreen()
	}
	if i.How == "" {
		i.How = KindOpinion
	}
	return one(ItemAdded{
		Item: w.newID("i"), Cluster: w.newID("c"), Quadrant: i.Quadrant, Text: Clean(i.Text),
		Function: i.Function, How: i.How, Card: i.Card,
	})
}

// EditItem changes an item's words.
type EditItem struct{ Item, Text string }

func (i EditItem) facts(*Workshop) ([]Fact, error) { return one(ItemEdited{i.Item, Clean(i.Text)}) }

// MoveItem puts an item into another quadrant.
type MoveItem struct {
	Item     string
	Quadrant Quadrant
}

func (i MoveItem) facts(w *Workshop) ([]Fact, error) {
	return one(ItemMoved{i.Item, i.Quadrant, w.newID("c")})
}

// RetagItem changes an item's function and kind.
type RetagItem struct {
	Item     string
	Function Function
	How      Kind
}

func (i RetagItem) facts(*Workshop) ([]Fact, error) { return one(ItemRetagged(i)) }

// GiveEvidence says what an item rests on.
type GiveEvidence struct{ Item, Evidence, Comparator string }

func (i GiveEvidence) facts(*Workshop) ([]Fact, error) {
	return one(EvidenceGiven{i.Item, Clean(i.Evidence), Clean(i.Comparator)})
}

// DeleteItem takes an item off the board.
type DeleteItem struct{ Item string }

func (i DeleteItem) facts(*Workshop) ([]Fact, error) { return one(ItemDeleted(i)) }

// MergeClusters puts one cluster into another of the same quadrant.
type MergeClusters struct{ Into, From string }

func (i MergeClusters) facts(*Workshop) ([]Fact, error) { return one(ClustersMerged(i)) }

// SplitItem takes an item out of its cluster.
type SplitItem struct{ Item string }

func (i SplitItem) facts(w *Workshop) ([]Fact, error) { return one(ItemSplit{i.Item, w.newID("c")}) }

// NameCluster gives a cluster a name.
type NameCluster struct{ Cluster, Name string }

func (i NameCluster) facts(*Workshop) ([]Fact, error) {
	return one(ClusterNamed{i.Cluster, Clean(i.Name)})
}

// SetDots says how many votes each person has.
type SetDots struct{ Dots int }

func (i SetDots) facts(*Workshop) ([]Fact, error) { return one(DotsSet(i)) }

// CountVotes records a cluster's tally.
type CountVotes struct {
	Cluster string
	Votes   int
}

func (i CountVotes) facts(w *Workshop) ([]Fact, error) {
	return one(VotesCounted{i.Cluster, i.Votes, w.DotsEach()})
}

// RevealVotes shows the tallies to the room, or hides them.
type RevealVotes struct{ Revealed bool }

func (i RevealVotes) facts(*Workshop) ([]Fact, error) { return one(VotesRevealed(i)) }

// WriteStrategy adds a strategy that cites clusters by their ids.
type WriteStrategy struct {
	Pairing Pairing
	Cites   []string
	Text    string
}

func (i WriteStrategy) facts(w *Workshop) ([]Fact, error) {
	return one(StrategyWritten{w.newID("t"), i.Pairing, slices.Clone(i.Cites), Clean(i.Text)})
}

// EditStrategy changes a strategy's words and what it cites.
type EditStrategy struct {
	Strategy string
	Cites    []string
	Text     string
}

func (i EditStrategy) facts(*Workshop) ([]Fact, error) {
	return one(StrategyEdited{i.Strategy, slices.Clone(i.Cites), Clean(i.Text)})
}

// DropStrategy takes a strategy away.
type DropStrategy struct{ Strategy string }

func (i DropStrategy) facts(*Workshop) ([]Fact, error) { return one(StrategyDropped(i)) }

// PlaceStrategy puts a strategy on the grid of impact by effort; the zero place
// takes it off.
type PlaceStrategy struct {
	Strategy string
	Place
}

func (i PlaceStrategy) facts(*Workshop) ([]Fact, error) { return one(StrategyPlaced(i)) }

func (p Plan) clean() Plan {
	for _, text := range []*string{
		&p.What, &p.Owner, &p.FirstStep, &p.Measure, &p.Baseline, &p.WhenThen, &p.StopRule, &p.Cost,
	} {
		*text = Clean(*text)
	}
	return p
}

// WriteInitiative adds an initiative.
type WriteInitiative struct{ Plan }

func (i WriteInitiative) facts(w *Workshop) ([]Fact, error) {
	return one(InitiativeWritten{w.newID("n"), i.Plan.clean()})
}

// EditInitiative replaces what an initiative says.
type EditInitiative struct {
	Initiative string
	Plan
}

func (i EditInitiative) facts(*Workshop) ([]Fact, error) {
	return one(InitiativeEdited{i.Initiative, i.Plan.clean()})
}

// DropInitiative takes an initiative away.
type DropInitiative struct{ Initiative string }

func (i DropInitiative) facts(*Workshop) ([]Fact, error) { return one(InitiativeDropped(i)) }

// TakeAgreement counts the people on each of Kaner's gradients.
type TakeAgreement struct{ Counts [len(Gradients)]int }

func (i TakeAgreement) facts(*Workshop) ([]Fact, error) { return one(AgreementTaken(i)) }

// AddRemark keeps a sentence that is not an item.
type AddRemark struct {
	Topic Topic
	Text  string
	Card  string
}

func (i AddRemark) facts(w *Workshop) ([]Fact, error) {
	return one(RemarkAdded{w.newID("r"), i.Topic, Clean(i.Text), i.Card, w.Stage})
}

// EditRemark changes a remark's words.
type EditRemark struct{ Remark, Text string }

func (i EditRemark) facts(*Workshop) ([]Fact, error) {
	return one(RemarkEdited{i.Remark, Clean(i.Text)})
}

// DeleteRemark takes a remark away.
type DeleteRemark struct{ Remark string }

func (i DeleteRemark) facts(*Workshop) ([]Fact, error) { return one(RemarkDeleted(i)) }

// SetReview sets the date of the next review, as 2006-01-02.
type SetReview struct{ Date string }

func (i SetReview) facts(*Workshop) ([]Fact, error) { return one(ReviewSet{Clean(i.Date)}) }

// Undo takes back the newest step, and Redo brings it back.
type Undo struct{}

func (Undo) facts(w *Workshop) ([]Fact, error) {
	s, ok := w.history.lastDone()
	if !ok {
		return nil, refuse("There is nothing to undo.")
	}
	return one(Undone{s.seq})
}

// Redo brings back the step that was undone last.
type Redo struct{}

func (Redo) facts(w *Workshop) ([]Fact, error) {
	s, ok := w.history.lastUndone()
	if !ok {
		return nil, refuse("There is nothing to redo.")
	}
	return one(Redone{s.seq})
}

// CloseSession ends the session; ReopenSession opens it again.
type CloseSession struct{}

func (CloseSession) facts(*Workshop) ([]Fact, error) { return one(Closed{}) }

// ReopenSession opens a closed session again.
type ReopenSession struct{}

func (ReopenSession) facts(*Workshop) ([]Fact, error) { return one(Reopened{}) }
