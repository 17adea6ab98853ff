package stage

import (
	"strings"
	"swotshop/tui/kit"
	"swotshop/tui/screen"
	"swotshop/workshop"
)

func (s *Capture) Tell() []string {
	var lines []string
	for _, q := range workshop.Quadrants {
		lines = append(lines, q.Name()+", "+kit.Plural(len(s.W().ItemsIn(q)), "item", "items"))
		for _, item := range s.W().ItemsIn(q) {
			lines = append(lines, itemWords(item))
		}
	}
	return append(lines, "A line without a letter lands in "+s.Here.Name())
}

func (s *Capture) Asked() string { return "" }

func (s *Capture) Worded(string) bool { return true }

func (s *Capture) Takes() string {
	return "A line is an item: " + itemLines(s.Here)
}

func (s *Capture) Offers() []screen.Choice {
	return []screen.Choice{
		screen.Offering("Change an item", "Which one?", "No items yet", s.changeable),
		landingChoice(&s.Here),
	}
}

func captureHolds(w *workshop.Workshop, _ int) string { return held(len(w.Items), "item", "items") }

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
		n.Lines = append(n.Lines, "    "+n.t.BadgeOf(q)+n.t.Quadrant[q].Render(" "+q.Name()))
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
	for _, extra := range []struct{ what, text string }{{"", item.Evidence}, {"compared with ", item.Comparator}} {
		if extra.text != "" {
			facts += " · " + extra.what + extra.text
		}
	}
	if item.Card != "" {
		facts += " · from " + item.Card
	}
	return facts
}

func captureChange(k Known, w *workshop.Workshop, fact workshop.Fact) string {
	switch f := fact.(type) {
	case workshop.ItemAdded:
		words := " added to " + f.Quadrant.Name()
		if f.Function != workshop.Untagged {
			words += ", " + f.Function.Name()
		}
		return itemRef(w, f.Item) + words + ": " + f.Text
	case workshop.ItemEdited:
		return itemRef(w, f.Item) + " now reads: " + f.Text
	case workshop.ItemMoved:
		return k.refs[f.Item] + " moved to " + f.Quadrant.Name() + ", now " + itemRef(w, f.Item)
	case workshop.ItemRetagged:
		return itemRef(w, f.Item) + " is " + strings.Join(tagNames(f), ", ")
	case workshop.EvidenceGiven:
		return itemRef(w, f.Item) + " rests on: " + kit.Or(f.Evidence, "nothing yet")
	case workshop.ItemDeleted:
		return k.refs[f.Item] + " deleted. “undo” brings it back"
	}
	return ""
}

func tagNames(f workshop.ItemRetagged) []string {
	kind := map[workshop.Kind]string{
		workshop.KindOpinion: "an opinion", workshop.KindAssumption: "an assumption", workshop.KindFact: "a fact",
	}[f.How]
	if f.Function == workshop.Untagged {
		return []string{kind}
	}
	return []string{kind, f.Function.Name()}
}

// itemRef is how an item is called now.
func itemRef(w *workshop.Workshop, id string) string {
	if i, ok := w.Item(id); ok {
		return i.Ref()
	}
	return "The item"
}
