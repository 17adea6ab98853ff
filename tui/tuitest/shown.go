package tuitest

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"swotshop/tui/dialog"
	"swotshop/tui/kit"
	"swotshop/tui/large"
	"swotshop/tui/screen"
	"swotshop/tui/session"
)

// View draws the screen.
func (d *Desk) View() tea.View { return d.App.View() }

// Rows are the lines that the room sees, without colours and blanks at the
// right.
func (d *Desk) Rows() []string {
	lines := strings.Split(ansi.Strip(d.View().Content), "\n")
	for i := range lines {
		lines[i] = strings.TrimRight(lines[i], " ")
	}
	return lines
}

// Screen is what the room sees, as one text.
func (d *Desk) Screen() string { return strings.Join(d.Rows(), "\n") }

// Blank reports whether the room sees nothing.
func (d *Desk) Blank() bool { return strings.TrimSpace(d.Screen()) == "" }

// Shows fails unless the screen has all these texts.
func (d *Desk) Shows(texts ...string) {
	d.T.Helper()
	screen := d.Screen()
	for _, text := range texts {
		if !strings.Contains(screen, text) {
			d.T.Fatalf("the screen does not show %q:\n%s", text, screen)
		}
	}
}

// Hides fails when the screen has any of these texts.
func (d *Desk) Hides(texts ...string) {
	d.T.Helper()
	screen := d.Screen()
	for _, text := range texts {
		if strings.Contains(screen, text) {
			d.T.Fatalf("the screen shows %q:\n%s", text, screen)
		}
	}
}

// ShowsLarge fails unless the screen shows a text in large type, of whatever
// size.
func (d *Desk) ShowsLarge(text string) {
	d.T.Helper()
	if d.RowsOfLarge(text) == 0 {
		d.T.Fatalf("the screen does not show %q in large type:\n%s", text, d.Screen())
	}
}

// RowsOfLarge is how many rows a text takes that stands on the screen in large
// type; 0 when it does not.
func (d *Desk) RowsOfLarge(text string) int {
	_, rows := d.largeOf(text)
	return rows
}

// SizeOfLarge is how high a capital of a text is that stands on the screen in large type,
// in rows of pixels; 0 when it does not.
func (d *Desk) SizeOfLarge(text string) int {
	size, _ := d.largeOf(text)
	return size
}

func (d *Desk) largeOf(text string) (size, height int) {
	rows := d.Rows()
	widths := make([]int, 0, 24)
	for less := range 12 {
		widths = append(widths, d.size.W-less, kit.WidestCard-less)
	}
	for size := 2 * d.size.H; size > 0; size-- {
		for _, w := range widths {
			lines, ok := large.Style{Size: size}.Set(text, w, d.size.H)
			for y := 0; ok && y+len(lines) <= len(rows); y++ {
				if stands(rows[y:], lines) {
					return size, len(lines)
				}
			}
		}
	}
	return 0, 0
}

// stands says that lines are the first of some rows, wherever they begin.
func stands(rows, lines []string) bool {
	at := strings.Index(rows[0], lines[0])
	if at < 0 {
		return false
	}
	before := rows[0][:at]
	if strings.Trim(before, " ") != "" {
		before = strings.Repeat(" ", kit.ByCodePoints.Width(before))
	}
	for i, l := range lines {
		if !strings.HasPrefix(rows[i], before+l) && l != "" {
			return false
		}
	}
	return true
}

// Worn is the name of the theme that the screen is drawn in, as its ground tells.
func (d *Desk) Worn() string {
	d.T.Helper()
	content := d.View().Content
	for _, theme := range kit.Themes {
		ground, _, _ := strings.Cut(kit.NewTheme(theme.Name, d.depth, kit.ByCodePoints).Paint("", kit.Area{W: 1, H: 1}), " ")
		if strings.HasPrefix(content, ground) {
			return theme.Name
		}
	}
	d.T.Fatal("the screen is drawn in no theme")
	return ""
}

// Wear chooses a theme, which shows from the next message on.
func (d *Desk) Wear(theme string) (before string) {
	s := d.settings
	before, s.Theme = s.Theme, theme
	d.Want(screen.KeepSettings{Settings: s})
	return before
}

// InSpotlight reports whether one thing fills the screen in large letters.
func (d *Desk) InSpotlight() bool {
	_, ok := d.App.Over().(*session.Spotlight)
	return ok
}

// isBare says that nothing stands at the edges: a question names its keys
// itself, and under the spotlight there is one thing only.
func (d *Desk) isBare() bool {
	switch d.App.Over().(type) {
	case *dialog.Question, *dialog.List, *dialog.Forms, *dialog.Filed:
		return true
	}
	return d.InSpotlight()
}

// inPanel says that the room was warned and reads the facilitator’s part.
func (d *Desk) inPanel() bool {
	p, ok := d.App.Over().(*session.Panel)
	return ok && p.Shown
}

// Lacks says what essential thing is not on the screen; empty for nothing.
func (d *Desk) Lacks(list bool, rows []string, cursor *tea.Cursor) string {
	last := len(rows) - 1
	if live, ok := d.App.Screen().(*session.Screen); ok && d.App.Over() == nil {
		frozen := strings.Contains(rows[last], "‖ frozen")
		first, _, _ := strings.Cut(live.L.W().CurrentStage().Title, " ")
		switch {
		case !frozen && !strings.Contains(rows[0], first), rows[0] == "": // a frozen one was drawn for the window as it was
			return "the first line does not say where we are"
		case !strings.HasSuffix(rows[last], "● saved") && !strings.HasSuffix(rows[last], "NOT SAVED"):
			return "the save mark is not at its place"
		case live.Open() && !live.Blanks() && !frozen && (cursor == nil || cursor.Y != last-1):
			return "something can be typed and the cursor is not on the line"
		}
	}
	switch body := strings.Join(rows[1:last-1], "\n"); {
	case rows[last] == "" && !d.isBare():
		return "no keys are named"
	case list && !strings.Contains(body, "▸"):
		return "the selected row does not show"
	case strings.Contains(body, "PRIVATE") && !d.inPanel():
		return "the facilitator’s note is projected"
	}
	return ""
}

// Fits fails when anything is wider or higher than the window, or when a
// stage drew more than its area so that the frame had to cut it.
func (d *Desk) Fits(t testing.TB) {
	t.Helper()
	lines := d.Rows()
	if len(lines) != d.size.H {
		t.Fatalf("%d lines in a window of %d", len(lines), d.size.H)
	}
	for i, l := range lines {
		if w := lipgloss.Width(l); w > d.size.W-1 {
			t.Fatalf("line %d is %d wide in a window of %d: %q", i, w, d.size.W, l)
		}
	}
	screen := strings.Join(lines, "\n") // drawn once: this runs after thousands of keys
	for text, fault := range map[string]string{
		"more line": "the frame had to cut the stage", "PRIVATE": "the facilitator’s note is projected",
	} {
		if strings.Contains(screen, text) {
			t.Fatalf("%s:\n%s", fault, screen)
		}
	}
}

// RequireDecent fails on a line that is too wide, too many lines, or a
// private note.
func RequireDecent(t testing.TB, d *Desk) {
	t.Helper()
	content := d.View().Content
	lines := strings.Split(content, "\n")
	if len(lines) > d.size.H {
		t.Fatalf("%d lines in a window of %d:\n%s", len(lines), d.size.H, d.Screen())
	}
	for _, line := range lines {
		if lipgloss.Width(line) > d.size.W {
			t.Fatalf("a line of %d cells in a window of %d:\n%s", lipgloss.Width(line), d.size.W, d.Screen())
		}
	}
	if strings.Contains(content, "PRIVATE") {
		t.Fatalf("the facilitator’s note is projected:\n%s", d.Screen())
	}
}
