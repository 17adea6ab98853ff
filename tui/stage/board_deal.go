package stage

import (
	"swotshop/tui/kit"
	"swotshop/workshop"
)

// This file shares the rows of a quadrant among its items.

// setting is the items of a quadrant, in lines of one width.
type setting struct {
	quadrant workshop.Quadrant
	items    []*workshop.Item
	words    [][]string // of each, in as many lines as they take
	first    int        // the one that is set whole before others are; -1 for none
	w        int        // of a column
	tags     bool       // with their functions
}

// set sets the items of a quadrant in columns of w cells, with their functions where there
// is room for them.
func (b board) set(q workshop.Quadrant, w int, tags bool) setting {
	s := setting{quadrant: q, items: b.items[q], first: b.firstIn(q), w: w, tags: tags && w >= tagged}
	for _, item := range s.items {
		s.words = append(s.words, b.lines(item, s.room()))
	}
	return s
}

// firstIn is which item of a quadrant is whole before others are: the picked one or the
// newest.
func (b board) firstIn(q workshop.Quadrant) int {
	items := b.items[q]
	for i, item := range items {
		if item.ID == b.picked {
			return i
		}
	}
	if q == b.newest {
		return len(items) - 1
	}
	return -1
}

// lines are the words of an item in lines of w cells.
func (b board) lines(item *workshop.Item, w int) []string {
	key := lineKey{item.ID, w}
	lines, known := b.known[key]
	if !known {
		lines = b.Wrap(b.room.Typeset(item.Text), w)
		b.known[key] = lines
	}
	return lines
}

// room is the width of the words.
func (s setting) room() int {
	if s.tags {
		return s.w - markerWidth - tagWidth
	}
	return s.w - markerWidth
}

// part is what stands in a column: items from one on, each in some rows, and how many have
// none above and below, where that is said.
type part struct {
	from         int
	rows         []int
	above, below int
}

// to is the item after the last one.
func (p part) to() int { return p.from + len(p.rows) }

// high is how many lines a part takes.
func (p part) high() int { return total(p.rows) + min(1, p.above) + min(1, p.below) }

// fitLoose reports whether parts fit in so many rows with white between their items.
func fitLoose(parts []part, h int) bool {
	for _, p := range parts {
		if p.high()+len(p.rows)-1 > h {
			return false
		}
	}
	return true
}

// need is how many rows the items from one to before another take in full.
func (s setting) need(from, to int) []int {
	rows := make([]int, to-from)
	for i := range rows {
		rows[i] = len(s.words[from+i])
	}
	return rows
}

// whole sets all items in full, in one column or in two of about equal height.
func (s setting) whole(columns int) (parts []part, rows int) {
	all := s.need(0, len(s.items))
	rows = total(all)
	if columns == 1 {
		return []part{{rows: all}}, rows
	}
	middle, left := 0, 0
	for at, high := 0, 0; at < len(all); at++ {
		if high += all[at]; max(high, total(all)-high) < rows {
			middle, left, rows = at+1, high, max(high, total(all)-high)
		}
	}
	if left == 0 {
		return []part{{rows: all}}, rows
	}
	return []part{{rows: all[:middle]}, {from: middle, rows: all[middle:]}}, rows
}

// dealt sets as many items as there is room for, in one column of h rows or in two.
func (s setting) dealt(h, columns int) []part {
	if columns == 1 {
		return []part{s.deal(h)}
	}
	p := s.deal(2 * h)
	for from, to := p.from, p.to(); to-from > 1; {
		if parts := s.split(from, to, h); parts != nil {
			return parts
		}
		if from == s.first {
			to--
		} else {
			from++
		}
	}
	return []part{s.deal(h)}
}

// deal shares h rows, and says in rows of their own how many items have none. What is set
// whole comes before that.
func (s setting) deal(h int) part {
	needs, spare := s.need(0, len(s.items)), h-1
	if s.first >= 0 {
		spare = h - needs[s.first]
	}
	for said := 0; ; said++ {
		from, rows := kit.Deal(h-said, needs, s.first)
		p := part{from, rows, from, len(needs) - from - len(rows)}
		switch {
		case min(1, p.above)+min(1, p.below) <= said:
			return p
		case said == 0 && spare <= 0:
			p.above, p.below = 0, 0
			return p
		case said > 0 && spare <= said:
			p.below = 0
			return p
		}
	}
}

// split shares the items from one to before another among two columns of h rows, so that
// the fewest rows stay free, and the left one, which is older, has as many items as it can;
// nil where there is no row for each.
func (s setting) split(from, to, h int) (parts []part) {
	above, below := from, len(s.items)-to
	least := 2 * h
	for middle := from + 1; middle < to; middle++ {
		left, right := s.share(from, middle, h-min(1, above)), s.share(middle, to, h-min(1, below))
		if left.to() < middle || right.to() < to {
			continue
		}
		left.above, right.below = above, below
		if free := 2*h - left.high() - right.high(); free <= least {
			parts, least = []part{left, right}, free
		}
	}
	return parts
}

// share shares h rows among the items from one to before another.
func (s setting) share(from, to, h int) part {
	first := max(-1, s.first-from)
	if s.first >= to {
		first = -1
	}
	_, rows := kit.Deal(h, s.need(from, to), first)
	return part{from: from, rows: rows}
}
