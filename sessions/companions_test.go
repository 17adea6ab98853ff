package sessions_test

import (
	"bytes"
	"encoding/binary"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"swotshop/sessions"
)

// crashed is what a crash left of a library: its file, its journal, and what is in
// it when the journal is rolled back.
type crashed struct {
	file, journal []byte
	all           []*scribe
}

func crash(t *testing.T) crashed {
	t.Helper()
	path := filepath.Join(t.TempDir(), "library.db")
	lib, all := library(t, path, sessions.Options{}, "old 1", "old 2")
	sessions.LeaveJournal(t, lib, path)
	return crashed{sessions.Raw(t, path), sessions.Raw(t, path+"-journal"), all}
}

// staleLog is the write-ahead log that another program left of a library.
func staleLog(t *testing.T) []byte {
	t.Helper()
	path := filepath.Join(t.TempDir(), "library.db")
	lib, _ := library(t, path, sessions.Options{}, "old")
	must(t, lib.Close())
	db := sessions.Unsafe(t, path)
	for _, step := range []string{"PRAGMA journal_mode=WAL", "UPDATE session SET title = title || ' changed by a log'"} {
		_, err := db.Exec(step)
		must(t, err)
	}
	return sessions.Raw(t, path+"-wal")
}

func write(t *testing.T, path string, data []byte) {
	t.Helper()
	must(t, os.WriteFile(path, data, 0o600))
}

// onlyAside fails unless what lay beside a library is there under another name,
// as it was, and this was said.
func onlyAside(t *testing.T, path string, notes []string, beside map[string][]byte) {
	t.Helper()
	moved := sessions.Aside(path)
	if len(moved) != len(beside) || len(notes) != len(beside) {
		t.Fatalf("moved %v, said %q", moved, notes)
	}
	for ending, data := range beside {
		i := slices.IndexFunc(moved, func(name string) bool { return strings.HasPrefix(name, path+ending+".") })
		if i < 0 || !bytes.Equal(sessions.Raw(t, moved[i]), data) {
			t.Errorf("%s is not among %v as it was", ending, moved)
		} else if !strings.Contains(strings.Join(notes, "\n"), filepath.Base(moved[i])) {
			t.Errorf("%s is not named: %q", moved[i], notes)
		}
	}
}

// Wherever a library is put or made, what is there under the names of its
// companions is of another file. It is moved aside, and the library is whole.
func TestNothingStaleBecomesPartOfANewLibrary(t *testing.T) {
	old := crash(t)
	backup := filepath.Join(t.TempDir(), "backup.db")
	lib, all := library(t, filepath.Join(t.TempDir(), "library.db"), sessions.Options{}, "a", "b")
	must(t, lib.Backup(ctx, backup))
	for name, put := range map[string]func(t *testing.T, path string) (notes []string){
		"restore": func(t *testing.T, path string) []string {
			got, err := sessions.Restore(ctx, backup, path)
			must(t, err)
			return got.Notes
		},
		"backup": func(t *testing.T, path string) []string {
			before := len(lib.Notes())
			must(t, lib.Backup(ctx, path))
			return lib.Notes()[before:]
		},
		"copy": func(t *testing.T, path string) []string {
			notes, err := sessions.Copy(ctx, backup, path)
			must(t, err)
			return notes
		},
	} {
		for _, beside := range []map[string][]byte{
			{"-journal": old.journal}, {"-wal": staleLog(t)}, {"-wal": staleLog(t), "-shm": []byte("words")}, {"-journal": []byte("words")},
			{"-journal": make([]byte, 600)}, {"-journal": makingJournal(old.journal)}, {"-journal": old.journal, "-wal": []byte("x"), "-shm": []byte("y")},
		} {
			t.Run(name, func(t *testing.T) {
				path := filepath.Join(t.TempDir(), "library.db")
				for ending, data := range beside {
					write(t, path+ending, data)
				}
				onlyAside(t, path, put(t, path), beside)
				made := openAt(t, path, sessions.Options{})
				for _, s := range all {
					sameEvents(t, made, s)
				}
				noFindings(t, made)
			})
		}
	}
}

// makingJournal is a journal that was left of the making of a library.
func makingJournal(journal []byte) []byte {
	making := slices.Clone(journal[:512])
	copy(making[8:], make([]byte, 12)) // no pages, of a file that had none
	return making
}

// The same when the first session is begun where there was a library before; what
// another program may just be making there is left alone.
func TestNothingStaleBecomesPartOfAFirstLibrary(t *testing.T) {
	old, log := crash(t), staleLog(t)
	for name, c := range map[string]struct{ beside, moved map[string][]byte }{
		"nothing":            {nil, nil},
		"a journal":          {map[string][]byte{"-journal": old.journal}, map[string][]byte{"-journal": old.journal}},
		"a log":              {map[string][]byte{"-wal": log}, map[string][]byte{"-wal": log}},
		"words":              {map[string][]byte{"-journal": []byte("words")}, map[string][]byte{"-journal": []byte("words")}},
		"an empty one":       {map[string][]byte{"-journal": nil}, nil},
		"one of its making":  {map[string][]byte{"-journal": makingJournal(old.journal)}, nil},
		"one not needed yet": {map[string][]byte{"-journal": append(make([]byte, 28), old.journal[28:]...)}, nil},
	} {
		for _, empty := range []bool{false, true} {
			t.Run(name, func(t *testing.T) {
				path := filepath.Join(t.TempDir(), "library.db")
				if empty {
					must(t, os.WriteFile(path, nil, 0o644))
				}
				for ending, data := range c.beside {
					write(t, path+ending, data)
				}
				_, err := sessions.Open(ctx, path, sessions.Options{ReadOnly: true})
				wantError(t, err, "ErrNotFound")
				for ending, data := range c.beside { // a look deletes nothing
					if !bytes.Equal(data, sessions.Raw(t, path+ending)) {
						t.Errorf("%s is not as it was", ending)
					}
				}
				lib := openAt(t, path, sessions.Options{})
				onlyAside(t, path, lib.Notes(), c.moved)
				must(t, lib.Append(ctx, "s", newScribe("s").do(opening("s"))))
				noFindings(t, lib)
				if info, err := os.Stat(path); err != nil || info.Mode().Perm() != 0o600 {
					t.Errorf("rights %v, %v", info.Mode(), err)
				}
				if old, err := filepath.Glob(path + "-*l"); err != nil || len(old) > 0 {
					t.Errorf("%v is still there", old)
				}
			})
		}
	}
}

// A moved companion goes over no other file.
func TestMovingAsideOverwritesNothing(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "library.db")
	for _, text := range []string{"one", "two", "three"} {
		write(t, path+"-journal", []byte(text))
		must(t, openAt(t, path, sessions.Options{Now: func() time.Time { return started }}).Close())
		must(t, os.Remove(path))
	}
	var texts []string
	for _, name := range sessions.Aside(path) {
		texts = append(texts, string(sessions.Raw(t, name)))
	}
	if slices.Sort(texts); strings.Join(texts, " ") != "one three two" {
		t.Errorf("left are %q", texts)
	}
	must(t, openAt(t, path, sessions.Options{}).Close())
	diagnosed(t, path, "beside", sessions.Warning, "library.db-journal.not-of-this-library-2026-03-12-090000")
}

// A library beside which another one's journal is is refused, as it is, in every
// use; with the journal elsewhere, as the message has it, it opens with all its events.
func TestAForeignJournalIsRefused(t *testing.T) {
	old := crash(t)
	lib, all := library(t, filepath.Join(t.TempDir(), "library.db"), sessions.Options{}, "a", "b")
	folder := t.TempDir()
	backup, restored := filepath.Join(folder, "backup.db"), filepath.Join(folder, "restored.db")
	must(t, lib.Backup(ctx, backup))
	_, err := sessions.Restore(ctx, backup, restored)
	must(t, err)
	must(t, lib.Close())
	for name, from := range map[string]string{"a backup": backup, "a restored one": restored} {
		for what, beside := range map[string]map[string][]byte{
			"a journal": {"-journal": old.journal}, "a journal of a making": {"-journal": makingJournal(old.journal)}, "a log": {"-wal": staleLog(t)},
			"no log": {"-wal": []byte("words of somebody")},
		} {
			t.Run(name+" beside "+what, func(t *testing.T) {
				t.Parallel()
				path := filepath.Join(t.TempDir(), "library.db")
				file := sessions.Raw(t, from)
				write(t, path, file)
				ending := ""
				for e, data := range beside {
					ending = e
					write(t, path+e, data)
				}
				refused := func(err error) {
					t.Helper()
					wantError(t, err, "ErrNoAccess", path+ending, "Move that file elsewhere")
					if !bytes.Equal(file, sessions.Raw(t, path)) || !bytes.Equal(beside[ending], sessions.Raw(t, path+ending)) {
						t.Error("something was changed")
					}
				}
				for _, opts := range []sessions.Options{{}, {ReadOnly: true}} {
					_, err := sessions.Open(ctx, path, opts)
					refused(err)
				}
				_, err := sessions.Restore(ctx, path, filepath.Join(t.TempDir(), "x.db"))
				refused(err)
				_, err = sessions.Copy(ctx, path, filepath.Join(t.TempDir(), "x.db"))
				refused(err)
				diagnosed(t, path, "file", sessions.Fault, path+ending)
				must(t, os.Rename(path+ending, path+ending+".old"))
				opened := openAt(t, path, sessions.Options{})
				for _, s := range all {
					sameEvents(t, opened, s)
				}
				noFindings(t, opened)
			})
		}
	}
}

// Wherever the writing of the file's head was cut short, its own journal is known; and
// wherever the head has been counted on since, it is not.
func TestHalfWrittenHeader(t *testing.T) {
	old := crash(t)
	path := filepath.Join(t.TempDir(), "journal")
	first := bytes.Index(old.journal, []byte("SQLite format 3"))
	for _, count := range []uint32{1, 2, 0xff, 0xffff, 0xfffffe, 0x01020304, 0xffffffff} {
		write(t, path, counted(old.journal, first, count))
		before := counted(old.file[:4096], 0, count)
		after := counted(before, 0, count+1)
		copy(after[28:], "\x00\x00\x01\x00") // and other numbers of the head
		copy(after[40:], "\x00\x00\x00\x77")
		for at := range 101 {
			for _, head := range [][]byte{slices.Concat(after[:at], before[at:]), slices.Concat(before[:at], after[at:]), slices.Concat(before[:512], after[512:])} {
				if sessions.TakenForForeign(t, path, head, int64(len(old.file))) {
					t.Fatalf("count %d, cut at %d: taken for another library's", count, at)
				}
			}
		}
		for _, other := range [][]byte{counted(before, 0, count-1), counted(before, 0, count+2), counted(after, 0, count)} {
			if !sessions.TakenForForeign(t, path, other, int64(len(old.file))) {
				t.Errorf("count %d: another one is taken for its own", count)
			}
		}
		if !sessions.TakenForForeign(t, path, before, 4096) {
			t.Errorf("count %d: a shorter one is taken for its own", count)
		}
	}
}

// counted is data with a head in it, at a place, that has counted so many changes.
func counted(data []byte, at int, count uint32) []byte {
	data = slices.Clone(data)
	binary.BigEndian.PutUint32(data[at+24:], count)
	binary.BigEndian.PutUint32(data[at+92:], count)
	return data
}

// The journal of a making ruins also a library in which there are only dates.
func TestEmptyLibraryBesideAJournal(t *testing.T) {
	path := filepath.Join(t.TempDir(), "library.db")
	lib := openAt(t, path, sessions.Options{})
	must(t, lib.Retain(ctx, "Nordwind AG", started))
	must(t, lib.Close())
	write(t, path+"-journal", makingJournal(crash(t).journal))
	_, err := sessions.Open(ctx, path, sessions.Options{})
	wantError(t, err, "ErrNoAccess", path+"-journal")
}

// What is no journal, though it is called so, is not deleted as SQLite would.
func TestAFileThatIsNotAJournalIsMovedAside(t *testing.T) {
	for _, opts := range []sessions.Options{{}, {ReadOnly: true}} {
		path := filepath.Join(t.TempDir(), "library.db")
		lib, all := library(t, path, sessions.Options{}, "a")
		must(t, lib.Close())
		beside := map[string][]byte{"-journal": []byte("Dear diary, today …")}
		write(t, path+"-journal", beside["-journal"])
		lib = openAt(t, path, opts)
		onlyAside(t, path, lib.Notes(), beside)
		sameEvents(t, lib, all[0])
	}
}

// Companions in which nothing waits do no harm, and another program's log of a
// library that it has switched to one is still read.
func TestHarmlessCompanions(t *testing.T) {
	old := crash(t)
	for what, beside := range map[string]map[string][]byte{
		"empty": {"-journal": nil, "-wal": nil, "-shm": nil}, "blank": {"-journal": make([]byte, 4096), "-wal": make([]byte, 4096), "-shm": make([]byte, 32768)},
		"not needed": {"-journal": append(make([]byte, 28), old.journal[28:]...)},
	} {
		path := filepath.Join(t.TempDir(), "library.db")
		lib, all := library(t, path, sessions.Options{}, "a")
		must(t, lib.Close())
		for ending, data := range beside {
			write(t, path+ending, data)
		}
		lib = openAt(t, path, sessions.Options{})
		sameEvents(t, lib, all[0])
		must(t, lib.Append(ctx, "b", newScribe("b").do(opening("b"))))
		noFindings(t, lib)
		if len(lib.Notes()) > 0 {
			t.Errorf("%s: said %q", what, lib.Notes())
		}
	}
	path := filepath.Join(t.TempDir(), "library.db")
	lib, all := library(t, path, sessions.Options{}, "a")
	must(t, lib.Close())
	db := sessions.Unsafe(t, path)
	_, err := db.Exec("PRAGMA journal_mode=WAL; INSERT INTO session (id, title) VALUES ('theirs', 'in the log')")
	must(t, err)
	file, log := sessions.Raw(t, path), sessions.Raw(t, path+"-wal")
	must(t, db.Close())
	write(t, path, file)
	write(t, path+"-wal", log)
	lib = openAt(t, path, sessions.Options{})
	sameEvents(t, lib, all[0])
	if list, err := lib.List(ctx); err != nil || len(list) != 2 {
		t.Errorf("%v, %v", list, err)
	}
}
