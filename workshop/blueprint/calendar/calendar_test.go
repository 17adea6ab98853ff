package calendar_test

import (
	"bytes"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	ics "github.com/arran4/golang-ical"
	"github.com/charmbracelet/x/exp/golden"

	"swotshop/e2e/held"
	"swotshop/e2e/hostile"
	"swotshop/prompts"
	"swotshop/workshop"
	"swotshop/workshop/blueprint/calendar"
)

// tricks are texts that mean something in a calendar file, or nearly.
var tricks = []string{
	`a;b,c\d`, `\n`, `\N`, `\\n`, `back\`, `"quoted"`, `END:VEVENT`, `BEGIN:VALARM`, `\nATTENDEE:mailto:a@evil.example`, `{owner}`, `a: b`, `By 4 April; or, maybe, \later`,
	strings.Repeat("ä", 100), strings.Repeat("品牌", 50), strings.Repeat("👩‍👩‍👧 ", 20), strings.Repeat("a", 280), strings.Repeat("<a> ", 60),
}

// After a wanted change: go test ./workshop/blueprint/calendar -run TestGolden -update
func TestGolden(t *testing.T) {
	log, err := prompts.Demo(prompts.Open(""))
	if err != nil {
		t.Fatal(err)
	}
	golden.RequireEqual(t, calendar.Of(log.State()))
}

// line is what a line of the file may be, once it is unfolded.
var line = regexp.MustCompile(`^(?:BEGIN:VCALENDAR|VERSION:2\.0|PRODID:-//swotshop//swotshop 1//EN|METHOD:PUBLISH|END:VCALENDAR|` +
	`BEGIN:VEVENT|UID:.+|DTSTAMP:\d{8}T\d{6}Z|SEQUENCE:\d+|DTSTART;VALUE=DATE:\d{8}|DTEND;VALUE=DATE:\d{8}|SUMMARY:.+|DESCRIPTION:.+|CLASS:CONFIDENTIAL|TRANSP:TRANSPARENT|END:VEVENT)$`)

// entries reads a file back, line by line as the standard has it and then with the library.
func entries(t *testing.T, file []byte) []*ics.VEvent {
	t.Helper()
	text, ended := strings.CutSuffix(string(file), "\r\n")
	lines := strings.Split(text, "\r\n")
	for _, l := range lines {
		if len(l) > 75 || !utf8.ValidString(l) || strings.ContainsAny(l, "\r\n") || !ended {
			t.Fatalf("%d bytes: %q", len(l), l)
		}
	}
	for _, l := range strings.Split(strings.ReplaceAll(text, "\r\n ", ""), "\r\n") {
		if !line.MatchString(l) || len(hostile.Unclean(l)) > 0 {
			t.Fatalf("%q does not belong here: %v", l, hostile.Unclean(l))
		}
	}
	if strings.Contains(text, held.Secret) {
		t.Fatal("a private note is in the calendar")
	}
	read, err := ics.ParseCalendar(bytes.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	for _, e := range read.Events() {
		if seen[e.Id()] {
			t.Fatalf("%s is there twice", e.Id())
		}
		seen[e.Id()] = true
		from, err := e.GetAllDayStartAt()
		if err != nil {
			t.Fatal(err)
		}
		if to, err := e.GetAllDayEndAt(); err != nil || !to.Equal(from.AddDate(0, 0, 1)) {
			t.Fatalf("%s is from %v to %v", e.Id(), from, to)
		}
	}
	return read.Events()
}

func summaryOf(e *ics.VEvent) string { return e.GetProperty(ics.ComponentPropertySummary).Value }

func sequenceOf(t *testing.T, e *ics.VEvent) int {
	t.Helper()
	n, err := strconv.Atoi(e.GetProperty(ics.ComponentPropertySequence).Value)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// Whatever happens in a session, its calendar is a whole file with nothing in it but
// entries, each with an id of its own, and the same bytes after all is read anew.
func TestEverySessionIsAWholeCalendar(t *testing.T) {
	texts := append(hostile.Packed(workshop.MaxText/2, workshop.Clean, workshop.Length), tricks...)
	found, notes := 0, 0
	for seed := range uint64(60) {
		log := held.Random(seed, texts)
		file := calendar.Of(log.State())
		found += len(entries(t, file))
		notes += len(log.State().PrivateNotes)
		again, err := workshop.Replay(log.Events())
		if err != nil {
			t.Fatal(err)
		}
		for range 3 {
			if !bytes.Equal(calendar.Of(again.State()), file) {
				t.Fatal("the same session gives other bytes")
			}
		}
	}
	if found < 100 || notes == 0 {
		t.Errorf("%d entries and %d notes: this proves little", found, notes)
	}
}

// Every hostile text stands in the calendar as it was typed, and does nothing there.
func TestHostileTextsAreWords(t *testing.T) {
	var texts []string
	for _, raw := range append(hostile.Raw(), tricks...) {
		text := workshop.Clean(raw)
		for workshop.Length(text) > workshop.MaxText {
			text = workshop.Clean(text[:len(text)*9/10])
		}
		if text != "" {
			texts = append(texts, text)
		}
	}
	said, found := 0, 0
	say := func() string { said++; return texts[(said-1)%len(texts)] }
	for said < 3*len(texts) {
		first, next := held.Full(say)
		for _, w := range []*workshop.Workshop{first.State(), next.State()} {
			all := entries(t, calendar.Of(w))
			found += len(all)
			for _, n := range w.Initiatives {
				if n.Due == "" {
					continue
				}
				id := w.ID + "-" + n.Ref() + "-first-step"
				at := slices.IndexFunc(all, func(e *ics.VEvent) bool { return e.Id() == id })
				if want := workshop.Clean(n.Ref() + " first step (" + n.Owner + "): " + n.FirstStep); at < 0 || summaryOf(all[at]) != want {
					t.Fatalf("%s is missing or does not say %q", id, want)
				}
			}
		}
	}
	if found < 50 {
		t.Errorf("only %d entries: this proves little", found)
	}
}

// A session without a day gives a calendar without entries.
func TestAnEmptySessionIsAnEmptyCalendar(t *testing.T) {
	if all := entries(t, calendar.Of(workshop.NewLog().State())); len(all) > 0 {
		t.Errorf("%d entries", len(all))
	}
}

// meeting is a session held for this test.
type meeting struct {
	t   *testing.T
	log *workshop.Log
	n   int
}

func (m *meeting) do(intents ...workshop.Intent) {
	m.t.Helper()
	for _, i := range intents {
		m.n++
		stamp := workshop.Stamp{At: time.Date(2026, 3, 12, 9, m.n, 0, 0, time.UTC), Actor: "facilitator", NewID: func() string { m.n++; return "e" + strconv.Itoa(m.n) }}
		if _, err := m.log.Do(i, stamp); err != nil {
			m.t.Fatalf("%T: %v", i, err)
		}
	}
}

func open(t *testing.T, id, deck string, follows *workshop.Following) *meeting {
	t.Helper()
	cards, err := prompts.Open("").Deck(deck)
	if err != nil {
		t.Fatal(err)
	}
	m := &meeting{t: t, log: workshop.NewLog()}
	m.do(workshop.OpenSession{
		Session: id, Deck: cards, Follows: follows, Details: workshop.Details{Client: "Acme", Title: "Away day", Date: "2026-03-12", People: 8},
		Agenda: workshop.Agenda{ID: "a", Title: "A", Stages: []workshop.Stage{{Kind: workshop.StageInitiatives, Title: "I", Minutes: 9}}},
	})
	return m
}

// told is the calendar in a line each: its day, its id and what it says.
func told(t *testing.T, m *meeting) (lines []string) {
	t.Helper()
	for _, e := range entries(t, calendar.Of(m.log.State())) {
		from, err := e.GetAllDayStartAt()
		if err != nil {
			t.Fatal(err)
		}
		lines = append(lines, from.Format(time.DateOnly)+" "+e.Id()+" "+summaryOf(e))
	}
	return lines
}

func requireTold(t *testing.T, m *meeting, want ...string) {
	t.Helper()
	if got := told(t, m); !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// What has a day is in the calendar; what has none, or none that anybody said, is not.
func TestEveryDayIsAnEntry(t *testing.T) {
	m := open(t, "s1", "social-board", nil)
	m.do(
		workshop.WriteInitiative{Plan: workshop.Plan{What: "Editors", Owner: "CPO", FirstStep: "Name six", Due: "2026-03-20", Measure: "Posts", TargetBy: "2026-06-10"}},
		workshop.WriteInitiative{Plan: workshop.Plan{What: "Drill", Due: "2026-03-25"}},
		workshop.WriteInitiative{Plan: workshop.Plan{What: "Some day"}},
		workshop.AddRemark{Topic: workshop.Commitment, Text: "HR asks five leads by 4 April"},
		workshop.AddRemark{Topic: workshop.Commitment, Text: "Sales calls soon"},
		workshop.AddRemark{Topic: workshop.Risk, Text: "The audit on 5 April"},
		workshop.SetReview{Date: "2026-06-12"},
	)
	promise := m.log.State().RemarksOn(workshop.Commitment)[0].ID
	requireTold(
		t, m, "2026-06-12 s1-review Review: Away day", "2026-03-20 s1-I1-first-step I1 first step (CPO): Name six", "2026-06-10 s1-I1-due I1 measure (CPO): Posts",
		"2026-03-25 s1-I2-first-step I2 due (nobody named): Drill", "2026-04-04 s1-"+promise+" Promised: HR asks five leads by 4 April",
	)
}

// Whoever imports a later export finds the entries that he has moved, not new ones; one
// of the session that follows moves them too.
func TestALaterExportMovesTheEntry(t *testing.T) {
	m := open(t, "s1", "social-board", nil)
	m.do(workshop.WriteInitiative{Plan: workshop.Plan{What: "Editors", Owner: "CPO", TargetBy: "2026-06-10"}}, workshop.WriteInitiative{Plan: workshop.Plan{What: "Drill", TargetBy: "2026-06-11"}})
	before := entries(t, calendar.Of(m.log.State()))[0]
	m.do(workshop.EditInitiative{Initiative: m.log.State().Initiatives[0].ID, Plan: workshop.Plan{What: "Editors", Owner: "CPO", TargetBy: "2026-07-10"}})
	moved := entries(t, calendar.Of(m.log.State()))[0]
	follow := open(t, "s2", "social-board", m.log.State().Follow())
	requireTold(t, follow, "2026-07-10 s1-I1-due A1 due (CPO): Editors", "2026-06-11 s1-I2-due A2 due (nobody named): Drill")
	inherited := entries(t, calendar.Of(follow.log.State()))[0]
	follow.do(
		workshop.ReportAction{Action: "a1", Report: workshop.Report{Status: workshop.Late, Due: "2026-08-10", Note: "works council"}},
		workshop.ReportAction{Action: "a2", Report: workshop.Report{Status: workshop.Done}},
	)
	requireTold(t, follow, "2026-08-10 s1-I1-due A1 due (CPO): Editors")
	late := entries(t, calendar.Of(follow.log.State()))[0]
	third := entries(t, calendar.Of(open(t, "s3", "social-board", follow.log.State().Follow()).log.State()))[0]
	last := -1
	for _, e := range []*ics.VEvent{before, moved, inherited, late, third} {
		if e.Id() != "s1-I1-due" || sequenceOf(t, e) <= last {
			t.Errorf("%s is edition %d after %d", e.Id(), sequenceOf(t, e), last)
		}
		last = sequenceOf(t, e)
	}
}

// The entries speak the language of the session.
func TestEntriesSpeakTheLanguageOfTheSession(t *testing.T) {
	for deck, want := range map[string]string{"social-board-de": "I1 erster Schritt (CPO): Name six", "social-board-nl": "I1 eerste stap (CPO): Name six"} {
		m := open(t, "s1", deck, nil)
		m.do(workshop.WriteInitiative{Plan: workshop.Plan{What: "Editors", Owner: "CPO", FirstStep: "Name six", Due: "2026-03-20"}})
		requireTold(t, m, "2026-03-20 s1-I1-first-step "+want)
	}
}
