package tui_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"strings"
	"testing"
	"time"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"swotshop/tui"
	"swotshop/tui/document"
	"swotshop/tui/kit"
	"swotshop/tui/live"
	"swotshop/tui/reader"
	"swotshop/tui/screen"
	"swotshop/tui/setup"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

var testEnv = &kit.Kit{Theme: kit.NewTheme(kit.DarkTheme, kit.FullColour, kit.ByCodePoints), Now: func() time.Time { return time.Date(2026, 3, 12, 9, 0, 0, 0, time.UTC) }}

// play carries out intents in a log, two minutes apart.
func play(t *testing.T, log *workshop.Log, intents ...workshop.Intent) {
	t.Helper()
	for _, i := range intents {
		n := len(log.Events())
		at := time.Date(2026, 3, 12, 9, 2*n, 0, 0, time.UTC)
		if _, err := log.Do(i, workshop.Stamp{At: at, Actor: "facilitator", NewID: func() string { return fmt.Sprintf("e%d", n) }}); err != nil {
			t.Fatalf("%#v: %v", i, err)
		}
	}
}

// playedLog is a session with something in every stage.
func playedLog(t *testing.T) *workshop.Log {
	t.Helper()
	log := workshop.NewLog()
	open, err := setup.NewSession{Client: "Acme Robotics", Title: "Board away day", Objective: "Decide how the whole company uses social.",
		ByFunction: map[workshop.Function]int{workshop.Sales: 2, workshop.Legal: 1}}.Intent(tuitest.Content{}, "acme-0001", testEnv.Now())
	if err != nil {
		t.Fatal(err)
	}
	play(t, log, open,
		workshop.TakeStance{Card: workshop.SessionCard, Moment: workshop.Before, Counts: [5]int{2, 3, 2, 1}},
		workshop.TakeStance{Card: "L1", Moment: workshop.Before, Counts: [5]int{3, 3, 2}},
		workshop.TakeStance{Card: "L1", Moment: workshop.After, Counts: [5]int{1, 3, 4}},
		workshop.AddRemark{Topic: workshop.KeySentence, Card: "L1", Text: "Nobody knew who to call first."},
		workshop.AddItem{Quadrant: workshop.Strengths, Function: workshop.IT, Text: "31 of 34 staff answer questions across teams in open chat"},
		workshop.AddItem{Quadrant: workshop.Weaknesses, Function: workshop.Legal, Card: "L1", Text: "No agreed first 15 minutes if something slips out"},
		workshop.AddItem{Quadrant: workshop.Weaknesses, Function: workshop.Legal, Text: "Approval takes nine days | or *more*"},
		workshop.AddItem{Quadrant: workshop.Opportunities, Function: workshop.Sales, Text: "Buyers compare costs in two forums"},
	)
	w := log.State()
	play(t, log, workshop.MergeClusters{Into: w.Clusters[1].ID, From: w.Clusters[2].ID})
	play(t, log, workshop.CountVotes{Cluster: w.Clusters[0].ID, Votes: 5}, workshop.CountVotes{Cluster: w.Clusters[1].ID, Votes: 6},
		workshop.CountVotes{Cluster: w.Clusters[2].ID, Votes: 4}, workshop.RevealVotes{Revealed: true},
		workshop.WriteStrategy{Pairing: workshop.SO, Cites: []string{w.Clusters[0].ID, w.Clusters[2].ID},
			Text: "Turn the best weekly chat answers into public answers where buyers ask"})
	play(t, log, workshop.WriteInitiative{Plan: workshop.Plan{Strategy: w.Strategies[0].ID, What: "An editor for each function", Owner: "Head of Product",
		FirstStep: "6 answers from 4 functions live", Measure: "functions publishing per month, 6 by day 90"}},
		workshop.TakeStance{Card: workshop.SessionCard, Moment: workshop.After, Counts: [5]int{0, 2, 4, 2}},
		workshop.TakeAgreement{Counts: [8]int{3, 3, 1, 0, 1}}, workshop.EnterStage{Stage: 10},
		workshop.AddRemark{Topic: workshop.Dissent, Text: "Finance voice: publish nothing on costs before the funding round closes"},
		workshop.SetReview{Date: "2026-06-10"})
	return log
}

func closedLog(t *testing.T) *workshop.Log {
	t.Helper()
	log := playedLog(t)
	play(t, log, workshop.CloseSession{})
	return log
}

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
	if first := r.View(kit.Area{W: 80, H: 24}).Content; !strings.Contains(first, "# Blueprint: Acme Robotics") {
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
	if got := r.View(kit.Area{W: 80, H: 24}).Content; strings.Contains(got, "# Blueprint") {
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
	first := d.Reader().Now().Top
	d.Keys("n")
	d.Shows("“FORUMS”: 2 of 2")
	d.Keys("n")
	d.Shows("“FORUMS”: 1 of 2")
	d.Keys("N", "N")
	d.Shows("“FORUMS”: 1 of")
	if got := d.Reader().Now().Top; got != first {
		t.Errorf("back at the first hit the text stands at %d, want %d", got, first)
	}
	d.Keys("esc")
	d.Hides("FORUMS")
	d.Keys("/")
	d.Type("no such words")
	d.Shows("was not found")
	d.Keys("esc", "esc")
	d.Shows("swotshop")
}

// Words are found across the end of a line, and marked on both.
func TestReaderFindsAcrossLines(t *testing.T) {
	f := document.Finder{In: kit.NewInput()}
	f.In.Set("nine days")
	lines := []string{"  approval takes nine", "  \x1b[1mdays\x1b[0m", "", "days"}
	f.Look(kit.ByCodePoints, lines)
	if len(f.Hits) != 1 || len(f.Hits[0]) != 2 || f.Hits[0][0] != (document.Span{Line: 0, From: 17, To: 21}) || f.Hits[0][1] != (document.Span{Line: 1, From: 2, To: 6}) {
		t.Fatalf("found %v", f.Hits)
	}
	if marked := f.Marked(testEnv.Theme, 1, lines[1]); ansi.Strip(marked) != "  days" || marked == lines[1] {
		t.Errorf("marked %q", marked)
	}
	f.In.Set("大塚 x")
	f.Look(kit.ByCodePoints, []string{"a 大塚 x"})
	if len(f.Hits) != 1 || f.Hits[0][0] != (document.Span{Line: 0, From: 2, To: 8}) {
		t.Errorf("wide characters found at %v", f.Hits)
	}
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
	d.Keys("t", "r", "o")
	d.Shows("Reopen the session?")
	d.Keys("n")
	d.Shows("closed")
	d.Keys("o", "y")
	if d.App.Live() == nil || d.W().Closed {
		t.Error("o and y did not reopen the session")
	}
}

func TestReaderTakesOver(t *testing.T) {
	d := tuitest.NewReaderDesk(t, playedLog(t), tuitest.Led)
	d.Store.Led = tuitest.Led
	d.Shows("Open on board-room-2 since 10:02. Read-only here.")
	d.Keys("o")
	d.Shows("t takes it over")
	d.Keys("t")
	d.Shows("Take the session over?")
	d.Keys("y")
	if d.App.Live() == nil {
		t.Error("t and y did not take the session over")
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
	for _, key := range []string{"esc", "r", "t"} {
		d.Keys(key)
		d.Shows("2 changes typed here will be lost")
		d.Keys("n")
	}
	d.Keys("tab", "tab")
	d.Shows("8 people")
}

func TestReaderOfTheDemoIsReadOnly(t *testing.T) {
	d := tuitest.NewShelfDesk(t, tuitest.NewShelf(0), func(o *tui.Options) {
		o.Demo = func() (*workshop.Log, error) { return closedLog(t), nil }
	})
	d.Want(screen.OpenDemo{})
	d.Keys("o")
	d.Shows("The demo is read-only", "Demo · Acme Robotics")
	d.Keys("t", "r")
	if d.App.Over() != nil {
		t.Error("the demo offers to be changed")
	}
}

func TestReaderExports(t *testing.T) {
	var fail error
	d := tuitest.NewReaderDesk(t, closedLog(t), nil, func(o *tui.Options) {
		o.Export = func(w *workshop.Workshop) (string, error) { return w.Client + ".md", fail }
	})
	d.Keys("e")
	d.Shows("Blueprint written to Acme Robotics.md")
	fail = os.ErrPermission
	d.Keys("e")
	d.Shows("! permission denied")
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

// A table is set as columns where it fits, and else row by row; nothing of it
// is lost.
func TestReaderTables(t *testing.T) {
	md := "## Items\n\n| Ref | Item | Votes |\n| --- | --- | ---: |\n| **S1** | A \\| B &lt;x> and \\*stars\\* | 5 |\n| W12 | " +
		strings.Repeat("long words ", 8) + "| 12 |\n"
	for _, w := range []int{24, 40, 60, 100} {
		lines := document.DrawMarkdown(md, w, kit.NewTheme(kit.DarkTheme, kit.FullColour, kit.ByCodePoints))
		text := ansi.Strip(strings.Join(lines, "\n"))
		joined := strings.Join(strings.Fields(text), " ")
		for _, want := range []string{"S1", "A | B <x> and *stars*", "W12", "5", "12"} {
			if !strings.Contains(joined, want) {
				t.Errorf("in %d cells the table does not show %q:\n%s", w, want, text)
			}
		}
		if n := strings.Count(text, "long"); n != 8 {
			t.Errorf("in %d cells %d of 8 words show:\n%s", w, n, text)
		}
		for _, l := range lines {
			if lipgloss.Width(l) > w {
				t.Errorf("%d cells in %d: %q", lipgloss.Width(l), w, l)
			}
		}
	}
}

// Front matter is for programs; a list hangs; a number is not broken.
func TestReaderMarkdown(t *testing.T) {
	md := "---\ntitle: \"x\"\n---\n\n# Title\n\n- " + strings.Repeat("word ", 8) + "40,000 words that go on\n\ntext\n"
	text := ansi.Strip(strings.Join(document.DrawMarkdown(md, 46, kit.NewTheme(kit.LightTheme, kit.FullColour, kit.ByCodePoints)), "\n"))
	want := "TITLE\n– word word word word word word word word\n  40,000 words that go on\n\ntext"
	if text != want {
		t.Errorf("drawn as\n%s\nwant\n%s", text, want)
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

// Glamour counts graphemes. Where the terminal counts code points nothing of
// the text is lost for it.
func TestMarkdownLosesNothingToTheWidth(t *testing.T) {
	text := strings.TrimSpace(strings.Repeat("क्षि 👨‍👩‍👧‍👦 ", 30))
	lines := document.DrawMarkdown(text, 40, kit.NewTheme(kit.DarkTheme, kit.FullColour, kit.ByCodePoints))
	shown := strings.Join(strings.Fields(ansi.Strip(strings.Join(lines, " "))), " ")
	if shown != text {
		t.Errorf("the text became %q", shown)
	}
	for _, l := range lines {
		if kit.ByCodePoints.Width(l) > 40 {
			t.Errorf("%d cells: %q", kit.ByCodePoints.Width(l), l)
		}
	}
}
