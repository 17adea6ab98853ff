package tui

import (
	"regexp"
	"slices"
	"strconv"
	"testing"

	"swotshop/tui/kit"
	"swotshop/tui/session"
	"swotshop/tui/setup"
	"swotshop/tui/stage"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

func TestClicksOnTheBoard(t *testing.T) {
	onSizes(t, newBoardDesk, func(t *testing.T, d *desk) {
		stage := func() *stage.Capture { return d.app.screen.(*session.Screen).Stage.(*stage.Capture) }
		d.typed("half a thought")
		d.clickOn(" S ")
		if stage().Here != workshop.Strengths {
			t.Errorf("the line lands in %s after a click on Strengths", stage().Here)
		}
		d.clickOn("+ strong")
		d.shows("! "+kit.Unfinished[:20], "half a thought")
		d.keys("ctrl+u")
		d.clickOn("+ strong")
		d.shows("▸ strong", "S1 · opinion")
		d.clickOn("f function") // and the hints of what is picked
		d.shows("S1 · opinion · Sales")
		x, y := d.findText("▸ strong")
		d.clickAt(x+3, y+2) // below the item
		if stage().Picked.Active() || stage().Here != workshop.Strengths {
			t.Errorf("a click on an empty place leaves the item picked:\n%s", d.screen())
		}
		d.clickOn(" W ")
		d.line("nobody may answer")
		if got := len(d.W().ItemsIn(workshop.Weaknesses)); got != 2 {
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
			if got := d.app.screen.(*session.Screen).Stage.(*stage.Capture).Here; got != want {
				t.Errorf("%v: a click at %v chooses %s, want %s", size, at, got, want)
			}
		}
	}
}

func TestClicksOnClusters(t *testing.T) {
	start := func(t *testing.T) *desk { return someDesk(t, workshop.StageCluster, 14) }
	onSizes(t, start, func(t *testing.T, d *desk) {
		at := d.app.screen.(*session.Screen).Stage.(*stage.Cluster)
		second := stage.InOrder(d.W().ClustersIn(at.Here))[1]
		d.clickOn(second.Ref() + "   ")
		if c, _ := at.Selected(); c != second {
			t.Errorf("a click on %s selects %s:\n%s", second.Ref(), c.Ref(), d.screen())
		}
		d.clickOn("Space")
		d.shows("◆ " + second.Ref())
		d.wheel(-1)
		if c, _ := at.Selected(); c == second {
			t.Error("the wheel does not move in the clusters")
		}
		d.typed("a name")
		d.clickOn("◆ " + second.Ref())
		d.shows("! "+kit.Unfinished[:20], "a name")
	})
}

func TestClicksOnVotes(t *testing.T) {
	t.Parallel()
	start := func(t *testing.T) *desk { return someDesk(t, workshop.StageVote, 40) }
	onSizes(t, start, func(t *testing.T, d *desk) {
		ref := d.lastRef()
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

// lastRef is the ref that stands farthest down on the screen, in the last of
// the columns.
func (d *desk) lastRef() string {
	d.t.Helper()
	for _, row := range slices.Backward(d.rows()) {
		if refs := regexp.MustCompile(`[SWOT]\d+`).FindAllString(row, -1); refs != nil {
			return refs[len(refs)-1]
		}
	}
	d.t.Fatalf("no ref on the screen:\n%s", d.screen())
	return ""
}

func TestClicksInTOWS(t *testing.T) {
	start := func(t *testing.T) *desk { return someDesk(t, workshop.StageTOWS, 14) }
	onSizes(t, start, func(t *testing.T, d *desk) {
		inside, outside := d.app.screen.(*session.Screen).Stage.(*stage.TOWS).Pair()
		d.clickOn(" " + inside.Ref() + " ")
		in, out := d.app.screen.(*session.Screen).Stage.(*stage.TOWS).Pair()
		if in == inside || out != outside {
			t.Errorf("a click on %s shows %s and %s", inside.Ref(), in.Ref(), out.Ref())
		}
		d.clickOn(" " + outside.Ref() + " ")
		if _, now := d.app.screen.(*session.Screen).Stage.(*stage.TOWS).Pair(); now == outside {
			t.Errorf("a click on %s shows no other", outside.Ref())
		}
		d.typed("half a thought")
		d.clickOn(" " + out.Ref()[:1])
		d.shows("half a thought")
	})
}

func TestClicksOnInitiatives(t *testing.T) {
	start := func(t *testing.T) *desk { return newFilledDesk(t, tuitest.FillSome, workshop.StageInitiatives) }
	onSizes(t, start, func(t *testing.T, d *desk) {
		second := d.W().Initiatives[1]
		d.clickOn(d.W().InitiativeRef(second.ID) + "  ")
		if got := d.app.screen.(*session.Screen).Stage.(*stage.Initiatives).Id; got != second.ID {
			t.Errorf("a click on the second initiative shows %s:\n%s", d.W().InitiativeRef(got), d.screen())
		}
		d.typed("half a thought")
		d.clickOn("+   a new one")
		d.shows("half a thought", "! "+kit.Unfinished[:20])
		d.keys("ctrl+u")
		d.clickOn("+   a new one")
		d.shows("▸ +   a new one", "▸ What: ")
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
type longDeck struct{ tuitest.Content }

func (longDeck) Deck(string) (workshop.Deck, error) {
	deck := tuitest.Deck()
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
		d.run(d.app.start(setup.NewSession{Client: "Acme"}))
		d.stage(workshop.StageProvocations)
		return d
	}
	onSizes(t, start, func(t *testing.T, d *desk) {
		d.wheel(36)
		for _, id := range []string{"L34", "L36", "L33"} {
			d.clickOn(id + " ")
			d.shows("▸  · " + id)
		}
		d.clickAt(10, 2) // above the list
		d.shows("▸  · L33")
	})
}

// The title, the rail and the margin are between the window and the grid.
func TestClicksOnTheGrid(t *testing.T) {
	start := func(t *testing.T) *desk { return newGridDesk(t, 5) }
	onSizes(t, start, func(t *testing.T, d *desk) {
		d.put("31", "13")
		d.clickOn("WO1 ")
		d.shows("▸ WO1 · not placed yet")
		x, y, ok := d.findOnGrid("SO2")
		if !ok {
			t.Fatalf("SO2 is not on the grid:\n%s", d.screen())
		}
		d.clickAt(x+kit.Margin, y+2)
		d.stand("31 13 – 13 –")
	})
}

// The list of stages, where it begins farther down and where it is scrolled.
func TestClicksOnStages(t *testing.T) {
	start := func(t *testing.T) *desk { return newFilledDesk(t, tuitest.FillSome, workshop.StageVote) }
	onSizes(t, start, func(t *testing.T, d *desk) {
		d.keys("f4")
		for _, title := range []string{"Evidence", "TOWS", "Silence", "Initiatives"} {
			d.clickOn(title + " ")
			d.shows("▸   "+title, "● Vote")
		}
	})
}
