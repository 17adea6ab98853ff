package main

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"swotshop/workshop"
	"swotshop/workshop/review"
)

func (p *program) qualityCommand() *cobra.Command {
	var i insight
	c := p.command(&cobra.Command{
		Use:   "quality [flags]",
		Short: qualityShort,
		Long:  qualityLong,
		Example: `swotshop insights quality
swotshop insights quality --client "Acme Robotics" --json`,
	}, noArgs, func(c *cobra.Command, _ []string) error {
		ok, err := i.read(p, c)
		switch {
		case err != nil || !ok && i.forPeople():
			return err
		case !i.named():
			return p.printStandards(&i)
		}
		if err := printInsight(p, &i, review.Runs(i.some), review.NoRuns, runColumns(&i)); err != nil || !i.forPeople() {
			return err
		}
		if over := review.Overruns(i.some); len(over) > 0 && over[0].By > 0 {
			return p.print("\n" + overruns(over[0]) + "\n")
		}
		return nil
	})
	p.insightFlags(c, &i)
	return c
}

// printStandards prints how workshops of each kind were run, and all of them together.
func (p *program) printStandards(i *insight) error {
	kinds, together, held := review.RunsAcross(i.all, i.asked)
	defer p.sayHeld(held, "kind of session")
	rows := kinds
	if together.Held == "" && together.Sessions > 0 && len(kinds) != 1 {
		rows = append(rows, together)
	}
	return printInsight(p, i, rows, noneUnless(held, review.NoRuns), standardColumns())
}

func standardColumns() []columnOf[review.Standard] {
	return append([]columnOf[review.Standard]{
		{head: "KIND", of: func(s review.Standard) string { return kindOrAll(s.Agenda) }},
		{head: "SESSIONS", of: func(s review.Standard) string { return strconv.Itoa(s.Sessions) }, number: true},
		{head: "CLIENTS", of: func(s review.Standard) string { return strconv.Itoa(s.Clients) }, number: true},
	}, qualityColumns(func(s review.Standard) measured {
		return measured{s.Quality, s.People, s.Minutes, s.Plan, s.Rated, s.WorthFor}
	})...)
}

func runColumns(i *insight) []columnOf[review.Run] {
	return append([]columnOf[review.Run]{
		clientColumn(i, func(r review.Run) string { return r.Client }),
		{head: "DATE", of: func(r review.Run) string { return r.Date }},
		{head: "KIND", of: runKind},
	}, qualityColumns(func(r review.Run) measured {
		return measured{r.Quality, r.People, r.Minutes, r.Plan, r.Rated, r.WorthFor}
	}, columnOf[review.Run]{head: "OVER IN", of: func(r review.Run) string {
		if r.Over == "" {
			return nothing
		}
		return fmt.Sprintf("%s +%d", r.Over, r.OverBy)
	}})...)
}

// runKind marks a session that is still open.
func runKind(r review.Run) string {
	if !r.Closed {
		return r.Agenda + ", " + stillOpen
	}
	return r.Agenda
}

// measured is what the columns of quality are made of.
type measured struct {
	review.Quality
	people, minutes, plan, rated, worthFor int
}

// qualityColumns are what matters most, then others, then the rest, for which not every
// terminal has room.
func qualityColumns[T any](of func(T) measured, others ...columnOf[T]) []columnOf[T] {
	number := func(head string, say func(measured) string) columnOf[T] {
		return columnOf[T]{head: head, of: func(t T) string { return say(of(t)) }, number: true}
	}
	first := []columnOf[T]{
		number("ITEMS", func(m measured) string { return strconv.Itoa(m.Items) }),
		number("EVID.", func(m measured) string { return percent(m.Evidenced, m.Items) }),
		number("ORPHANS", func(m measured) string { return share(m.Orphans, m.Carried) }),
		number("NO INIT.", func(m measured) string { return share(m.Unserved, m.Strategies) }),
		number("OWNED", func(m measured) string { return share(m.Owned, m.Initiatives) }),
		number("MEAS.", func(m measured) string { return share(m.Measured, m.Initiatives) }),
		number("MIN", func(m measured) string { return fmt.Sprintf(partOf, m.minutes, m.plan) }),
	}
	return append(append(first, others...),
		number("/HEAD", func(m measured) string { return perHead(m.Items, m.people) }),
		number("ASSUMED", func(m measured) string { return strconv.Itoa(m.Assumed) }),
		number("TAGGED", func(m measured) string { return percent(m.Tagged, m.Items) }),
		number("HEARD", func(m measured) string { return strconv.Itoa(m.Objections) }),
		number("LEFT", func(m measured) string { return strconv.Itoa(m.Nudges) }),
		number("WORTH IT", func(m measured) string { return share(m.worthFor, m.rated) }))
}

func perHead(n, people int) string {
	if people == 0 {
		return nothing
	}
	return fmt.Sprintf("%.1f", float64(n)/float64(people))
}

func percent(n, of int) string {
	if of == 0 {
		return nothing
	}
	return fmt.Sprintf("%d%%", (100*n+of/2)/of)
}

func share(n, of int) string {
	if of == 0 {
		return nothing
	}
	return fmt.Sprintf(partOf, n, of)
}

func (p *program) holdsCommand() *cobra.Command {
	var i insight
	c := p.command(&cobra.Command{
		Use:   "holds [flags]",
		Short: holdsShort,
		Long:  holdsLong,
		Example: `swotshop insights holds
swotshop insights holds --client "Acme Robotics"`,
	}, noArgs, func(c *cobra.Command, _ []string) error {
		ok, err := i.read(p, c)
		switch {
		case err != nil || !ok && i.forPeople():
			return err
		case !i.named():
			return p.printLasting(&i)
		}
		holds := review.Holds(i.some)
		if err := printInsight(p, &i, holds, review.NoHolds, holdColumns(&i)); err != nil || !i.forPeople() || len(holds) == 0 {
			return err
		}
		return p.print("\n" + holdsInWords(holds) + "\n")
	})
	p.insightFlags(c, &i)
	return c
}

func (p *program) printLasting(i *insight) error {
	lasting := review.HoldsAcross(i.all, i.asked)
	var rows []review.Lasting
	switch {
	case lasting.Held != "":
		p.say(holdsHeld, lasting.Held)
	case lasting.Pairs > 0:
		rows = append(rows, lasting)
	case i.forPeople():
		p.say(review.NoHolds)
	}
	number := func(head string, of func(review.Lasting) int) columnOf[review.Lasting] {
		return columnOf[review.Lasting]{head: head, of: func(l review.Lasting) string { return strconv.Itoa(of(l)) }, number: true}
	}
	return printInsight(p, i, rows, "", []columnOf[review.Lasting]{
		number("PAIRS", func(l review.Lasting) int { return l.Pairs }),
		number("CLIENTS", func(l review.Lasting) int { return l.Clients }),
		number("PEOPLE", func(l review.Lasting) int { return l.People }),
		number("▲", func(l review.Lasting) int { return l.Up }),
		number("▼", func(l review.Lasting) int { return l.Down }),
	})
}

func holdColumns(i *insight) []columnOf[review.Hold] {
	return append([]columnOf[review.Hold]{
		clientColumn(i, func(h review.Hold) string { return h.Client }),
		{head: "CLOSED", of: func(h review.Hold) string { return h.Date }},
		{head: "AT", of: func(h review.Hold) string { return review.Counts(h.Closed) }},
		{head: "NEXT", of: func(h review.Hold) string { return h.NextDate }},
		{head: "AT", of: func(h review.Hold) string { return review.Counts(h.Opened) }},
	}, movementColumns(func(h review.Hold) (workshop.Movement, string) { return h.Movement, wayOf(h.Way, h.SameRoom) })...)
}

func (p *program) themesCommand() *cobra.Command {
	var i insight
	c := p.command(&cobra.Command{
		Use:   "themes [flags]",
		Short: themesShort,
		Long:  themesLong,
		Example: `swotshop insights themes
swotshop insights themes --client "Acme Robotics" --json`,
	}, noArgs, func(c *cobra.Command, _ []string) error {
		ok, err := i.read(p, c)
		if err != nil || !ok && i.forPeople() {
			return err
		}
		held, themes := 0, []review.Recurring(nil)
		if i.named() {
			themes = review.Themes(i.some)
		} else {
			themes, held = review.ThemesAcross(i.all, i.asked)
		}
		defer p.sayHeld(held, "theme")
		return printInsight(p, &i, themes, noneUnless(held, review.NoTags), themeColumns(i.named()))
	})
	p.insightFlags(c, &i)
	return c
}

func themeColumns(named bool) []columnOf[review.Recurring] {
	columns := []columnOf[review.Recurring]{
		{head: "TAG", of: func(r review.Recurring) string { return r.Tag }},
		{head: "QUADRANT", of: func(r review.Recurring) string { return r.Quadrant.Name() }},
		{head: "CLIENTS", of: func(r review.Recurring) string { return strconv.Itoa(r.Clients) }, number: true},
		{head: "SESSIONS", of: func(r review.Recurring) string { return strconv.Itoa(r.Sessions) }, number: true},
		{head: "VOTES", of: func(r review.Recurring) string { return strconv.Itoa(r.Votes) }, number: true},
		{head: "RECURS", of: func(r review.Recurring) string { return recursWord(r.Recurs) }},
	}
	if named {
		columns = append(columns, columnOf[review.Recurring]{head: "NAMES", of: func(r review.Recurring) string { return strings.Join(r.Names, "; ") }})
	}
	return columns
}

func recursWord(recurs bool) string {
	if recurs {
		return themeRecurs
	}
	return nothing
}
