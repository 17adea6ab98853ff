package tui

import (
	"swotshop/tui/kit"
	"swotshop/tui/reader"
	"swotshop/tui/screen"
	"swotshop/tui/stage"
	"swotshop/workshop"
)

// This file tells a session that is only read.

func (s *speaker) sayReader(r *reader.Screen) {
	state := "open"
	if r.W().Closed {
		state = "closed"
	}
	s.Say(r.Title() + ", " + kit.Date(r.W().Date) + ", " + state + ". You are reading")
	if r.Led != nil {
		s.Say(kit.UpperFirst(r.Led.Error()))
	}
	if r.Unsaved() > 0 {
		s.Say(kit.Plural(r.Unsaved(), "change", "changes") + " typed here " + reader.WasWere(r.Unsaved()) + " not saved before the other window took over:")
		for _, e := range lostEntries(r) {
			s.Say(e.What + ": " + e.Text)
		}
	}
	s.offerReading(r)
}

func (s *speaker) offerReading(r *reader.Screen) {
	s.open = &list{title: "What can be done, by number:", choices: s.readerChoices(r), stays: true}
	s.sayOpen()
}

// lostEntries are the texts of the changes that were not saved.
func lostEntries(r *reader.Screen) []workshop.Entry {
	events := r.Log.Events()
	before, err := workshop.Replay(events[:max(0, len(events)-r.Unsaved())])
	if err != nil {
		return nil
	}
	saved := map[workshop.Entry]bool{}
	for _, e := range before.State().Entries() {
		saved[e] = true
	}
	var lost []workshop.Entry
	for _, e := range r.W().Entries() {
		if !saved[e] {
			lost = append(lost, e)
		}
	}
	return lost
}

func (s *speaker) readerChoices(r *reader.Screen) []screen.Choice {
	key := func(words string, want func() screen.Action) screen.Choice {
		return screen.Does(words, func() screen.Reply { return screen.Reply{Action: want()} })
	}
	all := []screen.Choice{stage.Reciting(r.W), key("Export it as a file", func() screen.Action { return screen.Export{} })}
	switch {
	case r.Demo:
	case r.Led != nil:
		all = append(all, key("Read again what has happened", r.ReadAgain), key("Take the session over", r.TakeOver))
	default:
		all = append(all, key(r.OpenWords(), r.Reopen))
	}
	if r.Lost != nil && r.Lost.Spare.Copier != nil {
		all = append(all, screen.Choice{Does: "Save a copy, with what could not be saved", Word: "copy"})
	}
	return append(all, key("To the library", func() screen.Action {
		return r.UnlessLost("Back to the library?", "go to the library", screen.GoLibrary{})
	}))
}
