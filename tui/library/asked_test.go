package library_test

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui"
	"swotshop/tui/library"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
	"swotshop/workshop/review"
)

// Each term leaves the sessions that are what it says, whatever else is in the line.
func TestTermsOfTheFilter(t *testing.T) {
	store := reviewed(t)
	store.Kept = []workshop.Retention{{Client: tuitest.TestClients[4], Until: "2026-03-11"}}
	days := due(t, store)
	records, err := store.Records(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	terms := map[string]func(r review.Record) bool{
		"":                          func(review.Record) bool { return true },
		"is:open":                   func(r review.Record) bool { return !r.Closed },
		"IS:closed":                 func(r review.Record) bool { return r.Closed },
		"is:over":                   func(r review.Record) bool { return days[r.ID] != "" && days[r.ID] < "2026-03-12" },
		"is:follow-up":              func(review.Record) bool { return false },
		"is:expired":                func(r review.Record) bool { return r.Client == tuitest.TestClients[4] },
		"is:o":                      func(review.Record) bool { return true }, // open or overdue: it is not known yet
		"client:":                   func(review.Record) bool { return true },
		"client:backerei":           func(r review.Record) bool { return r.Client == tuitest.TestClients[1] },
		"client:ACME robotics":      func(r review.Record) bool { return r.Client == tuitest.TestClients[0] },
		`client:"acme Robotics"`:    func(r review.Record) bool { return r.Client == tuitest.TestClients[0] },
		"client:a":                  func(r review.Record) bool { return true },
		"kind:" + records[0].Agenda: func(r review.Record) bool { return true },
		"since:2026":                func(r review.Record) bool { return r.Date >= "2026-01-01" },
		"since:1 January":           func(r review.Record) bool { return r.Date >= "2026-01-01" },
		"since:2026-03-02":          func(r review.Record) bool { return r.Date >= "2026-03-02" },
		"until:last year":           func(r review.Record) bool { return r.Date <= "2025-12-31" },
		"until: December 2025":      func(r review.Record) bool { return r.Date <= "2025-12-31" },
		"closed":                    func(r review.Record) bool { return r.Closed },
		"clos 2026":                 func(r review.Record) bool { return r.Closed && strings.HasPrefix(r.Date, "2026") },
		"losed":                     func(review.Record) bool { return false },
		"muller":                    func(r review.Record) bool { return r.Client == tuitest.TestClients[1] },
	}
	d := tuitest.NewDeskOn(t, store, tui.Start{})
	for one, oneFits := range terms {
		for other, otherFits := range terms {
			d.Keys("esc", "/")
			d.Send(tea.PasteMsg{Content: one + " " + other})
			list, _ := shown(d)
			got := map[string]bool{}
			for _, s := range list {
				got[s.ID] = true
			}
			if both(one, other, "client:") || both(one, other, "since:") || both(one, other, "until:") || both(one, other, "is:o") ||
				strings.Contains(one+other, "since:") && strings.Contains(one+other, "until:") {
				continue // the last one counts, or there is no such day
			}
			for _, r := range records {
				if want := oneFits(r) && otherFits(r); want != got[r.ID] {
					t.Errorf("%s %s: %s of %s, %s, closed %v: shows %v", one, other, r.Title, r.Client, r.Date, r.Closed, got[r.ID])
				}
			}
		}
	}
}

func both(one, other, term string) bool {
	return strings.Contains(one, term) && strings.Contains(other, term)
}

// What means nothing is said, and leaves the sessions that the rest of the line asks for. In
// plain text mode the list stays as it was.
func TestFilterThatMeansNothing(t *testing.T) {
	for line, says := range map[string]string{
		"colour:red":            "“colour:” is not one of the words",
		"since:foo":             "“foo” is not a date.",
		"until:2026-99":         "“2026-99” is not a date.",
		"client:zzz":            "No client is called “zzz”.",
		"kind:zzz":              "No session has the agenda “zzz”. There are: ",
		"is:red":                "A session cannot be “red”.",
		"since:2026 until:2025": "No day is both since 2026 and until 2025.",
		"colour:red is:open":    "“colour:” is not one of the words",
	} {
		d := tuitest.NewDeskOn(t, reviewed(t), tui.Start{})
		d.Keys("/")
		d.Type("is:open ")
		before, _ := shown(d)
		d.Type(line)
		d.Shows(says)
		if after, _ := shown(d); len(after) != len(before) {
			t.Errorf("%s: %d sessions show, want the %d from before", line, len(after), len(before))
		}
		l := d.App.Screen().(*library.Screen)
		before, _ = shown(d)
		if told := l.Hear("find " + line); !strings.Contains(told.Problem, says) {
			t.Errorf("find %s: %v, want %q", line, told, says)
		}
		if after, _ := shown(d); len(after) != len(before) {
			t.Errorf("find %s: %d sessions show, want the %d from before", line, len(after), len(before))
		}
	}
}

// Words with a colon that are no terms are sought as they are.
func TestAddressesAndTimesAreWords(t *testing.T) {
	s := tuitest.NewShelf(3)
	s.Hits = tuitest.Hits
	d := tuitest.NewShelfDesk(t, s)
	d.Keys("/")
	d.Type("at 10:30 https://example.com")
	d.Shows("3 matches in session text")
}

// Tab completes words and their values, one after the other.
func TestTabCompletesTheLine(t *testing.T) {
	d := tuitest.NewDeskOn(t, reviewed(t), tui.Start{})
	d.Keys("/")
	d.Type("c")
	d.Keys("tab")
	d.Shows("/ client:", "Tab: Acme Robotics · Bäckerei Müller & Söhne · Example AI start-up")
	d.Type("muller")
	d.Keys("tab")
	d.Shows("/ client:Bäckerei Müller & Söhne", "Sessions of Bäckerei Müller & Söhne: ")
	d.Type("i")
	d.Keys("tab")
	d.Type("o")
	d.Keys("tab")
	d.Shows("is:open", "Open sessions of Bäckerei Müller & Söhne: ")
	d.Keys("tab")
	d.Shows("is:overdue", "Sessions of Bäckerei Müller & Söhne with an overdue review: ")
	d.Keys("tab", "tab")
	d.Shows("is:follow-up")
	d.Type("since:2026-01 ")
	d.Shows("Follow-ups of Bäckerei Müller & Söhne since January 2026: 0 of 30 sessions")
}

// Where only the client in hand shows, no other is offered, and none is known.
func TestOtherClientsAreNotOffered(t *testing.T) {
	d := tuitest.NewDeskOn(t, reviewed(t), tui.Start{Client: tuitest.TestClients[1]})
	d.Keys("/")
	d.Type("client:")
	d.Shows("Tab: Bäckerei Müller & Söhne")
	d.Hides("Acme", "Example AI")
	d.Type("acme")
	d.Shows("No client is called “acme”.")
}

// A client is known by a name with a colon in it, and by one that has other words behind.
func TestClientWithAColonInTheirName(t *testing.T) {
	s := tuitest.NewShelf(3)
	s.Rows[1].Client = "Acme new: is:open Ltd"
	d := tuitest.NewShelfDesk(t, s)
	d.Keys("/")
	d.Type("client:acme new: is:open ltd is:closed")
	d.Shows("Closed sessions of Acme new: is:open Ltd: 1 of 3 sessions")
}

// Hits are only in sessions that the terms ask for.
func TestHitsAreOfWhatTheTermsAskFor(t *testing.T) {
	d := tuitest.NewDeskOn(t, reviewed(t), tui.Start{})
	d.Keys("/")
	d.Type("strength")
	all := len(d.App.Screen().(*library.Screen).Filter.Hits)
	d.Type(" is:open")
	some := len(d.App.Screen().(*library.Screen).Filter.Hits)
	if all != 30 || some != 10 {
		t.Errorf("%d hits, and %d in open sessions: want 30 and 10", all, some)
	}
	d.Keys("ctrl+u")
	d.Type("is:open")
	if l := d.App.Screen().(*library.Screen); len(l.Filter.Hits) > 0 {
		t.Errorf("%d hits without a word", len(l.Filter.Hits))
	}
}

// Plain text mode takes the same words and says the same sentence.
func TestTermsInPlainLines(t *testing.T) {
	d := tuitest.NewDeskOn(t, reviewed(t), tui.Start{})
	l := d.App.Screen().(*library.Screen)
	lines := strings.Join(l.Hear("find client:acme is:closed").Lines, "\n")
	if !strings.Contains(lines, "Closed sessions of Acme Robotics.") {
		t.Errorf("%s", lines)
	}
}
