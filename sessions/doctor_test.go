package sessions_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"swotshop/sessions"
	"swotshop/workshop"
)

// diagnosed fails unless the examination has this finding, and lists the rest.
func diagnosed(t *testing.T, path, what string, verdict sessions.Verdict, mentions string) {
	t.Helper()
	list := sessions.Examine(ctx, path, time.Now())
	for _, d := range list {
		if d.What == what && d.Verdict == verdict && strings.Contains(d.Text, mentions) {
			if strings.Count(d.Text, "swotshop re") > 1 {
				t.Errorf("two ways out at once: %s", d.Text)
			}
			return
		}
	}
	t.Errorf("%s is not %s with %q:\n%+v", what, verdict, mentions, list)
}

// R1.16: each kind of damage is found, named, and told apart from the others.
func TestExamine(t *testing.T) {
	for name, c := range map[string]struct {
		harm     func(t *testing.T, lib *sessions.Library, path string)
		what     string
		verdict  sessions.Verdict
		mentions string
	}{
		"sound":           {nil, "file", sessions.Fine, "2 sessions"},
		"sound 2":         {nil, "integrity", sessions.Fine, ""},
		"sound 3":         {nil, "index", sessions.Fine, ""},
		"sound 4":         {nil, "replay", sessions.Fine, ""},
		"sound 5":         {nil, "rights", sessions.Fine, "Only you"},
		"sound 6":         {nil, "space", sessions.Fine, "free on its disk"},
		"never backed up": {nil, "backups", sessions.Warning, "no backups yet"},
		"backed up": {func(t *testing.T, lib *sessions.Library, _ string) { _, err := lib.BackUp(ctx); must(t, err) },
			"backups", sessions.Fine, "1 backup"},
		"a backup of no use": {func(t *testing.T, lib *sessions.Library, path string) {
			made, err := lib.BackUp(ctx)
			must(t, err)
			must(t, os.WriteFile(made, []byte("something else, and not short enough to be taken for an empty file"), 0o600))
		}, "backups", sessions.Fault, "is unusable"},
		"a text changed": {func(t *testing.T, lib *sessions.Library, _ string) {
			sessions.RawExec(t, lib, "UPDATE entry SET text='something else' WHERE rid = (SELECT min(rid) FROM entry)")
		}, "replay", sessions.Fault, "Rebuild"},
		"an event gone": {func(t *testing.T, lib *sessions.Library, _ string) {
			sessions.RawExec(t, lib, "DROP TRIGGER event_never_goes; DELETE FROM event WHERE session_id='a' AND seq=5")
		}, "replay", sessions.Fault, "gap"},
		"the index is behind": {func(t *testing.T, lib *sessions.Library, _ string) {
			sessions.RawExec(t, lib, "DROP TRIGGER entry_changes; DROP TRIGGER entry_changed; UPDATE entry SET words='unheard' WHERE rid = (SELECT min(rid) FROM entry)")
		}, "index", sessions.Fault, "swotshop rebuild"},
		"not cleaned": {func(t *testing.T, lib *sessions.Library, _ string) {
			sessions.RawExec(t, lib, "INSERT INTO erasing VALUES (1, '')")
		}, "integrity", sessions.Fault, "To clean it: swotshop rebuild"},
		"readable for all": {func(t *testing.T, _ *sessions.Library, path string) {
			must(t, os.Chmod(path, 0o644))
			must(t, os.Chmod(filepath.Dir(path), 0o755))
		}, "rights", sessions.Warning, "chmod"},
		"kept too long": {func(t *testing.T, lib *sessions.Library, _ string) {
			must(t, lib.Retain(ctx, "Nordwind AG", time.Now().AddDate(0, 0, -3)))
		}, "retention", sessions.Warning, `purge --client "Nordwind AG"`},
	} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "private", "library.db")
			lib, _ := library(t, path, sessions.Options{}, "a", "b")
			if c.harm != nil {
				c.harm(t, lib, path)
			}
			diagnosed(t, path, c.what, c.verdict, c.mentions)
		})
	}
}

// What cannot even be opened is examined too.
func TestExamineAFileThatCannotBeOpened(t *testing.T) {
	dir := t.TempDir()
	diagnosed(t, filepath.Join(dir, "none.db"), "file", sessions.Fault, "no library")
	text := filepath.Join(dir, "words.txt")
	must(t, os.WriteFile(text, []byte(strings.Repeat("words ", 1000)), 0o600))
	diagnosed(t, text, "file", sessions.Fault, "not a swotshop library")
	diagnosed(t, goldenCopy(t, 1), "file", sessions.Warning, "older format")

	torn := filepath.Join(dir, "torn.db")
	lib, _ := library(t, torn, sessions.Options{}, "a", "b")
	must(t, lib.Close())
	must(t, os.Truncate(torn, int64(len(sessions.Raw(t, torn))/2)))
	list := sessions.Examine(ctx, torn, time.Now())
	if list[0].Verdict != sessions.Fault && list[1].Verdict != sessions.Fault {
		t.Errorf("half a file is %+v", list)
	}
}

// A folder that was named by mistake gets no advice that would lock it.
func TestExamineAFolder(t *testing.T) {
	dir := t.TempDir()
	must(t, os.Chmod(dir, 0o755))
	if list := sessions.Examine(ctx, dir, time.Now()); len(list) != 1 || !strings.Contains(list[0].Text, "is a folder") {
		t.Errorf("a folder is %+v", list)
	}
}

// What counts is where the file is, and not where a link to it does.
func TestExamineFollowsLinks(t *testing.T) {
	home := t.TempDir()
	path := filepath.Join(home, "Dropbox", "library.db")
	library(t, path, sessions.Options{}, "a")
	must(t, os.Chmod(path, 0o644))
	must(t, os.Chmod(filepath.Dir(path), 0o755))
	must(t, os.Chmod(home, 0o700))
	link := filepath.Join(home, "link.db")
	must(t, os.Symlink(path, link))
	diagnosed(t, link, "sync", sessions.Warning, "Dropbox")
	diagnosed(t, link, "rights", sessions.Warning, path)
}

// Folders that other programs keep in step are known by their names.
func TestExamineKnowsSyncedFolders(t *testing.T) {
	path := filepath.Join(t.TempDir(), "Dropbox (Private)", "library.db")
	library(t, path, sessions.Options{}, "a")
	diagnosed(t, path, "sync", sessions.Warning, "Dropbox")
}

// A client's date is set, changed and taken back, however the name is written.
func TestRetention(t *testing.T) {
	lib := openIn(t, t.TempDir())
	must(t, lib.Retain(ctx, "Acme  Robotics", started))
	must(t, lib.Retain(ctx, "ACME robotics", started.AddDate(0, 0, 1)))
	must(t, lib.Retain(ctx, "Nordwind", started))
	kept, err := lib.Retentions(ctx)
	must(t, err)
	if len(kept) != 2 || kept[1] != (workshop.Retention{Client: "ACME robotics", Until: "2026-03-13"}) || !kept[1].Of("acme robotics") {
		t.Fatalf("kept %+v", kept)
	}
	if kept[1].Over(started.AddDate(0, 0, 1)) || !kept[1].Over(started.AddDate(0, 0, 2)) {
		t.Error("the last day is the last day")
	}
	must(t, lib.Retain(ctx, "acme robotics", time.Time{}))
	if kept, err = lib.Retentions(ctx); err != nil || len(kept) != 1 {
		t.Errorf("kept %+v, %v", kept, err)
	}
}
