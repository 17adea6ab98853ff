package stage

import (
	"swotshop/tui/kit"
	"swotshop/tui/screen"
	"swotshop/workshop"
)

func (s *Capture) Tell() []string {
	var lines []string
	for _, q := range workshop.Quadrants {
		lines = append(lines, quadrantHas(q, len(s.W().ItemsIn(q))))
		for _, item := range s.W().ItemsIn(q) {
			lines = append(lines, itemWords(item))
		}
	}
	return append(lines, linesGoTo(s.W(), s.Here))
}

func (s *Capture) Asked() string { return "" }

func (s *Capture) Worded(string) bool { return true }

func (s *Capture) Takes() string { return captureTakes(s.Here) }

func (s *Capture) Offers() []screen.Choice {
	return []screen.Choice{
		screen.Offering(changeItem, whichOne, noItems, s.changeable),
		s.landingChoice(&s.Here),
	}
}

func captureHolds(w *workshop.Workshop, _ int) string { return countOf(len(w.Items), "item", "items") }

func newestItem(w *workshop.Workshop) string {
	if len(w.Items) == 0 {
		return ""
	}
	return w.Items[len(w.Items)-1].ID
}

func captureNotes(n *notes, _ workshop.Stage) {
	for _, q := range workshop.Quadrants {
		items := n.w.ItemsIn(q)
		if len(items) == 0 {
			continue
		}
		n.Lines = append(n.Lines, "    "+n.t.BadgeOf(q)+n.t.Quadrant[q].Render(" "+n.w.QuadrantName(q)))
		for _, item := range items {
			n.say(n.t.Quadrant[q].Render(kit.Markers[q]+" "+n.t.Pad(item.Ref(), 3))+" ", item.Text)
			n.under(itemFacts(item))
		}
	}
}

// itemFacts is what is known of an item besides its words.
func itemFacts(item *workshop.Item) string {
	facts := string(item.How)
	if item.Function != workshop.Untagged {
		facts = item.Function.Name() + " · " + facts
	}
	for _, extra := range []struct{ what, text string }{{"", item.Evidence}, {comparedWith, item.Comparator}} {
		if extra.text != "" {
			facts += " · " + extra.what + extra.text
		}
	}
	if item.Card != "" {
		facts += " · " + fromCard + item.Card
	}
	return facts
}

func captureChange(k Known, w *workshop.Workshop, fact workshop.Fact) string {
	switch f := fact.(type) {
	case workshop.ItemAdded:
		return itemAdded(itemRef(w, f.Item), f)
	case workshop.ItemEdited:
		return nowReads(itemRef(w, f.Item), f.Text)
	case workshop.ItemMoved:
		i, ok := w.Item(f.Item)
		if !ok {
			return ""
		}
		return itemMoved(k.refs[f.Item], f.Quadrant, i.Ref(), takesAlong(w, i))
	case workshop.ItemRetagged:
		return itemTagged(itemRef(w, f.Item), f)
	case workshop.EvidenceGiven:
		return evidenceFor(itemRef(w, f.Item), f.Evidence)
	case workshop.ItemDeleted:
		return refDeleted(k.refs[f.Item])
	}
	return ""
}

// itemRef is what an item is called now.
func itemRef(w *workshop.Workshop, id string) string {
	if i, ok := w.Item(id); ok {
		return i.Ref()
	}
	return someItem
}
