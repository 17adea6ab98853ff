package stage

import (
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
