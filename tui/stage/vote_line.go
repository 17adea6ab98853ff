package stage

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"sync"

	"swotshop/workshop"
)

// This file reads what is typed in the vote, and says what it will do.

// typedVote is what a typed line means: votes for a cluster, dots for everybody,
// a cluster to go to, or which of those that tie are carried.
type typedVote struct {
	cluster *workshop.Cluster
	votes   int
	dots    int
	goTo    bool
	choice  *workshop.SettleTie
	plain   string // the problem in plain lines, where that is another sentence
	problem string
}

var (
	tallyLine = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^(?:(?i:([swot]) ?(\d{1,4}))[ :=]+)?(\d{1,5})$`) })
	refLine   = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^(?i:([swot]) ?(\d{1,4}))$`) })
	dotsLine  = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^(?i:d|dots?) ?(\d{1,5})$`) })
)

func (s *vote) read(text string) typedVote {
	text = strings.TrimSpace(text)
	if m := dotsLine().FindStringSubmatch(text); m != nil {
		n, _ := strconv.Atoi(m[1])
		return typedVote{dots: n}
	}
	if b, ok := s.readChoice(text); ok {
		return b
	}
	b := typedVote{cluster: s.selection()}
	m := refLine().FindStringSubmatch(text)
	if b.goTo = m != nil; !b.goTo {
		m = tallyLine().FindStringSubmatch(text)
	}
	if m == nil {
		return typedVote{problem: voteUnclear}
	}
	if m[1] != "" {
		b.cluster = s.W().ClusterAt(m[1] + m[2])
	}
	switch {
	case b.cluster == nil && m[1] != "":
		return typedVote{problem: noRef(m[1] + m[2])}
	case b.cluster == nil:
		return typedVote{problem: voteFor, plain: voteForPlain}
	case !b.goTo:
		b.votes, _ = strconv.Atoi(m[3])
	}
	return b
}

func (s *vote) Line() Line {
	if len(s.W().Clusters) == 0 {
		return Line{Prompt: "▸ ", Hidden: true}
	}
	look := Line{Prompt: "▸ "}
	switch c := s.selection(); {
	case s.W().VotesShown() && c == nil:
		look.Placeholder = voteAgain
	case c != nil && (!s.ballots() || s.W().VotesShown()):
		look.Prompt = RefBadge(s.theme(), c) + " "
		look.Placeholder = s.asks(c)
	case s.choosing() && !s.W().VotesTaken():
		look.Placeholder = s.phones().placed(s.W().People)
	}
	b := s.read(s.In.Text())
	look.About, look.Landing = s.about(b), s.landing(b)
	return look
}

// asks is what an empty line asks of the cluster that is called or picked.
func (s *vote) asks(c *workshop.Cluster) string {
	switch {
	case s.W().Outdated(c) && s.isSum(c):
		return sumAgain(s.W().Sum(c))
	case s.W().Outdated(c):
		return voteAnew
	case s.tied():
		return fmt.Sprintf(voteOrLine, s.settling(c))
	case s.phones().any() && !s.W().VotesShown():
		return voteHands
	}
	return voteLine
}

// about is what a line counts; one that is not clear yet, what a number would count.
func (s *vote) about(b typedVote) workshop.Subject {
	switch {
	case b.dots > 0:
		return workshop.Subject{Kind: workshop.SubjectDots}
	case b.choice != nil:
		return workshop.Subject{Kind: workshop.SubjectTie, Quadrant: b.choice.Quadrant}
	}
	c := b.cluster
	if c == nil {
		c = s.selection()
	}
	if c == nil {
		return workshop.Subject{}
	}
	return workshop.Subject{Kind: workshop.SubjectVotes, ID: c.ID}
}

// landing says what a line will do at Enter.
func (s *vote) landing(b typedVote) string {
	switch {
	case b.problem != "":
		return b.problem
	case b.choice != nil:
		return s.room().tie(s.after(*b.choice))
	case b.cluster == nil:
		return votesFor(b.dots, s.W().Voters())
	case b.goTo:
		return goesToRef(b.cluster.Ref())
	case s.dotsOf(b.cluster) > 0 || s.phones().any():
		return countsBoth(b.cluster.Ref(), b.votes)
	case b.cluster.Counted():
		return recounts(b.cluster.Ref())
	}
	return counts(b.cluster.Ref())
}
