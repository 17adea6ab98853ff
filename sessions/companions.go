package sessions

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"time"

	"swotshop/files"
)

// This file looks at what is beside a library. SQLite finds a journal by its
// name alone: whatever is there is rolled back onto the library, even when it is
// what a crash left of another one, and then both are lost.

// companions are the endings of the files that SQLite takes for a part of a
// database.
var companions = []string{"-journal", "-wal", "-shm"}

// aside is what the name of a companion gets that was moved out of the way; the
// time in UTC follows.
const (
	aside     = ".not-of-this-library-"
	asideTime = "2006-01-02-150405"
)

// makeWay moves aside what would be taken for a part of the file that is about to
// get this name, and says so. No file is deleted or written over. Errors: fs.ErrExist
// when there is a file of that name, [ErrNoAccess] when something cannot be moved.
func makeWay(path string, now time.Time) (notes []string, err error) {
	if _, err := os.Lstat(path); err == nil {
		return nil, fs.ErrExist
	}
	for _, ending := range companions {
		if info, err := os.Lstat(path + ending); err != nil || info.Mode().IsRegular() && info.Size() == 0 {
			continue
		}
		note, err := moveAside(path+ending, now)
		if err != nil {
			return notes, err
		}
		notes = append(notes, note)
	}
	return notes, nil
}

// giveName gives a file that was made its name, after making way for it.
func (l *Library) giveName(made, path string) error {
	notes, err := makeWay(path, l.opts.Now())
	l.note(notes...)
	if err != nil {
		return err
	}
	return files.Name(made, path)
}

// clearEmpty is makeWay for an empty file that is about to become a library. Only
// what another program may just be making there is left to SQLite.
func (l *Library) clearEmpty() error {
	for _, ending := range companions {
		path := l.path + ending
		info, err := os.Lstat(path)
		if err != nil || info.Mode().IsRegular() && info.Size() == 0 || ending == "-journal" && !stale(path, info) {
			continue
		}
		// Looked at once more: a program that makes the library just now has a
		// journal of its own as soon as the file is not empty any more.
		if now, err := os.Stat(l.path); err != nil || now.Size() > 0 {
			return nil
		}
		note, err := moveAside(path, l.opts.Now())
		if err != nil {
			return err
		}
		l.notes = append(l.notes, note)
	}
	return nil
}

// stale reports whether a journal cannot be of a file that is empty: it holds pages of
// one that was not, or is none at all.
func stale(path string, info os.FileInfo) bool {
	if !info.Mode().IsRegular() {
		return true
	}
	j, err := readJournal(path)
	return err == nil && (j.none || j.pages > 0)
}

// moveAside gives a companion a name that says what it is.
func moveAside(path string, now time.Time) (note string, err error) {
	to := path + aside + now.UTC().Format(asideTime)
	for n := 1; n < 100; n++ {
		free := to
		if n > 1 {
			free = fmt.Sprintf("%s-%d", to, n)
		}
		if err = files.Name(path, free); err == nil {
			return fmt.Sprintf(movedAside,
				show(short(path)), show(filepath.Base(free))), nil
		}
		if !errors.Is(err, fs.ErrExist) {
			break
		}
	}
	return "", fail(ErrNoAccess, cannotMoveAside, show(short(path)))
}

// Aside lists what was moved out of the way of the library at path. It may hold
// the words of another library, or of an earlier one of this name.
func Aside(path string) (list []string) {
	path = followLink(path)
	entries, err := os.ReadDir(filepath.Dir(path))
	if err != nil {
		return nil
	}
	for _, e := range entries {
		for _, ending := range companions {
			if strings.HasPrefix(e.Name(), filepath.Base(path)+ending+aside) {
				list = append(list, filepath.Join(filepath.Dir(path), e.Name()))
			}
		}
	}
	return list
}

// examineBeside adds what was moved aside, for it is a copy that nobody counts.
func examineBeside(path string, add adder) {
	for _, file := range Aside(path) {
		add("beside", Warning, wasMovedAside, show(short(file)))
	}
}

// lookBeside refuses companions that SQLite must not see. A journal is looked at
// later (identity.go), when SQLite has said that nobody is at work with it.
func (l *Library) lookBeside() error {
	for _, ending := range companions {
		info, err := os.Lstat(l.path + ending)
		switch {
		case err != nil:
		case !info.Mode().IsRegular():
			return l.strangeBeside(ending)
		case ending == "-wal" && info.Size() > 0 && l.strangeLog(info):
			return l.strangeBeside(ending)
		}
	}
	return nil
}

func (l *Library) strangeBeside(ending string) error {
	return fail(ErrNoAccess, strangeNeighbour,
		show(short(l.path+ending)), l.name())
}

// strangeLog reports whether a write-ahead log is not of this library, which says of
// itself that it has none. SQLite would write it into the library all the same.
func (l *Library) strangeLog(before os.FileInfo) (strange bool) {
	log, err := readStart(l.path+"-wal", 4)
	if err != nil || bytes.Equal(log, make([]byte, len(log))) {
		return false
	}
	l.alone(func() {
		head, err := readStart(l.path, headSize)
		if err != nil || !isDatabase(head) || head[18] != 1 || head[19] != 1 {
			return
		}
		// Another program may have put an end to its log meanwhile.
		now, err := os.Lstat(l.path + "-wal")
		strange = err == nil && os.SameFile(before, now) && now.Size() > 0
	})
	return strange
}

// checkLinks looks for other names of the file. After a crash the journal lies
// beside the name that was used, and is not found by any other.
func (l *Library) checkLinks(info os.FileInfo) error {
	n := links(l.path, info)
	if n < 2 {
		return nil
	}
	l.notes = append(l.notes, linksNote(l.path, n))
	for _, other := range namesBeside(l.path, info) {
		if waits(other+"-journal") || waits(other+"-wal") {
			return fail(ErrNoAccess, otherName, l.name(), show(short(other)))
		}
	}
	return nil
}

func linksNote(path string, n uint64) string {
	return fmt.Sprintf(manyNames,
		show(short(path)), n)
}

// namesBeside are the other names that a file has in its folder.
func namesBeside(path string, info os.FileInfo) (list []string) {
	entries, err := os.ReadDir(filepath.Dir(path))
	if err != nil {
		return nil
	}
	for _, e := range entries {
		if e.Name() == filepath.Base(path) || !e.Type().IsRegular() {
			continue
		}
		if other, err := e.Info(); err == nil && os.SameFile(info, other) {
			list = append(list, filepath.Join(filepath.Dir(path), e.Name()))
		}
	}
	return list
}

// waits reports whether a companion has something that is still to be done.
func waits(path string) bool {
	if info, err := os.Lstat(path); err != nil || !info.Mode().IsRegular() {
		return false
	}
	start, err := readStart(path, 1)
	return err == nil && start[0] != 0
}

// followLink is where a symbolic link leads, so that the journal, the backups and
// every message have the name of the file itself. A link that leads nowhere stays.
func followLink(path string) string {
	if info, err := os.Lstat(path); err != nil || info.Mode()&fs.ModeSymlink == 0 {
		return path
	}
	if file, err := filepath.EvalSymlinks(path); err == nil {
		return file
	}
	return path
}

// How long a name may be, and a path, in bytes. SQLite takes no longer path.
const (
	mostName = 255
	mostPath = 512
)

// checkName refuses a name that is too long for what has to lie beside the file;
// a new one is to have room for its backups too.
func (l *Library) checkName(made bool) error {
	most := len("-journal")
	below := 0
	if made {
		before, after := naming(l.path)
		most = max(len(before+backupTime+"-format00"+after+"-journal")-len(filepath.Base(l.path)), len("-journal"+aside+asideTime+"-00"))
		below = len(backupsFolder) + 1
	}
	if len(filepath.Base(l.path))+most <= mostName && (runtime.GOOS == "windows" || len(l.path)+below+most <= mostPath) {
		return nil
	}
	return fail(ErrNoAccess, longName,
		show(short(l.path[:min(len(l.path), 60)]))+" …")
}

// readStart reads the first bytes of a file, which is no database that this
// process has open.
func readStart(path string, size int) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer func() { _ = f.Close() }()
	start := make([]byte, size)
	if _, err := io.ReadFull(f, start); err != nil {
		return nil, err
	}
	return start, nil
}

// opened are the files that the libraries of this process have open, or are about
// to open.
var opened = struct {
	sync.Mutex
	files map[*Library]os.FileInfo
}{files: map[*Library]os.FileInfo{}}

// enter says that this library opens its file.
func (l *Library) enter() {
	info, err := os.Stat(l.path)
	if err != nil {
		return // SQLite says what is amiss
	}
	opened.Lock()
	defer opened.Unlock()
	opened.files[l] = info
}

func (l *Library) leave() {
	opened.Lock()
	defer opened.Unlock()
	delete(opened.files, l)
}

// alone does something with the file past SQLite, while no other library of this
// process has it open; else it does nothing. Closing the file would drop the locks
// of the others. This one has no connection yet.
func (l *Library) alone(do func()) {
	opened.Lock()
	defer opened.Unlock()
	mine, ok := opened.files[l]
	if !ok {
		return
	}
	for other, info := range opened.files {
		if other != l && os.SameFile(mine, info) {
			return
		}
	}
	do()
}
