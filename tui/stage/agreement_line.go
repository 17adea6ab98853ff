package stage

import (
	"strconv"
	"strings"

	"swotshop/tui/screen"
	"swotshop/workshop"
)

// This file is what a line means on the stage of agreement.

// answer is what a line on this stage means.
type answer struct {
	counts  []int // on all eight, of fingers or of the whole room
	count   int   // of the present row, when single
	single  bool
	topic   workshop.Topic
	text    string
	marked  bool // with ? or !, which makes a remark of it anywhere
	unclear bool // digits that are neither
}

// read distinguishes counts from remarks. A remark has a letter in it, so that a
// mistyped count never becomes a dissent.
func (s *Agreement) read(line string) answer {
	line = strings.TrimSpace(line)
	if counts, ok := workshop.ParseGradients(line, s.W().People); ok {
		return answer{counts: counts[:]}
	}
	if n, err := strconv.Atoi(line); err == nil {
		return answer{count: n, single: true}
	}
	if strings.Trim(line, "+-/.,;: 0123456789") == "" {
		return answer{unclear: line != ""}
	}
	for topic, mark := range map[workshop.Topic]string{workshop.Unknown: "?", workshop.Risk: "!"} {
		if rest, ok := strings.CutPrefix(line, mark); ok {
			return answer{topic: topic, text: strings.TrimSpace(rest), marked: true}
		}
	}
	return answer{topic: s.topic, text: line}
}

func (s *Agreement) Submit(text string) screen.Reply {
	switch read := s.read(text); {
	case read.counts != nil:
		return s.takeAll(text, read.counts)
	case read.single:
		return s.count(text, read.count)
	case read.unclear:
		return screen.Problem(agreementUnclear).InPlain(agreementUnclearPlain)
	case s.onProposal() && !read.marked:
		return s.word(read.text)
	case read.text != "":
		return screen.Intend(workshop.AddRemark{Topic: read.topic, Text: read.text})
	}
	if r, id := s.Uncounted(); id != "" {
		return r
	}
	if s.Row < gradients-1 { // Enter alone goes to the next row, as after a number
		s.Row++
	}
	return screen.Reply{}
}

// takeAll takes the count of all rows, and asks before it replaces another one.
func (s *Agreement) takeAll(typed string, hands []int) screen.Reply {
	takes, t := s.allEight(typed, hands)
	was, again := s.counts(), s.asked == typed
	r := screen.Intend(takes)
	if !t.late {
		r = s.take(typed, takes)
	}
	if len(r.Intents) == 0 {
		return r
	}
	r.Done = func() { s.Row, s.asked = 0, "" }
	if t.late || !replaces(was[:], t.counts) || total(t.counts) > t.people {
		return r // too many are refused by the workshop
	}
	if !again {
		s.asked = typed
		return screen.Problem(replaceCount(slashed(was[:]))).InPlain(replaceCountPlain(slashed(was[:])))
	}
	r.Note = stanceReplaced(slashed(t.counts), slashed(was[:]))
	r.Plain = stanceReplacedPlain(slashed(t.counts), slashed(was[:]))
	return r
}

// count sets the number of one row and goes to the next.
func (s *Agreement) count(typed string, n int) screen.Reply {
	if s.onRemark() {
		return screen.Problem(chooseRow).InPlain(chooseRowPlain)
	}
	row := max(0, s.Row)
	next := func() { s.Row = min(gradients-1, row+1) }
	takes := s.onRow(row, n)
	if n == 0 && s.sum() == 0 && takes.Phones == 0 { // nobody here, and nobody counted yet
		next()
		return screen.SetLine("")
	}
	r := s.take(typed, takes)
	r.Done = next
	return r
}

func (s *Agreement) Line() Line {
	look := Line{Prompt: "▸ ", Placeholder: remarkLine(s.topic)}
	row := max(0, s.Row)
	look.About = workshop.Subject{Kind: workshop.SubjectAgreement, Row: row + 1}
	switch {
	case s.onRemark():
	case s.sum() == 0 && row == 0:
		look.Placeholder = fingersOrRemark(s.topic)
	default:
		look.Placeholder = rowOrRemark(s.names()[row], s.topic)
	}
	if p, alone := s.waiting(); alone {
		look.Placeholder = p.asks("", s.W().People, false)
	}
	switch read := s.read(s.In.Text()); {
	case read.counts != nil:
		look.About.Row = 0
		_, t := s.allEight(s.In.Text(), read.counts)
		look.Prompt, look.Landing = fingersPrompt, t.landing(s.room(), s.room().place)
	case read.single && !s.onRemark():
		look.Prompt = "▸ " + s.names()[row] + ": "
		look.Landing = s.landing(s.onRow(row, read.count))
	case s.onProposal() && !read.marked:
		return s.proposalLine()
	case read.text != "":
		look.About = s.newRemark(read.topic)
		look.Prompt, look.Landing = "▸ "+topicNames[read.topic]+": ", asSpoken
	}
	return look
}

// landing says how many of those who are there are counted.
func (s *Agreement) landing(takes workshop.TakeAgreement) string {
	_, people := s.W().AgreementNow()
	sum := total(takes.Counts[:])
	people = s.W().PeopleFor(sum, people)
	if p := s.phones(); takes.Phones > 0 && takes.Phones == p.Phones {
		return s.room().mixed(p.Phones, sum-takes.Phones, people)
	}
	return s.room().countedWords(takes.Counts[:], people)
}

func (r room) countedWords(counts []int, people int) string { return r.place(total(counts), people) }

func total(counts []int) (n int) {
	for _, c := range counts {
		n += c
	}
	return n
}
