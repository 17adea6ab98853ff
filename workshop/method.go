package workshop

import (
	"slices"
	"time"

	"swotshop/workshop/language"
)

// This file is the method: how the room worked, told from what it did.

// deed is something that a room does, with whether it did.
type deed struct {
	says func(*language.Method) string
	done func(*Workshop) bool
}

func howProvocations(m *language.Method) string { return m.Provocations }
func howTwist(m *language.Method) string        { return m.Twist }
func howSilence(m *language.Method) string      { return m.Silence }
func howCapture(m *language.Method) string      { return m.Capture }
func howCluster(m *language.Method) string      { return m.Cluster }
func howVote(m *language.Method) string         { return m.Vote }
func howTie(m *language.Method) string          { return m.Tie }
func howEvidence(m *language.Method) string     { return m.Evidence }
func howStrategies(m *language.Method) string   { return m.Strategies }
func howGrid(m *language.Method) string         { return m.Grid }
func howInitiatives(m *language.Method) string  { return m.Initiatives }
func howAgreement(m *language.Method) string    { return m.Agreement }
func howStatus(m *language.Method) string       { return m.Status }
func howDissent(m *language.Method) string      { return m.Dissent }

// Method says how the room worked: what it did, in the order of the kinds of stage. What it
// did not do is not claimed, whatever the agenda planned. Last comes what it did on phones.
func (w *Workshop) Method() (said []string) {
	for _, k := range stageKinds {
		for _, d := range k.method {
			if w.Agenda.Find(k.kind) >= 0 && d.done(w) {
				said = append(said, d.says(&w.Words().Method))
			}
		}
	}
	if how := w.howPhones(); how != "" {
		said = append(said, how)
	}
	return said
}

// howPhones says once what the room did on phones; empty where it did nothing. Votes that
// the room has not been shown are not told.
func (w *Workshop) howPhones() string {
	m := &w.Words().Method
	if n := w.answeredOnPhones(); n > 0 {
		return w.Words().Of(m.Phones, n)
	}
	if n := w.votesFromPhones(); n > 0 && w.VotesShown() {
		return w.Words().Of(m.PhoneVotes, n, "all", w.VotesGiven())
	}
	if slices.ContainsFunc(w.Items, (*Item).submitted) {
		return m.PhoneItems
	}
	return ""
}

// answeredOnPhones is the most people of any one count who did.
func (w *Workshop) answeredOnPhones() int {
	most := max(w.AgreementPhones, w.Worth.onPhones())
	for _, r := range w.Readings {
		most = max(most, r.At(Before).onPhones(), r.At(After).onPhones())
	}
	for _, s := range w.Strategies {
		most = max(most, s.Phones)
	}
	return most
}

func (r *Reading) onPhones() int {
	if r == nil {
		return 0
	}
	return r.Phones
}

func (w *Workshop) votesFromPhones() (sum int) {
	for _, i := range w.Items {
		sum += i.phones
	}
	return sum
}

func (w *Workshop) hasEvidence() bool {
	return slices.ContainsFunc(w.Items, func(i *Item) bool { return i.Evidence != "" })
}

// hasStances reports whether the room took a stance on a provocation.
func (w *Workshop) hasStances() bool {
	for card := range w.Readings {
		if card != SessionCard {
			return true
		}
	}
	return false
}

// hasSecondStances reports whether the room took a stance on a provocation before its twist and
// after it.
func (w *Workshop) hasSecondStances() bool {
	for id, r := range w.Readings {
		card, ok := w.Deck.Card(id)
		if ok && id != SessionCard && card.Twist != "" && r.At(Before) != nil && r.At(After) != nil {
			return true
		}
	}
	return false
}

func (w *Workshop) settledTies() bool {
	return slices.ContainsFunc(Quadrants, func(q Quadrant) bool {
		tie, is := w.TieIn(q)
		return is && tie.Settled()
	})
}

func (w *Workshop) hasGroups() bool {
	return slices.ContainsFunc(w.Clusters, func(c *Cluster) bool { return len(c.Items) > 1 })
}

// leastSilence is what it takes at least to write something down.
const leastSilence = time.Minute

func (w *Workshop) wroteInSilence() bool {
	at := w.Agenda.Find(StageSilence)
	return at >= 0 && w.StageSpent(at, w.LastAt) >= leastSilence
}
