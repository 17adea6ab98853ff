package stage

import (
	"strconv"
	"strings"

	"swotshop/tui/screen"
	"swotshop/workshop"
)

func (s *vote) Tell() []string {
	switch {
	case len(s.W().Clusters) == 0:
		return []string{nothingToVoteOnPlain}
	case s.W().VotesShown():
		return append([]string{s.placed(), s.room().Vote.Most + ":"}, Ranking(s.W())...)
	}
	var lines []string
	if !s.W().VotesTaken() {
		lines = append(lines, s.question())
		if len(s.W().Clusters) > votedWell {
			lines = append(lines, s.mergeFirst())
		}
	}
	lines = append(lines, votePlan(s.W().Voters(), s.W().DotsEach(), s.W().Budget(), s.tallies(), len(s.W().Clusters)))
	if s.tallies() < len(s.W().Clusters) {
		lines = append(lines, saying(s.answered(s.phones()))...)
	}
	for _, c := range s.allClusters() {
		state := ""
		if s.stands(c) {
			state = alreadyCounted
		}
		lines = append(lines, clusterIs(c, state))
	}
	return lines
}

func (s *vote) Asked() string {
	c := s.selection()
	switch {
	case len(s.W().Clusters) == 0, c == nil:
		return ""
	case !s.W().VotesShown() && s.tallies() == len(s.W().Clusters):
		return allCounted
	}
	return handsForCluster(c.Ref(), c.Title())
}

func (s *vote) Takes() string {
	if len(s.W().Ties()) > 0 {
		return voteTakes + tieTakes
	}
	return s.phones().takes(voteTakes)
}

func (s *vote) Offers() []screen.Choice {
	turn := revealVotes
	if s.W().VotesShown() {
		turn = hideVotes
	}
	all := []screen.Choice{
		screen.Does(turn, func() screen.Reply { return screen.Intend(workshop.RevealVotes{Revealed: !s.W().VotesShown()}) }),
		screen.Offering(countCluster, whichOne, countNothing, each(s.allClusters, func(c *workshop.Cluster) screen.Choice {
			return screen.Asking(c.Title(), howManyHands(c.Ref()), func(text string) screen.Reply { return s.Submit(c.Ref() + " " + text) })
		})),
		screen.Asking(votesEach, votesEachAsk, func(text string) screen.Reply { return s.Submit("dots " + text) }),
	}
	if len(s.W().Ties()) > 0 {
		all = append(all, screen.Offering(settleTies, settleAsk, "", s.ties))
	}
	return all
}

// Ranking lists the clusters by votes, and says which are carried to the
// strategies, and where the room chooses or chose; or that the count was stopped early.
func Ranking(w *workshop.Workshop) []string {
	var lines []string
	for _, c := range w.Ranking() {
		state := VotesOf(w, c)
		if w.IsCarried(c) && !stoppedEarly(w) {
			state = andCarried(state)
		}
		lines = append(lines, clusterIs(c, state))
	}
	if stoppedEarly(w) {
		return append(lines, roomOf(w).Vote.Early)
	}
	for _, tie := range w.Ties() {
		lines = append(lines, roomOf(w).tie(tie))
	}
	return lines
}

// VotesOf says how many votes a cluster has.
func VotesOf(w *workshop.Workshop, c *workshop.Cluster) string {
	r := roomOf(w)
	votes := r.votes(w.Votes(c))
	switch {
	case !c.Counted():
		return r.Vote.Uncounted
	case w.Votes(c) == 0:
		return r.Vote.NoVotes
	case w.Sum(c) != nil:
		return fill(r.Vote.Added, "votes", votes)
	case w.Outdated(c):
		return fill(r.Vote.Earlier, "votes", votes)
	}
	return votes
}

func voteHolds(w *workshop.Workshop, at int) string {
	if tellsDots(w) {
		return remarksHold(w, at)
	}
	return countOf(w.VotesGiven(), "vote", "votes")
}

// voteNotes are the ranking, once the room has seen it.
func voteNotes(n *notes, _ workshop.Stage) {
	switch {
	case !n.w.VotesTaken():
		return
	case !n.w.VotesShown():
		n.say("", votesNeverRevealed(n.w.VotesGiven()))
		return
	}
	const longest = 10 // the number says the rest
	for _, c := range n.w.Ranking() {
		if got := n.w.Votes(c); got > 0 {
			bar := n.t.Pad(strings.Repeat("●", min(got, longest)), longest)
			n.say(n.ref(c)+n.t.PadLeft(strconv.Itoa(got), 3)+" "+bar+"  ", c.Title())
		}
	}
}

func voteChange(_ Known, w *workshop.Workshop, fact workshop.Fact) string {
	switch f := fact.(type) {
	case workshop.DotsSet:
		return eachHas(f.Dots)
	case workshop.VotesCounted:
		if w.VotesShown() {
			return hasVotes(w.ClusterRef(f.Cluster), f.Votes)
		}
		return isCounted(w.ClusterRef(f.Cluster))
	case workshop.TieSettled:
		if tie, ok := w.TieIn(f.Quadrant); ok {
			return roomOf(w).tie(tie)
		}
	case workshop.VotesRevealed:
		if f.Revealed {
			return votesRevealed
		}
		return votesHidden
	}
	return ""
}
