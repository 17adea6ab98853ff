package sessions_test

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"testing"

	"swotshop/sessions"
	"swotshop/workshop"
)

// A library of every format that was ever released is in testdata, with its
// sessions as they were exported when it was made. None is ever changed; a new
// format gets a new one with
//
//	go test ./sessions -run TestLibrariesOfEveryFormat -update
//
// A format that has got new kinds of event since gets a second one, with those too:
// format3-late was made by the last program of that format.

var update = flag.Bool("update", false, "make what is missing of the expected files")

func goldenFolder(format int) string {
	return filepath.Join("testdata", fmt.Sprintf("format%d", format))
}

// goldenCopy is a golden library that may be written to.
func goldenCopy(t testing.TB, format int) string {
	t.Helper()
	return copyIn(t, goldenFolder(format))
}

func copyIn(t testing.TB, folder string) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(folder, "library.db"))
	must(t, err)
	path := filepath.Join(t.TempDir(), "library.db")
	must(t, os.WriteFile(path, data, 0o600))
	return path
}

// goldenSessions are the sessions of a golden library, by id.
func goldenSessions(t testing.TB, format int) map[string][]workshop.Event {
	t.Helper()
	return sessionsIn(t, goldenFolder(format))
}

func sessionsIn(t testing.TB, folder string) map[string][]workshop.Event {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(folder, "*.json"))
	must(t, err)
	if len(files) < 3 {
		t.Fatalf("%s has only %d sessions", folder, len(files))
	}
	all := map[string][]workshop.Event{}
	for _, file := range files {
		data, err := os.ReadFile(file)
		must(t, err)
		log, err := workshop.DecodeSession(data)
		must(t, err)
		all[log.State().ID] = log.Events()
	}
	return all
}

// kindsIn are the kinds of event that happen in sessions.
func kindsIn(sessions map[string][]workshop.Event) map[string]bool {
	kinds := map[string]bool{}
	for _, events := range sessions {
		for _, ev := range events {
			kinds[ev.Fact.Kind()] = true
		}
	}
	return kinds
}

// seldom are gestures that random ones may leave out.
var seldom = []workshop.Intent{
	workshop.AddItem{Quadrant: workshop.Threats, Text: "Ένα"}, workshop.AddItem{Quadrant: workshop.Threats, Text: "Two 👩‍👩‍👧"},
	workshop.AskEvidence{Cluster: "c2"}, workshop.MergeClusters{Into: "c1", From: "c2"}, workshop.SplitItem{Item: "i2"},
	workshop.Undo{}, workshop.Redo{}, workshop.Redact{Places: 1}, workshop.RenameClient{Client: "Acme"}, workshop.CloseSession{}, workshop.ReopenSession{},
}

// makeGolden makes the golden library of the present format.
func makeGolden(t *testing.T, folder string) {
	t.Helper()
	must(t, os.MkdirAll(folder, 0o755))
	lib := openIn(t, folder)
	for n, id := range []string{"d1", "d2", "d3", "left"} {
		s := seededScribe(id, uint64(n))
		lease := claim(t, lib, id)
		open := opening(id)
		if n%2 == 1 { // prepared the week before, and held when the room says something
			open.Date, open.DateGiven = "2026-03-05", false
		} else {
			open.Follows = former()
		}
		must(t, lease.Append(ctx, s.do(open)))
		for _, i := range seldom {
			must(t, lease.Append(ctx, s.do(i)))
		}
		for range 400 {
			must(t, lease.Append(ctx, s.try(s.wild())))
			if s.log.State().Closed && s.rng.IntN(4) == 0 { // or little else would happen
				must(t, lease.Append(ctx, s.do(workshop.ReopenSession{})))
			}
		}
		must(t, lease.Submit(ctx, []workshop.Submission{submission(n, "Waits for "+id)}))
		if id != "left" { // as a program does that was killed
			must(t, lease.Release(ctx))
		}
		data, err := workshop.EncodeSession(s.log.Events())
		must(t, err)
		must(t, os.WriteFile(filepath.Join(folder, id+".json"), data, 0o644))
	}
	must(t, lib.Retain(ctx, "Nordwind AG", started))
	must(t, lib.Close())
}

// R1.10: every later program opens a library of every earlier one, with
// everything in it, and continues with it.
func TestLibrariesOfEveryFormat(t *testing.T) {
	newest := goldenFolder(sessions.Formats())
	if _, err := os.Stat(newest); err != nil && *update {
		makeGolden(t, newest)
	}
	folders, err := filepath.Glob(filepath.Join("testdata", "format*"))
	must(t, err)
	if !slices.Contains(folders, newest) {
		t.Fatal("the present format has no golden library")
	}
	for _, folder := range folders {
		t.Run(filepath.Base(folder), func(t *testing.T) {
			path, want := copyIn(t, folder), sessionsIn(t, folder)
			lib := openAt(t, path, sessions.Options{})
			list, err := lib.List(ctx)
			must(t, err)
			if len(list) != len(want) {
				t.Errorf("%d sessions, not %d", len(list), len(want))
			}
			for id, events := range want {
				got, err := lib.Events(ctx, id)
				must(t, err)
				if !reflect.DeepEqual(got, events) {
					t.Errorf("the session %s is another one", id)
				}
			}
			if kinds := kindsIn(want); len(kinds) < 41 {
				t.Errorf("only %d kinds of events: it shows too little", len(kinds))
			}
			lease := claim(t, lib, "d1")
			if got, some := waiting(t, lease), filepath.Base(folder) >= "format5"; some && !slices.Equal(got, []string{"Waits for d1"}) || !some && len(got) > 0 {
				t.Errorf("there wait %q", got)
			}
			must(t, lease.Release(ctx))
			noFindings(t, lib) // of the figures: then review.Edition has to go up
			isContinued(t, lib, "d1")
		})
	}
}

// isContinued adds to a session as the app does.
func isContinued(t *testing.T, lib *sessions.Library, id string) {
	t.Helper()
	events, err := lib.Events(ctx, id)
	must(t, err)
	s := newScribe(id)
	s.rng.Uint64() // other ids than when it was made
	s.log, err = workshop.Replay(events)
	must(t, err)
	if s.log.State().Closed {
		must(t, lib.Append(ctx, id, s.do(workshop.ReopenSession{})))
	}
	must(t, lib.Append(ctx, id, s.do(s.item())))
	sameEvents(t, lib, s)
	sameEntries(t, lib, s)
	noFindings(t, lib)
}

// To look only, a library of an older format is refused, and left byte for byte.
func TestReadingDoesNotChangeOlderFormats(t *testing.T) {
	for format := 1; format < sessions.Formats(); format++ {
		path := goldenCopy(t, format)
		before := sessions.Raw(t, path)
		_, err := sessions.Open(ctx, path, sessions.Options{ReadOnly: true})
		wantError(t, err, "ErrReadOnly", path, "older format")
		if !bytes.Equal(before, sessions.Raw(t, path)) {
			t.Errorf("format %d was changed by a look", format)
		}
	}
}
