package tui

import (
	"strings"
	"unicode"

	"github.com/charmbracelet/x/ansi"

	"swotshop/tui/kit"
	"swotshop/tui/prompter"
	"swotshop/tui/screen"
	"swotshop/tui/session"
	"swotshop/workshop"
)

// This file tells in lines what the facilitator alone should hear: what the
// console shows on a second screen.

// unbroken is a width at which nothing is wrapped: the reader of lines does it.
const unbroken = 1 << 20

// prompts tells what comes, the card's note, nudges and private notes.
func (s *speaker) prompts() {
	at, ok := s.app.screen.(*session.Screen)
	if !ok {
		s.carry(screen.Reply{})
		return
	}
	p := prompter.Prompter{Kit: s.app.kit, Knows: s.app.options.Prompter}
	w := at.L.W()
	s.Say("For you alone")
	for _, section := range append(p.Ahead(w, unbroken), p.Known(w, unbroken)...) {
		switch section.Kind {
		case prompter.Clock, prompter.Objections: // “time” tells the one; the other is for looking up
			continue
		}
		for _, line := range section.Lines {
			s.Say(section.Title + ": " + withoutSign(line))
		}
	}
}

// withoutSign is a drawn line without its colours and the sign before it.
func withoutSign(line string) string {
	return strings.TrimLeftFunc(ansi.Strip(line), func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune("–·§", r) })
}

// note asks for a private note.
func (s *speaker) note() {
	at, ok := s.app.screen.(*session.Screen)
	if !ok {
		s.carry(screen.Reply{})
		return
	}
	s.prompt = &prompt{asks: "Private note: no screen and no blueprint shows it.", private: true, take: func(s *speaker, text string) {
		s.carry(screen.Intend(workshop.NotePrivately{Text: text}))
	}}
	s.Say(s.prompt.asks)
	if waiting := at.L.Notes.Waiting; len(waiting) > 0 {
		s.Say("Typed on " + kit.Moment(waiting[0].At, at.Kit.Now()) + ", and not entered: " + waiting[0].Text)
		s.Say("“use it” stores it, “drop it” forgets it")
	}
}
