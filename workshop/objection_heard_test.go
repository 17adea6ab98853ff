package workshop_test

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"swotshop/workshop"
)

var wastesTime = workshop.Objection{ID: "O1", Says: "It wastes working time.", Answer: "Set objectives.", Evidence: "Quality of one pilot team."}

func TestWhatIsOwedIsReadFromALine(t *testing.T) {
	for _, c := range []struct{ line, owed, by string }{
		{"", "", ""},
		{"HR survey", "HR survey", ""},
		{"HR survey, by Legal", "HR survey", "Legal"},
		{"  HR survey,  By  the CFO ", "HR survey", "the CFO"},
		{"by Legal", "", "Legal"},
		{"Hours lost, down by half", "Hours lost, down by half", ""},
		{"Hours, by team, by Anna Smith", "Hours, by team", "Anna Smith"},
		{"Bylaws, bygones", "Bylaws, bygones", ""},
		{"HR survey, by", "HR survey, by", ""},
		{"by", "by", ""},
		{"İİ, by İI", "İİ", "İI"},
	} {
		owed, by := workshop.ReadOwed(c.line)
		requireEqual(t, c.line, []string{owed, by}, []string{c.owed, c.by})
	}
}

// What is read from a line is written on it as it was read.
func TestWhatIsOwedGoesBackOnTheLine(t *testing.T) {
	parts := []string{"by", "By", ",", ", ", " ", "Legal", "é", "half", ", by ", "by "}
	for seed := range uint64(2000) {
		r := rand.New(rand.NewPCG(seed, 13))
		var line strings.Builder
		for range r.IntN(8) {
			line.WriteString(parts[r.IntN(len(parts))])
		}
		owed, by := workshop.ReadOwed(line.String())
		if owed == "" {
			continue // the deck says what it is
		}
		again, name := workshop.ReadOwed((&workshop.HeardObjection{Owed: owed, By: by}).InWords())
		requireEqual(t, line.String(), []string{again, name}, []string{owed, by})
	}
}

func TestAnObjectionIsHeardChangedAndTakenBack(t *testing.T) {
	r := openRoom(t)
	heard := func() (all []workshop.HeardObjection) {
		for _, o := range r.state().Objections {
			all = append(all, *o)
		}
		return all
	}
	r.do(workshop.HearObjection{Objection: wastesTime})
	requireEqual(t, "heard", heard(), []workshop.HeardObjection{{"O1", "It wastes working time.", "Set objectives.", "", ""}})
	r.do(workshop.HearObjection{Objection: workshop.Objection{ID: "O2", Says: "Show me the return."}, Owed: " A \x1b[31mfigure "},
		workshop.HearObjection{Objection: wastesTime, By: "COO"})
	requireEqual(t, "what is owed", heard(), []workshop.HeardObjection{
		{"O1", "It wastes working time.", "Set objectives.", "Quality of one pilot team.", "COO"}, {"O2", "Show me the return.", "", "A figure", ""},
	})
	before := len(r.log.Events())
	if events, err := r.log.Do(workshop.HearObjection{Objection: wastesTime, By: "COO"}, r.stamps.stamp()); err != nil || len(events) > 0 {
		t.Errorf("what is heard already makes %v, %v", events, err)
	}
	requireEqual(t, "events", len(r.log.Events()), before)
	r.do(workshop.DropObjection{Objection: "O1"})
	requireEqual(t, "left", heard(), []workshop.HeardObjection{{"O2", "Show me the return.", "", "A figure", ""}})
	again, err := workshop.Replay(r.log.Events())
	if err != nil {
		t.Fatal(err)
	}
	requireEqual(t, "after a restart", again.State().Objections, r.state().Objections)
}

func TestHearingAnObjectionHasRules(t *testing.T) {
	r := openRoom(t)
	says := func(words string) workshop.Objection { return workshop.Objection{ID: "O1", Says: words} }
	r.refused(workshop.HearObjection{Objection: says(" ")}, "No text yet: type an objection first.")
	r.refused(workshop.HearObjection{Objection: workshop.Objection{ID: "O 1", Says: "No."}}, "“O 1” is not a valid id: use letters and digits only.")
	r.refused(workshop.HearObjection{Objection: says("No."), By: "Legal"}, "What does Legal bring? Say what is owed as well.")
	r.refused(workshop.HearObjection{Objection: says("No."), Owed: strings.Repeat("é", 281)},
		"Too long for what is owed: 281 characters, at most 280. Shorten it; nothing is lost.")
	r.refused(workshop.HearObjection{Objection: says("No."), Owed: "A figure", By: strings.Repeat("é", 81)},
		"Too long for a name: 81 characters, at most 80. Shorten it; nothing is lost.")
	r.refused(workshop.DropObjection{Objection: "O1"}, "That objection has not been heard.")
	r.do(workshop.HearObjection{Objection: says("No.")}, workshop.CloseSession{})
	r.refused(workshop.DropObjection{Objection: "O1"}, "The session is closed: reopen it to change it.")
}

// The room sees what undo takes back, and never saw the mark.
func TestUndoSkipsObjections(t *testing.T) {
	r := openRoom(t)
	r.add("SW")
	r.do(workshop.Undo{}, workshop.HearObjection{Objection: wastesTime})
	requireEqual(t, "redo", r.state().RedoLabel(), "item added to Weaknesses")
	requireEqual(t, "undo", r.state().UndoLabel(), "item added to Strengths")
	r.do(workshop.Undo{})
	requireEqual(t, "heard", len(r.state().Objections), 1)
}

func TestObjectionsAreExportedFoundAndErased(t *testing.T) {
	r := openRoom(t)
	r.do(workshop.HearObjection{Objection: wastesTime, Owed: "Survey of Zanzibar", By: "Zanzibar office"})
	file, err := workshop.EncodeSession(r.log.Events())
	if err != nil {
		t.Fatal(err)
	}
	back, err := workshop.DecodeSession(file)
	if err != nil {
		t.Fatal(err)
	}
	requireEqual(t, "imported", back.State().Objections, r.state().Objections)

	found := func(w *workshop.Workshop) (what []string) {
		for _, e := range w.Entries() {
			if strings.Contains(e.Text, "Zanzibar") || strings.Contains(e.Text, "wastes") {
				what = append(what, e.ID+": "+e.What)
			}
		}
		return what
	}
	requireEqual(t, "found", found(r.state()), []string{
		"objection.O1: objection", "objection.O1.owed: evidence owed", "objection.O1.by: evidence owed by",
	})
	events, places, err := workshop.Redaction{Words: "Zanzibar"}.Apply(r.log.Events())
	if err != nil || places != 2 {
		t.Fatalf("%d places, %v", places, err)
	}
	after, err := workshop.Replay(events)
	if err != nil {
		t.Fatal(err)
	}
	requireEqual(t, "found after it was erased", found(after.State()), []string{"objection.O1: objection"})
}

func TestTheGateNamesEvidenceThatNobodyBrings(t *testing.T) {
	r := openRoom(t)
	owes := func() bool {
		return slices.ContainsFunc(r.state().LooseEnds(words), func(e workshop.LooseEnd) bool {
			return e.Text == "“It wastes working time.”: evidence is owed, and nobody is named to bring it." && !e.Stops && e.Stage < 0 && e.About == workshop.Subject{Kind: workshop.SubjectObjection, ID: "O1"}
		})
	}
	for _, c := range []struct {
		owed, by string
		open     bool
	}{{"", "", false}, {"HR survey", "", true}, {"HR survey", "tbd", true}, {"HR survey", "Legal", false}, {"HR survey", "?", true}} {
		r.do(workshop.HearObjection{Objection: wastesTime, Owed: c.owed, By: c.by})
		if owes() != c.open {
			t.Errorf("%q by %q: named %v", c.owed, c.by, owes())
		}
	}
	r.do(workshop.DropObjection{Objection: "O1"})
	if owes() {
		t.Error("what was not heard owes evidence")
	}
}

// What is owed is printed, so nobody is criticised in it by name, nor is a secret told.
func TestTheGateReadsWhatIsOwed(t *testing.T) {
	for owed, want := range map[string]string{
		"How slow Bob answers":        "“How slow Bob answers”: It names Bob beside “slow”: name a role instead.",
		"Figures on the redundancies": "“Figures on the redundancies”: “redundancies” may not be meant to leave the room.",
	} {
		r := openRoom(t)
		r.do(workshop.HearObjection{Objection: wastesTime, Owed: owed, By: "COO"})
		if end := (workshop.LooseEnd{Text: want, Stops: true}); !says(r.state(), end) {
			t.Errorf("%q does not stop the paper: %+v", owed, r.state().LooseEnds(words))
		}
	}
}

func TestObjectionsAreFoundByIDOrWords(t *testing.T) {
	all := []workshop.Objection{{ID: "O1", Says: "It wastes time."}, {ID: "O10", Says: "No time for it: the café is full."}, {ID: "O2", Says: "O1 is a word here."}}
	for words, want := range map[string][]string{
		"o1": {"O1"}, " O10 ": {"O10"}, "time": {"O1", "O10"}, "TIME CAFE": {"O10"}, "zebra": nil, "": {"O1", "O10", "O2"},
	} {
		var got []string
		for _, o := range workshop.FindObjections(all, words) {
			got = append(got, o.ID)
		}
		requireEqual(t, words, got, want)
	}
}
