package sessions_test

import (
	"bytes"
	"errors"
	"path/filepath"
	"reflect"
	"testing"

	"swotshop/sessions"
	"swotshop/workshop"
)

// written plays so many random gestures, and gives the whole session.
func (s *scribe) written(gestures int) *workshop.Log {
	if len(s.log.Events()) == 0 {
		s.do(opening(s.id))
	}
	for range gestures {
		s.try(s.wild())
	}
	return s.log
}

// copyOf is a session as it comes from elsewhere, without its private notes.
func copyOf(t *testing.T, events []workshop.Event) *workshop.Log {
	t.Helper()
	file, err := workshop.EncodeSession(workshop.WithoutNotes(events))
	must(t, err)
	log, err := workshop.DecodeSession(file)
	must(t, err)
	return log
}

func headOf(t *testing.T, lib *sessions.Library, session string) sessions.Head {
	t.Helper()
	heads, err := lib.Heads(ctx)
	must(t, err)
	for _, h := range heads {
		if h.Session == session {
			return h
		}
	}
	return sessions.Head{}
}

// Whatever part of a random session a library has: copies of any length bring what is
// missing, once, and take nothing away.
func TestACopyBringsWhatIsMissing(t *testing.T) {
	lib := openIn(t, t.TempDir())
	for seed := range uint64(12) {
		s := seededScribe(string(rune('a'+seed)), seed)
		all := s.written(60).Events()
		for _, part := range []int{len(all) / 3, len(all) / 2, len(all) / 4, len(all), len(all)} {
			before := headOf(t, lib, s.id)
			a, err := lib.Absorb(ctx, copyOf(t, all[:part]))
			must(t, err)
			after := headOf(t, lib, s.id)
			want := sessions.Absorbed{New: before.Seq == 0, Events: max(0, part-before.Seq)}
			if !reflect.DeepEqual(a, want) || after.Seq != max(before.Seq, part) || after.Event != all[after.Seq-1].ID || after.Revision != workshop.Revision(all[:after.Seq]) {
				t.Fatalf("seed %d: of %d to %d events came %+v; now %+v", seed, before.Seq, part, a, after)
			}
		}
	}
	if findings, err := lib.Check(ctx); err != nil || len(findings) > 0 {
		t.Fatal(findings, err)
	}
}

func TestACopyThatWentOnInAnotherWayIsRefused(t *testing.T) {
	lib := openIn(t, t.TempDir())
	s := seededScribe("forked", 3)
	all := s.written(30).Events()
	must(t, lib.Append(ctx, s.id, all))
	before := headOf(t, lib, s.id)
	for _, more := range []int{1, 5} { // of the same length, and longer
		fork := workshop.NewLog()
		must(t, fork.Extend(all[:len(all)-1]))
		for range more {
			_, err := fork.Do(workshop.AddRemark{Topic: workshop.Risk, Text: "Somebody else"}, s.stamp())
			must(t, err)
		}
		if _, err := lib.Absorb(ctx, fork); !errors.Is(err, sessions.ErrDiverged) {
			t.Errorf("%d events more: %v", more, err)
		}
	}
	if after := headOf(t, lib, s.id); after != before {
		t.Errorf("it was %+v, and is %+v", before, after)
	}
}

// Words that were erased elsewhere go from the file, and a copy of before does not bring
// them back.
func TestWordsErasedElsewhereGoFromTheFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "library.db")
	lib := openAt(t, path, sessions.Options{})
	s := newScribe("s1")
	s.do(opening(s.id))
	s.do(workshop.AddItem{Quadrant: workshop.Weaknesses, Text: "Quasimodo answers slowly"})
	s.do(workshop.NotePrivately{Text: "Ask Quasimodo in the break"})
	s.do(workshop.NotePrivately{Text: "The lift is broken"})
	whole := s.log.Events()
	must(t, lib.Append(ctx, s.id, whole))

	erased, places, err := workshop.Redaction{Words: "Quasimodo"}.Apply(whole)
	must(t, err)
	log := workshop.NewLog()
	must(t, log.Extend(erased))
	_, err = log.Do(workshop.Redact{Places: places}, s.stamp())
	must(t, err)
	_, err = log.Do(workshop.AddItem{Quadrant: workshop.Strengths, Text: "And then another"}, s.stamp())
	must(t, err)

	a, err := lib.Absorb(ctx, copyOf(t, log.Events()))
	must(t, err)
	if !a.Redacted || a.Events != 2 || len(a.Words) != 1 || a.Words[0] != "Quasimodo" {
		t.Fatalf("absorbed %+v", a)
	}
	if bytes.Contains(sessions.Raw(t, path), []byte("Quasimodo")) {
		t.Fatal("the name is still in the file")
	}
	w := replayed(t, lib, s.id)
	if len(w.PrivateNotes) != 2 || w.PrivateNotes[0].Text != "Ask […] in the break" || w.PrivateNotes[1].Text != "The lift is broken" {
		t.Errorf("the notes are %v", w.PrivateNotes)
	}
	if hits, err := lib.Search(ctx, "another"); err != nil || len(hits) != 1 {
		t.Errorf("%d hits, %v", len(hits), err)
	}
	if a, err := lib.Absorb(ctx, copyOf(t, whole)); err != nil || !reflect.DeepEqual(a, sessions.Absorbed{}) {
		t.Fatalf("the copy of before brought %+v, %v", a, err)
	}
	if bytes.Contains(sessions.Raw(t, path), []byte("Quasimodo")) {
		t.Fatal("the copy of before brought the name back")
	}
	if findings, err := lib.Check(ctx); err != nil || len(findings) > 0 {
		t.Fatal(findings, err)
	}
}

func replayed(t *testing.T, lib *sessions.Library, session string) *workshop.Workshop {
	t.Helper()
	events, err := lib.Events(ctx, session)
	must(t, err)
	log, err := workshop.Replay(events)
	must(t, err)
	return log.State()
}

// A session that somebody leads is not changed from outside.
func TestACopyWaitsForWhoLeads(t *testing.T) {
	lib := openIn(t, t.TempDir())
	s := newScribe("s1")
	all := s.written(20).Events()
	lease := claim(t, lib, s.id)
	must(t, lease.Append(ctx, all[:5]))
	led := new(sessions.LeasedError)
	if _, err := lib.Absorb(ctx, copyOf(t, all)); !errors.As(err, &led) {
		t.Fatalf("%v", err)
	}
	if h := headOf(t, lib, s.id); h.Seq != 5 || !h.Led {
		t.Fatalf("%+v", h)
	}
	must(t, lease.Release(ctx))
	if a, err := lib.Absorb(ctx, copyOf(t, all)); err != nil || a.Events != len(all)-5 {
		t.Fatalf("%+v, %v", a, err)
	}
}
