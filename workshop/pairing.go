package workshop

import (
	"slices"

	"swotshop/workshop/language"
)

// Pairing is the kind of TOWS strategy: which inside quadrant meets which
// outside one (Weihrich, Long Range Planning, April 1982).
type Pairing string

// The four pairings.
const (
	SO Pairing = "SO"
	ST Pairing = "ST"
	WO Pairing = "WO"
	WT Pairing = "WT"
)

// Pairings lists the four in the order in which they are worked through.
var Pairings = []Pairing{SO, ST, WO, WT}

// Valid reports whether p is one of the four.
func (p Pairing) Valid() bool { return slices.Contains(Pairings, p) }

func (p Pairing) check() error {
	if !p.Valid() {
		return refuse(pairingUnknown)
	}
	return nil
}

// Inside is the quadrant that the pairing takes from within.
func (p Pairing) Inside() Quadrant { return Quadrant(p[:min(1, len(p))]) }

// Outside is the quadrant that the pairing takes from the world.
func (p Pairing) Outside() Quadrant { return Quadrant(p[min(1, len(p)):]) }

// Prompt is the question that opens the pairing, to be read aloud.
func (p Pairing) Prompt() string { return language.English().Pairings.Of(string(p)) }

var pairingFacts = []factKind{{PairingShown{}, plain}}

// PairingShown moves to one of the four TOWS prompts.
type PairingShown struct {
	Pairing Pairing `json:"pairing"`
}

// ShowPairing moves to one of the four TOWS prompts.
type ShowPairing struct{ Pairing Pairing }

func (i ShowPairing) facts(*Workshop) ([]Fact, error) { return one(PairingShown(i)) }

func (PairingShown) Kind() string           { return "pairing.shown" }
func (PairingShown) label(*Workshop) string { return pairingShown }

func (f PairingShown) check(*Workshop) error { return f.Pairing.check() }

func (f PairingShown) apply(w *Workshop) { w.Pairing = f.Pairing }

func (f PairingShown) ahead(*Workshop) string { return string(f.Pairing) }

// pairingBeat goes from pairing to pairing.
func (w *Workshop) pairingBeat(by int) move {
	to := slices.Index(Pairings, w.Pairing) + by
	if to < 0 || to >= len(Pairings) {
		return nil
	}
	return PairingShown{Pairings[to]}
}
