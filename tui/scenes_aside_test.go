package tui_test

import (
	"errors"
	"fmt"
	"slices"
	"testing"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui"
	"swotshop/tui/console"
	"swotshop/tui/console/wire"
	"swotshop/tui/live"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// newHostilePrompted is the same with hostile words, for a prompter too.
func newHostilePrompted(t *testing.T, kind workshop.StageKind) *tuitest.Desk {
	t.Helper()
	prompter := tuitest.Prompter{}
	for i, text := range hostile {
		prompter.Objections = append(prompter.Objections, workshop.Objection{ID: fmt.Sprintf("O%d", i+1), Says: text, Answer: text, Evidence: text})
	}
	d := newHostileDesk(t, kind, func(o *tui.Options) { o.Prompter = prompter })
	for i, text := range hostile {
		d.Do(workshop.NotePrivately{Text: text})
		if i%3 == 0 {
			d.Do(workshop.HearObjection{Objection: prompter.Objections[i], Owed: text, By: "COO"})
		}
	}
	return d
}

// gridScenes are grids with strategies in their places.
func gridScenes() []scene {
	placed := func(place func(i int) workshop.Place, keys ...string) func(*testing.T) *tuitest.Desk {
		return func(t *testing.T) *tuitest.Desk {
			d := newHostileDesk(t, workshop.StageGrid)
			for i, s := range d.W().Strategies {
				d.Do(workshop.PlaceStrategy{Strategy: s.ID, Place: place(i)})
			}
			d.Keys(keys...)
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
		all = append(all, scene{name: "spotlight, " + string(kind), start: func(t *testing.T) *tuitest.Desk {
			d := tuitest.NewFilledDesk(t, tuitest.FillSome, kind)
			d.Keys("f5")
			return d
		}})
		for _, n := range []int{0, 3, 6} {
			all = append(all, scene{name: fmt.Sprintf("spotlight, %s, hostile %d", kind, n), start: func(t *testing.T) *tuitest.Desk {
				d := newHostileDesk(t, kind)
				d.Keys("f5")
				d.Press("left", n)
				return d
			}})
		}
	}
	return all
}

// measured knows how wide the picture on the wall is.
func measured(o *tui.Options) { o.Settings.ScreenMetres = 2.4 }

// asideScenes are what is meant for the facilitator, on either screen, and the
// room’s size.
func asideScenes() []scene {
	panel := func(kind workshop.StageKind, keys ...string) func(*testing.T) *tuitest.Desk {
		return func(t *testing.T) *tuitest.Desk {
			d := newHostilePrompted(t, kind)
			d.Keys(slices.Concat(keys, []string{"f2", "f2"})...)
			d.Type(hostile[1])
			return d
		}
	}
	return append(consoleScenes(),
		scene{name: "panel, capture", every: true, start: panel(workshop.StageCapture)},
		scene{name: "panel, card", start: panel(workshop.StageProvocations, "pgdown")},
		scene{name: "panel, farther down", start: func(t *testing.T) *tuitest.Desk {
			d := panel(workshop.StageProvocations, "pgdown")(t)
			d.Screen()
			d.Press("tab", 3)
			return d
		}},
		scene{name: "panel, objection", start: func(t *testing.T) *tuitest.Desk {
			d := panel(workshop.StageCapture)(t)
			d.Keys("ctrl+u")
			d.Line("/")
			d.Type(hostile[2])
			return d
		}},
		scene{name: "panel, phones", every: true, start: func(t *testing.T) *tuitest.Desk {
			phones := tuitest.NewPhoneDesk()
			d := tuitest.NewFilledDesk(t, tuitest.FillSome, workshop.StageCapture, func(o *tui.Options) { o.Phones = phones })
			d.Want(live.TurnOn{At: phones.At[0]})
			phones.On.Waiting = hostilePhones(true).Items
			d.Keys("f2", "f2", "f8", "down")
			return d
		}},
		scene{name: "room, answered", start: func(t *testing.T) *tuitest.Desk {
			d := newHostileDesk(t, workshop.StageCapture, measured)
			d.Keys("f7")
			d.Type(hostile[0])
			d.Keys("enter")
			return d
		}})
}

// unsavedScenes are screens while the library cannot be written, for a reason
// and with a copy whose names are hostile.
func unsavedScenes() []scene {
	unsaved := func(why string, kind workshop.StageKind, keys ...string) func(*testing.T) *tuitest.Desk {
		return func(t *testing.T) *tuitest.Desk {
			d := newHostileDesk(t, kind)
			d.Store.Fail = errors.New(why)
			d.Do(workshop.AddItem{Quadrant: workshop.Threats, Text: "Late"})
			d.Keys(keys...)
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
		{name: "unsaved, leaving", every: true, start: unsaved(hostile[4], workshop.StageTOWS, "f4", "end", "enter")},
	}
	for i, file := range []string{"~/Desktop/acme.json", "/" + hostile[4] + ".json", hostile[6]} {
		copied := func(t *testing.T) *tuitest.Desk {
			d := unsaved(hostile[i], workshop.StageCapture, "f9", "ctrl+u")(t)
			d.Type(file)
			return d
		}
		all = append(all, scene{name: fmt.Sprintf("unsaved, copier %d", i), start: copied},
			scene{name: fmt.Sprintf("unsaved, copied %d", i), more: []string{"esc"}, start: func(t *testing.T) *tuitest.Desk {
				d := copied(t)
				d.Keys("enter")
				return d
			}})
	}
	return all
}

// consoleScenes are the second screen of a hostile session.
func consoleScenes() []scene {
	of := func(kind workshop.StageKind, status wire.Status, then func(*tuitest.Console)) func(*testing.T) *tuitest.Console {
		return func(t *testing.T) *tuitest.Console {
			d := newHostilePrompted(t, kind)
			d.Keys("pgdown") // onto the first card, where there are cards
			s := tuitest.NewConsoleOf(t, d, status)
			then(s)
			return s
		}
	}
	nothing := func(*tuitest.Console) {}
	return []scene{
		{name: "console, waiting", aside: func(t *testing.T) *tuitest.Console {
			s := tuitest.NewConsole(t)
			s.Send(console.AttachedMsg{Err: errors.New(hostile[4])})
			return s
		}},
		{name: "console, card", every: true, aside: of(workshop.StageProvocations, wire.Status{}, nothing)},
		{name: "console, typed", aside: of(workshop.StageProvocations, wire.Status{Waiting: 3}, func(s *tuitest.Console) {
			s.Send(tea.PasteMsg{Content: hostile[6]})
		})},
		{name: "console, farther down", aside: of(workshop.StageCluster, wire.Status{}, func(s *tuitest.Console) {
			s.Screen()
			s.Keys("tab", "tab")
		})},
		{name: "console, objections", every: true, aside: of(workshop.StageCapture, wire.Status{}, func(s *tuitest.Console) {
			s.Type("/")
			s.Keys("enter", "down", "down")
			s.Send(tea.PasteMsg{Content: hostile[6]})
		})},
		{name: "console, phones", every: true, aside: of(workshop.StageCapture, wire.Status{Phones: hostilePhones(true)}, func(s *tuitest.Console) {
			s.Keys("f8", "down")
		})},
		{name: "console, phones off", aside: of(workshop.StageCapture, wire.Status{Phones: hostilePhones(false)}, func(s *tuitest.Console) {
			s.Keys("f8")
		})},
		{name: "console, phones here", aside: of(workshop.StageCapture, wire.Status{Phones: hostilePhones(true)}, nothing)},
		{name: "console, silence", aside: of(workshop.StageStance, wire.Status{Blank: true}, nothing)},
		{name: "console, held", aside: of(workshop.StageVote, wire.Status{Frozen: true}, nothing)},
		{name: "console, not saved", aside: of(workshop.StageCapture, wire.Status{Waiting: 9, Fault: hostile[0]}, nothing)},
		{name: "console, gone", aside: of(workshop.StageCapture, wire.Status{}, (*tuitest.Console).Gone)},
		{name: "console, help", aside: of(workshop.StageCapture, wire.Status{}, func(s *tuitest.Console) { s.Keys("f1") })},
	}
}

// hostilePhones are phones on which everybody wrote whatever they liked.
func hostilePhones(on bool) *wire.Phones {
	p := &wire.Phones{On: on, Can: true, Looked: true, Address: hostile[0], Code: hostile[1], Here: 99, Asked: true, Answered: 98, Waiting: 500}
	for i := range 40 {
		p.Items = append(p.Items, workshop.Submission{
			Key: fmt.Sprintf("%020d", i), Quadrant: workshop.Quadrants[i%4], Function: workshop.Functions[i%3], Text: hostile[i%len(hostile)],
		})
	}
	if !on {
		p.Networks = []wire.Network{{IP: "10.0.0.1", What: hostile[2]}, {IP: hostile[3]}}
		p.Advice = []string{hostile[5], hostile[6]}
		p.Waiting, p.Items, p.Problem = 0, nil, hostile[4]
	}
	return p
}
