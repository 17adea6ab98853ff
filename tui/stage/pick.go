package stage

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/kit"
	"swotshop/tui/screen"
	"swotshop/workshop"
)

// picker is what one does with an item that was picked on the board: letters
// are keys until Esc. While words or evidence are being edited, it holds which.
type picker struct {
	*Context
	item string
	edit string // "", "words" or "evidence"
}

// Active says that an item is picked and still there.
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

// Key offers a key to the picked item. It takes all keys but those of the
// session; what stands for nothing is swallowed, so that nothing is typed
// unseen.
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
		return screen.Intend(workshop.MoveItem{Item: item.ID, Quadrant: workshop.Quadrant(strings.ToUpper(string(key)))})
	case "f":
		return screen.Intend(workshop.RetagItem{Item: item.ID, Function: nextFunction(item.Function), How: item.How})
	case "k":
		return screen.Intend(workshop.RetagItem{Item: item.ID, Function: item.Function, How: nextKind(item.How)})
	case "e", kit.Enter:
		p.edit = "words"
		return screen.SetLine(item.Text)
	case "v":
		p.edit = "evidence"
		return screen.SetLine(item.Evidence)
	case "d", kit.Del, kit.Backspace:
		p.drop()
		return screen.Reply{Intents: []workshop.Intent{workshop.DeleteItem{Item: item.ID}}, Note: "Deleted. Ctrl+Z brings it back.", Plain: "Deleted. “undo” brings it back."}
	}
	return screen.Reply{}
}

// Submit takes the edited words or evidence.
func (p *picker) Submit(text string) screen.Reply {
	item, _ := p.W().Item(p.item)
	edit := p.edit
	r := screen.Intend(workshop.EditItem{Item: p.item, Text: text})
	if edit == "evidence" {
		r = screen.Intend(workshop.GiveEvidence{Item: p.item, Evidence: text, Comparator: item.Comparator})
	}
	r.Done = p.drop
	return r
}

func (p *picker) Line() Line {
	if p.edit != "" {
		return Line{Prompt: p.edit + " ▸ ", Placeholder: "type, then Enter"}
	}
	item, _ := p.W().Item(p.item)
	about := item.Ref() + " · " + string(item.How)
	if item.Function != workshop.Untagged {
		about += " · " + item.Function.Name()
	}
	return Line{Prompt: about, Command: true}
}

func (p *picker) Hints() []kit.Hint {
	if p.edit != "" {
		return []kit.Hint{kit.Enter.Does("keep"), kit.Esc.Does("as it was")}
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

// pickerKeys are the picker's keys for help.
var pickerKeys = []kit.Hint{
	kit.Keys{kit.Up, kit.Down}.Does("pick an item; then:"), kit.Keys{"s", "w", "o", "t"}.Does("move it to that quadrant"), kit.Keys{"e", kit.Enter}.Does("edit its words"),
	kit.Key("f").Does("next function"), kit.Key("k").Does("next kind: opinion, assumption, fact"), kit.Key("v").Does("what it rests on (evidence)"),
	kit.Keys{"d", kit.Del}.Does("delete it"), kit.Esc.Does("done with it"),
}

// quadrantChoices are the four quadrants.
func quadrantChoices(pick func(q workshop.Quadrant) screen.Reply) []screen.Choice {
	var all []screen.Choice
	for _, q := range workshop.Quadrants {
		all = append(all, screen.Does(q.Name(), func() screen.Reply { return pick(q) }).WithRef(string(q)))
	}
	return all
}

// remarkChoices are what one does with remarks that were kept.
func remarkChoices(kept func() []*workshop.Remark) []screen.Choice {
	if len(kept()) == 0 {
		return nil
	}
	each := func(pick func(r *workshop.Remark) screen.Choice) func() []screen.Choice {
		return func() []screen.Choice {
			var all []screen.Choice
			for _, r := range kept() {
				all = append(all, pick(r))
			}
			return all
		}
	}
	return []screen.Choice{
		screen.Offering("Change a remark", "Which one?", "", each(func(r *workshop.Remark) screen.Choice {
			return screen.Asking(r.Text, "New words for: "+r.Text, func(text string) screen.Reply {
				return screen.Intend(workshop.EditRemark{Remark: r.ID, Text: text})
			})
		})),
		screen.Offering("Delete a remark", "Which one?", "", each(func(r *workshop.Remark) screen.Choice {
			return screen.Does(r.Text, func() screen.Reply { return screen.Intend(workshop.DeleteRemark{Remark: r.ID}) })
		})),
	}
}

// itemWords is an item with what is known of it.
func itemWords(item *workshop.Item) string {
	words := item.Ref()
	if item.Function != workshop.Untagged {
		words += ", " + item.Function.Name()
	}
	if item.How != workshop.KindOpinion {
		words += ", " + string(item.How)
	}
	return words + ": " + item.Text
}

// itemLines says how a line becomes an item.
func itemLines(here workshop.Quadrant) string {
	return "s, w, o or t in front chooses the quadrant, a word and a colon the function, " +
		"as “w legal: nobody knows who may approve”. Without a letter it lands in " + here.Name()
}

// changeable makes a choice of every item.
func (c *Context) changeable() []screen.Choice {
	var all []screen.Choice
	for _, q := range workshop.Quadrants {
		for _, item := range c.W().ItemsIn(q) {
			about := "What about " + item.Ref() + "?"
			all = append(all, screen.Offering(itemWords(item), about, "", func() []screen.Choice { return itemChoices(item) }).WithRef(item.Ref()))
		}
	}
	return all
}

// itemChoices are what one does with an item.
func itemChoices(item *workshop.Item) []screen.Choice {
	evidence := "What does it rest on? So far: " + kit.Or(item.Evidence, "nothing yet")
	return []screen.Choice{
		screen.Asking("Change its words", "New words for: "+item.Text, func(text string) screen.Reply {
			return screen.Intend(workshop.EditItem{Item: item.ID, Text: text})
		}),
		screen.Offering("Move it", "Where?", "", func() []screen.Choice {
			return quadrantChoices(func(q workshop.Quadrant) screen.Reply {
				return screen.Intend(workshop.MoveItem{Item: item.ID, Quadrant: q})
			})
		}),
		screen.Offering("Set its function", "Which one?", "", func() []screen.Choice { return functionChoices(item) }),
		screen.Offering("Set its kind", "Which one?", "", func() []screen.Choice { return kindChoices(item) }),
		screen.Asking("Give evidence", evidence, func(text string) screen.Reply {
			return screen.Intend(workshop.GiveEvidence{Item: item.ID, Evidence: text, Comparator: item.Comparator})
		}),
		screen.Does("Delete it", func() screen.Reply { return screen.Intend(workshop.DeleteItem{Item: item.ID}) }),
	}
}

func functionChoices(item *workshop.Item) []screen.Choice {
	var all []screen.Choice
	for _, f := range workshop.Functions {
		all = append(all, screen.Does(f.Name(), func() screen.Reply {
			return screen.Intend(workshop.RetagItem{Item: item.ID, Function: f, How: item.How})
		}).WithRef(string(f)))
	}
	return all
}

func kindChoices(item *workshop.Item) []screen.Choice {
	var all []screen.Choice
	for _, k := range workshop.Kinds {
		all = append(all, screen.Does(kit.UpperFirst(string(k)), func() screen.Reply {
			return screen.Intend(workshop.RetagItem{Item: item.ID, Function: item.Function, How: k})
		}).WithRef(string(k)))
	}
	return all
}

// itemAt finds an item by its ref.
func itemAt(w *workshop.Workshop, ref string) *workshop.Item {
	for _, i := range w.Items {
		if strings.EqualFold(i.Ref(), ref) {
			return i
		}
	}
	return nil
}
