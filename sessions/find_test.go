package sessions_test

import (
	"fmt"
	"reflect"
	"testing"

	"swotshop/sessions"
	"swotshop/workshop"
)

func dated(id, client, date string) workshop.OpenSession {
	o := opening(id)
	o.Client, o.Date = client, date
	return o
}

func TestListAndFind(t *testing.T) {
	lib := openIn(t, t.TempDir())
	_, err := lib.Find(ctx, "latest")
	wantError(t, err, "ErrNotFound", "no sessions")
	for _, s := range []struct{ id, date string }{
		{"aa1", "2026-03-12"}, {"aa2", "2026-05-01"}, {"b", "2025-01-01"}, {"bb", "2026-03-12"}, {"Ü%_", "2024-01-01"},
	} {
		must(t, lib.Append(ctx, s.id, newScribe(s.id).do(dated(s.id, "Client "+s.id, s.date))))
	}
	list, err := lib.List(ctx)
	must(t, err)
	var ids []string
	for _, s := range list {
		ids = append(ids, s.ID)
	}
	if want := []string{"aa2", "aa1", "bb", "b", "Ü%_"}; !reflect.DeepEqual(ids, want) {
		t.Errorf("listed as %v, want %v", ids, want)
	}
	for text, want := range map[string]string{
		"latest": "Ü%_", "aa1": "aa1", " aa2 ": "aa2", "b": "b", "bb": "bb", "Ü": "Ü%_", "Ü%": "Ü%_",
	} {
		if id, err := lib.Find(ctx, text); err != nil || id != want {
			t.Errorf("%q finds %q, %v; want %q", text, id, err, want)
		}
	}
	for _, text := range []string{"", "c", "%", "_", "'", "aa11", "LATEST", "\x1b[31m"} {
		_, err := lib.Find(ctx, text)
		wantError(t, err, "ErrNotFound")
	}
	for _, text := range []string{"a", "aa"} {
		_, err := lib.Find(ctx, text)
		wantError(t, err, "ErrAmbiguous", "aa1", "aa2", "Client aa1")
	}
}

// The latest session is the one that came last, also after a day with the clock
// in the future.
func TestLatestDoesNotDependOnTheClock(t *testing.T) {
	lib := openIn(t, t.TempDir())
	for n, date := range []string{"2036-11-25", "2026-11-25", "1970-01-01"} {
		id := fmt.Sprint("a", n)
		must(t, lib.Append(ctx, id, newScribe(id).do(dated(id, "Client", date))))
		if found, err := lib.Find(ctx, sessions.Latest); err != nil || found != id {
			t.Errorf("the latest is %q, %v; want %q", found, err, id)
		}
	}
	must(t, lib.Delete(ctx, "a2"))
	if found, err := lib.Find(ctx, sessions.Latest); err != nil || found != "a1" {
		t.Errorf("then the latest is %q, %v", found, err)
	}
}

// R2.3: what a newer version has written is never passed over in silence.
func TestEventsOfANewerVersion(t *testing.T) {
	for _, change := range []string{"kind='item.dreamt'", "v=9"} {
		lib := openIn(t, t.TempDir())
		s := newScribe("s")
		must(t, lib.Append(ctx, "s", append(s.do(opening("s")), s.do(s.item())...)))
		sessions.RawExec(t, lib, "DROP TRIGGER event_never_changes; UPDATE event SET "+change+" WHERE seq=2")
		_, err := lib.Events(ctx, "s")
		wantError(t, err, "ErrNewer", "event 2")
		wantError(t, lib.Append(ctx, "s", s.do(s.item())), "ErrNewer")
		wantError(t, lib.Rebuild(ctx), "ErrNewer")
		if list, err := lib.List(ctx); err != nil || len(list) != 1 {
			t.Errorf("not even listed: %v", err)
		}
	}
}

// The first of a list are those that the whole list begins with.
func TestNewest(t *testing.T) {
	lib := openIn(t, t.TempDir())
	for n := range 9 {
		id := fmt.Sprint("a", n)
		must(t, lib.Append(ctx, id, newScribe(id).do(dated(id, "Client", fmt.Sprintf("2026-03-%02d", 1+n*5%9)))))
	}
	whole, err := lib.List(ctx)
	must(t, err)
	for _, most := range []int{1, 4, 9, 20} {
		list, all, err := lib.Newest(ctx, most)
		if must(t, err); all != 9 || !reflect.DeepEqual(list, whole[:min(most, 9)]) {
			t.Errorf("of %d sessions the first %d are %v", all, most, list)
		}
	}
	// Too many to name, and still one that is meant.
	_, err = lib.Find(ctx, "a")
	wantError(t, err, "ErrAmbiguous", "and more")
	must(t, lib.Append(ctx, "a", newScribe("a").do(dated("a", "Client", "2020-01-01"))))
	if id, err := lib.Find(ctx, "a"); err != nil || id != "a" {
		t.Errorf("a whole id finds %q, %v", id, err)
	}
}
