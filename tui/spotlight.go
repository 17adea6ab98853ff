package tui

import (
	"slices"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"swotshop/workshop"
)

// spotlight shows one item, cluster, strategy or initiative in large type and
// nothing else. It holds an id, not the thing: that may change meanwhile.
type spotlight struct {
	env *env
	l   *live
	at  string
}

// openSpotlight puts the spotlight on the thing with this id.
type openSpotlight struct{ id string }

func newSpotlight(e *env, l *live, id string) *spotlight { return &spotlight{e, l, id} }

// spotlit is a stage that knows what the room is looking at: the id of what is
// picked or selected, or nothing.
type spotlit interface{ spotlit() string }

// spotlight asks for the thing that the stage is about, or else for the newest.
func (s *session) spotlight() reply {
	w, id := s.l.w(), ""
	if stage, ok := s.stage.(spotlit); ok {
		id = stage.spotlit()
	}
	if _, ok := spotlightOn(s.env.theme, w, id); !ok {
		id = newest(w)
	}
	if id == "" {
		return problem("Nothing to show large yet: there are no items.")
	}
	return reply{action: openSpotlight{id}}
}

// newest is what was written last, of the kind that the session is about by
// now; empty when there is nothing at all.
func newest(w *workshop.Workshop) string {
	reached := func(kind workshop.StageKind) bool {
		at := w.Agenda.Find(kind)
		return at >= 0 && w.Stage >= at
	}
	switch {
	case reached(workshop.StageInitiatives) && len(w.Initiatives) > 0:
		return w.Initiatives[len(w.Initiatives)-1].ID
	case reached(workshop.StageTOWS) && len(w.Strategies) > 0:
		return w.Strategies[len(w.Strategies)-1].ID
	case reached(workshop.StageCluster) && len(w.Clusters) > 0:
		return w.Clusters[len(w.Clusters)-1].ID
	case len(w.Items) > 0:
		return w.Items[len(w.Items)-1].ID
	}
	return ""
}

// update closes at all keys that mean “on”, “back” or “done”. A clicker's play
// button sends F5 and Esc by turns, and its other two must not leave the stage
// behind what the room is looking at.
func (s *spotlight) update(msg tea.Msg) (action, tea.Cmd) {
	k, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return nil, nil
	}
	switch KeyOf(k) {
	case Esc, F5, Enter, PgDn, PgUp:
		return closeOverlay{}, nil
	case "b":
		return blankScreen{}, nil
	case Right:
		s.step(+1)
	case Left:
		s.step(-1)
	}
	return nil, nil
}

// step goes to the next of the same kind or the one before, round the end.
func (s *spotlight) step(by int) {
	kin := kinOf(s.l.w(), s.at)
	if at := slices.Index(kin, s.at); at >= 0 {
		s.at = kin[(at+by+len(kin))%len(kin)]
	}
}

func (s *spotlight) view(a area) drawn {
	t := s.env.theme
	lit, ok := spotlightOn(t, s.l.w(), s.at)
	if !ok {
		return frame{title: "Spotlight", cursorX: -1, body: []string{"", t.text.Render("  It is gone meanwhile.")},
			hints: []hint{Esc.Does("back")}}.draw(t, a)
	}
	room := area{a.w - 6, a.h - 2}
	foot := lit.foot(t, room.w)
	head, text := lit.set(t, area{room.w, room.h - len(foot)})
	white := max(0, room.h-len(head)-len(text)-len(foot))
	above := white / 3
	if len(head) == 0 { // what stands alone stands in the middle
		above = white / 2
	}
	lines := append(head, make([]string, above)...)
	lines = append(append(lines, text...), make([]string, white-above)...)
	return drawn{content: "\n" + strings.Join(append(indent(append(lines, foot...), 3), ""), "\n")}
}

func (s *spotlight) help() helpPage {
	return helpPage{"Spotlight", "One thing, large, for the room to look at.", []hint{spotlightKey, Keys{F5, Esc}.Does("back")}}
}

// spotlightKey is the spotlight in the help of a session.
var spotlightKey = Typed("F5, then ← →").Does("the picked or newest one in large letters, the others")

func (s *spotlight) typing() bool        { return false }
func (s *spotlight) pace() time.Duration { return 0 }
