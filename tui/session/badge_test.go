package session_test

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/live"
	"swotshop/tui/session"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// line is the line of the session on a desk: the badge, and the text behind it.
func line(d *tuitest.Desk) string {
	s := d.App.Screen().(*session.Screen)
	return string(s.In.Badge()) + "|" + s.In.Text()
}

// itemDesks stand where a line takes items.
func itemDesks(t *testing.T) map[string]*tuitest.Desk {
	card := tuitest.NewFilledDesk(t, tuitest.FillSome, workshop.StageProvocations)
	card.Keys("pgdown")
	return map[string]*tuitest.Desk{"capture": tuitest.NewFilledDesk(t, tuitest.FillSome, workshop.StageCapture), "card": card}
}

func TestALetterBecomesTheBadge(t *testing.T) {
	for typed, want := range map[string]string{
		"o ":                   "O|",
		"w nobody answers":     "W|nobody answers",
		"w ? who .NET":         "W|? who .NET",
		"w s second":           "W|s second",
		"O time é pequeno":     "|O time é pequeno",
		"W zespole brakuje":    "|W zespole brakuje",
		" s first":             "| s first",
		"so many":              "|so many",
		"t":                    "|t",
		"two  s in the middle": "|two  s in the middle",
		".NET skills are rare": "|.NET skills are rare",
		"?Who owns this":       "|?Who owns this",
	} {
		for name, d := range itemDesks(t) {
			if d.Type(typed); line(d) != want {
				t.Errorf("%s: after %q the line is %q, want %q", name, typed, line(d), want)
			}
		}
	}
}

// The letter shows before anything else is typed, and what is said of the card or the
// people with the same words is not meant behind it.
func TestABadgeMakesTheLineAnItem(t *testing.T) {
	for _, text := range []string{"1 2 3", "“nobody”", "people 7", "second"} {
		for name, d := range itemDesks(t) {
			n := len(d.W().Items)
			d.Type("o ")
			d.Shows(" O ")
			d.Line(text)
			if got := d.W().Items[len(d.W().Items)-1]; len(d.W().Items) != n+1 || got.Text != text || got.Quadrant != workshop.Opportunities {
				t.Errorf("%s: %q became %+v", name, text, got)
			}
		}
	}
}

// Backspace in front of the text gives the letter back, once and for this line.
func TestBackspaceGivesTheLetterBack(t *testing.T) {
	for name, d := range itemDesks(t) {
		d.Type("o ")
		if d.Keys("backspace"); line(d) != "|o" {
			t.Errorf("%s: the line is %q", name, line(d))
		}
		if d.Type(" tempo"); line(d) != "|o tempo" {
			t.Errorf("%s: the letter struck again: %q", name, line(d))
		}
		d.Keys("home", "enter")
		if got := d.W().Items[len(d.W().Items)-1].Text; got != "o tempo" {
			t.Errorf("%s: added %q", name, got)
		}
		d.Type("w weak")
		if d.Keys("home", "backspace"); line(d) != "|w weak" {
			t.Errorf("%s: the line is %q", name, line(d))
		}
		d.Keys("end", "ctrl+u")
		if d.Type("t "); line(d) != "T|" {
			t.Errorf("%s: the next line has no badge: %q", name, line(d))
		}
	}
}

// A leading blank is not stored.
func TestALeadingBlankIsNotStored(t *testing.T) {
	d := tuitest.NewBoardDesk(t)
	d.Line(" s first")
	if got := d.W().Items[4]; got.Text != "s first" || got.Quadrant != workshop.Threats {
		t.Errorf("added %+v", got)
	}
}

// A line that was refused keeps its badge, also when another has replaced it.
func TestARefusedLineKeepsItsBadge(t *testing.T) {
	d := tuitest.NewBoardDesk(t)
	d.Type("w ")
	d.Send(tea.PasteMsg{Content: strings.Repeat("x", workshop.MaxText+1)})
	want := line(d)
	if d.Keys("enter"); line(d) != want {
		t.Fatalf("refused, the line is %.40q", line(d))
	}
	d.Type("x")
	if d.Keys("up"); line(d) != want {
		t.Errorf("it came back as %.40q", line(d))
	}
	if d.Keys("up"); line(d) != "|x" {
		t.Errorf("the other came back as %q", line(d))
	}
}

// What was left on a line comes back with its badge; F8 uses it elsewhere with it.
func TestADraftKeepsItsBadge(t *testing.T) {
	for _, on := range []workshop.StageKind{workshop.StageCapture, workshop.StageProvocations} {
		d := tuitest.NewFilledDesk(t, tuitest.FillSome, workshop.StageCapture)
		d.Type("o a gap")
		left := d.App.Screen().(live.Drafter).LeftOn()[0]
		d.Keys("ctrl+u")
		d.Stage(workshop.StageOpen)
		d.App.Live().Lines.Waiting = []live.Draft{left}
		if d.Stage(on); on == workshop.StageProvocations {
			d.Keys("pgdown", "f8")
		}
		if line(d) != "O|a gap" {
			t.Errorf("%s: the line is %q", on, line(d))
		}
	}
}

// The badge stays with its text on stages that take no items, and where the line is used
// for something else its letter is text again.
func TestTheBadgeStaysWithItsText(t *testing.T) {
	d := tuitest.NewFilledDesk(t, tuitest.FillSome, workshop.StageCapture)
	d.Type("o a gap")
	if d.Stage(workshop.StageCluster); line(d) != "O|a gap" {
		t.Errorf("on the next stage the line is %q", line(d))
	}
	d.Shows("Typed for Opportunities", " O  a gap")
	d.Stage(workshop.StageCapture)
	d.Hides("Typed for")
	if line(d) != "O|a gap" {
		t.Errorf("back again it is %q", line(d))
	}
	d.Stage(workshop.StageCluster)
	d.Keys("f8", "enter")
	if got := d.W().Clusters[0].Name(); got != "o a gap" {
		t.Errorf("F8 gave the name %q", got)
	}
}

// Tab chooses another quadrant in place of the badge.
func TestTabTakesThePlaceOfTheBadge(t *testing.T) {
	for name, d := range itemDesks(t) {
		d.Type("o a gap")
		d.Keys("tab")
		d.Shows("goes to Threats")
		if d.Keys("home", "backspace"); line(d) != "|a gap" {
			t.Errorf("%s: the line is %q", name, line(d))
		}
	}
}
