package tui

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"

	"swotshop/tui/kit"
	"swotshop/tui/library"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

func newShelfDesk(t *testing.T, s *tuitest.Shelf) *desk {
	t.Helper()
	d := &desk{t: t, store: s.Library, clock: time.Date(2026, 3, 12, 9, 0, 0, 0, time.UTC)}
	d.app = newStill(Options{Store: s, Content: tuitest.Content{}, Now: func() time.Time { return d.clock },
		NewID: func() string { d.ids++; return fmt.Sprintf("%08d-0000", d.ids) }})
	d.run(d.app.Init())
	d.resize(80, 24)
	return d
}

var testHits = []workshop.Hit{
	{Session: workshop.Summary{ID: "s2", Client: "Northwind Insurance Group plc"}, What: "Weaknesses",
		Text: "Approval takes nine days", Marks: [][2]int{{0, 8}}},
	{Session: workshop.Summary{ID: "s0", Client: "Acme Robotics"}, What: "comparison for S12",
		Text:  strings.Repeat("Words that stand before it, ", 6) + "the approval itself, and words after it that are as many again",
		Marks: [][2]int{{172, 180}}},
	{Session: workshop.Summary{ID: "s4", Client: "Example AI start-up"}, What: "dissent",
		Text: strings.Repeat("大塚製薬 ", 12) + "approval", Marks: [][2]int{{156, 164}}},
}

func longShelf() *tuitest.Shelf {
	s := tuitest.NewShelf(4)
	for i := range s.Rows {
		s.Rows[i].Client = strings.Repeat("Ōtsuka 大塚 & Partners ", 5)
		s.Rows[i].Title = strings.Repeat("The whole board, away for a day ", 4)
		s.Rows[i].Stage = "Closing remarks and all"
		s.Rows[i].Items, s.Rows[i].Initiatives = 100000, 99999
	}
	return s
}

var librarySizes = []kit.Area{{W: 80, H: 24}, {W: 60, H: 18}, {W: 120, H: 40}, {W: 200, H: 60}}

func TestLibraryScreens(t *testing.T) {
	sought := tuitest.NewShelf(200)
	sought.Hits = testHits
	for name, c := range map[string]struct {
		shelf *tuitest.Shelf
		do    func(*desk)
	}{
		"empty": {tuitest.NewShelf(0), func(*desk) {}},
		"three": {tuitest.NewShelf(3), func(d *desk) { d.keys("down") }},
		"many":  {tuitest.NewShelf(200), func(d *desk) { d.keys("end", "pgup") }},
		"long":  {longShelf(), func(*desk) {}},
		"hits":  {sought, func(d *desk) { d.keys("/"); d.typed("Ac"); d.keys("end", "up") }},
		"none":  {tuitest.NewShelf(3), func(d *desk) { d.keys("/"); d.typed("zzz") }},
	} {
		for _, a := range librarySizes {
			t.Run(fmt.Sprintf("%s_%dx%d", name, a.W, a.H), func(t *testing.T) {
				d := newShelfDesk(t, c.shelf)
				d.resize(a.W, a.H)
				c.do(d)
				d.looks(t)
			})
		}
	}
}

// everySize draws the present screen in many windows; none may be overrun.
func everySize(t *testing.T, d *desk) {
	t.Helper()
	for _, w := range []int{50, 51, 59, 60, 71, 73, 74, 80, 100, 120, 200} {
		for _, h := range []int{15, 18, 24, 40, 60} {
			d.resize(w, h)
			lines := d.rows()
			if len(lines) > h {
				t.Fatalf("%d lines in %d×%d:\n%s", len(lines), w, h, d.screen())
			}
			for _, l := range lines {
				if lipgloss.Width(l) > w-1 {
					t.Fatalf("%d cells in %d×%d: %q", lipgloss.Width(l), w, h, l)
				}
			}
			if c := d.app.View().Cursor; c != nil && (c.X >= w || c.Y >= h) {
				t.Fatalf("the cursor is at %d, %d in %d×%d", c.X, c.Y, w, h)
			}
		}
	}
	d.resize(80, 24)
}

func TestLibraryFitsEveryWindow(t *testing.T) {
	t.Parallel()
	for _, s := range []*tuitest.Shelf{tuitest.NewShelf(0), tuitest.NewShelf(3), tuitest.NewShelf(200), longShelf()} {
		s.Hits = testHits
		d := newShelfDesk(t, s)
		everySize(t, d)
		d.keys("/")
		d.typed("a")
		everySize(t, d)
		d.keys("end")
		everySize(t, d)
		s.Hits = nil
		d.typed("zzz")
		everySize(t, d)
	}
}

// Before the list has arrived nothing is said about it, so that nothing jumps.
func TestLibraryBeforeTheListArrives(t *testing.T) {
	l := library.New(&kit.Kit{Theme: kit.NewTheme(kit.DarkTheme, kit.FullColour, kit.ByCodePoints), Now: time.Now}, tuitest.NewShelf(3))
	first := l.View(kit.Area{W: 80, H: 24}).Content
	if !strings.Contains(first, "…") || strings.Contains(first, "board decides") || strings.Contains(first, "0 sessions") {
		t.Errorf("the first frame says more than it knows:\n%s", first)
	}
	if n := strings.Count(first, "\n"); n != 23 {
		t.Errorf("the first frame has %d lines", n+1)
	}
}

func TestLibraryFiltersAtOnce(t *testing.T) {
	d := newShelfDesk(t, tuitest.NewShelf(40))
	d.keys("/")
	d.typed("northwind board")
	d.shows("Northwind", "/ northwind board", "2 of 40 sessions")
	d.hides("Acme")
	d.keys("esc")
	d.shows("Acme", "▸ Northwind")
	d.hides("northwind board")
	d.keys("esc", "esc")
	d.shows("40 sessions")
	if d.ended {
		t.Error("Esc on the list ended the program")
	}
}

func TestLibraryOpensTheSelectedOne(t *testing.T) {
	for name, c := range map[string]struct {
		keys []string
		want string
	}{
		"second":       {[]string{"down", "enter"}, "s1"},
		"vi":           {[]string{"j", "j", "k", "enter"}, "s1"},
		"last":         {[]string{"end", "enter"}, "s39"},
		"page":         {[]string{"pgdown", "pgdown", "pgup", "home", "enter"}, "s0"},
		"past the end": {[]string{"end", "down", "pgdown", "enter"}, "s39"},
		"filtered":     {[]string{"/", "A", "c", "m", "e", "down", "enter"}, "s5"},
		"by date":      {[]string{"/", "2", "0", "2", "6", "-", "1", "1", "-", "0", "9", "enter"}, "s1"},
	} {
		t.Run(name, func(t *testing.T) {
			s := tuitest.NewShelf(40)
			d := newShelfDesk(t, s)
			d.keys(c.keys...)
			if len(s.Led) != 1 || s.Led[0] != c.want {
				t.Errorf("opened %v, want %s", s.Led, c.want)
			}
		})
	}
}

func TestLibraryEnterOnAHitOpensItsSession(t *testing.T) {
	s := tuitest.NewShelf(40)
	s.Hits = testHits
	d := newShelfDesk(t, s)
	d.keys("/")
	d.typed("approval")
	d.shows("In session text: 3 matches", "Approval takes nine days", "the approval itself")
	d.keys("down", "down", "enter")
	if len(s.Led) != 1 || s.Led[0] != "s4" {
		t.Errorf("opened %v, want the session of the third hit", s.Led)
	}
}

// Marked words have weight and underline, and show however long the text.
func TestLibraryMarksTheWordsFound(t *testing.T) {
	theme := kit.NewTheme(kit.DarkTheme, kit.FullColour, kit.ByCodePoints)
	for i := range testHits {
		for _, w := range []int{20, 30, 44, 100, 400} {
			text := library.HitText(theme, &testHits[i], w)
			if lipgloss.Width(text) > w {
				t.Errorf("hit %d is %d cells wide, want at most %d", i, lipgloss.Width(text), w)
			}
			if mark := theme.Strong.Underline(true).Render("approval"); !strings.Contains(strings.ToLower(text), mark) &&
				!strings.Contains(text, theme.Strong.Underline(true).Render("Approval")) {
				t.Errorf("hit %d in %d cells does not show its mark: %q", i, w, text)
			}
		}
	}
}

// One search is in flight; a reply for older words is dropped and the newest
// are sought then.
func TestLibraryDropsALateReply(t *testing.T) {
	s := tuitest.NewShelf(3)
	l := library.New(&kit.Kit{Theme: kit.NewTheme(kit.DarkTheme, kit.FullColour, kit.ByCodePoints), Now: time.Now}, s)
	l.Update(library.ListedMsg{Sessions: s.Rows})
	l.Update(keyPress("/"))
	_, first := l.Update(keyPress("o"))
	_, second := l.Update(keyPress("n"))
	if first == nil || second != nil {
		t.Fatal("want one search for the first letter, and none while it is under way")
	}
	late := first().(library.FoundMsg)
	late.Hits = []workshop.Hit{{Text: "an older hit"}}
	_, third := l.Update(late)
	if len(l.Filter.Hits) != 0 {
		t.Error("a late reply was shown")
	}
	if third == nil {
		t.Fatal("the newest words are not sought after the late reply")
	}
	if got := third().(library.FoundMsg).Words; got != "on" {
		t.Errorf("sought %q, want %q", got, "on")
	}
	l.Update(library.FoundMsg{Words: "on", Hits: testHits})
	if len(l.Filter.Hits) != len(testHits) {
		t.Error("the reply for the present words was not shown")
	}
	l.Update(keyPress("esc"))
	l.Update(library.FoundMsg{Words: "on", Hits: testHits})
	if len(l.Filter.Hits) != 0 {
		t.Error("a reply was shown after the filter was closed")
	}
}

func TestLibraryAsksBeforeReopening(t *testing.T) {
	s := tuitest.NewShelf(4)
	d := newShelfDesk(t, s)
	d.keys("r")
	d.shows("This session is not closed")
	d.keys("down", "r")
	d.shows("Reopen the session?", "Bäckerei", "y reopen it")
	d.keys("enter", "pgdown", "n")
	d.shows("4 sessions")
	if len(s.Led) > 0 {
		t.Fatalf("%v was opened without a yes", s.Led)
	}
	d.keys("r", "y")
	if len(s.Led) != 1 || s.Led[0] != "s1" {
		t.Errorf("reopened %v, want s1", s.Led)
	}
}

func TestLibraryOpensReadOnly(t *testing.T) {
	s := tuitest.NewShelf(4)
	d := newShelfDesk(t, s)
	d.keys("down", "e")
	if len(s.Led) > 0 || len(s.Read) != 1 || s.Read[0] != "s1" {
		t.Errorf("led %v, read %v: want only s1 read", s.Led, s.Read)
	}
}

// Letters are text while the filter line is open, and q is never a way out.
func TestLibraryLettersInTheFilterLine(t *testing.T) {
	d := newShelfDesk(t, tuitest.NewShelf(3))
	d.keys("q")
	if d.ended {
		t.Fatal("q ended the program")
	}
	d.keys("/")
	d.typed("n?.dqrejk")
	d.shows("/ n?.dqrejk")
	d.send(tea.PasteMsg{Content: " pasted\x1b[31m\nline"})
	d.shows("pasted line")
	d.keys("ctrl+c")
	if !d.ended {
		t.Error("Ctrl+C did not end the program")
	}
}

func TestLibraryShowsErrorsAndKeepsTheList(t *testing.T) {
	s := tuitest.NewShelf(3)
	s.SearchErr = errors.New("the disk does not answer")
	d := newShelfDesk(t, s)
	d.keys("/", "b")
	d.shows("! Session text cannot be searched: the disk does not answer", "Board away day")
	d.keys("esc")
	d.send(library.ListedMsg{Err: errors.New("the file is gone")})
	d.shows("! The library cannot be read: the file is gone", "Acme")
	d.keys("down")
	d.hides("the file is gone")
	d.app.screen = library.New(d.app.kit, s).Failed(errors.New("the session cannot be read"))
	d.send(library.ListedMsg{Sessions: s.Rows})
	d.shows("! The session cannot be read", "Acme")
}

// R2.8: the retention date of the selected client shows, even when it is past;
// there is no reminder without a date.
func TestLibraryShowsRetention(t *testing.T) {
	s := tuitest.NewShelf(5)
	s.Kept = []workshop.Retention{{Client: "ACME Robotics", Until: "2026-03-11"}, {Client: tuitest.TestClients[1], Until: "2026-03-12"}}
	d := newShelfDesk(t, s)
	d.resize(120, 40)
	d.shows("! ACME Robotics: retention ended 11 Mar 2026. Erase with “swotshop purge”.")
	d.keys("down")
	d.shows(tuitest.TestClients[1] + ": retention ends 12 Mar 2026")
	d.hides("retention ended")
	d.keys("down")
	d.hides("retention ends")
	d.resize(60, 18)
	d.keys("up", "up")
	d.shows("! ACME Robotics: retention ended 11 Mar 2026. ")
}

func TestLibraryDrawsOnlyWhatShows(t *testing.T) {
	frame := func(n int) float64 {
		l := library.New(&kit.Kit{Theme: kit.NewTheme(kit.DarkTheme, kit.FullColour, kit.ByCodePoints), Now: time.Now}, nil)
		l.Update(library.ListedMsg{Sessions: tuitest.NewShelf(n).Rows})
		return testing.AllocsPerRun(5, func() { l.Update(keyPress("down")); l.View(kit.Area{W: 80, H: 24}) })
	}
	if few, many := frame(30), frame(3000); many > 1.5*few {
		t.Errorf("a frame of 3000 sessions takes %.0f allocations, one of 30 takes %.0f", many, few)
	}
}
