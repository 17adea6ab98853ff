// Package shapes makes sessions that are as large as a file may be, in every
// shape that could cost more than its size: undo and redo in rows of any
// length, gestures of many events, boards of thousands. Only tests and
// measurements use it.
//
// Not here: sessions as people hold them (the random ones of each package).
package shapes

import (
	"fmt"
	"strconv"
	"time"

	"swotshop/workshop"
)

// Shape is a kind of session, of which one can be made of any size.
type Shape struct {
	Name string
	play func(p *play)
}

// All are the shapes, the plainest first.
var All = []Shape{
	{"items", func(p *play) { p.until(p.add) }},
	{"add and undo in turn", func(p *play) { p.until(p.add, p.undo) }},
	{"half a board, then add and undo in turn", func(p *play) { p.times(p.most/2, p.add).until(p.add, p.undo) }},
	{"rows of undo and of redo", func(p *play) {
		row := p.most / 9
		p.times(row, p.add).until(p.row(row, p.undo), p.row(row, p.redo))
	}},
	{"rows of undo, and then another step", func(p *play) {
		row := p.most / 20
		p.until(p.row(row, p.add), p.row(row-1, p.undo), p.add)
	}},
	{"rows of undo with looks in between", func(p *play) {
		row := p.most / 9
		p.times(row, p.add).until(p.row(row/2, p.undo), p.look, p.row(row/2, p.redo), p.look)
	}},
	{"rows as long as what leaves a trail", func(p *play) {
		p.times(min(p.most/4, 600), p.add).until(p.row(15, p.undo), p.row(14, p.redo), p.add, p.row(17, p.undo), p.row(17, p.add))
	}},
	{"gestures of many events", func(p *play) {
		p.until(p.gesture(p.most/30), p.undo, p.redo, p.undo, p.look, p.redo, p.look, p.undo, p.add)
	}},
	{"a gesture of half of all, undone and redone", func(p *play) {
		p.gesture(p.most / 2)()
		p.turns(func(n int) workshop.Fact { return workshop.StageEntered{Stage: n % 2} })
	}},
	{"the same with private notes in between", func(p *play) {
		p.gesture(p.most / 2)()
		p.turns(func(n int) workshop.Fact {
			return workshop.PrivateNoted{Note: "p" + strconv.Itoa(n), Text: "Ask the chair"}
		})
	}},
	{"a large board, changed and undone", func(p *play) {
		p.board(min(p.most/10, 5000)).until(p.edit, p.vote, p.undo, p.plan, p.undo, p.undo, p.cite, p.undo, p.move, p.vote)
	}},
	{"items that are deleted, the oldest first", func(p *play) { p.times(p.most/2, p.add).until(p.deleteOldest) }},
	{"votes on a board of half of all", func(p *play) { p.times(p.most/2, p.add).until(p.vote) }},
	{"cards of a large deck", func(p *play) { p.until(p.card) }},
}

// Make makes a session of at least so many events. It follows every rule.
func (s Shape) Make(events int) *workshop.Log {
	p := &play{log: workshop.NewLog(), most: events}
	p.do(open(max(4, events/4)))
	s.play(p)
	return p.log
}

func open(cards int) workshop.OpenSession {
	deck := workshop.Deck{ID: "deck", Version: 1, Title: "Deck"}
	for n := range cards {
		deck.Cards = append(deck.Cards, workshop.Card{ID: "V" + strconv.Itoa(n), Question: "Who may answer?", Poles: [2]string{"none", "all"}})
	}
	return workshop.OpenSession{
		Session: "large", Deck: deck,
		Details: workshop.Details{Client: "Acme", Title: "Large", Date: "2026-03-12", People: workshop.MaxPeople},
		Agenda: workshop.Agenda{ID: "all", Title: "All", Stages: []workshop.Stage{
			{Kind: workshop.StageCapture, Title: "Capture", Minutes: 10}, {Kind: workshop.StageVote, Title: "Vote", Minutes: 10},
		}},
	}
}

// play is a session that is being made.
type play struct {
	log  *workshop.Log
	most int // how many events are wanted
	n    int // counts what is done, so that each time is another
}

var started = time.Date(2026, 3, 12, 9, 0, 0, 0, time.UTC)

func (p *play) do(i workshop.Intent) {
	p.n++
	at := started.Add(time.Duration(p.n) * time.Second)
	id := func() string { return "e" + strconv.Itoa(len(p.log.Events())+1) }
	if _, err := p.log.Do(i, workshop.Stamp{At: at, NewID: id, Actor: "facilitator"}); err != nil {
		panic(fmt.Sprintf("%T: %v", i, err))
	}
}

// until does one thing after another, and again, until there are events enough.
func (p *play) until(things ...func()) {
	for {
		for _, do := range things {
			if len(p.log.Events()) >= p.most {
				return
			}
			do()
		}
	}
}

func (p *play) times(n int, do func()) *play {
	for range n {
		do()
	}
	return p
}

func (p *play) row(n int, do func()) func() { return func() { p.times(n, do) } }

func (p *play) undo() { p.do(workshop.Undo{}) }
func (p *play) redo() { p.do(workshop.Redo{}) }
func (p *play) add()  { p.do(workshop.AddItem{Quadrant: workshop.Quadrants[p.n%4], Text: p.text()}) }
func (p *play) look() { p.do(workshop.EnterStage{Stage: p.n % 2}) }

func (p *play) text() string { return "Approval of a reply takes days: " + strconv.Itoa(p.n) }

// gesture adds many items at once, as no screen does but a file may.
func (p *play) gesture(events int) func() {
	return func() {
		first := len(p.log.Events()) + 1
		p.extend(events, func(seq int) (int, workshop.Fact) {
			id := strconv.Itoa(seq)
			return first, workshop.ItemAdded{
				Item: "gi" + id, Cluster: "gc" + id, Quadrant: workshop.Weaknesses, Text: "One of many", How: workshop.KindFact,
			}
		})
	}
}

// turns undoes and redoes the first gesture in turn to the end, with something
// in between. To look at the state each time would cost the gesture each time.
func (p *play) turns(between func(n int) workshop.Fact) {
	const gesture = 2
	from := len(p.log.Events()) + 1
	p.extend(p.most-len(p.log.Events()), func(seq int) (int, workshop.Fact) {
		turn := []workshop.Fact{workshop.Undone{Step: gesture}, between(seq), workshop.Redone{Step: gesture}, between(seq)}
		return seq, turn[(seq-from)%4]
	})
}

// extend adds events all at once.
func (p *play) extend(events int, next func(seq int) (step int, f workshop.Fact)) {
	all := make([]workshop.Event, events)
	for n := range all {
		seq := len(p.log.Events()) + 1 + n
		step, fact := next(seq)
		all[n] = workshop.Event{Seq: seq, Step: step, ID: "e" + strconv.Itoa(seq), At: started, Actor: "facilitator", Fact: fact}
	}
	if err := p.log.Extend(all); err != nil {
		panic(err)
	}
}

// board puts so many of everything on the board.
func (p *play) board(n int) *play {
	return p.times(n, p.add).times(n/4, p.cite).times(n/4, p.plan).times(n/4, p.vote)
}

func (p *play) item() *workshop.Item {
	items := p.log.State().Items
	return items[p.n*7919%len(items)]
}

func (p *play) cluster(q workshop.Quadrant) string {
	for ; ; p.n++ {
		if i := p.item(); i.Quadrant == q {
			return i.Cluster
		}
	}
}

func (p *play) edit() { p.do(workshop.EditItem{Item: p.item().ID, Text: p.text()}) }
func (p *play) plan() { p.do(workshop.WriteInitiative{Plan: workshop.Plan{What: p.text()}}) }

// vote counts a vote or none; there are not enough for all.
func (p *play) vote() {
	at := p.n * 7919 % len(p.log.State().Clusters)
	votes := 0
	if at < 500 {
		votes = p.n % 2
	}
	p.do(workshop.CountVotes{Cluster: p.log.State().Clusters[at].ID, Votes: votes})
}

func (p *play) cite() {
	cites := []string{p.cluster(workshop.Strengths), p.cluster(workshop.Opportunities)}
	p.do(workshop.WriteStrategy{Pairing: workshop.SO, Cites: cites, Text: p.text()})
}

// move moves an item that no strategy rests on.
func (p *play) move() {
	for ; ; p.n++ {
		if i := p.item(); i.Quadrant == workshop.Weaknesses || i.Quadrant == workshop.Threats {
			to := map[workshop.Quadrant]workshop.Quadrant{workshop.Weaknesses: workshop.Threats, workshop.Threats: workshop.Weaknesses}
			p.do(workshop.MoveItem{Item: i.ID, Quadrant: to[i.Quadrant]})
			return
		}
	}
}

// deleteOldest deletes the item at the top of the board, and adds one when
// there is none.
func (p *play) deleteOldest() {
	if len(p.log.State().Items) == 0 {
		p.add()
		return
	}
	p.do(workshop.DeleteItem{Item: p.log.State().Items[0].ID})
}

func (p *play) card() {
	cards := p.log.State().Deck.Cards
	p.do(workshop.ShowCard{Card: cards[p.n%len(cards)].ID})
}
