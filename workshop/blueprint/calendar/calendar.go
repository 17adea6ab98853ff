package calendar

import (
	"cmp"
	"time"

	"swotshop/workshop"
	"swotshop/workshop/language"
)

// entry is a day in the calendar and what it is for.
type entry struct {
	id      string // the same in every export
	edition int    // of two with the same id the higher one counts
	day     time.Time
	summary string
	details []string // a line each
}

// diary collects the entries of a session.
type diary struct {
	w       *workshop.Workshop
	words   *language.Words
	entries []entry
}

// What an entry is for, as it stands in its id. Who changes one gives people the
// entry twice.
const (
	forReview    = "review"
	forFirstStep = "first-step"
	forDue       = "due"
)

// entriesOf are the entries of a session: the review, the initiatives in their order, what
// was promised, and the actions that are open.
func entriesOf(w *workshop.Workshop) []entry {
	d := &diary{w: w, words: w.Words()}
	d.review()
	for _, n := range w.Initiatives {
		d.initiative(n)
	}
	for _, r := range w.RemarksOn(workshop.Commitment) {
		d.promise(r)
	}
	for _, a := range w.OpenActions() {
		d.action(a)
	}
	return d.entries
}

// add adds an entry, unless its day is none.
func (d *diary) add(e entry, day string) {
	on, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return
	}
	e.day, e.summary = on, workshop.Clean(e.summary)
	e.details = append(e.details, d.session())
	d.entries = append(d.entries, e)
}

func (d *diary) review() {
	title := cmp.Or(d.w.Title, d.w.Client)
	d.add(entry{
		id: d.w.ExternalID(forReview), edition: d.w.Head,
		summary: language.Fill(d.words.Document.Appointments.Review, "title", title),
	}, d.w.ReviewDate)
}

// initiative has a day for its first step and, where somebody said by when its measure
// reaches its target, one for that.
func (d *diary) initiative(n *workshop.Initiative) {
	id := d.w.ExternalID(n.Ref())
	first := d.due(n.Ref(), n.Plan)
	if n.FirstStep != "" {
		first = language.Fill(d.words.Document.Appointments.FirstStep, "ref", n.Ref(), "owner", d.owner(n.Owner), "step", n.FirstStep)
	}
	d.add(entry{
		id: id + "-" + forFirstStep, edition: d.w.Head, summary: first, details: d.plan(n.Plan, d.w.StopDay(n.Plan)),
	}, d.w.FirstStepDue(n.Plan))
	d.add(entry{
		id: id + "-" + forDue, edition: d.w.Head, summary: d.measured(n.Ref(), n.Plan), details: d.plan(n.Plan, d.w.StopDay(n.Plan)),
	}, n.TargetBy)
}

// due says that something is to be done.
func (d *diary) due(ref string, p workshop.Plan) string {
	return language.Fill(d.words.Document.Appointments.Due, "ref", ref, "owner", d.owner(p.Owner), "what", p.What)
}

// measured says that a measure is to be at its target; without a measure all of it is due.
func (d *diary) measured(ref string, p workshop.Plan) string {
	if p.Measure == "" {
		return d.due(ref, p)
	}
	return language.Fill(d.words.Document.Appointments.Measure, "ref", ref, "owner", d.owner(p.Owner), "measure", p.Measure)
}

// promise is what somebody promised for a day that he named.
func (d *diary) promise(r *workshop.Remark) {
	d.add(entry{
		id: d.w.ExternalID(r.ID), edition: d.w.Head,
		summary: language.Fill(d.words.Document.Appointments.Promised, "text", r.Text),
	}, d.w.DayNamed(r.Text))
}

// action is an initiative of an earlier session: the entry that it got there, as it
// stands now.
func (d *diary) action(a *workshop.Action) {
	now, says := a.Plan, d.due
	if now.Owner = a.OwnerNow(); a.DueNow() == a.TargetBy {
		says = d.measured
	}
	d.add(entry{
		id: a.ExternalID() + "-" + forDue, edition: d.w.Head + (1+len(a.History))*mostEvents,
		summary: says(a.Ref(), now), details: d.plan(a.Plan, a.StopDay()),
	}, a.DueNow())
}

// mostEvents is more events than a session has: what a later session says of an action
// counts above all that the earlier ones said.
const mostEvents = 1_000_000

// owner is who does it.
func (d *diary) owner(name string) string {
	return cmp.Or(name, d.words.Document.Records.Nobody)
}

// plan is what whoever reads the entry has to know: what it is all about, what is counted,
// whose yes it waits for and when it ends.
func (d *diary) plan(p workshop.Plan, stop string) (lines []string) {
	say := &d.words.Document.InFull
	for _, said := range []struct{ name, text string }{
		{d.words.Document.Tasks.What, p.What},
		{say.FirstStep.Name, p.FirstStep},
		{say.Measure.Name, p.Measure},
		{say.Baseline.Name, p.Baseline},
		{say.Target.Name, d.w.TargetInWords(p)},
		{say.NeedsYes, d.w.PlanInWords(p, workshop.PlanYesFrom)},
		{say.StopRule.Name, p.StopRule},
		{say.StopDay, d.w.Day(stop)},
	} {
		if said.text != "" {
			lines = append(lines, d.line(said.name, said.text))
		}
	}
	return lines
}

// session is of which session an entry is.
func (d *diary) session() string {
	say := &d.words.Document.About
	return d.line(say.Session, language.Fill(say.Held, "title", d.w.Title, "client", d.w.Client, "day", d.w.Day(d.w.Date)))
}

func (d *diary) line(name, text string) string {
	return workshop.Clean(language.Fill(d.words.Document.Sheets.Line, "name", name, "text", text))
}
