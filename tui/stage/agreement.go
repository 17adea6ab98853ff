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

// Agreement counts how far the room agrees, on eight gradients, and records what
// the count would hide: dissent, what nobody knows, the biggest risk.
type Agreement struct {
	*Context
	Row   int // that a typed number counts, unless a remark below is picked
	topic workshop.Topic
}

var (
	_ Bounded = (*Agreement)(nil)
	_ Stander = (*Agreement)(nil)
	_ Picker  = (*Agreement)(nil)
)

// newAgreement begins at the first row, or after the last that has been counted while
// not everybody was.
func newAgreement(c *Context) Stage {
	s := &Agreement{c, 0, workshop.Dissent}
	if s.sum() < c.W().AgreementPeople {
		for i, n := range c.W().Agreement {
			if n > 0 {
				s.Row = min(gradients-1, i+1)
			}
		}
	}
	return s
}

// Stand goes to the row that was counted or to the next, or to a remark.
func (s *Agreement) Stand(at workshop.Subject, done bool) screen.Reply {
	if at.Kind == workshop.SubjectAgreement && at.Row >= 0 && at.Row <= gradients {
		if s.Row = max(0, at.Row-1); done && at.Row > 0 {
			s.Row = min(gradients-1, at.Row)
		}
	}
	if at.Kind == workshop.SubjectRemark && slices.Contains(spokenTopics, at.Topic) {
		s.topic = at.Topic
	}
	return screen.Reply{}
}

// onRemark reports whether a remark is picked, rather than a row.
func (s *Agreement) onRemark() bool { return s.Pick.on(workshop.SubjectRemarkText) != "" }

func (s *Agreement) Picks() picks { return s.remarkPicks(s.remarks()) }

const gradients = len(workshop.Gradients)

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
	head := []string{s.head(w)}
	below := max(0, a.H-len(head)-gradients-1)
	switch {
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
	return kit.Indent(kit.Stack(a.H, head, rows[max(0, min(len(rows), 1+len(head)+len(rows)+len(spoken)-a.H)):], spoken), 2)
}

// remarkRows sets the remarks in h rows. When there are too many, dissent keeps at
// least half of them.
func (s *Agreement) remarkRows(w, h int) []string {
	all := s.Context.remarkRows(s.remarks(), s.look, w, h)
	if s.onRemark() && h < 8 { // the picked one shows, whatever it is
		return all
	}
	others := len(s.W().RemarksOn(workshop.Unknown)) + len(s.W().RemarksOn(workshop.Risk))
	if len(s.W().RemarksOn(workshop.Dissent)) == 0 || others == 0 || h < 2 || len(s.remarks()) <= h {
		return all
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
	t, people := s.theme(), s.W().People
	if s.W().AgreementPeople > 0 {
		people = s.W().AgreementPeople
	}
	return t.Spread(t.Strong.Render(howFar), t.Strong.Render(placeOf(s.sum(), people)), w)
}

func (s *Agreement) sum() int {
	return total(s.W().Agreement[:])
}

// rows are the gradients with their counts as bars.
func (s *Agreement) rows(w int) []string {
	t, lines := s.theme(), make([]string, gradients)
	for i, name := range workshop.Gradients {
		n := s.W().Agreement[i]
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
	words := showFingers
	switch sum := s.sum(); {
	case sum > 0 && s.W().Agreement[0]+s.W().Agreement[1] < sum:
		words = someDisagree
	case sum > 0 && sum >= s.W().AgreementPeople:
		words = everyAgrees
	}
	return s.theme().Lines(s.theme().Quiet, s.theme().WrapTo(words, min(w, kit.Aloud), h))
}

func (s *Agreement) Key(k tea.KeyPressMsg) (screen.Reply, bool) {
	name := kit.KeyOf(k)
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
		s.Row = max(0, s.Row-1)
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

// answer is what a line on this stage means.
type answer struct {
	counts  []int // all eight
	count   int   // of the present row, when single
	single  bool
	topic   workshop.Topic
	text    string
	unclear bool // digits that are neither
}

// read distinguishes counts from remarks. A remark has a letter in it, so that a
// mistyped count never becomes a dissent.
func (s *Agreement) read(line string) answer {
	line = strings.TrimSpace(line)
	if counts, ok := workshop.ParseCounts(line, gradients); ok {
		return answer{counts: counts}
	}
	if n, err := strconv.Atoi(line); err == nil {
		return answer{count: n, single: true}
	}
	if strings.Trim(line, "+-/.,;: 0123456789") == "" {
		return answer{unclear: line != ""}
	}
	for topic, mark := range map[workshop.Topic]string{workshop.Unknown: "?", workshop.Risk: "!"} {
		if rest, ok := strings.CutPrefix(line, mark); ok {
			return answer{topic: topic, text: strings.TrimSpace(rest)}
		}
	}
	return answer{topic: s.topic, text: line}
}

func (s *Agreement) Submit(text string) screen.Reply {
	switch read := s.read(text); {
	case read.counts != nil:
		r := screen.Intend(workshop.TakeAgreement{Counts: [gradients]int(read.counts)})
		r.Done = func() { s.Row = 0 }
		return r
	case read.single:
		return s.count(read.count)
	case read.unclear:
		return screen.Problem(agreementUnclear).InPlain(agreementUnclearPlain)
	case read.text != "":
		return screen.Intend(workshop.AddRemark{Topic: read.topic, Text: read.text})
	}
	if s.Row < gradients-1 { // Enter alone goes to the next row, as after a number
		s.Row++
	}
	return screen.Reply{}
}

// count sets the number of one row and goes to the next.
func (s *Agreement) count(n int) screen.Reply {
	if s.onRemark() {
		return screen.Problem(chooseRow).InPlain(chooseRowPlain)
	}
	counts, row := s.W().Agreement, s.Row
	counts[row] = n
	next := func() { s.Row = min(gradients-1, row+1) }
	if n == 0 && s.sum() == 0 { // nobody here, and nobody counted yet
		next()
		return screen.SetLine("")
	}
	r := screen.Intend(workshop.TakeAgreement{Counts: counts})
	r.Done = next
	return r
}

func (s *Agreement) Line() Line {
	look := Line{Prompt: "▸ ", Placeholder: remarkLine(s.topic)}
	look.About = workshop.Subject{Kind: workshop.SubjectAgreement, Row: s.Row + 1}
	if !s.onRemark() {
		look.Placeholder = rowOrRemark(workshop.Gradients[s.Row], s.topic)
	}
	switch read := s.read(s.In.Text()); {
	case read.counts != nil:
		look.About.Row = 0
		look.Prompt, look.Landing = allEight, s.landing(read.counts)
	case read.single && !s.onRemark():
		look.Prompt = "▸ " + workshop.Gradients[s.Row] + ": "
		look.Landing = s.landing([]int{read.count, s.sum(), -s.W().Agreement[s.Row]})
	case read.text != "":
		look.About = s.newRemark(read.topic)
		look.Prompt, look.Landing = "▸ "+topicNames[read.topic]+": ", asSpoken
	}
	return look
}

// landing says how many of those who are there are counted.
func (s *Agreement) landing(counts []int) string {
	return countedWords(counts, s.W().PeopleFor(total(counts), s.W().AgreementPeople))
}

func countedWords(counts []int, people int) string { return placeOf(total(counts), people) }

func total(counts []int) (n int) {
	for _, c := range counts {
		n += c
	}
	return n
}

func (s *Agreement) Hints() []kit.Hint {
	return []kit.Hint{kit.PgDn.Does("next stage"), kit.Typed("3").Does("count"), kit.Keys{kit.Up, kit.Down}.Does("row"), kit.Tab.Does("dissent, unknown, risk")}
}
