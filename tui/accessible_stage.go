package tui

import (
	"fmt"
	"strconv"
	"strings"

	"swotshop/workshop"
)

// spokenStage is a stage as accessible mode has it. A stage that has none of
// its own is told by its purpose.
type spokenStage interface {
	// tell says what the room sees, but for what is asked.
	tell() []string
	// asked is what is read aloud now; it is said when it changes.
	asked() string
	// takes says what a typed line means here.
	takes() string
	// offers stand for keys and arrows.
	offers() []choice
}

// listener is a spoken stage that reads lines in its own way, since they would
// mean something that was pointed at.
type listener interface{ heard(text string) reply }

func (s *session) spoken() spokenStage {
	if spoken, ok := s.stage.(spokenStage); ok {
		return spoken
	}
	return plainStage{s}
}

// plainStage tells a stage that has no words of its own for it.
type plainStage struct{ s *session }

func (p plainStage) tell() []string   { return []string{p.s.l.w().CurrentStage().Purpose} }
func (p plainStage) asked() string    { return "" }
func (p plainStage) takes() string    { return p.s.stage.help().about }
func (p plainStage) offers() []choice { return nil }

// sayStage says which stage this is, how much time is left, and what it shows.
func (s *speaker) sayStage(at *session) {
	w := at.l.w()
	stage := w.CurrentStage()
	head := fmt.Sprintf("Stage %d of %d: %s", w.Stage+1, len(w.Agenda.Stages), stage.Title)
	if stage.Minutes > 0 {
		head += ", " + left(stage.Plan(), w.StageSpent(w.Stage, at.env.now()))
	}
	s.say(head)
	spoken := at.spoken()
	s.sayAll(spoken.tell())
	s.told.stage, s.told.asks = w.Stage, spoken.asked()
	s.say(s.told.asks)
}

// sayStageNews says a stage that is new, or what is asked when that is.
func (s *speaker) sayStageNews(at *session) {
	if at.l.w().Stage != s.told.stage {
		s.open, s.prompt = nil, nil
		s.sayStage(at)
		return
	}
	if asks := at.spoken().asked(); asks != s.told.asks {
		s.told.asks = asks
		s.say(asks)
	}
}

// submit gives a line to the present stage, as Enter does. An empty one is a
// beat on, unless the stage asks for something that can be skipped.
func (s *speaker) submit(at *session, text string) {
	look := at.stage.line()
	own, listens := at.stage.(listener)
	skipper, skips := at.stage.(interface{ skips() bool })
	switch {
	case text == "" && !(skips && skipper.skips()):
		s.carry(intend(workshop.Forward{}))
	case listens:
		s.carry(own.heard(text))
	case look.hidden || look.command:
		s.say("Nothing can be typed here: “?” lists what can be done")
	default:
		at.in.set(text)
		want, cmd := at.submit()
		at.in.set("")
		s.run(cmd)
		s.obey(want)
	}
}

// quadrantChoices are the four quadrants.
func quadrantChoices(pick func(q workshop.Quadrant) reply) []choice {
	var all []choice
	for _, q := range workshop.Quadrants {
		all = append(all, does(q.Name(), func() reply { return pick(q) }).withRef(string(q)))
	}
	return all
}

// remarkChoices are what one does with remarks that were kept.
func remarkChoices(kept func() []*workshop.Remark) []choice {
	if len(kept()) == 0 {
		return nil
	}
	each := func(pick func(r *workshop.Remark) choice) func() []choice {
		return func() []choice {
			var all []choice
			for _, r := range kept() {
				all = append(all, pick(r))
			}
			return all
		}
	}
	return []choice{
		offering("Change a remark", "Which one?", "", each(func(r *workshop.Remark) choice {
			return asking(r.Text, "New words for: "+r.Text, func(text string) reply {
				return intend(workshop.EditRemark{Remark: r.ID, Text: text})
			})
		})),
		offering("Delete a remark", "Which one?", "", each(func(r *workshop.Remark) choice {
			return does(r.Text, func() reply { return intend(workshop.DeleteRemark{Remark: r.ID}) })
		})),
	}
}

// ranking says the clusters by votes, those that go on first marked so.
func ranking(w *workshop.Workshop) []string {
	var lines []string
	for _, c := range w.Ranking() {
		words := c.Ref() + ", " + votesOf(w, c)
		for _, on := range w.CarriedIn(c.Quadrant()) {
			if on == c {
				words += ", goes on"
			}
		}
		lines = append(lines, words+": "+c.Title())
	}
	return lines
}

// votesOf says how many votes a cluster has, and whether that is a tie.
func votesOf(w *workshop.Workshop, c *workshop.Cluster) string {
	switch {
	case !c.Counted:
		return "not counted"
	case c.Votes == 0:
		return "no votes"
	case w.Tied(c):
		return plural(c.Votes, "vote", "votes") + ", tied"
	}
	return plural(c.Votes, "vote", "votes")
}

// listed joins numbers with their words: “Open 5, Stance 8”.
func listed(stages []workshop.Stage) string {
	var parts []string
	for _, stage := range stages {
		words := stage.Title
		if stage.Minutes > 0 {
			words += " " + strconv.Itoa(stage.Minutes)
		}
		parts = append(parts, words)
	}
	return strings.Join(parts, ", ")
}
