package tui

import (
	"swotshop/tui/kit"
	"swotshop/tui/stage"
	"swotshop/workshop"
)

// draft is the line as a draft; its text is empty when nothing would be lost.
// What stands on a line that is hidden now belongs to where it was typed.
func (s *session) draft() Draft {
	d := s.typedOn
	if look := s.stage.Line(); !look.Hidden && !look.Command {
		d = Draft{Session: s.l.w().ID, Line: OnStage, Stage: s.l.w().CurrentStage().Kind, Asked: look.Asked()}
		if a, ok := s.stage.(stage.Aimer); ok {
			d.Aim = *a.Aim()
		}
		s.typedOn = d
	}
	d.ID, d.At, d.Text = s.l.lines.id(), s.kit.Now(), s.unentered()
	return d
}

// fits says that the line means for a draft what it meant when it was typed. The
// draft is then on the line.
func (s *session) fits(d Draft) bool {
	if !s.open() || !s.in.Empty() || d.Stage != s.l.w().CurrentStage().Kind {
		return false
	}
	a, hasAim := s.stage.(stage.Aimer)
	if hasAim && d.Aim != "" {
		was := *a.Aim()
		defer func() {
			if s.in.Empty() {
				*a.Aim() = was
			}
		}()
		*a.Aim() = d.Aim
	}
	s.in.Set(workshop.Clean(d.Text))
	if s.stage.Line().Asked() == d.Asked {
		return true
	}
	s.in.Set("")
	return false
}

// bringBack puts the oldest draft on the line, where it fits, and says so; else
// it says how it comes there.
func (s *session) bringBack() {
	p := &s.l.lines
	if len(p.waiting) == 0 || p.on != nil || s.kit.Lines {
		return
	}
	if d := p.waiting[0]; s.fits(d) {
		p.put()
		s.brought = backOnLine(d, s.kit.Now(), "takes")
		return
	}
	s.brought = backElsewhere(s.l.w(), p.waiting[0], s.kit.Now())
}

// takeBack puts the oldest draft on the line although it was typed on another
// one: by key, for the words may mean something else here.
func (s *session) takeBack() {
	p := &s.l.lines
	switch {
	case len(p.waiting) == 0:
	case !s.open():
		s.problem = "Nothing can be typed here. F8 works where there is a line."
	case !s.in.Empty():
		s.problem = kit.Unfinished
	default:
		s.in.Set(workshop.Clean(p.waiting[0].Text))
		if s.unentered() == "" { // the line is for words that are sought
			s.in.Set("")
			s.problem = "Nothing can be stored from this line. F8 works on others."
			return
		}
		s.brought = backOnLine(p.put(), s.kit.Now(), "takes")
	}
}

// resumed brings back what was left when the session was led last, unless
// somebody has begun to type already. Of private words only that there are some
// is said; after the first key, for there is one line for notes.
func (s *session) resumed(typing bool) {
	if p := &s.l.lines; typing && len(p.waiting) > 0 {
		s.brought = backElsewhere(s.l.w(), p.waiting[0], s.kit.Now())
	} else {
		s.bringBack()
	}
	if len(s.l.notes.waiting) > 0 && !s.kit.Lines {
		if s.brought.Full == "" {
			s.brought = kit.Sayable{Full: privateWaits, Short: privateWaits}
		} else {
			s.later = append(s.later, privateWaits)
		}
	}
}

const privateWaits = "A private note is still on the line of your panel (F2)."
