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
	ID     string // of what it is: an item, a strategy …; unique in the session
	Noun   string // what the text belongs to; see [ReadNouns]
	Number int    // of that, among its like: 3 for W3; 0: it has none
	What   string // "Threats", "strategy SO1", "dissent" …
	Text   string
}

// Ref is how people call what the text belongs to (W3, SO1, I2); empty when it has no
// number.
func (e Entry) Ref() string {
	if e.Number == 0 {
		return ""
	}
	return e.Noun + strconv.Itoa(e.Number)
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
	e.add(nounTitle, "", nounTitle, w.Title)
	e.add(nounObjective, "", nounObjective, w.Objective)
	for _, i := range w.Items {
		e.addItem(i)
	}
	for _, c := range w.Clusters {
		if name := c.Name(); name != "" {
			e.addOf(thing{c.ID, string(c.Quadrant()), c.lead().Number}, "", "cluster in "+c.Quadrant().Name(), name)
		}
	}
	for _, s := range w.Strategies {
		e.addOf(thing{s.ID, string(s.Pairing), s.Number}, "", "strategy "+s.Ref(), s.Text)
	}
	for _, n := range w.Initiatives {
		e.addPlan(n)
	}
	for _, a := range w.Actions {
		e.addAction(a)
	}
	e.addFormer(w.Follows)
	e.add(proposalID, "", nounProposal, w.Proposal.Text)
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

// thing is what texts belong to.
type thing struct {
	id, noun string
	number   int
}

// add adds a text of what has no number, and is what its text is.
func (e *entries) add(id, field, what, text string) {
	e.addOf(thing{id: id, noun: what}, field, what, text)
}

func (e *entries) addOf(of thing, field, what, text string) {
	if text != "" {
		*e = append(*e, Entry{of.id + field, of.noun, of.number, what, text})
	}
}

func (e *entries) addItem(i *Item) {
	of := thing{i.ID, string(i.Quadrant), i.Number}
	e.addOf(of, "", i.Quadrant.Name(), i.Text)
	if i.Evidence != "" {
		e.addOf(of, ".evidence", "evidence for "+i.Ref(), i.Evidence)
	}
	if i.Comparator != "" {
		e.addOf(of, ".comparator", "comparison for "+i.Ref(), i.Comparator)
	}
}

// addCard leaves out the usual poles: nobody typed them.
func (e *entries) addCard(c *Card, usual [2]string) {
	of := thing{id: c.ID, noun: nounCard}
	e.addOf(of, "", "card "+c.ID, c.Question)
	for i, pole := range c.Poles {
		if pole != usual[i] {
			e.addOf(of, poleEntries[i], "pole of "+c.ID, pole)
		}
	}
	for i, ask := range c.FollowUps {
		e.addOf(of, ".ask"+strconv.Itoa(i+1), "follow-up of "+c.ID, ask)
	}
	e.addOf(of, ".twist", "twist of "+c.ID, c.Twist)
}

var poleEntries = [2]string{".control", ".empowerment"}

func (e *entries) addPlan(n *Initiative) {
	of := thing{n.ID, nounInitiative, n.Number}
	e.addOf(of, "", "initiative", n.What)
	e.addAnswers(of, n.Plan)
}

// addAction has what was taken over too: whoever looks for words finds every session that
// has them.
func (e *entries) addAction(a *Action) {
	of := thing{a.ID, nounAction, a.number()}
	e.addOf(of, "", "action "+a.Ref(), a.What)
	e.addAnswers(of, a.Plan)
	for i, r := range a.reports() {
		at := "." + strconv.Itoa(i+1)
		e.addOf(of, at+".owner", "new owner of "+a.Ref(), r.Owner)
		e.addOf(of, at+".value", "value of "+a.Ref(), r.Value)
		e.addOf(of, at+".note", "said of "+a.Ref(), r.Note)
	}
}

func (e *entries) addFormer(f *Following) {
	if f == nil {
		return
	}
	of := thing{id: "before", noun: nounBefore}
	e.addOf(of, "", "follows", f.Title)
	for _, group := range []struct {
		what  string
		texts []string
	}{{"promise", f.Promises}, {"dissent", f.Dissent}, {"unknown", f.Unknowns}} {
		for i, text := range group.texts {
			e.addOf(of, "."+group.what+strconv.Itoa(i+1), group.what+" of last time", text)
		}
	}
	for _, o := range f.Owed {
		e.addOf(of, ".owed."+o.Objection, "owed since last time", o.Owed)
	}
}

func (e *entries) addAnswers(of thing, p Plan) {
	e.addOf(of, ".owner", "owner", p.Owner)
	e.addOf(of, ".first", "first step", p.FirstStep)
	if p.Due != "" {
		e.addOf(of, ".due", "due date", DayInWords(p.Due))
	}
	e.addOf(of, ".measure", "measure", p.Measure)
	e.addOf(of, ".baseline", "baseline", p.Baseline)
	e.addOf(of, ".target", "target", p.TargetInWords())
	e.addOf(of, ".effect", "effect", p.InWords(PlanEffect))
	e.addOf(of, ".cost", "cost", p.Cost)
	e.addOf(of, ".yes", "yes needed", p.InWords(PlanYesFrom))
	e.addOf(of, ".stop", "stop rule", p.StopRule)
	e.addOf(of, ".when", "when-then", p.WhenThen)
}

// addObjection puts something before the id: it is the deck’s, and another thing of the
// session may have the same.
func (e *entries) addObjection(o *HeardObjection) {
	of := thing{id: "objection." + o.ID, noun: nounObjection}
	e.addOf(of, "", "objection", o.Says)
	e.addOf(of, ".owed", "evidence owed", o.Owed)
	e.addOf(of, ".by", "evidence owed by", o.By)
}

// Hit is one place where a search found something.
type Hit struct {
	Session Summary `json:"session"`
	Entry   string  `json:"entry"` // its id
	Ref     string  `json:"ref"`   // of what it belongs to: W3; may be empty
	What    string  `json:"what"`
	Text    string  `json:"text"`
	// Marks are the byte ranges of Text that matched, in order, not touching.
	Marks [][2]int `json:"marks"`
}
