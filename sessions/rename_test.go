package sessions_test

import (
	"errors"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"swotshop/sessions"
	"swotshop/workshop"
)

func clients(t *testing.T, lib *sessions.Library) map[string]string {
	t.Helper()
	list, err := lib.List(ctx)
	must(t, err)
	names := map[string]string{}
	for _, s := range list {
		names[s.ID] = s.Client
	}
	return names
}

func wantClients(t *testing.T, lib *sessions.Library, want map[string]string) {
	t.Helper()
	got := clients(t, lib)
	for id, client := range want {
		if got[id] != client {
			t.Errorf("the client of %s is %q, want %q", id, got[id], client)
		}
	}
}

// A client is renamed in all its sessions, closed ones too; the list, search and the
// events say so, and the date of retention goes with it.
func TestRenameClient(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "library.db")
	lib := openAt(t, path, sessions.Options{})
	a1, a2 := ofClient(t, lib, "a1", "Acme"), ofClient(t, lib, "a2", "ACME")
	must(t, lib.Append(ctx, "a2", a2.do(workshop.CloseSession{})))
	ofClient(t, lib, "b1", "Bolt")
	must(t, lib.Retain(ctx, "Acme", time.Date(2028, 1, 31, 0, 0, 0, 0, time.UTC)))
	must(t, lib.RenameClient(ctx, []string{"a1", "a2"}, "Acme Robotics", a1.stamp()))
	wantClients(t, lib, map[string]string{"a1": "Acme Robotics", "a2": "Acme Robotics", "b1": "Bolt"})
	wantDates(t, lib, map[string]string{"Acme Robotics": "2028-01-31"})
	hits, err := lib.Search(ctx, "robotics")
	must(t, err)
	if len(hits) != 2 {
		t.Errorf("search finds %v", hits)
	}
	noFindings(t, lib)
	must(t, lib.Close())
	wantClients(t, openAt(t, path, sessions.Options{}), map[string]string{"a1": "Acme Robotics", "b1": "Bolt"})
}

// Of two dates the earlier holds, whichever client had it; a client that keeps a session
// keeps its date.
func TestRenameClientMergesDates(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		a, b, want string
	}{{"2027-01-31", "2028-01-31", "2027-01-31"}, {"2028-01-31", "2027-01-31", "2027-01-31"}, {"2028-01-31", "", "2028-01-31"}, {"", "2028-01-31", "2028-01-31"}} {
		lib := openIn(t, t.TempDir())
		a := ofClient(t, lib, "a1", "Acme")
		ofClient(t, lib, "a2", "Acme")
		ofClient(t, lib, "b1", "Bolt")
		for client, day := range map[string]string{"Acme": c.a, "Bolt": c.b} {
			if date, err := time.Parse(time.DateOnly, day); err == nil {
				must(t, lib.Retain(ctx, client, date))
			}
		}
		must(t, lib.RenameClient(ctx, []string{"a1"}, "Bolt", a.stamp()))
		want := map[string]string{"Bolt": c.want}
		if c.a != "" {
			want["Acme"] = c.a
		}
		wantDates(t, lib, want)
		must(t, lib.RenameClient(ctx, []string{"a2"}, "BOLT", a.stamp()))
		wantDates(t, lib, map[string]string{"BOLT": c.want})
		noFindings(t, lib)
	}
}

// Where one session is led elsewhere, does not exist or cannot take the name, none is
// renamed.
func TestRenameClientAllOrNone(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "library.db")
	lib, other := openAt(t, path, sessions.Options{}), openAt(t, path, sessions.Options{Host: "elsewhere"})
	a := ofClient(t, lib, "a1", "Acme")
	ofClient(t, lib, "a2", "Acme")
	must(t, lib.Retain(ctx, "Acme", time.Date(2028, 1, 31, 0, 0, 0, 0, time.UTC)))
	ids := []string{"a1", "a2"}
	lease := claim(t, other, "a2")
	led := new(sessions.LeasedError)
	if err := lib.RenameClient(ctx, ids, "Bolt", a.stamp()); !errors.As(err, &led) || led.Session != "a2" {
		t.Errorf("a session that is led elsewhere: %v", err)
	}
	must(t, lease.Release(ctx))
	if err := lib.RenameClient(ctx, append(ids, "a3"), "Bolt", a.stamp()); !errors.Is(err, sessions.ErrNotFound) {
		t.Errorf("a session that is not there: %v", err)
	}
	refusal := new(workshop.Refusal)
	for _, name := range []string{"", " ", string(slices.Repeat([]byte("x"), workshop.MaxName+1))} {
		if err := lib.RenameClient(ctx, ids, name, a.stamp()); !errors.As(err, &refusal) {
			t.Errorf("the name %q: %v", name, err)
		}
	}
	wantClients(t, lib, map[string]string{"a1": "Acme", "a2": "Acme"})
	wantDates(t, lib, map[string]string{"Acme": "2028-01-31"})
	must(t, lib.RenameClient(ctx, ids, "Bolt", a.stamp()))
	wantClients(t, lib, map[string]string{"a1": "Bolt", "a2": "Bolt"})
}
