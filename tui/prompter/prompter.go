// Package prompter is what the facilitator alone reads, drawn for the second screen
// and for the panel in the app.
package prompter

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"swotshop/prompts"
	"swotshop/tui/kit"
	"swotshop/workshop"
)

// Source knows what the facilitator is prompted with, besides the session's
// own cards.
type Source interface {
	// Objections are what boards say against social, with answers.
	Objections() []workshop.Objection
	// Nudges are the words by which an item is found to need another look.
	Nudges() workshop.NudgeRules
}

// Prompter is what the facilitator alone reads: what comes next, the card's
// note, the law, nudges, who has not been heard, objections, private notes.
// The console shows it, and so does the panel in the app.
type Prompter struct {
	Kit   *kit.Kit
	Knows Source // may be nil
	From  int    // first line shown

	starts []int // the lines with headings, as of the last drawing
	most   int   // the last line that can be the first shown
}

// section is a heading with what stands beside it.
type section struct {
	Title string
	Lines []string // drawn
}

// besideFrom is the width from which what comes and what is known stand beside
// each other.
const besideFrom = 110

// headings is the width of the headings.
const headings = 11

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
	if a.W < besideFrom {
		lines, p.starts = p.set(p.oneColumn(w, min(a.W-headings, 2*kit.Aloud)))
	} else {
		half := (a.W - 4) / 2
		left, starts := p.set(p.Ahead(w, half-headings))
		right, _ := p.set(p.Known(w, a.W-half-4-headings))
		lines, p.starts = kit.Beside(left, right, half+4), starts
	}
	p.most = max(0, len(lines)-a.H)
	p.From = min(p.From, p.most)
	shown := slices.Clone(lines[p.From:min(len(lines), p.From+a.H)])
	if rest := len(lines) - p.From - len(shown); rest > 0 {
		shown[len(shown)-1] = p.Kit.Theme.Strong.Render("↓ " + kit.Plural(rest+1, "more line", "more lines"))
	}
	return shown
}

// set puts sections below each other, headings at the left. Starts are the
// lines that headings stand on.
func (p *Prompter) set(sections []section) (lines []string, starts []int) {
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
			lines = append(lines, p.Kit.Theme.Accent.Render(kit.Pad(title, headings))+l)
		}
	}
	return lines, starts
}

// oneColumn is all of it, what is wanted at a glance first.
func (p *Prompter) oneColumn(w *workshop.Workshop, width int) []section {
	ahead, known := p.Ahead(w, width), p.Known(w, width)
	return slices.Concat(ahead[:1], known[:1], ahead[1:], known[1:])
}

// Ahead is what is there and what comes.
func (p *Prompter) Ahead(w *workshop.Workshop, width int) []section {
	t := p.Kit.Theme
	text := func(s string) []string { return t.Lines(t.Text, kit.Wrap(s, width)) }
	strong := func(s string) []string { return t.Lines(t.Strong, kit.Wrap(s, width)) }
	sections := []section{{"Next", strong(w.NextBeat())}}
	card, ok := w.Deck.Card(w.Card)
	if w.CurrentStage().Kind != workshop.StageProvocations || w.Card == "" || !ok {
		return append(sections, section{"Now", text(p.now(w))}, section{"Clock", p.clock(w, width)})
	}
	var ask []string
	for _, q := range w.FollowUpsToCome() {
		ask = append(ask, kit.Bullet("–  ", q, width)...)
	}
	return append(sections,
		section{"Note", text(card.Note)},
		section{"To ask", t.Lines(t.Text, ask)},
		section{"Twist", text(twistToCome(w, card))},
		section{"Clock", p.clock(w, width)},
		section{"Law", p.law(w, card, width)},
	)
}

func twistToCome(w *workshop.Workshop, card *workshop.Card) string {
	if card.TwistShown(w.Beat) {
		return ""
	}
	return card.Twist
}

// now is the stage's purpose; in the silence the questions that follow.
func (p *Prompter) now(w *workshop.Workshop) string {
	stage := w.CurrentStage()
	if stage.Kind == workshop.StageSilence {
		all := w.Triggers[w.Trigger.Quadrant]
		if at := w.Trigger.Index + 1; at > 0 && at < len(all) {
			return stage.Purpose + " Another question (→): " + all[at].Question
		}
	}
	return stage.Purpose
}

// law names what a card touches, and with whom to check it.
func (p *Prompter) law(w *workshop.Workshop, card *workshop.Card, width int) []string {
	t := p.Kit.Theme
	if len(card.Law) == 0 {
		return nil
	}
	lines := []string{t.Strong.Render(kit.Cut("For talk, not advice: check with counsel.", width))}
	for _, key := range card.Law {
		lines = append(lines, t.Lines(t.Text, kit.Bullet("§  ", key+": "+w.Deck.Law[key], width))...)
	}
	return lines
}

// clock says how the stage and the session stand against the plan, and what
// is still to come.
func (p *Prompter) clock(w *workshop.Workshop, width int) []string {
	t, now := p.Kit.Theme, p.Kit.Now()
	stage := w.CurrentStage()
	here := stage.Title
	if stage.Minutes > 0 {
		here += " " + kit.Clock(stage.Plan()-w.StageSpent(w.Stage, now)) + " of " + kit.Plural(stage.Minutes, "minute", "minutes") + " left"
	}
	lines := []string{t.Strong.Render(kit.Cut(here, width))}
	spent := strconv.Itoa(int(w.Spent(now).Minutes())) + " of " + strconv.Itoa(w.Agenda.Minutes) + " minutes; " + ofPlan(w, now)
	return append(append(lines, t.Text.Render(kit.Cut(spent, width))), t.Lines(t.Quiet, kit.WrapTo(toCome(w), width, 3))...)
}

// ofPlan compares the time that is used with the one planned up to here.
func ofPlan(w *workshop.Workshop, now time.Time) string {
	var planned time.Duration
	for _, s := range w.Agenda.Stages[:min(w.Stage, len(w.Agenda.Stages))] {
		planned += s.Plan()
	}
	here := w.StageSpent(w.Stage, now)
	late := w.Spent(now) - here - planned + max(0, here-w.CurrentStage().Plan())
	switch minutes := int(late.Round(time.Minute).Minutes()); {
	case minutes > 0:
		return kit.Plural(minutes, "minute", "minutes") + " behind the plan"
	case minutes < 0:
		return kit.Plural(-minutes, "minute", "minutes") + " ahead of the plan"
	}
	return "in plan"
}

func toCome(w *workshop.Workshop) string {
	var words []string
	for _, s := range w.Agenda.Stages[min(w.Stage+1, len(w.Agenda.Stages)):] {
		if s.Minutes > 0 {
			words = append(words, s.Title+" "+strconv.Itoa(s.Minutes))
		} else {
			words = append(words, s.Title)
		}
	}
	if len(words) == 0 {
		return ""
	}
	return "Then " + strings.Join(words, ", ")
}

// Known is what the facilitator may want to say or to look up.
func (p *Prompter) Known(w *workshop.Workshop, width int) []section {
	return []section{
		{"Nudges", p.nudges(w, width)},
		{"Not heard", p.unheard(w, width)},
		{"My notes", p.notes(w, width)},
		{"Objections", p.objections(w, width)},
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

func (p *Prompter) nudges(w *workshop.Workshop, width int) []string {
	t := p.Kit.Theme
	var lines []string
	for _, n := range p.Nudging(w) {
		about := "–  "
		if n.Ref != "" {
			about = n.Ref + "  "
		}
		lines = append(lines, t.Lines(t.Text, kit.Bullet(about, n.Says, width))...)
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
		words += " (nobody said who is in the room)"
	}
	return p.Kit.Theme.Lines(p.Kit.Theme.Text, kit.Wrap(words, width))
}

// notes are the private notes, newest first.
func (p *Prompter) notes(w *workshop.Workshop, width int) []string {
	t := p.Kit.Theme
	var lines []string
	for _, n := range slices.Backward(w.PrivateNotes) {
		lines = append(lines, kit.Bullet("·  ", n.Text, width)...)
	}
	return t.Lines(t.Text, lines)
}

func (p *Prompter) objections(w *workshop.Workshop, width int) []string {
	if p.Knows == nil {
		return nil
	}
	t := p.Kit.Theme
	var lines []string
	for _, o := range p.fitting(w) {
		lines = append(lines, t.Lines(t.Strong, kit.Wrap("“"+o.Says+"”", width))...)
		lines = append(lines, t.Lines(t.Text, kit.Bullet("→  ", o.Answer, width))...)
		lines = append(lines, t.Lines(t.Quiet, kit.Bullet("?  ", o.Evidence, width))...)
	}
	return lines
}

// fitting are the objections, first those to be expected at the card. The list
// knows the cards of the built-in deck only.
func (p *Prompter) fitting(w *workshop.Workshop) []workshop.Objection {
	var card *workshop.Card
	if w.Deck.ID == prompts.DefaultDeck && w.CurrentStage().Kind == workshop.StageProvocations {
		card, _ = w.Deck.Card(w.Card)
	}
	return workshop.ObjectionsFor(p.Knows.Objections(), card)
}
