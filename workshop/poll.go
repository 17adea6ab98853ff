package workshop

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"

	"swotshop/workshop/language"
)

// This file is what people in the room may answer on a phone. What is asked follows from
// the state, as everything does, so that it is the same after a restart. Ballots are no
// part of the state, and are in no event: what comes of them is counted with the hands,
// once, by the same intent.

// Poll is what the room is asked for now. The zero value asks nothing.
type Poll struct {
	ID      string // another one when something else is asked, or something else can be chosen
	Kind    PollKind
	About   Subject
	Asked   string // as it is read aloud, in the words of the room
	Twist   string // what has to be known besides; or empty
	Poles   [2]string
	Choices []Choice
	Dots    int // of each person
	MostOn  int // of the dots that may be on one choice
	Closed  bool
}

// PollKind is how a poll is answered.
type PollKind string

// The kinds of poll.
const (
	PollNone      PollKind = ""
	PollStance    PollKind = "stance"    // one of the five steps
	PollItems     PollKind = "items"     // words, as often as one likes: no ballots
	PollDots      PollKind = "dots"      // so many on each cluster
	PollAgreement PollKind = "agreement" // one of the eight gradients
	PollPlaces    PollKind = "places"    // a place on the grid for each strategy
	PollWorth     PollKind = "worth"     // one to five
)

// Choice is one of the things that a poll asks about.
type Choice struct {
	ID       string // of a cluster or a strategy; a number for what has none
	Ref      string // how it is called out; or empty
	Text     string
	Quadrant Quadrant // of a cluster, or of the items that are asked for
}

// Ballot is one person's whole answer to a poll: a number for each choice. Where one is
// to be chosen it is 1 and the others are 0; dots are as many as were placed; a place on
// the grid is that of [Place.Number], and 0 for none.
type Ballot []int

// Answers are the ballots of a poll, summed.
type Answers struct {
	Phones int   // that answered
	Sums   []int // by choice
	// Places are where the middle of those is who placed a strategy, and Placed how
	// many that are; by choice, for a poll of places.
	Places []Place
	Placed []int
}

// Poll is what the room is asked for.
func (w *Workshop) Poll() Poll {
	switch w.CurrentStage().Kind {
	case StageStance:
		moment := Before
		if w.CurrentStage().Moment == After {
			moment = After
		}
		return w.StancePoll(SessionCard, moment)
	case StageProvocations:
		return w.cardPoll()
	case StageSilence, StageCapture:
		return w.itemsPoll()
	case StageVote:
		return w.dotsPoll()
	case StageGrid:
		return w.placesPoll()
	case StageAgreement:
		return w.agreementPoll()
	case StageCommitments:
		return w.worthPoll()
	}
	return Poll{}
}

func (w *Workshop) cardPoll() Poll {
	card, ok := w.Deck.Card(w.cardOnScreen())
	if !ok || w.Beat != BeatFirstStance && w.Beat != BeatSecondStance {
		return Poll{}
	}
	return w.StancePoll(card.ID, card.MomentAt(w.Beat))
}

// StancePoll asks where the room stands on a card, also while nobody is asked, or after
// that was counted; nothing where there is no such card.
func (w *Workshop) StancePoll(id string, m Moment) Poll {
	card, ok := w.Deck.Card(id)
	if !ok {
		return Poll{}
	}
	asked := card.Question
	if id == SessionCard {
		asked = cmp.Or(w.CurrentStage().Question, card.Question, w.Words().Stance.Question)
	}
	p := Poll{
		ID: pollID(PollStance, id, string(m), asked), Kind: PollStance, About: Subject{Kind: SubjectStance, ID: id, Moment: m},
		Asked: asked, Poles: card.Poles, Closed: w.Readings[id].At(m) != nil,
	}
	if m == After {
		p.Twist = card.Twist
	}
	for i := range Steps {
		p.Choices = append(p.Choices, numbered(i+1, w.Deck.Scale[i]))
	}
	return p
}

func (w *Workshop) itemsPoll() Poll {
	p := Poll{Kind: PollItems, About: Subject{Kind: SubjectItem}, ID: pollID(PollItems), Asked: w.Words().Phones.Item}
	if w.CurrentStage().Kind == StageSilence {
		at := w.Trigger
		p.About.Quadrant = at.Quadrant
		p.ID = pollID(PollItems, string(at.Quadrant), fmt.Sprint(at.Index))
		p.Asked = w.Words().Asks.Of(string(at.Quadrant))
		if all := w.Triggers[at.Quadrant]; at.Index >= 0 && at.Index < len(all) {
			p.Asked = all[at.Index].Question
		}
	}
	for _, q := range Quadrants {
		p.Choices = append(p.Choices, Choice{ID: string(q), Ref: string(q), Text: w.QuadrantName(q), Quadrant: q})
	}
	return p
}

func (w *Workshop) dotsPoll() Poll {
	if len(w.Clusters) == 0 {
		return Poll{}
	}
	dots := w.DotsEach()
	p := Poll{
		Kind: PollDots, About: Subject{Kind: SubjectVotes}, Dots: dots, MostOn: min(maxOnOne, dots),
		Asked: w.Words().Of(w.Words().Vote.Ballot, dots), Closed: w.VotesTaken(),
	}
	of := []string{fmt.Sprint(dots)}
	for _, q := range Quadrants {
		for _, c := range w.ClustersIn(q) {
			p.Choices = append(p.Choices, Choice{ID: c.ID, Ref: c.Ref(), Text: c.Title(), Quadrant: q})
			of = append(of, c.ID)
		}
	}
	p.ID = pollID(PollDots, of...)
	return p
}

func (w *Workshop) placesPoll() Poll {
	if len(w.Strategies) == 0 {
		return Poll{}
	}
	p := Poll{Kind: PollPlaces, About: Subject{Kind: SubjectPlace}, Asked: w.Words().Phones.Places}
	var of []string
	for _, s := range w.Strategies {
		p.Choices = append(p.Choices, Choice{ID: s.ID, Ref: s.Ref(), Text: s.Text})
		of = append(of, s.ID)
	}
	p.ID = pollID(PollPlaces, of...)
	p.Closed = !slices.ContainsFunc(w.Strategies, func(s *Strategy) bool { return !s.Placed() })
	return p
}

func (w *Workshop) agreementPoll() Poll {
	if w.Proposal.Text == "" {
		return Poll{}
	}
	_, people := w.AgreementNow()
	p := Poll{
		ID: pollID(PollAgreement, fmt.Sprint(w.Proposal.Wording)), Kind: PollAgreement, About: Subject{Kind: SubjectAgreement},
		Asked: w.Proposal.Text, Closed: people > 0,
	}
	for i, name := range w.GradientNames(w.ScaleNow()) {
		p.Choices = append(p.Choices, numbered(i+1, name))
	}
	return p
}

func (w *Workshop) worthPoll() Poll {
	if !w.AsksWorth() {
		return Poll{}
	}
	say := &w.Words().Worth
	p := Poll{ID: pollID(PollWorth), Kind: PollWorth, About: Subject{Kind: SubjectWorth}, Asked: say.Ask, Closed: w.Worth != nil}
	for i := range Steps {
		c := numbered(i+1, "")
		switch i {
		case 0:
			c.Text = say.Low
		case Steps - 1:
			c.Text = say.High
		}
		p.Choices = append(p.Choices, c)
	}
	return p
}

func numbered(n int, text string) Choice {
	return Choice{ID: fmt.Sprint(n), Ref: fmt.Sprint(n), Text: text}
}

// pollID is short, and another one for other parts.
func pollID(kind PollKind, parts ...string) string {
	sum := sha256.Sum256([]byte(string(kind) + "\x00" + strings.Join(parts, "\x00")))
	return string(kind) + "-" + hex.EncodeToString(sum[:6])
}

// Check refuses a ballot that is none of this poll, in the words of the room: each person
// has one choice, or so many dots.
func (p Poll) Check(b Ballot, words *language.Words) error {
	say := &words.Phones
	if p.Kind == PollNone || p.Kind == PollItems || len(b) != len(p.Choices) {
		return refuse("%s", say.Strange)
	}
	sum, most, limit := 0, 1, 1
	switch p.Kind {
	case PollDots:
		most, limit = p.MostOn, p.Dots
	case PollPlaces:
		most, limit = GridSide*GridSide, len(b)*GridSide*GridSide
	}
	for _, n := range b {
		if n < 0 || n > most {
			if p.Kind == PollDots && n > most {
				return refuse("%s", words.Of(say.TooManyOn, most))
			}
			return refuse("%s", say.Strange)
		}
		sum += n
	}
	if sum > limit {
		if p.Kind != PollDots {
			return refuse("%s", say.Strange)
		}
		return refuse("%s", words.Of(say.TooMany, limit))
	}
	return nil
}

// Sum sums ballots that [Poll.Check] took. Those that choose nothing are no answer.
func (p Poll) Sum(ballots []Ballot) Answers {
	a := Answers{Sums: make([]int, len(p.Choices))}
	on := make([][]Place, len(p.Choices))
	for _, b := range ballots {
		if !slices.ContainsFunc(b, func(n int) bool { return n > 0 }) {
			continue
		}
		a.Phones++
		for i, n := range b {
			if p.Kind != PollPlaces {
				a.Sums[i] += n
			} else if n > 0 {
				on[i] = append(on[i], PlaceNumbered(n))
			}
		}
	}
	if p.Kind == PollPlaces {
		a.Places, a.Placed = make([]Place, len(on)), make([]int, len(on))
		for i, places := range on {
			a.Places[i], a.Placed[i] = middleOf(places), len(places)
		}
	}
	return a
}

// Number is a place on the grid as one number, from 1; 0 off the grid.
func (p Place) Number() int {
	if !p.Placed() {
		return 0
	}
	return (p.Impact-1)*GridSide + p.Effort
}

// PlaceNumbered is the place with a number that [Place.Number] gives.
func PlaceNumbered(n int) Place {
	if n < 1 || n > GridSide*GridSide {
		return Place{}
	}
	return Place{Impact: (n-1)/GridSide + 1, Effort: (n-1)%GridSide + 1}
}

// middleOf is the median of places, of impact and of effort by themselves. Between two
// it is the more cautious one: less impact, more effort.
func middleOf(places []Place) Place {
	if len(places) == 0 {
		return Place{}
	}
	impact, effort := make([]int, len(places)), make([]int, len(places))
	for i, p := range places {
		impact[i], effort[i] = p.Impact, p.Effort
	}
	slices.Sort(impact)
	slices.Sort(effort)
	return Place{Impact: impact[(len(places)-1)/2], Effort: effort[len(places)/2]}
}

// Submission is an item that somebody wrote on a phone, and that is on no board yet. It is
// seen by nobody but the facilitator, who admits or declines it.
type Submission struct {
	Key      string // random, made by the page: sent twice it is one
	Quadrant Quadrant
	Function Function
	Text     string
}

// submissionPrefix begins the id of an item that was a submission.
const submissionPrefix = "p"

// Admitted reports whether a submission is an item already, or was one.
func (w *Workshop) Admitted(s Submission) bool {
	_, given := w.ids.given[submissionPrefix+s.Key]
	return given
}

// submitted reports whether an item was a submission: other ids are shorter.
func (i *Item) submitted() bool {
	return strings.HasPrefix(i.ID, submissionPrefix) && len(i.ID) > leastKey
}

// MaxSubmission is how many characters a submitted item may have: a note has room for no more.
const MaxSubmission = 280

// How long a key may be: random, and short enough for an id.
const (
	leastKey = 16
	mostKey  = 40
)

// Check refuses a submission that is no item, in the words of the room.
func (s Submission) Check(words *language.Words) error {
	say := &words.Phones
	switch {
	case !validID(s.Key) || len(s.Key) < leastKey || len(s.Key) > mostKey, !s.Quadrant.Valid(), !s.Function.Valid():
		return refuse("%s", say.Strange)
	case s.Text == "":
		return refuse("%s", say.Empty)
	case Length(s.Text) > MaxSubmission:
		return refuse("%s", language.Fill(say.TooLong, "n", Length(s.Text), "most", MaxSubmission))
	}
	return nil
}
