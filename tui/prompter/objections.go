package prompter

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/kit"
	"swotshop/tui/stage"
	"swotshop/workshop"
)

// This file is about objections: how they are listed, and how one of them is found and
// marked as heard. The line finds it, and then takes what is owed on it; no letter is a
// command.

// pointing is at one of the objections that were found. The zero value is none.
type pointing struct {
	found []string // ids
	at    int
}

// Wish is what a key over the objections that were found asks for.
type Wish struct {
	Hear *workshop.HearObjection
	Text string // the line of it
	Drop string // the id of an objection that was not heard after all
	Says string // what went wrong
}

// finds in front of a line finds an objection by its words, or by its id.
const finds = "/"

// Finds reports whether a line finds an objection rather than being text.
func (p *Prompter) Finds(line string) bool { return strings.HasPrefix(line, finds) }

// Point finds an objection, and points at the first that is found; problem says that
// there is none.
func (p *Prompter) Point(w *workshop.Workshop, line string) (problem string) {
	words := strings.TrimPrefix(line, finds)
	p.pointing = pointing{}
	for _, o := range workshop.FindObjections(p.expected(w), words) {
		p.found = append(p.found, o.ID)
	}
	if !p.Pointing() {
		return findsNothing(strings.TrimSpace(words))
	}
	return ""
}

// Pointing reports whether the line is for an objection.
func (p *Prompter) Pointing() bool { return len(p.found) > 0 }

// Leave stops pointing: the line is for notes again.
func (p *Prompter) Leave() { p.pointing = pointing{} }

// Pointed is the objection that is pointed at.
func (p *Prompter) Pointed(w *workshop.Workshop) workshop.Objection {
	o, _ := p.objection(w, p.found[p.at])
	return o
}

// PointAt goes back to an objection, of which something on the line is.
func (p *Prompter) PointAt(id string) { p.pointing = pointing{found: []string{id}} }

// Over handles a key over the objections that were found; mine is false for what is typed.
func (p *Prompter) Over(w *workshop.Workshop, k tea.KeyPressMsg, in *kit.Input) (wish Wish, mine bool) {
	switch key := kit.KeyOf(k); {
	case key == kit.Up, key == kit.Down:
		if in.Typed() {
			return Wish{Says: enterFirst}, true
		}
		by := map[kit.Key]int{kit.Up: -1, kit.Down: +1}[key]
		p.at = max(0, min(len(p.found)-1, p.at+by))
		in.Set("")
	case key == kit.Tab:
	case key == kit.Esc:
		p.Leave()
	case key == kit.Enter:
		return p.hear(w, in), true
	case key == kit.Del && in.Empty():
		return p.unhear(w, in), true
	default:
		return Wish{}, false
	}
	return Wish{}, true
}

// hear is what Enter asks for. On what was heard already, an empty line brings back what
// is owed, to be changed.
func (p *Prompter) hear(w *workshop.Workshop, in *kit.Input) Wish {
	o, text := p.Pointed(w), in.Text()
	if h, ok := w.Heard(o.ID); ok && in.Empty() {
		if h.Owed == "" {
			return Wish{Says: heardAlready}
		}
		in.Lend(h.InWords())
		return Wish{}
	}
	owed, by := workshop.ReadOwed(text)
	hear := workshop.HearObjection{Objection: o, Owed: owed, By: by}
	if err := w.MayHear(hear); err != nil {
		return Wish{Says: err.Error()}
	}
	return Wish{Hear: &hear, Text: text}
}

// unhear is what Del asks for. What was owed goes to the line, where Enter marks it again.
func (p *Prompter) unhear(w *workshop.Workshop, in *kit.Input) Wish {
	h, ok := w.Heard(p.Pointed(w).ID)
	if !ok {
		return Wish{Says: notHeardYet}
	}
	in.Set(h.InWords())
	return Wish{Drop: h.ID}
}

// Line is how the input line asks what is owed on the objection that is pointed at.
func (p *Prompter) Line(w *workshop.Workshop) (label, placeholder string) {
	return owedLabel(p.Pointed(w).ID), owedExample
}

// PointingHints are the keys while an objection is pointed at.
func PointingHints() []kit.Hint {
	return []kit.Hint{kit.Keys{kit.Up, kit.Down}.Does(pointElsewhere), kit.Enter.Does(marksHeard), kit.Esc.Does(backToNotes), kit.Del.Does(takesBack)}
}

// Lands says what Enter will do.
func (p *Prompter) Lands(w *workshop.Workshop, text string) string {
	o := p.Pointed(w)
	if h, ok := w.Heard(o.ID); ok && text == "" {
		return toChange(*h)
	}
	owed, by := workshop.ReadOwed(text)
	if owed == "" && by != "" {
		owed = o.Evidence
	}
	return willBeHeard(owed, by)
}

func (p *Prompter) objection(w *workshop.Workshop, id string) (o workshop.Objection, ok bool) {
	return Objection(p.Knows, w, id)
}

// Objection finds an objection by its id: of those that a source knows, or that was heard.
func Objection(source Source, w *workshop.Workshop, id string) (o workshop.Objection, ok bool) {
	all := Expected(source, w)
	at := slices.IndexFunc(all, func(o workshop.Objection) bool { return o.ID == id })
	if at < 0 {
		return o, false
	}
	return all[at], true
}

func (p *Prompter) expected(w *workshop.Workshop) []workshop.Objection { return Expected(p.Knows, w) }

// Expected are the objections in the order in which to expect them, and after them those
// that were heard and are no longer known.
func Expected(source Source, w *workshop.Workshop) (all []workshop.Objection) {
	if source != nil {
		all = slices.Clone(source.ObjectionsAt(w.Deck.ID, stage.CardNow(w)))
	}
	for _, h := range w.Objections {
		if !slices.ContainsFunc(all, func(o workshop.Objection) bool { return o.ID == h.ID }) {
			all = append(all, h.Objection())
		}
	}
	return all
}

// nextObjection is the first that was not heard, with the answer to it.
func (p *Prompter) nextObjection(w *workshop.Workshop, width int) (lines []string) {
	t, all := p.Kit.Theme, p.expected(w)
	at := p.firstUnheard(w, all)
	if at < 0 {
		return nil
	}
	o := all[at]
	lines = t.Lines(t.Strong, t.Bullet(p.Kit.Theme.Pad(o.ID, p.refWidth(all))+"  ", objection(o.Says), width))
	return append(lines, p.answer(o, width)...)
}

// firstUnheard is the place of the first objection that was not heard, or -1.
func (p *Prompter) firstUnheard(w *workshop.Workshop, all []workshop.Objection) int {
	return slices.IndexFunc(all, func(o workshop.Objection) bool {
		_, heard := w.Heard(o.ID)
		return !heard
	})
}

// objections lists the words of all but the next one, with what is owed on those that were
// heard, and how to mark one.
func (p *Prompter) objections(w *workshop.Workshop, width int) (lines []string) {
	t, all := p.Kit.Theme, p.expected(w)
	next, refs := p.firstUnheard(w, all), p.refWidth(all)
	for i, o := range all {
		if i == next {
			continue
		}
		lines = append(lines, t.Lines(t.Text, t.Bullet(p.sign(w, o, refs), objection(o.Says), width))...)
		if h, heard := w.Heard(o.ID); heard && h.Owed != "" {
			lines = append(lines, t.Lines(t.Quiet, t.Bullet("   ", owes(h.Owed, h.By), width))...)
		}
	}
	if len(all) > 0 {
		lines = append(lines, t.Lines(t.Quiet, t.Wrap(howToHear, width))...)
	}
	return lines
}

// answer is what can be said to an objection, and the evidence to ask for.
func (p *Prompter) answer(o workshop.Objection, width int) (lines []string) {
	t := p.Kit.Theme
	if o.Answer != "" {
		lines = t.Lines(t.Text, t.Bullet("→  ", o.Answer, width))
	}
	if o.Evidence != "" {
		lines = append(lines, t.Lines(t.Quiet, t.Bullet("?  ", o.Evidence, width))...)
	}
	return lines
}

// sign stands before an objection: its id, and once any was heard whether this one was.
func (p *Prompter) sign(w *workshop.Workshop, o workshop.Objection, refs int) string {
	mark := ""
	if _, heard := w.Heard(o.ID); heard {
		mark = "✓ "
	} else if len(w.Objections) > 0 {
		mark = "  "
	}
	return mark + p.Kit.Theme.Pad(o.ID, refs) + "  "
}

func (p *Prompter) refWidth(all []workshop.Objection) (w int) {
	for _, o := range all {
		w = max(w, p.Kit.Theme.Width(o.ID))
	}
	return w
}

// drawFound draws the objections that were found, and below them the one that is pointed at.
func (p *Prompter) drawFound(w *workshop.Workshop, a kit.Area) []string {
	t, o, width := p.Kit.Theme, p.Pointed(w), min(a.ContentWidth(), 2*kit.Aloud)
	below := append([]string{""}, p.answer(o, width)...)
	if h, ok := w.Heard(o.ID); ok && h.Owed != "" {
		below = append(below, t.Lines(t.Strong, t.Wrap(owes(h.Owed, h.By), width))...)
	}
	below = kit.Indent(below, kit.IDColumn)
	lines := []string{"", strings.Repeat(" ", kit.IDColumn) + t.Strong.Render(foundHeading(p.at+1, len(p.found)))}
	refs := p.refWidth(p.expected(w))
	from, to := kit.Window(p.at, len(p.found), max(1, a.H-len(lines)-len(below)))
	for i := from; i < to; i++ {
		one, _ := p.objection(w, p.found[i])
		sign, style := " ", t.Text
		if i == p.at {
			sign, style = t.Accent.Render(kit.Pointer), t.Strong
		}
		lines = append(lines, sign+" "+style.Render(t.Cut(p.sign(w, one, refs)+objection(one.Says), width)))
	}
	return append(lines, below...)
}
