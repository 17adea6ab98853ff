package stage

import (
	"regexp"
	"slices"
	"strings"
	"sync"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/kit"
	"swotshop/tui/screen"
	"swotshop/workshop"
)

// TOWS turns what is into what we do: an inside and an outside cluster
// side by side, a prompt, and the strategies that cite them.
type TOWS struct {
	*Context
	shown  map[workshop.Quadrant]string // the cluster of each quadrant that is on the screen
	places kit.Hits[workshop.Quadrant]  // the two sides
}

var (
	_ Clicker     = (*TOWS)(nil)
	_ Bounded     = (*TOWS)(nil)
	_ Spotlighter = (*TOWS)(nil)
	_ Worder      = (*TOWS)(nil)
	_ Stander     = (*TOWS)(nil)
	_ Picker      = (*TOWS)(nil)
)

func newTOWS(c *Context) Stage {
	return &TOWS{Context: c, shown: map[workshop.Quadrant]string{}}
}

// choices are the clusters of a quadrant that can be put on the screen: those that
// the votes carried, or all while there are none.
func (s *TOWS) choices(q workshop.Quadrant) []*workshop.Cluster {
	if carried := s.W().CarriedIn(q); len(carried) > 0 {
		return carried
	}
	return InOrder(s.W().ClustersIn(q))
}

// side is the cluster of a quadrant that is on the screen, with its place
// among the choices; nil when the quadrant is empty.
func (s *TOWS) side(q workshop.Quadrant) (c *workshop.Cluster, at, of int) {
	choices := s.choices(q)
	if len(choices) == 0 {
		return nil, 0, 0
	}
	at = max(0, slices.IndexFunc(choices, func(c *workshop.Cluster) bool { return c.ID == s.shown[q] }))
	return choices[at], at, len(choices)
}

// Pair is the inside and the outside cluster on the screen; either may be nil.
func (s *TOWS) Pair() (inside, outside *workshop.Cluster) {
	inside, _, _ = s.side(s.W().Pairing.Inside())
	outside, _, _ = s.side(s.W().Pairing.Outside())
	return inside, outside
}

// turn puts the next cluster of a quadrant on the screen, and after the last the
// first.
func (s *TOWS) turn(q workshop.Quadrant) {
	if _, at, of := s.side(q); of > 0 {
		s.shown[q] = s.choices(q)[(at+1)%of].ID
	}
}

// Click puts the next cluster of a side on the screen.
func (s *TOWS) Click(x, y int) (screen.Reply, bool) {
	return click(&s.places, x, y, !s.In.Empty() || s.Pick.Editing(), s.turn)
}

// missing says what to do when the pairing lacks a side; empty when it does not.
func (s *TOWS) missing(in func(q workshop.Quadrant) string) string {
	switch inside, outside := s.Pair(); {
	case inside == nil:
		return in(s.W().Pairing.Inside())
	case outside == nil:
		return in(s.W().Pairing.Outside())
	}
	return ""
}

// inPairing lists the strategies of the pairing on the screen.
func (s *TOWS) inPairing() []*workshop.Strategy {
	var of []*workshop.Strategy
	for _, st := range s.W().Strategies {
		if st.Pairing == s.W().Pairing {
			of = append(of, st)
		}
	}
	return of
}

// strategy is the picked one, or nil.
func (s *TOWS) strategy() *workshop.Strategy {
	st, _ := s.W().Strategy(s.Spotlit())
	return st
}

// Spotlit is the picked strategy.
func (s *TOWS) Spotlit() string { return s.Pick.on(workshop.SubjectStrategyText) }

// Picks are the strategies of the pairing on the screen.
func (s *TOWS) Picks() picks {
	all := picks{of: strategyPicks{s}}
	for _, st := range s.inPairing() {
		all.ids, all.newest = append(all.ids, st.ID), st.ID
	}
	return all
}

func (s *TOWS) Key(k tea.KeyPressMsg) (screen.Reply, bool) {
	if !s.In.Empty() {
		return screen.Reply{}, false
	}
	switch kit.KeyOf(k) {
	case kit.Left:
		s.turn(s.W().Pairing.Inside())
	case kit.Right:
		s.turn(s.W().Pairing.Outside())
	default:
		return screen.Reply{}, false
	}
	return screen.Reply{}, true
}

// Stand puts a new strategy's pairing and clusters on the screen again.
func (s *TOWS) Stand(at workshop.Subject, _ bool) (r screen.Reply) {
	for _, id := range slices.Backward(at.Cites()) {
		if c, ok := s.W().Cluster(id); ok {
			s.shown[c.Quadrant()] = id
		}
	}
	if st, ok := s.W().Strategy(at.ID); ok && at.Kind == workshop.SubjectStrategyText {
		at.Pairing = st.Pairing
	}
	if at.Pairing.Valid() && at.Pairing != s.W().Pairing {
		r.Intents = []workshop.Intent{workshop.ShowPairing{Pairing: at.Pairing}}
	}
	return r
}

// citesAtEnd are refs in brackets at the end of a line.
var citesAtEnd = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^(.*?)\s*\[((?i:[swot]\d{1,4}[ ,]*)*)\]\s*$`) })

// onScreen are the two clusters on the screen, which a new strategy cites.
func (s *TOWS) onScreen() []string {
	if inside, outside := s.Pair(); inside != nil && outside != nil {
		return []string{inside.ID, outside.ID}
	}
	return nil
}

// read takes a line apart: its words, and the ids of what it cites. That is what it
// cites anyway, with the refs in brackets.
func (s *TOWS) read(text string, anyway []string) (words string, cites []string, wrong string) {
	cites = slices.Clone(anyway)
	m := citesAtEnd().FindStringSubmatch(text)
	if m == nil {
		return text, cites, ""
	}
	for _, ref := range strings.FieldsFunc(m[2], func(r rune) bool { return r == ' ' || r == ',' }) {
		c := s.W().ClusterAt(ref)
		if c == nil {
			return m[1], cites, noRef(ref)
		}
		if !slices.Contains(cites, c.ID) {
			cites = append(cites, c.ID)
		}
	}
	return m[1], cites, ""
}

func (s *TOWS) Submit(text string) screen.Reply {
	if text == "" {
		return screen.Reply{}
	}
	words, cites, wrong := s.read(text, s.onScreen())
	if wrong != "" {
		return screen.Problem(wrong)
	}
	if missing := s.missing(s.nothingIn); missing != "" {
		return screen.Problem(missing).InPlain(s.missing(nothingInPlain))
	}
	r := screen.Intend(workshop.WriteStrategy{Pairing: s.W().Pairing, Cites: cites, Text: words})
	r.Note = strategyAdded(s.names(cites))
	return r
}

func (s *TOWS) names(cites []string) string { return strings.Join(citedRefs(s.W(), cites), ", ") }

func (s *TOWS) Line() Line {
	look := Line{Prompt: pairingBadge(s.theme(), s.W().Pairing) + " ", Placeholder: towsLine}
	_, cites, wrong := s.read(s.In.Text(), s.onScreen())
	look.About = workshop.SubjectStrategyOn(s.W().Pairing, cites)
	if look.Landing = wrong; wrong == "" {
		look.Landing = citesRefs(s.names(cites))
	}
	if missing := s.missing(s.nothingIn); missing != "" {
		look.Landing, look.Placeholder = missing, nothingToPair
	}
	return look
}

func (s *TOWS) Hints() []kit.Hint {
	if s.missing(s.nothingIn) != "" {
		return []kit.Hint{s.next(), kit.F4.Does("stages")}
	}
	hints := []kit.Hint{s.next(), kit.Enter.Does(addStrategy), kit.Keys{kit.Left, kit.Right}.Does(anotherPair)}
	if len(s.inPairing()) > 0 {
		hints = append(hints, kit.Up.Does("pick"))
	}
	return hints
}

// next is the key to what comes after this pairing: the next one, by its two sides.
func (s *TOWS) next() kit.Hint {
	at := slices.Index(workshop.Pairings, s.W().Pairing)
	if at+1 < len(workshop.Pairings) {
		return kit.PgDn.Does(bothSides(workshop.Pairings[at+1]))
	}
	return s.Onward()
}
