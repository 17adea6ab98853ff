package workshop

import (
	"slices"
	"strings"
	"time"

	"swotshop/workshop/language"
)

// Proposal is the sentence that the room is asked to agree on.
type Proposal struct {
	Wording int    // how often it has been worded; 0: there is none yet
	Text    string // as it is worded now
}

// Subject is the proposal: one that will be new, or the words of the one that is there.
func (p Proposal) Subject() Subject {
	if p.Wording == 0 {
		return Subject{Kind: SubjectProposal}
	}
	return Subject{Kind: SubjectProposal, ID: proposalID}
}

// proposalID stands for the one proposal that there is.
const proposalID = "proposal"

// ProposalWorded is the proposal in new words. A count that was taken before is of the
// old ones.
type ProposalWorded struct {
	Text string `json:"text"`
}

// WordProposal words the proposal.
type WordProposal struct{ Text string }

func (i WordProposal) facts(w *Workshop) ([]Fact, error) {
	text := Clean(i.Text)
	if text != "" && text == w.Proposal.Text {
		return nil, nil // so that the count stays one of the present wording
	}
	return one(ProposalWorded{text})
}

func (ProposalWorded) Kind() string              { return "proposal.worded" }
func (ProposalWorded) label(*Workshop) string    { return proposalWorded }
func (ProposalWorded) about(w *Workshop) Subject { return w.Proposal.Subject() }

func (f ProposalWorded) check(*Workshop) error { return checkText(fieldProposal, f.Text, MaxText) }

func (f ProposalWorded) apply(w *Workshop) {
	set(w, &w.Proposal, Proposal{w.Proposal.Wording + 1, f.Text})
}

// DraftProposal drafts the proposal from what is there: what will be done and by whom,
// by when it begins, what it costs, and when the board looks at it again. Where that
// is too long for a sentence it says less. It is empty while nothing is to be done.
func (w *Workshop) DraftProposal() string {
	if w.FollowsUp() {
		return w.draftGoingOn()
	}
	draft := ""
	for _, parts := range [][]string{
		{w.draftWhat(true, true), w.draftCosts(), w.draftReview()},
		{w.draftWhat(false, true), w.draftCosts(), w.draftReview()},
		{w.draftWhat(false, false), w.draftReview()},
	} {
		if parts[0] == "" {
			return ""
		}
		draft = strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), "; ")
		if Length(draft) <= MaxText {
			return draft
		}
	}
	return "" // more than a hundred initiatives
}

// draftGoingOn drafts what a follow-up can agree on: which actions continue and which are
// dropped. It is empty as long as one of them was not asked about: nobody would know what
// becomes of that one.
func (w *Workshop) draftGoingOn() string {
	words := w.Words()
	var open, dropped []string
	for _, a := range w.Actions {
		switch {
		case a.Now.Status == NotAsked:
			return ""
		case a.Open():
			open = append(open, a.Ref())
		case a.Now.Status == Dropped:
			dropped = append(dropped, a.Ref())
		}
	}
	if len(open) == 0 {
		return ""
	}
	parts := []string{language.Fill(words.Proposal.Continue, "list", words.Listed(open, words.List.And))}
	if len(dropped) > 0 {
		parts = append(parts, language.Fill(words.Proposal.Drop, "list", words.Listed(dropped, words.List.And)))
	}
	if review := w.draftReview(); review != "" {
		parts = append(parts, review)
	}
	if draft := strings.Join(parts, "; "); Length(draft) <= MaxText {
		return draft
	}
	return ""
}

// draftWhat names the initiatives, or while there are none the strategies; with their
// owners and by when they begin, where that is wanted and known.
func (w *Workshop) draftWhat(owners, start bool) string {
	words, refs := w.Words(), w.draftRefs(owners)
	list := words.Listed(refs, words.List.And)
	last := w.lastStart()
	switch {
	case len(refs) == 0:
		return ""
	case !start || last == "":
		return language.Fill(words.Proposal.Approve, "list", list)
	}
	return words.Of(words.Proposal.FirstStep, len(w.Initiatives), "list", list, "day", w.DayOfYear(last))
}

func (w *Workshop) draftRefs(owners bool) (refs []string) {
	for _, n := range w.Initiatives {
		ref := n.Ref()
		if owners && n.Owner != "" {
			ref = language.Fill(w.Words().Proposal.Owned, "ref", ref, "owner", n.Owner)
		}
		refs = append(refs, ref)
	}
	for _, s := range w.Strategies {
		if len(w.Initiatives) == 0 && !s.Declined() {
			refs = append(refs, w.StrategyRef(s.ID))
		}
	}
	return refs
}

// lastStart is the day by which all first steps are done, where each has its day.
func (w *Workshop) lastStart() (last string) {
	for _, n := range w.Initiatives {
		if n.Due == "" {
			return ""
		}
		last = max(last, n.Due)
	}
	return last
}

// draftCosts says what the initiatives cost: until day 90, where all of it recurs.
func (w *Workshop) draftCosts() string {
	words := w.Words()
	costed := filter(w.Initiatives, func(n *Initiative) bool { return n.Cost != "" })
	var costs []string
	all := true
	for _, n := range costed {
		cost := inSentence(n.Cost)
		all = all && recurs(cost)
		if len(w.Initiatives) > 1 { // or one cost would read as that of all
			cost = language.Fill(words.Proposal.CostOf, "cost", cost, "ref", n.Ref())
		}
		costs = append(costs, cost)
	}
	end, known := w.dayAfter(90)
	if len(costs) == 0 || !all || !known {
		return words.Listed(costs, words.List.And)
	}
	return language.Fill(words.Proposal.CostUntil, "cost", words.Listed(costs, words.List.And), "day", w.DayOfYear(end))
}

func (w *Workshop) draftReview() string {
	if w.ReviewDate == "" {
		return ""
	}
	return language.Fill(w.Words().Proposal.LookAgain, "day", w.DayOfYear(w.ReviewDate))
}

// recurs reports whether a cost is one for each week or month: “half a day a week”, “€200
// per month”.
func recurs(cost string) bool {
	words := wordsOf(cost)
	for at, unit := range words {
		if at >= 2 && slices.Contains(costUnits, unit) && slices.Contains(costPer, words[at-1]) || slices.Contains(costEach, unit) {
			return true
		}
	}
	return false
}

// dayAfter is the day so many days after the session.
func (w *Workshop) dayAfter(days int) (day string, ok bool) {
	held, err := time.Parse(time.DateOnly, w.Date)
	return held.AddDate(0, 0, days).Format(time.DateOnly), err == nil
}

// inSentence writes the first word small where it is one that is never a name.
func inSentence(text string) string {
	first, rest, _ := strings.Cut(text, " ")
	if small := strings.ToLower(first); slices.Contains(costWords, small) {
		return strings.TrimSpace(small + " " + rest)
	}
	return text
}
