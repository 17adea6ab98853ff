package stage

import (
	"swotshop/tui/screen"
	"swotshop/workshop"
)

// landingLine shows where a line will go. While something is picked it says that the
// line is none that mends it.
func (c *Context) landingLine(text string, here workshop.Quadrant) Line {
	read := workshop.ParseLine(text, here)
	look := Line{
		About:  workshop.Subject{Kind: workshop.SubjectItem, Quadrant: read.Quadrant},
		Prompt: c.theme().BadgeOf(read.Quadrant) + " ", Landing: goesTo(read),
	}
	if c.Pick.Active() {
		look.Landing = newIn(read)
	}
	return look
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
