package sessions_test

import (
	"fmt"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"swotshop/e2e/faults"
	"swotshop/sessions"
	"swotshop/workshop"
	"swotshop/workshop/review"
)

// sameRecords fails unless the records that a library gives are those of the sessions.
func sameRecords(t *testing.T, lib *sessions.Library, of sessions.Filter, want map[string]review.Record) {
	t.Helper()
	got, err := lib.Records(ctx, of)
	must(t, err)
	if len(got) != len(want) {
		t.Errorf("%d records, not %d", len(got), len(want))
	}
	for _, r := range got {
		if !reflect.DeepEqual(r, want[r.ID]) {
			t.Errorf("the record of %s is\n%+v\nwant\n%+v", r.ID, r, want[r.ID])
		}
	}
}

// What the library gives of a session is what its events say: given back, closed, brought
// in, redacted, or led by a window that was killed; and after a rebuild.
func TestRecordsAreWhatTheEventsSay(t *testing.T) {
	path := filepath.Join(t.TempDir(), "library.db")
	lib := openAt(t, path, sessions.Options{})
	want := map[string]review.Record{}
	for seed := range faults.Seeds(t, 40) {
		s := seededScribe(fmt.Sprintf("s%03d", seed), seed)
		lease := claim(t, lib, s.id)
		open := opening(s.id)
		if seed%3 == 1 {
			open.Follows = former()
		}
		batch := s.do(open)
		for range 60 {
			if batch = append(batch, s.try(s.wild())...); len(batch) > 20 {
				must(t, lease.Append(ctx, batch))
				batch = nil
			}
		}
		must(t, lease.Append(ctx, batch))
		switch seed % 4 {
		case 0: // led still
		case 1:
			must(t, lib.Close())
			lib = openAt(t, path, sessions.Options{})
		default:
			must(t, lease.Release(ctx))
		}
		want[s.id] = review.Of(s.log.State())
	}
	sameRecords(t, lib, sessions.Filter{}, want)
	noFindings(t, lib)
	again := openAt(t, filepath.Join(t.TempDir(), "again.db"), sessions.Options{})
	for id := range want {
		events, err := lib.Events(ctx, id)
		must(t, err)
		log, err := workshop.Replay(events)
		must(t, err)
		must(t, again.Import(ctx, log))
	}
	must(t, again.Rebuild(ctx))
	sameRecords(t, again, sessions.Filter{}, want)
	noFindings(t, again)
}

// A filter leaves the same sessions whether their records are up to date or not.
func TestFilters(t *testing.T) {
	lib := openIn(t, t.TempDir())
	all := map[string]review.Record{}
	var leases []*sessions.Lease
	for i, client := range []string{"Clínicas Mérida", "clinicas merida", "Acme", "Acme Foods", "C++ GmbH"} {
		s := newScribe(fmt.Sprint("s", i))
		open := dated(s.id, client, fmt.Sprintf("2026-0%d-15", i+1))
		open.Agenda.ID = []string{"half", "follow-up"}[i%2]
		open.Deck.Version = 1 + i%2
		lease := claim(t, lib, s.id)
		must(t, lease.Append(ctx, s.do(open)))
		if i == 2 {
			must(t, lease.Append(ctx, s.do(workshop.CloseSession{})))
		}
		leases = append(leases, lease)
		all[s.id] = review.Of(s.log.State())
	}
	for range 2 {
		for _, c := range []struct {
			of   sessions.Filter
			want []string
		}{
			{sessions.Filter{}, []string{"s4", "s3", "s2", "s1", "s0"}},
			{sessions.Filter{Client: "MERIDA"}, []string{"s1", "s0"}},
			{sessions.Filter{Client: "acme"}, []string{"s2"}},
			{sessions.Filter{Client: "acm"}, []string{"s3", "s2"}},
			{sessions.Filter{Client: "C++"}, []string{"s4"}},
			{sessions.Filter{Client: "nobody"}, nil},
			{sessions.Filter{Since: "2026-03-15"}, []string{"s4", "s3", "s2"}},
			{sessions.Filter{Since: "2026-02-01", Until: "2026-03-15"}, []string{"s2", "s1"}},
			{sessions.Filter{Agenda: "follow-up"}, []string{"s3", "s1"}},
			{sessions.Filter{Deck: "deck"}, []string{"s4", "s3", "s2", "s1", "s0"}},
			{sessions.Filter{Deck: "deck@2", Until: "2026-03-01"}, []string{"s1"}},
			{sessions.Filter{Closed: true}, []string{"s2"}},
			{sessions.Filter{Open: true, Client: "acm"}, []string{"s3"}},
		} {
			got, err := lib.Records(ctx, c.of)
			must(t, err)
			var ids []string
			for _, r := range got {
				ids = append(ids, r.ID)
				if !reflect.DeepEqual(r, all[r.ID]) {
					t.Errorf("%+v gives %+v, want %+v", c.of, r, all[r.ID])
				}
			}
			if !slices.Equal(ids, c.want) {
				t.Errorf("%+v leaves %v, want %v", c.of, ids, c.want)
			}
		}
		for _, lease := range leases {
			must(t, lease.Release(ctx))
		}
	}
	list, err := lib.OfClient(ctx, "CLINICAS MÉRIDA")
	must(t, err)
	if len(list) != 2 || list[0].ID != "s1" || list[1].ID != "s0" {
		t.Errorf("the sessions of the client are %+v", list)
	}
}

// A session that cannot be read is in the list, and stops neither figures nor a change of
// the format.
func TestASessionThatCannotBeReadStopsNoFigures(t *testing.T) {
	path := goldenCopy(t, 3)
	want := goldenSessions(t, 3)
	sessions.RawChange(t, path, `DROP TRIGGER event_never_changes; UPDATE event SET kind='item.dreamt' WHERE session_id='d2' AND seq=9`)
	sessions.RawChange(t, path, sessions.TriggerText(t, 3, "event_never_changes"))
	lib := openAt(t, path, sessions.Options{})
	all, err := lib.Records(ctx, sessions.Filter{})
	must(t, err)
	if len(all) != len(want) {
		t.Fatalf("%d records, not %d", len(all), len(want))
	}
	for _, r := range all {
		log, err := workshop.Replay(want[r.ID])
		must(t, err)
		whole := review.Of(log.State())
		if r.ID == "d2" {
			if len(r.Cards) > 0 || r.Client != whole.Client || r.ClientKey != whole.ClientKey {
				t.Errorf("of what cannot be read there is %+v", r)
			}
		} else if !reflect.DeepEqual(r, whole) {
			t.Errorf("the record of %s is %+v, want %+v", r.ID, r, whole)
		}
	}
}

// Records that another edition of the program made are not believed, and are made again
// when the library is next opened to write; a session that cannot be read is in nobody's
// way.
func TestRecordsOfAnotherEditionAreMadeAgain(t *testing.T) {
	path := filepath.Join(t.TempDir(), "library.db")
	lib := openAt(t, path, sessions.Options{})
	want := map[string]review.Record{}
	for _, id := range []string{"a", "b", "c"} {
		s := newScribe(id)
		s.do(opening(id))
		s.do(s.item())
		must(t, lib.Import(ctx, s.log))
		want[id] = review.Of(s.log.State())
	}
	before := sessions.Dump(t, lib)
	sessions.RawExec(t, lib, "UPDATE session SET edition=999, planned=planned+7; DELETE FROM stage_time")
	sameRecords(t, lib, sessions.Filter{}, want)
	noFindings(t, lib)
	must(t, lib.Close())
	lib = openAt(t, path, sessions.Options{})
	if after := sessions.Dump(t, lib); after != before {
		t.Errorf("not made again: %s", firstDifference(before, after))
	}
	sessions.RawExec(t, lib, "DROP TRIGGER event_never_changes; UPDATE event SET kind='item.dreamt' WHERE session_id='a' AND seq=2; UPDATE session SET edition=999")
	must(t, lib.Close())
	lib = openAt(t, path, sessions.Options{})
	if left := sessions.Count(t, lib, "SELECT count(*) FROM session WHERE edition=999"); left != "0" {
		t.Errorf("%s sessions would be made again whenever the library is opened", left)
	}
	all, err := lib.Records(ctx, sessions.Filter{})
	must(t, err)
	if len(all) != 3 {
		t.Errorf("%d records, not 3", len(all))
	}
}

// What is stored for figures has people's words too: they go with a session, and with a
// redaction, and nothing of them is left in the file.
func TestWordsAreErasedFromFigures(t *testing.T) {
	for name, erase := range map[string]func(*sessions.Library, *scribe) error{
		"deleted": func(lib *sessions.Library, _ *scribe) error { return lib.Delete(ctx, "s") },
		"redacted": func(lib *sessions.Library, s *scribe) error {
			_, err := lib.Redact(ctx, "s", workshop.Redaction{Words: "Zebrafink"}, s.stamp())
			return err
		},
	} {
		path := filepath.Join(t.TempDir(), "library.db")
		lib := openAt(t, path, sessions.Options{})
		s := newScribe("s")
		open := opening("s")
		open.Client, open.Follows = "Zebrafink AG", former()
		open.Follows.Actions[0].Owner = "Ms Zebrafink"
		s.do(open)
		s.do(workshop.WriteInitiative{Plan: workshop.Plan{What: "Let Zebrafink answer", Owner: "Zebrafink", Measure: "Zebrafink calls"}})
		s.do(workshop.ReportAction{Action: "a2", Report: workshop.Report{Status: workshop.Late, Note: "Zebrafink was ill", Owner: "Zebrafink"}})
		must(t, lib.Import(ctx, s.log))
		must(t, erase(lib, s))
		noFindings(t, lib)
		must(t, lib.Close())
		if strings.Contains(strings.ToLower(string(sessions.Raw(t, path))), "zebrafink") {
			t.Errorf("%s, and the words are still in the file", name)
		}
	}
}
