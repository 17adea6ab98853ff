package session

import (
	"swotshop/tui/kit"
	"swotshop/tui/live"
	"swotshop/tui/screen"
	"swotshop/tui/stage"
	"swotshop/workshop"
)

// draft is the line as a draft; its text is empty when nothing would be lost.
// What is on a line that is hidden now belongs to where it was typed.
func (s *Screen) draft() live.Draft {
	d := s.typedOn
	if look := s.Stage.Line(); !look.Hidden && !look.Command {
		d = live.Draft{Session: s.L.W().ID, Line: live.OnStage, Stage: s.L.W().CurrentStage().Kind, Asked: look.Asked()}
		if a, ok := s.Stage.(stage.Aimer); ok {
			d.Aim = *a.Aim()
		}
		s.typedOn = d
	}
	d.ID, d.At, d.Text = s.L.Lines.ID(), s.kit.Now(), s.Unentered()
	return d
}

// fits reports whether the line means for a draft what it meant when it was
// typed. The draft is then on the line.
func (s *Screen) fits(d live.Draft) bool {
	if !s.Open() || !s.In.Empty() || d.Stage != s.L.W().CurrentStage().Kind {
		return false
	}
	a, hasAim := s.Stage.(stage.Aimer)
	if hasAim && d.Aim != "" {
		was := *a.Aim()
		defer func() {
			if s.In.Empty() {
				*a.Aim() = was
			}
		}()
		*a.Aim() = d.Aim
	}
	s.In.Set(workshop.Clean(d.Text))
	if s.Stage.Line().Asked() == d.Asked {
		return true
	}
	s.In.Set("")
	return false
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

// takeBack puts the oldest draft on the line although it was typed on another
// one: by key, for the words may mean something else here.
func (s *Screen) takeBack() {
	p := &s.L.Lines
	switch {
	case len(p.Waiting) == 0:
	case !s.Open():
		s.problem = noLineHere
	case !s.In.Empty():
		s.problem = kit.Unfinished
	default:
		s.In.Set(workshop.Clean(p.Waiting[0].Text))
		if s.Unentered() == "" { // the line searches
			s.In.Set("")
			s.problem = lineSearches
			return
		}
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

// LeftOn is the input line, as a draft.
func (s *Screen) LeftOn() []live.Draft { return []live.Draft{s.draft()} }

// Watch takes note when the line is empty. The session counts what is spent by
// that.
func (s *Screen) Watch() []live.Draft {
	s.L.Lines.Watch(s.Unentered() == "")
	return nil
}
