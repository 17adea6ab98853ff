package review

import (
	"cmp"
	"slices"

	"swotshop/workshop"
)

// This file says which themes come back: the tags that clusters were given, by quadrant.
// Sessions that are still open are left out.

// Recurring is a tag in one quadrant.
type Recurring struct {
	Tag      string            `json:"tag"`
	Quadrant workshop.Quadrant `json:"quadrant"`
	Clients  int               `json:"clients"`
	Sessions int               `json:"sessions"`
	Votes    int               `json:"votes"`
	Recurs   bool              `json:"recurs"`
	Names    []string          `json:"names,omitempty"` // of the clusters
	In       []string          `json:"in,omitempty"`    // ids of the sessions
}

// A theme recurs in two sessions of one client, or with three clients.
const (
	recursInSessions = 2
	recursInClients  = 3
)

// Themes are all tags, those of most clients first, then those with most votes.
func Themes(all []Record) []Recurring {
	cells := tagCells(all, everything)
	each, _, _ := open(cells)
	return recurring(each)
}

// ThemesAcross are the tags that several clients share, without the names of clusters and
// sessions, and how many more are held back. Those are not named: a room may have made up
// a tag that tells who it is.
func ThemesAcross(all []Record, asked func(*Record) bool) (found []Recurring, held int) {
	each, _, _ := grouped(tagCells(all, asked))
	each, held = told(each)
	found = recurring(each)
	for i := range found {
		found[i].Names, found[i].In = nil, nil
	}
	return found, held
}

// tagCells are what each session adds to a tag in a quadrant.
func tagCells(all []Record, asked func(*Record) bool) []cell[Recurring] {
	var tags cells[Recurring]
	for i := range all {
		r := &all[i]
		if !r.Closed {
			continue
		}
		var keys []string
		of := map[string]Recurring{}
		for _, t := range r.Themes {
			key := string(t.Quadrant) + workshop.ClientKey(t.Tag)
			sum, there := of[key]
			if !there {
				keys, sum = append(keys, key), Recurring{Tag: t.Tag, Quadrant: t.Quadrant, In: []string{r.ID}}
			}
			sum.Votes, sum.Names = sum.Votes+t.Votes, appendNew(sum.Names, t.Name)
			of[key] = sum
		}
		for _, key := range keys {
			tags.add(key, key, part[Recurring]{client: r.ClientKey, session: r.ID, date: r.Date, people: r.People, in: asked(r), of: of[key]})
		}
	}
	return tags.list
}

// recurring adds up tags, and puts them in order.
func recurring(each []shown[Recurring]) (found []Recurring) {
	for _, s := range each {
		r := Recurring{Tag: s.like.Tag, Quadrant: s.like.Quadrant, Clients: clients(s.parts), Sessions: sessions(s.parts)}
		of := map[string]int{}
		for _, p := range s.parts {
			r.Votes += p.of.Votes
			r.In = append(r.In, p.session)
			of[p.client]++
			r.Recurs = r.Recurs || of[p.client] >= recursInSessions
			for _, name := range p.of.Names {
				r.Names = appendNew(r.Names, name)
			}
		}
		r.Recurs = r.Recurs || r.Clients >= recursInClients
		found = append(found, r)
	}
	slices.SortStableFunc(found, func(a, b Recurring) int {
		return cmp.Or(cmp.Compare(b.Clients, a.Clients), cmp.Compare(b.Votes, a.Votes), cmp.Compare(a.Tag, b.Tag), cmp.Compare(a.Quadrant, b.Quadrant))
	})
	return found
}

func appendNew(to []string, one string) []string {
	if one == "" || slices.Contains(to, one) {
		return to
	}
	return append(to, one)
}
