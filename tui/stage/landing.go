package stage

import (
	"swotshop/tui/kit"
	"swotshop/tui/screen"
	"swotshop/workshop"
)

// landingNote shows where a line will land: as the prompt and in words.
func landingNote(t kit.Theme, text string, here workshop.Quadrant) (prompt, words string) {
	read := workshop.ParseLine(text, here)
	words = "lands in " + read.Quadrant.Name()
	if read.Function != workshop.Untagged {
		words += ", " + read.Function.Name()
	}
	return t.BadgeOf(read.Quadrant) + " ", words
}

// additionNote says where a line has landed.
func additionNote(line workshop.Line) string {
	note := "Added to " + line.Quadrant.Name()
	if line.Function != workshop.Untagged {
		note += ", " + line.Function.Name()
	}
	return note + "."
}

// itemLines says how a line becomes an item.
func itemLines(here workshop.Quadrant) string {
	return "s, w, o or t in front chooses the quadrant, a word and a colon the function, " +
		"as “w legal: nobody knows who may approve”. Without a letter it lands in " + here.Name()
}

// landingChoice sets where a line without a letter lands.
func landingChoice(here *workshop.Quadrant) screen.Choice {
	return screen.Offering("Say where lines without a letter land", "Where?", "", func() []screen.Choice {
		var all []screen.Choice
		for _, q := range workshop.Quadrants {
			all = append(all, screen.Does(q.Name(), func() screen.Reply {
				*here = q
				return screen.Reply{Note: "Lines without a letter land in " + q.Name()}
			}).WithRef(string(q)))
		}
		return all
	})
}
