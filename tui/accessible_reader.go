package tui

import (
	"swotshop/tui/kit"
	"swotshop/tui/screen"
	"swotshop/tui/stage"
	"swotshop/workshop"
)

// This file tells a session that is only read.

func (s *speaker) sayReader(r *reader) {
	state := "open"
	if r.w().Closed {
		state = "closed"
	}
	s.say(r.title() + ", " + kit.Date(r.w().Date) + ", " + state + ". You are reading")
	if r.led != nil {
		s.say(kit.UpperFirst(r.led.Error()))
	}
	if r.unsaved() > 0 {
		s.say(kit.Plural(r.unsaved(), "change", "changes") + " typed here " + wasWere(r.unsaved()) + " not saved before the other window took over:")
		for _, e := range lostEntries(r) {
			s.say(e.What + ": " + e.Text)
		}
	}
	s.offerReading(r)
}

func (s *speaker) offerReading(r *reader) {
	s.open = &list{title: "What can be done, by number:", choices: s.readerChoices(r), stays: true}
	s.sayOpen()
}

// lostEntries are the texts of the changes that were not saved.
func lostEntries(r *reader) []workshop.Entry {
	events := r.log.Events()
	before, err := workshop.Replay(events[:max(0, len(events)-r.unsaved())])
	if err != nil {
		return nil
	}
	saved := map[workshop.Entry]bool{}
	for _, e := range before.State().Entries() {
		saved[e] = true
	}
	var lost []workshop.Entry
	for _, e := range r.w().Entries() {
		if !saved[e] {
			lost = append(lost, e)
		}
	}
	return lost
}

func (s *speaker) readerChoices(r *reader) []screen.Choice {
	key := func(words string, want func() screen.Action) screen.Choice {
		return screen.Does(words, func() screen.Reply { return screen.Reply{Action: want()} })
	}
	all := []screen.Choice{stage.Reciting(r.w), key("Export it as a file", func() screen.Action { return screen.Export{} })}
	switch {
	case r.demo:
	case r.led != nil:
		all = append(all, key("Read again what has happened", r.readAgain), key("Take the session over", r.takeOver))
	default:
		all = append(all, key(r.openWords(), r.reopen))
	}
	if r.lost != nil && r.lost.spare.copier != nil {
		all = append(all, screen.Choice{Does: "Save a copy, with what could not be saved", Word: "copy"})
	}
	return append(all, key("To the library", func() screen.Action {
		return r.unlessLost("Back to the library?", "go to the library", screen.GoLibrary{})
	}))
}
