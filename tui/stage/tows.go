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
	picked string                       // a strategy; letters are keys then
	edit   bool                         // its words are on the line
	places kit.Hits[workshop.Quadrant]  // the two sides
}

var (
	_ Clicker     = (*TOWS)(nil)
	_ Bounded     = (*TOWS)(nil)
	_ Spotlighter = (*TOWS)(nil)
	_ Worder      = (*TOWS)(nil)
	_ Stander     = (*TOWS)(nil)
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
	return click(&s.places, x, y, s.edit || !s.In.Empty(), s.turn)
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

// strategy is the picked one, while it is there and on the screen; one
// that is being edited stays picked when the pairing changes.
func (s *TOWS) strategy() *workshop.Strategy {
	st, ok := s.W().Strategy(s.picked)
	if !ok || (!s.edit && st.Pairing != s.W().Pairing) {
		return nil
	}
	return st
}

// step picks the strategy above or below; without one, the newest.
func (s *TOWS) step(by int) {
	of := s.inPairing()
	if len(of) == 0 {
		return
	}
	at := slices.Index(of, s.strategy())
	if at < 0 {
		at = len(of) - 1 - by
	}
	s.picked = of[max(0, min(len(of)-1, at+by))].ID
}

func (s *TOWS) Spotlit() string {
	if st := s.strategy(); st != nil {
		return st.ID
	}
	return ""
}

func (s *TOWS) drop() { s.picked, s.edit = "", false }

func (s *TOWS) Key(k tea.KeyPressMsg) (screen.Reply, bool) {
	st := s.strategy()
	if st == nil {
		s.drop()
	}
	switch {
	case s.edit && kit.KeyOf(k) == kit.Esc:
		s.edit = false
		return screen.SetLine(""), true
	case s.edit || !s.In.Empty():
		return screen.Reply{}, false
	}
	switch kit.KeyOf(k) {
	case kit.Left:
		s.turn(s.W().Pairing.Inside())
	case kit.Right:
		s.turn(s.W().Pairing.Outside())
	case kit.Up:
		s.step(-1)
	default:
		if st == nil {
			return screen.Reply{}, false
		}
		return s.command(kit.KeyOf(k), st)
	}
	return screen.Reply{}, true
}

// command is what letters do with a picked strategy.
func (s *TOWS) command(key kit.Key, st *workshop.Strategy) (screen.Reply, bool) {
	switch key {
	case kit.Down:
		s.step(+1)
	case kit.Esc:
		s.drop()
	case "e", kit.Enter:
		return s.editing(st), true
	case "c":
		return s.cite(st), true
	case "d", kit.Del, kit.Backspace:
		s.drop()
		return screen.Reply{Intents: []workshop.Intent{workshop.DropStrategy{Strategy: st.ID}}, Note: droppedNote, Plain: droppedPlain}, true
	default:
		return screen.Reply{}, false
	}
	return screen.Reply{}, true
}

// editing puts a strategy on the line, with what it cites.
func (s *TOWS) editing(st *workshop.Strategy) screen.Reply {
	s.picked, s.edit = st.ID, true
	return screen.SetLine(st.Text + " [" + strings.Join(citedRefs(s.W(), s.W().Cites(st)), " ") + "]")
}

// Stand puts a new strategy's pairing and clusters on the screen again, or a changed
// one on the line. While one is picked and not edited, any other change moves the pick.
func (s *TOWS) Stand(at workshop.Subject, done bool) (r screen.Reply) {
	edited, st := s.edit, s.strategy()
	s.edit = false
	pairing := at.Pairing
	switch changed, there := s.W().Strategy(at.ID); {
	case !there, done && edited:
		s.drop()
	case at.Kind == workshop.SubjectStrategyText && !done && (edited || st == nil):
		r = s.editing(changed)
	case st != nil:
		s.picked, pairing = changed.ID, changed.Pairing
	}
	for _, id := range slices.Backward(at.Cites()) {
		if c, ok := s.W().Cluster(id); ok {
			s.shown[c.Quadrant()] = id
		}
	}
	if pairing.Valid() && pairing != s.W().Pairing {
		r.Intents = []workshop.Intent{workshop.ShowPairing{Pairing: pairing}}
	}
	return r
}

// cite adds the clusters that are on the screen to what a strategy cites.
func (s *TOWS) cite(st *workshop.Strategy) screen.Reply {
	cites := slices.Clone(s.W().Cites(st))
	inside, outside := s.Pair()
	for _, c := range []*workshop.Cluster{inside, outside} {
		if c != nil && !slices.Contains(cites, c.ID) {
			cites = append(cites, c.ID)
		}
	}
	if len(cites) == len(s.W().Cites(st)) {
		return screen.Problem(citesBoth).InPlain(citesBothPlain)
	}
	r := screen.Intend(workshop.EditStrategy{Strategy: st.ID, Cites: cites, Text: st.Text})
	r.Note = strategyCites(s.W().StrategyRef(st.ID), s.names(cites)) + "."
	return r
}

// citesAtEnd are refs in brackets at the end of a line.
var citesAtEnd = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^(.*?)\s*\[((?i:[swot]\d{1,4}[ ,]*)*)\]\s*$`) })

// read takes a line apart: its words, and the ids of what it cites. Refs in
// brackets add to the two clusters on the screen; when a strategy is edited
// they are all that it cites.
func (s *TOWS) read(text string) (words string, cites []string, wrong string) {
	m := citesAtEnd().FindStringSubmatch(text)
	if st := s.strategy(); st != nil {
		if cites = s.W().Cites(st); m != nil {
			cites = nil
		}
	} else if inside, outside := s.Pair(); inside != nil && outside != nil {
		cites = []string{inside.ID, outside.ID}
	}
	if m == nil {
		return text, cites, ""
	}
	for _, ref := range strings.FieldsFunc(m[2], func(r rune) bool { return r == ' ' || r == ',' }) {
		c := clusterAt(s.W(), ref)
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
	switch {
	case text == "" && s.edit:
		return screen.Problem(emptyEdit).InPlain(emptyEditPlain)
	case text == "":
		return screen.Reply{}
	}
	words, cites, wrong := s.read(text)
	if wrong != "" {
		return screen.Problem(wrong)
	}
	if st := s.strategy(); st != nil && s.edit {
		r := screen.Intend(workshop.EditStrategy{Strategy: st.ID, Cites: cites, Text: words})
		r.Done = s.drop
		return r
	}
	if missing := s.missing(nothingIn); missing != "" {
		return screen.Problem(missing).InPlain(s.missing(nothingInPlain))
	}
	r := screen.Intend(workshop.WriteStrategy{Pairing: s.W().Pairing, Cites: cites, Text: words})
	r.Note = strategyAdded(s.names(cites))
	return r
}

func (s *TOWS) names(cites []string) string { return strings.Join(citedRefs(s.W(), cites), ", ") }

func (s *TOWS) Line() Line {
	look := Line{Prompt: s.theme().Strong.Render(string(s.W().Pairing) + " ▸ "), Placeholder: towsLine}
	st := s.strategy()
	switch {
	case st != nil && !s.edit:
		return Line{Prompt: strategyCites(s.W().StrategyRef(st.ID), s.names(s.W().Cites(st))), Command: true}
	case st != nil:
		look.Prompt = s.theme().Strong.Render(s.W().StrategyRef(st.ID) + " ▸ ")
	}
	_, cites, wrong := s.read(s.In.Text())
	look.About = workshop.SubjectStrategyOn(s.W().Pairing, cites)
	if st != nil {
		look.About = workshop.Subject{Kind: workshop.SubjectStrategyText, ID: st.ID}
	}
	if look.Landing = wrong; wrong == "" {
		look.Landing = citesRefs(s.names(cites))
	}
	if missing := s.missing(nothingIn); missing != "" && st == nil {
		look.Landing, look.Placeholder = missing, nothingToPair
	}
	return look
}

func (s *TOWS) Hints() []kit.Hint {
	switch st := s.strategy(); {
	case st != nil && s.edit:
		return []kit.Hint{kit.Enter.Does("save"), kit.Esc.Does("cancel")}
	case st != nil:
		return []kit.Hint{kit.Key("e").Does("edit"), kit.Key("c").Does("cite these too"), kit.Key("d").Does("drop"), kit.Esc.Does("done")}
	case s.missing(nothingIn) != "":
		return []kit.Hint{kit.PgDn.Does(s.next()), kit.F4.Does("stages")}
	case len(s.inPairing()) == 0:
		return []kit.Hint{kit.Enter.Does("add"), kit.Keys{kit.Left, kit.Right}.Does("change pair"), kit.PgDn.Does(s.next())}
	}
	return []kit.Hint{kit.Enter.Does("add"), kit.Keys{kit.Left, kit.Right}.Does("change pair"), kit.Up.Does("pick"), kit.PgDn.Does(s.next())}
}

// next names what comes after this pairing.
func (s *TOWS) next() string {
	at := slices.Index(workshop.Pairings, s.W().Pairing)
	if at+1 < len(workshop.Pairings) {
		return string(workshop.Pairings[at+1])
	}
	return "next stage"
}
