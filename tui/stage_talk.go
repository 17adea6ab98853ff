package tui

import (
	tea "charm.land/bubbletea/v2"

	"swotshop/workshop"
)

// talkStage is a stage with a purpose and a clock, in which the room talks;
// what is worth keeping is typed and kept as remarks on one topic. Guardrails
// and breaks are of this kind too.
type talkStage struct {
	*stageContext
	topic workshop.Topic
}

func newTalkStage(c *stageContext) *talkStage {
	topic := workshop.Parking
	if c.w().CurrentStage().Kind == workshop.StageGuardrails {
		topic = workshop.Guardrail
	}
	return &talkStage{c, topic}
}

func (s *talkStage) body(a area) []string {
	stage := s.w().CurrentStage()
	lines := []string{""}
	for _, l := range wrap(stage.Purpose, min(a.w-3, aloud)) {
		lines = append(lines, "  "+s.theme().strong.Render(l))
	}
	lines = append(lines, "")
	for _, r := range s.w().Remarks {
		if r.Stage == s.w().Stage && r.Topic == s.topic {
			lines = append(lines, indent(bulleted("–  ", r.Text, min(a.w-4, aloud)), 2)...)
		}
	}
	return lines
}

func (s *talkStage) key(tea.KeyPressMsg) (reply, bool) { return reply{}, false }

func (s *talkStage) submit(text string) reply {
	if text == "" {
		return reply{}
	}
	return intend(workshop.AddRemark{Topic: s.topic, Text: text})
}

func (s *talkStage) line() lineLook {
	return lineLook{prompt: "▸ ", placeholder: "what is worth keeping"}
}

func (s *talkStage) hints() []hint { return []hint{{"PgDn", "next stage"}, {"Enter", "keep the line"}} }

func (s *talkStage) help() helpPage {
	stage := s.w().CurrentStage()
	return helpPage{stage.Title, stage.Purpose, []hint{{"Enter", "keep what is on the line"}}}
}
