package stage

import (
	"strings"

	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"

	"swotshop/tui/kit"
	"swotshop/tui/screen"
	"swotshop/workshop"
)

// picker is what one does with an item that was picked on the board: letters
// are keys until Esc.
type picker struct {
	*Context
	item string
	edit string // editsText or editsEvidence, as the prompt shows it; empty for neither
}

// Active reports whether an item is picked and still there.
func (p *picker) Active() bool {
	_, ok := p.W().Item(p.item)
	return ok
}

// step picks the item before or after the picked one, in the order of the
// board; without one, the newest.
func (p *picker) step(by int) {
	var ids []string
	newest := len(p.W().Items) - 1
	for _, q := range workshop.Quadrants {
		for _, i := range p.W().ItemsIn(q) {
			ids = append(ids, i.ID)
		}
	}
	if len(ids) == 0 {
		return
	}
	at := -1
	for i, id := range ids {
		if id == p.item {
			at = i
		}
	}
	if at < 0 {
		p.item = p.W().Items[newest].ID
		return
	}
	p.item = ids[max(0, min(len(ids)-1, at+by))]
}

func (p *picker) drop() { p.item, p.edit = "", "" }

// stand puts the words or the evidence of an item on the line again. While one is
// picked and not edited, any other change moves the pick to the item of that change.
func (p *picker) stand(at workshop.Subject, done bool) screen.Reply {
	item, there := p.W().Item(at.ID)
	edited := p.edit != ""
	p.edit = ""
	switch {
	case !there, done && edited:
		p.drop()
	case at.Kind == workshop.SubjectItemText && !done:
		p.item, p.edit = item.ID, editsText
		return screen.SetLine(item.Text)
	case at.Kind == workshop.SubjectEvidence && !done:
		p.item, p.edit = item.ID, editsEvidence
		return screen.SetLine(item.Evidence)
	case p.Active():
		p.item = item.ID
	}
	return screen.Reply{}
}

// Key offers a key to the picked item. It takes all keys but those of the session;
// one that does nothing is swallowed, so that nothing is typed unseen.
func (p *picker) Key(k tea.KeyPressMsg) (screen.Reply, bool) {
	if !p.Active() {
		p.drop()
		if kit.KeyOf(k) == kit.Up && p.In.Empty() {
			p.step(0)
			return screen.Reply{}, true
		}
		return screen.Reply{}, false
	}
	if p.edit != "" {
		if kit.KeyOf(k) == kit.Esc {
			p.edit = ""
			return screen.SetLine(""), true
		}
		return screen.Reply{}, false
	}
	return p.command(kit.KeyOf(k)), true
}

func (p *picker) command(key kit.Key) screen.Reply {
	item, _ := p.W().Item(p.item)
	switch key {
	case kit.Up:
		p.step(-1)
	case kit.Down:
		p.step(+1)
	case kit.Esc:
		p.drop()
	case "s", "w", "o", "t":
		return p.move(item, workshop.Quadrant(strings.ToUpper(string(key))))
	case "f":
		return screen.Intend(workshop.RetagItem{Item: item.ID, Function: nextFunction(item.Function), How: item.How})
	case "k":
		return screen.Intend(workshop.RetagItem{Item: item.ID, Function: item.Function, How: nextKind(item.How)})
	case "e", kit.Enter:
		p.edit = editsText
		return screen.SetLine(item.Text)
	case "v":
		p.edit = editsEvidence
		return screen.SetLine(item.Evidence)
	case "d", kit.Del, kit.Backspace:
		p.drop()
		note, plain := deletedWith(takesAlong(p.W(), item))
		return screen.Reply{Intents: []workshop.Intent{workshop.DeleteItem{Item: item.ID}}, Note: note, Plain: plain}
	}
	return screen.Reply{}
}

// move moves an item, and says what goes with it.
func (p *picker) move(item *workshop.Item, q workshop.Quadrant) screen.Reply {
	r := screen.Intend(workshop.MoveItem{Item: item.ID, Quadrant: q})
	if along := takesAlong(p.W(), item); along != "" {
		r.Note = itemMovedTo(item.Ref(), q, along)
	}
	return r
}

// Submit takes the edited text or evidence.
func (p *picker) Submit(text string) screen.Reply {
	item, _ := p.W().Item(p.item)
	edit := p.edit
	r := screen.Intend(workshop.EditItem{Item: p.item, Text: text})
	if edit == editsEvidence {
		r = screen.Intend(workshop.GiveEvidence{Item: p.item, Evidence: text, Comparator: item.Comparator})
	}
	r.Done = p.drop
	return r
}

func (p *picker) Line() Line {
	if p.edit != "" {
		return Line{About: p.about(), Prompt: p.edit + " ▸ ", Placeholder: typeThenEnter}
	}
	item, _ := p.W().Item(p.item)
	about := item.Ref() + " · " + string(item.How)
	if item.Function != workshop.Untagged {
		about += " · " + item.Function.Name()
	}
	return Line{Prompt: about, Command: true}
}

// about is what is edited.
func (p *picker) about() workshop.Subject {
	if p.edit == editsEvidence {
		return workshop.Subject{Kind: workshop.SubjectEvidence, ID: p.item}
	}
	return workshop.Subject{Kind: workshop.SubjectItemText, ID: p.item}
}

func (p *picker) Hints() []kit.Hint {
	if p.edit != "" {
		return []kit.Hint{kit.Enter.Does("save"), kit.Esc.Does("cancel")}
	}
	return []kit.Hint{kit.Keys{"s", "w", "o", "t"}.Does("move"), kit.Key("e").Does("edit"), kit.Key("f").Does("function"), kit.Key("k").Does("kind"), kit.Key("v").Does("evidence"), kit.Key("d").Does("delete"), kit.Esc.Does("done")}
}

func nextFunction(f workshop.Function) workshop.Function {
	for i, other := range workshop.Functions {
		if other == f {
			return workshop.Functions[(i+1)%len(workshop.Functions)]
		}
	}
	return workshop.Functions[0]
}

func nextKind(k workshop.Kind) workshop.Kind {
	for i, other := range workshop.Kinds {
		if other == k {
			return workshop.Kinds[(i+1)%len(workshop.Kinds)]
		}
	}
	return workshop.Kinds[0]
}

// remarkPick is what one does with a remark that is there already: ↑ and ↓ choose
// one while nothing is typed, Enter puts its text on the line, Delete removes it.
type remarkPick struct {
	*Context
	id      string
	editing bool
}

// edits reports whether the line holds the text of a remark that is still there.
func (p *remarkPick) edits() bool {
	_, ok := p.W().Remark(p.id)
	return ok && p.editing
}

func (p *remarkPick) drop() { p.id, p.editing = "", false }

// place is the chosen remark's place in the list, or -1.
func (p *remarkPick) place(shown []*workshop.Remark) int {
	for i, r := range shown {
		if r.ID == p.id {
			return i
		}
	}
	return -1
}

// newRemark is a remark on a topic that this stage would add.
func (c *Context) newRemark(topic workshop.Topic) workshop.Subject {
	return workshop.Subject{Kind: workshop.SubjectRemark, Topic: topic, Stage: c.W().StageNumber(c.W().Stage)}
}

// stand puts the words of a remark on the line again. Any other change ends an edit.
func (p *remarkPick) stand(at workshop.Subject, done bool) screen.Reply {
	if _, there := p.W().Remark(p.id); p.editing || !there {
		p.drop()
	}
	r, there := p.W().Remark(at.ID)
	if !there || done || at.Kind != workshop.SubjectRemarkText {
		return screen.Reply{}
	}
	p.id, p.editing = r.ID, true
	return screen.SetLine(r.Text)
}

func (p *remarkPick) key(name kit.Key, shown []*workshop.Remark) (screen.Reply, bool) {
	at := p.place(shown)
	if at < 0 {
		p.drop() // it is gone; should it come back, it is not picked
	}
	if p.edits() {
		if name != kit.Esc {
			return screen.Reply{}, false
		}
		p.drop()
		return screen.SetLine(""), true
	}
	if !p.In.Empty() || len(shown) == 0 {
		return screen.Reply{}, false
	}
	switch {
	case name == kit.Up && at < 0:
		p.id = shown[len(shown)-1].ID
	case name == kit.Up:
		p.id = shown[max(0, at-1)].ID
	case at < 0:
		return screen.Reply{}, false
	case name == kit.Down && at == len(shown)-1, name == kit.Esc:
		p.drop()
	case name == kit.Down:
		p.id = shown[at+1].ID
	case name == kit.Enter:
		p.editing = true
		return screen.SetLine(shown[at].Text), true
	case name == kit.Del:
		p.drop()
		return screen.Reply{Intents: []workshop.Intent{workshop.DeleteRemark{Remark: shown[at].ID}},
			Note: deletedNote, Plain: deletedPlain}, true
	default:
		return screen.Reply{}, false
	}
	return screen.Reply{}, true
}

// Submit saves the edited text.
func (p *remarkPick) Submit(text string) screen.Reply {
	r := screen.Intend(workshop.EditRemark{Remark: p.id, Text: text})
	r.Done = p.drop
	return r
}

func (p *remarkPick) Line() Line {
	return Line{About: workshop.Subject{Kind: workshop.SubjectRemarkText, ID: p.id}, Prompt: editsRemark, Landing: changesText}
}

// Hints are those of a chosen remark; nil when none is.
func (p *remarkPick) Hints() []kit.Hint {
	if _, ok := p.W().Remark(p.id); !ok {
		return nil
	}
	if p.editing {
		return []kit.Hint{kit.Enter.Does("save"), kit.Esc.Does("cancel")}
	}
	return []kit.Hint{kit.Enter.Does("edit"), kit.Del.Does("delete"), kit.Keys{kit.Up, kit.Down}.Does("another"), kit.Esc.Does("done")}
}

// remarkLook says how a remark is set: its bullet, and the style of its words.
type remarkLook func(*workshop.Remark) (bullet string, style lipgloss.Style)

// rows sets remarks in an area: in full where there is room, else shortened,
// else the newest or those around the picked one.
func (p *remarkPick) rows(shown []*workshop.Remark, look remarkLook, w, h int) []string {
	var lines []string
	for _, most := range []int{6, 3, 2, 1} {
		if most > 1 && len(shown) > h { // saves setting what cannot fit
			continue
		}
		lines = nil
		for _, r := range shown {
			lines = append(lines, p.row(r, look, w, most)...)
		}
		if len(lines) <= h {
			return lines
		}
	}
	if h < 1 {
		return nil
	}
	at := p.place(shown)
	if at < 0 {
		at = len(shown) - 1
	}
	from, to := kit.Window(at, len(lines), max(1, h-1))
	if h == 1 {
		return lines[from:to]
	}
	more := moreOf(len(lines) - (to - from))
	return append([]string{p.theme().Quiet.Render(more)}, lines[from:to]...)
}

func (p *remarkPick) row(r *workshop.Remark, look remarkLook, w, most int) []string {
	t := p.theme()
	bullet, style := look(r)
	mark := t.Quiet
	if r.ID == p.id {
		bullet, style, mark = "▸"+strings.Repeat(" ", t.Width(bullet)-1), t.Strong, t.Accent
	}
	hang := t.Width(bullet)
	lines := kit.Indent(t.Lines(style, t.WrapTo(r.Text, w-hang, most)), hang)
	if len(lines) > 0 {
		lines[0] = mark.Render(bullet) + strings.TrimPrefix(lines[0], strings.Repeat(" ", hang))
	}
	return lines
}
