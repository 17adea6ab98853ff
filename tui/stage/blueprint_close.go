package stage

import (
	"slices"
	"strings"

	"swotshop/tui/kit"
	"swotshop/tui/screen"
	"swotshop/workshop"
)

// This file closes the session. Where something stops its paper, that takes a reason, which
// the paper prints; who has none leaves the session open.

// askToClose asks before the session is closed: with a list, in which no letter of running
// text is a yes, or on the line for the reason.
func (s *Blueprint) askToClose() screen.Reply {
	switch {
	case len(s.stopping()) == 0 && s.Kit.Lines:
		return screen.Reply{Action: screen.Ask{Question: s.closeQuestion()}}
	case len(s.stopping()) == 0:
		return screen.Reply{Action: screen.Offer{Menu: s.closeMenu()}}
	}
	r := screen.SetLine(s.Reason)
	r.Done = func() { s.asks, s.ends, s.chains = true, false, false }
	return r
}

func (s *Blueprint) closeQuestion() screen.Question {
	text := []string{closeStays}
	if n := len(s.looseEnds()); n > 0 {
		text = []string{looseEndsStay(n), "", closeStays}
	}
	return screen.Question{Title: closeTitle, Text: text, Yes: closeYes, Action: screen.Close{}}
}

// closeMenu asks the same where Enter chooses. A hasty Enter leaves the session open.
func (s *Blueprint) closeMenu() screen.Menu {
	q := s.closeQuestion()
	about := slices.DeleteFunc(q.Text, func(text string) bool { return text == "" })
	return screen.Menu{Title: q.Title, About: about, Choices: []screen.Choice{
		screen.Does(leaveOpen, func() screen.Reply { return screen.Reply{} }),
		screen.Does(kit.UpperFirst(q.Yes), func() screen.Reply { return screen.Reply{Action: q.Action} }),
	}}
}

// closeFor closes the session for a reason.
func (s *Blueprint) closeFor(why string) screen.Reply {
	why = strings.TrimSpace(why)
	if isNoReason(why) {
		return screen.Problem(whyEmpty).InPlain(whyEmptyPlain)
	}
	if unfit := s.Kit.Unfit().Unprintable(why); unfit != "" {
		return screen.Problem(unfit)
	}
	r := screen.SetLine("")
	r.Action, r.Done = screen.Close{Why: why}, func() { s.asks, s.Reason = false, why }
	return r
}

// isNoReason reports whether nothing was said, or only what closes any other session.
func isNoReason(text string) bool {
	return text == "" || slices.Contains([]string{"y", "yes", "n", "no"}, strings.ToLower(text))
}

// giveUp leaves the session open. What was typed is there when the reason is asked for
// again.
func (s *Blueprint) giveUp() screen.Reply {
	s.asks, s.Reason = false, s.In.Text()
	return screen.SetLine("")
}

// Stand asks for the reason again, when one that was begun comes back.
func (s *Blueprint) Stand(at workshop.Subject, _ bool) screen.Reply {
	s.asks = at.Kind == workshop.SubjectClosing && len(s.stopping()) > 0
	return screen.Reply{}
}

// whyBody names what stops the paper, above the line for the reason.
func (s *Blueprint) whyBody(a kit.Area) []string {
	t, ends := s.theme(), s.looseEnds()
	head := t.Asked(s.room().endsCounted(ends)+":", a)
	about := kit.Indent(t.Lines(t.Text, t.Wrap(whyAbout, min(a.ContentWidth(), kit.Aloud))), kit.IDColumn)
	rows := s.room().endRows(t, s.stopping(), -1, kit.Area{W: a.W, H: max(1, a.H-len(head)-len(about)-2)})
	lines := append(append(head, ""), rows...)
	return append(append(lines, ""), about...)
}

// closing is the choice of closing the session in words: the reason is the next line.
func (s *Blueprint) closing() screen.Choice {
	stops := s.stopping()
	if len(stops) == 0 {
		return screen.Does(closeSession, s.askToClose)
	}
	return screen.Asking(closeSession, whyAsked(stops), s.closeFor)
}
