package workshop

import (
	"cmp"

	"swotshop/workshop/language"
)

// Gradients is how many gradients of agreement there are, from full support to a block.
const Gradients = 8

// GradientScale is a set of names for the gradients.
type GradientScale string

// The scales. A count says in which one it was taken.
const (
	OlderScale GradientScale = ""       // of every count that was taken before there were proposals
	KanerScale GradientScale = "kaner3" // after Kaner, Facilitator's Guide to Participatory Decision-Making, third edition
)

var olderGradients = [Gradients]string{
	"Endorse", "Agree with reservations", "Mixed feelings", "Support with concerns noted",
	"Abstain", "Disagree, will go along", "Disagree, will not help", "Block",
}

// Names are the names of the gradients, in order.
func (s GradientScale) Names() [Gradients]string {
	if s == OlderScale {
		return olderGradients
	}
	return language.English().Gradients
}

// Supporting is how many of the first gradients are for what is proposed; who chose another
// one is not with the others.
func (s GradientScale) Supporting() int {
	if s == OlderScale {
		return 4 // support with concerns noted
	}
	return 3 // support with reservations
}

// The gradients at which the third edition's scale changes its meaning, counted from 0.
const (
	firstUndecided  = 4 // more discussion needed
	firstOpposition = 5 // don't like
)

// AgreementNow is the count of the proposal as it is worded now, and of how many people
// it is. Where the proposal was reworded since, nobody is counted.
func (w *Workshop) AgreementNow() (counts [Gradients]int, people int) {
	if w.Recount() {
		return counts, 0
	}
	return w.Agreement, w.AgreementPeople
}

// Recount reports whether the room was counted on another wording than the present one.
func (w *Workshop) Recount() bool {
	return w.AgreementPeople > 0 && w.AgreedOn.Wording != w.Proposal.Wording
}

// ScaleNow is the scale in which the next count is taken. A correction keeps that of the
// count it corrects.
func (w *Workshop) ScaleNow() GradientScale {
	if _, people := w.AgreementNow(); people > 0 {
		return w.GradientScale
	}
	return KanerScale
}

// Verdict is what the count says of the proposal.
type Verdict int

// The verdicts. Only the last one decides.
const (
	NoVerdict   Verdict = iota // nobody was counted, or on the older scale
	Reworded                   // the count is of another wording
	Blocked                    // somebody blocks it
	Opposed                    // more than a quarter oppose it
	Incomplete                 // not everybody is counted
	Unsupported                // no more than half support it
	Adopted
)

// Verdict judges the count of the proposal as it is worded now. There is none on the
// older scale, where what was counted was not a proposal.
func (w *Workshop) Verdict() Verdict {
	if !w.Recount() && w.GradientScale == OlderScale {
		return NoVerdict
	}
	return w.judgement()
}

// VerdictWords say why the proposal is not adopted, “1 of 8 blocks: …”; empty when it
// is, or when there is no count to judge.
func (w *Workshop) VerdictWords() string { return w.reason(w.Verdict()) }

// judgement judges the count, on the older scale as far as it means the same: who blocks
// and who opposes stands last on both.
func (w *Workshop) judgement() Verdict {
	counts, people := w.AgreementNow()
	counted := sumOf(counts[:])
	switch {
	case w.Recount():
		return Reworded
	case people == 0:
		return NoVerdict
	case counts[Gradients-1] > 0:
		return Blocked
	case 4*sumOf(counts[firstOpposition:]) > counted:
		return Opposed
	case w.GradientScale == OlderScale:
		return NoVerdict
	case counted < people:
		return Incomplete
	case 2*sumOf(counts[:w.GradientScale.Supporting()]) <= counted:
		return Unsupported
	}
	return Adopted
}

// reason says why a count with this verdict does not decide; empty when it does.
func (w *Workshop) reason(v Verdict) string {
	counts, people := w.AgreementNow()
	counted, words, say := sumOf(counts[:]), w.Words(), &w.Words().Verdict
	switch v {
	case Reworded:
		return say.Reworded
	case Blocked:
		return words.Of(say.Blocks, counts[Gradients-1], "counted", counted)
	case Opposed:
		return words.Of(say.Opposes, sumOf(counts[firstOpposition:]), "counted", counted)
	case Incomplete:
		return words.Of(say.Incomplete, counted, "people", people)
	case Unsupported:
		return words.Of(say.Unsupported, sumOf(counts[:w.GradientScale.Supporting()]), "counted", counted)
	}
	return ""
}

// Disagreed reports whether anybody does so who was counted.
func (w *Workshop) Disagreed() bool {
	counts, _ := w.AgreementNow()
	from := firstUndecided
	if w.GradientScale == OlderScale {
		from = 2
	}
	return sumOf(counts[from:]) > 0
}

func sumOf(counts []int) (sum int) {
	for _, n := range counts {
		sum += n
	}
	return sum
}

var agreementFacts = []factKind{{ProposalWorded{}, undoable | searched | said}, {AgreementTaken{}, undoable | said}}

// AgreementTaken counts the people on each of the eight gradients; a count of
// nobody takes the one before back.
type AgreementTaken struct {
	Counts [Gradients]int `json:"counts"`
	Scale  GradientScale  `json:"scale,omitempty"`
	Phones int            `json:"phones,omitempty"` // how many of them answered with one
}

// TakeAgreement counts the people on each of the gradients.
type TakeAgreement struct {
	Counts [Gradients]int
	Phones int // how many of them answered with one
}

func (i TakeAgreement) facts(w *Workshop) ([]Fact, error) {
	_, people := w.AgreementNow()
	if err := w.offerPeople(i.Counts[:], people); err != nil {
		return nil, err
	}
	return one(AgreementTaken{i.Counts, w.ScaleNow(), i.Phones})
}

func (AgreementTaken) Kind() string           { return "agreement.taken" }
func (AgreementTaken) label(*Workshop) string { return agreementTaken }

func (f AgreementTaken) check(w *Workshop) error {
	if f.Scale != OlderScale && f.Scale != KanerScale {
		return refuse(scaleUnknown, Clean(string(f.Scale)))
	}
	_, people := w.AgreementNow()
	return cmp.Or(checkPhones(f.Phones, f.Counts[:]), w.checkHands(f.Counts[:], people, noHands))
}

func (f AgreementTaken) about(w *Workshop) Subject {
	s, differ := Subject{Kind: SubjectAgreement}, 0
	before, _ := w.AgreementNow()
	for i, n := range f.Counts {
		if n != before[i] {
			s.Row, differ = i+1, differ+1
		}
	}
	if differ > 1 {
		s.Row = 0
	}
	return s
}

func (f AgreementTaken) apply(w *Workshop) {
	sum, people := sumOf(f.Counts[:]), 0
	on, scale := Proposal{}, OlderScale
	if sum > 0 {
		_, before := w.AgreementNow()
		people, on, scale = w.PeopleFor(sum, before), w.Proposal, f.Scale
	}
	set(w, &w.Agreement, f.Counts)
	set(w, &w.AgreementPeople, people)
	set(w, &w.AgreementPhones, f.Phones)
	set(w, &w.AgreedOn, on)
	set(w, &w.GradientScale, scale)
}
