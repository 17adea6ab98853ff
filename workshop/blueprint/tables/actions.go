package tables

import (
	"strings"

	"swotshop/workshop"
)

// actions are the initiatives of earlier sessions that this one asked about, as they stand
// now. Each has the external id that it had as an initiative, so that a tracker finds the task again.
func actions(w *workshop.Workshop) Table {
	t := Table{Name: nameActions, Title: w.Words().Document.Sheets.Actions, Columns: actionColumns}
	say := &w.Words().Document.FollowUp
	for _, a := range w.Actions {
		stop := ""
		switch a.Now.Stop {
		case workshop.StopMet:
			stop = say.StopMet
		case workshop.StopNotMet:
			stop = say.StopNot
		}
		t.Rows = append(t.Rows, []Cell{
			words(a.What), words(history(w, a)...), words(a.OwnerNow()), day(a.DueNow()), words(labels("")), words(a.ExternalID()),
			words(a.Ref()), words(statusIn(w, a.Last())), words(a.Measure), words(a.Baseline), words(a.Target), words(a.ValueNow()),
			words(say.Reasons.Of(string(a.Now.Reason))), words(a.Now.Note), words(w.InitiativeRef(a.Now.By)), number(a.Overdue(w.Date)),
			words(a.StopRule), words(stop), words(a.Wrote), day(a.From),
		})
	}
	return t
}

// history is what every session was told of an action, a line for each that was told
// anything.
func history(w *workshop.Workshop, a *workshop.Action) (lines []string) {
	told := a.History
	if a.Reported() {
		told = append(told[:len(told):len(told)], workshop.PastReport{Session: w.ID, On: w.Date, Report: a.Now})
	}
	for _, r := range told {
		var said []string
		for _, part := range []string{statusIn(w, r.Status), r.Value, r.Note} {
			if part != "" {
				said = append(said, part)
			}
		}
		lines = append(lines, line(w, w.Day(r.On), strings.Join(said, "; ")))
	}
	return lines
}

// statusIn is what the room calls a status.
func statusIn(w *workshop.Workshop, s workshop.Status) string {
	say := &w.Words().Status
	return map[workshop.Status]string{
		workshop.NotAsked: say.NotAsked, workshop.OnTrack: say.OnTrack, workshop.Late: say.Late, workshop.Done: say.Done,
		workshop.Dropped: say.Dropped, workshop.Kept: say.Kept, workshop.Replaced: say.Replaced,
	}[s]
}
