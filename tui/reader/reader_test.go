package reader_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"swotshop/tui"
	"swotshop/tui/kit"
	"swotshop/tui/live"
	"swotshop/tui/reader"
	"swotshop/tui/screen"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

func TestReaderScreens(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		log  *workshop.Log
		led  *live.LedElsewhereError
		lost int
		do   func(*tuitest.Desk)
	}{
		"blueprint": {closedLog(t), nil, 0, func(*tuitest.Desk) {}},
		"further":   {closedLog(t), nil, 0, func(d *tuitest.Desk) { d.Keys("pgdown", "pgdown", "pgdown") }},
		"notes":     {closedLog(t), nil, 0, func(d *tuitest.Desk) { d.Keys("tab", "pgdown") }},
		"search":    {closedLog(t), nil, 0, func(d *tuitest.Desk) { d.Keys("/"); d.Type("head of product"); d.Keys("enter") }},
		"led":       {playedLog(t), tuitest.Led, 0, func(*tuitest.Desk) {}},
		"deposed":   {playedLog(t), tuitest.Led, 3, func(*tuitest.Desk) {}},
	} {
		read := func(w, h int) *tuitest.Desk {
			d := tuitest.NewReaderDesk(t, c.log, c.led)
			tuitest.Strand(d.Reader(), c.lost)
			d.Resize(w, h)
			d.DrawPage()
			c.do(d)
			return d
		}
		for _, size := range tuitest.Sizes {
			t.Run(fmt.Sprintf("%s_%dx%d", name, size[0], size[1]), func(t *testing.T) {
				tuitest.Looks(t, read(size[0], size[1]))
			})
		}
		tuitest.EverySize(t, read(80, 24))
	}
}

// Until the document is drawn its plain text shows, and a drawing for another
// size or theme is dropped when it comes late.
func TestReaderDrawsInTheBackground(t *testing.T) {
	r := reader.New(testEnv, closedLog(t), nil)
	if first := r.View(kit.Area{W: 80, H: 24}).Content; !strings.Contains(first, "# Acme Robotics: ") {
		t.Errorf("the first frame does not show the plain text:\n%s", first)
	}
	narrow, wide := r.Work(kit.Area{W: 60, H: 24}), r.Work(kit.Area{W: 80, H: 24})
	if r.Work(kit.Area{W: 80, H: 24}) != nil {
		t.Error("the same drawing is made twice")
	}
	r.Update(narrow())
	if r.Now().Sheet != nil {
		t.Error("a late drawing for another width was taken")
	}
	r.Update(wide())
	if got := r.View(kit.Area{W: 80, H: 24}).Content; strings.Contains(got, "# Acme") {
		t.Errorf("the drawing is not shown:\n%s", got)
	}
	if r.Work(kit.Area{W: 80, H: 24}) != nil {
		t.Error("it is drawn again although nothing has changed")
	}
	late := r.Work(kit.Area{W: 60, H: 24})()
	r.Now().SetMarkdown("# Another text")
	r.Update(late)
	if r.Now().Sheet != nil {
		t.Error("a drawing of the text before was taken")
	}
}

func TestReaderFindsWords(t *testing.T) {
	d := tuitest.NewReaderDesk(t, closedLog(t), nil)
	d.Keys("/")
	d.Type("FORUMS")
	d.Keys("enter")
	d.Shows("“FORUMS”: 1 of", "two forums")
	d.Keys("n", "n")
	d.Shows("“FORUMS”: 3 of 3")
	d.Keys("n")
	d.Shows("“FORUMS”: 1 of 3")
	d.Keys("N", "N", "N")
	d.Shows("“FORUMS”: 1 of", "two forums")
	d.Keys("esc")
	d.Hides("FORUMS")
	d.Keys("/")
	d.Type("no such words")
	d.Shows("was not found")
	d.Keys("esc", "esc")
	d.Shows("swotshop")
}

func TestReaderMoves(t *testing.T) {
	d := tuitest.NewReaderDesk(t, closedLog(t), nil)
	at := func() int { d.View(); return d.Reader().Now().Top }
	for _, c := range []struct {
		key  string
		want int
	}{{"up", 0}, {"down", 1}, {"j", 2}, {"k", 1}, {"home", 0}, {"pgdown", 18}, {"space", 36}, {"pgup", 18}, {"home", 0}} {
		d.Keys(c.key)
		if got := at(); got != c.want {
			t.Errorf("after %s the text stands at %d, want %d", c.key, got, c.want)
		}
	}
	d.Keys("end")
	d.Shows("100%")
	end := at()
	d.Keys("down", "pgdown")
	if at() != end {
		t.Error("the text goes on after its end")
	}
	d.Resize(60, 24)
	d.DrawPage()
	d.Shows("100%")
}

func TestReaderAsksBeforeItChangesAnything(t *testing.T) {
	d := tuitest.NewReaderDesk(t, closedLog(t), nil)
	d.Keys("t", "r", "o", "g")
	d.Shows("Reopen the session?")
	d.Keys("n")
	d.Shows("closed")
	d.Keys("g", "y")
	if d.App.Live() == nil || d.W().Closed {
		t.Error("g and y did not reopen the session")
	}
}

func TestReaderTakesOver(t *testing.T) {
	d := tuitest.NewReaderDesk(t, playedLog(t), tuitest.Led)
	d.Store.Led = tuitest.Led
	d.Shows("Open on board-room-2 since 10:02. Read-only here.")
	d.Keys("g", "t", "e")
	d.Shows("Letters do nothing here. Tab lists what you can do.")
	d.Choose("Take the session over")
	d.Shows("Take the session over?")
	d.Keys("y")
	if d.App.Live() == nil {
		t.Error("y did not take the session over")
	}
}

// What another window's take-over kept from being saved is listed, and leaving
// it is confirmed.
func TestReaderShowsWhatWasNotSaved(t *testing.T) {
	log := playedLog(t)
	play(t, log, workshop.AddItem{Quadrant: workshop.Threats, Text: "A rumour reaches customers first"}, workshop.SetDots{Dots: 5})
	d := tuitest.NewReaderDesk(t, log, tuitest.Led)
	tuitest.Strand(d.Reader(), 2)
	d.Shows("! 2 changes typed here were not saved before the other window took over.", "A rumour reaches customers first", "Not saved")
	d.Hides("Buyers compare")
	for _, do := range []func(){func() { d.Keys("esc") }, func() { d.Choose("Load the latest") }, func() { d.Choose("Take the session") }} {
		do()
		d.Shows("2 changes typed here will be lost")
		d.Keys("n")
	}
	d.Keys("right", "right")
	d.Shows("8 people")
}

func TestReaderOfTheDemoIsReadOnly(t *testing.T) {
	d := tuitest.NewShelfDesk(t, tuitest.NewShelf(0), func(o *tui.Options) {
		o.Demo = func() (*workshop.Log, error) { return closedLog(t), nil }
	})
	d.Want(screen.OpenDemo{})
	d.Keys("g")
	d.Shows("The demo is read-only", "Demo · Acme Robotics")
	d.Keys("t", "r")
	if d.App.Over() != nil {
		t.Error("the demo offers to be changed")
	}
}

func TestReaderExports(t *testing.T) {
	var fail error
	d := tuitest.NewReaderDesk(t, closedLog(t), nil, func(o *tui.Options) {
		o.Export = tuitest.Paper{There: "older.md", Write: func(w *workshop.Workshop) (string, error) { return w.Client + ".md", fail }}
	})
	d.Keys("e")
	d.Shows("▸ Markdown", "~/Documents", "Acme Robotics.md", "older.md   is there already and stays as it is")
	d.Keys("esc")
	d.Hides("Written", "written")
	d.Keys("e", "enter")
	d.Shows("Written", "└ Acme Robotics.md   new, 34 kB", "├ older.md   as it was")
	d.Keys("esc")
	d.Shows("Blueprint written to Acme Robotics.md")
	fail = os.ErrPermission
	d.Keys("e", "enter")
	d.Shows("! Permission denied")
	d.Hides("Written")
}

// No key changes anything without a yes.
func TestReaderChangesNothingByAccident(t *testing.T) {
	t.Parallel()
	keys := []string{"enter", "esc", "tab", "shift+tab", "up", "down", "left", "right", "pgup", "pgdown", "home", "end",
		"space", "delete", "backspace", "ctrl+z", "ctrl+y", "ctrl+s", "f1", "f2", "f3", "f4", ".", "/", "?"}
	for r := 'a'; r <= 'z'; r++ {
		if r != 'y' {
			keys = append(keys, string(r))
		}
	}
	for seed := range uint64(8) {
		random := rand.New(rand.NewPCG(seed, 7))
		led := []*live.LedElsewhereError{nil, tuitest.Led}[seed%2]
		d := tuitest.NewReaderDesk(t, closedLog(t), led)
		id, before := d.Reader().Log.State().ID, len(d.Reader().Log.Events())
		for range 300 {
			d.Keys(keys[random.IntN(len(keys))])
			if _, ok := d.App.Screen().(*reader.Screen); !ok { // went to the library
				d.Want(screen.OpenSession{ID: id, Read: led == nil})
			}
			if n := strings.Count(d.View().Content, "\n"); n > 23 {
				t.Fatalf("%d lines:\n%s", n+1, d.Screen())
			}
		}
		stored, _ := d.Store.Events(context.Background(), id)
		if d.App.Live() != nil || len(d.Reader().Log.Events()) != before || len(stored) != before {
			t.Fatalf("with seed %d keys changed the session", seed)
		}
	}
}

// Typed text shows in the document exactly as typed.
func TestReaderShowsTypedTextAsItIs(t *testing.T) {
	log := playedLog(t)
	nasty := []string{"<script>alert(1)</script> & co", "1. no list", "# no heading", "https://evil.example/a_b", "[a](http://b.example)", "C:\\x | y", "**loud** `code` &lt;", "3.5 and 40,000 on 2026-03-12"}
	for _, text := range nasty {
		play(t, log, workshop.AddRemark{Topic: workshop.Dissent, Text: text}, workshop.AddItem{Quadrant: workshop.Threats, Text: text})
	}
	r := reader.New(testEnv, log, nil)
	r.Now().RenderNow(100)
	drawn := strings.Join(r.Now().Sheet, "\n")
	if strings.Contains(drawn, "\x1b]") {
		t.Error("the document asks the terminal for more than colours")
	}
	text := strings.Join(strings.Fields(ansi.Strip(drawn)), " ")
	for _, want := range nasty {
		if n := strings.Count(text, want); n < 2 {
			t.Errorf("%q shows %d times, want as an item and as dissent:\n%s", want, n, ansi.Strip(drawn))
		}
	}
}

// In a wide window a document shows two pages side by side, and PgDn turns both.
func TestWideWindowShowsTwoPages(t *testing.T) {
	d := tuitest.NewReaderDesk(t, closedLog(t), nil)
	d.Resize(200, 18)
	d.Keys("tab")
	page := func(right bool) string {
		var side []string
		for _, row := range d.Rows()[3:16] {
			left, rest := kit.ByCodePoints.Slice(row, 0, 99), kit.ByCodePoints.Slice(row, 99, 200)
			if right {
				left = rest
			}
			side = append(side, strings.TrimSpace(left))
		}
		return strings.Join(side, "\n")
	}
	left, right := page(false), page(true)
	if !strings.Contains(left, "1  Open") || strings.TrimSpace(right) == "" {
		t.Fatalf("no two pages:\n%s", d.Screen())
	}
	last := right[strings.LastIndex(strings.TrimRight(right, "\n"), "\n")+1:]
	d.Keys("pgdown")
	if first, _, _ := strings.Cut(page(false), "\n"); first != last {
		t.Errorf("after PgDn the first line is %q, want the last one before, %q", first, last)
	}
	d.Resize(100, 18)
	if strings.TrimSpace(page(true)) != "" {
		t.Errorf("two pages in a window of 100:\n%s", d.Screen())
	}
}
