package sessions_test

import (
	"crypto/sha256"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"swotshop/sessions"
)

// R1.1, R1.2: what was asked for is in force on every connection.
func TestPragmasOnEveryConnection(t *testing.T) {
	lib := openIn(t, t.TempDir())
	want := map[string]string{
		"journal_mode": "delete", "synchronous": "3", "foreign_keys": "1", "busy_timeout": "5000", "trusted_schema": "0",
		"cell_size_check": "1", "fullfsync": "1", "checkpoint_fullfsync": "1", "secure_delete": "1",
	}
	var names []string
	for name := range want {
		names = append(names, name)
	}
	connections := sessions.Pragmas(t, lib, append(names, "query_only")...)
	if len(connections) != 3 {
		t.Fatalf("%d connections", len(connections))
	}
	for connection, got := range connections {
		for name, value := range want {
			if got[name] != value {
				t.Errorf("%s: %s is %s, want %s", connection, name, got[name], value)
			}
		}
		if readOnly := connection != "writer"; (got["query_only"] == "1") != readOnly {
			t.Errorf("%s: query_only is %s", connection, got["query_only"])
		}
	}
}

// R1.8: under the usual umask, nobody else can read the library or its journal.
func TestOnlyTheOwnerCanRead(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "made", "here")
	path := filepath.Join(folder, "library.db")
	lib := openAt(t, path, sessions.Options{})
	must(t, lib.Append(ctx, "s", newScribe("s").do(opening("s"))))
	for _, c := range []struct {
		path string
		mode os.FileMode
	}{{path, 0o600}, {folder, 0o700}, {filepath.Dir(folder), 0o700}} {
		info, err := os.Stat(c.path)
		must(t, err)
		if info.Mode().Perm() != c.mode {
			t.Errorf("%s has mode %o, want %o", c.path, info.Mode().Perm(), c.mode)
		}
	}
	files, err := os.ReadDir(folder)
	must(t, err)
	if len(files) != 1 {
		t.Errorf("the folder has more than the library: %v", files)
	}
}

// R1.9: a file is called what it was asked to be called.
func TestAnyNameWillDo(t *testing.T) {
	for _, name := range []string{
		"q?x.db", "h#x.db", "p%41.db", "a b.db", "ü.db", "line\nbreak.db", "a&b=c.db", "a+b.db", "'quoted\".db", "日本.db",
		"%", ":memory:", "file:x.db", "-x.db", "back\\slash.db", "q?mode=memory", "half\xff.db",
	} {
		folder := t.TempDir()
		path := filepath.Join(folder, name)
		lib := openAt(t, path, sessions.Options{})
		must(t, lib.Append(ctx, "s", newScribe("s").do(opening("s"))))
		must(t, lib.Close())
		files, err := os.ReadDir(folder)
		must(t, err)
		if len(files) != 1 || files[0].Name() != name {
			t.Errorf("%q became %v", name, files)
		}
		list, err := openAt(t, path, sessions.Options{ReadOnly: true}).List(ctx)
		must(t, err)
		if len(list) != 1 {
			t.Errorf("%q: %d sessions", name, len(list))
		}
	}
}

// R1.10: what is not ours, or too new, is refused and not touched.
func TestRefusedFilesStayAsTheyAre(t *testing.T) {
	foreign := func(pragmas string) func(t *testing.T, path string) {
		return func(t *testing.T, path string) {
			db, err := sql.Open(sessions.DriverName, path)
			must(t, err)
			_, err = db.Exec("CREATE TABLE mine (a); INSERT INTO mine VALUES (1);" + pragmas)
			must(t, err)
			must(t, db.Close())
		}
	}
	ours := func(change func(*testing.T, []byte) []byte) func(t *testing.T, path string) {
		return func(t *testing.T, path string) {
			lib := openAt(t, path, sessions.Options{})
			s := newScribe("s")
			must(t, lib.Append(ctx, "s", s.do(opening("s"))))
			for range 40 {
				must(t, lib.Append(ctx, "s", s.do(s.item())))
			}
			must(t, lib.Close())
			must(t, os.WriteFile(path, change(t, sessions.Raw(t, path)), 0o600))
		}
	}
	plain := func(text string) func(t *testing.T, path string) {
		return func(t *testing.T, path string) { must(t, os.WriteFile(path, []byte(text), 0o600)) }
	}
	newest := fmt.Sprint(sessions.Formats())
	for name, c := range map[string]struct {
		make     func(t *testing.T, path string)
		err      string
		mentions []string
	}{
		"a text":               {plain(strings.Repeat("Dear board,\n", 200)), "ErrNotALibrary", nil},
		"a long text":          {plain(strings.Repeat("Dear board,\n", 20_000)), "ErrNotALibrary", nil},
		"a short text":         {plain("hello"), "ErrNotALibrary", nil},
		"another program's":    {foreign("PRAGMA application_id=7;"), "ErrNotALibrary", []string{"7", fmt.Sprint(0x53574F54)}},
		"a nameless database":  {foreign(""), "ErrNotALibrary", nil},
		"another version's":    {foreign("PRAGMA user_version=1;"), "ErrNotALibrary", nil},
		"a newer one":          {foreign(fmt.Sprintf("PRAGMA application_id=%d; PRAGMA user_version=99;", 0x53574F54)), "ErrNewer", []string{"99", newest}},
		"half a library":       {ours(func(_ *testing.T, b []byte) []byte { return b[:len(b)/2] }), "ErrDamaged", nil},
		"a library's first kB": {ours(func(_ *testing.T, b []byte) []byte { return b[:1024] }), "ErrDamaged", nil},
		"a lost first page": {ours(func(_ *testing.T, b []byte) []byte {
			clear(b[:4096])
			return b
		}), "ErrDamaged", []string{"swotshop restore"}},
		"a scratched schema": {ours(func(_ *testing.T, b []byte) []byte {
			copy(b[100:], strings.Repeat("\xff", 500))
			return b
		}), "ErrDamaged", nil},
	} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "library.db")
			c.make(t, path)
			before := sha256.Sum256(sessions.Raw(t, path))
			for _, opts := range []sessions.Options{{}, {ReadOnly: true}} {
				lib, err := sessions.Open(ctx, path, opts)
				if err == nil {
					must(t, lib.Close())
				}
				wantError(t, err, c.err, append(c.mentions, path)...)
				if sha256.Sum256(sessions.Raw(t, path)) != before {
					t.Error("the file has changed")
				}
			}
			files, err := os.ReadDir(filepath.Dir(path))
			must(t, err)
			if len(files) != 1 {
				t.Errorf("something was left beside it: %v", files)
			}
		})
	}
}

func TestNothingToOpen(t *testing.T) {
	folder := t.TempDir()
	_, err := sessions.Open(ctx, filepath.Join(folder, "none.db"), sessions.Options{ReadOnly: true})
	wantError(t, err, "ErrNotFound", "none.db")
	if _, err := os.Stat(filepath.Join(folder, "none.db")); err == nil {
		t.Error("looking has made a file")
	}
	must(t, os.WriteFile(filepath.Join(folder, "empty.db"), nil, 0o600))
	_, err = sessions.Open(ctx, filepath.Join(folder, "empty.db"), sessions.Options{ReadOnly: true})
	wantError(t, err, "ErrNotFound", "empty")
	_, err = sessions.Open(ctx, folder, sessions.Options{})
	wantError(t, err, "ErrNotALibrary", "folder")
	_, err = sessions.Open(ctx, "", sessions.Options{})
	wantError(t, err, "ErrNoAccess")
	_, err = sessions.Open(ctx, "nul\x00.db", sessions.Options{})
	wantError(t, err, "ErrNoAccess")
	must(t, os.Symlink(filepath.Join(folder, "gone.db"), filepath.Join(folder, "link.db")))
	_, err = sessions.Open(ctx, filepath.Join(folder, "link.db"), sessions.Options{})
	wantError(t, err, "ErrNotFound", "link.db")
	must(t, os.WriteFile(filepath.Join(folder, "file"), nil, 0o600))
	_, err = sessions.Open(ctx, filepath.Join(folder, "file", "library.db"), sessions.Options{})
	wantError(t, err, "ErrNoAccess", filepath.Join(folder, "file"))
}

// The tests sometimes run as root, to whom nothing is forbidden; so another
// process tries as another user.
func TestMissingPermissions(t *testing.T) {
	for _, c := range []struct {
		name         string
		folder, file os.FileMode
		how          string
		want         []string
	}{
		{"the file is read-only", 0o755, 0o444, "", []string{"open: ErrReadOnly"}},
		{"the folder is read-only", 0o555, 0o644, "", []string{"open: ErrReadOnly"}},
		{"both, and only looked at", 0o555, 0o444, "read-only", []string{"list: 1 ok", "claim: ErrReadOnly"}},
		{"the file is somebody else's", 0o755, 0o000, "", []string{"open: ErrNoAccess"}},
		{"the folder is somebody else's", 0o000, 0o644, "", []string{"open: ErrReadOnly"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			outer := t.TempDir()
			folder := filepath.Join(outer, "folder")
			path := filepath.Join(folder, "library.db")
			lib := openAt(t, path, sessions.Options{})
			must(t, lib.Append(ctx, "s", newScribe("s").do(opening("s"))))
			must(t, lib.Close())
			if os.Geteuid() == 0 {
				for _, p := range []string{path, folder, outer, filepath.Dir(outer)} {
					must(t, os.Chown(p, 65534, 65534))
				}
			}
			must(t, os.Chmod(path, c.file))
			must(t, os.Chmod(folder, c.folder))
			t.Cleanup(func() { _ = os.Chmod(folder, 0o700) })
			out := start(t, "unprivileged", path, c.how).finish(t)
			for _, want := range c.want {
				if !strings.Contains(out, want) {
					t.Errorf("%q is not in:\n%s", want, out)
				}
			}
		})
	}
}

// A program that keeps the library to itself is waited for, and then named.
func TestLocked(t *testing.T) {
	path := filepath.Join(t.TempDir(), "library.db")
	lib := openAt(t, path, sessions.Options{})
	other, err := sql.Open(sessions.DriverName, path)
	must(t, err)
	defer func() { must(t, other.Close()) }()
	other.SetMaxOpenConns(1)
	_, err = other.Exec("BEGIN EXCLUSIVE")
	must(t, err)
	sessions.RawImpatient(t, lib)
	err = lib.Append(ctx, "s", newScribe("s").do(opening("s")))
	wantError(t, err, "ErrLocked", path)
	_, err = other.Exec("ROLLBACK")
	must(t, err)
	must(t, lib.Append(ctx, "s", newScribe("s").do(opening("s"))))
}

// Two programs that make the same library at once make one. A disk may be too
// slow for all of them to have their turn while one is ready to wait.
func TestCreatedTwiceAtOnce(t *testing.T) {
	path := filepath.Join(t.TempDir(), "library.db")
	var group sync.WaitGroup
	for i := range 6 {
		group.Go(func() {
			var lib *sessions.Library
			err := patiently(func() (err error) { lib, err = sessions.Open(ctx, path, sessions.Options{}); return err })
			if err != nil {
				t.Error(err)
				return
			}
			id := fmt.Sprint("s", i)
			events := newScribe(id).do(opening(id))
			err = patiently(func() error { return lib.Append(ctx, id, events) })
			if err := errors.Join(err, lib.Close()); err != nil {
				t.Error(err)
			}
		})
	}
	group.Wait()
	lib := openAt(t, path, sessions.Options{})
	list, err := lib.List(ctx)
	must(t, err)
	if len(list) != 6 {
		t.Errorf("%d sessions of 6", len(list))
	}
	noFindings(t, lib)
}

func TestClosed(t *testing.T) {
	lib := openIn(t, t.TempDir())
	must(t, lib.Close())
	must(t, lib.Close())
	_, err := lib.List(ctx)
	wantError(t, err, "ErrClosed")
	wantError(t, lib.Append(ctx, "s", newScribe("s").do(opening("s"))), "ErrClosed")
}

// Closing waits for what is under way: what it cut short would be lost.
func TestCloseWaits(t *testing.T) {
	path := filepath.Join(t.TempDir(), "library.db")
	lib := openAt(t, path, sessions.Options{})
	s := newScribe("s")
	must(t, lib.Append(ctx, "s", s.do(opening("s"))))
	saved := make(chan int)
	go func() {
		defer close(saved)
		for lib.Append(ctx, "s", s.do(s.item())) == nil {
			saved <- s.log.State().Head
		}
	}()
	last := <-saved
	done := make(chan error)
	go func() { done <- lib.Close() }()
	for head := range saved {
		last = head
	}
	must(t, <-done)
	events, err := openAt(t, path, sessions.Options{ReadOnly: true}).Events(ctx, "s")
	must(t, err)
	if len(events) != last {
		t.Errorf("%d events, %d were saved", len(events), last)
	}
}

// clock is a clock that tests set.
type clock struct {
	mu  sync.Mutex
	now time.Time
}

func (c *clock) Now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.now
}

func (c *clock) add(d time.Duration) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.now = c.now.Add(d)
}
