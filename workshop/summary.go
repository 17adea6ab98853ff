package workshop

import "time"

// Summary is a session's line in the library's list.
type Summary struct {
	ID          string    `json:"id"`
	Client      string    `json:"client"`
	Title       string    `json:"title"`
	Date        string    `json:"date"`
	Stage       string    `json:"stage"` // title of the stage reached
	Closed      bool      `json:"closed"`
	Items       int       `json:"items"`
	Initiatives int       `json:"initiatives"`
	Head        int       `json:"head"` // seq of the last event
	StartedAt   time.Time `json:"started_at"`
	LastAt      time.Time `json:"last_at"`
}

// Summary sums the session up.
func (w *Workshop) Summary() Summary {
	return Summary{
		ID: w.ID, Client: w.Client, Title: w.Title, Date: w.Date, Stage: w.CurrentStage().Title, Closed: w.Closed,
		Items: len(w.Items), Initiatives: len(w.Initiatives), Head: w.Head, StartedAt: w.StartedAt, LastAt: w.LastAt,
	}
}

// Entry is one text of a session that search can find.
type Entry struct {
	ID   string // of what it is: an item, a strategy …; unique in the session
	What string // "Threats", "strategy SO1", "dissent" …
	Text string
}

// Entries lists every text that people typed into the session, in a fixed
// order: what search looks through.
func (w *Workshop) Entries() []Entry {
	entries := []Entry{{"client", "client", w.Client}, {"title", "title", w.Title}, {"objective", "objective", w.Objective}}
	for _, i := range w.Items {
		entries = append(entries, Entry{i.ID, i.Quadrant.Name(), i.Text},
			Entry{i.ID + ".evidence", "evidence for " + i.Ref(), i.Evidence},
			Entry{i.ID + ".comparator", "comparison for " + i.Ref(), i.Comparator})
	}
	for _, c := range w.Clusters {
		entries = append(entries, Entry{c.ID, "cluster in " + c.Quadrant().Name(), c.Name})
	}
	for _, s := range w.Strategies {
		entries = append(entries, Entry{s.ID, "strategy " + w.StrategyRef(s.ID), s.Text})
	}
	for _, n := range w.Initiatives {
		entries = append(entries, n.entries()...)
	}
	for _, r := range w.Remarks {
		entries = append(entries, Entry{r.ID, string(r.Topic), r.Text})
	}
	return dropEmpty(entries)
}

func (n *Initiative) entries() []Entry {
	return []Entry{
		{n.ID, "initiative", n.What}, {n.ID + ".owner", "owner", n.Owner},
		{n.ID + ".first", "first step", n.FirstStep}, {n.ID + ".measure", "measure", n.Measure},
		{n.ID + ".baseline", "baseline", n.Baseline}, {n.ID + ".when", "when-then", n.WhenThen},
		{n.ID + ".stop", "stop rule", n.StopRule}, {n.ID + ".cost", "cost", n.Cost},
	}
}

func dropEmpty(entries []Entry) []Entry {
	kept := entries[:0]
	for _, e := range entries {
		if e.Text != "" {
			kept = append(kept, e)
		}
	}
	return kept
}

// Hit is one place where a search found something.
type Hit struct {
	Session Summary `json:"session"`
	What    string  `json:"what"`
	Text    string  `json:"text"`
	// Marks are the byte ranges of Text that matched, in order, not touching.
	Marks [][2]int `json:"marks"`
}
