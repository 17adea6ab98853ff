package stage

import (
	"strconv"
	"strings"

	"swotshop/tui/kit"
	"swotshop/workshop"
)

// This file says what changed: one sentence for one fact.

// Known is what things were called before a line, for those that it changes
// or takes away.
type Known struct {
	refs  map[string]string
	plans map[string]workshop.Plan
	about workshop.Details
}

func KnownOf(w *workshop.Workshop) Known {
	k := Known{map[string]string{}, map[string]workshop.Plan{}, w.Details}
	for _, i := range w.Items {
		k.refs[i.ID] = i.Ref()
	}
	for _, c := range w.Clusters {
		k.refs[c.ID] = c.Ref()
	}
	for _, st := range w.Strategies {
		k.refs[st.ID] = st.Ref()
	}
	for _, n := range w.Initiatives {
		k.refs[n.ID], k.plans[n.ID] = n.Ref(), n.Plan
	}
	return k
}

// Changed says a fact that has just happened, in the state after it. What
// merely moves the view says nothing: the view is told.
func (k Known) Changed(w *workshop.Workshop, fact workshop.Fact) []string {
	switch f := fact.(type) {
	case workshop.ItemAdded, workshop.ItemEdited, workshop.ItemMoved, workshop.ItemRetagged, workshop.EvidenceGiven, workshop.ItemDeleted:
		return []string{k.itemChange(w, fact)}
	case workshop.ClustersMerged, workshop.ItemSplit, workshop.ClusterNamed:
		return []string{k.clusterChange(w, fact)}
	case workshop.StrategyWritten, workshop.StrategyEdited, workshop.StrategyDropped:
		return []string{k.strategyChange(w, fact)}
	case workshop.StrategyPlaced:
		return []string{w.StrategyRef(f.Strategy) + " is " + placeInWords(f.Place)}
	case workshop.InitiativeWritten:
		return []string{w.InitiativeRef(f.Initiative) + " written: " + f.What}
	case workshop.InitiativeEdited:
		return []string{k.planChange(w, f)}
	case workshop.InitiativeDropped:
		return []string{k.refs[f.Initiative] + " dropped. “undo” brings it back"}
	case workshop.DetailsChanged:
		return k.detailsChange(f)
	case workshop.PrivateNoted:
		return []string{"Kept for you alone"}
	case workshop.VotesCounted, workshop.VotesRevealed, workshop.DotsSet:
		return votesChange(w, fact)
	case workshop.StanceTaken, workshop.TargetAgreed, workshop.CardsChosen, workshop.CardMarked:
		return cardChange(w, fact)
	}
	return roomChange(fact)
}

func (k Known) itemChange(w *workshop.Workshop, fact workshop.Fact) string {
	switch f := fact.(type) {
	case workshop.ItemAdded:
		words := " added to " + f.Quadrant.Name()
		if f.Function != workshop.Untagged {
			words += ", " + f.Function.Name()
		}
		return itemRef(w, f.Item) + words + ": " + f.Text
	case workshop.ItemEdited:
		return itemRef(w, f.Item) + " now reads: " + f.Text
	case workshop.ItemMoved:
		return k.refs[f.Item] + " moved to " + f.Quadrant.Name() + ", now " + itemRef(w, f.Item)
	case workshop.ItemRetagged:
		return itemRef(w, f.Item) + " is " + strings.Join(tagNames(f), ", ")
	case workshop.EvidenceGiven:
		return itemRef(w, f.Item) + " rests on: " + kit.Or(f.Evidence, "nothing yet")
	case workshop.ItemDeleted:
		return k.refs[f.Item] + " deleted. “undo” brings it back"
	}
	return ""
}

func tagNames(f workshop.ItemRetagged) []string {
	kind := map[workshop.Kind]string{
		workshop.KindOpinion: "an opinion", workshop.KindAssumption: "an assumption", workshop.KindFact: "a fact",
	}[f.How]
	if f.Function == workshop.Untagged {
		return []string{kind}
	}
	return []string{kind, f.Function.Name()}
}

// itemRef is how an item is called now.
func itemRef(w *workshop.Workshop, id string) string {
	if i, ok := w.Item(id); ok {
		return i.Ref()
	}
	return "The item"
}

func (k Known) clusterChange(w *workshop.Workshop, fact workshop.Fact) string {
	switch f := fact.(type) {
	case workshop.ClustersMerged:
		return k.refs[f.From] + " merged into " + w.ClusterRef(f.Into)
	case workshop.ItemSplit:
		return itemRef(w, f.Item) + " stands alone again"
	case workshop.ClusterNamed:
		if f.Name != "" {
			return w.ClusterRef(f.Cluster) + " is named: " + f.Name
		}
		return w.ClusterRef(f.Cluster) + " has no name"
	}
	return ""
}

func (k Known) strategyChange(w *workshop.Workshop, fact workshop.Fact) string {
	id, words := "", " written: "
	switch f := fact.(type) {
	case workshop.StrategyWritten:
		id = f.Strategy
	case workshop.StrategyEdited:
		id, words = f.Strategy, " now reads: "
	case workshop.StrategyDropped:
		return k.refs[f.Strategy] + " dropped. “undo” brings it back"
	}
	st, ok := w.Strategy(id)
	if !ok {
		return ""
	}
	return st.Ref() + words + kit.Sentence(st.Text) + " It cites " + strings.Join(citedRefs(w, st.Cites), ", ")
}

// planChange says the fields of an initiative that are not as they were.
func (k Known) planChange(w *workshop.Workshop, f workshop.InitiativeEdited) string {
	before, after := k.plans[f.Initiative], f.Plan
	var changes []string
	for _, field := range planFields {
		if is := *field.of(&after); is != *field.of(&before) {
			changes = append(changes, field.name+": "+kit.Or(is, "empty"))
		}
	}
	if after.Strategy != before.Strategy {
		changes = append(changes, w.InitiativeRef(f.Initiative)+" is for "+kit.Or(w.StrategyRef(after.Strategy), "no strategy"))
	}
	return kit.Or(strings.Join(changes, ". "), w.InitiativeRef(f.Initiative)+" is as it was")
}

func (k Known) detailsChange(f workshop.DetailsChanged) []string {
	if f.People != k.about.People {
		return []string{kit.Plural(f.People, "person", "people") + " in the room"}
	}
	return []string{"The objective: " + kit.Or(f.Objective, "none yet")}
}

func votesChange(w *workshop.Workshop, fact workshop.Fact) []string {
	switch f := fact.(type) {
	case workshop.DotsSet:
		return []string{"Each person has " + kit.Plural(f.Dots, "vote", "votes")}
	case workshop.VotesCounted:
		if w.Revealed {
			return []string{w.ClusterRef(f.Cluster) + " has " + kit.Plural(f.Votes, "vote", "votes")}
		}
		return []string{w.ClusterRef(f.Cluster) + " is counted"}
	case workshop.VotesRevealed:
		if f.Revealed {
			return []string{"The votes are revealed"}
		}
	}
	return []string{"The votes are hidden"}
}

func cardChange(w *workshop.Workshop, fact workshop.Fact) []string {
	switch f := fact.(type) {
	case workshop.StanceTaken:
		r := w.Readings[f.Card]
		words := kit.UpperFirst(stanceName(f)) + ": " + onSteps(w, r.At(f.Moment)) + "."
		if f.Moment == workshop.Before {
			r = &workshop.Readings{Before: r.Before}
		}
		return []string{words + " " + shiftWords(r)}
	case workshop.TargetAgreed:
		if f.Step == 0 {
			return []string{"No target"}
		}
		return []string{"The target is step " + strconv.Itoa(f.Step) + ", " + w.Deck.Scale[f.Step-1]}
	case workshop.CardsChosen:
		return []string{kit.Plural(len(f.Cards), "card", "cards") + " will be played: " + kit.Or(strings.Join(f.Cards, ", "), "none")}
	case workshop.CardMarked:
		if f.Played {
			return []string{f.Card + " counts as played"}
		}
		return []string{f.Card + " counts as not played"}
	}
	return nil
}

func stanceName(f workshop.StanceTaken) string {
	if f.Card == workshop.SessionCard {
		return sessionMoment(f.Moment)
	}
	return momentName(f.Moment) + " on " + f.Card
}

// onSteps says how many stand where: “3 locked, 2 guided”.
func onSteps(w *workshop.Workshop, r *workshop.Reading) string {
	var parts []string
	for i, n := range r.Counts {
		if n > 0 {
			parts = append(parts, strconv.Itoa(n)+" "+w.Deck.Scale[i])
		}
	}
	return strings.Join(parts, ", ")
}

// roomChange says what has to do with the session as a whole.
func roomChange(fact workshop.Fact) []string {
	switch f := fact.(type) {
	case workshop.AgreementTaken:
		return []string{"Agreement: " + agreedWords(f.Counts)}
	case workshop.RemarkAdded:
		return []string{"Kept as " + topicName(f.Topic) + ": " + f.Text}
	case workshop.RemarkEdited:
		return []string{"Now reads: " + f.Text}
	case workshop.RemarkDeleted:
		return []string{"Deleted. “undo” brings it back"}
	case workshop.ReviewSet:
		return []string{"We look again on " + kit.Date(f.Date)}
	case workshop.Closed:
		return []string{"The session is closed"}
	}
	return nil
}

// agreedWords says how many are on each gradient.
func agreedWords(counts [gradients]int) string {
	var parts []string
	for i, n := range counts {
		if n > 0 {
			parts = append(parts, strconv.Itoa(n)+" "+kit.LowerFirst(workshop.Gradients[i]))
		}
	}
	return kit.Or(strings.Join(parts, "; "), "nobody counted")
}

// topicName is a topic with its article.
func topicName(t workshop.Topic) string {
	switch t {
	case workshop.KeySentence:
		return "the card’s key sentence"
	case workshop.Unknown, workshop.Risk:
		return spokenNames[t]
	case workshop.Commitment, workshop.Guardrail:
		return "a " + string(t)
	case workshop.Parking:
		return "a remark"
	}
	return string(t)
}
