package review

import (
	"cmp"
	"slices"
)

// This file keeps a figure of many clients from telling what one of them said. A group of
// what clients add may be shown if at least three clients are in it, and none has more
// than half of its people; what fewer than three people said is in no group at all.
//
// Two figures that may both be shown can still give away a third: the total without the
// cells beside it, or the sessions since May without those since June. So what is there is
// first parted into groups that may each be shown alone, whatever is asked for, and every
// figure adds up whole groups. Then whatever is subtracted from whatever, groups remain,
// and several of them together are no worse than one.

// The least that is shown.
const (
	LeastClients = 3
	LeastPeople  = 3
)

// Why a figure is held back.
const (
	heldUnderThree = "under 3 clients"
	heldOverHalf   = "one client has over half of the people"
	heldByFilter   = "the filter leaves under 3 clients"
)

// part is what one session adds to a cell.
type part[T any] struct {
	client, session, date string
	people                int
	in                    bool // the session was asked for
	of                    T
}

// cell is what sessions add to one figure, and the key of the larger one that it is
// added to.
type cell[T any] struct {
	under string
	parts []part[T]
}

// cells are filled part by part.
type cells[T any] struct {
	list []cell[T]
	at   map[string]int
}

// add adds a part to the cell of this key.
func (c *cells[T]) add(key, under string, p part[T]) {
	if c.at == nil {
		c.at = map[string]int{}
	}
	at, there := c.at[key]
	if !there {
		at, c.at[key] = len(c.list), len(c.list)
		c.list = append(c.list, cell[T]{under: under})
	}
	c.list[at].parts = append(c.list[at].parts, p)
}

// shown is what is added up for a figure.
type shown[T any] struct {
	like  T // one of what it is of, shown or not
	parts []part[T]
	held  string // why there are none
}

// grouping says what of cells is shown: of each, of the larger ones that they add up to,
// and of all.
type grouping[T any] func([]cell[T]) (each, larger []shown[T], all shown[T])

// open shows everything that was asked for: the sessions of one client, say.
func open[T any](cells []cell[T]) (each, larger []shown[T], all shown[T]) {
	at := map[string]int{}
	for _, c := range cells {
		asked := slices.DeleteFunc(slices.Clone(c.parts), func(p part[T]) bool { return !p.in })
		if len(asked) == 0 {
			continue
		}
		if _, there := at[c.under]; !there {
			at[c.under] = len(larger)
			larger = append(larger, shown[T]{like: asked[0].of})
		}
		under := &larger[at[c.under]]
		each = append(each, shown[T]{like: asked[0].of, parts: asked})
		under.parts, all.parts = append(under.parts, asked...), append(all.parts, asked...)
	}
	return each, larger, all
}

// grouped shows whole groups. Parts of a cell that may not be shown are put together with
// others of the larger one.
func grouped[T any](cells []cell[T]) (each, larger []shown[T], all shown[T]) {
	under := map[string][][]part[T]{} // groups
	pools := map[string][]part[T]{}   // of what is in none yet
	like := map[string]T{}
	var names []string
	for _, c := range cells {
		if _, there := pools[c.under]; !there {
			names, pools[c.under], like[c.under] = append(names, c.under), nil, c.parts[0].of
		}
		groups, rest := parted(enough(c.parts))
		under[c.under], pools[c.under] = append(under[c.under], groups...), append(pools[c.under], rest...)
		each = append(each, chosen(c.parts[0].of, groups, c.parts))
	}
	var whole [][]part[T]
	var pool []part[T]
	for _, name := range names {
		groups, rest := parted(pools[name])
		groups = append(under[name], groups...)
		whole, pool = append(whole, groups...), append(pool, rest...)
		larger = append(larger, chosen(like[name], groups, rest))
	}
	groups, rest := parted(pool)
	var none T
	return each, larger, chosen(none, append(whole, groups...), rest)
}

// enough leaves out what too few people said.
func enough[T any](parts []part[T]) []part[T] {
	return slices.DeleteFunc(slices.Clone(parts), func(p part[T]) bool { return p.people < LeastPeople })
}

// parted puts parts into groups, oldest first: each as small as may be, so that a filter
// leaves as much as it can. Where all of them together may not be shown there is none.
func parted[T any](parts []part[T]) (groups [][]part[T], rest []part[T]) {
	if heldFor(parts) != "" {
		return nil, parts
	}
	parts = slices.SortedStableFunc(slices.Values(parts), func(a, b part[T]) int {
		return cmp.Or(cmp.Compare(a.date, b.date), cmp.Compare(a.session, b.session))
	})
	from, some := 0, crowd{}
	for to, p := range parts {
		if some.join(p.client, p.people); some.held() == "" {
			groups, from, some = append(groups, parts[from:to+1]), to+1, crowd{}
		}
	}
	for from < len(parts) { // the youngest are too few: they go with the group before
		last := groups[len(groups)-1]
		for _, p := range last {
			some.join(p.client, p.people)
		}
		groups, from = groups[:len(groups)-1], from-len(last)
		if some.held() == "" {
			return append(groups, parts[from:]), nil
		}
	}
	return groups, nil
}

// crowd is who is behind parts that are added up.
type crowd struct {
	people    map[string]int // of each client
	all, most int            // people of all clients, and of the one with most
}

func (c *crowd) join(client string, people int) {
	if c.people == nil {
		c.people = map[string]int{}
	}
	c.people[client] += people
	c.all, c.most = c.all+people, max(c.most, c.people[client])
}

// held says why a crowd may not be shown; empty: it may.
func (c *crowd) held() string {
	switch {
	case len(c.people) < LeastClients:
		return heldUnderThree
	case 2*c.most > c.all:
		return heldOverHalf
	}
	return ""
}

func heldFor[T any](parts []part[T]) string {
	var c crowd
	for _, p := range parts {
		c.join(p.client, p.people)
	}
	return c.held()
}

// chosen are the groups of which everything was asked for. Of a figure without any it says
// why, by what there would be.
func chosen[T any](like T, groups [][]part[T], parts []part[T]) shown[T] {
	s := shown[T]{like: like}
	for _, group := range groups {
		if !slices.ContainsFunc(group, func(p part[T]) bool { return !p.in }) {
			s.parts = append(s.parts, group...)
		}
	}
	switch {
	case len(s.parts) > 0:
	case len(groups) > 0:
		s.held = heldByFilter
	default:
		s.held = cmp.Or(heldFor(enough(parts)), heldUnderThree)
	}
	return s
}

// told leaves out what is held back, and says of how many it is. These are not named: the id
// of a deck or an agenda may be that of the client for whom it was made.
func told[T any](each []shown[T]) (some []shown[T], held int) {
	for _, s := range each {
		if s.held == "" {
			some = append(some, s)
		}
	}
	return some, len(each) - len(some)
}

// clients is of how many different clients parts are, and sessions of how many sessions.
func clients[T any](parts []part[T]) int {
	return distinct(parts, func(p part[T]) string { return p.client })
}

func sessions[T any](parts []part[T]) int {
	return distinct(parts, func(p part[T]) string { return p.session })
}

func distinct[T any](parts []part[T], by func(part[T]) string) int {
	seen := map[string]bool{}
	for _, p := range parts {
		seen[by(p)] = true
	}
	return len(seen)
}
