package main

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"swotshop/sessions"
	"swotshop/workshop"
	"swotshop/workshop/review"
)

// actionFilter is which actions of the sessions are meant.
type actionFilter struct {
	filter
	owner, status, due string

	until string // due on this day at the latest; empty: whenever
}

// openStatus is asked for instead of a status: every one that an action can still have.
const openStatus = "open"

// overdueStatus is asked for those whose day has passed.
const overdueStatus = "overdue"

func (p *program) actionsCommand() *cobra.Command {
	var f actionFilter
	c := p.command(&cobra.Command{
		Use:   "actions [flags]",
		Short: actionsShort,
		Long:  actionsLong,
		Example: `swotshop actions --client acme
swotshop actions --status late --due +30
swotshop actions --owner COO --csv > coo.csv`,
	}, noArgs, func(c *cobra.Command, _ []string) error {
		if err := f.check(c, p.now()); err != nil {
			return err
		}
		var records []review.Record
		err := p.readingIfAny(c.Context(), func(l sessions.Reader) (err error) {
			records, err = p.records(c.Context(), l, sessions.Actions, sessions.Reports)
			return err
		})
		if err != nil {
			return err
		}
		some, err := filtered(&f.filter, records, traitsOf)
		if err != nil {
			return err
		}
		all := review.Actions(some)
		actions := slices.DeleteFunc(slices.Clone(all), func(a review.Followed) bool { return !f.means(a, p.today()) })
		if f.forPeople() {
			today := p.today()
			p.say("%s", followedThrough(review.Through(actions, today), len(actions), len(all)))
			if len(actions) == 0 {
				return nil
			}
		}
		return printTable(p, f.output, actions, f.columns(f.ids(summariesIn(records)), p.today()))
	})
	p.filterFlags(c, &f.filter)
	p.teamFlag(c)
	c.Flags().StringVar(&f.owner, "owner", "", ownerFlag)
	c.Flags().StringVar(&f.status, "status", "", statusFlag)
	c.Flags().StringVar(&f.due, "due", "", dueFlag)
	p.complete(c, "status", statuses)
	return c
}

// statuses are what --status takes.
func statuses() []string {
	all := []string{openStatus, overdueStatus, statusName(workshop.NotAsked)}
	for _, s := range workshop.Statuses {
		all = append(all, string(s))
	}
	return all
}

// statusName is what a status is called.
func statusName(s workshop.Status) string { return cmp.Or(string(s), notAsked) }

func (f *actionFilter) check(c *cobra.Command, now time.Time) error {
	f.status = strings.ToLower(strings.TrimSpace(f.status))
	if f.status != "" && !slices.Contains(statuses(), f.status) {
		return wrongCall(c, noStatus, workshop.Clean(f.status), strings.Join(statuses(), ", "))
	}
	if f.due != "" {
		day, _ := workshop.ReadDay(f.due, now.Format(time.DateOnly))
		if workshop.CheckDay(day) != nil {
			return wrongCall(c, noDueDay, workshop.Clean(f.due))
		}
		f.until = day
	}
	return f.filter.check(c, now)
}

// means reports whether an action is one of those that are asked for.
func (f *actionFilter) means(a review.Followed, today string) bool {
	owner := strings.Contains(workshop.ClientKey(a.Owner), workshop.ClientKey(f.owner))
	status := f.status == "" || f.status == statusName(a.Status) || f.status == openStatus && a.Open() || f.status == overdueStatus && a.Overdue(today)
	return owner && status && (f.until == "" || a.Open() && a.Due != "" && a.Due <= f.until)
}

func (p *program) today() string { return p.now().Format(time.DateOnly) }

func summariesIn(records []review.Record) (all []workshop.Summary) {
	for _, r := range records {
		all = append(all, r.Summary)
	}
	return all
}

// columns are what is told of actions. A file has no signs and no shortened words.
func (f *actionFilter) columns(short func(string) string, today string) []columnOf[review.Followed] {
	at := func(day int) func(review.Followed) string {
		return func(a review.Followed) string { return f.orNothing(string(a.At(day))) }
	}
	if !f.forPeople() {
		today = "" // then nothing is overdue
	}
	return []columnOf[review.Followed]{
		{head: "ACTION", of: func(a review.Followed) string { return short(a.Session) + "/" + a.Ref }},
		{head: "CLIENT", of: func(a review.Followed) string { return a.Client }},
		{head: "OWNER", of: func(a review.Followed) string { return f.or(a.Owner, nobody) }},
		{head: "WHAT", of: func(a review.Followed) string { return f.shortened(a.What) }},
		{head: "DUE", of: func(a review.Followed) string { return overdueMark(f.or(a.Due, noDate), a.Overdue(today)) }},
		{head: "DAY 30", of: at(30)},
		{head: "DAY 60", of: at(60)},
		{head: "DAY 90", of: at(90)},
		{head: "NOW", of: func(a review.Followed) string { return reopenedMark(statusName(a.Status), a.Reopened) }},
		{head: "VALUE", of: func(a review.Followed) string { return f.orNothing(a.Value()) }},
		{head: "REASON", of: func(a review.Followed) string { return f.orNothing(a.Reason()) }},
	}
}

// or is a text, or what people read where there is none.
func (o output) or(text, none string) string {
	if o.forPeople() {
		return cmp.Or(text, none)
	}
	return text
}

func (o output) orNothing(text string) string { return o.or(text, nothing) }

// shortened is as much of a text as a column has room for.
func (o output) shortened(text string) string {
	if o.forPeople() {
		return brief(text, mostOfWhat)
	}
	return text
}
