package stage

import (
	"cmp"

	"swotshop/tui/screen"
	"swotshop/workshop"
)

// landing is where the line goes: where its badge says, or else here.
func (c *Context) landing(here workshop.Quadrant) workshop.Quadrant {
	return cmp.Or(c.In.Badge(), here)
}

// landingLine shows where a line will go. While something is picked it says that the
// line is none that mends it.
func (c *Context) landingLine(here workshop.Quadrant) Line {
	read := workshop.ReadItem(c.In.Text(), c.landing(here))
	look := Line{
		About:  workshop.Subject{Kind: workshop.SubjectItem, Quadrant: read.Quadrant},
		Prompt: c.theme().BadgeOf(read.Quadrant) + " ", Landing: goesTo(c.W(), read),
	}
	if c.Pick.Active() {
		look.Landing = newIn(c.W(), read)
	}
	return look
}

// addItem adds the line as an item.
func (c *Context) addItem(text string, here workshop.Quadrant, card string) (r screen.Reply, to workshop.Quadrant) {
	read := workshop.ReadItem(text, c.landing(here))
	return c.adding(read, card), read.Quadrant
}

// adding adds an item, which may come from a card.
func (c *Context) adding(read workshop.Line, card string) screen.Reply {
	r := screen.Intend(workshop.AddItem{Quadrant: read.Quadrant, Function: read.Function, Text: read.Text, Card: card})
	r.Note = addedTo(c.W(), read)
	return r
}

// ReadStray reads a line as an item where the stage takes none: with the letter of a
// quadrant, a function and a colon, nobody means anything else.
func ReadStray(line string) (read workshop.Line, ok bool) {
	read = workshop.ParseLine(line, "")
	return read, read.Quadrant != "" && read.Function != workshop.Untagged && read.Text != ""
}

// StrayLine is how such a line looks.
func (c *Context) StrayLine(read workshop.Line) Line {
	return Line{
		About:  workshop.Subject{Kind: workshop.SubjectItem, Quadrant: read.Quadrant},
		Prompt: "▸ ", Landing: goesTo(c.W(), read),
	}
}

// AddStray adds it.
func (c *Context) AddStray(read workshop.Line) screen.Reply { return c.adding(read, "") }

// turnLanding is the quadrant beside the one where the line goes. It takes the place of
// the badge.
func (c *Context) turnLanding(here workshop.Quadrant, by int) workshop.Quadrant {
	to := beside(c.landing(here), by)
	c.In.Wear("")
	return to
}

// landingChoice sets where a line without a letter goes.
func (c *Context) landingChoice(here *workshop.Quadrant) screen.Choice {
	return screen.Offering(chooseLanding, where, "", func() []screen.Choice {
		var all []screen.Choice
		for _, q := range workshop.Quadrants {
			all = append(all, screen.Does(c.W().QuadrantName(q), func() screen.Reply {
				*here = q
				return screen.Reply{Note: linesGoTo(c.W(), q)}
			}).WithRef(string(q)))
		}
		return all
	})
}
