package stage

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/kit"
	"swotshop/tui/screen"
	"swotshop/workshop"
)

// Agreement words a proposal, counts how far the room agrees with it, on eight gradients,
// and records what the count would hide: dissent, what nobody knows, the biggest risk.
type Agreement struct {
	*Context
	Row   int // that a typed number counts, unless a remark below is picked; before the first is the proposal
	topic workshop.Topic
	asked string // the hands that were asked about last, as they were typed
}

var (
	_ Bounded = (*Agreement)(nil)
	_ Stander = (*Agreement)(nil)
	_ Picker  = (*Agreement)(nil)
)

// newAgreement begins with the proposal while there is none, else at the first row, or
// after the last that has been counted while not everybody was.
func newAgreement(c *Context) Stage {
	s := &Agreement{Context: c, topic: workshop.Dissent}
	counts, people := c.W().AgreementNow()
	if people == 0 && !s.proposed() {
		s.Row = proposalRow
	}
	if total(counts[:]) < people && c.W().AgreementPhones == 0 { // phones are on all rows at once
		for i, n := range counts {
			if n > 0 {
				s.Row = min(gradients-1, i+1)
			}
		}
	}
	return s
}

// Stand goes to the row that was counted or to the next, or to a remark.
func (s *Agreement) Stand(at workshop.Subject, done bool) screen.Reply {
	switch {
	case at.Kind == workshop.SubjectProposal:
		if s.Row = proposalRow; done {
			s.Row = 0
		}
	case at.Kind == workshop.SubjectAgreement && at.Row >= 0 && at.Row <= gradients:
		if s.Row = max(0, at.Row-1); done && at.Row > 0 {
			s.Row = min(gradients-1, at.Row)
		}
	}
	if at.Kind == workshop.SubjectRemark && slices.Contains(spokenTopics, at.Topic) {
		s.topic = at.Topic
		if s.onProposal() { // where a line words it
			s.Row = 0
		}
	}
	return screen.Reply{}
}

// onRemark reports whether a remark is picked, rather than a row.
func (s *Agreement) onRemark() bool { return s.Pick.on(workshop.SubjectRemarkText) != "" }

func (s *Agreement) Picks() picks { return s.remarkPicks(s.remarks()) }

const gradients = workshop.Gradients

// names are what the gradients are called in the count that is being taken.
func (s *Agreement) names() [gradients]string { return s.W().GradientNames(s.W().ScaleNow()) }

// spokenTopics are those that can be typed here, in the order in which Tab goes
// through them and in which they are shown.
var spokenTopics = []workshop.Topic{workshop.Dissent, workshop.Unknown, workshop.Risk}

// remarks are those shown below the count.
func (s *Agreement) remarks() []*workshop.Remark {
	var all []*workshop.Remark
	for _, topic := range spokenTopics {
		all = append(all, s.W().RemarksOn(topic)...)
	}
	return all
}

// counts are those of the proposal as it is worded now.
func (s *Agreement) counts() [gradients]int {
	counts, _ := s.W().AgreementNow()
	return counts
}

// all reports whether everybody is counted.
func (s *Agreement) all() bool {
	_, people := s.W().AgreementNow()
	return people > 0 && s.sum() >= people
}

// supporting is how many are for it.
func (s *Agreement) supporting() int {
	counts := s.counts()
	return total(counts[:s.W().ScaleNow().Supporting()])
}

func (s *Agreement) sum() int {
	counts := s.counts()
	return total(counts[:])
}

func (s *Agreement) Key(k tea.KeyPressMsg) (screen.Reply, bool) {
	name := kit.KeyOf(k)
	if s.onProposal() {
		return s.proposalKey(name)
	}
	switch name {
	case kit.Tab:
		s.topic = s.nextTopic(+1)
		return screen.Reply{}, true
	case kit.ShiftTab:
		s.topic = s.nextTopic(-1)
		return screen.Reply{}, true
	}
	if !s.In.Empty() {
		return screen.Reply{}, false
	}
	switch {
	case s.onRemark() && name == kit.Up: // above the first is the last row
		s.Pick.Drop()
		s.Row = gradients - 1
	case s.onRemark():
		return screen.Reply{}, name == kit.Down
	case name == kit.Up:
		s.Row--
	case name == kit.Down:
		s.down()
	default:
		return screen.Reply{}, false
	}
	return screen.Reply{}, true
}

// down goes to the next row, and from the last to the remarks.
func (s *Agreement) down() {
	shown := s.remarks()
	switch {
	case s.Row+1 < gradients:
		s.Row++
	case len(shown) > 0:
		s.Pick.choose(remarkPicks{s.Context}, shown[0].ID)
	}
}

func (s *Agreement) nextTopic(by int) workshop.Topic {
	for i, topic := range spokenTopics {
		if topic == s.topic {
			return spokenTopics[(i+by+len(spokenTopics))%len(spokenTopics)]
		}
	}
	return workshop.Dissent
}

func (s *Agreement) Hints() []kit.Hint {
	switch read := s.read(s.In.Text()); {
	case read.counts != nil && s.asked == s.In.Text():
		return []kit.Hint{kit.Enter.Does("replace it"), kit.CtrlU.Does("leave it as it was")}
	case read.counts != nil, read.single && !s.onProposal():
		return []kit.Hint{kit.Enter.Does("count them")}
	case s.onProposal():
		return s.proposalHints()
	case read.text != "":
		return []kit.Hint{kit.Enter.Does("record it"), kit.Tab.Does("as what")}
	}
	if p, alone := s.waiting(); alone {
		return []kit.Hint{p.enters(), kit.Keys{kit.Up, kit.Down}.Does("row")}
	}
	return []kit.Hint{kit.Keys{kit.Up, kit.Down}.Does("row"), kit.Tab.Does(topicNames[s.nextTopic(+1)]), kit.Typed("3").Does("count")}
}
