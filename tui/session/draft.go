package session

import (
	"swotshop/tui/kit"
	"swotshop/tui/live"
	"swotshop/tui/screen"
	"swotshop/tui/stage"
	"swotshop/workshop"
)

// draft is the line as a draft; its text is empty when nothing would be lost.
func (s *Screen) draft() live.Draft {
	return live.Draft{
		ID: s.L.Lines.ID(), Session: s.L.W().ID, Line: live.OnStage, At: s.kit.Now(),
		Stage: s.begun.stage, About: s.ctx.Begun, Text: s.Unentered(),
	}
}

// fits reports whether the line can ask for what a draft was typed for. It then does,
// and the draft is on it.
func (s *Screen) fits(d live.Draft) bool {
	here := s.In.Empty() && d.Stage == s.L.W().CurrentStage().Kind
	if !here || d.About == (workshop.Subject{}) || s.kit.Lines && d.About.IsText() {
		return false
	}
	s.ctx.Pick.Ask(d.About, s.Stage)
	if stander, ok := s.Stage.(stage.Stander); ok {
		stander.Stand(d.About, false)
	}
	s.restore(workshop.Clean(d.Text), d.About)
	s.ctx.Begun = d.About
	if s.About() != d.About {
		s.In.Set("")
		s.ctx.Pick.Drop()
		return false
	}
	s.begin()
	return true
}

// mayFit reports whether a draft is of this stage that does not say what it was typed
// for: an older program stored it.
func (s *Screen) mayFit(d live.Draft) bool {
	return d.About == (workshop.Subject{}) && d.Stage == s.L.W().CurrentStage().Kind
}

// bringBack puts the oldest draft on the line, where it fits, and says so; else
// it says how to bring it there.
func (s *Screen) bringBack() {
	p := &s.L.Lines
	if len(p.Waiting) == 0 || p.On != nil || s.kit.Lines {
		return
	}
	if d := p.Waiting[0]; s.fits(d) {
		p.Put()
		s.brought = live.BackOnLine(d, s.kit.Now())
		return
	}
	s.brought = live.BackElsewhere(s.L.W(), p.Waiting[0], s.kit.Now())
}

// offersLine reports whether there is a line that its key would use.
func (s *Screen) offersLine() bool { return s.astray() || len(s.L.Lines.Waiting) > 0 }

// takeBack uses what is astray on the line, or else puts the oldest draft there
// although it was typed on another one: by key, for the words may mean something else
// here.
func (s *Screen) takeBack() {
	p := &s.L.Lines
	switch {
	case s.astray():
		s.useHere()
	case len(p.Waiting) == 0:
	case !s.In.Empty():
		s.problem = kit.Unfinished
	default:
		s.restore(workshop.Clean(p.Waiting[0].Text), p.Waiting[0].About)
		if s.Unentered() == "" { // the line searches
			s.In.Set("")
			s.problem = lineSearches
			return
		}
		s.useHere()
		s.brought = live.BackOnLine(p.Put(), s.kit.Now())
	}
}

// Resumed brings back what was left when the session was last open, unless
// somebody has begun to type already. Of a private note it says only that there
// is one; after the first key, for there is one line for notes.
func (s *Screen) Resumed(typing bool) {
	if p := &s.L.Lines; typing && len(p.Waiting) > 0 {
		s.brought = live.BackElsewhere(s.L.W(), p.Waiting[0], s.kit.Now())
	} else {
		s.bringBack()
	}
	if len(s.L.Notes.Waiting) > 0 && !s.kit.Lines {
		if s.brought.Full == "" {
			s.brought = kit.Sayable{Full: noteWaits, Short: noteWaits}
		} else {
			s.later = append(s.later, screen.Remark(noteWaits))
		}
	}
}

// refusedDraft is the line that another has replaced.
func (s *Screen) refusedDraft() live.Draft {
	return live.Draft{
		Session: s.L.W().ID, Line: live.OnStage, At: s.kit.Now(), Stage: s.begun.stage, About: s.refused.about,
		Text: workshop.Clean(s.refused.text),
	}
}

// LeftOn is the input line, as a draft, and the one that it has replaced.
func (s *Screen) LeftOn() []live.Draft { return []live.Draft{s.draft(), s.refusedDraft()} }

// Watch takes note when the line is empty. The session counts what is spent by
// that.
func (s *Screen) Watch() []live.Draft {
	s.L.Lines.Watch(s.Unentered() == "")
	return nil
}
