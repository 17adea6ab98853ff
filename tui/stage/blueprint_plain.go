package stage

import (
	"strings"

	"swotshop/tui/kit"
	"swotshop/tui/screen"
	"swotshop/workshop"
	"swotshop/workshop/blueprint"
)

func (s *Blueprint) Tell() []string {
	ends := s.looseEnds()
	if len(ends) == 0 {
		return []string{s.room().Paper.NoLooseEnds}
	}
	lines := []string{s.room().endsCounted(ends) + ":"}
	for _, e := range ends {
		lines = append(lines, looseEnd(e))
	}
	return lines
}

func (s *Blueprint) Asked() string { return "" }

func (s *Blueprint) Takes() string { return blueprintTakes }

func (s *Blueprint) Offers() []screen.Choice {
	choices := []screen.Choice{
		Reciting(s.Kit, s.W),
		screen.Does(exportFile, func() screen.Reply { return screen.Reply{Action: screen.Export{}} }),
		s.closing(),
	}
	if rows := chainWords(s.W()); len(rows) > 0 {
		choices = append(choices, screen.Choice{Does: seeChains, Recite: func() string { return strings.Join(rows, "\n") + "\n" }})
	}
	if len(s.looseEnds()) > 0 {
		choices = append(choices, screen.Offering(tieOneUp, seeLooseEnds, s.room().Paper.NoLooseEnds, s.tyings))
	}
	return append(choices, screen.Does(copyPageOne, func() screen.Reply { return screen.Reply{Action: screen.CopyPage{}} }))
}

// tyings are the loose ends that can be tied up somewhere, each as a choice that goes there.
func (s *Blueprint) tyings() (choices []screen.Choice) {
	for _, e := range s.looseEnds() {
		if e.Stage >= 0 {
			choices = append(choices, screen.Does(looseEnd(e), func() screen.Reply { return s.tieUp(e) }))
		}
	}
	return choices
}

// Reciting makes a choice that reads out the whole blueprint.
func Reciting(e *kit.Kit, w func() *workshop.Workshop) screen.Choice {
	write := func() string { return string(blueprint.Markdown(w(), e.Unfit())) }
	lines := strings.Count(write(), "\n")
	return screen.Choice{Does: readBlueprint(lines), Recite: write}
}
