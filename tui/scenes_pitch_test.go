package tui_test

import (
	"testing"

	"swotshop/tui"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// pitchContent is a hostile day that ends with a pitch, and whose stances ask in their
// own words.
type pitchContent struct{ hostileContent }

func (c pitchContent) Agendas() []workshop.Agenda {
	all := c.hostileContent.Agendas()
	all[0].Paper = workshop.Pitch
	for i := range all[0].Stages {
		switch all[0].Stages[i].Kind {
		case workshop.StageStance, workshop.StageOpen:
			all[0].Stages[i].Question = hostile[i%len(hostile)]
		}
	}
	return all
}

func (c pitchContent) AgendaWith(string, string) (workshop.Agenda, error) { return c.Agendas()[0], nil }

// pitchScenes are the stages that look otherwise in a case that is made to one person.
func pitchScenes() []scene {
	start := func(kind workshop.StageKind) func(t *testing.T) *tuitest.Desk {
		return func(t *testing.T) *tuitest.Desk {
			return newHostileDesk(t, kind, func(o *tui.Options) { o.Content = pitchContent{hostileContent{tuitest.Day{}}} })
		}
	}
	return []scene{
		{name: "pitch, stance", start: start(workshop.StageStance)},
		{name: "pitch, the paper", slow: true, start: start(workshop.StageBlueprint), more: []string{"end", "home", "tab", "esc"}},
	}
}
