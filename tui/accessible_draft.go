package tui

import (
	"strings"

	"swotshop/tui/kit"
	"swotshop/tui/screen"
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
func (s *speaker) waiting() *pile {
	var p *pile
	switch at := s.app.screen.(type) {
	case *session:
		if p = &at.l.lines; s.prompt != nil && s.prompt.private {
			p = &at.l.notes
		}
	case *form:
		p = &at.drafts
	}
	if p == nil || len(p.waiting) == 0 {
		return nil
	}
	return p
}

// draft takes up the oldest draft, or lets go of it.
func (s *speaker) draft(take bool) {
	p := s.waiting()
	switch at := s.app.screen.(type) {
	case *form:
		s.formDraft(at, take)
	case *session:
		if take && !s.useDraft(at, p) {
			return
		}
		p.put()
		p.watch(true)
		if s.prompt = nil; !take {
			s.say("Forgotten")
		}
		s.run(s.app.watchDrafts())
	}
}

// useDraft enters the oldest draft; ok says that it is in the session now.
func (s *speaker) useDraft(at *session, p *pile) (ok bool) {
	d, before := p.waiting[0], len(at.l.log.Events())
	switch {
	case d.Line == OnPanel:
		s.carry(screen.Intend(workshop.NotePrivately{Text: d.Text}))
	case d.Stage != "" && !at.fits(d):
		s.say("It was typed somewhere else" + stageNamed(at.l.w(), d) + ": go there first, with “stages”, or type it where it belongs")
		return false
	default:
		at.in.Set("")
		s.submit(at, d.Text)
	}
	return len(at.l.log.Events()) > before
}

// formDraft fills the form with what was typed before, or lets go of that.
func (s *speaker) formDraft(f *form, take bool) {
	if !take {
		f.drafts.put()
		s.app.formSpent = append(s.app.formSpent, f.spend()...)
		s.run(s.app.watchDrafts())
		s.say("Forgotten")
		return
	}
	f.bringBack()
	s.prompt = nil
	s.askForm(f)
}

// sayDrafts says what waits, when a session has just come.
func (s *speaker) sayDrafts(at *session) {
	now := at.kit.Now()
	for _, d := range at.l.lines.waiting {
		s.say("Typed on " + kit.Moment(d.At, now) + stageNamed(at.l.w(), d) + ", and not entered: " + d.Text)
	}
	if len(at.l.lines.waiting) > 0 {
		s.say("“use it” enters it, “drop it” forgets it")
	}
	if len(at.l.notes.waiting) > 0 {
		s.say("A private note was typed, and not entered: “note” says it")
	}
}

// stageNamed is where a draft was typed, if that is known.
func stageNamed(w *workshop.Workshop, d Draft) string {
	if i := w.Agenda.Find(d.Stage); i >= 0 {
		return " at " + w.Agenda.Stages[i].Title
	}
	return ""
}
