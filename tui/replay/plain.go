package replay

import (
	"fmt"
	"time"

	"swotshop/tui/screen"
)

// This file is a replay in lines: one for each event.

// Lines tells a session event by event, from a time on. What is private is left out
// unless it is asked for; what was taken back says so.
func Lines(stops []Stop, from time.Duration, private bool) []string {
	var lines []string
	for _, stop := range stops {
		if stop.Private && !private || stop.Led < from {
			continue
		}
		for i, says := range stop.Says {
			lines = append(lines, fmt.Sprintf("%s #%d %s · %s", Time(stop.Led), stop.First+i, stop.Place, stop.marked(says)))
		}
	}
	return lines
}

// marked is what an event says, with a word for what must not be taken for something
// else.
func (s Stop) marked(says string) string {
	switch {
	case s.Private:
		return privateMark + says
	case s.TakenBack:
		return takenBackMark + says
	}
	return says
}

// Tell tells the whole session: where nothing is drawn there is no pace.
func (s *Screen) Tell() screen.Told {
	if s.why != "" {
		return screen.Tells(s.why, everyEvent)
	}
	return screen.Tells(append(Lines(s.stops, s.from, false), everyEvent)...)
}

// News is nothing: nothing changes here.
func (s *Screen) News() screen.Told { return screen.Told{} }

// Remarks has none.
func (s *Screen) Remarks() (n screen.Note, problem string) { return screen.Note{}, "" }

// Command leaves, or lists what can be done.
func (s *Screen) Command(word string) (screen.Told, bool) {
	switch word {
	case "?":
		return screen.Tells(plainCommands), true
	case "library":
		return screen.Told{Action: screen.Return{To: s.back}}, true
	}
	return screen.Told{}, false
}

// Hear refuses a line: there is nothing to type into.
func (s *Screen) Hear(string) screen.Told { return screen.Refuses(noTextHere) }
