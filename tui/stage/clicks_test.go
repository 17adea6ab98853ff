package stage_test

import (
	"regexp"
	"slices"
	"strconv"
	"testing"

	"swotshop/tui"
	"swotshop/tui/kit"
	"swotshop/tui/session"
	"swotshop/tui/stage"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

func TestClicksOnTheBoard(t *testing.T) {
	start := func(t *testing.T) *tuitest.Desk { return tuitest.NewBoardDesk(t) }
	tuitest.OnSizes(t, start, func(t *testing.T, d *tuitest.Desk) {
		stage := func() *stage.Capture { return d.App.Screen().(*session.Screen).Stage.(*stage.Capture) }
		d.Type("half a thought")
		d.Click(" S ")
		if stage().Here != workshop.Strengths {
			t.Errorf("the line lands in %s after a click on Strengths", stage().Here)
		}
		d.Click("+ Strong")
		d.Shows("! "+kit.Unfinished[:20], "half a thought")
		d.Keys("ctrl+u")
		d.Click("+ Strong")
		d.Shows("▸ Strong", " S1  type “o ” to move")
		d.Click("Enter edit") // and the hints of what is picked
		d.Shows("S1 ▸ strong")
		d.Keys("esc")
		x, y := d.Find("▸ Strong")
		d.ClickAt(x+3, y+2) // below the item
		d.Hides("Enter edit")
		if stage().Here != workshop.Strengths {
			t.Errorf("a click on an empty place leaves the item picked:\n%s", d.Screen())
		}
		d.Click(" W ")
		d.Line("nobody may answer")
		if got := len(d.W().ItemsIn(workshop.Weaknesses)); got != 2 {
			t.Errorf("%d weaknesses after a click on Weaknesses and a line, want 2", got)
		}
	})
}

// In a narrow window one quadrant shows; elsewhere every cell belongs to one.
func TestEveryEmptyPlaceOfTheBoardIsAQuadrant(t *testing.T) {
	d := tuitest.NewSessionDesk(t)
	d.Stage(workshop.StageCapture)
	for _, size := range [][2]int{{80, 24}, {120, 40}, {200, 60}} {
		d.Resize(size[0], size[1])
		_, top := d.Find("Strengths")
		_, middle := d.Find("Opportunities")
		left, _ := d.Find("Strengths")
		right, _ := d.Find("Weaknesses")
		for want, at := range map[workshop.Quadrant][2]int{
			workshop.Strengths: {left, top + 1}, workshop.Weaknesses: {right + 20, middle - 1},
			workshop.Opportunities: {left + 20, middle + 1}, workshop.Threats: {right, middle + 2},
		} {
			d.ClickAt(at[0], at[1])
			if got := d.App.Screen().(*session.Screen).Stage.(*stage.Capture).Here; got != want {
				t.Errorf("%v: a click at %v chooses %s, want %s", size, at, got, want)
			}
		}
	}
}

func TestClicksOnClusters(t *testing.T) {
	start := func(t *testing.T) *tuitest.Desk { return someDesk(t, workshop.StageCluster, 14) }
	tuitest.OnSizes(t, start, func(t *testing.T, d *tuitest.Desk) {
		at := d.App.Screen().(*session.Screen).Stage.(*stage.Cluster)
		second := stage.InOrder(d.W().ClustersIn(at.Here))[1]
		d.Click(second.Ref() + "   ")
		if c, _ := at.Selected(); c != second {
			t.Errorf("a click on %s selects %s:\n%s", second.Ref(), c.Ref(), d.Screen())
		}
		d.Click("Space")
		d.Shows(second.Ref() + " ◆")
		d.Wheel(-1)
		if c, _ := at.Selected(); c == second {
			t.Error("the wheel does not move in the clusters")
		}
		d.Type("a name")
		d.Click(second.Ref() + " ◆")
		d.Shows("! "+kit.Unfinished[:20], "a name")
	})
}

func TestClicksOnVotes(t *testing.T) {
	t.Parallel()
	start := func(t *testing.T) *tuitest.Desk { return someDesk(t, workshop.StageVote, 40) }
	tuitest.OnSizes(t, start, func(t *testing.T, d *tuitest.Desk) {
		ref := lastRef(d)
		d.Click(ref + " ")
		d.Shows("Hands up for " + ref)
		d.Line("6")
		d.Keys("pgdown")
		d.Click(ref + " ")
		d.Shows("▸ " + ref)
		d.Click("PgDn") // a slip of the hand goes nowhere
		d.Shows("What matters most")
	})
}

// lastRef is the ref that stands farthest down on the screen, in the last of
// the columns.
func lastRef(d *tuitest.Desk) string {
	d.T.Helper()
	for _, row := range slices.Backward(d.Rows()) {
		if refs := regexp.MustCompile(`[SWOT]\d+`).FindAllString(row, -1); refs != nil {
			return refs[len(refs)-1]
		}
	}
	d.T.Fatalf("no ref on the screen:\n%s", d.Screen())
	return ""
}

func TestClicksInTOWS(t *testing.T) {
	start := func(t *testing.T) *tuitest.Desk { return someDesk(t, workshop.StageTOWS, 14) }
	tuitest.OnSizes(t, start, func(t *testing.T, d *tuitest.Desk) {
		inside, outside := d.App.Screen().(*session.Screen).Stage.(*stage.TOWS).Pair()
		d.Click(" " + inside.Ref() + " ")
		in, out := d.App.Screen().(*session.Screen).Stage.(*stage.TOWS).Pair()
		if in == inside || out != outside {
			t.Errorf("a click on %s shows %s and %s", inside.Ref(), in.Ref(), out.Ref())
		}
		d.Click(" " + outside.Ref() + " ")
		if _, now := d.App.Screen().(*session.Screen).Stage.(*stage.TOWS).Pair(); now == outside {
			t.Errorf("a click on %s shows no other", outside.Ref())
		}
		d.Type("half a thought")
		d.Click(" " + out.Ref()[:1])
		d.Shows("half a thought")
	})
}

func TestClicksOnInitiatives(t *testing.T) {
	start := func(t *testing.T) *tuitest.Desk {
		return tuitest.NewFilledDesk(t, tuitest.FillSome, workshop.StageInitiatives)
	}
	tuitest.OnSizes(t, start, func(t *testing.T, d *tuitest.Desk) {
		second := d.W().Initiatives[1]
		d.Click(d.W().InitiativeRef(second.ID) + "  ")
		if got := d.App.Screen().(*session.Screen).Stage.(*stage.Initiatives).Id; got != second.ID {
			t.Errorf("a click on the second initiative shows %s:\n%s", d.W().InitiativeRef(got), d.Screen())
		}
		d.Type("half a thought")
		d.Click("+    a new one")
		d.Shows("half a thought", "! "+kit.Unfinished[:20])
		d.Keys("ctrl+u")
		d.Click("+    a new one")
		d.Shows("New  …", "▸ What  ")
	})
}

func TestClicksInTheChoiceOfCards(t *testing.T) {
	start := func(t *testing.T) *tuitest.Desk {
		d := tuitest.NewSessionDesk(t)
		d.Stage(workshop.StageProvocations)
		return d
	}
	tuitest.OnSizes(t, start, func(t *testing.T, d *tuitest.Desk) {
		d.Click("V2  ")
		d.Shows("▸ V2 ")
		d.Wheel(2)
		d.Shows("▸ L2 ")
		d.Click("Space")
		rowHas(d, "▸ L2 ", "  3")
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
	start := func(t *testing.T) *tuitest.Desk {
		d := tuitest.NewSessionDesk(t, func(o *tui.Options) { o.Content = longDeck{} })
		d.Stage(workshop.StageProvocations)
		return d
	}
	tuitest.OnSizes(t, start, func(t *testing.T, d *tuitest.Desk) {
		d.Wheel(36)
		for _, id := range []string{"L34", "L36", "L33"} {
			d.Click(id + " ")
			d.Shows("▸ " + id + " ")
		}
		d.ClickAt(10, 2) // above the list
		d.Shows("▸ L33 ")
	})
}

// The title, the rail and the margin are between the window and the grid.
func TestClicksOnTheGrid(t *testing.T) {
	start := func(t *testing.T) *tuitest.Desk { return newGridDesk(t, 5) }
	tuitest.OnSizes(t, start, func(t *testing.T, d *tuitest.Desk) {
		put(d, "31", "13")
		d.Click("WO1 ")
		d.Shows("▸ WO1 · not placed yet")
		x, y, ok := findOnGrid(d, "SO2")
		if !ok {
			t.Fatalf("SO2 is not on the grid:\n%s", d.Screen())
		}
		d.ClickAt(x+kit.Margin, y+2)
		stand(d, "31 13 – 13 –")
	})
}
