package workshop

import (
	"fmt"
	"slices"

	"swotshop/workshop/language"
)

// GridSide is how many steps the grid of impact by effort has on each side:
// low, medium and high.
const GridSide = 3

// Place is where a strategy is on the grid, each from 1 (low) to
// [GridSide] (high). The zero value is off the grid.
type Place struct {
	Impact int `json:"impact"`
	Effort int `json:"effort"`
}

// Middle is where a strategy starts on the grid.
var Middle = Place{2, 2}

// leave is the place of a strategy that the board has decided against.
var leave = Place{Impact: 1, Effort: GridSide}

// Declined reports whether the board has decided against what stands here.
func (p Place) Declined() bool { return p == leave }

// Placed reports whether the place is on the grid.
func (p Place) Placed() bool { return onGrid(p.Impact) && onGrid(p.Effort) }

func (p Place) valid() bool { return p.Placed() || p == Place{} }
func onGrid(step int) bool  { return step >= 1 && step <= GridSide }

// InWords describes the place as people would say it, "high impact, low effort";
// empty off the grid.
func (p Place) InWords() string { return p.inWords(language.English()) }

func (p Place) inWords(in *language.Words) string {
	if !p.Placed() {
		return ""
	}
	g := &in.Grid
	return language.Fill(g.Where, "impact", g.Steps[p.Impact-1], "effort", g.Steps[p.Effort-1])
}

// Advice is what a corner of the grid is called, "Do first"; empty for the
// places in between, where the room decides.
func (p Place) Advice() string { return p.advice(language.English()) }

func (p Place) advice(in *language.Words) string {
	switch p {
	case Place{Impact: 3, Effort: 1}:
		return in.Grid.First
	case Place{Impact: 3, Effort: 3}:
		return in.Grid.Plan
	case Place{Impact: 1, Effort: 1}:
		return in.Grid.Spare
	case leave:
		return in.Grid.Leave
	}
	return ""
}

// BestFirst lists the strategies by their places: the more the impact outweighs
// the effort the earlier, and of two that are even there the one with more
// impact. Those off the grid come last; otherwise the order stays.
func (w *Workshop) BestFirst() []*Strategy {
	all := slices.Clone(w.Strategies)
	slices.SortStableFunc(all, func(a, b *Strategy) int { return b.worth() - a.worth() })
	return all
}

// MostUrgent lists the initiatives in the order of the strategies that they serve,
// the best first; otherwise the order stays.
func (w *Workshop) MostUrgent() []*Initiative {
	worth := map[string]int{"": Place{}.worth()}
	for _, s := range w.Strategies {
		worth[s.ID] = s.worth()
	}
	all := slices.Clone(w.Initiatives)
	slices.SortStableFunc(all, func(a, b *Initiative) int { return worth[b.Strategy] - worth[a.Strategy] })
	return all
}

// worth orders places: first by impact less effort, then by impact.
func (p Place) worth() int {
	if !p.Placed() {
		return -GridSide * GridSide
	}
	return GridSide*(p.Impact-p.Effort) + p.Impact
}

var gridFacts = []factKind{{StrategyPlaced{}, undoable}, {StrategyChosen{}, undoable}}

// MostChosen is how many strategies a room can take on.
const MostChosen = 3

// ChosenStrategies lists the strategies that the room chose from the grid, in the order in which
// they were written.
func (w *Workshop) ChosenStrategies() []*Strategy {
	return filter(w.Strategies, func(s *Strategy) bool { return s.Chosen })
}

// StrategyChosen says that the room takes a strategy on, or does not after all.
type StrategyChosen struct {
	Strategy string `json:"strategy" redact:"no"`
	Chosen   bool   `json:"chosen"`
}

// ChooseStrategy takes a strategy on, or does not after all.
type ChooseStrategy struct {
	Strategy string
	Chosen   bool
}

func (i ChooseStrategy) facts(w *Workshop) ([]Fact, error) {
	if s, ok := w.Strategy(i.Strategy); ok && i.Chosen && !s.Chosen && len(w.ChosenStrategies()) >= MostChosen {
		return nil, refuse(strategiesChosen, MostChosen)
	}
	return one(StrategyChosen(i))
}

func (StrategyChosen) Kind() string              { return "strategy.chosen" }
func (f StrategyChosen) about(*Workshop) Subject { return Subject{Kind: SubjectPlace, ID: f.Strategy} }
func (f StrategyChosen) check(w *Workshop) error { return w.checkStrategy(f.Strategy) }

func (f StrategyChosen) label(w *Workshop) string {
	if !f.Chosen {
		return fmt.Sprintf(strategyNotChosen, w.StrategyRef(f.Strategy))
	}
	return fmt.Sprintf(strategyChosen, w.StrategyRef(f.Strategy))
}

func (f StrategyChosen) apply(w *Workshop) {
	if s, ok := w.Strategy(f.Strategy); ok {
		set(w, &s.Chosen, f.Chosen)
	}
}

// StrategyPlaced puts a strategy on the grid of impact by effort; a later one
// moves it, and the zero place takes it off.
type StrategyPlaced struct {
	Strategy string `json:"strategy" redact:"no"`
	Place
	Phones int `json:"phones,omitempty"` // of how many phones it is the middle
}

// PlaceStrategy puts a strategy on the grid of impact by effort; the zero place
// takes it off.
type PlaceStrategy struct {
	Strategy string
	Place
	Phones int // of how many phones it is the middle
}

func (i PlaceStrategy) facts(*Workshop) ([]Fact, error) { return one(StrategyPlaced(i)) }

func (StrategyPlaced) Kind() string              { return "strategy.placed" }
func (f StrategyPlaced) about(*Workshop) Subject { return Subject{Kind: SubjectPlace, ID: f.Strategy} }

func (f StrategyPlaced) label(w *Workshop) string {
	if f.Place == (Place{}) {
		return fmt.Sprintf(strategyUnplaced, w.StrategyRef(f.Strategy))
	}
	return fmt.Sprintf(strategyPlaced, w.StrategyRef(f.Strategy))
}

func (f StrategyPlaced) check(w *Workshop) error {
	if err := w.checkStrategy(f.Strategy); err != nil {
		return err
	}
	if !f.Place.valid() {
		return refuse(placeOffGrid, GridSide)
	}
	if f.Phones < 0 || f.Phones > MaxPeople || f.Phones > 0 && !f.Placed() {
		return refuse(phonesTooMany)
	}
	return nil
}

func (f StrategyPlaced) apply(w *Workshop) {
	if s, ok := w.Strategy(f.Strategy); ok && f.Place.valid() {
		set(w, &s.Place, f.Place)
		set(w, &s.Phones, f.Phones)
	}
}
