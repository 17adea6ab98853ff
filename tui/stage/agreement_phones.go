package stage

import (
	"swotshop/tui/screen"
	"swotshop/workshop"
)

// This file counts the agreement of hands and phones. The first count has all phones, on all
// rows at once; a row that is typed is of hands, and what phones answered is added to it.

// phones is what phones answered of the proposal as it is worded now.
func (s *Agreement) phones() phoned { return s.phoned(s.W().Poll()) }

// counted is how many phones are in the count.
func (s *Agreement) counted() int {
	if _, people := s.W().AgreementNow(); people == 0 {
		return 0
	}
	return s.W().AgreementPhones
}

// waiting is what phones answered where an empty line counts them: nobody is counted yet, and
// the line is not for the proposal or a remark.
func (s *Agreement) waiting() (p phoned, alone bool) {
	_, people := s.W().AgreementNow()
	p = s.phones()
	return p, p.any() && people == 0 && s.In.Empty() && !s.onProposal() && !s.onRemark()
}

// allEight counts hands on all rows.
func (s *Agreement) allEight(typed string, hands []int) (workshop.TakeAgreement, tally) {
	counts, people := s.W().AgreementNow()
	t := s.tallied(typed, hands, s.phones(), tally{counts: counts[:], phones: s.counted(), people: people})
	return workshop.TakeAgreement{Counts: [gradients]int(t.counts), Phones: t.phones}, t
}

// onRow counts the hands on one row: all phones with it where nobody is counted yet, and
// those of the row where they are. What has come or gone on phones since is left out.
func (s *Agreement) onRow(row, hands int) workshop.TakeAgreement {
	p := s.phones()
	counts, people := s.W().AgreementNow()
	switch {
	case people == 0:
		counts = [gradients]int(p.with(counts[:]))
		counts[row] += hands
		return workshop.TakeAgreement{Counts: counts, Phones: p.Phones}
	case p.any() && p.Phones == s.counted():
		hands += p.Sums[row]
	}
	counts[row] = hands
	return workshop.TakeAgreement{Counts: counts, Phones: min(s.counted(), total(counts[:]))}
}

// take takes a count, unless it is of more than are here, or of phones whose answers are gone.
func (s *Agreement) take(typed string, takes workshop.TakeAgreement) screen.Reply {
	p, sum := s.phones(), total(takes.Counts[:])
	_, people := s.W().AgreementNow()
	if r, is := p.tooMany(sum-takes.Phones, s.W().PeopleFor(sum, people)); is {
		return r
	}
	if was := s.counted(); sum > 0 && p.lost(was) && s.asked != typed {
		s.asked = typed
		return p.lostAnswers(was)
	}
	return screen.Intend(takes)
}

// Uncounted counts the phones alone.
func (s *Agreement) Uncounted() (r screen.Reply, id string) {
	p := s.phones()
	if _, people := s.W().AgreementNow(); !p.any() || people > 0 {
		return r, ""
	}
	takes, _ := s.allEight("", make([]int, gradients))
	return p.counted(s.take("", takes), s.W().People), p.id
}

// counting says in w cells how many are counted, or before that how many phones have
// answered.
func (s *Agreement) counting(w int) string {
	t := s.theme()
	if said := s.answered(s.phones()); said != "" && s.sum() == 0 && t.Width(said) <= w {
		return t.Quiet.Render(said)
	}
	return t.Strong.Render(s.place())
}
