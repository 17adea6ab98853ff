package stage

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/kit"
	"swotshop/tui/screen"
	"swotshop/workshop"
)

// Pick is the thing that is picked, to be mended. It belongs to the session rather than
// to a stage: an item can be picked wherever there is a line. What is typed meanwhile
// is text; some lines mend the thing, and any other is for the stage.
type Pick struct {
	*Context
	of      pickable // of what kind it is; nil while nothing is picked
	id      string
	found   []string // what ↑ and ↓ lead through after a search
	editing bool     // its words are on the line
}

// pickable is a kind of thing that is picked and mended, each by its id.
type pickable interface {
	kind() workshop.SubjectKind // of its words
	words(id string) (text string, there bool)
	name(id string) string        // in front of its words while they are edited
	label(id string) string       // the prompt while it is picked
	advice(id string) string      // beside that
	lands(id, text string) string // what its new words will do
	reword(id, text string) screen.Reply
	remove(id string) screen.Reply
}

// markable is a kind of thing of which one can be marked with Tab, as marks says.
type markable interface {
	mark(id string) screen.Reply
	marks() string
}

// picks are the things of a stage that ↑ leads through, in the order of the screen.
type picks struct {
	of     pickable
	ids    []string
	newest string // which is picked first
}

// NewPick is a pick of nothing.
func NewPick(c *Context) *Pick { return &Pick{Context: c} }

// Active reports whether something is picked and still there.
func (p *Pick) Active() bool {
	if p.of == nil {
		return false
	}
	_, there := p.of.words(p.id)
	return there
}

// Editing reports whether the line holds the words of what is picked.
func (p *Pick) Editing() bool { return p.editing && p.Active() }

// ID is what is picked; empty for nothing.
func (p *Pick) ID() string {
	if !p.Active() {
		return ""
	}
	return p.id
}

// on is what is picked of a kind; empty for nothing.
func (p *Pick) on(kind workshop.SubjectKind) string {
	if !p.Active() || p.of.kind() != kind {
		return ""
	}
	return p.id
}

// choose picks a thing.
func (p *Pick) choose(of pickable, id string) { *p = Pick{Context: p.Context, of: of, id: id} }

// Drop ends the pick.
func (p *Pick) Drop() { *p = Pick{Context: p.Context} }

// Leave ends the pick because the room goes on. An edit in which something was changed
// stays.
func (p *Pick) Leave() {
	if p.Editing() && p.In.Typed() {
		return
	}
	if p.editing {
		p.In.Set("")
	}
	p.Drop()
}

// Key offers a key to what is picked, and then to the stage, which while something is
// picked gets none that types.
func (p *Pick) Key(k tea.KeyPressMsg, at Stage) (screen.Reply, bool) {
	key := kit.KeyOf(k)
	if !p.Active() {
		p.Drop() // it is gone; should it come back, it is not picked
	}
	switch {
	case p.Editing() && key == kit.Esc, p.Seeks(at) && key == kit.Esc:
		p.editing = false
		return screen.SetLine(""), true
	case p.Editing(), p.Seeks(at):
		return screen.Reply{}, false
	case p.Active():
		if r, ok := p.command(key, at); ok {
			return r, true
		}
		if k.Text != "" {
			return screen.Reply{}, false
		}
	}
	if r, ok := at.Key(k); ok {
		return r, true
	}
	return p.begin(key, at)
}

// begin picks what was said last.
func (p *Pick) begin(key kit.Key, at Stage) (screen.Reply, bool) {
	picker, ok := at.(Picker)
	if !ok || key != kit.Up || !p.In.Empty() {
		return screen.Reply{}, false
	}
	all := picker.Picks()
	if len(all.ids) > 0 {
		p.choose(all.of, all.newest)
	}
	return screen.Reply{}, len(all.ids) > 0
}

// command is what keys do with what is picked while nothing is typed; Esc ends the pick
// in any case. Backspace deletes nothing: it is held down.
func (p *Pick) command(key kit.Key, at Stage) (screen.Reply, bool) {
	if key == kit.Esc {
		p.Drop()
		return screen.Reply{}, true
	}
	if !p.In.Empty() {
		return screen.Reply{}, false
	}
	switch key {
	case kit.Up:
		return screen.Reply{}, p.step(-1, at)
	case kit.Down:
		return screen.Reply{}, p.step(+1, at)
	case kit.Tab:
		if m, ok := p.of.(markable); ok {
			return m.mark(p.id), true
		}
		return screen.Reply{}, p.turn(+1)
	case kit.ShiftTab:
		return screen.Reply{}, p.turn(-1)
	case kit.Enter:
		return p.edit(), true
	case kit.Del:
		r := p.of.remove(p.id)
		r.Done = p.Drop
		return r, true
	}
	return screen.Reply{}, false
}

// list is what ↑ and ↓ lead through: what was found, or what the stage has, or the board.
func (p *Pick) list(at Stage) []string {
	if p.found != nil {
		return slices.DeleteFunc(slices.Clone(p.found), func(id string) bool {
			_, there := p.of.words(id)
			return !there
		})
	}
	if picker, ok := at.(Picker); ok {
		if all := picker.Picks(); slices.Contains(all.ids, p.id) {
			return all.ids
		}
	}
	return onBoard(p.W())
}

// step picks the one before or after; ok is false at the ends.
func (p *Pick) step(by int, at Stage) (ok bool) {
	all := p.list(at)
	from := slices.Index(all, p.id)
	to := from + by
	if from < 0 || to < 0 || to >= len(all) {
		return false
	}
	p.id = all[to]
	return true
}

// turn picks the newest item of another quadrant that has one.
func (p *Pick) turn(by int) (ok bool) {
	item, ok := p.W().Item(p.on(workshop.SubjectItemText))
	if !ok {
		return false
	}
	for q := beside(item.Quadrant, by); ; q = beside(q, by) {
		if in := p.W().ItemsIn(q); len(in) > 0 {
			p.choose(p.of, in[len(in)-1].ID)
			return true
		}
	}
}

// edit puts the words of what is picked on the line.
func (p *Pick) edit() screen.Reply {
	text, _ := p.of.words(p.id)
	p.editing = true
	return screen.SetLine(text)
}

// Submit takes a line that is for what is picked, or picks something; ok is false for
// one that is for the stage.
func (p *Pick) Submit(text string, at Stage) (r screen.Reply, ok bool) {
	switch change, mends := p.mending(p.typed(text)); {
	case p.Editing() && strings.TrimSpace(text) == "":
		return screen.Problem(emptyEdit), true
	case p.Editing():
		r = p.of.reword(p.id, text)
		r.Done = func() { p.editing = false }
		return r, true
	case p.sought(text) != nil:
		return p.take(p.sought(text)), true
	case p.Seeks(at):
		return p.find(strings.TrimPrefix(text, seekSign)), true
	case mends:
		return change.reply(), true
	}
	if item := p.named(text, at); item != nil {
		return p.take(item), true
	}
	why := p.misread(text, at)
	return screen.Problem(why), why != ""
}

// Over ends the pick with what a stage does with a line that was for it.
func (p *Pick) Over(r screen.Reply) screen.Reply {
	done := r.Done
	if r.Problem == "" && p.Active() {
		r.Done = func() {
			p.Drop()
			if done != nil {
				done()
			}
		}
	}
	return r
}

// Line says how the line looks: as that of what is picked, or else as that of the stage.
func (p *Pick) Line(at Stage) Line {
	text, look := p.In.Text(), at.Line()
	if p.Seeks(at) {
		return Line{Prompt: "▸ ", Landing: p.finds(strings.TrimPrefix(text, seekSign))}
	}
	if item := p.named(text, at); item != nil && !p.Editing() {
		look.Landing = picksItem(item)
	}
	look.Landing = kit.Or(p.misread(text, at), look.Landing)
	if !p.Active() {
		return look
	}
	prompt := p.of.label(p.id) + " "
	switch change, mends := p.mending(p.typed(text)); {
	case p.editing:
		return Line{About: workshop.Subject{Kind: p.of.kind(), ID: p.id}, Prompt: p.of.name(p.id) + " ▸ ", Placeholder: typeThenEnter, Landing: p.of.lands(p.id, text)}
	case p.In.Empty():
		return Line{Prompt: prompt, Placeholder: kit.Or(p.of.advice(p.id), look.Placeholder)}
	case mends:
		return Line{About: change.about, Prompt: prompt, Landing: change.says}
	}
	return look
}

// typed is a line with the letter of its badge.
func (p *Pick) typed(text string) string {
	if p.In.Badge() != "" {
		return p.In.Whole()
	}
	return text
}

// Hints are those of what is picked, or else of the stage.
func (p *Pick) Hints(at Stage) []kit.Hint {
	switch _, mends := p.mending(p.In.Whole()); {
	case p.Editing():
		return []kit.Hint{kit.Enter.Does("save"), kit.Esc.Does("cancel")}
	case p.Seeks(at):
		return []kit.Hint{kit.Enter.Does("pick"), kit.Esc.Does("cancel")}
	case !p.Active():
		return at.Hints()
	case p.In.Empty():
		hints := []kit.Hint{kit.Enter.Does("edit"), kit.Esc.Does("done"), kit.Del.Does("delete"), kit.Keys{kit.Up, kit.Down}.Does("another")}
		if p.of.kind() == workshop.SubjectItemText {
			hints = append(hints, kit.Tab.Does("quadrant"))
		}
		if m, ok := p.of.(markable); ok {
			hints = slices.Insert(hints, 2, kit.Tab.Does(m.marks()))
		}
		return hints
	case mends:
		return []kit.Hint{kit.Enter.Does("change it"), kit.Esc.Does("done")}
	}
	hints := at.Hints()
	return slices.Insert(hints, min(1, len(hints)), kit.Esc.Does("done"))
}

// Told is the picked item while nothing is typed: its words, with its place among those
// that were found, where the stage does not show it; and what is known of it.
func (p *Pick) Told(at Stage) (words, facts string) {
	item, ok := p.W().Item(p.on(workshop.SubjectItemText))
	if !ok || !p.In.Empty() {
		return "", ""
	}
	facts = itemFacts(item)
	if lit, ok := at.(Spotlighter); !ok || lit.Spotlit() != p.id {
		words = item.Text
	}
	if all := p.list(at); p.found != nil {
		words = strings.TrimSuffix(p.room().place(slices.Index(all, p.id)+1, len(all))+" · "+words, " · ")
	}
	return words, facts
}

// Stand goes with undo, or redo, to what a step is about: it puts old words on the line
// again, and ends a pick that the step has nothing to do with.
func (p *Pick) Stand(about workshop.Subject, done bool, at Stage) screen.Reply {
	p.editing = false
	switch {
	case !done && about.IsText() && p.mayAsk(about, at):
		return p.Ask(about, at)
	case about.ID != p.id || !p.Active():
		p.Drop()
	}
	return screen.Reply{}
}

// GoTo asks for words that somebody wants to change: of a remark wherever they are, of
// anything else where the stage has it. An item without evidence is asked for some.
func (p *Pick) GoTo(about workshop.Subject, at Stage) screen.Reply {
	p.editing = false
	if !about.IsText() || about.Kind != workshop.SubjectRemarkText && !p.mayAsk(about, at) {
		p.Drop()
		return screen.Reply{}
	}
	r := p.Ask(about, at)
	if about.Kind == workshop.SubjectEvidence && p.Active() && r.Set == nil {
		return screen.SetLine(evidenceWord + ": ")
	}
	return r
}

// mayAsk reports whether words are asked for here: of what is picked, or of what the
// stage has.
func (p *Pick) mayAsk(about workshop.Subject, at Stage) bool {
	if about.ID == p.ID() {
		return true
	}
	picker, ok := at.(Picker)
	return ok && slices.Contains(picker.Picks().ids, about.ID)
}

// Ask picks what a subject is about, and puts its words on the line where they are the
// subject.
func (p *Pick) Ask(about workshop.Subject, at Stage) screen.Reply {
	all := picks{of: itemPicks{p.Context}}
	if about.Kind == workshop.SubjectRemarkText {
		all.of = remarkPicks{p.Context}
	}
	if picker, ok := at.(Picker); ok && slices.Contains(picker.Picks().ids, about.ID) {
		all = picker.Picks()
	}
	if _, there := all.of.words(about.ID); !there {
		return screen.Reply{}
	}
	if about.ID != p.ID() {
		p.choose(all.of, about.ID)
	}
	switch about.Kind {
	case p.of.kind():
		return p.edit()
	case workshop.SubjectEvidence:
		item, _ := p.W().Item(about.ID)
		if item.Evidence+item.Comparator == "" {
			break
		}
		return screen.SetLine(evidenceWord + ": " + evidenceLine(item.Evidence, item.Comparator))
	}
	return screen.Reply{}
}
