package library

import (
	"strings"

	"swotshop/tui/kit"
	"swotshop/workshop/review"
)

// This file puts figures into lines.

func everyone(*review.Record) bool { return true }

// dialOf is how the rooms of a client moved: session by session, first to last, and card
// by card.
func dialOf(held []review.Record) (lines []figureLine) {
	for _, p := range review.BySession(held) {
		lines = append(lines, figureLine{
			main: shortDate(p.Date) + "  " + pad(p.Agenda, 10) + "  " + moved(p.Before, p.After, p.Movement),
			more: joined(string(p.Way), sameRoom(p.SameRoom), targetOf(&p), splitOf(p.Split)),
		})
	}
	if len(lines) == 0 {
		return []figureLine{said(review.NoStances)}
	}
	lines = append([]figureLine{heading(dialHead)}, lines...)
	for _, c := range review.ByClient(held) {
		lines = append(lines, said(""), heading(courseHead), figureLine{
			main: moved(c.Opened, c.Now, c.Movement),
			more: joined(string(c.Way), sameRoom(c.SameRoom), fromTo(kit.Date(c.From), kit.Date(c.To))),
		})
	}
	return append(lines, cardLines(review.DialOf(held), false)...)
}

// dialAcross is how the rooms of all clients moved, without a name.
func dialAcross(held []review.Record) []figureLine {
	d := review.DialAcross(held, everyone)
	lines := []figureLine{heading(roomsHead)}
	switch {
	case d.Rooms.Held != "":
		lines = append(lines, said(heldBack(d.Rooms.Held)))
	case d.Rooms.Readings == 0:
		lines = append(lines, said(review.NoStances))
	default:
		lines = append(lines, figureOf("", &d.Rooms, true))
	}
	return append(lines, cardLines(d, true)...)
}

func cardLines(d review.Dial, across bool) (lines []figureLine) {
	part := func(head string, figures []review.Figure, held int, name func(*review.Figure) string) {
		if len(figures) == 0 && held == 0 {
			return
		}
		lines = append(lines, said(""), heading(head))
		wide := 0
		for i := range figures {
			wide = max(wide, kit.ByCodePoints.Width(name(&figures[i])))
		}
		for i := range figures {
			lines = append(lines, figureOf(pad(name(&figures[i]), wide+2), &figures[i], across))
		}
		if held > 0 {
			lines = append(lines, said(moreHeldBack(held)))
		}
	}
	part(cardsHead, d.Cards, d.HeldCards, func(f *review.Figure) string { return f.Card })
	part(themesHead, d.Themes, d.HeldThemes, func(f *review.Figure) string { return kit.Or(f.ThemeTitle, f.Theme) })
	return lines
}

// figureOf is what rooms add up to.
func figureOf(name string, f *review.Figure, across bool) figureLine {
	of := ""
	if across {
		of = kit.Plural(f.Clients, "client", "clients")
	}
	split := ""
	if f.Split > 0 {
		split = splitRooms(f.Split)
	}
	return figureLine{
		main: name + pad(steps(f.Up, f.Down), 9) + "  " + pad(kit.Plural(f.People, "person", "people"), 10),
		more: joined(kit.Plural(f.Sessions, "session", "sessions"), of, split),
	}
}

func targetOf(p *review.Pair) string {
	switch {
	case p.Target == 0:
		return ""
	case p.Reached:
		return targetReached(p.Target, p.There, p.CountedAfter)
	}
	return targetMissed(p.Target, p.There, p.CountedAfter)
}

func splitOf(split bool) string {
	if split {
		return roomSplit
	}
	return ""
}

// holdsOf is whether it lasted: each close against the next opening.
func holdsOf(held []review.Record) []figureLine {
	holds := review.Holds(held)
	if len(holds) == 0 {
		return []figureLine{said(review.NoHolds)}
	}
	lines := []figureLine{heading(holdsHead)}
	back, on := 0, 0
	for i := range holds {
		h := &holds[i]
		lines = append(lines, figureLine{
			main: shortDate(h.Date) + " → " + shortDate(h.NextDate) + "  " + moved(h.Closed, h.Opened, h.Movement),
			more: joined(string(h.Way), sameRoom(h.SameRoom)),
		})
		switch {
		case h.FellBack():
			back++
		case h.Rose():
			on++
		}
	}
	return append(lines, said(""), said(holdsInWords(len(holds), back, on)))
}

func holdsAcross(held []review.Record) []figureLine {
	switch l := review.HoldsAcross(held, everyone); {
	case l.Held != "":
		return []figureLine{said(heldBack(l.Held))}
	case l.Pairs == 0:
		return []figureLine{said(review.NoHolds)}
	default:
		return []figureLine{heading(holdsHead), {
			main: pad(steps(l.Up, l.Down), 9) + "  " + kit.Plural(l.People, "person", "people"),
			more: joined(kit.Plural(l.Pairs, "pair", "pairs"), kit.Plural(l.Clients, "client", "clients")),
		}}
	}
}

func themesOf(held []review.Record) []figureLine { return themeLines(review.Themes(held), 0, false) }

func themesAcross(held []review.Record) []figureLine {
	found, more := review.ThemesAcross(held, everyone)
	return themeLines(found, more, true)
}

func themeLines(found []review.Recurring, held int, across bool) []figureLine {
	if len(found) == 0 && held == 0 {
		return []figureLine{said(review.NoTags)}
	}
	lines := []figureLine{heading(tagsHead)}
	for _, r := range found {
		of, recurs := "", ""
		if across {
			of = kit.Plural(r.Clients, "client", "clients")
		}
		if r.Recurs {
			recurs = comesBack
		}
		lines = append(lines, figureLine{
			main: pad(r.Tag, 16) + "  " + pad(r.Quadrant.Name(), 13) + "  " + kit.Plural(r.Votes, "vote", "votes"),
			more: joined(kit.Plural(r.Sessions, "session", "sessions"), of, recurs, strings.Join(r.Names, "; ")),
		})
	}
	if held > 0 {
		lines = append(lines, said(moreHeldBack(held)))
	}
	return lines
}

func qualityOf(held []review.Record) []figureLine {
	runs := review.Runs(held)
	if len(runs) == 0 {
		return []figureLine{said(review.NoRuns)}
	}
	lines := []figureLine{heading(qualityHead)}
	for i := range runs {
		r := &runs[i]
		over := ""
		if r.Over != "" {
			over = overIn(r.Over, r.OverBy)
		}
		lines = append(lines, measuresOf(shortDate(r.Date)+"  "+pad(r.Agenda, 10)+"  ", &r.Quality, r.Minutes, r.Plan, over, worthIt(r.WorthFor, r.Rated)))
	}
	if over := review.Overruns(held); len(over) > 0 && over[0].By > 0 {
		lines = append(lines, said(""), said(overruns(over[0])))
	}
	return lines
}

func qualityAcross(held []review.Record) []figureLine {
	kinds, together, more := review.RunsAcross(held, everyone)
	if len(kinds) == 0 && more == 0 {
		return []figureLine{said(review.NoRuns)}
	}
	lines := []figureLine{heading(qualityHead)}
	if together.Held == "" && together.Sessions > 0 && len(kinds) != 1 {
		kinds = append(kinds, together)
	}
	for i := range kinds {
		k := &kinds[i]
		name := pad(kit.Or(k.Agenda, allKinds), 12) + pad(kit.Plural(k.Sessions, "session", "sessions"), 13)
		lines = append(lines, measuresOf(name, &k.Quality, k.Minutes, k.Plan, kit.Plural(k.Clients, "client", "clients"), worthIt(k.WorthFor, k.Rated)))
	}
	if more > 0 {
		lines = append(lines, said(moreHeldBack(more)))
	}
	return lines
}

// measuresOf is how well sessions were run, the most telling first.
func measuresOf(name string, q *review.Quality, minutes, plan int, others ...string) figureLine {
	return figureLine{
		main: name + joined(itemsWithEvidence(q.Evidenced, q.Items), minutesOf(minutes, plan)),
		more: joined(append([]string{
			some(q.Orphans, q.Carried, orphansOf), some(q.Unserved, q.Strategies, unservedOf),
			some(q.Owned, q.Initiatives, ownedOf), some(q.Measured, q.Initiatives, measuredOf),
		}, others...)...),
	}
}

// some is a part of several, or nothing where there is nothing.
func some(n, of int, say func(n, of int) string) string {
	if of == 0 {
		return ""
	}
	return say(n, of)
}
