package review

import (
	"cmp"
	"slices"

	"swotshop/workshop"
)

// This file sets two sessions side by side. It compares what can be compared: stances on
// the same question, clusters by their tag or their words, actions by their words.

// Comparison is two sessions side by side; of two values the first is of the one that was
// held first.
type Comparison struct {
	Sessions [2]Compared    `json:"sessions"`
	Stances  []StanceTwice  `json:"stances"`  // on the same question
	Apart    []StanceOnce   `json:"apart"`    // not the same question, or asked once
	Clusters []ClusterTwice `json:"clusters"` // that the votes carry
	Actions  []ActionTwice  `json:"actions"`
}

// Compared is a session in a comparison.
type Compared struct {
	Session   string                  `json:"session"`
	Client    string                  `json:"client"`
	Title     string                  `json:"title"`
	Date      string                  `json:"date"`
	Agenda    string                  `json:"agenda"`
	People    int                     `json:"people"`
	Target    int                     `json:"target"`
	Agreement [workshop.Gradients]int `json:"agreement"`
	Agreed    bool                    `json:"agreed"` // the room was counted
	Minutes   int                     `json:"minutes"`
	Planned   int                     `json:"minutes_planned"`
}

// Stance is what a session says of a question: one reading or two.
type Stance struct {
	Before *[workshop.Steps]int `json:"before"`
	After  *[workshop.Steps]int `json:"after"`
	Moved  *workshop.Movement   `json:"moved"`
}

// StanceTwice is a question that was asked in both sessions.
type StanceTwice struct {
	Card     string    `json:"card"`
	Question string    `json:"question"`
	Of       [2]Stance `json:"of"`
}

// StanceOnce is a card whose question only one of the sessions asked: the other asked
// nothing, or something else under the same name.
type StanceOnce struct {
	Card     string `json:"card"`
	Question string `json:"question"`
	In       int    `json:"in"` // 0 or 1: which session
}

// Likeness says why two clusters count as the same.
type Likeness string

// Why two clusters count as the same, or that there is only one.
const (
	SameTag   Likeness = "same theme"
	SameWords Likeness = "same words"
	Gone      Likeness = "gone"
	New       Likeness = "new"
)

// ClusterTwice is a cluster that the votes carried in one of the sessions or in both.
type ClusterTwice struct {
	Quadrant workshop.Quadrant `json:"quadrant"`
	Like     Likeness          `json:"like"`
	Tag      string            `json:"tag,omitempty"`
	Of       [2]*Voted         `json:"of"`
}

// Voted is a cluster with its votes.
type Voted struct {
	Ref   string `json:"ref"`
	Title string `json:"title"`
	Votes int    `json:"votes"`
}

// ActionTwice is an initiative of one of the sessions, or of both, and how it stood then.
type ActionTwice struct {
	Of     [2]*Action `json:"of"`
	Status [2]string  `json:"status"`
}

// Compare sets two sessions side by side, the older one first.
func Compare(a, b *workshop.Workshop) Comparison {
	both := [2]*workshop.Workshop{a, b}
	if a.Date > b.Date || a.Date == b.Date && a.StartedAt.After(b.StartedAt) {
		both = [2]*workshop.Workshop{b, a}
	}
	var c Comparison
	var records [2]Record
	for i, w := range both {
		records[i] = Of(w)
		c.Sessions[i] = compared(w, &records[i])
	}
	c.stances(both, records)
	for _, q := range workshop.Quadrants {
		c.clusters(q, both, records)
	}
	c.actions(records)
	return c
}

func compared(w *workshop.Workshop, r *Record) Compared {
	s := Compared{
		Session: r.ID, Client: r.Client, Title: r.Title, Date: r.Date, Agenda: r.Agenda, People: r.People, Target: r.Target,
		Minutes: r.Spent, Planned: r.Planned,
	}
	counts, people := w.AgreementNow()
	s.Agreement, s.Agreed = counts, people > 0
	return s
}

func (c *Comparison) stances(both [2]*workshop.Workshop, records [2]Record) {
	taken := func(i int, card string) (Stance, Card, bool) {
		s, ok := stanceOf(records[i].readings(card))
		return s, records[i].card(card), ok
	}
	for i := range both {
		for _, card := range records[i].Cards {
			mine, ofMine, ok := taken(i, card.Card)
			if !ok {
				continue
			}
			other, ofOther, also := taken(1-i, card.Card)
			question := ""
			if on, ok := both[i].Deck.Card(card.Card); ok {
				question = on.Question
			}
			switch {
			case !also || ofMine.Asked != ofOther.Asked || card.Card != workshop.SessionCard && !sameDeck(records):
				c.Apart = append(c.Apart, StanceOnce{card.Card, question, i})
			case i == 0:
				c.Stances = append(c.Stances, StanceTwice{card.Card, question, [2]Stance{mine, other}})
			}
		}
	}
}

// sameDeck reports whether both sessions were played with the same version of a deck.
func sameDeck(r [2]Record) bool {
	return r[0].Deck == r[1].Deck && r[0].DeckVersion == r[1].DeckVersion
}

func stanceOf(of workshop.Readings) (s Stance, ok bool) {
	if of.Before != nil {
		s.Before = &of.Before.Counts
	}
	if of.After != nil {
		s.After = &of.After.Counts
	}
	if m, known := of.Movement(); known {
		s.Moved = &m
	}
	return s, of.Before != nil || of.After != nil
}

// clusters pairs the carried clusters of a quadrant: first by their words, since equal
// words leave no doubt, then by a tag that both have.
func (c *Comparison) clusters(q workshop.Quadrant, both [2]*workshop.Workshop, records [2]Record) {
	left, right := both[0].CarriedIn(q), slices.Clone(both[1].CarriedIn(q))
	voted := func(i int, of *workshop.Cluster) *Voted {
		return &Voted{of.Ref(), of.Title(), both[i].Votes(of)}
	}
	take := func(like Likeness, same func(a, b *workshop.Cluster) (tag string, is bool)) {
		left = slices.DeleteFunc(slices.Clone(left), func(a *workshop.Cluster) bool {
			for n, b := range right {
				if tag, is := same(a, b); is {
					c.Clusters = append(c.Clusters, ClusterTwice{q, like, tag, [2]*Voted{voted(0, a), voted(1, b)}})
					right = slices.Delete(right, n, n+1)
					return true
				}
			}
			return false
		})
	}
	take(SameWords, func(a, b *workshop.Cluster) (string, bool) {
		return "", workshop.ClientKey(a.Title()) == workshop.ClientKey(b.Title())
	})
	take(SameTag, func(a, b *workshop.Cluster) (string, bool) {
		return sharedTag(records[0].tags(a.ID), records[1].tags(b.ID))
	})
	for _, a := range left {
		c.Clusters = append(c.Clusters, ClusterTwice{q, Gone, "", [2]*Voted{voted(0, a), nil}})
	}
	for _, b := range right {
		c.Clusters = append(c.Clusters, ClusterTwice{q, New, "", [2]*Voted{nil, voted(1, b)}})
	}
}

// tags are those of a cluster.
func (r *Record) tags(cluster string) (tags []string) {
	for _, t := range r.Themes {
		if t.Cluster == cluster {
			tags = append(tags, t.Tag)
		}
	}
	return tags
}

func sharedTag(a, b []string) (tag string, is bool) {
	for _, tag := range a {
		if slices.ContainsFunc(b, func(other string) bool { return workshop.ClientKey(tag) == workshop.ClientKey(other) }) {
			return tag, true
		}
	}
	return "", false
}

// actions pairs those with the same origin or the same words; the others stand side by
// side with nothing.
func (c *Comparison) actions(records [2]Record) {
	right := slices.Clone(records[1].Actions)
	for _, a := range records[0].Actions {
		row := ActionTwice{[2]*Action{&a, nil}, [2]string{records[0].status(a.Origin), ""}}
		at := slices.IndexFunc(right, func(b Action) bool {
			return a.Origin == b.Origin || workshop.ClientKey(a.What) == workshop.ClientKey(b.What)
		})
		if at >= 0 {
			b := right[at]
			row.Of[1], row.Status[1], right = &b, records[1].status(b.Origin), slices.Delete(right, at, at+1)
		}
		c.Actions = append(c.Actions, row)
	}
	for _, b := range right {
		c.Actions = append(c.Actions, ActionTwice{[2]*Action{nil, &b}, [2]string{"", records[1].status(b.Origin)}})
	}
}

// status is what the session knows of an action.
func (r *Record) status(origin string) (status string) {
	for _, said := range r.Reports {
		if said.Origin == origin {
			status = cmp.Or(said.Status, status)
		}
	}
	return status
}
