package tui

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"swotshop/tui/library"
	"swotshop/tui/live"
	"swotshop/tui/setup"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// scene is something the room may see, for the tests that look at everything.
// To add one, add a line to one of the tables below.
type scene struct {
	name  string
	start func(t *testing.T) *desk
	aside func(t *testing.T) *second // on the second screen instead
	list  bool                       // one row is selected, and marked ▸
	slow  bool                       // a document: it is drawn in fewer windows
	every bool                       // it is drawn in every window; others take turns
	more  []string                   // keys pressed in each window; what each leads to is looked at too
}

func (s scene) root(t *testing.T) root {
	if s.aside != nil {
		return s.aside(t)
	}
	return s.start(t)
}

// hostile is what people, clipboards and other languages bring, as it comes
// out of the cleaning.
var hostile = cleaned(
	"👨‍👩‍👧‍👦👩‍👩‍👦‍👦 and 1️⃣2️⃣#️⃣ keys, families of emoji, 👍🏽👍🏿 skins, ☺️❤️✔️ hearts, 🏳️‍🌈🇩🇪🇬🇧 flags in one sentence of some length",
	"क्षि क्षि नमस्ते दुनिया, हम सार्वजनिक रूप से उत्तर देते हैं தமிழ் மொழி ภาษาไทยไม่มีช่องว่าง ក្រុមប្រឹក្សា",
	"שלום עולם, אנחנו עונים בפומבי مرحبا بالعالم نحن نجيب في العلن and back again",
	"公開の場で答える会社は信頼される。大塚製薬株式会社 한국어 문장도 있습니다 中文全角ｆｕｌｌｗｉｄｔｈ",
	strings.Repeat("Unternehmenskommunikationsverantwortlichkeit", 5)[:200],
	strings.Repeat("z̴̡͎a̷͚̐l̵̰̄g̸̹͝o̶̗͆ ", 12)+"e\u0301\u0301\u0301\u0301\u0301\u0301",
	strings.Repeat("🤷🏽‍♀️", 60),
	"\x1b[31mred\x1b]0;title\x07 \u202eright\u202c \u200bnothing\u2060 | pipe \\ *star* _under_ `tick` <b>",
	strings.Repeat("ﷺ", 20)+strings.Repeat("⸻", 20)+" ﷽ 𒐫",
)

func cleaned(texts ...string) []string {
	for i := range texts {
		texts[i] = workshop.Clean(texts[i])
	}
	return texts
}

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

func (c hostileContent) Triggers() workshop.Triggers {
	all := c.Day.Triggers()
	for _, q := range workshop.Quadrants {
		for i := range all[q] {
			all[q][i].Question = hostile[i]
		}
	}
	return all
}

// fillHostile is a full session of which each word is hostile.
func fillHostile(d *desk) {
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
			FirstStep: text, Measure: text, Baseline: text, WhenThen: text, StopRule: text, Cost: text}})
		for _, topic := range workshop.Topics {
			d.Do(workshop.AddRemark{Topic: topic, Text: text})
		}
	}
}

// newHostileDesk is a session with hostile content and names, and far too much
// in it.
func newHostileDesk(t *testing.T, kind workshop.StageKind) *desk {
	t.Helper()
	d := startHostile(t)
	tuitest.FillMuch(d)
	fillHostile(d)
	d.at(kind)
	return d
}

func startHostile(t *testing.T) *desk {
	t.Helper()
	d := newDesk(t, Start{})
	d.app.options.Content = hostileContent{tuitest.Day{Grid: true}}
	d.run(d.app.start(setup.NewSession{Client: short(0), Title: short(3), People: 60}))
	return d
}

// allKinds are the stages of the full day; a 2 means the second of its kind.
var allKinds = []workshop.StageKind{
	workshop.StageOpen, workshop.StageStance, "stance2", workshop.StageProvocations, workshop.StageSilence,
	workshop.StageCapture, workshop.StageCluster, workshop.StageVote, workshop.StageTOWS, workshop.StageInitiatives,
	workshop.StageAgreement, workshop.StageCommitments, workshop.StageBlueprint, workshop.StageBreak, workshop.StageTalk,
	workshop.StageGuardrails, workshop.StageGrid,
}

// scenes are all of them.
func scenes() []scene {
	return slices.Concat(stageScenes(), cardScenes(), listScenes(), voteScenes(), libraryScenes(), overlayScenes(), readerScenes(),
		gridScenes(), spotlightScenes(), asideScenes(), unsavedScenes(), leftScenes())
}

// stageScenes are all stages with nothing, some, far too much and hostile text
// in them, and with a hostile text on the line.
func stageScenes() []scene {
	var all []scene
	for _, kind := range allKinds {
		slow := kind == workshop.StageBlueprint
		for _, name := range []string{"nothing", "some", "much"} {
			all = append(all, scene{name: string(kind) + ", " + name, slow: slow,
				start: func(t *testing.T) *desk { return newFilledDesk(t, tuitest.Fills[name], kind) }})
		}
		all = append(all, scene{name: string(kind) + ", hostile", slow: slow,
			every: !slow, start: func(t *testing.T) *desk { return newHostileDesk(t, kind) }})
		if slow {
			continue // nothing can be typed there
		}
		for i, text := range hostile[:4] {
			all = append(all, scene{name: fmt.Sprintf("%s, typed %d", kind, i), slow: true,
				start: func(t *testing.T) *desk {
					d := newFilledDesk(t, tuitest.FillSome, kind)
					d.typed(text)
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
		play := func(d *desk) *desk {
			for range beat {
				d.keys("pgdown")
				if strings.Contains(d.screen(), "Fingers up") {
					d.line("1 1 1 2 2 5")
				}
			}
			return d
		}
		all = append(all,
			scene{name: fmt.Sprintf("card, beat %d", beat), start: func(t *testing.T) *desk {
				return play(newFilledDesk(t, tuitest.FillSome, workshop.StageProvocations))
			}},
			scene{name: fmt.Sprintf("card, beat %d, hostile", beat), start: func(t *testing.T) *desk {
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
			all = append(all, scene{name: fmt.Sprintf("%s, %d %s", l.kind, n, l.step), list: true,
				start: func(t *testing.T) *desk {
					d := newHostileDesk(t, l.kind)
					d.press(l.step, n)
					return d
				}})
		}
	}
	return all
}

// press presses a key so many times.
func (d *desk) press(key string, n int) {
	for range n {
		d.keys(key)
	}
}

// voteScenes are the votes after they were revealed.
func voteScenes() []scene {
	var all []scene
	for _, n := range []int{0, 3, 40} {
		all = append(all, scene{name: fmt.Sprintf("vote, revealed, %d down", n), list: true,
			start: func(t *testing.T) *desk {
				d := newHostileDesk(t, workshop.StageVote)
				for i := range 20 {
					d.Do(workshop.CountVotes{Cluster: d.W().Clusters[i].ID, Votes: i})
				}
				d.keys("pgdown", "down")
				d.press("down", n)
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
	shelf := func(n int, keys ...string) func(*testing.T) *desk {
		return func(t *testing.T) *desk {
			s := tuitest.NewShelf(n)
			s.Hits = testHits
			d := newShelfDesk(t, s)
			d.keys(keys...)
			return d
		}
	}
	return append(searchScenes(shelf),
		scene{name: "library, empty", start: shelf(0)},
		scene{name: "library, some", start: shelf(3, "down"), list: true},
		scene{name: "library, many", start: shelf(200, "end", "pgup"), list: true},
		scene{name: "library, nothing found", start: func(t *testing.T) *desk {
			d := newShelfDesk(t, tuitest.NewShelf(3))
			d.keys("/", "z", "z")
			return d
		}},
		scene{name: "library, before the list arrives", start: func(t *testing.T) *desk {
			d := newShelfDesk(t, tuitest.NewShelf(0))
			d.app.screen = library.New(d.app.kit, d.store)
			return d
		}})
}

// searchScenes are searches in a library, with this and that row selected.
func searchScenes(shelf func(int, ...string) func(*testing.T) *desk) []scene {
	var all []scene
	for _, n := range []int{0, 20, 39, 40, 99} {
		all = append(all,
			scene{name: fmt.Sprintf("library, search, %d down", n), list: true, start: func(t *testing.T) *desk {
				d := shelf(200, "/", "A", "c")(t)
				d.press("down", n)
				return d
			}},
			scene{name: fmt.Sprintf("library, hostile, %d down", n), list: true, start: func(t *testing.T) *desk {
				d := newShelfDesk(t, hostileShelf(50))
				d.keys("/", "a")
				d.press("down", n)
				return d
			}})
	}
	return all
}

// overlayScenes are the form, and what lies over a screen.
func overlayScenes() []scene {
	var all []scene
	for n := range setup.Fields {
		all = append(all, scene{name: fmt.Sprintf("form, field %d", n), list: true, start: func(t *testing.T) *desk {
			d := newFormDesk(t)
			d.press("down", int(n))
			d.typed(hostile[int(n)%len(hostile)])
			return d
		}})
	}
	for _, kind := range allKinds {
		all = append(all, scene{name: "help, " + string(kind), start: func(t *testing.T) *desk {
			d := newFilledDesk(t, tuitest.FillSome, kind)
			d.keys("f1")
			return d
		}})
	}
	for _, n := range []int{-20, -3, 0, 20} {
		all = append(all, scene{name: fmt.Sprintf("stages, %d", n), list: true, start: func(t *testing.T) *desk {
			d := newHostileDesk(t, workshop.StageVote)
			d.keys("f4")
			d.press("up", -n)
			d.press("down", n)
			return d
		}})
	}
	for _, key := range []string{"f2", "f6", "f7"} { // panel, held picture, how far it reads
		all = append(all, scene{name: "key " + key, start: func(t *testing.T) *desk {
			d := newHostileDesk(t, workshop.StageCapture)
			d.keys(key)
			return d
		}})
	}
	return append(all, questionScenes()...)
}

// questionScenes are questions, and faults to be told of.
func questionScenes() []scene {
	return []scene{
		{name: "question, loose ends", start: func(t *testing.T) *desk {
			d := newHostileDesk(t, workshop.StageBlueprint)
			d.keys("c")
			return d
		}},
		{name: "question, hostile", start: func(t *testing.T) *desk {
			d := newShelfDesk(t, hostileShelf(50))
			d.keys("down", "r")
			return d
		}},
		{name: "loose ends", start: func(t *testing.T) *desk {
			d := newHostileDesk(t, workshop.StageBlueprint)
			d.keys("l")
			return d
		}},
		{name: "not saved", start: func(t *testing.T) *desk {
			d := newFilledDesk(t, tuitest.FillSome, workshop.StageCapture)
			d.store.Fail = fmt.Errorf("the library cannot be written: %s", hostile[4])
			d.line("w a last word")
			return d
		}},
	}
}

// readerScenes are sessions to read.
func readerScenes() []scene {
	read := func(led *live.LedElsewhereError, lost int, keys ...string) func(*testing.T) *desk {
		return func(t *testing.T) *desk {
			live := startHostile(t)
			fillHostile(live)
			d := newReaderDesk(t, live.app.live.Log, led)
			strand(d.reader(), lost)
			d.keys(keys...)
			return d
		}
	}
	led := &live.LedElsewhereError{Host: short(1), Since: tuitest.Led.Since}
	return []scene{
		{name: "reader, blueprint", slow: true, start: read(nil, 0), more: []string{"end", "home", "/", "e", "esc"}},
		{name: "reader, stages", slow: true, start: read(nil, 0, "tab", "pgdown")},
		{name: "reader, led elsewhere", slow: true, start: read(led, 0)},
		{name: "reader, not saved", slow: true, start: read(led, 5)},
	}
}
