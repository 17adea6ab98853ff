package search

import (
	"cmp"
	"slices"

	"swotshop/workshop"
)

// Found is a text that an index has found, before anybody knows whether it shows.
type Found struct {
	Row, Pos int64 // what it is called, and where it stands in its session
	workshop.Entry
}

// Rows are the rows of one session that have each term of a query, ascending.
type Rows [][]int64

// mostOfWord is how many texts show for a word of a session in which no text has all
// words: a common one would bury the others.
const mostOfWord = 5

// Choose gives the rows of a session that are worth reading: those with all terms, or else
// a few of each, unless the terms have to stand together. The terms that the client’s name
// has choose the session, and are looked for in other texts only when there is no other.
func (q Query) Choose(own Rows, client string, together bool) []int64 {
	return q.sought(own, client, together).best(together)
}

// sought leaves out of a session’s rows those of the terms that its client’s name has,
// unless it has them all.
func (q Query) sought(own Rows, client string, together bool) Rows {
	if together {
		return own
	}
	var rest Rows
	for i, t := range q {
		if !t.In(client) {
			rest = append(rest, own[i])
		}
	}
	if len(rest) == 0 {
		return own
	}
	return rest
}

// best are the rows that have the most to say: all terms, or else a few of each.
func (r Rows) best(together bool) []int64 {
	if len(r) == 1 {
		return r[0]
	}
	var all []int64
	for _, row := range r[0] {
		if !slices.ContainsFunc(r[1:], func(rows []int64) bool { _, has := slices.BinarySearch(rows, row); return !has }) {
			all = append(all, row)
		}
	}
	if len(all) > 0 || together {
		return all
	}
	for _, rows := range r {
		all = append(all, rows[:min(len(rows), mostOfWord)]...)
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// Hits are what shows of a session: of the texts that were read, in their order, those that
// belong to one of some nouns (none: whatever they belong to), with their marks. The
// client’s name is left out where there is more to tell: it is in the session’s line.
func (q Query) Hits(in workshop.Summary, texts []Found, nouns []string, together bool) (hits []workshop.Hit) {
	slices.SortFunc(texts, func(a, b Found) int { return cmp.Or(cmp.Compare(a.Pos, b.Pos), cmp.Compare(a.Row, b.Row)) })
	alone := len(texts) == 1 || together
	for _, f := range texts {
		if !alone && f.ID == workshop.ClientEntry || len(nouns) > 0 && !slices.Contains(nouns, f.Noun) {
			continue
		}
		if marks := q.marks(f.Text); len(marks) > 0 { // else the words follow each other only in the index
			hits = append(hits, workshop.Hit{Session: in, Entry: f.ID, Ref: f.Ref(), What: f.What, Text: f.Text, Marks: marks})
		}
	}
	return hits
}
