package stage

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/kit"
	"swotshop/tui/screen"
	"swotshop/workshop"
)

// Grid places strategies on the grid of impact by effort: the arrows move the selected
// strategy, one step a press. A line may say the place too.
type Grid struct {
	*Context
	picked  string   // the selected strategy; see selected
	Picture kit.Area // what the body was last drawn in, to know what a click hits
}

var (
	_ Clicker     = (*Grid)(nil)
	_ Spotlighter = (*Grid)(nil)
	_ Listener    = (*Grid)(nil)
	_ Stander     = (*Grid)(nil)
)

func newGrid(c *Context) Stage { return &Grid{Context: c} }

// selection is the strategy that was picked, while it is there; else the
// first that has no place yet. It is nil only when there are no strategies.
func (s *Grid) selection() *workshop.Strategy {
	if st, ok := s.W().Strategy(s.picked); ok {
		return st
	}
	for _, of := range [][]*workshop.Strategy{s.unplaced(), s.W().Strategies} {
		if len(of) > 0 {
			return of[0]
		}
	}
	return nil
}

// unplaced lists the strategies that have no place yet.
func (s *Grid) unplaced() []*workshop.Strategy {
	var of []*workshop.Strategy
	for _, st := range s.W().Strategies {
		if !st.Placed() {
			of = append(of, st)
		}
	}
	return of
}

// on lists the strategies at one place.
func (s *Grid) on(place workshop.Place) []*workshop.Strategy {
	var of []*workshop.Strategy
	for _, st := range s.W().Strategies {
		if st.Place == place {
			of = append(of, st)
		}
	}
	return of
}

func (s *Grid) Key(k tea.KeyPressMsg) (screen.Reply, bool) {
	st := s.selection()
	if st == nil || !s.In.Empty() {
		return screen.Reply{}, false
	}
	s.picked = st.ID
	switch kit.KeyOf(k) {
	case kit.Up:
		return s.move(st, +1, 0), true
	case kit.Down:
		return s.move(st, -1, 0), true
	case kit.Left:
		return s.move(st, 0, -1), true
	case kit.Right:
		return s.move(st, 0, +1), true
	case kit.Tab:
		return s.step(st, +1), true
	case kit.ShiftTab:
		return s.step(st, -1), true
	case kit.Enter:
		if r, id := s.Uncounted(); id != "" {
			return r, true
		}
		return s.next(st), true
	case kit.Space:
		return s.choose(st), true
	case kit.Del, kit.Backspace:
		return s.takeOff(st), true
	}
	return screen.Reply{}, false
}

// move moves a strategy one step; one that has no place yet starts in the middle,
// whichever way it is moved.
func (s *Grid) move(st *workshop.Strategy, impact, effort int) screen.Reply {
	if !st.Placed() {
		return s.place(st, workshop.Middle)
	}
	step := func(from, by int) int { return max(1, min(workshop.GridSide, from+by)) }
	return s.place(st, workshop.Place{Impact: step(st.Impact, impact), Effort: step(st.Effort, effort)})
}

// place puts a strategy somewhere; where it is already, nothing happens.
func (s *Grid) place(st *workshop.Strategy, on workshop.Place) screen.Reply {
	if st.Place == on {
		return screen.Reply{}
	}
	return screen.Intend(workshop.PlaceStrategy{Strategy: st.ID, Place: on})
}

// Stand selects the strategy that was moved. Where places are typed, a place that is
// given again goes on to the next strategy, as put does.
func (s *Grid) Stand(at workshop.Subject, done bool) screen.Reply {
	if at.Kind == workshop.SubjectPlace {
		if s.picked = at.ID; done && s.Kit.Lines {
			s.picked = ""
		}
	}
	return screen.Reply{}
}

// choose takes a strategy on, or not after all.
func (s *Grid) choose(st *workshop.Strategy) screen.Reply {
	return screen.Intend(workshop.ChooseStrategy{Strategy: st.ID, Chosen: !st.Chosen})
}

func (s *Grid) takeOff(st *workshop.Strategy) screen.Reply {
	r := s.place(st, workshop.Place{})
	if len(r.Intents) > 0 {
		r.Note, r.Plain = offGrid, offGridPlain
	}
	return r
}

// step selects the next strategy or the previous one, wrapping round at the ends.
func (s *Grid) step(st *workshop.Strategy, by int) screen.Reply {
	all := s.W().Strategies
	s.picked = all[(slices.Index(all, st)+by+len(all))%len(all)].ID
	return screen.Reply{}
}

// next selects the next strategy that has no place yet.
func (s *Grid) next(st *workshop.Strategy) screen.Reply {
	all := s.W().Strategies
	for i := range all[1:] {
		other := all[(slices.Index(all, st)+1+i)%len(all)]
		if !other.Placed() {
			s.picked = other.ID
			return screen.Reply{}
		}
	}
	if !st.Placed() {
		return screen.Reply{Note: lastToPlace}
	}
	return screen.Reply{Note: allPlaced + "."}
}

// Click selects the strategy of the list that was hit, or puts the selected
// one where the grid was hit. Column and row are the body's.
func (s *Grid) Click(x, y int) (screen.Reply, bool) {
	st, l := s.selection(), s.Layout(s.Picture)
	if st == nil {
		return screen.Reply{}, false
	}
	s.picked = st.ID
	if place, ok := l.placeAt(x, y); ok {
		return s.place(st, place), true
	}
	if other := s.ListedAt(l, x, y); other != nil {
		s.picked = other.ID
		return screen.Reply{}, true
	}
	return screen.Reply{}, false
}

// Spotlit is the strategy that is being placed.
func (s *Grid) Spotlit() string {
	if st := s.selection(); st != nil {
		return st.ID
	}
	return ""
}

func (s *Grid) Submit(text string) screen.Reply {
	if strings.TrimSpace(text) == "" {
		return screen.Reply{}
	}
	return s.Heard(text)
}

func (s *Grid) Line() Line {
	st := s.selection()
	if st == nil {
		return Line{Prompt: "▸ ", Placeholder: nothingToPlace}
	}
	look := Line{About: workshop.Subject{Kind: workshop.SubjectPlace, ID: st.ID}, Prompt: "▸ " + st.Ref() + " · " + placeAndChoice(st) + "  "}
	if !st.Placed() {
		look.Placeholder = gridAsks
	}
	if n, _ := s.middle(st); n > 0 {
		look.Placeholder = placedBy(n)
	}
	if !s.In.Empty() {
		look.Prompt, look.Landing = st.Ref()+" ▸ ", placeByWords
	}
	look.Prompt = s.theme().Strong.Render(look.Prompt)
	return look
}

// placedOf says how many strategies have a place; empty when there are none.
func placedOf(w *workshop.Workshop) string {
	n := 0
	for _, st := range w.Strategies {
		if st.Placed() {
			n++
		}
	}
	if len(w.Strategies) == 0 {
		return ""
	}
	return fill(w.Words().Grid.Placed, "n", n, "all", len(w.Strategies))
}

func (s *Grid) Hints() []kit.Hint {
	switch {
	case s.selection() == nil:
		return []kit.Hint{kit.F4.Does("stages")}
	case !s.In.Empty():
		return []kit.Hint{kit.Enter.Does("place it")}
	case len(s.unplaced()) == 0:
		return []kit.Hint{kit.Space.Does(chosenOf(len(s.W().ChosenStrategies()))), kit.Keys{kit.Left, kit.Up, kit.Down, kit.Right}.Does("move"), kit.Tab.Does("another")}
	}
	if n, _ := s.middle(s.selection()); n > 0 {
		return []kit.Hint{kit.Enter.Does(takesMiddle), kit.Keys{kit.Left, kit.Up, kit.Down, kit.Right}.Does("move"), kit.Tab.Does("another")}
	}
	return []kit.Hint{kit.Keys{kit.Left, kit.Up, kit.Down, kit.Right}.Does("move"), kit.Enter.Does("next strategy"), kit.Tab.Does("another")}
}
