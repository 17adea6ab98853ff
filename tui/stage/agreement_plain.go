package stage

import (
	"strconv"
	"strings"

	"swotshop/tui/kit"
	"swotshop/tui/screen"
	"swotshop/workshop"
)

func (s *Agreement) Tell() []string {
	lines := []string{howFarPlain}
	if s.W().AgreementPeople > 0 {
		lines = append(lines, countedWords(s.W().Agreement[:], s.W().AgreementPeople)+": "+agreedWords(s.W().Agreement))
	}
	lines = append(lines, s.remarkWords(s.remarks())...)
	return append(lines, remarksAre(s.topic))
}

func (s *Agreement) Asked() string {
	if s.onRemark() {
		return ""
	}
	return rowAsked(s.Row+1, workshop.Gradients[s.Row])
}

func (s *Agreement) Takes() string { return agreementTakes(s.topic) }

func (s *Agreement) Offers() []screen.Choice {
	rows := func() []screen.Choice {
		var all []screen.Choice
		for i, name := range workshop.Gradients {
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
	return append([]screen.Choice{
		screen.Offering(anotherRow, whichRow, "", rows),
		screen.Offering(chooseTopic, whichTopic, "", topics),
	}, s.remarkChoices(s.remarks)...)
}

func agreementHolds(w *workshop.Workshop, at int) string {
	if w.AgreementPeople > 0 {
		return agreementTaken
	}
	return remarksHold(w, at)
}

func agreementNotes(n *notes, _ workshop.Stage) {
	if n.w.AgreementPeople == 0 {
		return
	}
	for i, c := range n.w.Agreement {
		if c > 0 {
			n.say(n.t.PadLeft(strconv.Itoa(c), 3)+"  ", workshop.Gradients[i])
		}
	}
}

func agreementChange(_ Known, _ *workshop.Workshop, fact workshop.Fact) string {
	if f, ok := fact.(workshop.AgreementTaken); ok {
		return agreementIs(agreedWords(f.Counts))
	}
	return ""
}

// agreedWords says how many are on each gradient.
func agreedWords(counts [gradients]int) string {
	var parts []string
	for i, n := range counts {
		if n > 0 {
			parts = append(parts, strconv.Itoa(n)+" "+kit.LowerFirst(workshop.Gradients[i]))
		}
	}
	return kit.Or(strings.Join(parts, "; "), nobodyCounted)
}
