package stage

import (
	"strconv"
	"strings"

	"swotshop/tui/kit"
	"swotshop/tui/screen"
	"swotshop/workshop"
)

func (s *Agreement) Tell() []string {
	var lines []string
	switch text := s.words(); {
	case s.proposed():
		lines = append(lines, proposalIs(text))
	case text != "":
		lines = append(lines, draftIs(text))
	}
	lines = append(lines, howFarPlain)
	if counts, people := s.W().AgreementNow(); people > 0 {
		lines = append(lines, s.room().countedWords(counts[:], people)+": "+agreedWords(counts, s.W().ScaleNow()))
	} else {
		lines = append(lines, saying(s.answered(s.phones()))...)
	}
	if why := s.W().VerdictWords(); why != "" {
		lines = append(lines, why)
	}
	lines = append(lines, s.remarkWords(s.remarks())...)
	return append(lines, remarksAre(s.topic))
}

func (s *Agreement) Asked() string {
	switch {
	case s.onRemark():
		return ""
	case s.Row == proposalRow && !s.proposed():
		return s.room().Proposal.Ask
	case s.Row == proposalRow:
		return ""
	}
	return rowAsked(s.Row+1, s.names()[s.Row])
}

func (s *Agreement) Takes() string {
	if s.onProposal() {
		return proposalTakes
	}
	return s.phones().takes(agreementTakes(s.topic))
}

func (s *Agreement) Offers() []screen.Choice {
	rows := func() []screen.Choice {
		var all []screen.Choice
		for i, name := range s.names() {
			all = append(all, screen.Does(rowCounted(name, s.W().Agreement[i]), func() screen.Reply {
				s.Row = i
				return screen.Reply{}
			}))
		}
		return all
	}
	topics := func() []screen.Choice {
		var all []screen.Choice
		for _, topic := range spokenTopics {
			all = append(all, screen.Does(kit.UpperFirst(topicNames[topic]), func() screen.Reply {
				s.topic = topic
				return screen.Reply{Note: remarksAre(topic)}
			}))
		}
		return all
	}
	return append(s.proposalChoices(), append([]screen.Choice{
		screen.Offering(anotherRow, whichRow, "", rows),
		screen.Offering(chooseTopic, whichTopic, "", topics),
	}, s.remarkChoices(s.remarks)...)...)
}

// proposalChoices word the proposal.
func (s *Agreement) proposalChoices() []screen.Choice {
	word := func(text string) screen.Reply { return s.word(strings.TrimSpace(text)) }
	if s.proposed() {
		return []screen.Choice{screen.Asking(rewordProposal, s.room().Proposal.Ask, word)}
	}
	choices := []screen.Choice{screen.Asking(wordProposal, s.room().Proposal.Ask, word)}
	if draft := s.W().DraftProposal(); draft != "" {
		take := screen.Does(takeDraft(draft), func() screen.Reply { return s.word("") })
		choices = append([]screen.Choice{take}, choices...)
	}
	return choices
}

func agreementHolds(w *workshop.Workshop, at int) string {
	switch {
	case w.AgreementPeople > 0 && !w.Recount():
		return agreementTaken
	case w.Proposal.Wording > 0:
		return proposalWorded
	}
	return remarksHold(w, at)
}

func agreementNotes(n *notes, _ workshop.Stage) {
	n.strong("", n.w.Proposal.Text)
	if n.w.Recount() {
		n.say("", countedOlder(n.w.AgreedOn.Text))
	}
	for i, c := range n.w.Agreement {
		if c > 0 {
			n.say(n.t.PadLeft(strconv.Itoa(c), 3)+"  ", n.w.GradientNames(n.w.GradientScale)[i])
		}
	}
}

func agreementChange(_ Known, _ *workshop.Workshop, fact workshop.Fact) string {
	switch f := fact.(type) {
	case workshop.ProposalWorded:
		return proposalIs(f.Text)
	case workshop.AgreementTaken:
		return agreementIs(agreedWords(f.Counts, f.Scale))
	}
	return ""
}

// agreedWords says how many are on each gradient.
func agreedWords(counts [gradients]int, scale workshop.GradientScale) string {
	var parts []string
	names := scale.Names()
	for i, n := range counts {
		if n > 0 {
			parts = append(parts, strconv.Itoa(n)+" "+kit.LowerFirst(names[i]))
		}
	}
	return kit.Or(strings.Join(parts, "; "), nobodyCounted)
}
