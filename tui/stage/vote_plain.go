package stage

import (
	"strconv"
	"strings"

	"swotshop/tui/kit"
	"swotshop/tui/screen"
	"swotshop/workshop"
)

func (s *vote) Tell() []string {
	switch {
	case len(s.W().Clusters) == 0:
		return []string{"Nothing to vote on yet: “stages”, Capture"}
	case s.W().Revealed:
		return append([]string{"What matters most:"}, Ranking(s.W())...)
	}
	lines := []string{kit.Plural(s.W().People, "person", "people") + " with " + kit.Plural(s.W().DotsEach(), "vote", "votes") + " each: " +
		kit.Plural(s.W().Budget(), "vote", "votes") + ". " + strconv.Itoa(s.tallies()) + " of " +
		kit.Plural(len(s.W().Clusters), "cluster", "clusters") + " counted"}
	for _, c := range s.allClusters() {
		done := ""
		if c.Counted {
			done = ", counted"
		}
		lines = append(lines, c.Ref()+done+": "+c.Title())
	}
	return lines
}

func (s *vote) Asked() string {
	c := s.selection()
	switch {
	case len(s.W().Clusters) == 0, c == nil:
		return ""
	case !s.W().Revealed && s.tallies() == len(s.W().Clusters):
		return "All are counted: “next” reveals"
	}
	return "Show hands for " + c.Ref() + ": " + c.Title()
}

func (s *vote) Takes() string {
	return "A number is the hands for the cluster that was called; “w1 6” gives W1 its 6, also to correct; " +
		"“w1” calls W1; “dots 4” gives each person 4 votes"
}

func (s *vote) Offers() []screen.Choice {
	turn := "Reveal the votes"
	if s.W().Revealed {
		turn = "Hide the votes"
	}
	return []screen.Choice{
		screen.Does(turn, func() screen.Reply { return screen.Intend(workshop.RevealVotes{Revealed: !s.W().Revealed}) }),
		screen.Offering("Count a cluster", "Which one?", "Nothing to vote on yet", each(s.allClusters, func(c *workshop.Cluster) screen.Choice {
			return screen.Asking(c.Title(), "How many hands for "+c.Ref()+"?", func(text string) screen.Reply { return s.Submit(c.Ref() + " " + text) })
		})),
		screen.Asking("Set how many votes each person has", "How many votes each?", func(text string) screen.Reply { return s.Submit("dots " + text) }),
	}
}

// Ranking says the clusters by votes, those that go on first marked so.
func Ranking(w *workshop.Workshop) []string {
	var lines []string
	for _, c := range w.Ranking() {
		words := c.Ref() + ", " + votesOf(w, c)
		for _, on := range w.CarriedIn(c.Quadrant()) {
			if on == c {
				words += ", goes on"
			}
		}
		lines = append(lines, words+": "+c.Title())
	}
	return lines
}

// votesOf says how many votes a cluster has, and whether that is a tie.
func votesOf(w *workshop.Workshop, c *workshop.Cluster) string {
	switch {
	case !c.Counted:
		return "not counted"
	case c.Votes == 0:
		return "no votes"
	case w.Tied(c):
		return kit.Plural(c.Votes, "vote", "votes") + ", tied"
	}
	return kit.Plural(c.Votes, "vote", "votes")
}

func voteHolds(w *workshop.Workshop, _ int) string { return held(w.VotesGiven(), "vote", "votes") }

// voteNotes are the ranking, once the room has seen it.
func voteNotes(n *notes, _ workshop.Stage) {
	switch {
	case !n.w.VotesTaken():
		return
	case !n.w.Revealed:
		n.say("", kit.Plural(n.w.VotesGiven(), "vote", "votes")+" counted, never revealed")
		return
	}
	const longest = 10 // more are told by the number
	for _, c := range n.w.Ranking() {
		if c.Votes > 0 {
			bar := n.t.Pad(strings.Repeat("●", min(c.Votes, longest)), longest)
			n.say(n.ref(c)+n.t.PadLeft(strconv.Itoa(c.Votes), 3)+" "+bar+"  ", c.Title())
		}
	}
}

func voteChange(_ Known, w *workshop.Workshop, fact workshop.Fact) string {
	switch f := fact.(type) {
	case workshop.DotsSet:
		return "Each person has " + kit.Plural(f.Dots, "vote", "votes")
	case workshop.VotesCounted:
		if w.Revealed {
			return w.ClusterRef(f.Cluster) + " has " + kit.Plural(f.Votes, "vote", "votes")
		}
		return w.ClusterRef(f.Cluster) + " is counted"
	case workshop.VotesRevealed:
		if f.Revealed {
			return "The votes are revealed"
		}
		return "The votes are hidden"
	}
	return ""
}
