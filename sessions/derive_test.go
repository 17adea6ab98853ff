package sessions_test

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"strings"
	"testing"

	"swotshop/e2e/faults"
	"swotshop/sessions"
	"swotshop/workshop"
)

// R2.5: whatever happens in a session, with undo and redo and with the library
// closed and opened in between, what the list and the search know is what the
// events say, and is what a rebuild makes of them.
func TestDerivedRowsAreWhatTheEventsSay(t *testing.T) {
	path := filepath.Join(t.TempDir(), "library.db")
	lib := openAt(t, path, sessions.Options{})
	kinds := map[string]bool{}
	for seed := range faults.Seeds(t, 200) {
		s := seededScribe(fmt.Sprintf("s%03d", seed), seed)
		lease := claim(t, lib, s.id)
		open := opening(s.id)
		if seed%2 == 1 { // prepared the week before
			open.Date, open.DateGiven = "2026-03-05", false
		}
		if seed%3 == 1 {
			open.Follows = former()
		}
		batch := s.do(open)
		for range 60 {
			batch = append(batch, s.try(s.wild())...)
			if len(batch) > 20 { // few commits, so that the test stays fast
				must(t, lease.Append(ctx, batch))
				batch = nil
			}
			if s.rng.IntN(150) == 0 { // gone and back, without a goodbye
				must(t, lib.Close())
				lib = openAt(t, path, sessions.Options{})
				var err error
				lease, err = lib.TakeOver(ctx, s.id)
				must(t, err)
			}
		}
		must(t, lease.Append(ctx, batch))
		must(t, lease.Release(ctx))
		for _, ev := range s.log.Events() {
			kinds[ev.Fact.Kind()] = true
		}
		sameEntries(t, lib, s)
	}
	for _, kind := range workshop.FactKinds() {
		if faults.Everyday() && !kinds[kind] {
			t.Errorf("%s never happened", kind)
		}
	}
	noFindings(t, lib)

	before := sessions.Dump(t, lib)
	list, err := lib.List(ctx)
	must(t, err)
	must(t, lib.Rebuild(ctx))
	if after := sessions.Dump(t, lib); after != before {
		t.Errorf("a rebuild changes the derived rows:\n%s", firstDifference(before, after))
	}
	again, err := lib.List(ctx)
	must(t, err)
	if !reflect.DeepEqual(list, again) {
		t.Error("a rebuild changes the list")
	}
	noFindings(t, lib)
}

// sameEntries compares with the scribe's own memory, which the library has
// never seen.
func sameEntries(t *testing.T, lib *sessions.Library, s *scribe) {
	t.Helper()
	var want strings.Builder
	for _, e := range s.log.State().Entries() {
		fmt.Fprintf(&want, "%s|%s|%s\n", e.ID, e.What, e.Text)
	}
	if got := sessions.Entries(t, lib, s.id); got != want.String() {
		t.Fatalf("%s: %s", s.id, firstDifference(want.String(), got))
	}
	list, err := lib.List(ctx)
	must(t, err)
	for _, line := range list {
		if line.ID == s.id && line != s.log.State().Summary() {
			t.Fatalf("%s is listed as %+v, should be %+v", s.id, line, s.log.State().Summary())
		}
	}
}

func noFindings(t *testing.T, lib *sessions.Library) {
	t.Helper()
	findings, err := lib.Check(ctx)
	must(t, err)
	for _, f := range findings {
		t.Errorf("found in %q: %s", f.Session, f.Text)
	}
}

func firstDifference(want, got string) string {
	w, g := strings.Split(want, "\n"), strings.Split(got, "\n")
	for i := range min(len(w), len(g)) {
		if w[i] != g[i] {
			return fmt.Sprintf("line %d: want %q, got %q", i+1, w[i], g[i])
		}
	}
	return fmt.Sprintf("want %d lines, got %d", len(w), len(g))
}

// Items between which something is put again and again run out of places; all
// are then placed again, and the order stays.
func TestPlacesNeverRunOut(t *testing.T) {
	lib := openIn(t, t.TempDir())
	s := newScribe("s")
	events := s.do(opening("s"))
	events = append(events, s.do(workshop.AddItem{Quadrant: workshop.Strengths, Text: "first"})...)
	events = append(events, s.do(workshop.AddRemark{Topic: workshop.Risk, Text: "last"})...)
	lease := claim(t, lib, "s")
	must(t, lease.Append(ctx, events))
	for i := range 90 {
		s.texts = i
		if i%2 == 0 {
			must(t, lease.Append(ctx, s.do(workshop.GiveEvidence{Item: "i1", Evidence: s.text()})))
		} else { // away, so that the next one is placed again
			must(t, lease.Append(ctx, s.do(workshop.GiveEvidence{Item: "i1"})))
		}
		must(t, lease.Append(ctx, s.do(workshop.AddItem{Quadrant: workshop.Threats, Text: s.text()})))
	}
	sameEntries(t, lib, s)
	sessions.Squeeze(t, lib, "s") // no room left between neighbours
	lease.Forget()
	must(t, lease.Append(ctx, s.do(workshop.GiveEvidence{Item: "i1", Evidence: "squeezed in"})))
	sameEntries(t, lib, s)
	noFindings(t, lib)
}

// R2.1: two files write what is derived; another way to write it would be a
// way to be wrong. Deleting a whole session is the one exception.
func TestOnlyDeriveWritesDerivedRows(t *testing.T) {
	writes := regexp.MustCompile(`(?i)(insert\s+(or\s+\w+\s+)?into|update|delete\s+from|replace\s+into)\s+"?(session|entry|entry_fts|card|reading|theme|action|report|stage_time)\b|(insert\s+into|delete\s+from) "$`)
	allowed := map[string]bool{"derive.go": true, "records.go": true, "erase.go": true}
	entries, err := os.ReadDir(".")
	must(t, err)
	seen := 0
	for _, entry := range entries {
		name := entry.Name()
		if !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		must(t, err)
		ast.Inspect(file, func(n ast.Node) bool {
			if lit, ok := n.(*ast.BasicLit); ok && writes.MatchString(lit.Value) {
				seen++
				if !allowed[name] {
					t.Errorf("%s writes derived rows: %s", name, lit.Value)
				}
			}
			return true
		})
	}
	if seen < 8 {
		t.Errorf("only %d writes seen: the pattern misses some", seen)
	}
}

// Check finds what is wrong, or a clean check would say nothing.
func TestCheckFindsWhatIsWrong(t *testing.T) {
	for name, c := range map[string]struct {
		sql     string
		mended  bool // by a rebuild
		mention string
	}{
		"text changed":         {"UPDATE entry SET text='other' WHERE entry_id='client'", true, "search"},
		"text lost":            {"DELETE FROM entry WHERE entry_id='client'", true, "search"},
		"index drifts":         {"DROP TRIGGER entry_changes; DROP TRIGGER entry_changed; UPDATE entry SET words='other' WHERE entry_id='client'", true, "index"},
		"line changed":         {"UPDATE session SET items=items+1", true, "entry in the list"},
		"order changed":        {"UPDATE entry SET pos=-pos", true, "search"},
		"noun changed":         {"UPDATE entry SET number=number+1 WHERE noun='W' OR noun='S' OR noun='O' OR noun='T'", true, "search"},
		"figure changed":       {"UPDATE session SET planned=planned+1", true, "figures"},
		"row of figures lost":  {"DELETE FROM stage_time WHERE place=1", true, "figures"},
		"figures of no event":  {"UPDATE session SET recorded=head+1", true, "figures"},
		"text of no session":   {"INSERT INTO entry (rid, pos, entry_id, what, text) VALUES ((99 << 32) + 1, 1, 'x', 'x', 'x')", true, "not belong to any session"},
		"event lost":           {"DROP TRIGGER event_never_goes; DELETE FROM event WHERE seq=3", false, "gap"},
		"event changed":        {`DROP TRIGGER event_never_changes; UPDATE event SET body=replace(body, 'Entry1', 'Forged') WHERE seq=2`, true, "search"},
		"last event lost":      {"DROP TRIGGER event_never_goes; DELETE FROM event WHERE seq=(SELECT max(seq) FROM event)", false, "gap"},
		"event of a newer one": {"DROP TRIGGER event_never_changes; UPDATE event SET kind='item.dreamt' WHERE seq=2", false, "newer"},
		"body of another kind": {`DROP TRIGGER event_never_changes; UPDATE event SET body='[]' WHERE seq=2`, false, "read"},
	} {
		t.Run(name, func(t *testing.T) {
			lib := openIn(t, t.TempDir())
			s := newScribe("s")
			events := s.do(opening("s"))
			for range 5 {
				events = append(events, s.do(s.item())...)
			}
			must(t, lib.Append(ctx, "s", events))
			noFindings(t, lib)
			sessions.RawExec(t, lib, c.sql)
			findings, err := lib.Check(ctx)
			must(t, err)
			if len(findings) == 0 {
				t.Fatal("nothing found")
			}
			if all := fmt.Sprint(findings); !strings.Contains(all, c.mention) {
				t.Errorf("%q is not in %s", c.mention, all)
			}
			if c.mended {
				must(t, lib.Rebuild(ctx))
				noFindings(t, lib)
			}
		})
	}
}

// A window that runs a session remembers its rows: nothing is rebuilt under it.
func TestRebuildWaitsForLeaders(t *testing.T) {
	lib := openIn(t, t.TempDir())
	s := newScribe("s")
	lease := claim(t, lib, "s")
	must(t, lease.Append(ctx, append(s.do(opening("s")), s.do(s.item())...)))
	wantError(t, lib.Rebuild(ctx), "ErrLeased")
	must(t, lease.Append(ctx, s.do(s.item())))
	must(t, lease.Release(ctx))
	must(t, lib.Rebuild(ctx))
	noFindings(t, lib)
}
