package library_test

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

func TestLibraryScreens(t *testing.T) {
	sought := tuitest.NewShelf(200)
	sought.Hits = tuitest.Hits
	for name, c := range map[string]struct {
		shelf *tuitest.Shelf
		do    func(*tuitest.Desk)
	}{
		"empty": {tuitest.NewShelf(0), func(*tuitest.Desk) {}},
		"three": {tuitest.NewShelf(3), func(d *tuitest.Desk) { d.Keys("down") }},
		"many":  {tuitest.NewShelf(200), func(d *tuitest.Desk) { d.Keys("end", "pgup") }},
		"long":  {longShelf(), func(*tuitest.Desk) {}},
		"hits":  {sought, func(d *tuitest.Desk) { d.Keys("/"); d.Type("Ac"); d.Keys("end", "up") }},
		"none":  {tuitest.NewShelf(3), func(d *tuitest.Desk) { d.Keys("/"); d.Type("zzz") }},
	} {
		for _, size := range tuitest.Sizes {
			t.Run(fmt.Sprintf("%s_%dx%d", name, size[0], size[1]), func(t *testing.T) {
				d := tuitest.NewShelfDesk(t, c.shelf)
				d.Resize(size[0], size[1])
				c.do(d)
				tuitest.Looks(t, d)
			})
		}
	}
}

func TestLibraryFitsEveryWindow(t *testing.T) {
	t.Parallel()
	for _, s := range []*tuitest.Shelf{tuitest.NewShelf(0), tuitest.NewShelf(3), tuitest.NewShelf(200), longShelf()} {
		s.Hits = tuitest.Hits
		d := tuitest.NewShelfDesk(t, s)
		tuitest.EverySize(t, d)
		d.Keys("/")
		d.Type("a")
		tuitest.EverySize(t, d)
		d.Keys("end")
		tuitest.EverySize(t, d)
		s.Hits = nil
		d.Type("zzz")
		tuitest.EverySize(t, d)
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
	d := tuitest.NewShelfDesk(t, tuitest.NewShelf(40))
	d.Keys("/")
	d.Type("northwind board")
	d.Shows("Northwind", "/ northwind board", "2 of 40 sessions")
	d.Hides("Acme")
	d.Keys("esc")
	d.Shows("Acme", "▸ Northwind")
	d.Hides("northwind board")
	d.Keys("esc", "esc")
	d.Shows("40 sessions")
	if d.Ended {
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
			d := tuitest.NewShelfDesk(t, s)
			d.Keys(c.keys...)
			if len(s.Led) > 0 || len(s.Read) != 1 || s.Read[0] != c.want {
				t.Errorf("led %v, read %v: want only %s read", s.Led, s.Read, c.want)
			}
		})
	}
}

func TestLibraryEnterOnAHitOpensItsSession(t *testing.T) {
	s := tuitest.NewShelf(40)
	s.Hits = tuitest.Hits
	d := tuitest.NewShelfDesk(t, s)
	d.Keys("/")
	d.Type("approval")
	d.Shows("In session text: 3 matches", "Approval takes nine days", "itself, and words")
	d.Keys("down", "down", "enter")
	if len(s.Led) > 0 || len(s.Read) != 1 || s.Read[0] != "s4" {
		t.Errorf("led %v, read %v: want the session of the third hit read", s.Led, s.Read)
	}
}

// Marked words have weight and underline, and show however long the text.
func TestLibraryMarksTheWordsFound(t *testing.T) {
	theme := kit.NewTheme(kit.DarkTheme, kit.FullColour, kit.ByCodePoints)
	for i := range tuitest.Hits {
		for _, w := range []int{20, 30, 44, 100, 400} {
			text := library.HitText(theme, &tuitest.Hits[i], w)
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
	l.Update(library.ListedMsg{Of: l, Sessions: s.Rows})
	l.Update(tuitest.KeyPress("/"))
	_, first := l.Update(tuitest.KeyPress("o"))
	_, second := l.Update(tuitest.KeyPress("n"))
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
	l.Update(library.FoundMsg{Of: l, Words: "on", Hits: tuitest.Hits})
	if len(l.Filter.Hits) != len(tuitest.Hits) {
		t.Error("the reply for the present words was not shown")
	}
	l.Update(tuitest.KeyPress("esc"))
	l.Update(library.FoundMsg{Of: l, Words: "on", Hits: tuitest.Hits})
	if len(l.Filter.Hits) != 0 {
		t.Error("a reply was shown after the filter was closed")
	}
}

func TestLibraryAsksBeforeReopening(t *testing.T) {
	s := tuitest.NewShelf(4)
	d := tuitest.NewShelfDesk(t, s)
	d.Keys("down", "g")
	d.Shows("Reopen the session?", "Bäckerei", "y reopen it")
	d.Keys("enter", "pgdown", "n")
	d.Shows("4 sessions")
	if len(s.Led) > 0 {
		t.Fatalf("%v was opened without a yes", s.Led)
	}
	d.Keys("g", "y")
	if len(s.Led) != 1 || s.Led[0] != "s1" {
		t.Errorf("reopened %v, want s1", s.Led)
	}
}

// Letters are text while the filter line is open, and q is never a way out.
func TestLibraryLettersInTheFilterLine(t *testing.T) {
	d := tuitest.NewShelfDesk(t, tuitest.NewShelf(3))
	d.Keys("q")
	if d.Ended {
		t.Fatal("q ended the program")
	}
	d.Keys("/")
	d.Type("n?.dqgejk")
	d.Shows("/ n?.dqgejk")
	d.Send(tea.PasteMsg{Content: " pasted\x1b[31m\nline"})
	d.Shows("pasted line")
	d.Keys("ctrl+c")
	if !d.Ended {
		t.Error("Ctrl+C did not end the program")
	}
}

func TestLibraryShowsErrorsAndKeepsTheList(t *testing.T) {
	s := tuitest.NewShelf(3)
	s.SearchErr = errors.New("the disk does not answer")
	d := tuitest.NewShelfDesk(t, s)
	d.Keys("/", "b")
	d.Shows("! Session text cannot be searched: the disk does not answer", "Board away day")
	d.Keys("esc")
	s.ListErr = errors.New("the file is gone")
	d.Run(d.App.Screen().(*library.Screen).List())
	s.ListErr = nil
	d.Shows("! The library cannot be read: the file is gone", "Acme")
	d.Keys("down")
	d.Hides("the file is gone")
	s.OpenErr = errors.New("the session cannot be read")
	d.Keys("enter")
	d.Shows("! The session cannot be read", "Acme")
}

// R2.8: the retention date of the selected client shows, even when it is past;
// there is no reminder without a date.
func TestLibraryShowsRetention(t *testing.T) {
	s := tuitest.NewShelf(5)
	s.Kept = []workshop.Retention{{Client: "ACME Robotics", Until: "2026-03-11"}, {Client: tuitest.TestClients[1], Until: "2026-03-12"}}
	d := tuitest.NewShelfDesk(t, s)
	d.Resize(120, 40)
	d.Shows("! ACME Robotics: retention ended 11 Mar 2026. Erase with “swotshop purge”.")
	d.Keys("down")
	d.Shows(tuitest.TestClients[1] + ": retention ends 12 Mar 2026")
	d.Hides("retention ended")
	d.Keys("down")
	d.Hides("retention ends")
	d.Resize(60, 18)
	d.Keys("up", "up")
	d.Shows("! ACME Robotics: retention ended 11 Mar 2026. ")
}

func TestLibraryDrawsOnlyWhatShows(t *testing.T) {
	frame := func(n int) float64 {
		l := library.New(&kit.Kit{Theme: kit.NewTheme(kit.DarkTheme, kit.FullColour, kit.ByCodePoints), Now: time.Now}, nil)
		l.Update(library.ListedMsg{Of: l, Sessions: tuitest.NewShelf(n).Rows})
		return testing.AllocsPerRun(5, func() { l.Update(tuitest.KeyPress("down")); l.View(kit.Area{W: 80, H: 24}) })
	}
	if few, many := frame(30), frame(3000); many > 1.5*few {
		t.Errorf("a frame of 3000 sessions takes %.0f allocations, one of 30 takes %.0f", many, few)
	}
}
