package sessions_test

import (
	"testing"
	"time"

	"swotshop/sessions"
	"swotshop/workshop"
)

// ofClient makes a session of a client.
func ofClient(t *testing.T, lib *sessions.Library, id, client string) *scribe {
	t.Helper()
	s := newScribe(id)
	open := opening(id)
	open.Client = client
	events := s.do(open)
	must(t, lib.Append(ctx, id, append(events, s.do(workshop.AddItem{Quadrant: workshop.Threats, Text: client + " is slow"})...)))
	return s
}

func retentions(t *testing.T, lib *sessions.Library) map[string]string {
	t.Helper()
	kept, err := lib.Retentions(ctx)
	must(t, err)
	dates := map[string]string{}
	for _, r := range kept {
		dates[r.Client] = r.Until
	}
	return dates
}

// A client whose name is erased keeps its date, in each of its sessions, and is
// another than the next whose name is erased. No trace of the name stays once its
// last session has lost it.
func TestAClientWithoutANameKeepsItsDate(t *testing.T) {
	t.Parallel()
	lib := openIn(t, t.TempDir())
	stamps := map[string]*scribe{}
	for id, client := range map[string]string{"a1": "Acme Foods", "a2": "ACME Foods", "b1": "Bolt Foods"} {
		stamps[id] = ofClient(t, lib, id, client)
	}
	day := func(text string) time.Time {
		date, err := time.Parse(time.DateOnly, text)
		must(t, err)
		return date
	}
	must(t, lib.Retain(ctx, "Acme Foods", day("2027-01-31")))
	must(t, lib.Retain(ctx, "Bolt Foods", day("2028-01-31")))
	redact := func(id, words string) {
		t.Helper()
		_, err := lib.Redact(ctx, id, workshop.Redaction{Words: words}, stamps[id].stamp())
		must(t, err)
	}
	redact("a1", "acme")
	wantDates(t, lib, map[string]string{"[…] Foods (a1)": "2027-01-31", "Acme Foods": "2027-01-31", "Bolt Foods": "2028-01-31"})
	redact("b1", "bolt foods")
	redact("a2", "acme")
	redact("a1", "foods")
	wantDates(t, lib, map[string]string{"[…] […] (a1)": "2027-01-31", "[…] Foods (a2)": "2027-01-31", "[…] (b1)": "2028-01-31"})
	must(t, lib.Delete(ctx, "a1"))
	wantDates(t, lib, map[string]string{"[…] Foods (a2)": "2027-01-31", "[…] (b1)": "2028-01-31"})
	noFindings(t, lib)
}

func wantDates(t *testing.T, lib *sessions.Library, want map[string]string) {
	t.Helper()
	got := retentions(t, lib)
	for client, until := range want {
		if got[client] != until {
			t.Errorf("%s until %q, want %q", client, got[client], until)
		}
	}
	if len(got) != len(want) {
		t.Errorf("got %q", got)
	}
}

// However the name is spelt, it is one client with one date.
func TestADateIsOfAClientInAnySpelling(t *testing.T) {
	t.Parallel()
	lib := openIn(t, t.TempDir())
	for _, name := range []string{"Zoë’s Straßen-Café", "ZOE'S STRASSEN\u2011CAFE", "zoë's straßen–café", "Ｚoe's Strassen-cafe"} {
		must(t, lib.Retain(ctx, name, started))
		if got := retentions(t, lib); len(got) != 1 || got[workshop.Clean(name)] == "" {
			t.Errorf("after %q: %q", name, got)
		}
	}
	must(t, lib.Retain(ctx, "zoe’s strassen-cafe", time.Time{}))
	wantDates(t, lib, nil)
}

// A copy from before a redaction has what was erased.
func TestACopyFromBeforeARedactionIsRefused(t *testing.T) {
	t.Parallel()
	lib := openIn(t, t.TempDir())
	s := ofClient(t, lib, "a1", "Acme Foods")
	before, err := workshop.Replay(s.log.Events())
	must(t, err)
	_, err = lib.Redact(ctx, "a1", workshop.Redaction{Words: "Acme"}, s.stamp())
	must(t, err)
	wantError(t, lib.Import(ctx, before), "ErrExists", "a1", "still contains them", "brings the erased words back")
	events, err := lib.Events(ctx, "a1")
	must(t, err)
	after, err := workshop.Replay(events)
	must(t, err)
	wantError(t, lib.Import(ctx, after), "ErrExists", "nothing missing")
	for copied, want := range map[*workshop.Log]bool{before: true, after: false} {
		if erased, err := lib.RedactedSince(ctx, copied); err != nil || erased != want {
			t.Errorf("words were erased since: %t, %v", erased, err)
		}
	}
	other := openIn(t, t.TempDir())
	must(t, other.Import(ctx, after))
	must(t, s.doIn(before, workshop.AddItem{Quadrant: workshop.Threats, Text: "later, elsewhere"}))
	wantError(t, lib.Import(ctx, before), "ErrExists", "brings the erased words back")
}

// doIn adds to another copy of the session.
func (s *scribe) doIn(log *workshop.Log, intent workshop.Intent) error {
	_, err := log.Do(intent, s.stamp())
	return err
}
