package stage

import (
	"strconv"
	"strings"

	"swotshop/tui/kit"
	"swotshop/tui/screen"
	"swotshop/workshop"
	"swotshop/workshop/blueprint"
)

func (s *Blueprint) Tell() []string {
	ends := s.W().LooseEnds()
	if len(ends) == 0 {
		return []string{"No loose ends: fit for a board."}
	}
	lines := []string{kit.Plural(len(ends), "loose end", "loose ends") + ":"}
	for _, e := range ends {
		lines = append(lines, endWords(e))
	}
	return lines
}

func (s *Blueprint) Asked() string { return "" }

func (s *Blueprint) Takes() string { return "Nothing is typed here" }

func (s *Blueprint) Offers() []screen.Choice {
	return []screen.Choice{
		Reciting(s.W),
		screen.Does("Export it as a file", func() screen.Reply { return screen.Reply{Action: screen.Export{}} }),
		screen.Does("Close the session", func() screen.Reply { return screen.Reply{Action: screen.Ask{Question: s.closeQuestion()}} }),
	}
}

// Reciting makes a choice that says the whole blueprint.
func Reciting(w func() *workshop.Workshop) screen.Choice {
	lines := strings.Count(string(blueprint.Markdown(w())), "\n")
	return screen.Choice{Does: "Hear the blueprint, " + strconv.Itoa(lines) + " lines", Recite: func() string {
		return string(blueprint.Markdown(w()))
	}}
}
