package reader

import (
	"strings"

	"swotshop/tui/kit"
	"swotshop/tui/live"
	"swotshop/tui/screen"
	"swotshop/tui/stage"
	"swotshop/workshop"
)

// This file is a read-only session in plain text mode.

// Tell describes the session, what is unusual about it, and what can be done.
func (r *Screen) Tell() screen.Told {
	lines := []string{readOnlySession(r.title(), kit.Date(r.W().Date), r.state())}
	if r.Led != nil {
		lines = append(lines, kit.UpperFirst(r.Led.Error()))
	}
	if r.Firm != nil {
		lines = append(lines, kit.UpperFirst(inFirm))
	}
	lines = append(lines, r.standsAt()...)
	if r.unsaved() > 0 {
		lines = append(lines, unsavedHere(r.unsaved())+":")
		for _, e := range r.lostEntries() {
			lines = append(lines, e.What+": "+e.Text)
		}
	}
	return screen.Told{Lines: lines, Menu: r.menu()}
}

func (r *Screen) menu() *screen.Menu {
	return &screen.Menu{Title: pickByNumber, Choices: r.choices(), Stays: true}
}

// lostEntries are the texts of the changes that were not saved.
func (r *Screen) lostEntries() []workshop.Entry {
	events := r.Log.Events()
	before, err := workshop.Replay(events[:max(0, len(events)-r.unsaved())])
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

// does makes a choice of an action.
func does(words string, want func() screen.Action) screen.Choice {
	return screen.Does(words, func() screen.Reply { return screen.Reply{Action: want()} })
}

func (r *Screen) choices() []screen.Choice {
	all := []screen.Choice{stage.Reciting(r.Kit, r.W), does(exportToFile, func() screen.Action { return screen.Export{} })}
	switch {
	case r.Demo:
	case r.Led != nil:
		all = append(all, does(reloadChanges, r.readAgain), does(takeSessionOver, r.takeOver))
	case r.W().Closed:
		all = append(all, does(reopenSession, r.lead))
	default:
		all = append(all, does(leadSession, r.lead), does(reloadChanges, r.readAgain))
	}
	if r.copyable() {
		all = append(all, screen.Choice{Does: saveCopyWithUnsaved, Word: "copy"})
	}
	if !r.onlyHere() {
		all = append(all, does(replaySession, r.replay))
	}
	all = append(all, does(toTheLibrary, func() screen.Action {
		return r.unlessLost(leaveForLibrary, goToLibrary, screen.GoLibrary{})
	}))
	if r.untaggable() == "" {
		all = append(all, r.tagging())
	}
	all = append(all, r.turns()...)
	return append(all, does(copyPageOne, func() screen.Action { return screen.CopyPage{} }))
}

// turns lead through the list that the session is read from.
func (r *Screen) turns() (all []screen.Choice) {
	turn := func(words string, by int, hit bool) {
		all = append(all, does(words, func() screen.Action { return r.beside(by, hit) }))
	}
	if r.at.Hit != nil {
		turn(nextHit, +1, true)
		turn(hitBefore, -1, true)
	}
	if r.at.Says != "" {
		turn(nextSession, +1, false)
		turn(sessionBefore, -1, false)
	}
	return all
}

// standsAt says where the session stands in the list that it is read from, and what was
// found in it.
func (r *Screen) standsAt() []string {
	r.turned = false
	switch h := r.at.Hit; {
	case r.at.Says == "":
		return nil
	case h == nil:
		return []string{kit.UpperFirst(r.at.Says)}
	default:
		return []string{kit.UpperFirst(hitHere(r.at.Says, h.What)) + ": " + h.Text}
	}
}

// News is another hit in the same session; nothing else changes here.
func (r *Screen) News() screen.Told {
	if !r.turned {
		return screen.Told{}
	}
	return screen.Tells(r.standsAt()...)
}

// Remarks takes the note.
func (r *Screen) Remarks() (n screen.Note, problem string) {
	n, r.note = r.note, screen.Note{}
	return n, ""
}

// Command leaves, or lists what can be done.
func (r *Screen) Command(word string) (screen.Told, bool) {
	switch word {
	case "?":
		return screen.Told{Menu: r.menu(), After: []string{moreCommands}}, true
	case "library":
		return screen.Told{Action: r.leave()}, true
	case "copy":
		return screen.Told{Action: screen.CopyPage{}}, !r.copyable()
	case "next", "back":
		return screen.Told{Action: r.beside(map[string]int{"next": +1, "back": -1}[word], r.at.Hit != nil)}, r.at.Says != ""
	}
	return screen.Told{}, false
}

// Hear takes the words that are keys on a screen; there is nothing to type into.
func (r *Screen) Hear(line string) screen.Told {
	switch strings.ToLower(line) {
	case "lead":
		return screen.Told{Action: r.lead()}
	case "export":
		return screen.Told{Action: screen.Export{}}
	}
	return screen.Refuses(noTextHere)
}

var (
	_ screen.Plain  = (*Screen)(nil)
	_ live.Stranded = (*Screen)(nil)
)
