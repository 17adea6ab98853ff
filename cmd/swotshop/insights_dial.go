package main

import (
	"strconv"

	"github.com/spf13/cobra"

	"swotshop/workshop"
	"swotshop/workshop/review"
)

// What a dial can be broken down by.
const (
	bySession = "session"
	byClient  = "client"
	byTheme   = "theme"
	byCard    = "card"
)

func (p *program) dialCommand() *cobra.Command {
	var i insight
	c := p.command(&cobra.Command{
		Use:   "dial [flags]",
		Short: dialShort,
		Long:  dialLong,
		Example: `swotshop insights dial
swotshop insights dial --by theme --since 2026
swotshop insights dial --client "Acme Robotics"
swotshop insights dial --by client --names --csv > dial.csv`,
	}, noArgs, func(c *cobra.Command, _ []string) error {
		ok, err := i.read(p, c)
		if err != nil || !ok && i.forPeople() {
			return err
		}
		if i.by == "" && i.named() {
			i.by = bySession
		}
		switch i.by {
		case bySession, byClient:
			return p.printRooms(&i)
		case byTheme:
			return p.printThemes(&i)
		case "", byCard:
			return p.printCards(&i)
		}
		return wrongCall(c, noSuchBy, workshop.Clean(i.by))
	})
	p.insightFlags(c, &i)
	c.Flags().StringVar(&i.by, "by", "", byFlag)
	p.complete(c, "by", func() []string { return []string{bySession, byClient, byTheme, byCard} })
	return c
}

// dial adds up the sessions: each, or in groups.
func (i *insight) dial() review.Dial {
	if i.named() {
		return review.DialOf(i.some)
	}
	return review.DialAcross(i.all, i.asked)
}

// printRooms prints how rooms moved from the opening to the close. Sessions and clients
// have names: without leave to tell them there is one row, of all together.
func (p *program) printRooms(i *insight) error {
	switch {
	case !i.named():
		rooms := i.dial().Rooms
		if rooms.Held != "" {
			p.say(roomsHeld, rooms.Held)
			return printInsight[review.Figure](p, i, nil, "", figureColumns(false))
		}
		return printInsight(p, i, someOf(rooms), review.NoStances, figureColumns(false))
	case i.by == byClient:
		return printInsight(p, i, review.ByClient(i.some), noCourses, courseColumns(i))
	}
	return printInsight(p, i, review.BySession(i.some), review.NoStances, pairColumns(i))
}

// someOf is a figure as a list: empty if it is of nothing.
func someOf(f review.Figure) []review.Figure {
	if f.Readings == 0 {
		return nil
	}
	return []review.Figure{f}
}

func (p *program) printThemes(i *insight) error {
	d := i.dial()
	defer p.sayHeld(d.HeldThemes, "theme")
	return printInsight(p, i, d.Themes, noneUnless(d.HeldThemes, noCardStances), append([]columnOf[review.Figure]{
		{head: "THEME", of: func(f review.Figure) string { return f.Theme + " " + f.ThemeTitle }},
	}, figureColumns(true)...))
}

func (p *program) printCards(i *insight) error {
	d := i.dial()
	defer p.sayHeld(d.HeldCards, "card")
	return printInsight(p, i, d.Cards, noneUnless(d.HeldCards, noCardStances), append(append([]columnOf[review.Figure]{
		{head: "DECK", of: func(f review.Figure) string { return f.Deck + "@" + strconv.Itoa(f.DeckVersion) }},
		{head: "CARD", of: func(f review.Figure) string { return f.Card }},
	}, figureColumns(false)...),
		columnOf[review.Figure]{head: "ITEMS", of: func(f review.Figure) string { return strconv.Itoa(f.Items) }, number: true},
		columnOf[review.Figure]{head: "CARRIED", of: func(f review.Figure) string { return strconv.Itoa(f.Carried) }, number: true}))
}

// noneUnless is the sentence for nothing, unless something is held back and that is said.
func noneUnless(held int, none string) string {
	if held > 0 {
		return ""
	}
	return none
}

// figureColumns are what rooms that moved add up to. A terminal shows of how many sessions,
// or of how many readings where a session may have several.
func figureColumns(readings bool) []columnOf[review.Figure] {
	var columns []columnOf[review.Figure]
	for _, c := range []struct {
		head string
		of   func(review.Figure) int
	}{
		{"READINGS", func(f review.Figure) int { return f.Readings }},
		{"SESSIONS", func(f review.Figure) int { return f.Sessions }},
		{"CLIENTS", func(f review.Figure) int { return f.Clients }},
		{"PEOPLE", func(f review.Figure) int { return f.People }},
		{"▲", func(f review.Figure) int { return f.Up }},
		{"▼", func(f review.Figure) int { return f.Down }},
		{"SPLIT", func(f review.Figure) int { return f.Split }},
	} {
		columns = append(columns, columnOf[review.Figure]{
			head: c.head, of: func(f review.Figure) string { return strconv.Itoa(c.of(f)) }, number: true,
			file: c.head == "SESSIONS" && readings || c.head == "READINGS" && !readings,
		})
	}
	return columns
}

// movementColumns are the columns that all tables of movements have, and others before the
// movement in words, for which not every terminal has room.
func movementColumns[T any](of func(T) (m workshop.Movement, way string), others ...columnOf[T]) []columnOf[T] {
	return append(append([]columnOf[T]{
		{head: "▲", of: func(t T) string { m, _ := of(t); return strconv.Itoa(m.Up) }, number: true},
		{head: "▼", of: func(t T) string { m, _ := of(t); return strconv.Itoa(m.Down) }, number: true},
		{head: "OF", of: func(t T) string { m, _ := of(t); return strconv.Itoa(m.CountedAfter) }, number: true},
	}, others...), columnOf[T]{head: "MOVED", of: func(t T) string { _, way := of(t); return way }})
}

// wayOf says where a room moved, and whether it still is the same.
func wayOf(way workshop.Way, same bool) string {
	if !same {
		return string(way) + "; " + review.NotTheSameRoom
	}
	return string(way)
}

func courseColumns(i *insight) []columnOf[review.Course] {
	return append([]columnOf[review.Course]{
		clientColumn(i, func(c review.Course) string { return c.Client }),
		{head: "FROM", of: func(c review.Course) string { return c.From }},
		{head: "OPENED", of: func(c review.Course) string { return review.Counts(c.Opened) }},
		{head: "TO", of: func(c review.Course) string { return c.To }},
		{head: "NOW", of: func(c review.Course) string { return review.Counts(c.Now) }},
	}, movementColumns(func(c review.Course) (workshop.Movement, string) { return c.Movement, wayOf(c.Way, c.SameRoom) },
		columnOf[review.Course]{head: "ON 4–5", of: func(c review.Course) string {
			return strconv.Itoa(c.Opened[3]+c.Opened[4]) + " → " + strconv.Itoa(c.Now[3]+c.Now[4])
		}})...)
}

func pairColumns(i *insight) []columnOf[review.Pair] {
	return append([]columnOf[review.Pair]{
		clientColumn(i, func(p review.Pair) string { return p.Client }),
		{head: "DATE", of: func(p review.Pair) string { return p.Date }},
		{head: "KIND", of: func(p review.Pair) string { return p.Agenda }},
		{head: "OPENED", of: func(p review.Pair) string { return review.Counts(p.Before) }},
		{head: "CLOSED", of: func(p review.Pair) string { return review.Counts(p.After) }},
	}, movementColumns(func(p review.Pair) (workshop.Movement, string) { return p.Movement, wayOf(p.Way, p.SameRoom) },
		columnOf[review.Pair]{head: "TARGET", of: targetOf},
		columnOf[review.Pair]{head: "SPLIT", of: func(p review.Pair) string { return splitWord(p.Split) }})...)
}

// targetOf says how many stand at the target, and whether it is reached.
func targetOf(p review.Pair) string {
	switch {
	case p.Target == 0:
		return nothing
	case p.Reached:
		return targetReached(p.Target, p.There, p.CountedAfter)
	}
	return targetAt(p.Target, p.There, p.CountedAfter)
}

func splitWord(split bool) string {
	if split {
		return roomSplit
	}
	return nothing
}
