package workshop

import "slices"

// This file is what is still to be said of an action.

// Lack is what is to be asked of an action next.
type Lack string

// The lacks, in the order in which they are asked for.
const (
	LackNothing Lack = ""
	LackStatus  Lack = "status"
	LackReason  Lack = "reason" // why it is late or was dropped
	LackDue     Lack = "due"    // until when, where it is late
	LackValue   Lack = "value"  // of its measure, where it is done
	LackStop    Lack = "stop"   // whether its stop rule was met
)

// Lacks is what is to be asked of an action next.
func (w *Workshop) Lacks(a *Action) Lack { return w.lack(a, a.Now) }

// lack is the same with another report of this session.
func (w *Workshop) lack(a *Action, r Report) Lack {
	switch {
	case r.Status == NotAsked:
		return LackStatus
	case r.lacksReason():
		return LackReason
	case r.Status == Late && r.Due == "":
		return LackDue
	case r.Status == Done && a.Measure != "" && r.Value == "":
		return LackValue
	case a.stopDue(w.Date, r):
		return LackStop
	}
	return LackNothing
}

func (r *Report) lacksReason() bool {
	return (r.Status == Late || r.Status == Dropped) && r.Reason == ""
}

// NextToAsk is the next action after another one, round the end, of which nobody has said
// how it stands; empty when there is none.
func (w *Workshop) NextToAsk(after string) string {
	from := 1 + slices.IndexFunc(w.Actions, func(a *Action) bool { return a.ID == after })
	for _, a := range slices.Concat(w.Actions[from:], w.Actions[:from]) {
		if a.Now.Status == NotAsked && a.ID != after {
			return a.ID
		}
	}
	return ""
}

// Asked is of how many actions somebody has said how they stand.
func (w *Workshop) Asked() (n int) {
	for _, a := range w.Actions {
		if a.Now.Status != NotAsked {
			n++
		}
	}
	return n
}

// LacksWith is what is to be asked of an action once it is reported so.
func (w *Workshop) LacksWith(r ReportAction) Lack {
	a, ok := w.Action(r.Action)
	if !ok {
		return LackNothing
	}
	return w.lack(a, r.Report)
}
