package workshop

import (
	"cmp"
	"strconv"
	"strings"

	"swotshop/workshop/language"
)

// This file reads what is typed about an action.

// reportLead is what a line about an action can begin with.
type reportLead struct {
	words []string
	read  func(r *Report, rest, on string) bool // false: the line is words after all
}

// reportLeads are what a line can begin with, longer words before shorter ones that they begin
// with. They are understood in English in every session, and the statuses in its own
// language besides.
func (w *Workshop) reportLeads() []reportLead {
	say := &w.Words().Status
	replacedBy := strings.TrimSpace(language.Fill(say.ReplacedBy, "ref", ""))
	return []reportLead{
		{[]string{"done", say.Done}, func(r *Report, rest, _ string) bool { r.stands(Done); r.Value = cmp.Or(rest, r.Value); return true }},
		{[]string{"on track", "on-track", "ok", say.OnTrack}, onTrack},
		{[]string{"late", say.Late}, late},
		{[]string{"dropped", "drop", say.Dropped}, func(r *Report, rest, _ string) bool { r.stands(Dropped); r.because(rest); return true }},
		{[]string{"kept", "keep", say.Kept}, func(r *Report, rest, _ string) bool { r.stands(Kept); r.Note = rest; return true }},
		{[]string{"replaced by", "replaced", "replace by", replacedBy, say.Replaced}, func(r *Report, rest, _ string) bool { r.stands(Replaced); r.By = w.initiativeID(rest); return true }},
		{[]string{"stop not met", "stop no"}, stopNotMet},
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

// noteLead is before words that are words alone, up to the end of the line, whatever stands
// in them.
const noteLead = "note:"

func cutNote(text string) (words string, ok bool) {
	text = strings.TrimSpace(text)
	if len(text) < len(noteLead) || !strings.EqualFold(text[:len(noteLead)], noteLead) {
		return "", false
	}
	return strings.TrimSpace(text[len(noteLead):]), true
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

// stopNotMet takes back that an action was dropped because its rule was met.
func stopNotMet(r *Report, rest, _ string) bool {
	if r.byRule() {
		r.Status, r.Reason = NotAsked, ""
	}
	r.Stop = StopNotMet
	r.explains(rest)
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
	first := words
	if end := strings.IndexAny(words, ",;"); end >= 0 {
		first = words[:end]
	}
	for _, reason := range Reasons {
		if _, ok := cutLead(first, string(reason)); ok {
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

// explains adds words, which are the reason where one is asked for and none was said.
func (r *Report) explains(words string) {
	if r.lacksReason() {
		r.because(words)
		return
	}
	r.adds(words)
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
// “now 12 %”, “stop not met”, and several of them with a semicolon between. Other words
// answer what the action lacks, or are a note. A line that names another action first is
// about that one: “2 done”.
func (w *Workshop) ReadReport(line, pointed string) (ReportAction, error) {
	return w.readReport(line, pointed, func(a *Action) Report { return a.Now })
}

// CorrectReport reads a line as all that the session was told of an action, in place of
// what it was told before. A line that names another action first is read as ReadReport
// does.
func (w *Workshop) CorrectReport(line, pointed string) (ReportAction, error) {
	return w.readReport(line, pointed, func(a *Action) Report {
		if a.ID == pointed {
			return Report{}
		}
		return a.Now
	})
}

func (w *Workshop) readReport(line, pointed string, from func(*Action) Report) (ReportAction, error) {
	line = Clean(line)
	a, ok := w.Action(pointed)
	if named, rest := w.namedAction(line, a); named != nil {
		a, line, ok = named, rest, true
	} else if ref := w.noAction(line); ref != "" {
		return ReportAction{}, refuse(actionUnknown, ref)
	}
	if !ok {
		return ReportAction{}, refuse(actionGone)
	}
	r := from(a)
	for _, clause := range w.clauses(line) {
		if words, isNote := cutNote(clause); isNote {
			r.explains(words)
		} else if lead, rest, ok := w.leadOf(clause); !ok || !lead.read(&r, rest, w.Date) {
			w.answers(a, &r, strings.TrimSpace(clause))
		}
	}
	if r.Due != "" && r.Due != a.Now.Due && r.Due < w.Date {
		return ReportAction{}, fieldDue.refuse(dueTooSoon, DayInWords(r.Due), DayInWords(w.Date))
	}
	return ReportAction{a.ID, r}, nil
}

// answers takes words that say of themselves nothing about what they are: they answer what
// the action lacks.
func (w *Workshop) answers(a *Action, r *Report, words string) {
	switch lack := w.lack(a, *r); {
	case lack == LackValue && isNumeric(words):
		r.Value = strings.TrimLeft(words, signsBetween)
	case r.Status == Late && r.Due == "" && due(r, words, w.Date):
	case r.Status == Late && r.Due == "":
		words, r.Due = cutDay(words, w.Date)
		r.explains(words)
	default:
		r.explains(words)
	}
}

// clauses are the parts of a line. A part ends at a semicolon behind which stands what a
// line can begin with; any other is a sign like others.
func (w *Workshop) clauses(line string) (all []string) {
	begin := 0
	for at, sign := range line {
		if _, isNote := cutNote(line[begin:]); isNote {
			break
		}
		if next, _, _ := strings.Cut(line[at+len(string(sign)):], ";"); sign == ';' && w.leads(next) {
			all, begin = append(all, line[begin:at]), at+1
		}
	}
	return append(all, line[begin:])
}

// leads reports whether a part of a line says of itself what it is.
func (w *Workshop) leads(clause string) bool {
	_, isNote := cutNote(clause)
	_, _, ok := w.leadOf(clause)
	return isNote || ok
}

// CutStatus cuts a word for a status off the front of a line about an action.
func (w *Workshop) CutStatus(line, word string) (rest string, ok bool) {
	of := func(line string) Status {
		r := Report{}
		if lead, rest, ok := w.leadOf(line); ok {
			lead.read(&r, rest, w.Date)
		}
		if r.Stop != "" {
			return NotAsked
		}
		return r.Status
	}
	if _, rest, ok = w.leadOf(line); !ok || of(line) == NotAsked || of(line) != of(word) {
		return line, false
	}
	return rest, true
}

// signsBetween may stand between what a line begins with and the rest.
const signsBetween = ",;: "

// cutSaid cuts words off the front, with any sign behind them that may stand there.
func cutSaid(line, words string) (rest string, ok bool) {
	if at := len(words); len(line) > at && strings.EqualFold(line[:at], words) && (line[at] == ',' || line[at] == ';') {
		return line[at+1:], true
	}
	return cutLead(line, words)
}

// leadOf finds what a line begins with.
func (w *Workshop) leadOf(line string) (lead reportLead, rest string, ok bool) {
	for _, lead := range w.reportLeads() {
		for _, words := range lead.words {
			if rest, ok := cutSaid(strings.TrimLeft(line, " "), strings.ToLower(words)); ok && words != "" {
				return lead, strings.TrimLeft(rest, signsBetween), true
			}
		}
	}
	return reportLead{}, line, false
}

// namedAction is the action that a line names before it says something of it, or that is
// all it says. A figure before other words is a figure, “6 functions live”, and alone it is
// one too where the value of a measure is asked for. “A2” is never anything else.
func (w *Workshop) namedAction(line string, pointed *Action) (*Action, string) {
	name, rest, _ := strings.Cut(strings.TrimSpace(line), " ")
	digits, lettered := strings.CutPrefix(strings.ToLower(strings.TrimRight(name, ":.,")), "a")
	n, err := strconv.Atoi(digits)
	if err != nil || !lettered && rest == "" && pointed != nil && w.Lacks(pointed) == LackValue {
		return nil, line
	}
	a, ok := w.Action("a" + strconv.Itoa(n))
	if _, _, says := w.leadOf(rest); !ok || rest != "" && !says && !lettered {
		return nil, line
	}
	return a, rest
}

// noAction is the ref with which a line begins where no action has it: “A9 keep”. Words
// that only look like one are words.
func (w *Workshop) noAction(line string) string {
	name, rest, _ := strings.Cut(strings.TrimSpace(line), " ")
	ref := strings.ToUpper(strings.TrimRight(name, ":.,"))
	if n, err := strconv.Atoi(strings.TrimPrefix(ref, "A")); err != nil || n < 1 || ref[0] != 'A' {
		return ""
	}
	if _, _, says := w.leadOf(rest); rest != "" && !says {
		return ""
	}
	return ref
}

// NamedAction is the action of which a line is only the name, “2” or “A2”, while another
// one is pointed at.
func (w *Workshop) NamedAction(line, pointed string) (*Action, bool) {
	at, _ := w.Action(pointed)
	a, rest := w.namedAction(line, at)
	return a, a != nil && rest == ""
}
