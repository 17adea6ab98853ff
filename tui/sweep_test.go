package tui

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"swotshop/tui/dialog"
	"swotshop/tui/kit"
	"swotshop/tui/session"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// TestSweep draws every scene in windows of all sizes, in every theme and by
// both ways to count cells, and asks of each picture what must always hold.
func TestSweep(t *testing.T) {
	for name, cells := range map[string]kit.Cells{"code points": kit.ByCodePoints, "graphemes": kit.ByGraphemes} {
		t.Run(name, func(t *testing.T) {
			for i, s := range scenes() {
				t.Run(s.name, func(t *testing.T) {
					t.Parallel()
					sweep(t, s, cells, i)
				})
			}
		})
	}
}

// sweep draws a scene in all windows. A theme changes colours only, as the
// goldens show, so the themes take turns.
func sweep(t *testing.T, s scene, cells kit.Cells, turn int) {
	r := s.root(t)
	if cells == kit.ByGraphemes {
		r.send(tea.ModeReportMsg{Mode: ansi.ModeUnicodeCore, Value: ansi.ModeReset})
	}
	themes, all := everyTheme(), sweptSizes()
	step := 5
	switch {
	case s.every:
		step = 1
	case s.slow:
		step = 17
	}
	if underRace {
		step *= 3
	}
	for i, size := range all {
		if (i+turn)%step != 0 {
			continue
		}
		r.wear(themes[(i+turn)%len(themes)])
		r.resize(size.W, size.H)
		sound(t, r, s, cells)
		for _, key := range s.more {
			r.keys(key)
			sound(t, r, s, cells)
		}
	}
}

// sweptSizes are the corners, the sizes that screens are designed for, and the
// last and first room on either side of each rule of the layout.
func sweptSizes() []kit.Area {
	all := []kit.Area{{W: 20, H: 5}, {W: 300, H: 5}, {W: 20, H: 90}, {W: 300, H: 90}, {W: kit.LeastWidth, H: kit.LeastHeight}, {W: kit.LeastWidth - 1, H: 90}, {W: 300, H: kit.LeastHeight - 1}}
	for _, s := range sizes {
		all = append(all, kit.Area{W: s[0], H: s[1]})
	}
	widths, heights := []int{kit.LeastWidth, kit.LeastWidth + 1, 60, 300}, []int{kit.LeastHeight, 18, 24, 40, 90}
	for _, w := range []int{kit.Folds, kit.Wide, kit.Broad} {
		widths = append(widths, w+kit.Margin, w+kit.Margin+1, w+kit.Margin+2)
	}
	for _, h := range []int{kit.Low, kit.Roomy, kit.Tall} {
		for edge := 3; edge <= 5; edge++ { // a frame takes that many rows
			heights = append(heights, h+edge-1, h+edge)
		}
	}
	slices.Sort(heights)
	heights = slices.Compact(heights)
	for i := range 2 * len(widths) {
		all = append(all, kit.Area{W: widths[i%len(widths)], H: heights[i*7%len(heights)]})
	}
	return all
}

// sound fails unless the present picture is one that may be shown.
func sound(t *testing.T, r root, s scene, cells kit.Cells) {
	t.Helper()
	view, a := r.view(), r.window()
	painted := strings.Split(view.Content, "\n")
	rows := strings.Split(ansi.Strip(view.Content), "\n")
	fail := func(format string, args ...any) {
		t.Helper()
		t.Fatalf("%d×%d: %s\n%s", a.W, a.H, fmt.Sprintf(format, args...), strings.Join(rows, "\n"))
	}
	for i := range rows {
		rows[i] = strings.TrimRight(rows[i], " ")
	}
	if len(painted) != a.H {
		fail("%d lines", len(painted))
	}
	for i, line := range painted {
		if w := cells.Width(line); w != a.W {
			fail("line %d is %d cells wide", i+1, w)
		}
		if strings.ContainsFunc(ownStyle.ReplaceAllString(line, ""), unicode.IsControl) {
			fail("line %d has a sequence that is not ours: %q", i+1, line)
		}
	}
	if a.W < kit.LeastWidth || a.H < kit.LeastHeight {
		if !strings.Contains(strings.ToLower(rows[0]), "too small") {
			fail("it does not say that it is too small")
		}
		return
	}
	for i, row := range rows {
		if cells.Width(row) > a.W-1 {
			fail("line %d leaves no free column at the right: %q", i+1, row)
		}
	}
	if c := view.Cursor; c != nil && (c.X < 0 || c.X >= a.W || c.Y < 0 || c.Y >= a.H) {
		fail("the cursor is outside the window")
	}
	if fault := r.lacks(s, rows, view.Cursor); fault != "" {
		fail("%s", fault)
	}
}

// ownStyle are the sequences that a theme draws with.
var ownStyle = regexp.MustCompile(`\x1b\[[0-9;]*m`)

// lacks says what essential thing is not on the screen; empty for nothing.
func (d *desk) lacks(s scene, rows []string, cursor *tea.Cursor) string {
	last := len(rows) - 1
	live, ok := d.app.front().(*session.Screen)
	if ok {
		first, _, _ := strings.Cut(live.L.W().CurrentStage().Title, " ")
		switch {
		case !strings.Contains(rows[0], first):
			return "the first line does not say where we are"
		case !strings.HasSuffix(rows[last], "● saved") && !strings.HasSuffix(rows[last], "NOT SAVED"):
			return "the save mark is not at its place"
		case live.Open() && d.app.frozen == nil && (cursor == nil || cursor.Y != last-1):
			return "something can be typed and the cursor is not on the line"
		}
	}
	switch body := strings.Join(rows[1:last-1], "\n"); {
	case rows[last] == "" && !d.isBare():
		return "no keys are named"
	case s.list && !strings.Contains(body, "▸"):
		return "the selected row does not show"
	case strings.Contains(body, "PRIVATE") && !d.inPanel():
		return "the facilitator’s note is projected"
	}
	return ""
}

// isBare says that nothing stands at the edges: a question names its keys
// itself, and under the spotlight there is one thing only.
func (d *desk) isBare() bool {
	_, asked := d.app.Over().(*dialog.Question)
	return asked || d.inSpotlight()
}

// inPanel says that the room was warned and reads the facilitator’s part.
func (d *desk) inPanel() bool {
	p, ok := d.app.Over().(*session.Panel)
	return ok && p.Shown
}

// lacks is the same for the second screen, where nothing is private.
func (s *second) lacks(_ scene, rows []string, cursor *tea.Cursor) string {
	last := len(rows) - 1
	switch marked := regexp.MustCompile(`(● saved|○ saving|NOT SAVED|NO APP)$`).MatchString(strings.TrimRight(rows[last], " ")); {
	case s.c.Help != nil:
	case !strings.HasPrefix(rows[0], " Console"):
		return "the first line does not say where we are"
	case !marked:
		return "the save mark is not at its place"
	case s.c.Log.State().Head > 0 && (cursor == nil || cursor.Y != last-1):
		return "something can be typed and the cursor is not on the line"
	}
	if !strings.Contains(rows[last], " ") {
		return "no keys are named"
	}
	return ""
}

// What is worked on shows however long the line is: the words around the
// cursor.
func TestLineFollowsItsCursor(t *testing.T) {
	for _, size := range sizes {
		d := newFilledDesk(t, tuitest.FillSome, workshop.StageCapture)
		d.resize(size[0], size[1])
		d.typed("w " + strings.Repeat("long ", 50) + "end")
		if line := d.rows()[size[1]-2]; !strings.HasSuffix(line, "long end") {
			t.Errorf("%v: the line shows %q", size, line)
		}
	}
}
