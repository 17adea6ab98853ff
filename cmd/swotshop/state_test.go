//go:build unix

package main

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/google/uuid"

	"swotshop/prompts"
	"swotshop/sessions"
	"swotshop/tui/live"
	"swotshop/workshop"
)

// heir is a user's desk with what ends of the program have left there.
type heir struct {
	*desk
	*remnants
	talk *bytes.Buffer
}

// newHeir has a library with one session in it, of which a later part is not
// there.
func newHeir(t *testing.T) (*heir, []workshop.Event) {
	t.Helper()
	d := newDesk(t)
	log, err := prompts.Demo(prompts.Open(""))
	if err != nil {
		t.Fatal(err)
	}
	events := log.Events()
	first, err := workshop.Replay(events[:len(events)-3])
	if err != nil {
		t.Fatal(err)
	}
	d.keep(first)
	return d.heir(d.library()), events
}

func (d *desk) heir(library string) *heir {
	talk := &bytes.Buffer{}
	p := &program{err: talk, lookup: d.lookup, env: func(name string) string { return d.env[name] }, now: time.Now, newID: uuid.NewString}
	opened := func() (*sessions.Library, error) {
		return sessions.Open(context.Background(), library, sessions.Options{})
	}
	return &heir{d, p.remnantsOf(library, opened), talk}
}

// rescuedAs writes a rescue, and answers with how the library stands to it.
func (h *heir) rescuedAs(events []workshop.Event, changes int) []live.Rescue {
	h.t.Helper()
	if _, err := h.rescue(&live.Unsaved{Events: events, Changes: changes}); err != nil {
		h.t.Fatal(err)
	}
	return h.asked()
}

func (h *heir) asked() []live.Rescue {
	h.t.Helper()
	found, err := h.Rescues(h.t.Context())
	if err != nil {
		h.t.Fatal(err)
	}
	return found
}

func (h *heir) add(r live.Rescue) {
	h.t.Helper()
	if err := h.Add(h.t.Context(), r); err != nil {
		h.t.Fatal(err)
	}
}

// has is how many events the library has of a session, and how many sessions.
func (h *heir) has(id string) (events, all int) {
	h.t.Helper()
	l, err := h.open()
	if err != nil {
		h.t.Fatal(err)
	}
	defer l.Close()
	list, err := l.List(h.t.Context())
	if err != nil {
		h.t.Fatal(err)
	}
	found, err := l.Events(h.t.Context(), id)
	if err != nil && !errors.Is(err, sessions.ErrNotFound) {
		h.t.Fatal(err)
	}
	return len(found), len(list)
}

// What is missing comes in once, whatever happens between the adding and the
// removing of the file; and what came in meanwhile is not asked about.
func TestARescueIsAddedOnce(t *testing.T) {
	t.Parallel()
	h, events := newHeir(t)
	asked := h.rescuedAs(events, 3)
	if len(asked) != 1 || asked[0].State != live.RescueMissing || asked[0].Changes != 3 {
		t.Fatalf("asked about %+v", asked)
	}
	data, err := os.ReadFile(asked[0].ID)
	if err != nil {
		t.Fatal(err)
	}
	for range 2 {
		h.add(asked[0])
		if n, all := h.has("example"); n != len(events) || all != 1 {
			t.Errorf("the library has %d events of %d, and %d sessions", n, len(events), all)
		}
		if err := os.WriteFile(asked[0].ID, data, 0o600); err != nil { // as if it had been killed just before
			t.Fatal(err)
		}
	}
	if again := h.asked(); len(again) != 0 || h.Any() {
		t.Errorf("asked about %+v", again)
	}
}

// What has gone another way comes in beside it, once.
func TestARescueOfADivergedSessionIsACopy(t *testing.T) {
	t.Parallel()
	h, events := newHeir(t)
	other, err := workshop.Replay(events[:len(events)-3])
	if err != nil {
		t.Fatal(err)
	}
	fresh, err := other.Do(workshop.Resume{}, workshop.Stamp{At: time.Now(), NewID: uuid.NewString, Actor: "facilitator"})
	if err != nil {
		t.Fatal(err)
	}
	l, err := h.open()
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(l.Append(t.Context(), "example", fresh), l.Close()); err != nil {
		t.Fatal(err)
	}
	asked := h.rescuedAs(events, 3)
	if len(asked) != 1 || asked[0].State != live.RescueParted || !strings.HasSuffix(asked[0].Command, " --as-new") {
		t.Fatalf("asked about %+v", asked)
	}
	data, err := os.ReadFile(asked[0].ID)
	if err != nil {
		t.Fatal(err)
	}
	for range 2 {
		h.add(asked[0])
		if _, all := h.has("example"); all != 2 {
			t.Errorf("there are %d sessions", all)
		}
		if err := os.WriteFile(asked[0].ID, data, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if again := h.asked(); len(again) != 0 {
		t.Errorf("asked about %+v", again)
	}
}

// A session that was erased does not come back without a word, and one that
// never reached the library is not taken for erased.
func TestARescueOfNoSession(t *testing.T) {
	t.Parallel()
	h, events := newHeir(t)
	h.fine("delete", "example", "--yes")
	if asked := h.rescuedAs(events, 3); len(asked) != 1 || asked[0].State != live.RescueGone {
		t.Fatalf("asked about %+v", asked)
	}
	if err := h.Discard(h.asked()[0]); err != nil || h.Any() {
		t.Errorf("it was not discarded: %v", err)
	}
	asked := h.rescuedAs(events, len(events))
	if len(asked) != 1 || asked[0].State != live.RescueNew {
		t.Fatalf("asked about %+v", asked)
	}
	h.add(asked[0])
	if n, _ := h.has("example"); n != len(events) {
		t.Errorf("the library has %d events of %d", n, len(events))
	}
}

// A session that is led now is left alone, and so is its rescue.
func TestARescueOfARunningSessionStays(t *testing.T) {
	t.Parallel()
	h, events := newHeir(t)
	l, err := sessions.Open(t.Context(), h.desk.library(), sessions.Options{Host: "elsewhere"})
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	if _, err := l.Claim(t.Context(), "example"); err != nil {
		t.Fatal(err)
	}
	asked := h.rescuedAs(events, 3)
	if err := h.Add(t.Context(), asked[0]); err == nil || !strings.Contains(err.Error(), "another window is running that session") {
		t.Errorf("it says %v", err)
	}
	if len(h.asked()) != 1 {
		t.Error("it is gone")
	}
}

// What does not read is named and left; what is no file is passed over, and
// nothing waits for it.
func TestUnreadableState(t *testing.T) {
	t.Parallel()
	h, events := newHeir(t)
	name := func(prefix, session string) string {
		return filepath.Join(h.folder, fileOf(prefix, h.remnants.library, session))
	}
	if err := h.Store(live.Draft{Session: "example", Line: live.OnStage, Text: "half a line"}); err != nil {
		t.Fatal(err)
	}
	good := h.rescuedAs(events, 3)[0].ID
	data, err := os.ReadFile(good)
	if err != nil {
		t.Fatal(err)
	}
	for _, bad := range []string{"", "{", "[]", `{"format":"swotshop-draft","session":"other"}`, string(data[:len(data)/2]), strings.Replace(string(data), `"changes":3`, `"changes":0`, 1)} {
		for _, path := range []string{name(draftPrefix, "example"), name(rescuePrefix, "")} {
			if err := os.WriteFile(path, []byte(bad), 0o600); err != nil {
				t.Fatal(err)
			}
		}
	}
	for _, path := range []string{name(draftPrefix, "example"), name(rescuePrefix, "")} {
		if err := syscall.Mkfifo(path, 0o600); err != nil {
			t.Fatal(err)
		}
		if err := os.Symlink("/dev/zero", path+".json"); err != nil {
			t.Fatal(err)
		}
	}
	if drafts := h.Drafts("example"); len(drafts) != 1 || drafts[0].Text != "half a line" {
		t.Errorf("drafts: %+v", drafts)
	}
	damaged := 0
	for _, r := range h.asked() {
		if r.State == live.RescueDamaged {
			damaged++
		}
	}
	if damaged != 6 {
		t.Errorf("%d do not read", damaged)
	}
}

// Each library has its own, whatever it is called: by a link, before it was
// made, or while it is away.
func TestStateBelongsToOneLibrary(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	data := filepath.Join(d.home, "data")
	if err := errors.Join(os.Mkdir(data, 0o700), os.Symlink(data, filepath.Join(d.home, "link"))); err != nil {
		t.Fatal(err)
	}
	before := d.heir(filepath.Join(d.home, "link", "new", "library.db"))
	if err := before.Store(live.Draft{Session: "example", Line: live.OnStage, Text: "half a line"}); err != nil {
		t.Fatal(err)
	}
	if err := fillWith(filepath.Join(data, "new", "library.db")); err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{filepath.Join(d.home, "link", "new", "library.db"), filepath.Join(data, "new", "library.db")} {
		if got := d.heir(path).Drafts("example"); len(got) != 1 {
			t.Errorf("%s has %d drafts", path, len(got))
		}
	}
	if err := os.Remove(filepath.Join(data, "new", "library.db")); err != nil {
		t.Fatal(err)
	}
	if got := d.heir(filepath.Join(d.home, "link", "new", "library.db")).Drafts("example"); len(got) != 1 {
		t.Errorf("while it is away it has %d drafts", len(got))
	}
	if got := d.heir(filepath.Join(data, "other.db")).Drafts("example"); len(got) != 0 {
		t.Errorf("another library has %d drafts", len(got))
	}
	if got := before.Drafts("other"); len(got) != 0 {
		t.Errorf("another session has %d drafts", len(got))
	}
}

// Only the owner can read what is left, and what still has words of a session
// can be listed and removed.
func TestFilesThatStillHaveWordsOfASession(t *testing.T) {
	t.Parallel()
	h, events := newHeir(t)
	h.leave(live.Remains{Drafts: []live.Draft{{Session: "example", Line: live.OnPanel, Text: "ask the chair"}},
		Unsaved: &live.Unsaved{Events: events, Changes: 3}}, true)
	if said := h.talk.String(); !strings.Contains(said, "asks whether to add them: ~/.local/state/swotshop/rescue-") ||
		!strings.Contains(said, "panel (F2) next time") || strings.Contains(said, "chair") {
		t.Errorf("it says %s", said)
	}
	all := h.program.unsavedTraces(h.desk.library(), "example")
	if len(all) != 2 || all[0].lacks+all[1].lacks != 3 || all[0].spared+all[1].spared != "" {
		t.Fatalf("there are %+v", all)
	}
	for _, m := range all {
		if info, err := os.Stat(m.path); err != nil || info.Mode().Perm() != 0o600 {
			t.Errorf("%s: %v", m.path, err)
		}
	}
	if others := append(h.program.unsavedTraces(h.desk.library(), "other"), h.program.unsavedTraces("elsewhere.db", "example")...); len(others) != 0 {
		t.Errorf("taken for another’s: %+v", others)
	}
	if info, err := os.Stat(h.folder); err != nil || info.Mode().Perm() != 0o700 {
		t.Errorf("the folder: %v, %v", info.Mode(), err)
	}
}

// When the state folder takes nothing, a rescue goes elsewhere, and is found
// there; a line that cannot be stored is said to be lost.
func TestAnUnwritableStateFolder(t *testing.T) {
	t.Parallel()
	h, events := newHeir(t)
	if err := errors.Join(os.MkdirAll(filepath.Dir(h.folder), 0o700), os.WriteFile(h.folder, nil, 0o600)); err != nil {
		t.Fatal(err)
	}
	h.leave(live.Remains{Drafts: []live.Draft{{Session: "example", Line: live.OnStage, Text: "half a line"}},
		Unsaved: &live.Unsaved{Events: events, Changes: 3}}, true)
	if said := h.talk.String(); !strings.Contains(said, "stored for the next start") || !strings.Contains(said, "could not be stored for next time") {
		t.Errorf("it says %s", said)
	}
	if asked := h.asked(); len(asked) != 1 || !strings.HasPrefix(asked[0].ID, h.desk.env["XDG_RUNTIME_DIR"]) {
		t.Fatalf("asked about %+v", asked)
	}
	h.add(h.asked()[0])
}

// Whoever was asked has decided.
func TestWhatWasDecidedIsNotRescued(t *testing.T) {
	t.Parallel()
	h, events := newHeir(t)
	decided := live.Remains{Unsaved: &live.Unsaved{Events: events, Changes: 3}, Decided: true}
	if h.leave(decided, false); h.Any() {
		t.Error("it was stored although a person gave it up")
	}
	if h.leave(decided, true); !h.Any() {
		t.Error("a signal is no person")
	}
}

// What was left in an example that is thrown away is thrown away with it.
func TestNothingIsLeftOfAnExample(t *testing.T) {
	t.Parallel()
	h, events := newHeir(t)
	other := h.desk.heir(filepath.Join(h.home, "other.db"))
	left := live.Remains{Drafts: []live.Draft{{Line: live.OnForm, Fields: map[string]string{"client": "Zanzibar"}}}, Unsaved: &live.Unsaved{Events: events, Changes: 3}}
	h.leave(left, true)
	other.leave(left, true)
	h.program.forgetLibrary(h.desk.library())
	if h.Any() || len(h.Drafts("")) > 0 || !other.Any() || len(other.Drafts("")) != 1 {
		t.Errorf("there are %+v", h.program.remnants())
	}
}
