package replay

import (
	"strings"

	"swotshop/tui/kit"
	"swotshop/tui/stage"
)

// This file draws the stage as the room saw it, and below it where the replay stands.

func (s *Screen) View(a kit.Area) kit.Picture {
	t, w := s.kit.Theme, a.W-kit.Margin-1
	if s.why != "" {
		why := t.Lines(t.Text, t.Wrap(s.why, kit.BodyArea(a, false, false).W))
		return kit.Frame{Title: replayTitle, Body: append([]string{""}, why...), CursorX: -1, Hints: s.Hints()}.Draw(t, a)
	}
	s.dress()
	f, _ := stage.Framed(s.ctx, s.stage, a)
	f.Note, f.Line, f.Hints, f.Mark = s.noted(w), s.position(w), s.Hints(), t.Quiet.Render(s.mark())
	return f.Draw(t, a)
}

// position is where the replay stands, and what happened there.
func (s *Screen) position(w int) string {
	t, stop := s.kit.Theme, s.stops[s.at]
	place := t.Strong.Render(positionOf(stop.Led, s.length()))
	says := stop.marked(strings.Join(stop.Says, " "))
	if stop.Private {
		says = onlyPrivate // it has the rows above for itself
	}
	return place + t.Text.Render(strings.Join(t.WrapTo(" · "+says, w-t.Width(place), 1), ""))
}

// noted is a private note, or what the last key did.
func (s *Screen) noted(w int) string {
	t, stop := s.kit.Theme, s.stops[s.at]
	switch {
	case s.note != "":
		return t.Note(t.Strong, s.note, w)
	case stop.Private:
		return t.Note(t.Strong, stop.marked(strings.Join(stop.Says, " ")), w)
	}
	return ""
}

func (s *Screen) mark() string {
	if s.runs {
		return runningMark
	}
	return replayMark
}

func (s *Screen) Hints() []kit.Hint {
	if s.why != "" {
		return []kit.Hint{kit.Esc.Does(back), kit.F1.Does(help)}
	}
	deed := run
	if s.runs {
		deed = pause
	}
	return []kit.Hint{kit.PgDn.Does(nextStage), kit.Right.Does(nextOne), kit.Space.Does(deed), kit.Esc.Does(back), kit.F1.Does(help)}
}

func (s *Screen) Help() kit.HelpPage {
	return kit.HelpPage{Title: replayTitle, About: replayAbout, Keys: []kit.Hint{
		kit.Keys{kit.Right, kit.Left}.Does(helpSteps), kit.Keys{kit.PgDn, kit.PgUp}.Does(helpStages),
		kit.Keys{kit.Home, kit.End}.Does(helpEnds), kit.Typed(tenthsOfIt).Does(helpTenths), kit.Space.Does(helpRun),
		kit.Key("u").Does(helpUndone), kit.Key("N").Does(helpPrivate), kit.Keys{"b", "."}.Does(blankScreen), kit.Esc.Does(helpBack),
	}}
}
