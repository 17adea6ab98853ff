package workshop

import (
	"cmp"
	"strconv"
	"strings"
)

// This file reads what is typed about an action.

// reportLead is what a line about an action can begin with.
type reportLead struct {
	words []string
	read  func(r *Report, rest, on string) bool // false: the line is words after all
}

// leads are what a line can begin with, longer words before shorter ones that they begin
// with. They are understood in English in every session, and the statuses in its own
// language besides.
func (w *Workshop) leads() []reportLead {
	say := &w.Words().Status
	return []reportLead{
		{[]string{"done", say.Done}, func(r *Report, rest, _ string) bool { r.stands(Done); r.Value = cmp.Or(rest, r.Value); return true }},
		{[]string{"on track", "on-track", "ok", say.OnTrack}, onTrack},
		{[]string{"late", say.Late}, late},
		{[]string{"dropped", "drop", say.Dropped}, func(r *Report, rest, _ string) bool { r.stands(Dropped); r.because(rest); return true }},
		{[]string{"kept", "keep", say.Kept}, func(r *Report, rest, _ string) bool { r.stands(Kept); r.Note = rest; return true }},
		{[]string{"replaced by", "replaced", "replace by", say.Replaced}, func(r *Report, rest, _ string) bool { r.stands(Replaced); r.By = w.initiativeID(rest); return true }},
		{[]string{"stop not met", "stop no"}, func(r *Report, rest, _ string) bool { r.Stop = StopNotMet; r.adds(rest); return true }},
		{[]string{"stop met", "stop yes"}, func(r *Report, rest, _ string) bool {
			r.stands(Dropped)
			r.Stop, r.Reason = StopMet, ByRule
			r.adds(rest)
			return true
		}},
		{[]string{"owner"}, func(r *Report, rest, _ string) bool { r.Owner = rest; return true }},
		{[]string{"now"}, func(r *Report, rest, _ string) bool { r.Value = rest; return true }},
		{[]string{"until", "by", "due"}, due},
	}
}

// stands gives a report a status, and takes away what was said with another one.
func (r *Report) stands(s Status) {
	*r = Report{Status: s, Value: r.Value, Owner: r.Owner, Stop: r.Stop}
}

func onTrack(r *Report, rest, on string) bool {
	r.stands(OnTrack)
	words, due := cutDay(rest, on)
	r.Value, r.Due = cmp.Or(words, r.Value), due
	return true
}

func late(r *Report, rest, on string) bool {
	r.stands(Late)
	words, due := cutDay(rest, on)
	r.because(words)
	r.Due = due
	return true
}

func due(r *Report, rest, on string) bool {
	day := readDue(rest, on)
	if CheckDay(day) != nil {
		return false
	}
	r.Due = day
	return true
}

// because takes the reason out of what was said; the words stay as they are.
func (r *Report) because(words string) {
	r.Note, r.Reason = words, ""
	for _, reason := range Reasons {
		if _, ok := cutLead(words, string(reason)); ok {
			r.Reason = reason
		}
	}
	if r.Reason == "" && words != "" {
		r.Reason = OtherReason
	}
}

func (r *Report) adds(words string) {
	if r.Note != "" && words != "" {
		words = r.Note + "; " + words
	}
	r.Note = cmp.Or(words, r.Note)
}

// initiativeID is the id of the initiative that a ref names; empty when there is none.
func (w *Workshop) initiativeID(ref string) string {
	for _, n := range w.Initiatives {
		if strings.EqualFold(n.Ref(), strings.TrimSpace(ref)) {
			return n.ID
		}
	}
	return ""
}

// ReadReport reads a line about an action, as it follows on what the session was told of
// it: “done 60 %”, “late: works council until 1 March”, “drop not needed”, “owner CFO”,
// “now 12 %”, “stop not met”. OtherReason words are a note. A line that names another action
// first is about that one: “2 done”.
func (w *Workshop) ReadReport(line, pointed string) (ReportAction, error) {
	line = Clean(line)
	a, ok := w.Action(pointed)
	if named, rest := w.namedAction(line); named != nil {
		a, line, ok = named, rest, true
	}
	if !ok {
		return ReportAction{}, refuse(actionGone)
	}
	r := a.Now
	if lead, rest, ok := w.leadOf(line); !ok || !lead.read(&r, rest, w.Date) {
		r.adds(line)
	}
	return ReportAction{a.ID, r}, nil
}

// leadOf finds what a line begins with.
func (w *Workshop) leadOf(line string) (lead reportLead, rest string, ok bool) {
	for _, lead := range w.leads() {
		for _, words := range lead.words {
			if rest, ok := cutLead(strings.TrimLeft(line, " "), strings.ToLower(words)); ok && words != "" {
				return lead, strings.TrimLeft(rest, ",;: "), true
			}
		}
	}
	return reportLead{}, line, false
}

// namedAction is the action that a line names before it says something of it, or that is
// all it says. A figure before other words is a figure: “6 functions live”.
func (w *Workshop) namedAction(line string) (*Action, string) {
	name, rest, _ := strings.Cut(strings.TrimSpace(line), " ")
	digits := strings.TrimPrefix(strings.ToLower(strings.TrimRight(name, ":.,")), "a")
	n, err := strconv.Atoi(digits)
	if err != nil {
		return nil, line
	}
	a, ok := w.Action("a" + strconv.Itoa(n))
	if _, _, says := w.leadOf(rest); !ok || rest != "" && !says {
		return nil, line
	}
	return a, rest
}

// NamedAction is the action of which a line is only the name: “2” or “A2”.
func (w *Workshop) NamedAction(line string) (*Action, bool) {
	a, rest := w.namedAction(line)
	return a, a != nil && rest == ""
}
