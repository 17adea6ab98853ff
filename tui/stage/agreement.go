package stage

import (
	"slices"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"

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
}

var (
	_ Bounded = (*Agreement)(nil)
	_ Stander = (*Agreement)(nil)
	_ Picker  = (*Agreement)(nil)
)

// newAgreement begins with the proposal while there is none, else at the first row, or
// after the last that has been counted while not everybody was.
func newAgreement(c *Context) Stage {
	s := &Agreement{c, 0, workshop.Dissent}
	counts, people := c.W().AgreementNow()
	if people == 0 && !s.proposed() {
		s.Row = proposalRow
	}
	if total(counts[:]) < people {
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

var spokenMarks = map[workshop.Topic]string{workshop.Dissent: "┃ ", workshop.Unknown: "? ", workshop.Risk: "! "}

// remarks are those shown below the count.
func (s *Agreement) remarks() []*workshop.Remark {
	var all []*workshop.Remark
	for _, topic := range spokenTopics {
		all = append(all, s.W().RemarksOn(topic)...)
	}
	return all
}

func (s *Agreement) Widest() int { return kit.WidestStance + 4 }

func (s *Agreement) Body(a kit.Area) []string {
	w := min(a.W-4, kit.WidestStance)
	head := s.top(kit.Area{W: w, H: a.H})
	below := max(0, a.H-len(head)-gradients-1)
	switch {
	case below == 0 && !s.onRemark(): // white goes before a remark
		below = max(0, a.H-len(head)-gradients)
	case below > 6:
		below--
	case s.onRemark(): // it is picked, and shows
		below = max(2, below)
	}
	spoken := s.remarkRows(w, below)
	if len(spoken) == 0 {
		spoken = s.invitation(w, below)
	}
	rows := s.rows(w)
	if others := len(head) + len(spoken) + 5; a.H >= kit.Tall && 2*gradients-1 <= a.H-others { // 5 for white above the parts
		rows = kit.SpaceOut(rows)
	}
	if !s.onProposal() { // there what does not fit is cut off below
		rows = rows[max(0, min(len(rows), len(head)+len(rows)+len(spoken)-a.H)):]
	}
	return kit.Indent(kit.Stack(a.H, head, rows, spoken), 2)
}

// top is the proposal and the question. All gradients stay below it, unless the
// proposal itself is what the room is at.
func (s *Agreement) top(a kit.Area) []string {
	room, white := a.H-gradients-1, 0
	switch {
	case a.H >= kit.Roomy:
		white = 1
		room -= 4 // for white, and for what is said of the count
	case len(s.remarks()) > 0 && s.long(a.W, room-2):
		room-- // for one remark; white goes before the words
	case len(s.remarks()) > 0:
		room -= 2
	}
	if s.onProposal() {
		room = max(room, min(7, a.H-5)) // 280 letters in the smallest window, and what they are
	}
	lines := s.proposal(kit.Area{W: a.W, H: max(1, room)})
	return append(append(lines, make([]string, white)...), s.head(a.W))
}

// remarkRows sets the remarks in h rows. When there are too many, dissent keeps at
// least half of them.
func (s *Agreement) remarkRows(w, h int) []string {
	all := s.Context.remarkRows(s.remarks(), s.look, w, h)
	if s.onRemark() && h < 8 { // the picked one shows, whatever it is
		return all
	}
	dissent := s.W().RemarksOn(workshop.Dissent)
	others := len(s.remarks()) - len(dissent)
	switch {
	case len(dissent) == 0 || others == 0 || len(s.remarks()) <= h:
		return all
	case h < 2:
		return s.Context.remarkRows(dissent, s.look, w, h)
	}
	var lines []string
	for i := len(spokenTopics) - 1; i >= 0; i-- {
		shown := s.W().RemarksOn(spokenTopics[i])
		rows := h - len(lines)
		if spokenTopics[i] != workshop.Dissent {
			rows = min(h/4, rows)
		}
		lines = append(s.Context.remarkRows(shown, s.look, w, rows), lines...)
	}
	return lines
}

// head asks, and says how many have been counted.
func (s *Agreement) head(w int) string {
	t, r := s.theme(), s.room()
	ask := r.Agreement.HowFar
	_, people := s.W().AgreementNow()
	if people == 0 {
		people = s.W().People
	}
	if s.W().Recount() {
		ask = r.Agreement.Now
	}
	return t.Spread(t.Strong.Render(ask), t.Strong.Render(r.place(s.sum(), people)), w)
}

// counts are those of the proposal as it is worded now.
func (s *Agreement) counts() [gradients]int {
	counts, _ := s.W().AgreementNow()
	return counts
}

func (s *Agreement) sum() int {
	counts := s.counts()
	return total(counts[:])
}

// rows are the gradients with their counts as bars.
func (s *Agreement) rows(w int) []string {
	t, lines, counts := s.theme(), make([]string, gradients), s.counts()
	for i, name := range s.names() {
		n := counts[i]
		mark, style := "  ", t.Text
		if n == 0 {
			style = t.Quiet
		}
		if i == s.Row && !s.onRemark() {
			mark, style = t.Accent.Render("▸ "), t.Strong
		}
		label := strconv.Itoa(i+1) + "  " + name
		count := t.PadLeft(strconv.Itoa(n), 4)
		if n == 0 {
			count = t.PadLeft("·", 4)
		}
		bar := s.bar(n, w-gradientNames-8)
		lines[i] = t.Cut(mark+style.Render(t.Pad(label, gradientNames))+t.Strong.Render(count)+"  "+t.Text.Render(bar), w)
	}
	return lines
}

// gradientNames is the width of the column with the gradients' names.
const gradientNames = 31

// bar draws n people in w cells: one block each, so that they can be counted,
// or one bar for more than there is room for.
func (s *Agreement) bar(n, w int) string {
	people := max(1, s.W().People, s.sum())
	for _, block := range []string{"▆▆▆ ", "▆ "} {
		if people*s.theme().Width(block) <= w {
			return strings.Repeat(block, n)
		}
	}
	if n == 0 || w < 1 {
		return ""
	}
	return strings.Repeat("▆", max(1, w*n/people))
}

// look sets dissent apart: it has the weight of a decision.
func (s *Agreement) look(r *workshop.Remark) (string, lipgloss.Style) {
	if r.Topic == workshop.Dissent {
		return spokenMarks[r.Topic] + " ", s.theme().Strong
	}
	return spokenMarks[r.Topic] + " ", s.theme().Text
}

// invitation asks for what is not there yet.
func (s *Agreement) invitation(w, h int) []string {
	r := s.room()
	words := r.Agreement.Show
	_, people := s.W().AgreementNow()
	switch sum := s.sum(); {
	case s.W().Disagreed():
		words = r.Agreement.Disagree
	case sum > 0 && sum >= people:
		words = r.Agreement.Agrees
	}
	return s.theme().Lines(s.theme().Quiet, s.theme().WrapTo(words, min(w, kit.Aloud), h))
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
	if s.onProposal() {
		return s.proposalHints()
	}
	return []kit.Hint{s.Onward(), kit.Typed("3").Does("count"), kit.Keys{kit.Up, kit.Down}.Does("row"), kit.Tab.Does("kind of remark")}
}
