package workshop

import (
	"slices"
	"strings"
)

// This file writes a report as it is typed, for the line on which it is corrected.

// ReportLine is what this session was told of an action, as it is typed: CorrectReport reads
// the same again.
func (w *Workshop) ReportLine(a *Action) string {
	for _, line := range []string{w.briefReport(&a.Now), w.wholeReport(&a.Now)} {
		if read, err := w.CorrectReport(line, a.ID); err == nil && read.Action == a.ID && read.Report == a.Now {
			return line
		}
	}
	return w.wholeReport(&a.Now)
}

// briefReport is a report as people type it: “late works council until 1 May 2026”.
func (w *Workshop) briefReport(r *Report) string {
	head, left := r.lead(w), *r
	switch r.Status {
	case Done:
		head, left.Value = inClause(head, r.Value), ""
	case OnTrack:
		head, left.Value = inClause(head, r.Value), ""
	case Late, Dropped, Kept, NotAsked:
		head, left.Note = inClause(head, r.Note), ""
	}
	if r.Status == OnTrack || r.Status == Late {
		head, left.Due = inClause(head, until(r.Due)), ""
	}
	return clausesOf(append([]string{head}, left.rest()...))
}

// wholeReport is a report with a clause for each thing that it says.
func (w *Workshop) wholeReport(r *Report) string {
	head := []string{r.lead(w)}
	if r.Stop == StopMet && !r.byRule() {
		head = []string{stopMetLead, r.lead(w)}
	}
	return clausesOf(append(head, r.rest()...))
}

// byRule reports whether an action was dropped because its stop rule was met.
func (r *Report) byRule() bool { return r.Status == Dropped && r.Reason == ByRule && r.Stop == StopMet }

const stopMetLead = "stop met"

// lead is what a report begins with.
func (r *Report) lead(w *Workshop) string {
	switch {
	case r.byRule():
		return stopMetLead
	case r.Status == Replaced:
		return inClause("replaced by", w.InitiativeRef(r.By))
	case r.Status == Dropped:
		return "drop"
	case r.Status == Kept:
		return "keep"
	}
	return string(r.Status)
}

// rest is what a report says besides how the action stands.
func (r *Report) rest() []string {
	all := []string{until(r.Due), after("now", r.Value), after("owner", r.Owner), "", after(noteLead, r.Note)}
	if r.Stop == StopNotMet {
		all[3] = "stop not met"
	}
	return all
}

func until(day string) string {
	if day == "" {
		return ""
	}
	return "until " + DayInWords(day)
}

// after is what is said behind a word; nothing where nothing is.
func after(lead, text string) string {
	if text == "" {
		return ""
	}
	return lead + " " + text
}

// inClause joins what stands in one clause.
func inClause(parts ...string) string { return joinParts(parts, " ") }

func clausesOf(parts []string) string { return joinParts(parts, "; ") }

// joinParts joins the parts that say something.
func joinParts(parts []string, by string) string {
	return strings.Join(slices.DeleteFunc(slices.Clone(parts), func(p string) bool { return p == "" }), by)
}
