package stage

import (
	"swotshop/tui/kit"
	"swotshop/tui/screen"
	"swotshop/workshop"
)

func (s *status) Tell() []string {
	var lines []string
	for _, a := range s.W().Actions {
		lines = append(lines, actionStands(a.Ref(), kit.Or(a.OwnerNow(), s.room().Initiatives.NoOwner), a.What, s.stands(a)))
	}
	return append(lines, s.former()...)
}

// stands is how an action stands, as far as this session was told.
func (s *status) stands(a *workshop.Action) string {
	said := s.reportShown(a.Now)
	switch {
	case said == "":
		return s.room().Status.NotAsked
	case a.Now.Status == workshop.NotAsked:
		return s.room().Status.NotAsked + ", " + said
	}
	return said
}

// Asked is the action with all that is known of it, and what is asked; once something was
// said of it, only that.
func (s *status) Asked() string {
	a := s.action()
	if a.Reported() {
		return actionGoesOn(a.Ref(), a.What, s.stands(a), s.placeholder(a))
	}
	words := actionAsked(a.Ref(), s.room().place(s.W().Asking()+1, len(s.W().Actions)), a.What, kit.Or(a.OwnerNow(), s.room().Initiatives.NoOwner),
		s.due(a, s.when))
	for _, f := range s.facts(a, ", ") {
		if !f.now { // nothing is said of it yet
			words += " " + kit.Sentence(f.name+": "+f.text)
		}
	}
	return words + " " + kit.UpperFirst(s.placeholder(a))
}

func (s *status) Takes() string {
	if s.W().FollowsUp() {
		return statusTakes
	}
	return statusTakesHere
}

// Worded reports whether a figure is the value that is asked for, or says nothing of which
// action it is the number.
func (s *status) Worded(line string) bool {
	return s.named(line) == nil && s.W().Lacks(s.action()) != workshop.LackValue
}

func (s *status) Offers() []screen.Choice {
	a := s.action()
	var all []screen.Choice
	for _, word := range s.statuses() {
		if word == "replaced by" {
			all = append(all, screen.Offering(kit.UpperFirst(word), whichInitiative, noReplacement, each(s.allInitiatives, func(n *workshop.Initiative) screen.Choice {
				return screen.Does(n.What, func() screen.Reply { return s.Submit(word + " " + n.Ref()) }).WithRef(n.Ref())
			})))
			continue
		}
		all = append(all, screen.Does(kit.UpperFirst(word), func() screen.Reply { return s.Submit(word) }))
	}
	if a.Reported() {
		all = append(all, screen.Asking(correctReport, correctNow(s.W().ReportLine(a)), func(text string) screen.Reply { return s.correct(a.ID, text) }))
	}
	for _, other := range s.W().Actions {
		if other != a {
			all = append(all, screen.Does(other.Ref()+": "+other.What, func() screen.Reply { return s.goTo(other.ID) }).WithRef(other.Ref()))
		}
	}
	return all
}

// correct takes a line in place of what was said of an action.
func (s *status) correct(action, text string) screen.Reply {
	said, err := s.W().CorrectReport(text, action)
	if err != nil {
		return screen.Problem(err.Error())
	}
	if r, asks := s.doubts(said); asks {
		return r
	}
	return screen.Intend(said)
}

func statusHolds(w *workshop.Workshop, at int) string {
	if len(w.Actions) == 0 {
		return remarksHold(w, at)
	}
	return askedOf(w.Asked(), len(w.Actions))
}

// newestAction is the action that is asked about, in a session that does nothing else.
func newestAction(w *workshop.Workshop) string {
	if !w.FollowsUp() || len(w.Actions) == 0 {
		return ""
	}
	return w.Actions[w.Asking()].ID
}

// statusNotes are the actions with what earlier sessions were told of each, and this one.
func statusNotes(n *notes, _ workshop.Stage) {
	s := &status{Context: &Context{W: func() *workshop.Workshop { return n.w }}}
	for _, a := range n.w.Actions {
		n.strong(n.t.Pad(a.Ref(), len(hang)), a.What)
		n.under(kit.Or(a.OwnerNow(), s.room().Initiatives.NoOwner) + " · " + s.due(a, n.w.DayOfYear))
		for _, told := range a.History {
			n.say(hang, n.w.DayOfYear(told.On)+": "+s.reportShown(told.Report))
		}
		n.say(hang, kit.UpperFirst(s.room().Status.Today)+": "+s.stands(a))
	}
}

func statusChange(_ Known, w *workshop.Workshop, fact workshop.Fact) string {
	f, ok := fact.(workshop.ActionReported)
	if !ok {
		return ""
	}
	s := &status{Context: &Context{W: func() *workshop.Workshop { return w }}}
	if f.Report == (workshop.Report{}) {
		return reportTaken(actionRef(w, f.Action))
	}
	return reportIs(actionRef(w, f.Action), s.reportShown(f.Report))
}

func actionRef(w *workshop.Workshop, id string) string {
	if a, ok := w.Action(id); ok {
		return a.Ref()
	}
	return someAction
}

// statusPrompts are whom to ask and what, what was said of it before, and what was
// promised, not known and owed then.
func statusPrompts(t kit.Theme, w *workshop.Workshop, width int) (above, below []Prompt) {
	above = nowPrompt(t, w.CurrentStage().Purpose, width)
	if len(w.Actions) == 0 {
		return above, nil
	}
	s := &status{Context: &Context{W: func() *workshop.Workshop { return w }}}
	a := w.Actions[w.Asking()]
	ask := t.Lines(t.Strong, t.Wrap(askOwner(a.Ref(), a.OwnerNow(), s.placeholder(a)), width))
	for _, told := range a.History {
		ask = append(ask, t.Lines(t.Text, t.Bullet("–  ", w.DayOfYear(told.On)+": "+s.reportShown(told.Report), width))...)
	}
	above = append(above, Prompt{askHeading, ask})
	if w.Follows == nil {
		return above, nil
	}
	var owed []string
	for _, d := range w.Follows.Owed {
		owed = append(owed, owedThen(d.Owed, d.By))
	}
	for _, part := range []struct {
		title string
		texts []string
	}{{promisedHeading, w.Follows.Promises}, {owedHeading, owed}, {unknownHeading, w.Follows.Unknowns}, {dissentHeading, w.Follows.Dissent}} {
		var lines []string
		for _, text := range part.texts {
			lines = append(lines, t.Bullet("–  ", text, width)...)
		}
		below = append(below, Prompt{part.title, t.Lines(t.Text, lines)})
	}
	return above, below
}
