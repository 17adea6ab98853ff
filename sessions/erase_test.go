package sessions_test

import (
	"bytes"
	"errors"
	"path/filepath"
	"strings"
	"testing"

	"swotshop/sessions"
	"swotshop/workshop"
)

// fill makes a session in which the texts occur in every way.
func fill(t *testing.T, lib *sessions.Library, id string, texts ...string) *scribe {
	t.Helper()
	s := newScribe(id)
	lease := claim(t, lib, id)
	must(t, lease.Append(ctx, s.do(opening(id))))
	for i := range 60 { // enough for the index to be merged, and to have leaves of its own
		must(t, lease.Append(ctx, s.do(s.item())))
		if i%10 == 0 && texts != nil {
			must(t, lease.Append(ctx, s.do(workshop.AddItem{Quadrant: workshop.Threats, Text: texts[i/10%len(texts)] + " owes us"})))
		}
	}
	if texts != nil {
		must(t, lease.Append(ctx, s.do(workshop.AddRemark{Topic: workshop.Risk, Text: texts[0] + " " + strings.Repeat("long ", 40)})))
		must(t, lease.Append(ctx, s.do(workshop.EditItem{Item: "i1", Text: texts[1] + " was renamed"})))
		must(t, lease.Append(ctx, s.do(workshop.DeleteItem{Item: "i2"})))
	}
	must(t, lease.Release(ctx))
	return s
}

// R2.8: of a deleted session nothing is left in the file, neither as text nor
// as a word of the index; of the others everything.
func TestDeleteLeavesNothing(t *testing.T) {
	// Words that share no beginning with others, since the index stores a word
	// without what it shares with the one before.
	secrets := []string{"Zyxgard", "Qwelmut", "Jorvinex"}
	for _, others := range []int{0, 2} {
		path := filepath.Join(t.TempDir(), "library.db")
		lib := openAt(t, path, sessions.Options{})
		var kept []*scribe
		for i := range others {
			kept = append(kept, fill(t, lib, "kept"+string(rune('a'+i))))
		}
		fill(t, lib, "gone-sessiox", secrets...)
		if others > 0 {
			kept = append(kept, fill(t, lib, "keptlater"))
		}
		must(t, lib.Close())
		raw := bytes.ToLower(sessions.Raw(t, path))
		for _, secret := range secrets { // or the test would prove nothing
			if n := bytes.Count(raw, []byte(strings.ToLower(secret))); n < 3 {
				t.Fatalf("%s was there only %d times", secret, n)
			}
		}
		lib = openAt(t, path, sessions.Options{})
		must(t, lib.Delete(ctx, "gone-sessiox"))
		wantError(t, lib.Delete(ctx, "gone-sessiox"), "ErrNotFound")
		for _, secret := range secrets {
			if hits, err := lib.Search(ctx, secret); err != nil || len(hits) > 0 {
				t.Errorf("still found: %v, %v", hits, err)
			}
		}
		noFindings(t, lib)
		for _, s := range kept {
			sameEvents(t, lib, s)
			sameEntries(t, lib, s)
		}
		must(t, lib.Append(ctx, "gone-sessiox", newScribe("gone-sessiox").do(opening("gone-sessiox"))))
		must(t, lib.Delete(ctx, "gone-sessiox"))
		must(t, lib.Close())
		raw = bytes.ToLower(sessions.Raw(t, path))
		for _, trace := range append(secrets, "gone-sessiox") {
			trace = strings.ToLower(trace)
			for n := len(trace); n >= 5; n-- { // nor the end of a word
				if bytes.Contains(raw, []byte(trace[len(trace)-n:])) {
					at := bytes.Index(raw, []byte(trace[len(trace)-n:]))
					t.Errorf("with %d others, %q is still in the file, at %d: %q", others, trace[len(trace)-n:], at, raw[max(0, at-80):at+120])
					break
				}
			}
		}
	}
}

// The way in which a whole session is deleted is closed again afterwards.
func TestDeleteOpensNoDoor(t *testing.T) {
	lib := openIn(t, t.TempDir())
	for _, id := range []string{"a", "b"} {
		must(t, lib.Append(ctx, id, newScribe(id).do(opening(id))))
	}
	must(t, lib.Delete(ctx, "a"))
	for _, id := range []string{"a", "b"} {
		if err := sessions.RawTry(lib, "DELETE FROM event WHERE session_id=?", id); err == nil && id == "b" {
			t.Error("events can be deleted")
		}
	}
	if err := sessions.RawTry(lib, "INSERT INTO erasing VALUES (2, 'b')"); err == nil {
		t.Error("more than one session can be deleted at a time")
	}
}

// When the file could not be cleaned after a deletion, the next opening does
// it, and until then Check says so.
func TestCleansWhenNextOpened(t *testing.T) {
	path := filepath.Join(t.TempDir(), "library.db")
	lib := openAt(t, path, sessions.Options{})
	for _, id := range []string{"a", "b"} {
		must(t, lib.Append(ctx, id, newScribe(id).do(opening(id))))
	}
	sessions.RawExec(t, lib, "INSERT INTO erasing VALUES (1, '')")
	findings, err := lib.Check(ctx)
	must(t, err)
	if len(findings) != 1 || !strings.Contains(findings[0].Text, "traces") {
		t.Errorf("found %v", findings)
	}
	must(t, lib.Delete(ctx, "a")) // does not trip over it
	noFindings(t, lib)
	sessions.RawExec(t, lib, "INSERT INTO erasing VALUES (1, '')")
	must(t, lib.Close())
	noFindings(t, openAt(t, path, sessions.Options{}))
}

// R2.8: nothing of redacted words is left in the file, whatever was done with
// them before: edited, undone, quoted, noted privately.
func TestRedactLeavesNothing(t *testing.T) {
	secret := "Zyxgard owes Qwelmut nine millions"
	for name, r := range map[string]workshop.Redaction{"an item": {Item: "i61"}, "words": {Words: "zyxgard owes qwelmut"}} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "library.db")
			lib := openAt(t, path, sessions.Options{})
			fill(t, lib, "other")
			s := newScribe("s")
			lease := claim(t, lib, "s")
			must(t, lease.Append(ctx, s.do(opening("s"))))
			for range 60 {
				must(t, lease.Append(ctx, s.do(s.item())))
			}
			for _, i := range []workshop.Intent{
				workshop.AddItem{Quadrant: workshop.Threats, Text: secret},
				workshop.EditItem{Item: "i61", Text: secret + "!"},
				workshop.EditItem{Item: "i61", Text: secret},
				workshop.NameCluster{Cluster: "c61", Name: strings.ToUpper(secret)},
				workshop.AddRemark{Topic: workshop.Risk, Text: "They say " + secret + "."}, workshop.Undo{},
				workshop.NotePrivately{Text: "Ask about: " + secret},
				workshop.HearObjection{Objection: workshop.Objection{ID: "O1", Says: "It is a risk."}, Owed: "Why " + secret},
				workshop.DeleteItem{Item: "i61"}, workshop.CloseSession{},
			} {
				must(t, lease.Append(ctx, s.do(i)))
			}
			_, err := lib.Redact(ctx, "s", r, s.stamp())
			wantError(t, err, "ErrLeased")
			must(t, lease.Release(ctx))
			must(t, lib.Close())
			if n := bytes.Count(sessions.Raw(t, path), []byte(secret)); n < 5 { // or the test would prove nothing
				t.Fatalf("it was there only %d times", n)
			}

			lib = openAt(t, path, sessions.Options{})
			places, err := lib.Redact(ctx, "s", r, s.stamp())
			must(t, err)
			if places < 6 {
				t.Errorf("only %d places", places)
			}
			_, err = lib.Redact(ctx, "s", workshop.Redaction{Words: secret}, s.stamp())
			wantError(t, err, "ErrNotFound", "does not contain these words")
			_, err = lib.Redact(ctx, "none", r, s.stamp())
			wantError(t, err, "ErrNotFound", "none")
			noFindings(t, lib)
			for _, word := range []string{"zyxgard", "qwelmut"} {
				if hits, err := lib.Search(ctx, word); err != nil || len(hits) > 0 {
					t.Errorf("still found: %v, %v", hits, err)
				}
			}
			events, err := lib.Events(ctx, "s")
			must(t, err)
			if len(events) != s.log.State().Head+1 || events[len(events)-1].Fact != (workshop.Redacted{Places: places}) {
				t.Errorf("%d events, the last is %+v", len(events), events[len(events)-1].Fact)
			}
			must(t, lib.Close())
			raw := bytes.ToLower(sessions.Raw(t, path))
			for _, trace := range []string{"zyxgard", "qwelmut", "yxgard", "elmut"} {
				if at := bytes.Index(raw, []byte(trace)); at >= 0 {
					t.Errorf("%q is still in the file: %q", trace, raw[max(0, at-80):at+80])
				}
			}
		})
	}
}

// What cannot be redacted changes nothing.
func TestRedactRefuses(t *testing.T) {
	lib := openIn(t, t.TempDir())
	s := newScribe("s")
	must(t, lib.Append(ctx, "s", s.do(opening("s"))))
	for _, r := range []workshop.Redaction{{}, {Words: "n"}, {Item: "i1"}} {
		_, err := lib.Redact(ctx, "s", r, s.stamp())
		if refusal := new(workshop.Refusal); !errors.As(err, &refusal) {
			t.Errorf("%+v: got %v", r, err)
		}
	}
	sameEvents(t, lib, s)
	// Nor does it open a door.
	if err := sessions.RawTry(lib, "UPDATE event SET body='{}'"); err == nil {
		t.Error("events can be changed")
	}
}

// Several sessions are deleted together or not at all.
func TestDeleteSeveral(t *testing.T) {
	lib := openIn(t, t.TempDir())
	for _, id := range []string{"a", "b", "c"} {
		must(t, lib.Append(ctx, id, newScribe(id).do(opening(id))))
	}
	wantError(t, lib.Delete(ctx, "a", "none", "b"), "ErrNotFound", "none")
	lease := claim(t, lib, "b")
	wantError(t, lib.Delete(ctx, "a", "b"), "ErrLeased")
	must(t, lease.Release(ctx))
	must(t, lib.Delete(ctx, "a", "b"))
	list, err := lib.List(ctx)
	must(t, err)
	if len(list) != 1 || list[0].ID != "c" {
		t.Errorf("left: %v", list)
	}
	noFindings(t, lib)
}
