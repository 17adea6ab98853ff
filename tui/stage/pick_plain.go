package stage

import (
	"strings"

	"swotshop/tui/kit"
	"swotshop/tui/screen"
	"swotshop/workshop"
)

// quadrantChoices are the four quadrants.
func quadrantChoices(pick func(q workshop.Quadrant) screen.Reply) []screen.Choice {
	var all []screen.Choice
	for _, q := range workshop.Quadrants {
		all = append(all, screen.Does(q.Name(), func() screen.Reply { return pick(q) }).WithRef(string(q)))
	}
	return all
}

func (c *Context) remarkWords(remarks []*workshop.Remark) []string {
	var lines []string
	for _, r := range remarks {
		lines = append(lines, kit.UpperFirst(string(r.Topic))+": "+remarkShown(c.W(), r))
	}
	return lines
}

// remarkChoices are what one does with saved remarks.
func (c *Context) remarkChoices(saved func() []*workshop.Remark) []screen.Choice {
	if len(saved()) == 0 {
		return nil
	}
	each := func(pick func(r *workshop.Remark) screen.Choice) func() []screen.Choice {
		return func() []screen.Choice {
			var all []screen.Choice
			for _, r := range saved() {
				all = append(all, pick(r))
			}
			return all
		}
	}
	return []screen.Choice{
		screen.Offering(changeRemark, whichOne, "", each(func(r *workshop.Remark) screen.Choice {
			return screen.Asking(remarkShown(c.W(), r), newText(c.remarkLine(r)), func(text string) screen.Reply {
				return screen.Intend(c.reworded(r, text))
			})
		})),
		screen.Offering(deleteRemark, whichOne, "", each(func(r *workshop.Remark) screen.Choice {
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

// changeable makes a choice of every item.
func (c *Context) changeable() []screen.Choice { return changes(itemsOf(c.W(), onBoard(c.W()))) }

// changes makes a choice of each of some items.
func changes(items []*workshop.Item) []screen.Choice {
	var all []screen.Choice
	for _, item := range items {
		choices := func() []screen.Choice { return itemChoices(item) }
		all = append(all, screen.Offering(itemWords(item), changeWhat(item.Ref()), "", choices).WithRef(item.Ref()))
	}
	return all
}

// Menu is what a line finds that seeks an item, or is only the ref of one: what one does
// with it, or which of several. It says a problem where nothing is found, or the line is
// misread; ok is false for another line.
func (p *Pick) Menu(line string, at Stage) (menu screen.Menu, problem string, ok bool) {
	var found []*workshop.Item
	words, seeks := strings.CutPrefix(line, seekSign)
	switch item := p.named(line, at); {
	case p.sought(line) != nil:
		found = []*workshop.Item{p.sought(line)}
	case seeks && !seeksItself(at):
		found = hits(p.W(), words)
	case item != nil:
		found = []*workshop.Item{item}
	default:
		why := p.misread(line, at)
		return menu, why, why != ""
	}
	switch len(found) {
	case 0:
		return menu, findsNothingPlain(line, words), true
	case 1:
		return screen.Menu{Title: changeWhat(found[0].Ref()) + " " + kit.Sentence(found[0].Text), Choices: itemChoices(found[0])}, "", true
	}
	return screen.Menu{Title: whichOne, Choices: changes(found)}, "", true
}

// itemChoices are what one does with an item.
func itemChoices(item *workshop.Item) []screen.Choice {
	return []screen.Choice{
		screen.Asking(changeText, newText(item.Text), func(text string) screen.Reply {
			return screen.Intend(workshop.EditItem{Item: item.ID, Text: text})
		}),
		screen.Offering(moveIt, where, "", func() []screen.Choice {
			return quadrantChoices(func(q workshop.Quadrant) screen.Reply {
				return screen.Intend(workshop.MoveItem{Item: item.ID, Quadrant: q})
			})
		}),
		screen.Offering(setFunction, whichOne, "", func() []screen.Choice { return functionChoices(item) }),
		screen.Offering(setKind, whichOne, "", func() []screen.Choice { return kindChoices(item) }),
		screen.Asking(addEvidence, whatEvidence(item.Evidence), func(text string) screen.Reply {
			return screen.Intend(workshop.GiveEvidence{Item: item.ID, Evidence: text, Comparator: item.Comparator})
		}),
		screen.Does(deleteIt, func() screen.Reply { return screen.Intend(workshop.DeleteItem{Item: item.ID}) }),
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

// each makes a choice of every one of some things, to be picked by its ref too.
func each[T interface{ Ref() string }](all func() []T, make func(one T) screen.Choice) func() []screen.Choice {
	return func() []screen.Choice {
		var choices []screen.Choice
		for _, one := range all() {
			choice := make(one).WithRef(one.Ref())
			choice.Does = one.Ref() + ": " + choice.Does
			choices = append(choices, choice)
		}
		return choices
	}
}
