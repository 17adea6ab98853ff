package tables

import (
	"strings"

	"swotshop/workshop"
	"swotshop/workshop/language"
)

// initiatives are the tasks, in the order in which they were written. A tracker takes the
// first columns; in case it takes no other, the description says all that the rest do.
func initiatives(w *workshop.Workshop) Table {
	t := Table{Name: nameInitiatives, Title: w.Words().Document.Sheets.Initiatives, Columns: initiativeColumns}
	for _, n := range w.Initiatives {
		s, _ := w.Strategy(n.Strategy)
		serves := ""
		if s != nil {
			serves = s.Text
		}
		t.Rows = append(t.Rows, []Cell{
			words(n.What), words(description(w, n)...), words(n.Owner), day(w.FirstStepDue(n.Plan)), words(labels(w.StrategyRef(n.Strategy))), words(w.ExternalID(n.Ref())),
			words(n.Ref()), words(n.FirstStep), words(n.Measure), words(n.Baseline), words(n.Target), day(n.TargetBy),
			words(w.Words().Answers.Of(string(n.EffectOn))), words(n.Effect), words(n.Cost), words(n.YesFrom), day(n.YesBy),
			words(n.WhenThen), words(n.StopRule), day(w.StopDay(n.Plan)), words(w.StrategyRef(n.Strategy)), words(serves), day(w.ReviewDate),
		})
	}
	return t
}

// labels are words without blanks: a tracker takes a blank for the end of a label.
func labels(strategy string) string {
	return strings.TrimSpace(ourLabel + " " + strategy)
}

// description is what a task says beside its name, a line for each answer that was given.
func description(w *workshop.Workshop, n *workshop.Initiative) (lines []string) {
	say := &w.Words().Document.InFull
	serves := ""
	if s, ok := w.Strategy(n.Strategy); ok {
		serves = s.Ref() + " " + s.Text
	}
	for _, said := range []struct{ name, text string }{
		{say.FirstStep.Name, n.FirstStep},
		{say.By.Name, w.Day(n.Due)},
		{say.Measure.Name, n.Measure},
		{say.Baseline.Name, n.Baseline},
		{say.Target.Name, w.TargetInWords(n.Plan)},
		{say.Effect.Name, w.PlanInWords(n.Plan, workshop.PlanEffect)},
		{say.Cost.Name, n.Cost},
		{say.NeedsYes, w.PlanInWords(n.Plan, workshop.PlanYesFrom)},
		{say.WhenThen.Name, n.WhenThen},
		{say.StopRule.Name, n.StopRule},
		{say.Serves.Name, serves},
	} {
		if said.text != "" {
			lines = append(lines, line(w, said.name, said.text))
		}
	}
	return lines
}

// line is one answer with what was asked for.
func line(w *workshop.Workshop, name, text string) string {
	return language.Fill(w.Words().Document.Sheets.Line, "name", name, "text", text)
}
