package workshop

// Gradients are Kaner's eight gradients of agreement, from full support to a
// block (Sam Kaner, Facilitator's Guide to Participatory Decision-Making).
var Gradients = [8]string{
	"Endorse", "Agree with reservations", "Mixed feelings", "Support with concerns noted",
	"Abstain", "Disagree, will go along", "Disagree, will not help", "Block",
}

var agreementFacts = []factKind{{AgreementTaken{}, undoable | said}}

// AgreementTaken counts the people on each of the eight gradients; a count of
// nobody takes the one before back.
type AgreementTaken struct {
	Counts [len(Gradients)]int `json:"counts"`
}

// TakeAgreement counts the people on each of Kaner's gradients.
type TakeAgreement struct{ Counts [len(Gradients)]int }

func (i TakeAgreement) facts(w *Workshop) ([]Fact, error) {
	if err := w.offerPeople(i.Counts[:], w.AgreementPeople); err != nil {
		return nil, err
	}
	return one(AgreementTaken(i))
}

func (AgreementTaken) Kind() string           { return "agreement.taken" }
func (AgreementTaken) label(*Workshop) string { return agreementTaken }

func (f AgreementTaken) check(w *Workshop) error {
	return w.checkHands(f.Counts[:], w.AgreementPeople, noHands)
}

func (f AgreementTaken) about(w *Workshop) Subject {
	s, differ := Subject{Kind: SubjectAgreement}, 0
	for i, n := range f.Counts {
		if n != w.Agreement[i] {
			s.Row, differ = i+1, differ+1
		}
	}
	if differ > 1 {
		s.Row = 0
	}
	return s
}

func (f AgreementTaken) apply(w *Workshop) {
	sum := 0
	for _, n := range f.Counts {
		sum += n
	}
	people := 0
	if sum > 0 {
		people = w.PeopleFor(sum, w.AgreementPeople)
	}
	set(w, &w.Agreement, f.Counts)
	set(w, &w.AgreementPeople, people)
}
