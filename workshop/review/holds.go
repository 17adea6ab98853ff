package review

import (
	"cmp"
	"slices"

	"swotshop/workshop"
)

// This file asks whether it lasted: what the room said when it closed, against what it
// said when the client’s next session opened.

// Hold is a close and the opening after it.
type Hold struct {
	Client   string              `json:"client"`
	Session  string              `json:"session"` // that closed
	Date     string              `json:"date"`
	Closed   [workshop.Steps]int `json:"closed"`
	Next     string              `json:"next"` // the session that opened after it
	NextDate string              `json:"next_date"`
	FollowUp bool                `json:"follow_up"` // the next one asks what became of it
	Opened   [workshop.Steps]int `json:"opened"`
	workshop.Movement
	Way      workshop.Way `json:"way"`
	SameRoom bool         `json:"same_room"`
}

// FellBack reports whether the room went back towards Control more than it went on.
func (h *Hold) FellBack() bool { return h.Net() < 0 }

// Rose reports whether the room went on towards Empowerment more than it went back.
func (h *Hold) Rose() bool { return h.Net() > 0 }

// Holds are the closed sessions of each client that took a stance when they closed, each
// with the client’s next session that took one of the same question when it opened. Those
// come first that fell back most.
func Holds(all []Record) []Hold {
	var found []Hold
	for _, of := range perClient(all) {
		for i := range of {
			if h, ok := hold(&of[i], of[i+1:]); ok {
				found = append(found, h)
			}
		}
	}
	slices.SortStableFunc(found, func(a, b Hold) int { return cmp.Compare(a.Net(), b.Net()) })
	return found
}

func hold(r *Record, later []Record) (h Hold, ok bool) {
	closed := r.readings(workshop.SessionCard).After
	if closed == nil {
		return Hold{}, false
	}
	for i := range later {
		next := &later[i]
		opened := next.readings(workshop.SessionCard).Before
		if opened == nil {
			continue
		}
		if next.card(workshop.SessionCard).Asked != r.card(workshop.SessionCard).Asked {
			return Hold{}, false
		}
		m := workshop.MovementBetween(closed.Counts, opened.Counts)
		return Hold{
			Client: r.Client, Session: r.ID, Date: r.Date, Closed: closed.Counts, Next: next.ID, NextDate: next.Date,
			FollowUp: next.FollowUp, Opened: opened.Counts, Movement: m, Way: m.Way(), SameRoom: m.SameRoom(),
		}, true
	}
	return Hold{}, false
}

// Lasting is what holds add up to, without a name.
type Lasting struct {
	Pairs   int    `json:"pairs"`
	Clients int    `json:"clients"`
	People  int    `json:"people"`
	Up      int    `json:"up"`
	Down    int    `json:"down"`
	Held    string `json:"held_back,omitempty"` // why there are no figures
}

// HoldsAcross adds up holds of several clients, of the sessions that were asked for, and
// tells of none. How many fell back is not told: each of them may be one client’s.
func HoldsAcross(all []Record, asked func(*Record) bool) Lasting {
	byID := map[string]*Record{}
	for i := range all {
		byID[all[i].ID] = &all[i]
	}
	var pairs cells[Hold]
	for _, h := range Holds(all) {
		r, next := byID[h.Session], byID[h.Next]
		pairs.add("", "", part[Hold]{
			client: r.ClientKey, session: r.ID, date: r.Date, people: min(h.CountedBefore, h.CountedAfter), in: asked(r) && asked(next), of: h,
		})
	}
	if len(pairs.list) == 0 {
		return Lasting{}
	}
	_, _, whole := grouped(pairs.list)
	l := Lasting{Pairs: len(whole.parts), Clients: clients(whole.parts), Held: whole.held}
	for _, p := range whole.parts {
		l.People += p.of.CountedAfter
		l.Up += p.of.Up
		l.Down += p.of.Down
	}
	return l
}
