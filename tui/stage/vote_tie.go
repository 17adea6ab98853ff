package stage

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"sync"

	"swotshop/tui/kit"
	"swotshop/tui/screen"
	"swotshop/workshop"
)

// This file lets the room choose where more tie for the last places of a quadrant than
// there are places. Until it has, all of them are carried.

// openTie is the first tie in which the room has not chosen yet; nil when there is none,
// and while the rest of the votes could still end it.
func (s *vote) openTie() *workshop.Tie {
	if s.early() {
		return nil
	}
	for _, tie := range s.W().Ties() {
		if !tie.Settled() {
			return &tie
		}
	}
	return nil
}

// tied reports whether what is picked ties for the last place of its quadrant.
func (s *vote) tied() bool {
	c := s.selection()
	if c == nil || s.early() {
		return false
	}
	_, tied := s.W().TieOf(c)
	return tied
}

// Passed says that nothing was counted, or that a tie is open.
func (s *vote) Passed() (note, plain string) {
	open := s.openTie()
	switch {
	case len(s.W().Clusters) == 0:
		return "", ""
	case !s.W().VotesTaken():
		return nothingCounted, nothingCountedPlain
	case open != nil:
		return stillTied(*open), stillTiedPlain(*open)
	}
	return "", ""
}

// settle carries what is picked, or takes it back where it was chosen. With nothing picked
// it goes to the first tie that is open.
func (s *vote) settle() screen.Reply {
	open := s.openTie()
	switch {
	case s.tied():
		return s.choice(s.choiceOf(s.selection()))
	case s.W().VotesShown() && s.selection() == nil && open != nil:
		s.choose(open.Clusters[0])
		return screen.Reply{Plain: s.room().tie(*open)} // on the screen it stands below the bars
	}
	return screen.Reply{}
}

// standOn picks one of those that tie in a quadrant. In plain mode that would ask for hands.
func (s *vote) standOn(q workshop.Quadrant) {
	if tie, ok := s.W().TieIn(q); ok && !s.Kit.Lines {
		s.choose(tie.Clusters[0])
	}
}

// choiceOf is the choice in a tie after a cluster was pointed at: it alone where there is
// one place, or where all were carried; else it joins those that were chosen, or leaves them.
func (s *vote) choiceOf(c *workshop.Cluster) workshop.SettleTie {
	tie, _ := s.W().TieOf(c)
	choice := workshop.SettleTie{Quadrant: tie.Quadrant}
	was := slices.Contains(tie.Chosen, c)
	if !tie.All() && (tie.Places > 1 || was) {
		choice.Chosen = idsIn(tie.Chosen)
	}
	if was && !tie.All() {
		choice.Chosen = slices.DeleteFunc(choice.Chosen, func(id string) bool { return id == c.ID })
		return choice
	}
	choice.Chosen = append(choice.Chosen, c.ID)
	return choice
}

// settling says what Enter does with one that ties.
func (s *vote) settling(c *workshop.Cluster) string {
	if !slices.Contains(s.choiceOf(c).Chosen, c.ID) {
		return fmt.Sprintf(takeBack, c.Ref())
	}
	return fmt.Sprintf(carryRef, c.Ref())
}

func (s *vote) choice(choice workshop.SettleTie) screen.Reply {
	r := screen.Intend(choice)
	r.Plain = s.room().tie(s.after(choice))
	if s.openTie() != nil {
		r.Done = s.settled
	}
	return r
}

// settled goes back to what matters most once the room has chosen in all ties.
func (s *vote) settled() {
	if s.openTie() == nil {
		s.picked = ""
	}
}

// after is the tie as it will be after a choice.
func (s *vote) after(choice workshop.SettleTie) workshop.Tie {
	tie, _ := s.W().TieIn(choice.Quadrant)
	tie.Chosen = slices.DeleteFunc(slices.Clone(tie.Clusters), func(c *workshop.Cluster) bool { return !slices.Contains(choice.Chosen, c.ID) })
	return tie
}

var choiceLine = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(?i:carry (?:([swot]) ?(\d{1,4})|all(?: ([swot]))?))$`)
})

// readChoice reads which of those that tie are carried; ok is false for any other line.
func (s *vote) readChoice(text string) (b typedVote, ok bool) {
	m := choiceLine().FindStringSubmatch(text)
	switch {
	case m == nil:
		return typedVote{}, false
	case m[1] == "":
		return s.choiceOfAll(workshop.Quadrant(strings.ToUpper(m[3]))), true
	}
	c := s.W().ClusterAt(m[1] + m[2])
	if c == nil {
		return typedVote{problem: noRef(m[1] + m[2])}, true
	}
	if _, tied := s.W().TieOf(c); !tied {
		return typedVote{problem: fmt.Sprintf(noTieOf, c.Ref())}, true
	}
	choice := s.choiceOf(c)
	return typedVote{choice: &choice}, true
}

// choiceOfAll carries all that tie in a quadrant; with none named where something is
// picked that ties, or in the only tie there is.
func (s *vote) choiceOfAll(q workshop.Quadrant) typedVote {
	ties := s.W().Ties()
	at := slices.IndexFunc(ties, func(tie workshop.Tie) bool {
		return tie.Quadrant == q || q == "" && (len(ties) == 1 || slices.Contains(tie.Clusters, s.selection()))
	})
	switch {
	case at < 0 && q == "" && len(ties) > 1:
		return typedVote{problem: whichTie}
	case at < 0:
		return typedVote{problem: noTie}
	}
	return typedVote{choice: &workshop.SettleTie{Quadrant: ties[at].Quadrant, Chosen: idsIn(ties[at].Clusters)}}
}

// tieLines say who ties, those first in which the room has to choose, in so many lines
// whose words have w cells.
func (s *vote) tieLines(most, w int) []string {
	t := s.theme()
	ties := s.W().Ties()
	isOpen := func(tie workshop.Tie) bool { return !tie.Settled() }
	ties = append(slices.DeleteFunc(slices.Clone(ties), workshop.Tie.Settled), slices.DeleteFunc(ties, isOpen)...)
	var lines []string
	for i, tie := range ties[:min(most, len(ties))] {
		words := s.room().tieMark(tie)
		if hidden := len(ties) - most; i == most-1 && hidden > 0 {
			words += " · " + s.room().Of(s.room().Vote.MoreTies, hidden)
		}
		if tie.Settled() {
			lines = append(lines, below(t.Quiet.Render(t.Cut(words, w))))
			continue
		}
		lines = append(lines, t.Strong.Render(t.Cut(words, w+kit.IDColumn)))
	}
	return lines
}

// ties are the choices of plain mode in each tie.
func (s *vote) ties() []screen.Choice {
	var all []screen.Choice
	for _, tie := range s.W().Ties() {
		for _, c := range tie.Clusters {
			all = append(all, screen.Does(c.Ref()+": "+c.Title(), func() screen.Reply { return s.choice(s.choiceOf(c)) }).WithRef(c.Ref()))
		}
		all = append(all, screen.Does(fmt.Sprintf(settleAll, s.W().QuadrantName(tie.Quadrant)), func() screen.Reply {
			return s.choice(workshop.SettleTie{Quadrant: tie.Quadrant, Chosen: idsIn(tie.Clusters)})
		}))
	}
	return all
}

func unchosen(tie workshop.Tie) []string {
	var refs []string
	for _, c := range tie.Clusters {
		if !slices.Contains(tie.Chosen, c) {
			refs = append(refs, c.Ref())
		}
	}
	return refs
}

func idsIn(clusters []*workshop.Cluster) []string {
	var ids []string
	for _, c := range clusters {
		ids = append(ids, c.ID)
	}
	return ids
}
