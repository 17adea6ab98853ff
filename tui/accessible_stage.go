package tui

import (
	"fmt"

	"swotshop/tui/screen"
	"swotshop/tui/session"
	"swotshop/tui/stage"
	"swotshop/workshop"
)

// sayStage says which stage this is, how much time is left, and what it shows.
func (s *speaker) sayStage(at *session.Screen) {
	w := at.L.W()
	stage := w.CurrentStage()
	head := fmt.Sprintf("Stage %d of %d: %s", w.Stage+1, len(w.Agenda.Stages), stage.Title)
	if stage.Minutes > 0 {
		head += ", " + left(stage.Plan(), w.StageSpent(w.Stage, at.Kit.Now()))
	}
	s.Say(head)
	spoken := at.Spoken()
	s.sayAll(spoken.Tell())
	s.told.stage, s.told.asks = w.Stage, spoken.Asked()
	s.Say(s.told.asks)
}

// sayStageNews says a stage that is new, or what is asked when that is.
func (s *speaker) sayStageNews(at *session.Screen) {
	if at.L.W().Stage != s.told.stage {
		s.open, s.prompt = nil, nil
		s.sayStage(at)
		return
	}
	if asks := at.Spoken().Asked(); asks != s.told.asks {
		s.told.asks = asks
		s.Say(asks)
	}
}

// submit gives a line to the present stage, as Enter does. An empty one is a
// beat on, unless the stage asks for something that can be skipped.
func (s *speaker) submit(at *session.Screen, text string) {
	look := at.Stage.Line()
	own, listens := at.Stage.(stage.Listener)
	skipper, skips := at.Stage.(stage.Skipper)
	switch {
	case text == "" && !(skips && skipper.Skips()):
		s.carry(screen.Intend(workshop.Forward{}))
	case listens:
		s.carry(own.Heard(text))
	case look.Hidden || look.Command:
		s.Say("Nothing can be typed here: “?” lists what can be done")
	default:
		at.In.Set(text)
		want, cmd := at.Submit()
		at.In.Set("")
		s.run(cmd)
		s.obey(want)
	}
}
