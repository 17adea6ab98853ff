package reader

import (
	"strconv"
	"strings"

	"swotshop/tui/kit"
	"swotshop/tui/stage"
	"swotshop/workshop"
)

// StageNotes lists what each stage of a session kept, in the order of the
// agenda, in lines of at most w cells.
func StageNotes(t kit.Theme, wk *workshop.Workshop, w int) []string {
	n := &notes{t: t, wk: wk, w: w, told: map[workshop.StageKind]bool{}}
	for i, stage := range wk.Agenda.Stages {
		n.heading(strconv.Itoa(i+1)+"  "+stage.Title, n.minutes(i))
		before := len(n.lines)
		n.stage(stage)
		n.remarks(i)
		if len(n.lines) == before {
			n.quiet("–")
		}
	}
	return n.lines
}

// notes are lines in the making. What belongs to a heading stands under its
// words, and what hangs on that a step further in.
type notes struct {
	t     kit.Theme
	wk    *workshop.Workshop
	w     int
	lines []string
	told  map[workshop.StageKind]bool // an agenda may have two stages of a kind
}

const notesIndent = 4

// hang is as wide as the bullets of what has something under it.
const hang = "      "

func (n *notes) heading(title, right string) {
	if len(n.lines) > 0 {
		n.lines = append(n.lines, "")
	}
	n.lines = append(n.lines, kit.Spread(n.t.Accent.Render(kit.Cut(title, n.w)), n.t.Quiet.Render(right), n.w))
}

// say sets text behind a bullet that may be styled already.
func (n *notes) say(bullet, text string) { n.set(n.t.Text.Render, bullet, text) }

func (n *notes) strong(bullet, text string) { n.set(n.t.Strong.Render, bullet, text) }

func (n *notes) quiet(text string) { n.set(n.t.Quiet.Render, "", text) }

// under is quieter and hangs on the line above.
func (n *notes) under(text string) { n.set(n.t.Quiet.Render, hang, text) }

func (n *notes) set(render func(...string) string, bullet, text string) {
	blank := strings.Repeat(" ", notesIndent+kit.Width(bullet))
	for i, l := range kit.Wrap(text, n.w-len(blank)) {
		front := blank
		if i == 0 {
			front = strings.Repeat(" ", notesIndent) + bullet
		}
		n.lines = append(n.lines, front+render(l))
	}
}

// minutes is how long a stage took, and was planned to take.
func (n *notes) minutes(i int) string {
	plan := n.wk.Agenda.Stages[i].Minutes
	spent := int(n.wk.StageSpent(i, n.wk.LastAt).Minutes() + 0.5)
	if plan == 0 && spent == 0 {
		return ""
	}
	return strconv.Itoa(spent) + " of " + strconv.Itoa(plan) + " min"
}

// stage lists what the stages of a kind keep, under the first of that kind.
func (n *notes) stage(stage workshop.Stage) {
	if stage.Kind == workshop.StageStance {
		n.reading(n.wk.Readings[workshop.SessionCard], stage.Moment)
		return
	}
	if n.told[stage.Kind] {
		return
	}
	n.told[stage.Kind] = true
	switch stage.Kind {
	case workshop.StageOpen:
		n.opening()
	case workshop.StageProvocations:
		n.cards()
	case workshop.StageCapture:
		n.items()
	case workshop.StageCluster:
		n.clusters()
	case workshop.StageVote:
		n.votes()
	case workshop.StageTOWS:
		n.strategies()
	case workshop.StageGrid:
		n.places()
	case workshop.StageInitiatives:
		n.initiatives()
	case workshop.StageAgreement:
		n.agreement()
	case workshop.StageCommitments:
		if n.wk.ReviewDate != "" {
			n.say("", "Next review on "+kit.Date(n.wk.ReviewDate))
		}
	}
}

func (n *notes) opening() {
	n.strong("", n.wk.Objective)
	people := kit.Plural(n.wk.People, "person", "people")
	for _, f := range workshop.Functions {
		if c := n.wk.ByFunction[f]; c > 0 {
			people += " · " + f.Name() + " " + strconv.Itoa(c)
		}
	}
	n.say("", people)
}

// reading is one stance: how many stand on each step, and what that says.
func (n *notes) reading(r *workshop.Readings, m workshop.Moment) {
	reading := r.At(m)
	if reading == nil {
		return
	}
	n.say("", string(m)+": "+n.steps(reading))
	if m == workshop.After {
		n.under(stage.ShiftWords(r))
	}
}

func (n *notes) steps(r *workshop.Reading) string {
	var parts []string
	for i, c := range r.Counts {
		if c > 0 {
			parts = append(parts, n.wk.Deck.Scale[i]+" "+strconv.Itoa(c))
		}
	}
	return strings.Join(parts, " · ")
}

// cards lists the cards that were shown or measured, with all that came of them.
func (n *notes) cards() {
	for i := range n.wk.Deck.Cards {
		c := &n.wk.Deck.Cards[i]
		if !n.wk.Played(c.ID) && len(n.wk.ItemsFrom(c.ID)) == 0 && len(n.sentences(c.ID)) == 0 {
			continue
		}
		n.strong(kit.Pad(c.ID, len(hang)), c.Question)
		for _, m := range []workshop.Moment{workshop.Before, workshop.After} {
			if r := n.wk.Readings[c.ID].At(m); r != nil {
				n.under(string(m) + ": " + n.steps(r))
			}
		}
		if r := n.wk.Readings[c.ID]; r.At(workshop.Before) != nil && r.At(workshop.After) != nil {
			n.under(stage.ShiftWords(r))
		}
		for _, text := range n.sentences(c.ID) {
			n.say(hang, "“"+text+"”")
		}
		for _, item := range n.wk.ItemsFrom(c.ID) {
			n.say(hang+"↳ "+n.t.Quadrant[item.Quadrant].Render(kit.Pad(item.Ref(), 4)), item.Text)
		}
	}
}

// sentences are the remarks on a card.
func (n *notes) sentences(card string) []string {
	var texts []string
	for _, r := range n.wk.Remarks {
		if r.Card == card {
			texts = append(texts, r.Text)
		}
	}
	return texts
}

func (n *notes) items() {
	for _, q := range workshop.Quadrants {
		items := n.wk.ItemsIn(q)
		if len(items) == 0 {
			continue
		}
		n.lines = append(n.lines, "    "+n.t.BadgeOf(q)+n.t.Quadrant[q].Render(" "+q.Name()))
		for _, item := range items {
			n.say(n.t.Quadrant[q].Render(kit.Markers[q]+" "+kit.Pad(item.Ref(), 3))+" ", item.Text)
			n.under(itemFacts(item))
		}
	}
}

// itemFacts is what is known of an item besides its words.
func itemFacts(item *workshop.Item) string {
	facts := string(item.How)
	if item.Function != workshop.Untagged {
		facts = item.Function.Name() + " · " + facts
	}
	for _, extra := range []struct{ what, text string }{{"", item.Evidence}, {"compared with ", item.Comparator}} {
		if extra.text != "" {
			facts += " · " + extra.what + extra.text
		}
	}
	if item.Card != "" {
		facts += " · from " + item.Card
	}
	return facts
}

// clusters lists those of more than one item.
func (n *notes) clusters() {
	for _, c := range n.wk.Clusters {
		if len(c.Items) < 2 && c.Name == "" {
			continue
		}
		refs := make([]string, len(c.Items))
		for i, item := range c.Items {
			refs[i] = item.Ref()
		}
		n.say(n.ref(c), c.Title()+" ("+strings.Join(refs, ", ")+")")
	}
}

// ref is a cluster's ref as a bullet.
func (n *notes) ref(c *workshop.Cluster) string {
	return n.t.Quadrant[c.Quadrant()].Render(kit.Pad(c.Ref(), 4))
}

// votes lists the ranking, once the room has seen it.
func (n *notes) votes() {
	switch {
	case !n.wk.VotesTaken():
		return
	case !n.wk.Revealed:
		n.say("", kit.Plural(n.wk.VotesGiven(), "vote", "votes")+" counted, never revealed")
		return
	}
	const longest = 10 // more are told by the number
	for _, c := range n.wk.Ranking() {
		if c.Votes > 0 {
			bar := kit.Pad(strings.Repeat("●", min(c.Votes, longest)), longest)
			n.say(n.ref(c)+kit.PadLeft(strconv.Itoa(c.Votes), 3)+" "+bar+"  ", c.Title())
		}
	}
}

func (n *notes) strategies() {
	for _, s := range n.wk.Strategies {
		var refs []string
		for _, id := range s.Cites {
			if c, ok := n.wk.Cluster(id); ok {
				refs = append(refs, c.Ref())
			}
		}
		n.strong(kit.Pad(n.wk.StrategyRef(s.ID), len(hang)), s.Text)
		n.under("rests on " + strings.Join(refs, " + "))
	}
}

// places lists the strategies on the grid, best first.
func (n *notes) places() {
	for _, s := range n.wk.BestFirst() {
		if s.Placed() {
			n.say(kit.Pad(s.Ref(), len(hang)), stage.PlaceInWords(s.Place))
		}
	}
}

func (n *notes) initiatives() {
	for _, p := range n.wk.Initiatives {
		n.strong(kit.Pad(n.wk.InitiativeRef(p.ID), len(hang)), p.What)
		for _, f := range []struct{ what, text string }{
			{"owner", p.Owner}, {"by day 30", p.FirstStep}, {"measure", p.Measure}, {"baseline", p.Baseline},
			{"when-then", p.WhenThen}, {"stop rule", p.StopRule}, {"cost", p.Cost}, {"serves", n.wk.StrategyRef(p.Strategy)},
		} {
			if f.text != "" {
				n.set(n.t.Text.Render, hang+n.t.Quiet.Render(kit.Pad(f.what, 11)), f.text)
			}
		}
	}
}

func (n *notes) agreement() {
	if n.wk.AgreementPeople == 0 {
		return
	}
	for i, c := range n.wk.Agreement {
		if c > 0 {
			n.say(kit.PadLeft(strconv.Itoa(c), 3)+"  ", workshop.Gradients[i])
		}
	}
}

// remarks lists what was kept during a stage, but for what stands with a card.
func (n *notes) remarks(stage int) {
	onCards := n.wk.Agenda.Find(workshop.StageProvocations) >= 0
	for _, r := range n.wk.Remarks {
		if r.Stage == stage && (r.Card == "" || !onCards) {
			n.set(n.t.Text.Render, n.t.Quiet.Render(kit.Pad(string(r.Topic), 13)), r.Text)
		}
	}
}

// unsavedNotes lists the texts of the last changes, which are in this window
// alone.
func unsavedNotes(t kit.Theme, log *workshop.Log, unsaved, w int) []string {
	n := &notes{t: t, wk: log.State(), w: w}
	n.heading("Typed here, and in no library", "")
	saved := map[workshop.Entry]bool{}
	events := log.Events()
	if before, err := workshop.Replay(events[:max(0, len(events)-unsaved)]); err == nil {
		for _, e := range before.State().Entries() {
			saved[e] = true
		}
	}
	texts := 0
	for _, e := range n.wk.Entries() {
		if !saved[e] {
			n.set(t.Strong.Render, t.Quiet.Render(kit.Pad(e.What, 16)), e.Text)
			texts++
		}
	}
	n.lines = append(n.lines, "")
	if texts < unsaved {
		n.quiet("Changes without a text of their own (stances, votes, moves, steps) show only in the other two views.")
	}
	n.quiet("Type what matters into the window that leads now. A copy (F9) has it all, and so has a blueprint (e).")
	return n.lines
}
