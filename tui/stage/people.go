package stage

import (
	"maps"
	"regexp"
	"strconv"
	"strings"
	"sync"

	"swotshop/tui/screen"
	"swotshop/workshop"
)

// This file reads who is in the room. People come and go at any stage, so a line that
// says so means the same on every line.

var (
	peopleLine   = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^(?i:people) (\d{1,5})$`) })
	functionLine = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^(\d{1,5}) (\pL+) (?i:now)$`) })
)

// ReadPeople reads a line that says how many people are in the room: “people 7”, or of a
// function: “2 legal now”.
func ReadPeople(w *workshop.Workshop, text string) (d workshop.Details, ok bool) {
	d = w.Details
	text = strings.Join(strings.Fields(text), " ")
	if m := peopleLine().FindStringSubmatch(text); m != nil {
		d.People, _ = strconv.Atoi(m[1])
		return d, true
	}
	m := functionLine().FindStringSubmatch(text)
	if m == nil {
		return d, false
	}
	f, known := workshop.ParseFunction(m[2])
	if !known {
		return d, false
	}
	n, _ := strconv.Atoi(m[1])
	d.ByFunction = maps.Clone(d.ByFunction)
	if d.ByFunction == nil {
		d.ByFunction = map[workshop.Function]int{}
	}
	if was, told := d.ByFunction[f]; told {
		d.People += n - was
	}
	d.ByFunction[f] = n
	d.People = max(d.People, d.PeopleByFunction())
	return d, true
}

// SetPeople is what such a line does.
func SetPeople(d workshop.Details) screen.Reply {
	return screen.Reply{Intents: []workshop.Intent{workshop.ChangeDetails{Details: d}}, Note: peopleNow(d) + "."}
}

// PeopleLine is how the line looks while it says so.
func PeopleLine(d workshop.Details) Line {
	return Line{Prompt: "▸ ", Landing: peopleNow(d), About: workshop.Subject{Kind: workshop.SubjectDetails}}
}
