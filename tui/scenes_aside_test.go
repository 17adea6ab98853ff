package tui

import (
	"errors"
	"fmt"
	"slices"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/console"
	"swotshop/tui/console/wire"
	"swotshop/tui/setup"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// testPrompter is a prompter with a little of everything.
type testPrompter struct{ objections []workshop.Objection }

func (p testPrompter) ObjectionsAt(string, *workshop.Card) []workshop.Objection {
	return p.objections
}
func (p testPrompter) Nudges() workshop.NudgeRules {
	return workshop.NudgeRules{FewestWords: 3, Vague: []string{"image"}, Secret: []string{"rumour"}}
}

var testObjections = testPrompter{[]workshop.Objection{
	{Says: "Our customers are not on social.", Answer: "Then whom do they ask before they call us?", Evidence: "Ask the last ten new customers."},
	{Says: "One wrong word and the share price moves.", Answer: "It moves today, and we are not in the talk.", Evidence: "The last rumour: how long until we spoke?"},
}}

// promptedContent is the test content with law on its cards.
type promptedContent struct{ tuitest.Day }

func (c promptedContent) Deck(id string) (workshop.Deck, error) {
	deck, err := c.Day.Deck(id)
	deck.Law = map[string]string{"COMP": "Not verified: agreements with competitors.", "LABOUR": "Not verified: what staff may say."}
	for i := range deck.Cards {
		deck.Cards[i].Law = []string{"COMP", "LABOUR"}
	}
	return deck, err
}

// newPromptedDesk is a session that went well, about which there is much to
// tell the facilitator.
func newPromptedDesk(t *testing.T, kind workshop.StageKind) *desk {
	t.Helper()
	d := newDesk(t, Start{})
	d.app.options.Content, d.app.options.Prompter = promptedContent{}, testObjections
	d.run(d.app.start(setup.NewSession{Client: "Acme Robotics", Title: "Board away day", People: 8}))
	tuitest.FillSome(d)
	d.Do(workshop.AddItem{Quadrant: workshop.Weaknesses, Text: "Our image"},
		workshop.NotePrivately{Text: "Ask the chair to speak last"},
		workshop.NotePrivately{Text: "Finance went quiet after the second card; come back to it before the vote"})
	d.at(kind)
	return d
}

// newHostilePrompted is the same with hostile words, for a prompter too.
func newHostilePrompted(t *testing.T, kind workshop.StageKind) *desk {
	t.Helper()
	d := newHostileDesk(t, kind)
	prompter := testPrompter{}
	for _, text := range hostile {
		prompter.objections = append(prompter.objections, workshop.Objection{Says: text, Answer: text, Evidence: text})
		d.Do(workshop.NotePrivately{Text: text})
	}
	d.app.options.Prompter = prompter
	return d
}

// newSecondOf is the second screen of a desk, some minutes into its stage.
func newSecondOf(t *testing.T, d *desk, status wire.Status) *second {
	t.Helper()
	s := newSecond(t)
	s.c.Knows, s.now = d.app.options.Prompter, s.now.Add(7*time.Minute)
	s.hears(d.app.live.Log.Events(), status)
	return s
}

// gone is what happens when the app ends.
func (s *second) gone() { s.send(console.NewsMsg{Line: s.line, Err: errors.New("gone")}) }

// gridScenes are grids with strategies in their places.
func gridScenes() []scene {
	placed := func(place func(i int) workshop.Place, keys ...string) func(*testing.T) *desk {
		return func(t *testing.T) *desk {
			d := newHostileDesk(t, workshop.StageGrid)
			for i, s := range d.W().Strategies {
				d.Do(workshop.PlaceStrategy{Strategy: s.ID, Place: place(i)})
			}
			d.keys(keys...)
			return d
		}
	}
	everywhere := func(i int) workshop.Place { return workshop.Place{Impact: i%3 + 1, Effort: i/3%3 + 1} }
	oneCorner := func(int) workshop.Place { return workshop.Place{Impact: 3, Effort: 1} }
	return []scene{
		{name: "grid, everywhere", every: true, list: true, start: placed(everywhere, "tab")},
		{name: "grid, one corner", list: true, start: placed(oneCorner, "tab", "tab")},
	}
}

// spotlightScenes are things of each kind in large letters, with texts that
// can and that cannot be so.
func spotlightScenes() []scene {
	var all []scene
	for _, kind := range []workshop.StageKind{workshop.StageCapture, workshop.StageCluster, workshop.StageTOWS, workshop.StageInitiatives} {
		all = append(all, scene{name: "spotlight, " + string(kind), start: func(t *testing.T) *desk {
			d := newFilledDesk(t, tuitest.FillSome, kind)
			d.keys("f5")
			return d
		}})
		for _, n := range []int{0, 3, 6} {
			all = append(all, scene{name: fmt.Sprintf("spotlight, %s, hostile %d", kind, n), start: func(t *testing.T) *desk {
				d := newHostileDesk(t, kind)
				d.keys("f5")
				d.press("left", n)
				return d
			}})
		}
	}
	return all
}

// asideScenes are what is meant for the facilitator, on either screen, and the
// room’s size.
func asideScenes() []scene {
	panel := func(kind workshop.StageKind, keys ...string) func(*testing.T) *desk {
		return func(t *testing.T) *desk {
			d := newHostilePrompted(t, kind)
			d.keys(slices.Concat(keys, []string{"f2", "f2"})...)
			d.typed(hostile[1])
			return d
		}
	}
	return append(consoleScenes(),
		scene{name: "panel, capture", every: true, start: panel(workshop.StageCapture)},
		scene{name: "panel, card", start: panel(workshop.StageProvocations, "pgdown")},
		scene{name: "panel, farther down", start: func(t *testing.T) *desk {
			d := panel(workshop.StageProvocations, "pgdown")(t)
			d.screen()
			d.press("tab", 3)
			return d
		}},
		scene{name: "room, answered", start: func(t *testing.T) *desk {
			d := newHostileDesk(t, workshop.StageCapture)
			d.app.kit.Settings.ScreenMetres = 2.4
			d.keys("f7")
			d.typed(hostile[0])
			d.keys("enter")
			return d
		}})
}

// unsavedScenes are screens while the library cannot be written, for a reason
// and with a copy whose names are hostile.
func unsavedScenes() []scene {
	unsaved := func(why string, kind workshop.StageKind, keys ...string) func(*testing.T) *desk {
		return func(t *testing.T) *desk {
			d := newHostileDesk(t, kind)
			d.store.Fail = errors.New(why)
			d.Do(workshop.AddItem{Quadrant: workshop.Threats, Text: "Late"})
			d.keys(keys...)
			return d
		}
	}
	all := []scene{
		{name: "unsaved, capture", every: true, start: unsaved(hostile[0], workshop.StageCapture)},
		{name: "unsaved, cards", list: true, start: unsaved(hostile[4], workshop.StageProvocations, "down")},
		{name: "unsaved, spotlight", start: unsaved(hostile[2], workshop.StageCapture, "f5")},
		{name: "unsaved, panel", start: unsaved(hostile[3], workshop.StageCapture, "f2", "f2")},
		{name: "unsaved, held", start: unsaved(hostile[3], workshop.StageCapture, "f6")},
		{name: "unsaved, help", start: unsaved(hostile[5], workshop.StageVote, "f1")},
		{name: "unsaved, leaving", every: true, start: unsaved(hostile[4], workshop.StageTOWS, "esc")},
	}
	for i, file := range []string{"~/Desktop/acme.json", "/" + hostile[4] + ".json", hostile[6]} {
		copied := func(t *testing.T) *desk {
			d := unsaved(hostile[i], workshop.StageCapture, "f9", "ctrl+u")(t)
			d.typed(file)
			return d
		}
		all = append(all, scene{name: fmt.Sprintf("unsaved, copier %d", i), start: copied},
			scene{name: fmt.Sprintf("unsaved, copied %d", i), more: []string{"esc"}, start: func(t *testing.T) *desk {
				d := copied(t)
				d.keys("enter")
				return d
			}})
	}
	return all
}

// consoleScenes are the second screen of a hostile session.
func consoleScenes() []scene {
	of := func(kind workshop.StageKind, status wire.Status, then func(*second)) func(*testing.T) *second {
		return func(t *testing.T) *second {
			d := newHostilePrompted(t, kind)
			d.keys("pgdown") // onto the first card, where there are cards
			s := newSecondOf(t, d, status)
			then(s)
			return s
		}
	}
	nothing := func(*second) {}
	return []scene{
		{name: "console, waiting", aside: func(t *testing.T) *second {
			s := newSecond(t)
			s.send(console.AttachedMsg{Err: errors.New(hostile[4])})
			return s
		}},
		{name: "console, card", every: true, aside: of(workshop.StageProvocations, wire.Status{}, nothing)},
		{name: "console, typed", aside: of(workshop.StageProvocations, wire.Status{Waiting: 3}, func(s *second) {
			s.send(tea.PasteMsg{Content: hostile[6]})
		})},
		{name: "console, farther down", aside: of(workshop.StageCluster, wire.Status{}, func(s *second) {
			s.screen()
			s.keys("tab", "tab")
		})},
		{name: "console, silence", aside: of(workshop.StageStance, wire.Status{Blank: true}, nothing)},
		{name: "console, held", aside: of(workshop.StageVote, wire.Status{Frozen: true}, nothing)},
		{name: "console, not saved", aside: of(workshop.StageCapture, wire.Status{Waiting: 9, Fault: hostile[0]}, nothing)},
		{name: "console, gone", aside: of(workshop.StageCapture, wire.Status{}, (*second).gone)},
		{name: "console, help", aside: of(workshop.StageCapture, wire.Status{}, func(s *second) { s.keys("f1") })},
	}
}
