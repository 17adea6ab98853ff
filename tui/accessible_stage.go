package tui

import (
	"fmt"

	"swotshop/tui/screen"
	"swotshop/tui/stage"
	"swotshop/workshop"
)

// sayStage says which stage this is, how much time is left, and what it shows.
func (s *speaker) sayStage(at *session) {
	w := at.l.w()
	stage := w.CurrentStage()
	head := fmt.Sprintf("Stage %d of %d: %s", w.Stage+1, len(w.Agenda.Stages), stage.Title)
	if stage.Minutes > 0 {
		head += ", " + left(stage.Plan(), w.StageSpent(w.Stage, at.kit.Now()))
	}
	s.say(head)
	spoken := at.spoken()
	s.sayAll(spoken.Tell())
	s.told.stage, s.told.asks = w.Stage, spoken.Asked()
	s.say(s.told.asks)
}

// sayStageNews says a stage that is new, or what is asked when that is.
func (s *speaker) sayStageNews(at *session) {
	if at.l.w().Stage != s.told.stage {
		s.open, s.prompt = nil, nil
		s.sayStage(at)
		return
	}
	if asks := at.spoken().Asked(); asks != s.told.asks {
		s.told.asks = asks
		s.say(asks)
	}
}

// submit gives a line to the present stage, as Enter does. An empty one is a
// beat on, unless the stage asks for something that can be skipped.
func (s *speaker) submit(at *session, text string) {
	look := at.stage.Line()
	own, listens := at.stage.(stage.Listener)
	skipper, skips := at.stage.(interface{ Skips() bool })
	switch {
	case text == "" && !(skips && skipper.Skips()):
		s.carry(screen.Intend(workshop.Forward{}))
	case listens:
		s.carry(own.Heard(text))
	case look.Hidden || look.Command:
		s.say("Nothing can be typed here: “?” lists what can be done")
	default:
		at.in.Set(text)
		want, cmd := at.submit()
		at.in.Set("")
		s.run(cmd)
		s.obey(want)
	}
}
