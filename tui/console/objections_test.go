package console_test

import (
	"errors"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"swotshop/tui/console"
	"swotshop/tui/console/wire"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// prompted is a console on which objections are known, and the desk that it hears.
func prompted(t *testing.T) (*tuitest.Console, *tuitest.Desk) {
	t.Helper()
	d := tuitest.NewPromptedDesk(t, workshop.StageCapture)
	return tuitest.NewConsoleOf(t, d, wire.Status{}), d
}

// tells brings the console what has happened since.
func tells(c *tuitest.Console, d *tuitest.Desk, status wire.Status) {
	c.Hears(d.App.Live().Log.Events()[c.C.Log.State().Head:], status)
}

func hear(id, owed, by string) workshop.HearObjection {
	at := slices.IndexFunc(tuitest.Objections.Objections, func(o workshop.Objection) bool { return o.ID == id })
	return workshop.HearObjection{Objection: tuitest.Objections.Objections[at], Owed: owed, By: by}
}

// An objection is found by its words or its id, and the line then is what is owed on it.
func TestConsoleFindsAndMarksAnObjection(t *testing.T) {
	c, d := prompted(t)
	c.Type("/zebra")
	c.Keys("enter")
	c.Shows("No objection has “zebra”.", "▸ private note /zebra")
	c.Keys("ctrl+u")
	c.Type("/share PRICE")
	c.Keys("enter")
	c.Shows("▸ O2  “One wrong word and the share price moves.”", "The last rumour", "▸ owed on O2 ", "Enter marks it as heard")
	c.Type("Two rumours, by")
	c.Shows("Owed: Two rumours, by · by nobody yet")
	c.Type(" the CFO")
	c.Shows("Owed: Two rumours · by the CFO")
	c.Keys("enter")
	c.Shows("▸ private note ")
	want := wire.Order{ID: 1, Do: wire.Hear, Text: "Two rumours, by the CFO", Objection: "O2"}
	if sent := c.Line.Sent; len(sent) != 1 || sent[0] != want {
		t.Fatalf("ordered %+v, want %+v", sent, want)
	}

	d.Do(hear("O2", "Two rumours", "the CFO"))
	tells(c, d, wire.Status{})
	c.Shows("O2 is marked as heard. Owed: Two rumours · by the CFO")
	c.Type("/o2")
	c.Keys("enter")
	c.Shows("▸ ✓ O2", "Owed: Two rumours · by the CFO", "Enter changes what is owed")
	c.Keys("enter")
	c.Shows("▸ owed on O2 Two rumours, by the CFO")
	c.Keys("ctrl+u", "delete")
	c.Shows("▸ owed on O2 Two rumours, by the CFO")
	if last := c.Line.Sent[1]; last.Do != wire.Unhear || last.Objection != "O2" {
		t.Errorf("ordered %+v", last)
	}
	d.Do(workshop.DropObjection{Objection: "O2"})
	tells(c, d, wire.Status{})
	c.Keys("ctrl+u", "esc")
	c.Shows("▸ private note ")
}

// ↑ and ↓ point at the others, and not while something is typed for this one.
func TestConsolePointsAtObjections(t *testing.T) {
	c, _ := prompted(t)
	c.Type("/")
	c.Keys("enter", "down", "down")
	c.Shows("Objections · 2 of 2", "▸ O2  “One wrong")
	c.Keys("up", "up")
	c.Shows("▸ O1  “Our customers", "Ask the last ten new customers.")
	c.Type("x")
	c.Keys("down")
	c.Shows("Finish the line first", "▸ owed on O1 x")
	c.Keys("esc")
	c.Shows("▸ private note x", "Next")
}

// What is owed is not let go of before it is on the disk, whatever happens to the app.
func TestWhatIsOwedSurvivesTheApp(t *testing.T) {
	c, d := prompted(t)
	d.Do(hear("O1", "", "")) // before
	tells(c, d, wire.Status{})
	c.Type("/o1")
	c.Keys("enter")
	c.Type("by Legal")
	c.Keys("enter")
	c.Send(console.NewsMsg{Line: c.Line, Err: errors.New("gone")})
	c.Line = tuitest.NewLine()
	c.Attach()
	c.Hears(d.App.Live().Log.Events(), wire.Status{})
	if sent := c.Line.Sent; len(sent) != 1 || sent[0].Do != wire.Hear || sent[0].Text != "by Legal" || sent[0].Objection != "O1" {
		t.Fatalf("sent again %+v", sent)
	}
	d.Do(hear("O1", "", "Legal"))
	tells(c, d, wire.Status{Waiting: 1})
	if strings.Contains(c.Screen(), "is marked") {
		t.Error("it says that what waits is saved")
	}
	c.Hears(nil, wire.Status{})
	c.Shows("O1 is marked as heard. Owed: Ask the last ten new customers. · by Legal")
}

// What was refused comes back as what it was; beside something else that was begun
// meanwhile it is a note, and never the other way round.
func TestRefusedLineComesBack(t *testing.T) {
	for _, c := range []struct{ found, typed, shows string }{
		{"", "", "▸ owed on O2 a figure"}, {"", "ask", "▸ private note a figure ask"}, {"/o1", "ask", "▸ private note a figure ask"},
	} {
		s, _ := prompted(t)
		s.Type("/o2")
		s.Keys("enter")
		s.Type("a figure")
		s.Keys("enter")
		if c.found != "" {
			s.Type(c.found)
			s.Keys("enter")
		}
		s.Type(c.typed)
		s.Answered(wire.Answer{ID: 1, Problem: "The session is closed."})
		s.Shows("The session is closed.", c.shows)
	}
}

// Too much stays on the line, and what was typed for another client goes to nobody.
func TestWhatIsOwedStaysWhereItBelongs(t *testing.T) {
	c, d := prompted(t)
	c.Type("/o1")
	c.Keys("enter")
	c.Type(strings.Repeat("y", workshop.MaxText+1))
	c.Keys("enter")
	c.Shows("Too long for what is owed: 281 characters, at most 280.", "▸ owed on O1 ")
	c.Keys("ctrl+u")
	c.Type("the CFO leaks")
	switches(c, another(t, "Beta Bank", d.App.Live().Log.Events()))
	c.Keys("enter")
	if len(c.Line.Sent) > 0 {
		t.Errorf("it went to another client’s session: %+v", c.Line.Sent)
	}
	c.Shows("Typed for Acme Robotics.", "▸ private note the CFO leaks")
}

// No letter on the line is a command: what is typed is the note, or what is owed, as a
// whole.
func TestLettersOnTheConsoleAreWords(t *testing.T) {
	pieces := []string{"o", "O1", "o2", "heard", "by", ", by ", " ", "s ", "b", "x", "3", "no", "é", "-", ",", ".", "?", "/", "=", "d", "Legal"}
	for seed := range uint64(300) {
		r := rand.New(rand.NewPCG(seed, 130))
		var typed strings.Builder
		for range 1 + r.IntN(6) {
			typed.WriteString(pieces[r.IntN(len(pieces))])
		}
		text := typed.String()
		if strings.ContainsAny(text[:1], "./? ") || strings.TrimSpace(text) == "by" {
			continue // a sign on an empty line
		}
		c, _ := prompted(t)
		want := wire.Order{ID: 1, Do: wire.Note, Text: text}
		if seed%2 == 0 {
			c.Type("/")
			c.Keys("enter")
			want = wire.Order{ID: 1, Do: wire.Hear, Text: text, Objection: "O1"}
		}
		c.Type(text)
		c.Keys("enter")
		if sent := c.Line.Sent; len(sent) != 1 || sent[0] != want {
			t.Fatalf("seed %d: %q ordered %+v, want %+v", seed, text, sent, want)
		}
	}
}
