package review

import (
	"cmp"
	"slices"

	"swotshop/workshop"
)

// Client is how a client stands: what was held, what is open, when to look again.
type Client struct {
	Client     string   `json:"client"`
	Sessions   int      `json:"sessions"`
	Last       string   `json:"last"`        // day of the newest session
	NextReview string   `json:"next_review"` // 2006-01-02, as the newest session that was closed has it, or a later one; empty: none is set
	Days       int      `json:"days"`        // until then; negative: it is overdue
	Open       int      `json:"open"`        // actions
	Late       int      `json:"late"`        // of these
	Unfinished []string `json:"unfinished"`  // ids of sessions that are not closed
	KeepUntil  string   `json:"keep_until"`  // empty: no date is set
	Over       bool     `json:"over"`        // that date has passed

	Now *Reading `json:"now"` // where the room stood last on the session’s card; nil: nowhere
}

// Overdue reports whether the day of the next review has passed.
func (c *Client) Overdue() bool { return c.NextReview != "" && c.Days < 0 }

// Needs reports whether there is something to do for the client.
func (c *Client) Needs() bool {
	return c.Overdue() || c.NextReview == "" && c.Open > 0 || c.Late > 0 || len(c.Unfinished) > 0 || c.Over
}

// Clients tells how each client stands on a day, those whose review is the longest overdue
// first, and those without one last.
func Clients(all []Record, kept []workshop.Retention, today string) []Client {
	of := map[string]*Client{}
	var clients []*Client
	planned := map[string]bool{}
	for _, r := range newestFirst(all) {
		c := of[r.ClientKey]
		if c == nil {
			c = &Client{Client: r.Client, Last: r.Date, Unfinished: []string{}}
			of[r.ClientKey], clients = c, append(clients, c)
		}
		c.Sessions++
		if !planned[r.ClientKey] && (r.Closed || r.Review != "") {
			c.NextReview, planned[r.ClientKey] = r.Review, true
		}
		if !r.Closed {
			c.Unfinished = append(c.Unfinished, r.ID)
		}
		if c.Now == nil {
			c.Now = r.standing()
		}
	}
	for _, f := range Actions(all) {
		if c := of[workshop.ClientKey(f.Client)]; c != nil && f.Open() {
			c.Open++
			if f.Late(today) {
				c.Late++
			}
		}
	}
	for _, k := range kept {
		if c := of[workshop.ClientKey(k.Client)]; c != nil {
			c.KeepUntil, c.Over = k.Until, k.Until < today
		}
	}
	list := make([]Client, 0, len(clients))
	for _, c := range clients {
		if c.NextReview != "" {
			c.Days = workshop.DaysBetween(today, c.NextReview)
		}
		list = append(list, *c)
	}
	slices.SortStableFunc(list, func(a, b Client) int {
		return cmp.Or(cmp.Compare(last(a.NextReview), last(b.NextReview)), cmp.Compare(a.Client, b.Client))
	})
	return list
}

// last puts those without a day behind all others.
func last(day string) string { return cmp.Or(day, "9999") }

// standing is where the room stood last in the session on its own card.
func (r *Record) standing() *Reading {
	var newest *Reading
	for _, reading := range r.Readings {
		if reading.Card == workshop.SessionCard {
			newest = &reading // before the talk, and then after it
		}
	}
	return newest
}
