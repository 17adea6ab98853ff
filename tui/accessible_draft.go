package tui

import (
	"strings"

	"swotshop/tui/kit"
	"swotshop/tui/live"
	"swotshop/tui/screen"
	"swotshop/tui/session"
	"swotshop/tui/setup"
	"swotshop/workshop"
)

// This file tells in lines what was typed and not entered when the program ended
// last, and takes it up again.

// draftWords are commands as long as something waits that they can be about.
var draftWords = map[string]bool{"use it": true, "drop it": false}

// draftWord carries out such a command.
func (s *speaker) draftWord(line string) bool {
	take, known := draftWords[strings.ToLower(strings.TrimPrefix(line, "."))]
	if !known || s.app.overlay != nil || s.waiting() == nil {
		return false
	}
	s.draft(take)
	return true
}

// waiting is the pile that such a command is about; nil when nothing waits.
func (s *speaker) waiting() *live.Pile {
	var p *live.Pile
	switch at := s.app.screen.(type) {
	case *session.Screen:
		if p = &at.L.Lines; s.prompt != nil && s.prompt.private {
			p = &at.L.Notes
		}
	case *setup.Form:
		p = &at.Drafts
	}
	if p == nil || len(p.Waiting) == 0 {
		return nil
	}
	return p
}

// draft takes up the oldest draft, or lets go of it.
func (s *speaker) draft(take bool) {
	p := s.waiting()
	switch at := s.app.screen.(type) {
	case *setup.Form:
		s.formDraft(at, take)
	case *session.Screen:
		if take && !s.useDraft(at, p) {
			return
		}
		p.Put()
		p.Watch(true)
		if s.prompt = nil; !take {
			s.Say("Forgotten")
		}
		s.run(s.app.watchDrafts())
	}
}

// useDraft enters the oldest draft; ok says that it is in the session now.
func (s *speaker) useDraft(at *session.Screen, p *live.Pile) (ok bool) {
	d, before := p.Waiting[0], len(at.L.Log.Events())
	switch {
	case d.Line == live.OnPanel:
		s.carry(screen.Intend(workshop.NotePrivately{Text: d.Text}))
	case d.Stage != "" && !at.Fits(d):
		s.Say("It was typed somewhere else" + stageNamed(at.L.W(), d) + ": go there first, with “stages”, or type it where it belongs")
		return false
	default:
		at.In.Set("")
		s.submit(at, d.Text)
	}
	return len(at.L.Log.Events()) > before
}

// formDraft fills the form with what was typed before, or lets go of that.
func (s *speaker) formDraft(f *setup.Form, take bool) {
	if !take {
		f.Drafts.Put()
		s.app.formSpent = append(s.app.formSpent, f.Spend()...)
		s.run(s.app.watchDrafts())
		s.Say("Forgotten")
		return
	}
	f.BringBack()
	s.prompt = nil
	s.askForm(f)
}

// sayDrafts says what waits, when a session has just come.
func (s *speaker) sayDrafts(at *session.Screen) {
	now := at.Kit.Now()
	for _, d := range at.L.Lines.Waiting {
		s.Say("Typed on " + kit.Moment(d.At, now) + stageNamed(at.L.W(), d) + ", and not entered: " + d.Text)
	}
	if len(at.L.Lines.Waiting) > 0 {
		s.Say("“use it” enters it, “drop it” forgets it")
	}
	if len(at.L.Notes.Waiting) > 0 {
		s.Say("A private note was typed, and not entered: “note” says it")
	}
}

// stageNamed is where a draft was typed, if that is known.
func stageNamed(w *workshop.Workshop, d live.Draft) string {
	if i := w.Agenda.Find(d.Stage); i >= 0 {
		return " at " + w.Agenda.Stages[i].Title
	}
	return ""
}
