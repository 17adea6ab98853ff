package workshop

import "slices"

// Act is one of the parts in which a session is told: what its stages are for, in their
// order.
type Act int

// The acts. A kind of stage without one belongs to the act that it stands in.
const (
	ActStand  Act = iota + 1 // see where we stand
	ActTruth                 // say what is true
	ActChoice                // choose what we do
	ActAgree                 // say how far we agree
)

// Acts are all of them, in their order.
var Acts = []Act{ActStand, ActTruth, ActChoice, ActAgree}

// act is what a stage is for, or 0.
func (s Stage) act() Act {
	if s.Kind == StageStance && s.Moment == After {
		return ActAgree
	}
	return s.Kind.row().act
}

// ActPart is an act with those of the agenda's stages that are in it.
type ActPart struct {
	Act         Act
	First, Last int // places in the agenda
}

// Parts are the agenda in acts, which never go back: a stage of an act that is over
// belongs to the one that it stands in, and so do rules that come early. Stages before the
// first act belong to that.
func (a *Agenda) Parts() (parts []ActPart) {
	for at, s := range a.Stages {
		act, last := s.act(), len(parts)-1
		if s.Kind == StageGuardrails && a.goesBack(at) {
			act = 0
		}
		switch {
		case last < 0:
			parts = append(parts, ActPart{act, at, at})
		case parts[last].Act == 0:
			parts[last].Act, parts[last].Last = act, at
		case act > parts[last].Act:
			parts = append(parts, ActPart{act, at, at})
		default:
			parts[last].Last = at
		}
	}
	if len(parts) == 1 && parts[0].Act == 0 {
		parts[0].Act = ActTruth // nothing but talk
	}
	return parts
}

// goesBack reports whether a stage of an earlier act comes after one.
func (a *Agenda) goesBack(at int) bool {
	return slices.ContainsFunc(a.Stages[at:], func(s Stage) bool { return s.act() != 0 && s.act() < a.Stages[at].act() })
}
