package stage_test

import (
	"strings"
	"testing"

	"swotshop/tui/kit"
)

// What is agreed on stands on the fourth row, or is large while nothing is agreed; from thirty
// rows on the rule that is talked about is large: the newest, the picked one, or the one on
// the line.
func TestTheRuleThatIsTalkedAboutIsLarge(t *testing.T) {
	d := rulesDesk(t)
	for _, size := range [][2]int{{60, 18}, {80, 24}, {120, 40}, {200, 60}} {
		d.Resize(size[0], size[1])
		if d.Fits(t); size[1] >= kit.High { // what is asked is large until there is a rule
			d.ShowsLarge(d.W().CurrentStage().Purpose)
			continue
		}
		if row := strings.TrimSpace(d.Rows()[3]); !strings.HasPrefix(d.W().CurrentStage().Purpose, row) || row == "" {
			t.Errorf("%v: the fourth row is %q", size, row)
		}
	}
	d.Line("name the source")
	d.Line("answer the same day")
	d.ShowsLarge("Answer the same day")
	d.Shows("G1   Name the source", "» G2   Answer the same day", "Enter add G3")
	d.Keys("up", "up")
	d.ShowsLarge("Name the source")
	d.Shows("▸ G1   Name the source")
	d.Keys("esc", "tab")
	d.ShowsLarge("Share it, and name the source")
	d.Resize(80, 24)
	d.Shows("▸ –    Share it")
}
