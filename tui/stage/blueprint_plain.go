package stage

import (
	"strings"

	"swotshop/tui/kit"
	"swotshop/tui/screen"
	"swotshop/workshop"
	"swotshop/workshop/blueprint"
)

func (s *Blueprint) Tell() []string {
	ends := s.W().LooseEnds(s.Kit.Unfit())
	if len(ends) == 0 {
		return []string{s.room().Paper.NoLooseEnds}
	}
	head := s.room().looseEnds(len(ends))
	if stops := workshop.Stops(ends); stops > 0 {
		head = s.room().stopsThePaper(stops, len(ends))
	}
	lines := []string{head + ":"}
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
		screen.Does(closeSession, func() screen.Reply { return screen.Reply{Action: screen.Ask{Question: s.closeQuestion()}} }),
	}
	if rows := chainWords(s.W()); len(rows) > 0 {
		choices = append(choices, screen.Choice{Does: seeChains, Recite: func() string { return strings.Join(rows, "\n") + "\n" }})
	}
	if n := workshop.Stops(s.W().LooseEnds(s.Kit.Unfit())); n > 0 {
		choices = append(choices, screen.Asking(closeWithReason, whyAsked(n), func(why string) screen.Reply {
			return screen.Reply{Action: screen.Close{Why: why}}
		}))
	}
	return choices
}

// Reciting makes a choice that reads out the whole blueprint.
func Reciting(e *kit.Kit, w func() *workshop.Workshop) screen.Choice {
	write := func() string { return string(blueprint.Markdown(w(), e.Unfit())) }
	lines := strings.Count(write(), "\n")
	return screen.Choice{Does: readBlueprint(lines), Recite: write}
}
