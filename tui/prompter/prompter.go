// Package prompter is what the facilitator alone reads, drawn for the second screen
// and for the panel in the app.
package prompter

import (
	"slices"
	"strings"
	"time"

	"swotshop/tui/console/wire"
	"swotshop/tui/kit"
	"swotshop/tui/stage"
	"swotshop/workshop"
)

// Source knows what the facilitator is prompted with, besides the session's
// own cards.
type Source interface {
	// ObjectionsAt are what boards say against social, with answers, in the order in
	// which to expect them at a card of a deck; card may be nil.
	ObjectionsAt(deck string, card *workshop.Card) []workshop.Objection
	// Nudges are the words by which an item is found to need another look.
	Nudges() workshop.NudgeRules
	// Tags are the themes that clusters are tagged with.
	Tags() workshop.Tags
}

// Prompter is what the facilitator alone reads: what comes next, the card's
// note, the law, nudges, who has not been heard, objections, private notes.
// The console shows it, and so does the panel in the app.
type Prompter struct {
	Kit   *kit.Kit
	Knows Source // may be nil
	From  int    // first line shown

	Earlier []string // ids of the cards that were played with the client before

	Phones *wire.Phones // in the room; nil where there are none

	pointing
	list listing

	starts []int // the lines with headings, as of the last drawing
	most   int   // the last line that can be the first shown
}

// Section is a heading with what is beside it.
type Section struct {
	stage.Prompt
	Kind Kind
}

// Kind is what a section is about, for those who leave some out.
type Kind int

// The kinds of section. Most are read as they come.
const (
	Plain      Kind = iota
	Clock           // the session against the plan
	Objections      // to be looked up
)

// besideFrom is the width from which what comes and what is known are beside each
// other.
const besideFrom = 110

// headings is the width of the column of headings, the gap behind it included; beside is
// what a section has less than the area that it is drawn in.
const (
	headings = 12
	beside   = 2*kit.IDColumn + headings
)

func (p *Prompter) Scroll(by int) { p.From = max(0, min(p.most, p.From+by)) }

// Leap scrolls to the next heading, and from the end back to the top.
func (p *Prompter) Leap() {
	for _, at := range p.starts {
		if at > p.From && at <= p.most {
			p.From = at
			return
		}
	}
	if p.From == p.most {
		p.From = 0
		return
	}
	p.From = p.most
}

// Body draws all sections in an area; what does not fit is scrolled to.
func (p *Prompter) Body(w *workshop.Workshop, a kit.Area) []string {
	var lines []string
	switch {
	case p.Pointing():
		return p.drawFound(w, a)
	case p.PhonesListed():
		return p.drawPhones(w, a)
	}
	if a.W < besideFrom {
		width := min(a.W-beside, 2*kit.Aloud)
		lines, p.starts = p.set(p.withStages(w, p.oneColumn(w, width), width, a.H))
	} else {
		lines = p.twoColumns(w, a)
	}
	p.most = max(0, len(lines)-a.H)
	p.From = min(p.From, p.most)
	shown := slices.Clone(lines[p.From:min(len(lines), p.From+a.H)])
	if rest := len(lines) - p.From - len(shown); rest > 0 {
		shown[len(shown)-1] = strings.Repeat(" ", kit.IDColumn) + p.Kit.Theme.Quiet.Render(linesBelow(rest+1))
	}
	return shown
}

// twoColumns has what is known beside what comes. The list of stages is in the shorter
// of them.
func (p *Prompter) twoColumns(w *workshop.Workshop, a kit.Area) []string {
	half := (a.W - 4) / 2
	here, there := half-beside, a.W-half-4-beside
	ahead, known := p.Ahead(w, here), p.Known(w, there)
	left, _ := p.set(ahead)
	if right, _ := p.set(known); len(right) < len(left) {
		known = p.withStages(w, known, there, a.H)
	} else {
		ahead = p.withStages(w, ahead, here, a.H)
	}
	left, p.starts = p.set(ahead)
	right, _ := p.set(known)
	return p.Kit.Theme.Beside(left, right, half+4)
}

// set puts sections below each other, headings at the left. Starts are the lines
// that have a heading.
func (p *Prompter) set(sections []Section) (lines []string, starts []int) {
	for _, s := range sections {
		if len(s.Lines) == 0 {
			continue
		}
		lines = append(lines, "")
		starts = append(starts, len(lines)-1)
		for i, l := range s.Lines {
			title := ""
			if i == 0 {
				title = s.Title
			}
			lines = append(lines, strings.Repeat(" ", kit.IDColumn)+p.Kit.Theme.Strong.Render(p.Kit.Theme.Pad(title, headings))+l)
		}
	}
	return lines, starts
}

// oneColumn is all of it, what is needed at a glance first: what comes, the clock, what is
// to be said, the objection to expect, and who has said nothing. What is looked up comes
// after it. Phones are beside the clock: what waits there waits for the facilitator.
func (p *Prompter) oneColumn(w *workshop.Workshop, width int) []Section {
	ahead, known := p.Ahead(w, width), p.Known(w, width)
	clock := slices.IndexFunc(ahead, func(s Section) bool { return s.Kind == Clock })
	return slices.Concat(ahead[:1], ahead[clock:clock+1], known[:2], ahead[1:clock], known[2:4], ahead[clock+1:], known[4:])
}

// Ahead is what is happening and what comes next.
func (p *Prompter) Ahead(w *workshop.Workshop, width int) []Section {
	t := p.Kit.Theme
	above, below := stage.Prompts(t, w, width)
	return slices.Concat(
		[]Section{section(nextHeading, Plain, t.Lines(t.Strong, t.Wrap(w.NextBeat(), width)))}, plain(above),
		[]Section{section(earlierHeading, Plain, t.Lines(t.Text, t.Wrap(p.earlier(w), width)))},
		[]Section{section(clockHeading, Clock, p.clock(w, width))}, plain(below),
	)
}

func section(title string, kind Kind, lines []string) Section {
	return Section{stage.Prompt{Title: title, Lines: lines}, kind}
}

// plain makes sections of what a stage has.
func plain(prompts []stage.Prompt) []Section {
	var sections []Section
	for _, one := range prompts {
		sections = append(sections, Section{Prompt: one})
	}
	return sections
}

// earlier says which of the cards were played with the client before, or whether the
// one on the screen was.
func (p *Prompter) earlier(w *workshop.Workshop) string {
	card := stage.CardNow(w)
	switch {
	case w.CurrentStage().Kind != workshop.StageProvocations || len(p.Earlier) == 0:
		return ""
	case card == nil:
		return cardsEarlier(p.Earlier)
	case slices.Contains(p.Earlier, card.ID):
		return cardEarlier
	}
	return ""
}

// clock compares the stage and the session with the plan, and says what is still to
// come.
func (p *Prompter) clock(w *workshop.Workshop, width int) []string {
	t, now := p.Kit.Theme, p.Kit.Now()
	at := w.CurrentStage()
	here := at.Title
	if at.Minutes > 0 {
		here = stageLeft(at.Title, at.Plan()-w.StageSpent(w.Stage, now), at.Minutes)
	}
	lines := []string{t.Strong.Render(t.Cut(here, width))}
	spent := sessionSpent(int(w.Spent(now)/time.Minute), w.Agenda.Minutes, onSchedule(int(w.Late(now).Round(time.Minute)/time.Minute)))
	if end, known := kit.Ends(w, now); known {
		planned := ""
		if at, known := w.PlannedEnd(now); known {
			planned = kit.OnTheWall(at)
		}
		spent = endsAt(spent, end, planned)
	}
	lines = append(lines, t.Lines(t.Text, t.Wrap(spent, width))...)
	if squeezes, _, _ := w.CatchUp(now); len(squeezes) > 0 {
		lines = append(lines, t.Strong.Render(t.Cut(canCatchUp(kit.CtrlT), width)))
	}
	return lines
}

// Known is what the facilitator may want to say or to look up.
func (p *Prompter) Known(w *workshop.Workshop, width int) []Section {
	return []Section{
		section(phonesHeading, Plain, p.phonesNow(w, width)),
		section(nudgesHeading, Plain, p.nudges(w, width)),
		section(objectionsHeading, Objections, p.nextObjection(w, width)),
		section(notHeardHeading, Plain, p.unheard(w, width)),
		section(tagsHeading, Plain, p.tags(w, width)),
		section(myNotesHeading, Plain, p.notes(w, width)),
		section(allObjectionsHeading, Objections, p.objections(w, width)),
	}
}

func (p *Prompter) Nudging(w *workshop.Workshop) []workshop.Nudge {
	if p.Knows == nil {
		return nil
	}
	var off []workshop.NudgeKind
	for _, kind := range p.Kit.Settings.NudgesOff {
		off = append(off, workshop.NudgeKind(kind))
	}
	return w.Nudges(p.Knows.Nudges(), p.Kit.Now(), off)
}

// SwitchOff turns off the kind of the first nudge, or turns all kinds on when no nudge
// shows; ok is false when there is nothing to turn. Saved, it holds for other sessions:
// a nudge that is useless today will be so tomorrow.
func (p *Prompter) SwitchOff(w *workshop.Workshop) (s kit.Settings, said string, ok bool) {
	s = p.Kit.Settings
	switch nudges := p.Nudging(w); {
	case len(nudges) > 0:
		kind := string(nudges[0].Kind)
		s.NudgesOff = append(slices.Clone(s.NudgesOff), kind)
		return s, nudgesOff(kind), true
	case len(s.NudgesOff) > 0:
		s.NudgesOff = nil
		return s, allNudgesOn, true
	}
	return s, noNudge, false
}

func (p *Prompter) nudges(w *workshop.Workshop, width int) []string {
	t := p.Kit.Theme
	var lines []string
	for _, n := range p.Nudging(w) {
		about := "–  "
		if n.Ref != "" {
			about = n.Ref + "  "
		}
		lines = append(lines, t.Lines(t.Text, t.Bullet(about, n.Says, width))...)
	}
	return lines
}

// tags are those that clusters have while they are made, and those that are proposed.
func (p *Prompter) tags(w *workshop.Workshop, width int) (lines []string) {
	if p.Knows == nil || w.CurrentStage().Kind != workshop.StageCluster {
		return nil
	}
	for _, c := range stage.InRefOrder(w) {
		if tags := stage.TagAside(c, p.Knows.Tags()); tags != "" {
			lines = append(lines, p.Kit.Theme.Text.Render(p.Kit.Theme.Cut(tags, width)))
		}
	}
	return lines
}

func (p *Prompter) unheard(w *workshop.Workshop, width int) []string {
	functions, known := w.Unheard()
	var names []string
	for _, f := range functions {
		names = append(names, f.Name())
	}
	if len(names) == 0 || len(w.Items) == 0 && !known {
		return nil
	}
	words := strings.Join(names, ", ")
	if !known {
		words = roomUnknown(words)
	}
	return p.Kit.Theme.Lines(p.Kit.Theme.Text, p.Kit.Theme.Wrap(words, width))
}

// notes are the private notes, newest first.
func (p *Prompter) notes(w *workshop.Workshop, width int) []string {
	t := p.Kit.Theme
	var lines []string
	for _, n := range slices.Backward(w.PrivateNotes) {
		lines = append(lines, t.Bullet("·  ", n.Text, width)...)
	}
	return t.Lines(t.Text, lines)
}
