package stage_test

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"swotshop/tui"
	"swotshop/tui/kit"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

func TestStatusMashed(t *testing.T) { mash(t, workshop.StageStatus) }

// newStatusDesk stands where a follow-up asks about what it took over.
func newStatusDesk(t testing.TB, f *workshop.Following, change ...func(*tui.Options)) *tuitest.Desk {
	t.Helper()
	d := tuitest.NewFollowUpDesk(t, f, change...)
	d.Stage(workshop.StageStatus)
	return d
}

func TestStatusLooks(t *testing.T) {
	t.Parallel()
	for name, of := range map[string]struct {
		follows *workshop.Following
		lines   []string
	}{
		"first": {tuitest.BoardDay(), nil},
		"mixed": {tuitest.BoardDay(), []string{"done 60 % of the line leads", "late works council until 1 May", "stop not met", "drop not needed", "2"}},
		"late":  {tuitest.BoardDay(), []string{"late"}},
		"many":  {tuitest.ManyActions(12), []string{"done 60 %", "7"}},
		"long":  {tuitest.LongActions(), []string{"late no time until 1 May"}},
		"none":  {&workshop.Following{From: "x", Date: "2026-01-08", Day0: "2026-01-08", Title: "Board day"}, nil},
	} {
		d := newStatusDesk(t, of.follows)
		for _, line := range of.lines {
			d.Line(line)
		}
		for _, size := range tuitest.Sizes {
			t.Run(fmt.Sprintf("%s_%dx%d", name, size[0], size[1]), func(t *testing.T) {
				d.Resize(size[0], size[1])
				d.Fits(t)
				tuitest.Looks(t, d)
			})
		}
	}
}

func reports(d *tuitest.Desk) (all []workshop.Report) {
	for _, a := range d.W().Actions {
		all = append(all, a.Now)
	}
	return all
}

// pointed is the action that the wall asks about.
func pointed(d *tuitest.Desk) string { return d.W().Actions[d.W().Asking()].Ref() }

// The owners are asked in turn: what leaves something to ask stays, and what does not goes
// on to the next of whom nobody was asked.
func TestStatusAsksOneAfterTheOther(t *testing.T) {
	d := newStatusDesk(t, tuitest.BoardDay())
	d.Shows("1 of 3", "Head of HR", "due 4 March, 8 days ago", "from 0 % to 60 %", "▸ done, on track, late, dropped?")
	d.Line("done")
	d.Shows("A1 ▸ what does the measure say now?", "✓ done")
	d.Line("60 %")
	d.Shows("2 of 3", "8 January     late, now 2, waiting for the works council", "Was it met?", "✓ done · 60 %")
	d.Line("late")
	d.Shows("A2 ▸ why is it late, and until when?")
	d.Type("works council until 1 May")
	d.Shows("A2: your words as the reason, new date 1 May 2026")
	d.Keys("enter")
	d.Shows("A2 ▸ stop met, or stop not met?", "due 1 May, in 50 days")
	d.Line("stop not met")
	d.Shows("3 of 3", "CFO, no date")
	d.Line("drop not needed")
	want := []workshop.Report{
		{Status: workshop.Done, Value: "60 %"},
		{Status: workshop.Late, Reason: workshop.OtherReason, Note: "works council", Due: "2026-05-01", Stop: workshop.StopNotMet},
		{Status: workshop.Dropped, Reason: workshop.NotNeeded, Note: "not needed"},
	}
	if got := reports(d); fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("the reports are\n%+v, want\n%+v", got, want)
	}
	d.Keys("enter") // nobody is left to be asked
	if at := pointed(d); at != "A3" {
		t.Errorf("it asks about %s", at)
	}
}

// Before Enter the line says what it will do, and to which action.
func TestStatusLineSaysWhereItLands(t *testing.T) {
	d := newStatusDesk(t, tuitest.BoardDay())
	for line, lands := range map[string]string{
		"done 60 %": "A1: done, now 60 %", "2 done": "A2: done", "late waiting for legal until 1 May": "A1: late, waiting, new date 1 May 2026",
		"drop not needed": "A1: dropped, not needed", "owner CFO": "A1: owner CFO", "now 12 %": "A1: now 12 %", "stop not met": "A1: stop rule not met",
		"stop met": "A1: dropped, by rule, stop rule met", "they liked it": "A1: note", "replaced by I9": "A1: replaced by which initiative?", "until 1 May": "A1: new date 1 May 2026", "2 people came": "A1: note",
	} {
		d.Type(line)
		d.Shows(lands)
		d.Keys("ctrl+u")
	}
	for _, line := range []string{"2", "a2", "A2"} {
		d.Type(line)
		d.Shows("goes to A2")
		d.Keys("enter")
		if at := pointed(d); at != "A2" {
			t.Errorf("%q goes to %s", line, at)
		}
		d.Line("a1")
	}
	if n := d.W().Asked(); n > 0 {
		t.Errorf("%d are asked", n)
	}
}

// With Tab and Enter alone one gets through, and nothing is said before Enter.
func TestStatusByTwoKeys(t *testing.T) {
	d := newStatusDesk(t, tuitest.BoardDay())
	for _, shown := range []string{"A1 ▸ done", "A1 ▸ on track", "A1 ▸ late", "A1 ▸ drop", "A1 ▸ done, on track"} {
		d.Keys("tab")
		d.Shows(shown)
	}
	if n := d.W().Asked(); n > 0 {
		t.Fatalf("%d are asked before Enter", n)
	}
	d.Keys("tab", "tab", "enter", "shift+tab", "shift+tab", "shift+tab", "enter")
	d.Type("works council until 1 May")
	d.Keys("shift+tab", "shift+tab")
	d.Shows("A2 ▸ late works council until 1 May")
	d.Keys("tab")
	d.Shows("A2 ▸ drop works council until 1 May")
	if got := reports(d); got[0].Status != workshop.OnTrack || got[1].Status != workshop.OnTrack {
		t.Errorf("the reports are %+v", got)
	}
}

// A status that was put on the line for one action is not said of another one, to which the
// clicker has gone meanwhile.
func TestStatusIsOfTheActionItWasTypedFor(t *testing.T) {
	d := newStatusDesk(t, tuitest.BoardDay())
	d.Keys("tab", "pgdown", "enter")
	d.Shows("! Typed for what became of A1.", "2 of 3")
	if n := d.W().Asked(); n > 0 {
		t.Errorf("%d are asked", n)
	}
	d.Keys("pgup", "enter")
	if got := reports(d); got[0].Status != workshop.Done {
		t.Errorf("the reports are %+v", got)
	}
}

// What was said comes back to the line as it is typed, and what is changed there replaces it.
func TestStatusIsCorrected(t *testing.T) {
	d := newStatusDesk(t, tuitest.BoardDay())
	d.Line("2 late works council until 1 May; owner CFO")
	d.Line("2")
	d.Keys("up")
	d.Shows("A2 ▸ late works council until 1 May 2026; owner CFO")
	d.Keys("esc")
	d.Shows("A2 ▸ stop met, or stop not met?")
	d.Keys("up", "ctrl+u")
	d.Type("done 6")
	d.Shows("A2: done, now 6")
	d.Keys("enter")
	if got := reports(d)[1]; got != (workshop.Report{Status: workshop.Done, Value: "6"}) {
		t.Errorf("it is %+v", got)
	}
	d.Keys("ctrl+z")
	d.Shows("A2 ▸ late works council until 1 May 2026; owner CFO")
	d.Keys("ctrl+z")
	if got := reports(d)[1]; got != (workshop.Report{}) {
		t.Errorf("it is %+v", got)
	}
	d.Shows("2 of 3", "A2 ▸ done, on track, late, dropped?")
	d.Keys("ctrl+y", "up", "ctrl+u", "enter") // all of it is taken back
	if got := reports(d)[1]; got != (workshop.Report{}) {
		t.Errorf("it is %+v", got)
	}
}

// A group as the new owner is asked about once for each action, alone or with what else is
// said; one name or role is not, and what is said again is no new owner.
func TestStatusAsksForOneOwner(t *testing.T) {
	d := newStatusDesk(t, tuitest.BoardDay())
	for at, line := range []string{"owner everybody", "2 late works council until 1 May; owner everybody"} {
		d.Type(line)
		d.Keys("enter")
		d.Shows("! “everybody” is not one name or role", "▸ "+line)
		if got := reports(d)[at]; got != (workshop.Report{}) {
			t.Fatalf("%q was stored unasked: %+v", line, got)
		}
		d.Keys("enter")
	}
	d.Line("3 owner Anna")
	if got := reports(d); got[0].Owner != "everybody" || got[1].Owner != "everybody" || got[1].Status != workshop.Late || got[2].Owner != "Anna" {
		t.Errorf("the reports are %+v", got)
	}
	d.Line("2")
	d.Keys("up")
	d.Type("; now 4")
	d.Keys("enter")
	if got := reports(d)[1]; got.Value != "4" || got.Owner != "everybody" {
		t.Errorf("it is %+v", got)
	}
}

// A click on a row points at its action, wherever the list is drawn.
func TestStatusIsClicked(t *testing.T) {
	for _, f := range []*workshop.Following{tuitest.BoardDay(), tuitest.ManyActions(12), tuitest.LongActions()} {
		d := newStatusDesk(t, f)
		for _, size := range append(tuitest.Sizes, [2]int{50, 15}) {
			d.Resize(size[0], size[1])
			row := regexp.MustCompile(`^\s+(▸ )?(A\d+)   `)
			for y, line := range d.Rows() {
				if m := row.FindStringSubmatch(line); m != nil && y > 4 { // above it is the one that is asked about
					d.ClickAt(kit.ByCodePoints.Width(line[:strings.Index(line, m[2])]), y)
					if at := pointed(d); at != m[2] {
						t.Fatalf("%d×%d: a click on %s points at %s:\n%s", size[0], size[1], m[2], at, d.Screen())
					}
					break
				}
			}
			if !strings.Contains(d.Screen(), "▸ "+pointed(d)) {
				t.Errorf("%d×%d: the pointer is out of sight:\n%s", size[0], size[1], d.Screen())
			}
			d.Keys("pgdown")
		}
	}
}

// What is said of an action leaves the list where it is.
func TestStatusListStays(t *testing.T) {
	for _, size := range tuitest.Sizes {
		d := newStatusDesk(t, tuitest.BoardDay())
		d.Resize(size[0], size[1])
		first := rowWith(d, "A3   The first 15")
		d.Line("on track")
		d.Line("1")
		if now := rowWith(d, "A3   The first 15"); now != first || first < 0 {
			t.Errorf("%d×%d: the list is in row %d, and was in %d:\n%s", size[0], size[1], now, first, d.Screen())
		}
	}
}

// Nothing separates what is asked from the list but one row, and actions that have no row
// are counted.
func TestStatusLeavesNoHoleAndCountsTheRest(t *testing.T) {
	for n, f := range map[int]*workshop.Following{3: tuitest.BoardDay(), 12: tuitest.ManyActions(12)} {
		d := newStatusDesk(t, f)
		for range n {
			for _, size := range tuitest.Sizes {
				d.Resize(size[0], size[1])
				rows, list := d.Rows(), regexp.MustCompile(`^\s+(▸ )?A\d+ `)
				at, shown := -1, 0
				for y, row := range rows[5 : size[1]-2] {
					if list.MatchString(row) {
						shown++
						if at < 0 {
							at = y + 5
						}
					}
				}
				if at < 0 || strings.TrimSpace(rows[at-1]+rows[at-2]) == "" && size[1] < 30 {
					t.Errorf("%v: a hole above the list:\n%s", size, d.Screen())
				}
				if shown < n {
					d.Shows(fmt.Sprintf("%d more", n-shown))
				}
			}
			d.Resize(80, 24)
			d.Keys("pgdown")
		}
	}
}

// A workshop asks whether it keeps an action, replaces it or drops it.
func TestStatusInAWorkshop(t *testing.T) {
	d := tuitest.NewFilledDesk(t, tuitest.FillSome, workshop.StageStatus)
	d.Shows("A1 ▸ keep, replaced by I2, or drop?")
	d.Keys("tab", "tab")
	d.Type("i1")
	d.Shows("A1: replaced by I1")
	d.Keys("enter")
	d.Shows("↳ replaced by I1", "2 of 3")
	d.Line("keep")
	d.Line("3 replaced by I9")
	d.Shows("! There is no such initiative in this session.", "▸ 3 replaced by I9")
	if got := reports(d); got[0].By != d.W().Initiatives[0].ID || got[1].Status != workshop.Kept || got[2] != (workshop.Report{}) {
		t.Errorf("the reports are %+v", got)
	}
}

// Where nothing was carried over the stage says so, and takes what people know.
func TestStatusOfNothing(t *testing.T) {
	d := newStatusDesk(t, nil)
	d.ShowsLarge("Nothing was carried over. What became of what we agreed last time?")
	d.Line("The training was held twice")
	d.Shows("» The training was held twice")
	if n := len(d.W().Remarks); n != 1 {
		t.Errorf("%d remarks", n)
	}
}

func TestStatusFits(t *testing.T) {
	for _, f := range []*workshop.Following{tuitest.BoardDay(), tuitest.ManyActions(1), tuitest.ManyActions(40), tuitest.LongActions(), nil} {
		d := newStatusDesk(t, f)
		tuitest.EverySize(t, d)
		d.Line("late no time until 1 May")
		d.Keys("pgdown", "pgdown")
		tuitest.EverySize(t, d)
	}
}

// Under the spotlight the action stands alone.
func TestStatusSpotlight(t *testing.T) {
	d := newStatusDesk(t, tuitest.BoardDay())
	d.Keys("pgdown", "f5")
	d.ShowsLarge("Publish the best answer of the week")
	d.Keys("right")
	d.ShowsLarge("The first 15 minutes, written and drilled")
}
