package workshop

import (
	"fmt"
	"slices"
)

// CountManyVotes records the tallies of several clusters in one step. Phones have placed
// their dots on all of them by the time that one is counted.
type CountManyVotes struct{ Counts []CountVotes }

func (i CountManyVotes) facts(w *Workshop) ([]Fact, error) {
	if len(i.Counts) == 0 {
		return nil, refuse(votesNone)
	}
	all, people := w.votes, max(w.voters, w.People)
	facts := make([]Fact, len(i.Counts))
	for at, one := range i.Counts {
		if slices.ContainsFunc(i.Counts[:at], func(before CountVotes) bool { return before.Cluster == one.Cluster }) {
			return nil, refuse(votesTwice)
		}
		f := VotesCounted{one.Cluster, one.Votes, w.DotsEach(), one.Phones}
		if most := f.mostOnOne(people); f.Votes > most {
			return nil, refuse("%s", votesTooManyForOne(f.Votes, people, most))
		}
		if c, ok := w.Cluster(one.Cluster); ok {
			all -= c.votes
		}
		all += f.Votes
		facts[at] = f
	}
	if all > people*w.DotsEach() {
		return nil, refuse("%s", votesTooMany(all, people, w.DotsEach()))
	}
	return facts, nil
}

func (VotesCounted) labelOf(count int) string { return fmt.Sprintf(votesCountedMany, count) }
