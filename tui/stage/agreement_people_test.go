package stage_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// rowWith is the first row of the screen that has some words; -1 for none.
func rowWith(d *tuitest.Desk, words string) int {
	return slices.IndexFunc(d.Rows(), func(row string) bool { return strings.Contains(row, words) })
}

// The line stands between those who support the proposal and all others, in either scale,
// and no row is left out because nobody is on it.
func TestAgreementIsDividedWhereTheScaleSays(t *testing.T) {
	for _, scale := range []workshop.GradientScale{workshop.KanerScale, workshop.OlderScale} {
		d := tuitest.NewFilledDesk(t, tuitest.FillSome, workshop.StageAgreement)
		d.W().GradientScale = scale
		names := scale.Names()
		for _, size := range [][2]int{{80, 24}, {120, 40}, {200, 60}} {
			d.Resize(size[0], size[1])
			line := rowWith(d, "┄┄┄")
			for i, name := range names {
				if at := rowWith(d, name); at < 0 || (at < line) != (i < scale.Supporting()) {
					t.Errorf("%q at %v: %q stands in row %d, the line in row %d\n%s", scale, size, name, at, line, d.Screen())
				}
			}
		}
	}
}

// Nothing is said of what a count means while somebody is still to be counted.
func TestAgreementIsSilentUntilAllAreCounted(t *testing.T) {
	d := tuitest.NewFilledDesk(t, tuitest.Fills["nothing"], workshop.StageAgreement)
	for _, line := range []string{"3/3/0/0/0/0/0/0", "3/3/0/0/0/0/1/0"} {
		d.Line(line)
		d.Shows("Show one to eight fingers.")
		d.Hides("Everyone agrees", "Some of us disagree")
	}
	d.Line("3/3/0/0/0/0/2/0")
	d.Shows("Some of us disagree")
	d.Line("8/0/0/0/0/0/0/0")
	d.Shows("! The room is counted already: 3/3/0/0/0/0/2/0.", "Some of us disagree")
	d.Keys("enter")
	d.Shows("Everyone agrees", "8 of 8 support it")
}

// Whoever abstains is not with the others, and not against them either.
func TestNobodyIsSaidToAgreeWhoAbstains(t *testing.T) {
	for _, line := range []string{"3/2/2/1/0/0/0/0", "0/0/0/8/0/0/0/0"} {
		d := tuitest.NewFilledDesk(t, tuitest.Fills["nothing"], workshop.StageAgreement)
		d.Line(line)
		d.Shows("Nobody is against it.")
		d.Hides("Everyone agrees", "Some of us disagree")
	}
}

// One person is one block, of the same width on every row and in every count.
func TestAgreementDrawsOneBlockForEachPerson(t *testing.T) {
	d := tuitest.NewFilledDesk(t, tuitest.Fills["nothing"], workshop.StageAgreement)
	blocks := func(name string) []string {
		return slices.DeleteFunc(strings.Fields(d.Rows()[rowWith(d, name)]), func(word string) bool { return strings.Trim(word, "▆") != "" })
	}
	for _, size := range [][2]int{{80, 24}, {120, 40}} {
		d.Resize(size[0], size[1])
		d.Line("1/0/0/0/0/0/0/0")
		one := blocks("Whole-hearted")
		d.Line("1/4/3/0/0/0/0/0")
		for name, n := range map[string]int{"Whole-hearted": 1, "Agreement with": 4, "Support with": 3, "Block": 0} {
			if got := blocks(name); !slices.Equal(got, slices.Repeat(one, n)) {
				t.Errorf("%v: %d people are drawn as %q", size, n, got)
			}
		}
	}
}

// Whatever was said, and in whichever window: the newest dissent is there, those that have
// no row are counted, and nothing is cut while a row is free.
func TestDissentFoldsFromTheOldest(t *testing.T) {
	d := tuitest.NewFilledDesk(t, tuitest.Fills["nothing"], workshop.StageAgreement)
	for n := 1; n <= 9; n++ {
		d.Do(workshop.AddRemark{Topic: workshop.Dissent, Text: fmt.Sprintf("against number %d, %s end%d", n, strings.Repeat("which takes a second row, ", n%3), n)})
		for _, size := range tuitest.Sizes {
			d.Resize(size[0], size[1])
			d.Fits(t)
			d.Shows(fmt.Sprintf("Against number %d,", n), "8    Block")
			shown := strings.Count(d.Screen(), "Against number")
			if counted := strings.Contains(d.Screen(), fmt.Sprintf("%d earlier", n-shown)); shown < n && !counted && size[1] > 18 {
				t.Errorf("%d of %d are shown at %v, and nothing says so:\n%s", shown, n, size, d.Screen())
			}
			if free := d.Rows()[size[1]-4]; strings.TrimSpace(free) == "" && strings.Contains(d.Screen(), "…") && n <= 4 && size[1] < 30 && size[1] > 18 {
				t.Errorf("something is cut at %v although a row is free:\n%s", size, d.Screen())
			}
		}
	}
}
