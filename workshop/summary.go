package workshop

import (
	"strconv"
	"time"
)

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
	LastAt      time.Time `json:"last_at"` // of the last event, also one from outside
}

// Summary sums the session up.
func (w *Workshop) Summary() Summary {
	return Summary{
		ID: w.ID, Client: w.Client, Title: w.Title, Date: w.Date, Stage: w.CurrentStage().Title, Closed: w.Closed,
		Items: len(w.Items), Initiatives: len(w.Initiatives), Head: w.Head, StartedAt: w.StartedAt, LastAt: w.changedAt,
	}
}

// Entry is one text of a session that search can find.
type Entry struct {
	ID   string // of what it is: an item, a strategy …; unique in the session
	What string // "Threats", "strategy SO1", "dissent" …
	Text string
}

// ClientEntry is the ID of the entry that is the client's name.
const ClientEntry = "client"

// Entries lists every text that people typed into the session, in a fixed
// order: what search looks through.
func (w *Workshop) Entries() []Entry {
	return w.AppendEntries(make([]Entry, 0, 4+len(w.Items)+len(w.Strategies)+9*len(w.Initiatives)+len(w.Remarks)+3*len(w.Objections)))
}

// AppendEntries is [Workshop.Entries] into a list of the caller's. It is asked
// for after every event, so it makes no string for a field that is empty.
func (w *Workshop) AppendEntries(to []Entry) []Entry {
	e := entries(to)
	e.add(ClientEntry, "", "client", w.Client)
	e.add("title", "", "title", w.Title)
	e.add("objective", "", "objective", w.Objective)
	for _, i := range w.Items {
		e.addItem(i)
	}
	for _, c := range w.Clusters {
		if name := c.Name(); name != "" {
			e.add(c.ID, "", "cluster in "+c.Quadrant().Name(), name)
		}
	}
	for _, s := range w.Strategies {
		e.add(s.ID, "", "strategy "+s.Ref(), s.Text)
	}
	for _, n := range w.Initiatives {
		e.addPlan(n)
	}
	for _, a := range w.Actions {
		e.addAction(a)
	}
	e.addFormer(w.Follows)
	e.add(proposalID, "", "proposal", w.Proposal.Text)
	for _, r := range w.Remarks {
		e.add(r.ID, "", string(r.Topic), r.Text)
	}
	for _, o := range w.Objections {
		e.addObjection(o)
	}
	e.add("closed", "", "closed although", w.ClosedWhy)
	for _, c := range w.OwnCards() {
		e.addCard(&c, w.Deck.Session.Poles)
	}
	return e
}

// Entries lists the item's own.
func (i *Item) Entries() []Entry {
	var e entries
	e.addItem(i)
	return e
}

// ChangesEntries reports whether a fact may change any entry of its session.
func ChangesEntries(f Fact) bool { return has(f, searched) }

type entries []Entry

func (e *entries) add(id, field, what, text string) {
	if text != "" {
		*e = append(*e, Entry{id + field, what, text})
	}
}

func (e *entries) addItem(i *Item) {
	e.add(i.ID, "", i.Quadrant.Name(), i.Text)
	if i.Evidence != "" {
		e.add(i.ID, ".evidence", "evidence for "+i.Ref(), i.Evidence)
	}
	if i.Comparator != "" {
		e.add(i.ID, ".comparator", "comparison for "+i.Ref(), i.Comparator)
	}
}

// addCard leaves out the usual poles: nobody typed them.
func (e *entries) addCard(c *Card, usual [2]string) {
	e.add(c.ID, "", "card "+c.ID, c.Question)
	for i, pole := range c.Poles {
		if pole != usual[i] {
			e.add(c.ID, poleEntries[i], "pole of "+c.ID, pole)
		}
	}
	for i, ask := range c.FollowUps {
		e.add(c.ID, ".ask"+strconv.Itoa(i+1), "follow-up of "+c.ID, ask)
	}
	e.add(c.ID, ".twist", "twist of "+c.ID, c.Twist)
}

var poleEntries = [2]string{".control", ".empowerment"}

func (e *entries) addPlan(n *Initiative) {
	e.add(n.ID, "", "initiative", n.What)
	e.addAnswers(n.ID, n.Plan)
}

// addAction has what was taken over too: whoever looks for words finds every session that
// has them.
func (e *entries) addAction(a *Action) {
	e.add(a.ID, "", "action "+a.Ref(), a.What)
	e.addAnswers(a.ID, a.Plan)
	for i, r := range a.reports() {
		at := "." + strconv.Itoa(i+1)
		e.add(a.ID, at+".owner", "new owner of "+a.Ref(), r.Owner)
		e.add(a.ID, at+".value", "value of "+a.Ref(), r.Value)
		e.add(a.ID, at+".note", "said of "+a.Ref(), r.Note)
	}
}

func (e *entries) addFormer(f *Following) {
	if f == nil {
		return
	}
	e.add("before", "", "follows", f.Title)
	for _, group := range []struct {
		what  string
		texts []string
	}{{"promise", f.Promises}, {"dissent", f.Dissent}, {"unknown", f.Unknowns}} {
		for i, text := range group.texts {
			e.add("before", "."+group.what+strconv.Itoa(i+1), group.what+" of last time", text)
		}
	}
	for _, o := range f.Owed {
		e.add("before", ".owed."+o.Objection, "owed since last time", o.Owed)
	}
}

func (e *entries) addAnswers(id string, p Plan) {
	e.add(id, ".owner", "owner", p.Owner)
	e.add(id, ".first", "first step", p.FirstStep)
	if p.Due != "" {
		e.add(id, ".due", "due date", DayInWords(p.Due))
	}
	e.add(id, ".measure", "measure", p.Measure)
	e.add(id, ".baseline", "baseline", p.Baseline)
	e.add(id, ".target", "target", p.TargetInWords())
	e.add(id, ".effect", "effect", p.InWords(PlanEffect))
	e.add(id, ".cost", "cost", p.Cost)
	e.add(id, ".yes", "yes needed", p.InWords(PlanYesFrom))
	e.add(id, ".stop", "stop rule", p.StopRule)
	e.add(id, ".when", "when-then", p.WhenThen)
}

// addObjection puts something before the id: it is the deck’s, and another thing of the
// session may have the same.
func (e *entries) addObjection(o *HeardObjection) {
	id := "objection." + o.ID
	e.add(id, "", "objection", o.Says)
	e.add(id, ".owed", "evidence owed", o.Owed)
	e.add(id, ".by", "evidence owed by", o.By)
}

// Hit is one place where a search found something.
type Hit struct {
	Session Summary `json:"session"`
	What    string  `json:"what"`
	Text    string  `json:"text"`
	// Marks are the byte ranges of Text that matched, in order, not touching.
	Marks [][2]int `json:"marks"`
}
