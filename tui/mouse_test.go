package tui

import (
	"encoding/json"
	"math/rand/v2"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"swotshop/workshop"
)

// find is where a text stands on the screen.
func (d *desk) findText(text string) (x, y int) {
	d.t.Helper()
	for y, row := range d.rows() {
		if at := strings.Index(row, text); at >= 0 {
			return widthOf(row[:at]), y
		}
	}
	d.t.Fatalf("the screen does not show %q:\n%s", text, d.screen())
	return 0, 0
}

// clickAt clicks on a cell of the screen as it is drawn now.
func (d *desk) clickAt(x, y int) {
	_ = d.app.View()
	d.send(tea.MouseClickMsg{X: x, Y: y, Button: tea.MouseLeft})
}

// click clicks on a text.
func (d *desk) clickOn(texts ...string) {
	d.t.Helper()
	for _, text := range texts {
		x, y := d.findText(text)
		d.clickAt(x, y)
	}
}

// wheel turns the wheel so many steps down.
func (d *desk) wheel(steps int) {
	_ = d.app.View()
	button := tea.MouseWheelDown
	if steps < 0 {
		button = tea.MouseWheelUp
	}
	for range max(steps, -steps) {
		d.send(tea.MouseWheelMsg{X: 5, Y: 5, Button: button})
	}
}

// onSizes runs a test in windows of three sizes.
func onSizes(t *testing.T, start func(*testing.T) *desk, test func(*testing.T, *desk)) {
	t.Helper()
	for _, size := range sizes {
		d := start(t)
		d.resize(size[0], size[1])
		test(t, d)
	}
}

func TestClicksInTheLibrary(t *testing.T) {
	var shelf *shelf
	start := func(t *testing.T) *desk {
		shelf = shelfOf(60)
		shelf.hits = testHits
		return newShelfDesk(t, shelf)
	}
	onSizes(t, start, func(t *testing.T, d *desk) {
		l := d.app.screen.(*library)
		d.clickOn("Northwind")
		if l.selected != 2 {
			t.Errorf("a click on the third row selects row %d:\n%s", l.selected, d.screen())
		}
		d.wheel(9)
		d.wheel(-1)
		if l.selected != 10 {
			t.Errorf("nine steps down and one up lead from 2 to %d", l.selected)
		}
		d.clickOn("/ find")
		d.typed("App")
		d.clickOn("comparison")
		if got, want := l.selected, len(l.filter.shown)+1; got != want {
			t.Errorf("a click on the second hit selects %d, want %d:\n%s", got, want, d.screen())
		}
		d.clickOn("comparison")
		if len(shelf.led) != 1 || shelf.led[0] != "s0" {
			t.Errorf("a click on the selected hit opens %v, want the session that it is in", shelf.led)
		}
	})
}

func TestClicksInTheForm(t *testing.T) {
	start := func(t *testing.T) *desk { return newDesk(t, Start{Form: &NewSession{Client: "Acme"}}) }
	onSizes(t, start, func(t *testing.T, d *desk) {
		d.typed(" Robotics")
		d.clickOn("People")
		d.typed("7")
		d.clickOn("Title")
		d.typed("Day")
		d.clickOn("Acme Robotics")
		d.typed(" Ltd")
		d.shows("▸ Client", "Acme Robotics Ltd", "7", "Day")
	})
}

func TestClicksOnTheBoard(t *testing.T) {
	onSizes(t, newBoardDesk, func(t *testing.T, d *desk) {
		stage := func() *captureStage { return d.app.screen.(*session).stage.(*captureStage) }
		d.typed("half a thought")
		d.clickOn(" S ")
		if stage().here != workshop.Strengths {
			t.Errorf("the line lands in %s after a click on Strengths", stage().here)
		}
		d.clickOn("+ strong")
		d.shows("! "+unfinished[:20], "half a thought")
		d.keys("ctrl+u")
		d.clickOn("+ strong")
		d.shows("▸ strong", "S1 · opinion")
		d.clickOn("f function") // and the hints of what is picked
		d.shows("S1 · opinion · Sales")
		x, y := d.findText("▸ strong")
		d.clickAt(x+3, y+2) // below the item
		if stage().picked.active() || stage().here != workshop.Strengths {
			t.Errorf("a click on an empty place leaves the item picked:\n%s", d.screen())
		}
		d.clickOn(" W ")
		d.line("nobody may answer")
		if got := len(d.w().ItemsIn(workshop.Weaknesses)); got != 2 {
			t.Errorf("%d weaknesses after a click on Weaknesses and a line, want 2", got)
		}
	})
}

// In a narrow window one quadrant shows; elsewhere every cell belongs to one.
func TestEveryEmptyPlaceOfTheBoardIsAQuadrant(t *testing.T) {
	d := newSessionDesk(t)
	d.stage(workshop.StageCapture)
	for _, size := range [][2]int{{80, 24}, {120, 40}, {200, 60}} {
		d.resize(size[0], size[1])
		_, top := d.findText("Strengths")
		_, middle := d.findText("Opportunities")
		left, _ := d.findText("Strengths")
		right, _ := d.findText("Weaknesses")
		for want, at := range map[workshop.Quadrant][2]int{
			workshop.Strengths: {left, top + 1}, workshop.Weaknesses: {right + 20, middle - 1},
			workshop.Opportunities: {left + 20, middle + 1}, workshop.Threats: {right, middle + 2},
		} {
			d.clickAt(at[0], at[1])
			if got := d.app.screen.(*session).stage.(*captureStage).here; got != want {
				t.Errorf("%v: a click at %v chooses %s, want %s", size, at, got, want)
			}
		}
	}
}

func TestClicksOnClusters(t *testing.T) {
	start := func(t *testing.T) *desk { return someDesk(t, workshop.StageCluster, 14) }
	onSizes(t, start, func(t *testing.T, d *desk) {
		stage := d.app.screen.(*session).stage.(*clusterStage)
		second := inOrder(d.w().ClustersIn(stage.here))[1]
		d.clickOn(second.Ref() + "   ")
		if c, _ := stage.selected(); c != second {
			t.Errorf("a click on %s selects %s:\n%s", second.Ref(), c.Ref(), d.screen())
		}
		d.clickOn("Space")
		d.shows("◆ " + second.Ref())
		d.wheel(-1)
		if c, _ := stage.selected(); c == second {
			t.Error("the wheel does not move in the clusters")
		}
		d.typed("a name")
		d.clickOn("◆ " + second.Ref())
		d.shows("! "+unfinished[:20], "a name")
	})
}

func TestClicksOnVotes(t *testing.T) {
	start := func(t *testing.T) *desk { return someDesk(t, workshop.StageVote, 40) }
	onSizes(t, start, func(t *testing.T, d *desk) {
		ref := d.refAt(len(d.rows()) - 5) // far down, in the last of the columns
		d.clickOn(ref + " ")
		d.shows("Show hands for  " + ref)
		d.line("6")
		d.keys("pgdown")
		d.clickOn(ref + " ")
		d.shows("▸ → " + ref)
		d.clickOn("PgDn") // a slip of the hand goes nowhere
		d.shows("What matters most")
	})
}

// refAt is the last ref in a row of the screen.
func (d *desk) refAt(row int) string {
	d.t.Helper()
	refs := regexp.MustCompile(`[SWOT]\d+`).FindAllString(d.rows()[row], -1)
	if len(refs) == 0 {
		d.t.Fatalf("row %d has no ref:\n%s", row, d.screen())
	}
	return refs[len(refs)-1]
}

func TestClicksInTOWS(t *testing.T) {
	start := func(t *testing.T) *desk { return someDesk(t, workshop.StageTOWS, 14) }
	onSizes(t, start, func(t *testing.T, d *desk) {
		inside, outside := d.app.screen.(*session).stage.(*towsStage).pair()
		d.clickOn(" " + inside.Ref() + " ")
		in, out := d.app.screen.(*session).stage.(*towsStage).pair()
		if in == inside || out != outside {
			t.Errorf("a click on %s shows %s and %s", inside.Ref(), in.Ref(), out.Ref())
		}
		d.clickOn(" " + outside.Ref() + " ")
		if _, now := d.app.screen.(*session).stage.(*towsStage).pair(); now == outside {
			t.Errorf("a click on %s shows no other", outside.Ref())
		}
		d.typed("half a thought")
		d.clickOn(" " + out.Ref()[:1])
		d.shows("half a thought")
	})
}

func TestClicksOnInitiatives(t *testing.T) {
	start := func(t *testing.T) *desk { return newFilledDesk(t, fillSome, workshop.StageInitiatives) }
	onSizes(t, start, func(t *testing.T, d *desk) {
		second := d.w().Initiatives[1]
		d.clickOn(d.w().InitiativeRef(second.ID) + "  ")
		if got := d.app.screen.(*session).stage.(*initiativesStage).id; got != second.ID {
			t.Errorf("a click on the second initiative shows %s:\n%s", d.w().InitiativeRef(got), d.screen())
		}
		d.typed("half a thought")
		d.clickOn("+   a new one")
		d.shows("half a thought", "! "+unfinished[:20])
		d.keys("ctrl+u")
		d.clickOn("+   a new one")
		d.shows("What will be done?")
	})
}

func TestClicksInTheChoiceOfCards(t *testing.T) {
	start := func(t *testing.T) *desk {
		d := newSessionDesk(t)
		d.stage(workshop.StageProvocations)
		return d
	}
	onSizes(t, start, func(t *testing.T, d *desk) {
		d.clickOn("V2  ")
		d.shows("▸  · V2")
		d.wheel(2)
		d.shows("▸  · L2")
		d.clickOn("Space")
		d.shows("▸  3 L2")
	})
}

// longDeck has more cards than a screen has rows.
type longDeck struct{ testContent }

func (longDeck) Deck(string) (workshop.Deck, error) {
	deck := testDeck()
	for i := range 40 {
		card := deck.Cards[3]
		card.ID = "L" + strconv.Itoa(i+3)
		deck.Cards = append(deck.Cards, card)
	}
	return deck, nil
}

func TestClicksInALongChoiceOfCards(t *testing.T) {
	start := func(t *testing.T) *desk {
		d := newDesk(t, Start{})
		d.app.options.Content = longDeck{}
		d.run(d.app.start(NewSession{Client: "Acme"}))
		d.stage(workshop.StageProvocations)
		return d
	}
	onSizes(t, start, func(t *testing.T, d *desk) {
		d.wheel(36)
		for _, id := range []string{"L34", "L36", "L33"} {
			d.click(id + " ")
			d.shows("▸  · " + id)
		}
		d.clickAt(10, 2) // above the list
		d.shows("▸  · L33")
	})
}

// The rail opens the list of stages; only the Enter key goes to one.
func TestTheRailAndTheStages(t *testing.T) {
	onSizes(t, newSessionDesk, func(t *testing.T, d *desk) {
		at := d.w().Stage
		d.typed("half a thought")
		d.clickAt(margin, 1)
		d.shows("Stages", "▸ ● Open")
		d.clickOn("Esc")
		d.clickAt(d.app.size.w-2, 1)
		d.shows("▸   Blueprint")
		d.clickOn("Cluster")
		d.shows("▸   Cluster")
		d.wheel(1)
		d.shows("▸   Vote")
		d.clickOn("Vote", "Enter")
		if d.w().Stage != at {
			t.Error("a click went to another stage")
		}
		d.keys("esc")
		d.shows("half a thought")
		d.keys("f4", "down", "enter")
		if d.w().Stage != at+1 {
			t.Error("the Enter key does not go there")
		}
	})
}

// The wheel reads on: help, the reader, the blueprint.
func TestTheWheelReads(t *testing.T) {
	start := func(t *testing.T) *desk { return newFilledDesk(t, fillSome, workshop.StageBlueprint) }
	onSizes(t, start, func(t *testing.T, d *desk) {
		reads := func(what string) {
			t.Helper()
			first := d.screen()
			d.wheel(2)
			if d.screen() == first {
				t.Errorf("the wheel does not move %s", what)
			}
			d.wheel(-3)
			if d.screen() != first {
				t.Errorf("the wheel does not move %s back", what)
			}
		}
		reads("the blueprint")
		d.keys("f1")
		reads("the help")
		d.clickOn("Help")
		d.keys("c", "y")
		reads("the reader")
	})
}

// In capture the wheel leaves the line and the board alone.
func TestTheWheelInCapture(t *testing.T) {
	d := newBoardDesk(t)
	d.typed("half a thought")
	before := d.screen()
	d.wheel(3)
	if d.screen() != before {
		t.Errorf("the wheel changes the board:\n%s", d.screen())
	}
}

// The terminal's own selection is left alone where nothing can be clicked.
func TestWhereTheMouseIsAskedFor(t *testing.T) {
	d := newSessionDesk(t)
	for _, c := range []struct {
		what string
		do   func()
		want bool
	}{
		{"a stage", func() {}, true},
		{"help", func() { d.keys("f1") }, true},
		{"the blank screen", func() { d.keys("esc", ".") }, true},
		{"a question", func() { d.keys("x"); d.stage(workshop.StageBlueprint); d.keys("c") }, false},
		{"a small window", func() { d.keys("n"); d.resize(30, 8) }, false},
		{"the library", func() { d.resize(80, 24); d.keys("esc") }, true},
		{"a session that opens", func() { d.app.screen = &opening{env: d.app.env} }, false},
	} {
		c.do()
		if got := d.app.View().MouseMode == tea.MouseModeCellMotion; got != c.want {
			t.Errorf("%s asks for the mouse: %t, want %t:\n%s", c.what, got, c.want, d.screen())
		}
	}
}

// A click ends the blank screen, and a movement, and does nothing else; the
// mouse's way does nothing at all.
func TestAClickEndsTheBlankScreen(t *testing.T) {
	d := newBoardDesk(t)
	x, y := d.findText("+ strong")
	shown := d.screen()
	d.keys(".")
	d.send(tea.MouseMotionMsg{X: x, Y: y})
	d.send(tea.MouseWheelMsg{X: x, Y: y, Button: tea.MouseWheelDown})
	d.send(tea.MouseReleaseMsg{X: x, Y: y, Button: tea.MouseLeft})
	if !d.app.blank {
		t.Error("the mouse’s way ended the blank screen")
	}
	d.clickAt(x, y)
	if d.screen() != shown {
		t.Errorf("the click that ended the blank screen did more:\n%s", d.screen())
	}
	d.moves()
	d.line("w nobody may answer")
	d.send(tea.MouseClickMsg{X: x, Y: y, Button: tea.MouseRight})
	d.hides("»", "▸")
}

// A click on Esc does not take away what is being typed.
func TestAClickOnEscKeepsTheWords(t *testing.T) {
	d := newBoardDesk(t)
	d.keys("up", "e")
	d.typed(" and tougher")
	d.clickOn("Esc")
	d.shows("tough and tougher", "Enter keep")
	d.clickOn("Enter")
	d.shows("↘ tough and tougher")
}

// Whatever is clicked, nothing breaks, the stage stays, and what was typed is
// on the line or in the session.
func TestRandomClicks(t *testing.T) {
	t.Parallel()
	const words = "zebra crossing"
	for name, fill := range fills {
		d := newFilledDesk(t, fill, workshop.StageOpen)
		for stage := range d.w().Agenda.Stages {
			r := rand.New(rand.NewPCG(uint64(stage), uint64(len(name))))
			d.run(d.app.enterStage(stage))
			for i := range 40 {
				if i%10 == 0 {
					size := sizes[r.IntN(len(sizes))]
					d.resize(size[0], size[1])
				}
				s := d.app.screen.(*session)
				if d.app.overlay == nil && s.open() && s.in.empty() && r.IntN(3) == 0 {
					d.typed(words)
				}
				typed := s.in.text()
				d.clickAt(r.IntN(d.app.size.w), r.IntN(d.app.size.h))
				d.wheel(r.IntN(5) - 2)
				requireDecent(t, d)
				if d.app.screen != screen(s) || d.w().Stage != stage {
					t.Fatalf("%s: a click left stage %d:\n%s", name, stage, d.screen())
				}
				if s.in.text() != typed && !d.keeps(typed) {
					t.Fatalf("%s, stage %d: a click lost %q:\n%s", name, stage, typed, d.screen())
				}
				if _, asked := d.app.overlay.(*question); asked || r.IntN(8) == 0 {
					d.app.overlay = nil
				}
			}
		}
	}
}

// keeps says that words are anywhere in the events of the session.
func (d *desk) keeps(words string) bool {
	events, err := json.Marshal(d.store.events[d.w().ID])
	return err == nil && strings.Contains(string(events), strings.TrimSpace(words))
}

// The same in the library, the form and the reader.
func TestRandomClicksElsewhere(t *testing.T) {
	t.Parallel()
	for name, start := range map[string]func() *desk{
		"library": func() *desk { return newShelfDesk(t, shelfOf(60)) },
		"form":    func() *desk { return newDesk(t, Start{Form: &NewSession{Client: "Acme"}}) },
		"reader": func() *desk {
			d := newFilledDesk(t, fillSome, workshop.StageBlueprint)
			d.keys("c", "y")
			return d
		},
	} {
		r := rand.New(rand.NewPCG(3, uint64(len(name))))
		d := start()
		for i := range 200 {
			if i%10 == 0 {
				size := sizes[r.IntN(len(sizes))]
				d.resize(size[0], size[1])
			}
			f, isForm := d.app.screen.(*form)
			before := ""
			if isForm {
				d.typed("z")
				before = f.all()[strings.Index(f.all(), "\n"):]
			}
			d.passes(time.Second)
			d.clickAt(r.IntN(d.app.size.w), r.IntN(d.app.size.h))
			d.wheel(r.IntN(5) - 2)
			requireDecent(t, d)
			if isForm && d.app.screen == screen(f) && f.all()[strings.Index(f.all(), "\n"):] != before {
				t.Fatalf("a click changed what was typed:\n%s", d.screen())
			}
			if d.app.overlay != nil && r.IntN(4) == 0 {
				d.app.overlay = nil
			}
			if r.IntN(40) == 0 {
				d = start()
			}
		}
	}
}
