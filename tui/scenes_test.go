package tui_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui"
	"swotshop/tui/live"
	"swotshop/tui/setup"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
	"swotshop/workshop/language"
)

// scene is something the room may see, for the tests that look at everything.
// To add one, add a line to one of the tables below.
type scene struct {
	name  string
	start func(t *testing.T) *tuitest.Desk
	aside func(t *testing.T) *tuitest.Console // on the second screen instead
	list  bool                                // one row is selected, and marked ▸
	slow  bool                                // a document: it is drawn in fewer windows
	every bool                                // it is drawn in every window; others take turns
	more  []string                            // keys pressed in each window; what each leads to is looked at too
}

func (s scene) shown(t *testing.T) tuitest.Shown {
	if s.aside != nil {
		return s.aside(t)
	}
	return s.start(t)
}

// hostile are the texts that scenes are filled with.
var hostile = tuitest.Hostile()

// short is the beginning of a hostile text, as a name.
func short(i int) string {
	text := hostile[i%len(hostile)]
	runes := []rune(text)
	return workshop.Clean(string(runes[:min(len(runes), workshop.MaxName)]))
}

// hostileContent is a day whose every word is hostile.
type hostileContent struct{ tuitest.Day }

func (c hostileContent) Agendas() []workshop.Agenda {
	all := c.Day.Agendas()
	for i := range all[0].Stages {
		stage := &all[0].Stages[i]
		stage.Title += " " + short(i)
		stage.Purpose = hostile[i%len(hostile)]
	}
	return all
}

func (c hostileContent) Deck(string) (workshop.Deck, error) {
	deck := tuitest.Deck()
	deck.Language, deck.Words = "de", map[string]string{}
	for i, e := range language.Entries() {
		if deck.Words[e.Key] = hostile[i%len(hostile)]; !e.Fits(deck.Words[e.Key]) {
			deck.Words[e.Key] = short(i)
		}
	}
	for i := range deck.Scale {
		deck.Scale[i] = short(i)
	}
	for i := range deck.Themes {
		deck.Themes[i].Title = short(i + 3)
	}
	for i := range deck.Cards {
		card := &deck.Cards[i]
		card.Question, card.Twist = hostile[i], hostile[i+1]
		card.FollowUps = slices.Clone(hostile[:5])
		card.Poles = [2]string{hostile[i+2], hostile[i+3]}
		card.Note, card.Law = hostile[i+4], []string{"COMP"}
	}
	deck.Law = map[string]string{"COMP": hostile[0]}
	return deck, nil
}

func (c hostileContent) TriggersWith(string) workshop.Triggers {
	all := c.Day.Triggers()
	for _, q := range workshop.Quadrants {
		for i := range all[q] {
			all[q][i].Question = hostile[i]
		}
	}
	return all
}

// fillHostile is a full session of which each word is hostile.
func fillHostile(d *tuitest.Desk) {
	tuitest.SetObjective(d, hostile[0])
	for i := range 60 {
		d.Do(workshop.AddItem{Quadrant: workshop.Quadrants[i%4], Text: hostile[i%len(hostile)], Function: workshop.Functions[i%len(workshop.Functions)]})
	}
	var cites []string
	for _, q := range workshop.Quadrants {
		cites = append(cites, d.W().ClustersIn(q)[0].ID)
	}
	for i, text := range hostile {
		d.Do(workshop.WriteStrategy{Pairing: workshop.Pairings[i%4], Text: text, Cites: cites})
		d.Do(workshop.WriteInitiative{Plan: workshop.Plan{
			Strategy: d.W().Strategies[0].ID, What: text, Owner: short(i),
			FirstStep: text, Measure: text, Baseline: text, WhenThen: text, StopRule: text, Cost: text, Target: text, Effect: text, YesFrom: short(i + 1)}})
		for _, topic := range workshop.Topics {
			d.Do(workshop.AddRemark{Topic: topic, Text: text})
		}
	}
}

// newHostileDesk is a session with hostile content and names, and far too much
// in it.
func newHostileDesk(t *testing.T, kind workshop.StageKind, change ...func(*tui.Options)) *tuitest.Desk {
	t.Helper()
	var follows *workshop.Following
	if kind == workshop.StageStatus {
		follows = hostileActions()
	}
	d := startHostile(t, follows, change...)
	tuitest.FillMuch(d)
	fillHostile(d)
	d.Stage(kind)
	return d
}

// hostileActions are twelve actions of an earlier session, of which each word is hostile.
func hostileActions() *workshop.Following {
	f := tuitest.ManyActions(12)
	f.Promises, f.Dissent, f.Unknowns = slices.Clone(hostile[:3]), slices.Clone(hostile[:2]), slices.Clone(hostile[:2])
	for i := range f.Actions {
		text := hostile[i%len(hostile)]
		f.Actions[i].Plan = workshop.Plan{What: text, Owner: short(i), FirstStep: text, Due: "2026-01-03", Measure: text, Baseline: text, Target: text, StopRule: text}
		f.Actions[i].History = []workshop.PastReport{{Session: "x", On: "2026-01-08", Report: workshop.Report{Status: workshop.Late, Value: text, Note: text, Owner: short(i)}}}
	}
	return f
}

func startHostile(t *testing.T, follows *workshop.Following, change ...func(*tui.Options)) *tuitest.Desk {
	t.Helper()
	start := tui.Start{New: &setup.NewSession{Client: short(0), Title: short(3), People: 60, Follows: follows}}
	content := func(o *tui.Options) { o.Content = hostileContent{tuitest.Day{Grid: true, Evidence: true}} }
	return tuitest.NewDesk(t, start, append([]func(*tui.Options){content}, change...)...)
}

// allKinds are the stages of the full day; a 2 means the second of its kind.
var allKinds = []workshop.StageKind{
	workshop.StageOpen, workshop.StageStance, "stance2", workshop.StageProvocations, workshop.StageSilence,
	workshop.StageCapture, workshop.StageCluster, workshop.StageVote, workshop.StageTOWS, workshop.StageInitiatives,
	workshop.StageAgreement, workshop.StageCommitments, workshop.StageBlueprint, workshop.StageBreak, workshop.StageTalk,
	workshop.StageGuardrails, workshop.StageGrid, workshop.StageEvidence, workshop.StageStatus,
}

// scenes are all of them.
func scenes() []scene {
	return slices.Concat(stageScenes(), cardScenes(), listScenes(), voteScenes(), libraryScenes(), overlayScenes(), readerScenes(),
		gridScenes(), statusScenes(), spotlightScenes(), asideScenes(), unsavedScenes(), leftScenes(), pitchScenes(), replayScenes(), closingScenes(), tagScenes(), tabScenes(), exportScenes(), phoneScenes())
}

// stageScenes are all stages with nothing, some, far too much and hostile text
// in them, and with a hostile text on the line.
func stageScenes() []scene {
	var all []scene
	for _, kind := range allKinds {
		slow := kind == workshop.StageBlueprint
		for _, name := range []string{"nothing", "some", "much"} {
			all = append(all, scene{name: string(kind) + ", " + name, slow: slow,
				start: func(t *testing.T) *tuitest.Desk { return tuitest.NewFilledDesk(t, tuitest.Fills[name], kind) }})
		}
		all = append(all, scene{name: string(kind) + ", hostile", slow: slow,
			every: !slow, start: func(t *testing.T) *tuitest.Desk { return newHostileDesk(t, kind) }})
		if slow {
			continue // nothing can be typed there
		}
		for i, text := range hostile[:4] {
			all = append(all, scene{name: fmt.Sprintf("%s, typed %d", kind, i), slow: true,
				start: func(t *testing.T) *tuitest.Desk {
					d := tuitest.NewFilledDesk(t, tuitest.FillSome, kind)
					d.Type(text)
					return d
				}})
		}
	}
	return all
}

// cardScenes are the beats of a card.
func cardScenes() []scene {
	var all []scene
	for beat := range 9 {
		play := func(d *tuitest.Desk) *tuitest.Desk {
			for range beat {
				d.Keys("pgdown")
				if strings.Contains(d.Screen(), "Fingers up") {
					d.Line("1 1 1 2 2 5")
				}
			}
			return d
		}
		all = append(all,
			scene{name: fmt.Sprintf("card, beat %d", beat), start: func(t *testing.T) *tuitest.Desk {
				return play(tuitest.NewFilledDesk(t, tuitest.FillSome, workshop.StageProvocations))
			}},
			scene{name: fmt.Sprintf("card, beat %d, hostile", beat), start: func(t *testing.T) *tuitest.Desk {
				return play(newHostileDesk(t, workshop.StageProvocations))
			}})
	}
	return all
}

// listScenes are lists with the first, a middle and the last row selected.
func listScenes() []scene {
	var all []scene
	for _, l := range []struct {
		kind workshop.StageKind
		step string
	}{
		{workshop.StageProvocations, "down"}, {workshop.StageCapture, "up"}, {workshop.StageCluster, "down"},
		{workshop.StageVote, "down"}, {workshop.StageTOWS, "up"}, {workshop.StageInitiatives, "up"},
		{workshop.StageAgreement, "down"}, {workshop.StageCommitments, "up"}, {workshop.StageGuardrails, "up"},
		{workshop.StageGrid, "tab"},
	} {
		for _, n := range []int{1, 15, 99} {
			// Hands are called for one cluster, and it is all that shows; the initiative that is
			// asked about is not marked in the list.
			alone := l.kind == workshop.StageVote || l.kind == workshop.StageInitiatives
			all = append(all, scene{name: fmt.Sprintf("%s, %d %s", l.kind, n, l.step), list: !alone,
				start: func(t *testing.T) *tuitest.Desk {
					d := newHostileDesk(t, l.kind)
					d.Press(l.step, n)
					return d
				}})
		}
	}
	return all
}

// voteScenes are the votes after they were revealed.
func voteScenes() []scene {
	var all []scene
	for _, n := range []int{0, 3, 40} {
		all = append(all, scene{name: fmt.Sprintf("vote, revealed, %d down", n), list: true,
			start: func(t *testing.T) *tuitest.Desk {
				d := newHostileDesk(t, workshop.StageVote)
				for i := range 20 {
					d.Do(workshop.CountVotes{Cluster: d.W().Clusters[i].ID, Votes: i})
				}
				d.Keys("pgdown", "down")
				d.Press("down", n)
				return d
			}})
	}
	return all
}

// hostileShelf is a library of n sessions with hostile names.
func hostileShelf(n int) *tuitest.Shelf {
	s := tuitest.NewShelf(n)
	for i := range s.Rows {
		s.Rows[i].Client, s.Rows[i].Title, s.Rows[i].Stage = short(i), short(i+1), short(i+2)
	}
	for i, text := range hostile {
		s.Hits = append(s.Hits, workshop.Hit{Session: s.Rows[i], What: short(i + 3), Text: text, Marks: [][2]int{{0, len(text) / 2}}})
	}
	return s
}

func libraryScenes() []scene {
	shelf := func(n int, keys ...string) func(*testing.T) *tuitest.Desk {
		return func(t *testing.T) *tuitest.Desk {
			s := tuitest.NewShelf(n)
			s.Hits = tuitest.Hits
			d := tuitest.NewShelfDesk(t, s)
			d.Keys(keys...)
			return d
		}
	}
	return append(searchScenes(shelf),
		scene{name: "library, empty", start: shelf(0)},
		scene{name: "library, some", start: shelf(3, "down"), list: true},
		scene{name: "library, many", start: shelf(200, "end", "pgup"), list: true},
		scene{name: "library, nothing found", start: func(t *testing.T) *tuitest.Desk {
			d := tuitest.NewShelfDesk(t, tuitest.NewShelf(3))
			d.Keys("/", "z", "z")
			return d
		}},
		scene{name: "library, before the list arrives", start: func(t *testing.T) *tuitest.Desk {
			d := tuitest.NewShelfDesk(t, tuitest.NewShelf(0))
			d.Keys("n")
			d.App.Update(tuitest.KeyPress("esc")) // the list is on its way
			return d
		}})
}

// searchScenes are searches in a library, with this and that row selected.
func searchScenes(shelf func(int, ...string) func(*testing.T) *tuitest.Desk) []scene {
	var all []scene
	for _, n := range []int{0, 20, 39, 40, 99} {
		all = append(all,
			scene{name: fmt.Sprintf("library, search, %d down", n), list: true, start: func(t *testing.T) *tuitest.Desk {
				d := shelf(200, "/", "A", "c")(t)
				d.Press("down", n)
				return d
			}},
			scene{name: fmt.Sprintf("library, hostile, %d down", n), list: true, start: func(t *testing.T) *tuitest.Desk {
				d := tuitest.NewShelfDesk(t, hostileShelf(50))
				d.Keys("/", "a")
				d.Press("down", n)
				return d
			}})
	}
	return all
}

// overlayScenes are the form, and what lies over a screen.
func overlayScenes() []scene {
	var all []scene
	for n := range setup.Fields {
		all = append(all, scene{name: fmt.Sprintf("form, field %d", n), list: true, start: func(t *testing.T) *tuitest.Desk {
			d := tuitest.NewFormDesk(t)
			d.Press("down", int(n))
			d.Type(hostile[int(n)%len(hostile)])
			return d
		}})
	}
	for n := range 6 {
		all = append(all, scene{name: fmt.Sprintf("form, client %d", n), list: true, start: func(t *testing.T) *tuitest.Desk {
			shelf := tuitest.NewShelf(1)
			shelf.Rows[0].Client = short(n)
			d := tuitest.NewShelfDesk(t, shelf)
			d.Keys("n")
			if d.Type(string([]rune(shelf.Rows[0].Client + "x")[:1])); n%2 == 1 { // as it is completed, or asked about
				d.Keys("tab")
				d.Line(" ltd")
			}
			return d
		}})
	}
	for _, kind := range allKinds {
		all = append(all, scene{name: "help, " + string(kind), start: func(t *testing.T) *tuitest.Desk {
			d := tuitest.NewFilledDesk(t, tuitest.FillSome, kind)
			d.Keys("f1")
			return d
		}})
	}
	for _, n := range []int{-20, -3, 0, 20} {
		all = append(all, scene{name: fmt.Sprintf("stages, %d", n), list: true, start: func(t *testing.T) *tuitest.Desk {
			d := newHostileDesk(t, workshop.StageVote)
			d.Keys("f4")
			d.Press("up", -n)
			d.Press("down", n)
			return d
		}})
	}
	for _, list := range []string{"Strengths\n" + strings.Join(hostile, "\n"), strings.Repeat("a line\n", 40), "? ?\n" + strings.Repeat("long ", 90)} {
		all = append(all, scene{name: fmt.Sprintf("list of %d", len(list)), start: func(t *testing.T) *tuitest.Desk {
			d := newHostileDesk(t, workshop.StageCapture)
			d.Send(tea.PasteMsg{Content: list})
			return d
		}})
	}
	for _, key := range []string{"f2", "f6", "f7"} { // panel, held picture, how far it reads
		all = append(all, scene{name: "key " + key, start: func(t *testing.T) *tuitest.Desk {
			d := newHostileDesk(t, workshop.StageCapture)
			d.Keys(key)
			return d
		}})
	}
	return append(all, questionScenes()...)
}

// questionScenes are questions, and faults to be told of.
func questionScenes() []scene {
	return []scene{
		{name: "question, loose ends", start: func(t *testing.T) *tuitest.Desk {
			d := newHostileDesk(t, workshop.StageBlueprint)
			d.Choose("Close")
			return d
		}},
		{name: "list of what can be done", start: func(t *testing.T) *tuitest.Desk {
			d := newHostileDesk(t, workshop.StageBlueprint)
			d.Keys("tab")
			return d
		}},
		{name: "question, hostile", start: func(t *testing.T) *tuitest.Desk {
			d := tuitest.NewShelfDesk(t, hostileShelf(50))
			d.Keys("down", "r")
			return d
		}},
		{name: "loose ends", start: func(t *testing.T) *tuitest.Desk {
			d := newHostileDesk(t, workshop.StageBlueprint)
			d.Choose("See the loose ends")
			return d
		}},
		{name: "not saved", start: func(t *testing.T) *tuitest.Desk {
			d := tuitest.NewFilledDesk(t, tuitest.FillSome, workshop.StageCapture)
			d.Store.Fail = fmt.Errorf("the library cannot be written: %s", hostile[4])
			d.Line("w a last word")
			return d
		}},
	}
}

// readerScenes are sessions to read.
func readerScenes() []scene {
	read := func(led *live.LedElsewhereError, lost int, keys ...string) func(*testing.T) *tuitest.Desk {
		return func(t *testing.T) *tuitest.Desk {
			live := startHostile(t, nil)
			fillHostile(live)
			d := tuitest.NewReaderDesk(t, live.App.Live().Log, led)
			tuitest.Strand(d.Reader(), lost)
			d.Keys(keys...)
			return d
		}
	}
	led := &live.LedElsewhereError{Host: short(1), Since: tuitest.Led.Since}
	return []scene{
		{name: "reader, blueprint", slow: true, start: read(nil, 0), more: []string{"end", "home", "/", "e", "esc"}},
		{name: "reader, stages", slow: true, start: read(nil, 0, "right", "pgdown")},
		{name: "reader, led elsewhere", slow: true, start: read(led, 0)},
		{name: "reader, not saved", slow: true, start: read(led, 5)},
	}
}
