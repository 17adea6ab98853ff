package tables

import (
	"strings"

	"swotshop/workshop"
)

// items are what stands on the board, in the order in which it was captured. As long as
// the room has not seen the votes, nothing here says how they went.
func items(w *workshop.Workshop) Table {
	t := Table{Name: nameItems, Title: w.Words().Document.Sheets.Items, Columns: itemColumns}
	carried, questions := carriedIn(w), questions(w)
	for _, i := range w.Items {
		row := []Cell{
			words(i.Ref()), words(w.QuadrantName(i.Quadrant)), words(i.Text), words(w.FunctionName(i.Function)), words(w.Words().Kinds.Of(string(i.How))),
			words(i.Evidence), words(i.Comparator), {}, {}, {}, {}, words(i.Card), words(questions[i.Card]), words(w.ExternalID(i.Ref())),
		}
		if c, ok := w.Cluster(i.Cluster); ok {
			row[7], row[8] = words(c.Ref()), words(c.Name())
			if w.VotesShown() && c.Counted() {
				row[9] = number(w.Votes(c))
			}
			if w.VotesShown() {
				row[10] = mark(carried[c.ID])
			}
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// votes are the clusters with the most votes first; none while the room has not seen
// the votes, since their order would tell.
func votes(w *workshop.Workshop) Table {
	t := Table{Name: nameVotes, Title: w.Words().Document.Sheets.Votes, Columns: voteColumns}
	if !w.VotesShown() {
		return t
	}
	carried := carriedIn(w)
	for _, c := range w.Ranking() {
		if !c.Counted() {
			continue
		}
		var refs []string
		for _, i := range c.Items {
			refs = append(refs, i.Ref())
		}
		t.Rows = append(t.Rows, []Cell{
			words(c.Ref()), words(w.QuadrantName(c.Quadrant())), words(c.Title()), number(w.Votes(c)), mark(carried[c.ID]),
			words(strings.Join(refs, " ")), words(strings.Join(c.Tags(), ", ")), number(max(1, len(w.Sum(c)))), mark(w.Outdated(c)),
			number(w.Voters()), number(w.DotsEach()), words(w.ExternalID(c.Ref())),
		})
	}
	return t
}

// carriedIn are the clusters that the votes carry to the strategies, by their ids.
func carriedIn(w *workshop.Workshop) map[string]bool {
	all := map[string]bool{}
	for _, q := range workshop.Quadrants {
		for _, c := range w.CarriedIn(q) {
			all[c.ID] = true
		}
	}
	return all
}

// questions are what the cards ask, by their ids.
func questions(w *workshop.Workshop) map[string]string {
	all := map[string]string{}
	for _, c := range w.Deck.Cards {
		all[c.ID] = c.Question
	}
	return all
}
