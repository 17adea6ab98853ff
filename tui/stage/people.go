package stage

import (
	"swotshop/tui/screen"
	"swotshop/workshop"
)

// This file is a line that says who is in the room, which means the same on every stage.

// SetPeople is what such a line does.
func SetPeople(w *workshop.Workshop, d workshop.Details) screen.Reply {
	return screen.Reply{Intents: []workshop.Intent{workshop.ChangeDetails{Details: d}}, Note: d.PeopleNow(w.Details) + "."}
}

// PeopleLine is how the line looks while it says so.
func PeopleLine(w *workshop.Workshop, d workshop.Details) Line {
	return Line{Prompt: "▸ ", Landing: d.PeopleNow(w.Details), About: workshop.Subject{Kind: workshop.SubjectDetails}}
}
