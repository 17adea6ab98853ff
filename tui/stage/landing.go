package stage

import (
	"swotshop/tui/kit"
	"swotshop/tui/screen"
	"swotshop/workshop"
)

// landingLine shows where a line will go.
func landingLine(t kit.Theme, text string, here workshop.Quadrant) Line {
	read := workshop.ParseLine(text, here)
	return Line{
		About:  workshop.Subject{Kind: workshop.SubjectItem, Quadrant: read.Quadrant},
		Prompt: t.BadgeOf(read.Quadrant) + " ", Landing: goesTo(read),
	}
}

// landingChoice sets where a line without a letter goes.
func landingChoice(here *workshop.Quadrant) screen.Choice {
	return screen.Offering(chooseLanding, where, "", func() []screen.Choice {
		var all []screen.Choice
		for _, q := range workshop.Quadrants {
			all = append(all, screen.Does(q.Name(), func() screen.Reply {
				*here = q
				return screen.Reply{Note: linesGoTo(q)}
			}).WithRef(string(q)))
		}
		return all
	})
}
