package workshop

import (
	"slices"
	"strings"
	"time"
)

// This file holds the rules: when a fact may not happen. Each refusal says
// what to do instead.

func checkDate(date string) error {
	if _, err := time.Parse(time.DateOnly, date); err != nil {
		return refuse("“%s” is not a date: write it as 2026-03-12.", Clean(date))
	}
	return nil
}

func (f Opened) check(w *Workshop) error {
	switch {
	case w.Head > 0:
		return refuse("The session is open already.")
	case f.Session == "" || Clean(f.Session) != f.Session:
		return refuse("A session needs an id.")
	case len(f.Agenda.Stages) == 0:
		return refuse("The agenda “%s” has no stages.", Clean(f.Agenda.Title))
	case len(f.Deck.Cards) == 0:
		return refuse("The deck “%s” has no cards.", Clean(f.Deck.Title))
	case f.UTCOffset < -14*60 || f.UTCOffset > 14*60:
		return refuse("The time zone is %d minutes from UTC: at most 14 hours.", f.UTCOffset)
	}
	for _, s := range f.Agenda.Stages {
		if !s.Kind.Valid() {
			return refuse("The agenda has a stage of an unknown kind, “%s”.", Clean(string(s.Kind)))
		}
	}
	if err := f.checkCards(); err != nil {
		return err
	}
	return f.Details.check()
}

// checkCards asks that every card can be found by its id, the chosen ones too.
func (f Opened) checkCards() error {
	seen := map[string]bool{"": true, SessionCard: true}
	for _, c := range f.Deck.Cards {
		if seen[c.ID] {
			return refuse("The deck cannot have a card “%s”, or has two.", Clean(c.ID))
		}
		seen[c.ID] = true
	}
	return CardsChosen{f.Chosen}.check(&Workshop{Deck: f.Deck})
}

func (f DetailsChanged) check(w *Workshop) error {
	if err := f.Details.check(); err != nil {
		return err
	}
	return checkReview(w.ReviewDate, f.Date)
}

// checkReview keeps the review later than the session, from either side.
func checkReview(review, session string) error {
	if review != "" && review <= session {
		return refuse("%s is too early for the review: the session is on %s.", review, session)
	}
	return nil
}

func (Resumed) check(*Workshop) error { return nil }

func (f StageEntered) check(w *Workshop) error {
	if f.Stage < 0 || f.Stage >= len(w.Agenda.Stages) {
		return refuse("The agenda has no stage %d.", f.Stage+1)
	}
	return nil
}

func (f CardShown) check(w *Workshop) error {
	if f.Card == "" {
		return nil
	}
	return w.checkCard(f.Card)
}

func (w *Workshop) checkCard(id string) error {
	if id == SessionCard {
		return refuse("The session itself is not a card.")
	}
	return w.checkStanceCard(id)
}

func (w *Workshop) checkStanceCard(id string) error {
	if _, ok := w.Deck.Card(id); !ok {
		return refuse("The deck has no card “%s”.", Clean(id))
	}
	return nil
}

func (f TriggerShown) check(w *Workshop) error {
	if !f.Quadrant.Valid() || f.Index < 0 || f.Index >= max(1, len(w.Triggers[f.Quadrant])) {
		return refuse("There is no such trigger question.")
	}
	return nil
}

func (f PairingShown) check(*Workshop) error {
	if !f.Pairing.Valid() {
		return refuse("A pairing is SO, ST, WO or WT.")
	}
	return nil
}

func (f CardsChosen) check(w *Workshop) error {
	for i, c := range f.Cards {
		if err := w.checkCard(c); err != nil {
			return err
		}
		if slices.Contains(f.Cards[:i], c) {
			return refuse("Card %s is chosen twice.", c)
		}
	}
	return nil
}

func (f CardMarked) check(w *Workshop) error { return w.checkCard(f.Card) }

func (f StanceTaken) check(w *Workshop) error {
	if f.Moment != Before && f.Moment != After {
		return refuse("A stance is taken before or after the talk.")
	}
	if err := w.checkStanceCard(f.Card); err != nil {
		return err
	}
	return w.checkHands(f.Counts[:], "fingers")
}

// checkHands refuses counts of people that cannot be in this room.
func (w *Workshop) checkHands(counts []int, what string) error {
	sum := 0
	for _, n := range counts {
		if n < 0 || n > MaxPeople {
			return refuse("A count of people is a number from 0 to %d.", MaxPeople)
		}
		sum += n
	}
	switch {
	case sum == 0:
		return refuse("Nobody was counted: type the %s you see.", what)
	case sum > w.People:
		return refuse("%d counted, but only %d in the room: count again.", sum, w.People)
	}
	return nil
}

func (f TargetAgreed) check(*Workshop) error {
	if f.Step < 0 || f.Step > Steps {
		return refuse("A target is a step from 1 to %d.", Steps)
	}
	return nil
}

func (f ItemAdded) check(w *Workshop) error {
	if !f.Quadrant.Valid() || !f.Function.Valid() || !f.How.Valid() {
		return refuse("An item needs a quadrant (s, w, o or t), a known function and a kind.")
	}
	if f.Card != "" {
		if err := w.checkCard(f.Card); err != nil {
			return err
		}
	}
	if err := w.checkNewIDs(f.Item, f.Cluster); err != nil {
		return err
	}
	return checkText("an item", f.Text, MaxText)
}

// checkNewIDs guards what is imported: ids made here are always new and fit.
func (w *Workshop) checkNewIDs(ids ...string) error {
	for i, id := range ids {
		switch {
		case id == "" || strings.ContainsFunc(id, notInID):
			return refuse("“%s” is no id: it takes letters and digits.", Clean(id))
		case w.hasID(id) || slices.Contains(ids[:i], id):
			return refuse("The id “%s” is used twice.", id)
		}
	}
	return nil
}

// notInID leaves the punctuation to those who make longer ids of ours.
func notInID(r rune) bool {
	return (r < 'a' || r > 'z') && (r < 'A' || r > 'Z') && (r < '0' || r > '9')
}

// hasID says whether anything in the session goes by this id.
func (w *Workshop) hasID(id string) bool {
	_, item := w.Item(id)
	_, cluster := w.Cluster(id)
	_, strategy := w.Strategy(id)
	_, initiative := w.Initiative(id)
	_, remark := w.Remark(id)
	return item || cluster || strategy || initiative || remark
}

func (w *Workshop) checkItem(id string) error {
	if _, ok := w.items[id]; !ok {
		return refuse("That item is not on the board any more.")
	}
	return nil
}

func (f ItemEdited) check(w *Workshop) error {
	if err := w.checkItem(f.Item); err != nil {
		return err
	}
	return checkText("an item", f.Text, MaxText)
}

func (f ItemMoved) check(w *Workshop) error {
	if err := w.checkItem(f.Item); err != nil {
		return err
	}
	item := w.items[f.Item]
	switch {
	case !f.Quadrant.Valid():
		return refuse("An item stands in a quadrant: s, w, o or t.")
	case f.Quadrant == item.Quadrant:
		return refuse("%s is in %s already.", item.Ref(), item.Quadrant.Name())
	}
	if err := w.checkNewIDs(f.Cluster); err != nil {
		return err
	}
	return w.checkUncited(item, "moved")
}

// checkUncited keeps a strategy from losing what it rests on.
func (w *Workshop) checkUncited(item *Item, what string) error {
	c, ok := w.Cluster(item.Cluster)
	if !ok || len(c.Items) > 1 {
		return nil
	}
	if citing := w.Citing(c.ID); len(citing) > 0 {
		ref := w.StrategyRef(citing[0].ID)
		return refuse("%s cannot be %s: strategy %s rests on it. Edit or drop %s first.", item.Ref(), what, ref, ref)
	}
	return nil
}

func (f ItemRetagged) check(w *Workshop) error {
	if !f.Function.Valid() || !f.How.Valid() {
		return refuse("That is no known function or kind.")
	}
	return w.checkItem(f.Item)
}

func (f EvidenceGiven) check(w *Workshop) error {
	if err := w.checkItem(f.Item); err != nil {
		return err
	}
	if err := checkOptional("evidence", f.Evidence, MaxText); err != nil {
		return err
	}
	return checkOptional("a comparison", f.Comparator, MaxText)
}

func (f ItemDeleted) check(w *Workshop) error {
	if err := w.checkItem(f.Item); err != nil {
		return err
	}
	return w.checkUncited(w.items[f.Item], "deleted")
}

func (f ClustersMerged) check(w *Workshop) error {
	into, ok := w.Cluster(f.Into)
	from, also := w.Cluster(f.From)
	switch {
	case !ok || !also:
		return refuse("That cluster is not on the board any more.")
	case into == from:
		return refuse("A cluster cannot be merged with itself.")
	case into.Quadrant() != from.Quadrant():
		return refuse("%s and %s stand in different quadrants: move one of them first.", from.Ref(), into.Ref())
	}
	return nil
}

func (f ItemSplit) check(w *Workshop) error {
	if err := w.checkItem(f.Item); err != nil {
		return err
	}
	c, ok := w.Cluster(w.items[f.Item].Cluster)
	if !ok || len(c.Items) < 2 {
		return refuse("%s stands alone already.", w.items[f.Item].Ref())
	}
	return w.checkNewIDs(f.Cluster)
}

func (w *Workshop) checkCluster(id string) error {
	if _, ok := w.Cluster(id); !ok {
		return refuse("That cluster is not on the board any more.")
	}
	return nil
}

func (f ClusterNamed) check(w *Workshop) error {
	if err := w.checkCluster(f.Cluster); err != nil {
		return err
	}
	return checkOptional("a name", f.Name, MaxName)
}

// MaxDots is the most votes that each person can be given.
const MaxDots = 20

func (f DotsSet) check(w *Workshop) error {
	if f.Dots < 1 || f.Dots > MaxDots {
		return refuse("Each person has 1 to %d votes.", MaxDots)
	}
	if given := w.VotesGiven(); given > w.People*f.Dots {
		return refuse("%d votes are counted already; %d people with %d each have only %d.",
			given, w.People, f.Dots, w.People*f.Dots)
	}
	return nil
}

func (f VotesCounted) check(w *Workshop) error {
	if err := w.checkCluster(f.Cluster); err != nil {
		return err
	}
	c, _ := w.Cluster(f.Cluster)
	one := min(maxOnOne, f.Dots) * w.People
	all := w.VotesGiven() - c.Votes + f.Votes
	switch {
	case f.Dots < 1 || f.Dots > MaxDots || f.Votes < 0:
		return refuse("Votes are a number from 0 up.")
	case w.Dots > 0 && f.Dots != w.Dots:
		return refuse("Each person has %d votes, not %d.", w.Dots, f.Dots)
	case f.Votes > c.Votes && f.Votes > one:
		return refuse("%d votes on one cluster: %d people can give at most %d. Count again.", f.Votes, w.People, one)
	case f.Votes > c.Votes && all > w.People*f.Dots:
		return refuse("That makes %d votes; %d people with %d each have only %d. Count again.",
			all, w.People, f.Dots, w.People*f.Dots)
	}
	return nil
}

func (f VotesRevealed) check(w *Workshop) error {
	if f.Revealed && !w.VotesTaken() {
		return refuse("No votes are counted yet: type a tally first.")
	}
	return nil
}

func (f StrategyWritten) check(w *Workshop) error {
	if !f.Pairing.Valid() {
		return refuse("A pairing is SO, ST, WO or WT.")
	}
	if err := w.checkNewIDs(f.Strategy); err != nil {
		return err
	}
	return w.checkStrategy(f.Pairing, f.Cites, f.Text)
}

func (f StrategyEdited) check(w *Workshop) error {
	s, ok := w.Strategy(f.Strategy)
	if !ok {
		return refuse("That strategy is not there any more.")
	}
	return w.checkStrategy(s.Pairing, f.Cites, f.Text)
}

// checkStrategy asks for at least one cluster from each side of the pairing.
func (w *Workshop) checkStrategy(p Pairing, cites []string, text string) error {
	inside, outside := false, false
	for i, id := range cites {
		c, ok := w.Cluster(id)
		if !ok || slices.Contains(cites[:i], id) {
			return refuse("A strategy cites clusters that are on the board, each once.")
		}
		inside = inside || c.Quadrant() == p.Inside()
		outside = outside || c.Quadrant() == p.Outside()
	}
	if !inside || !outside {
		return refuse("A strategy of kind %s cites at least one of %s and one of %s.",
			p, p.Inside().Name(), p.Outside().Name())
	}
	return checkText("a strategy", text, MaxText)
}

func (f StrategyDropped) check(w *Workshop) error {
	if _, ok := w.Strategy(f.Strategy); !ok {
		return refuse("That strategy is not there any more.")
	}
	return nil
}

func (p Plan) check(w *Workshop) error {
	if _, ok := w.Strategy(p.Strategy); p.Strategy != "" && !ok {
		return refuse("The strategy that this initiative serves is not there any more.")
	}
	if err := checkText("an initiative", p.What, MaxText); err != nil {
		return err
	}
	for _, f := range []struct {
		what, text string
		most       int
	}{
		{"an owner", p.Owner, MaxName}, {"a first step", p.FirstStep, MaxText}, {"a measure", p.Measure, MaxText},
		{"a baseline", p.Baseline, MaxText}, {"a when-then plan", p.WhenThen, MaxText},
		{"a stop rule", p.StopRule, MaxText}, {"a cost", p.Cost, MaxText},
	} {
		if err := checkOptional(f.what, f.text, f.most); err != nil {
			return err
		}
	}
	return nil
}

func (f InitiativeWritten) check(w *Workshop) error {
	if err := w.checkNewIDs(f.Initiative); err != nil {
		return err
	}
	return f.Plan.check(w)
}

func (f InitiativeEdited) check(w *Workshop) error {
	if _, ok := w.Initiative(f.Initiative); !ok {
		return refuse("That initiative is not there any more.")
	}
	return f.Plan.check(w)
}

func (f InitiativeDropped) check(w *Workshop) error {
	if _, ok := w.Initiative(f.Initiative); !ok {
		return refuse("That initiative is not there any more.")
	}
	return nil
}

func (f AgreementTaken) check(w *Workshop) error { return w.checkHands(f.Counts[:], "hands") }

func (f RemarkAdded) check(w *Workshop) error {
	if !slices.Contains(Topics, f.Topic) {
		return refuse("A remark cannot be about “%s”.", Clean(string(f.Topic)))
	}
	if f.Card != "" {
		if err := w.checkCard(f.Card); err != nil {
			return err
		}
	}
	if err := w.checkNewIDs(f.Remark); err != nil {
		return err
	}
	if f.Stage < 0 || f.Stage >= len(w.Agenda.Stages) {
		return refuse("The agenda has no stage %d.", f.Stage+1)
	}
	return checkText("a remark", f.Text, MaxText)
}

func (f RemarkEdited) check(w *Workshop) error {
	if _, ok := w.Remark(f.Remark); !ok {
		return refuse("That remark is not there any more.")
	}
	return checkText("a remark", f.Text, MaxText)
}

func (f RemarkDeleted) check(w *Workshop) error {
	if _, ok := w.Remark(f.Remark); !ok {
		return refuse("That remark is not there any more.")
	}
	return nil
}

func (f ReviewSet) check(w *Workshop) error {
	if f.Date == "" {
		return nil
	}
	if err := checkDate(f.Date); err != nil {
		return err
	}
	return checkReview(f.Date, w.Date)
}

func (f Undone) check(w *Workshop) error {
	if step, ok := w.history.lastDone(); !ok || step.seq != f.Step {
		return refuse("There is nothing to undo.")
	}
	return nil
}

func (f Redone) check(w *Workshop) error {
	if step, ok := w.history.lastUndone(); !ok || step.seq != f.Step {
		return refuse("There is nothing to redo.")
	}
	return nil
}

func (Closed) check(*Workshop) error { return nil }

func (Reopened) check(w *Workshop) error {
	if !w.Closed {
		return refuse("The session is open.")
	}
	return nil
}
