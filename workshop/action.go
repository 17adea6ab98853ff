package workshop

import (
	"cmp"
	"slices"
	"strconv"
)

// This file is about actions: the initiatives of earlier sessions that this one asks
// about. They come with what the session follows (see follow.go), and stand alone: the
// session in which one was written may be gone, or in another library.

// Status is how an action stands.
type Status string

// The statuses. A workshop asks of each action whether it is kept, replaced by a new
// initiative, or dropped; a follow-up asks for the others.
const (
	NotAsked Status = ""
	OnTrack  Status = "on track"
	Late     Status = "late"
	Done     Status = "done"
	Dropped  Status = "dropped"
	Kept     Status = "kept"
	Replaced Status = "replaced"
)

// Statuses lists all statuses that a report can give.
var Statuses = []Status{Done, OnTrack, Late, Dropped, Kept, Replaced}

// Ends reports whether nothing is asked any more of an action that stands so.
func (s Status) Ends() bool { return s == Done || s == Dropped || s == Replaced }

// Reason is why an action is late or dropped, as far as it can be counted.
type Reason string

// The reasons; what is none of them stands in the report’s words alone.
const (
	NoTime      Reason = "no time"
	NoOwner     Reason = "no owner"
	Waiting     Reason = "waiting" // for whom, the words say
	NoMoney     Reason = "money"
	ByRule      Reason = "rule" // its stop rule, or one of the house
	NotNeeded   Reason = "not needed"
	OtherReason Reason = "other"
)

// Reasons lists all reasons.
var Reasons = []Reason{NoTime, NoOwner, Waiting, NoMoney, ByRule, NotNeeded, OtherReason}

// Report is what one session was told of an action.
type Report struct {
	Status Status `json:"status,omitempty" redact:"no"`
	Value  string `json:"value,omitempty"` // of the measure, now
	Reason Reason `json:"reason,omitempty" redact:"no"`
	Note   string `json:"note,omitempty"`                 // what else was said
	Due    string `json:"due,omitempty" redact:"no"`      // 2006-01-02: a new date
	Owner  string `json:"owner,omitempty" who:"somebody"` // a new owner
	By     string `json:"by,omitempty" redact:"no"`       // id of the initiative that replaces it
	Stop   Stop   `json:"stop,omitempty" redact:"no"`     // whether its stop rule was met
}

// Stop is the answer to whether a stop rule was met.
type Stop string

// The answers; the zero value is none.
const (
	StopMet    Stop = "met"
	StopNotMet Stop = "not met"
)

func (r Report) clean() Report {
	r.Value, r.Note, r.Owner = Clean(r.Value), Clean(r.Note), Clean(r.Owner)
	return r
}

func (r Report) check() error {
	switch {
	case r.Status != NotAsked && !slices.Contains(Statuses, r.Status):
		return refuse(statusUnknown, Clean(string(r.Status)))
	case r.Reason != "" && !slices.Contains(Reasons, r.Reason):
		return refuse(reasonUnknown, Clean(string(r.Reason)))
	case r.Stop != "" && r.Stop != StopMet && r.Stop != StopNotMet:
		return refuse(stopUnknown, Clean(string(r.Stop)))
	}
	return cmp.Or(checkOptional(fieldValue, r.Value, MaxText), checkOptional(fieldReport, r.Note, MaxText), checkDue(r.Due), checkOptional(fieldOwner, r.Owner, MaxName))
}

// PastReport is what an earlier session was told.
type PastReport struct {
	Session string `json:"session" redact:"no"`
	On      string `json:"on" redact:"no"` // 2006-01-02
	Report
}

// Action is an initiative of an earlier session that this one asks about.
type Action struct {
	FormerAction
	Now Report // what this session was told
}

// FormerAction is an action as a session takes it over.
type FormerAction struct {
	ID     string `json:"action" redact:"no"` // "a2"; the same in all sessions that ask about it
	Origin string `json:"origin" redact:"no"` // session/initiative that it was written as; never changes
	Wrote  string `json:"ref" redact:"no"`    // what it was called there: "I2"
	From   string `json:"from" redact:"no"`   // 2006-01-02, the day of that session
	Plan
	History []PastReport `json:"history,omitempty"` // oldest first
}

// Ref is what the action is called in every session that asks about it: "A2".
func (a *FormerAction) Ref() string { return "A" + strconv.Itoa(a.number()) }

// Renamed reports whether the action has another number than where it was written.
func (a *FormerAction) Renamed() bool { return a.Wrote != "I"+strconv.Itoa(a.number()) }

func (a *FormerAction) number() int {
	n, _ := strconv.Atoi(a.ID[min(1, len(a.ID)):])
	return n
}

// reports are all reports, oldest first.
func (a *Action) reports() []Report {
	var all []Report
	for _, r := range a.History {
		all = append(all, r.Report)
	}
	return append(all, a.Now)
}

// Before is the action as it stood when this session began.
func (a *Action) Before() *Action { return &Action{FormerAction: a.FormerAction} }

// Overdue is by how many days an action that is open should have been done on a day; 0 for
// one that is not due yet, and one for which nobody has said by when.
func (a *Action) Overdue(on string) int {
	if !a.Open() || !a.Dated() {
		return 0
	}
	return max(0, DaysBetween(a.DueNow(), on))
}

// Dated reports whether anybody said by when the action is to be done.
func (a *Action) Dated() bool { return a.DueNow() != "" }

// Reported reports whether this session was told anything of the action.
func (a *Action) Reported() bool { return a.Now != (Report{}) }

// Last is how the action stands: as this session was told, or else as the last one was
// that was told anything.
func (a *Action) Last() (s Status) {
	for _, r := range a.reports() {
		s = cmp.Or(r.Status, s)
	}
	return s
}

// Open reports whether the action is still to be asked about.
func (a *Action) Open() bool { return !a.Last().Ends() }

// OwnerNow is who answers for the action now.
func (a *Action) OwnerNow() string {
	owner := a.Owner
	for _, r := range a.reports() {
		owner = cmp.Or(r.Owner, owner)
	}
	return owner
}

// ValueNow is the newest value of its measure; empty when none was said.
func (a *Action) ValueNow() (value string) {
	for _, r := range a.reports() {
		value = cmp.Or(r.Value, value)
	}
	return value
}

// DueNow is by when the action is to be done: the newest date that was said, or else the
// day by which its measure reaches its target, or that of its first step; empty when nobody
// has said.
func (a *Action) DueNow() string {
	due := a.DueFrom(a.From)
	for _, r := range a.reports() {
		due = cmp.Or(r.Due, due)
	}
	return due
}

// DueFrom is by when a plan that was written on a day is to be done; empty when nobody has
// said.
func (p Plan) DueFrom(day string) string { return cmp.Or(p.TargetBy, p.firstStepDue(day)) }

// StopDay is the day that the action’s stop rule names; empty when it names none.
func (a *Action) StopDay() string { return dayWithin(a.StopRule, a.From) }

// StopDue reports whether the day of its stop rule has come by a day, and nobody has said
// whether it was met.
func (a *Action) StopDue(by string) bool { return a.stopDue(by, a.Now) }

// stopDue is the same with another report of this session.
func (a *Action) stopDue(by string, now Report) bool {
	with := Action{a.FormerAction, now}
	day := a.StopDay()
	return day != "" && day <= by && with.Open() && !with.stopAnswered(day)
}

// stopAnswered reports whether somebody has said on the day of its stop rule, or after it,
// whether the rule was met. What was said before could not be known.
func (a *Action) stopAnswered(day string) bool {
	return a.Now.Stop != "" || slices.ContainsFunc(a.History, func(r PastReport) bool { return r.Stop != "" && r.On >= day })
}

// Action finds an action by its id.
func (w *Workshop) Action(id string) (*Action, bool) {
	at := slices.IndexFunc(w.Actions, func(a *Action) bool { return a.ID == id })
	if at < 0 {
		return nil, false
	}
	return w.Actions[at], true
}

// OpenActions are those that the next session will ask about.
func (w *Workshop) OpenActions() []*Action { return filter(w.Actions, (*Action).Open) }

// Asking is the place of the action that is asked about; -1 when there is none.
func (w *Workshop) Asking() int {
	at := slices.IndexFunc(w.Actions, func(a *Action) bool { return a.ID == w.asking })
	return min(max(at, 0), len(w.Actions)-1)
}

func (w *Workshop) checkAction(id string) error {
	if _, ok := w.Action(id); !ok {
		return refuse(actionGone)
	}
	return nil
}

var actionFacts = []factKind{
	{ActionReported{}, undoable | searched | said},
	{ActionAsked{}, plain},
}

// ActionReported records how an action stands. It replaces what this session was told
// before.
type ActionReported struct {
	Action string `json:"action" redact:"no"`
	Report
}

// ReportAction records how an action stands, all that the session knows of it.
type ReportAction struct {
	Action string
	Report
}

func (i ReportAction) facts(*Workshop) ([]Fact, error) {
	return one(ActionReported{i.Action, i.Report.clean()})
}

func (ActionReported) Kind() string { return "action.reported" }
func (f ActionReported) about(*Workshop) Subject {
	return Subject{Kind: SubjectAction, ID: f.Action}
}

func (f ActionReported) label(w *Workshop) string {
	if a, ok := w.Action(f.Action); ok {
		return actionReported(a.Ref(), f.Status)
	}
	return actionReported("", f.Status)
}

func (f ActionReported) check(w *Workshop) error {
	if _, ok := w.Initiative(f.By); f.Status == Replaced && !ok {
		return refuse(replacementGone)
	}
	return cmp.Or(w.checkAction(f.Action), f.Report.check())
}

func (f ActionReported) apply(w *Workshop) {
	if a, ok := w.Action(f.Action); ok {
		set(w, &a.Now, f.Report)
	}
}

// ActionAsked moves to an action that is asked about.
type ActionAsked struct {
	Action string `json:"action" redact:"no"`
}

// AskAction moves to an action that is asked about.
type AskAction struct{ Action string }

func (i AskAction) facts(w *Workshop) ([]Fact, error) {
	if err := w.checkAction(i.Action); err != nil {
		return nil, err
	}
	return one(ActionAsked(i))
}

func (ActionAsked) Kind() string           { return "action.asked" }
func (ActionAsked) label(*Workshop) string { return actionAsked }
func (ActionAsked) check(*Workshop) error  { return nil }
func (f ActionAsked) apply(w *Workshop)    { w.asking = f.Action }

func (f ActionAsked) ahead(w *Workshop) string {
	if a, ok := w.Action(f.Action); ok {
		return a.Ref()
	}
	return ""
}

// actionBeat goes from action to action.
func (w *Workshop) actionBeat(by int) move {
	to := w.Asking() + by
	if w.Asking() < 0 || to < 0 || to >= len(w.Actions) {
		return nil
	}
	return ActionAsked{w.Actions[to].ID}
}
