package session

import (
	"slices"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/kit"
	"swotshop/tui/live"
	"swotshop/tui/screen"
	"swotshop/tui/stage"
)

// Spotlight shows one item, cluster, strategy or initiative in large type and
// nothing else. It holds an id, not the thing: that may change meanwhile.
type Spotlight struct {
	kit *kit.Kit
	l   *live.Session
	at  string
}

func newSpotlight(e *kit.Kit, l *live.Session, id string) *Spotlight { return &Spotlight{e, l, id} }

// spotlight asks for the thing that the stage is about, or else for the newest.
func (s *Screen) spotlight() screen.Reply {
	w, id := s.L.W(), ""
	if lit, ok := s.Stage.(stage.Spotlighter); ok {
		id = lit.Spotlit()
	}
	id = kit.Or(s.ctx.Pick.ID(), id)
	if _, ok := spotlightOn(s.kit.Theme, w, id); !ok {
		id = stage.Newest(w)
	}
	if id == "" {
		return screen.Problem(nothingToShow)
	}
	return screen.Reply{Action: screen.Cover{Dialog: newSpotlight(s.kit, s.L, id)}}
}

// Update closes at all keys that mean “on”, “back” or “done”. A clicker's play
// button sends F5 and Esc by turns, and its other two must not leave the stage
// behind what the room is looking at.
func (s *Spotlight) Update(msg tea.Msg) (screen.Action, tea.Cmd) {
	k, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return nil, nil
	}
	switch kit.KeyOf(k) {
	case kit.Esc, kit.F5, kit.Enter, kit.PgDn, kit.PgUp:
		return screen.Uncover{}, nil
	case kit.Right:
		s.step(+1)
	case kit.Left:
		s.step(-1)
	}
	return nil, nil
}

// step goes to the next of the same kind or the one before, round the end.
func (s *Spotlight) step(by int) {
	kin := kinOf(s.l.W(), s.at)
	if at := slices.Index(kin, s.at); at >= 0 {
		s.at = kin[(at+by+len(kin))%len(kin)]
	}
}

func (s *Spotlight) View(a kit.Area) kit.Picture {
	t := s.kit.Theme
	lit, ok := spotlightOn(t, s.l.W(), s.at)
	if !ok {
		return kit.Frame{Title: spotlightTitle, CursorX: -1, Body: []string{"", t.Text.Render("  " + s.l.W().Words().Strategies.WasDeleted)},
			Hints: []kit.Hint{kit.Esc.Does(back)}}.Draw(t, a)
	}
	room := kit.Area{W: a.W - 6, H: a.H - 2}
	foot := lit.foot(t, s.l.W(), room.W)
	head, text := lit.set(t, kit.Area{W: room.W, H: room.H - len(foot)})
	white := max(0, room.H-len(head)-len(text)-len(foot))
	above := white / 3
	if len(head) == 0 { // what is on its own is in the middle
		above = white / 2
	}
	lines := append(head, make([]string, above)...)
	lines = append(append(lines, text...), make([]string, white-above)...)
	return kit.Picture{Content: "\n" + strings.Join(append(kit.Indent(append(lines, foot...), 3), ""), "\n")}
}

func (s *Spotlight) Help() kit.HelpPage {
	return kit.HelpPage{Title: spotlightTitle, About: spotlightAbout, Keys: []kit.Hint{spotlightKey, kit.Keys{kit.F5, kit.Esc}.Does(back)}}
}

// spotlightKey is the spotlight in the help of a session.
var spotlightKey = kit.Typed(spotlightKeys).Does(spotlightDoes)

func (s *Spotlight) Typing() bool        { return false }
func (s *Spotlight) Pace() time.Duration { return 0 }

// Blanks reports that a b blanks the picture.
func (s *Spotlight) Blanks() bool { return true }

// Unveil: text that is typed over it closes it.
func (s *Spotlight) Unveil() tea.Cmd { return nil }

// Footless marks a screen with nothing below what the room looks at.
func (s *Spotlight) Footless() {}

var (
	_ screen.Footless = (*Spotlight)(nil)
	_ screen.Blanker  = (*Spotlight)(nil)
	_ screen.Veil     = (*Spotlight)(nil)
)
