package review

import (
	"cmp"
	"slices"

	"swotshop/workshop"
)

// This file says how rooms moved: what was counted when a session or the talk on a card
// began and when it ended. Only the same question is compared with itself. Sessions that
// are still open are left out: their rooms have not said their last.

// Pair is the two readings of one question in one session.
type Pair struct {
	Session     string              `json:"session"`
	Client      string              `json:"client"`
	Date        string              `json:"date"`
	Agenda      string              `json:"agenda"`
	Deck        string              `json:"deck"`
	DeckVersion int                 `json:"deck_version"`
	Card        string              `json:"card"`
	Before      [workshop.Steps]int `json:"before"`
	After       [workshop.Steps]int `json:"after"`
	workshop.Movement
	Way      workshop.Way `json:"way"`
	SameRoom bool         `json:"same_room"`
	Split    bool         `json:"split"`  // at one of the two
	Target   int          `json:"target"` // of the session; 0: none, or of a card
	There    int          `json:"there"`  // at the target or past it when it ended
	Reached  bool         `json:"reached"`

	card Card
	key  string // of the client
}

// pairs are those of the closed sessions, in their order.
func pairs(all []Record) []Pair {
	var found []Pair
	for i := range all {
		if all[i].Closed {
			found = append(found, all[i].pairs()...)
		}
	}
	return found
}

// pairs are those of one session, its own card first.
func (r *Record) pairs() (all []Pair) {
	for _, c := range r.Cards {
		if of := r.readings(c.Card); of.Before != nil && of.After != nil {
			all = append(all, r.pair(c, of))
		}
	}
	return all
}

func (r *Record) pair(c Card, of workshop.Readings) Pair {
	m, _ := of.Movement()
	p := Pair{
		Session: r.ID, Client: r.Client, Date: r.Date, Agenda: r.Agenda, Deck: r.Deck, DeckVersion: r.DeckVersion, Card: c.Card,
		Before: of.Before.Counts, After: of.After.Counts, Movement: m, Way: m.Way(), SameRoom: m.SameRoom(),
		Split: of.Before.IsSplit() || of.After.IsSplit(), card: c, key: r.ClientKey,
	}
	if at, ok := of.Standing(r.Target); ok && c.Card == workshop.SessionCard {
		p.Target, p.There, p.Reached = r.Target, at.There, at.Reached && !of.After.IsSplit()
	}
	return p
}

// readings are those of a card.
func (r *Record) readings(card string) (of workshop.Readings) {
	for _, reading := range r.Readings {
		counted := &workshop.Reading{Counts: reading.Counts, People: reading.People}
		switch {
		case reading.Card != card:
		case reading.Moment == workshop.After:
			of.After = counted
		default:
			of.Before = counted
		}
	}
	return of
}

// card is what is known of a card in this session.
func (r *Record) card(id string) Card {
	for _, c := range r.Cards {
		if c.Card == id {
			return c
		}
	}
	return Card{}
}

// BySession is how each room moved from the opening to the close, oldest first.
func BySession(all []Record) []Pair {
	found := slices.DeleteFunc(pairs(all), func(p Pair) bool { return p.Card != workshop.SessionCard })
	slices.SortStableFunc(found, func(a, b Pair) int { return cmp.Compare(a.Date, b.Date) })
	return found
}

// Course is where the room of a client stood first, and where it stood last, on the
// question that was asked last.
type Course struct {
	Client   string              `json:"client"`
	Sessions int                 `json:"sessions"` // with a stance on this question
	From     string              `json:"from"`     // day
	Opened   [workshop.Steps]int `json:"opened"`
	To       string              `json:"to"` // day
	Now      [workshop.Steps]int `json:"now"`
	workshop.Movement
	Way      workshop.Way `json:"way"`
	SameRoom bool         `json:"same_room"`
	Other    int          `json:"other"` // sessions in which another question was asked
}

// ByClient is the course of each client, those first whose rooms moved most towards
// Empowerment. A client of one reading has moved nowhere and is left out.
func ByClient(all []Record) []Course {
	var courses []Course
	for _, of := range perClient(all) {
		if c, ok := course(of); ok {
			courses = append(courses, c)
		}
	}
	slices.SortStableFunc(courses, func(a, b Course) int { return cmp.Compare(b.Net(), a.Net()) })
	return courses
}

func course(of []Record) (c Course, ok bool) {
	asked := ""
	for _, r := range slices.Backward(of) {
		if len(r.stances()) > 0 {
			asked = r.card(workshop.SessionCard).Asked
			break
		}
	}
	var first, last *workshop.Reading
	for _, r := range of {
		stances := r.stances()
		if len(stances) == 0 {
			continue
		}
		if r.card(workshop.SessionCard).Asked != asked {
			c.Other++
			continue
		}
		if first == nil {
			first, c.From, c.Opened = &stances[0], r.Date, stances[0].Counts
		}
		newest := &stances[len(stances)-1]
		last, c.To, c.Now = newest, r.Date, newest.Counts
		c.Sessions++
		c.Client = r.Client
		ok = ok || c.Sessions > 1 || len(stances) > 1
	}
	if !ok {
		return Course{}, false
	}
	c.Movement = workshop.MovementBetween(first.Counts, last.Counts)
	c.Way, c.SameRoom = c.Movement.Way(), c.Movement.SameRoom()
	return c, true
}

// stances are the readings on the session’s own card, the opening first.
func (r *Record) stances() (taken []workshop.Reading) {
	of := r.readings(workshop.SessionCard)
	for _, m := range []workshop.Moment{workshop.Before, workshop.After} {
		if reading := of.At(m); reading != nil {
			taken = append(taken, *reading)
		}
	}
	return taken
}

// perClient are the closed sessions of each client, oldest first, the clients by name.
func perClient(all []Record) (clients [][]Record) {
	of := map[string][]Record{}
	for _, r := range all {
		if r.Closed {
			of[r.ClientKey] = append(of[r.ClientKey], r)
		}
	}
	for _, records := range of {
		slices.SortStableFunc(records, inTime)
		clients = append(clients, records)
	}
	slices.SortFunc(clients, func(a, b []Record) int { return cmp.Compare(a[0].ClientKey, b[0].ClientKey) })
	return clients
}

// inTime orders sessions by when they were held.
func inTime(a, b Record) int {
	return cmp.Or(cmp.Compare(a.Date, b.Date), a.StartedAt.Compare(b.StartedAt), cmp.Compare(a.ID, b.ID))
}
