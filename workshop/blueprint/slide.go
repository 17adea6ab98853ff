package blueprint

import (
	"strings"

	"swotshop/workshop"
)

// Slide is page 1 as a room sees it first: what was decided, and a few answers in the words
// of the page. A part of which the session knows nothing is left out; where it knows nothing
// at all, the slide says what is lacking.
type Slide struct {
	Title   string
	Answers []SlideAnswer
	Lacks   bool // the one answer is what is lacking
}

// SlideAnswer is what the page says to one question, with the name of that.
type SlideAnswer struct {
	Name   string // “We do”, or the ref of an action
	Points []SlidePoint
}

// SlidePoint is one of the things that it says.
type SlidePoint struct {
	Text   string
	Of     []string // who, and by when
	Stands string   // of an action
}

// PageOneSlide makes the slide of a session. A pitch has none: its first page is for one
// reader.
func PageOneSlide(w *workshop.Workshop, words workshop.NudgeRules) Slide {
	if w.Pitches() {
		return Slide{}
	}
	p := &paper{w: w, ends: w.LooseEnds(words), words: w.Words()}
	p.numbers = p.numbered()
	slide := Slide{Title: read(p.slideTitle())}
	say := &p.words.Document.Slide
	parts := []SlideAnswer{
		p.slideMoved(), p.slideDo(), answer(say.Because, p.slideReasons()...), p.slideAgreed(),
		answer(say.Against, p.slideDissent()...), answer(say.NotKnown, p.firstOf(p.remarks(workshop.Unknown))...),
	}
	if w.FollowsUp() {
		parts = append(p.slideActions(), p.slideMoved(), p.slideAgreed(), answer(say.Against, p.firstOf(p.remarks(workshop.Dissent))...),
			answer(say.Next, p.first(mostPromises, p.remarks(workshop.Commitment), commitmentsSection)...))
	}
	slide.Answers = filter(parts, func(a SlideAnswer) bool { return len(a.Points) > 0 })
	if len(slide.Answers) == 0 {
		lacks := p.looseEnds()
		slide.Lacks, slide.Answers = true, []SlideAnswer{answer(say.Open, lacks[:min(mostLoose, len(lacks))]...)}
	}
	return slide
}

// answer is an answer of texts that are not empty.
func answer(name string, texts ...md) SlideAnswer {
	a := SlideAnswer{Name: name}
	for _, text := range texts {
		if text != "" {
			a.Points = append(a.Points, SlidePoint{Text: read(capital(text))})
		}
	}
	return a
}

// slideTitle is the proposal, or the question, or else what the title of the page says.
func (p *paper) slideTitle() md {
	switch what, _ := p.asInfinitive(p.w.Proposal.Text); {
	case p.w.Proposal.Wording > 0:
		return capital(escape(what))
	case p.w.Objective != "" && !p.w.FollowsUp():
		return capital(escape(p.w.Objective))
	}
	return capital(p.message())
}

func (p *paper) slideMoved() SlideAnswer {
	own := p.w.Readings[workshop.SessionCard]
	r, before := own, own.At(workshop.Before)
	if p.w.FollowsUp() {
		r, before = p.thenAndNow(), nil
	}
	after := r.At(workshop.After)
	if before == nil && after == nil && r.At(workshop.Before) == nil {
		return SlideAnswer{}
	}
	name := p.words.Document.Slide.Moved
	if p.between(r) == "" {
		name = p.words.Document.Slide.Stand
	}
	return answer(name, p.between(r), p.target(r), p.splitRoom(before, after))
}

// slideDo is what is done, by whom and by when; while nothing is, what could be.
func (p *paper) slideDo() SlideAnswer {
	say, all := &p.words.Document.Slide, p.w.MostUrgent()
	if len(all) == 0 {
		return answer(say.CouldDo, p.slideMoves()...)
	}
	a := SlideAnswer{Name: say.Do}
	if p.w.Proposal.Wording > 0 && !p.adopted() {
		a.Name = say.Proposed
	}
	for _, n := range all[:min(mostInitiatives, len(all))] {
		point := SlidePoint{Text: read(escape(n.What))}
		if n.Owner != "" {
			point.Of = append(point.Of, read(escape(n.Owner)))
		}
		if by := p.stepDay(n); by != "" {
			point.Of = append(point.Of, read(p.doneBy(n, by)))
		}
		a.Points = append(a.Points, point)
	}
	var more []md
	for _, n := range all[min(mostInitiatives, len(all)):] {
		more = append(more, p.initiativeRef(n.ID))
	}
	if len(more) > 0 {
		a.Points = append(a.Points, SlidePoint{Text: read(p.alsoIn(initiativesSection, more))})
	}
	return a
}

func (p *paper) slideMoves() (items []md) {
	for _, s := range p.bestFirst() {
		if !s.Declined() && len(items) < mostMoves {
			items = append(items, fill("%s %s", p.strategyRef(s.ID), escape(s.Text)))
		}
	}
	return items
}

func (p *paper) slideReasons() (items []md) {
	for _, c := range p.reasons() {
		items = append(items, p.reason(c))
	}
	return items
}

// slideAgreed is how far the room agrees; what is in the way of a proposal first.
func (p *paper) slideAgreed() SlideAnswer {
	say := &p.words.Document.Slide
	switch {
	case p.adopted():
		return answer(say.Agreed, p.proposalCounts())
	case p.w.Proposal.Wording > 0:
		return answer(say.Counted, escape(p.w.VerdictWords()), p.proposalCounts())
	case p.w.AgreementPeople > 0:
		return answer(say.Counted, p.agreementCounts())
	}
	return SlideAnswer{}
}

func (p *paper) slideDissent() []md {
	dissent := p.firstOf(p.remarks(workshop.Dissent))
	if _, counted := p.w.AgreementNow(); len(dissent) == 0 && counted > 0 {
		return []md{escape(p.words.Document.Standing.NoDissent)}
	}
	return dissent
}

// slideActions are what was promised before, each with how it stands.
func (p *paper) slideActions() (all []SlideAnswer) {
	shown := p.mostPressing()
	for _, a := range shown {
		point := SlidePoint{Text: read(escape(a.What)), Of: []string{read(p.ownerNow(a)), read(p.dueNow(a))}, Stands: read(p.stands(a))}
		all = append(all, SlideAnswer{Name: a.Ref(), Points: []SlidePoint{point}})
	}
	if len(p.w.Actions) == 0 {
		return []SlideAnswer{answer("", escape(p.words.Document.FollowUp.Nothing))}
	}
	if more := p.restOfActions(shown); more != "" {
		all = append(all, answer("", more))
	}
	return all
}

// read takes the marks of the document away: what a reader of it sees.
func read(text md) string {
	var b strings.Builder
	for i := 0; i < len(text); i++ {
		switch c := text[i]; {
		case c == '\\' && i+1 < len(text):
			i++
			b.WriteByte(text[i])
		case c == '*':
		case strings.HasPrefix(string(text[i:]), "&lt;"):
			b.WriteByte('<')
			i += len("lt;")
		case strings.HasPrefix(string(text[i:]), "&amp;"):
			b.WriteByte('&')
			i += len("amp;")
		default:
			b.WriteByte(c)
		}
	}
	return b.String()
}

// Read is what a reader sees of Markdown that this package wrote: its text without its marks.
func Read(markdown string) string { return read(md(markdown)) }
