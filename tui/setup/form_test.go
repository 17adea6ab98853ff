package setup_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui"
	"swotshop/tui/kit"
	"swotshop/tui/screen"
	"swotshop/tui/setup"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

func TestFormScreens(t *testing.T) {
	t.Parallel()
	for name, do := range map[string]func(*tuitest.Desk){
		"empty": func(*tuitest.Desk) {},
		"filled": func(d *tuitest.Desk) {
			d.Line("Acme Robotics")
			d.Line("Decide how the whole company uses social in the next two quarters")
			d.Type("12")
			d.Keys("down", "down", "down", "down", "down", "right")
		},
		"wrong": func(d *tuitest.Desk) {
			d.Keys("up", "up", "up", "up")
			d.Line("2 sales, 1 plumber")
		},
		"long": func(d *tuitest.Desk) { d.Type(strings.Repeat("a very long name ", 20)) },
	} {
		for _, size := range tuitest.Sizes {
			t.Run(fmt.Sprintf("%s_%dx%d", name, size[0], size[1]), func(t *testing.T) {
				d := tuitest.NewFormDesk(t)
				d.Resize(size[0], size[1])
				do(d)
				tuitest.Looks(t, d)
				tuitest.EverySize(t, d)
			})
		}
	}
}

func TestFormThreeEntersStart(t *testing.T) {
	d := tuitest.NewFormDesk(t)
	d.Keys("enter", "enter", "enter")
	w := d.W()
	if w.Client != "New client" || w.Title != "Social strategy workshop" || w.People != 8 || w.Objective != "" ||
		w.Agenda.ID != "short" || w.Deck.ID != "test" || w.Date != "2026-03-12" || w.Classification != workshop.Confidential {
		t.Errorf("started with %+v, agenda %s, deck %s", w.Details, w.Agenda.ID, w.Deck.ID)
	}
}

func TestFormStartsWithWhatWasTyped(t *testing.T) {
	d := tuitest.NewFormDesk(t)
	d.Line("Acme")
	d.Line("Decide.")
	d.Type("12")
	d.Keys("tab")
	d.Type("Away day")
	d.Keys("down", "down")
	d.Type("2 sales, 1 leg; 1 HR")
	d.Keys("tab", "right", "tab", "left", "tab", "right", "shift+tab", "enter")
	w := d.W()
	if w.Client != "Acme" || w.Objective != "Decide." || w.People != 12 || w.Title != "Away day" ||
		setup.WriteFunctions(w.ByFunction) != "2 sales, 1 hr, 1 legal" || w.Agenda.ID != "ours" || w.Deck.ID != "own" || w.Classification != workshop.Internal {
		t.Errorf("started with %+v, agenda %s, deck %s", w.Details, w.Agenda.ID, w.Deck.ID)
	}
}

// What is wrong is said at its field, and nothing typed is lost.
func TestFormErrorsKeepTheText(t *testing.T) {
	for name, c := range map[string]struct {
		do    func(*tuitest.Desk)
		words []string
		focus setup.Field
	}{
		"people": {func(d *tuitest.Desk) { d.Line("Acme"); d.Keys("enter"); d.Line("eight") },
			[]string{"Acme", "eight", "Type a number from 1 to 200"}, setup.PeopleField},
		"too many": {func(d *tuitest.Desk) { d.Line("Acme"); d.Keys("enter"); d.Line("201") },
			[]string{"Acme", "201", "Type a number from 1 to 200"}, setup.PeopleField},
		"function": {func(d *tuitest.Desk) { d.Line("Acme"); d.Keys("down", "down", "down", "down"); d.Line("2 salez") },
			[]string{"Acme", "Could not read “2 salez”", "2 salez"}, setup.FunctionField},
		"more functions than people": {func(d *tuitest.Desk) { d.Line("Acme"); d.Keys("down", "down", "down", "down"); d.Line("9 sales") },
			[]string{"Acme", "9 sales", "9 people by function, but only 8"}, setup.FunctionField},
		"client": {func(d *tuitest.Desk) { d.Line(strings.Repeat("x", 81) + "end"); d.Keys("enter", "enter") },
			[]string{"xxxend", "Too long for a client: 84"}, setup.ClientField},
		"objective": {func(d *tuitest.Desk) { d.Line("Acme"); d.Line(strings.Repeat("x", 281) + "end"); d.Keys("enter") },
			[]string{"Acme", "xxxend", "Too long for an objective"}, setup.ObjectiveField},
	} {
		t.Run(name, func(t *testing.T) {
			d := tuitest.NewFormDesk(t)
			c.do(d)
			d.Shows(c.words...)
			if f := d.App.Screen().(*setup.Form); f.Focus != c.focus {
				t.Errorf("the cursor is at field %d, want %d", f.Focus, c.focus)
			}
			if len(d.Store.Sessions) > 0 {
				t.Error("a session was started")
			}
		})
	}
}

func TestFormNamesFaultyDecks(t *testing.T) {
	d := tuitest.NewFormDesk(t)
	d.Shows("2 decks have errors", "swotshop deck check my-deck.yaml", "13 stages", "90 min", "4 cards")
}

func TestFormUnknownIDsNameWhatExists(t *testing.T) {
	for want, session := range map[string]setup.NewSession{
		"There is no agenda \"long\", only short, half, ours": {Agenda: "long"},
		"There is no deck \"mine\", only test, own":           {Deck: "mine", Client: "Acme"},
	} {
		d := tuitest.NewFormDesk(t)
		d.Want(setup.Start{Session: session})
		d.Shows(want, kit.Or(session.Client, "New client"))
	}
	if _, err := (setup.NewSession{Agenda: "x"}).Intent(tuitest.RichContent{}, "id", time.Now()); err == nil {
		t.Error("an unknown agenda was taken for the default")
	}
}

func TestFormPastesIntoTheFocusedField(t *testing.T) {
	d := tuitest.NewFormDesk(t)
	d.Send(tea.PasteMsg{Content: "  Acme\n\x1b[31mRobotics\u202e  "})
	d.Keys("enter")
	d.Send(tea.PasteMsg{Content: "Decide\tnow."})
	f := d.App.Screen().(*setup.Form)
	if got := f.Inputs[setup.ClientField].Text(); got != "Acme Robotics" {
		t.Errorf("pasted client is %q", got)
	}
	if got := f.Inputs[setup.ObjectiveField].Text(); got != "Decide now." {
		t.Errorf("pasted objective is %q", got)
	}
	d.Keys("up", "up")
	d.Send(tea.PasteMsg{Content: "nothing to paste into"})
	d.Hides("nothing to paste into")
}

func TestFormCursor(t *testing.T) {
	d := tuitest.NewFormDesk(t)
	d.Type("Acme")
	c := d.View().Cursor
	line := strings.Split(d.Screen(), "\n")[c.Y]
	if string([]rune(line)[:c.X]) != " ▸ Client       Acme" {
		t.Errorf("the cursor is at %d in %q", c.X, line)
	}
	d.Keys("up")
	if d.View().Cursor != nil {
		t.Error("a choice shows a cursor")
	}
}

func TestFormAsksBeforeTypedTextIsLost(t *testing.T) {
	d := tuitest.NewFormDesk(t)
	d.Keys("esc")
	d.Shows("swotshop")
	d.Keys("n")
	d.Type("Acme")
	d.Keys("esc")
	d.Shows("Leave the form?")
	d.Keys("n")
	d.Shows("Acme")
	d.Keys("esc", "y")
	d.Shows("swotshop")
	d.Hides("Acme")
}

func TestFormPrefilled(t *testing.T) {
	f := setup.NewForm(&kit.Kit{Theme: kit.NewTheme(kit.DarkTheme, kit.FullColour, kit.ByCodePoints)}, tuitest.RichContent{}, setup.NewSession{
		Client: "Acme", People: 12, Agenda: "half", Deck: "own", ByFunction: map[workshop.Function]int{workshop.HR: 2},
	}).Failed(errors.New("the library is locked"))
	f.Offer(f.Read())
	screen := f.View(kit.Area{W: 80, H: 24}).Content
	for _, want := range []string{"Acme", "12", "2 hr", "Half day", "Our own", "The library is locked"} {
		if !strings.Contains(screen, want) {
			t.Errorf("the form does not show %q:\n%s", want, screen)
		}
	}
}

// slowContent counts how often somebody waits for all decks.
type slowContent struct {
	tuitest.RichContent
	waits *int
}

func (c slowContent) Decks() []setup.DeckChoice     { *c.waits++; return c.RichContent.Decks() }
func (c slowContent) OwnAgendas() []workshop.Agenda { *c.waits++; return c.RichContent.OwnAgendas() }

// A folder with many decks holds up neither the start of a session nor the form:
// that is there at once, and offers the decks when they are read.
func TestDecksDoNotHoldUpTheForm(t *testing.T) {
	waits := 0
	content := slowContent{waits: &waits}
	for _, id := range []string{"", "own"} {
		if open, err := (setup.NewSession{Deck: id}).Intent(content, "id", time.Now()); err != nil || open.Deck.ID != kit.Or(id, "test") {
			t.Errorf("%q: %v, %v", id, open.Deck.ID, err)
		}
	}
	f := setup.NewForm(&kit.Kit{Now: time.Now, Theme: kit.NewTheme(kit.DarkTheme, kit.FullColour, kit.ByCodePoints)}, content, setup.NewSession{Client: "Acme", Deck: "own"})
	read := f.Work(kit.Area{W: 80, H: 24})
	if f.Work(kit.Area{W: 80, H: 24}) != nil {
		t.Error("the decks are read twice")
	}
	f.Key(tuitest.KeyPress("up"))
	f.Key(tuitest.KeyPress("right"))
	if screen := f.View(kit.Area{W: 80, H: 24}).Content; !strings.Contains(screen, "loading the decks") {
		t.Errorf("the form shows\n%s", screen)
	}
	if setup, err := f.Filled(); err != nil || setup.Deck != "own" {
		t.Errorf("it would start %+v, %v", setup, err)
	}
	if waits > 0 {
		t.Errorf("somebody waited %d times", waits)
	}
	f.Update(read())
	if screen := f.View(kit.Area{W: 80, H: 24}).Content; !strings.Contains(screen, "‹ Our own ›") || !strings.Contains(screen, "2 decks have errors") {
		t.Errorf("the form shows\n%s", screen)
	}
	if _, asks := f.Leave().(screen.Ask); asks {
		t.Error("it asks before it is left, and nothing was typed")
	}
	f.Key(tuitest.KeyPress("right"))
	if setup, err := f.Filled(); err != nil || setup.Deck != "test" {
		t.Errorf("it would start %+v, %v", setup, err)
	}
	if _, asks := f.Leave().(screen.Ask); !asks {
		t.Error("another deck was chosen, and it is left without a question")
	}
}

func TestClicksInTheForm(t *testing.T) {
	start := func(t *testing.T) *tuitest.Desk {
		return tuitest.NewDesk(t, tui.Start{Form: &setup.NewSession{Client: "Acme"}})
	}
	tuitest.OnSizes(t, start, func(t *testing.T, d *tuitest.Desk) {
		d.Type(" Robotics")
		d.Keys("tab")
		d.Click("People")
		d.Type("7")
		d.Click("Title")
		d.Type("Day")
		d.Click("Acme Robotics")
		d.Type(" Ltd")
		d.Shows("▸ Client", "Acme Robotics Ltd", "7", "Day")
	})
}
