package workshop

import (
	"cmp"

	"swotshop/workshop/language"
)

// Quadrant is one of the four places on the board, written as its letter.
type Quadrant string

// The four quadrants. Strengths and Weaknesses are inside (ours),
// Opportunities and Threats outside.
const (
	Strengths     Quadrant = "S"
	Weaknesses    Quadrant = "W"
	Opportunities Quadrant = "O"
	Threats       Quadrant = "T"
)

// Quadrants lists the four in the order in which they are always shown.
var Quadrants = []Quadrant{Strengths, Weaknesses, Opportunities, Threats}

// Name is the quadrant's word, "Strengths".
func (q Quadrant) Name() string {
	return cmp.Or(language.English().Quadrants.Of(string(q)), unknownQuadrant)
}

// Valid reports whether q is one of the four.
func (q Quadrant) Valid() bool { return q.Inside() || q.Outside() }

// Inside reports whether q is about us: Strengths or Weaknesses.
func (q Quadrant) Inside() bool { return q == Strengths || q == Weaknesses }

// Outside reports whether q is about the world: Opportunities or Threats.
func (q Quadrant) Outside() bool { return q == Opportunities || q == Threats }

// Next is the quadrant after q in the order of the board, round the corner.
func (q Quadrant) Next() Quadrant { return q.step(1) }

// Previous is the quadrant before q, round the corner.
func (q Quadrant) Previous() Quadrant { return q.step(len(Quadrants) - 1) }

func (q Quadrant) step(by int) Quadrant {
	for i, other := range Quadrants {
		if other == q {
			return Quadrants[(i+by)%len(Quadrants)]
		}
	}
	return Strengths
}
