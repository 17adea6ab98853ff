package prompts

import (
	"fmt"
	"slices"
	"time"

	"swotshop/workshop"
)

// player holds the example's session: it takes one move after the other, with
// a clock and ids of its own.
type player struct {
	*example
	content *Content
	log     *workshop.Log
	at      time.Time
}

// move is what somebody wants when its turn has come: ids are only known then.
type move func(w *workshop.Workshop) workshop.Intent

func want(i workshop.Intent) move { return func(*workshop.Workshop) workshop.Intent { return i } }

// forward is the facilitator's one key.
var forward = want(workshop.Forward{})

// play goes through the agenda. The moves of a stage are spread evenly over
// the time that it took.
func (p *player) play(opening workshop.OpenSession) error {
	if err := p.do(want(opening)); err != nil {
		return err
	}
	for at, stage := range opening.Agenda.Stages {
		if at > 0 {
			if err := p.do(want(workshop.EnterStage{Stage: at})); err != nil {
				return err
			}
		}
		if err := p.spread(p.moves(stage), p.Took[at]); err != nil {
			return err
		}
	}
	return p.do(want(workshop.CloseSession{}))
}

// spread takes moves over so much time, and then the rest of it passes.
func (p *player) spread(moves []move, took time.Duration) error {
	begin, pause := p.at, took/time.Duration(len(moves)+1)
	for i, m := range moves {
		p.at = begin.Add(time.Duration(i+1) * pause.Truncate(time.Second))
		if err := p.do(m); err != nil {
			return err
		}
	}
	p.at = begin.Add(took)
	return nil
}

func (p *player) do(m move) error {
	_, err := p.log.Do(m(p.log.State()), workshop.Stamp{At: p.at, Actor: "facilitator", NewID: p.newID})
	return err
}

func (p *player) newID() string {
	return fmt.Sprintf("%s-%03d", p.Session.ID, len(p.log.Events())+1)
}

// moves are what happened in a stage.
func (p *player) moves(stage workshop.Stage) []move {
	switch stage.Kind {
	case workshop.StageStance:
		return p.stanceMoves(stage.Moment)
	case workshop.StageProvocations:
		return p.cardMoves()
	case workshop.StageSilence:
		return p.triggerMoves()
	case workshop.StageCapture:
		return p.itemMoves("")
	case workshop.StageCluster:
		return p.clusterMoves()
	case workshop.StageVote:
		return p.voteMoves()
	case workshop.StageTOWS:
		return p.strategyMoves()
	case workshop.StageInitiatives:
		return p.initiativeMoves()
	case workshop.StageGuardrails:
		return p.remarkMoves(workshop.Guardrail)
	case workshop.StageAgreement:
		return append([]move{
			want(workshop.WordProposal{Text: p.Proposal}), want(workshop.TakeAgreement{Counts: p.Agreement}),
		}, p.remarkMoves(workshop.Dissent)...)
	case workshop.StageCommitments:
		moves := p.remarkMoves(workshop.Commitment, workshop.Unknown, workshop.Risk, workshop.Parking)
		return append(moves, want(workshop.SetReview{Date: p.Review}))
	}
	return nil
}

func (p *player) stanceMoves(moment workshop.Moment) []move {
	if moment == workshop.Before {
		return []move{want(workshop.TakeStance{Card: workshop.SessionCard, Moment: moment, Counts: p.Stance.Before})}
	}
	return []move{
		want(workshop.TakeStance{Card: workshop.SessionCard, Moment: moment, Counts: p.Stance.After}),
		want(workshop.AgreeTarget{Step: p.Stance.Target}),
	}
}

// quick reports whether a card was only asked, without a stance.
func (c exampleCard) quick() bool { return c.Before == [workshop.Steps]int{} }

func (p *player) cardMoves() []move {
	var chosen []string
	for _, c := range p.Cards {
		if !c.quick() {
			chosen = append(chosen, c.ID)
		}
	}
	moves := []move{want(workshop.ChooseCards{Cards: chosen})}
	for _, c := range p.Cards {
		if c.quick() {
			moves = append(moves, want(workshop.ShowCard{Card: c.ID}), want(workshop.MarkCard{Card: c.ID, Played: true}))
			moves = append(moves, p.itemMoves(c.ID)...)
		} else {
			moves = append(moves, p.wholeCard(c)...)
		}
		moves = append(moves, p.heardMoves(c.ID)...)
	}
	return moves
}

// heardMoves mark the objections that were made at a card. What the content does not have
// says nothing, and the rules refuse it.
func (p *player) heardMoves(card string) []move {
	var moves []move
	for _, h := range p.Heard {
		if h.Card != card {
			continue
		}
		owed, by := workshop.ReadOwed(h.Owed)
		at := slices.IndexFunc(p.content.Objections(), func(o workshop.Objection) bool { return o.ID == h.ID })
		objection := workshop.Objection{ID: h.ID}
		if at >= 0 {
			objection = p.content.Objections()[at]
		}
		moves = append(moves, want(workshop.HearObjection{Objection: objection, Owed: owed, By: by}))
	}
	return moves
}

// wholeCard plays a card beat by beat: question, first stance, follow-ups,
// twist, second stance, and then what was said goes onto the board.
func (p *player) wholeCard(c exampleCard) []move {
	deck := p.log.State().Deck
	card, _ := deck.Card(c.ID)
	moves := []move{want(workshop.ShowCard{Card: c.ID})}
	for _, beat := range card.Beats()[1:] {
		moves = append(moves, forward)
		switch beat {
		case workshop.BeatFirstStance:
			moves = append(moves, want(workshop.TakeStance{Card: c.ID, Moment: workshop.Before, Counts: c.Before}))
		case workshop.BeatSecondStance:
			moves = append(moves, want(workshop.TakeStance{Card: c.ID, Moment: workshop.After, Counts: c.After}))
		}
	}
	moves = append(moves, want(workshop.AddRemark{Topic: workshop.KeySentence, Text: c.Key, Card: c.ID}))
	return append(moves, p.itemMoves(c.ID)...)
}

// triggerMoves show questions for each quadrant. The first one stands there
// when the stage begins.
func (p *player) triggerMoves() []move {
	var moves []move
	for _, q := range workshop.Quadrants {
		for i := range p.Triggers {
			if len(moves) > 0 || i > 0 {
				moves = append(moves, want(workshop.ShowTrigger{Quadrant: q, Index: i}))
			}
		}
	}
	return moves
}

// itemMoves put the items of a card, or those of no card, onto the board.
func (p *player) itemMoves(card string) []move {
	var moves []move
	for _, i := range p.Items {
		if i.Card != card {
			continue
		}
		moves = append(moves, want(workshop.AddItem{
			Quadrant: workshop.Quadrant(i.Name[:1]), Text: i.Text, Function: i.Function, How: i.Kind, Card: card,
		}))
		if i.Evidence != "" {
			moves = append(moves, func(w *workshop.Workshop) workshop.Intent {
				return workshop.GiveEvidence{Item: itemID(w, i.Name), Evidence: i.Evidence, Comparator: i.Comparator}
			})
		}
	}
	return moves
}

// itemID and clusterID find what stands on the board under a name. What is
// not there has no id, and the rules refuse the move.
func itemID(w *workshop.Workshop, name string) string {
	for _, i := range w.Items {
		if i.Ref() == name {
			return i.ID
		}
	}
	return ""
}

func clusterID(w *workshop.Workshop, name string) string {
	for _, c := range w.Clusters {
		if c.Ref() == name {
			return c.ID
		}
	}
	return ""
}

func strategyID(w *workshop.Workshop, name string) string {
	for _, s := range w.Strategies {
		if w.StrategyRef(s.ID) == name {
			return s.ID
		}
	}
	return ""
}

func (p *player) clusterMoves() []move {
	var moves []move
	for _, c := range p.Clusters {
		for _, from := range c.From {
			moves = append(moves, func(w *workshop.Workshop) workshop.Intent {
				return workshop.MergeClusters{Into: clusterID(w, c.Into), From: clusterID(w, from)}
			})
		}
		moves = append(moves, func(w *workshop.Workshop) workshop.Intent {
			return workshop.NameCluster{Cluster: clusterID(w, c.Into), Name: c.Name}
		})
	}
	return moves
}

// voteMoves count the dots of every cluster and then reveal them.
func (p *player) voteMoves() []move {
	moves := []move{want(workshop.SetDots{Dots: p.Votes.Dots})}
	for _, i := range p.Items {
		votes, counted := p.Votes.Tally[i.Name]
		if !counted {
			continue
		}
		moves = append(moves, func(w *workshop.Workshop) workshop.Intent {
			return workshop.CountVotes{Cluster: clusterID(w, i.Name), Votes: votes}
		})
	}
	return append(moves, forward)
}

func (p *player) strategyMoves() []move {
	var moves []move
	for at, pairing := range workshop.Pairings {
		if at > 0 {
			moves = append(moves, forward)
		}
		for _, s := range p.Strategies {
			if s.Pairing != pairing {
				continue
			}
			moves = append(moves, func(w *workshop.Workshop) workshop.Intent {
				var cites []string
				for _, name := range s.Cites {
					cites = append(cites, clusterID(w, name))
				}
				return workshop.WriteStrategy{Pairing: pairing, Cites: cites, Text: s.Text}
			})
		}
	}
	return moves
}

func (p *player) initiativeMoves() []move {
	var moves []move
	for _, n := range p.Initiatives {
		moves = append(moves, func(w *workshop.Workshop) workshop.Intent {
			return workshop.WriteInitiative{Plan: n.plan(w)}
		})
	}
	return moves
}

// plan reads the answers as they are typed.
func (n exampleInitiative) plan(w *workshop.Workshop) (plan workshop.Plan) {
	lines := map[workshop.PlanField]string{
		workshop.PlanStrategy: strategyID(w, n.Strategy), workshop.PlanWhat: n.What, workshop.PlanOwner: n.Owner, workshop.PlanFirstStep: n.FirstStep,
		workshop.PlanDue: n.Due, workshop.PlanMeasure: n.Measure, workshop.PlanBaseline: n.FromTo, workshop.PlanEffect: n.Effect,
		workshop.PlanCost: n.Cost, workshop.PlanYesFrom: n.YesFrom, workshop.PlanStopRule: n.StopRule, workshop.PlanWhenThen: n.WhenThen,
	}
	for _, field := range workshop.PlanFields {
		plan = plan.Answered(field, lines[field], w.Date)
	}
	return plan
}

func (p *player) remarkMoves(topics ...workshop.Topic) []move {
	var moves []move
	for _, r := range p.Remarks {
		if slices.Contains(topics, r.Topic) {
			add := workshop.AddRemark{Topic: r.Topic, Text: r.Text}
			if r.Topic == workshop.Guardrail {
				add.Text, add.Scope = workshop.ReadGuardrail(r.Text)
			}
			moves = append(moves, want(add))
		}
	}
	return moves
}
