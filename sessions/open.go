package sessions

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"syscall"
	"time"

	"github.com/mattn/go-sqlite3"

	"swotshop/files"
	"swotshop/workshop"
)

// busyTimeout is how long SQLite waits for another program's lock.
const busyTimeout = 5 * time.Second

// readers is how many reads may run at the same time.
const readers = 4

// mostText is how long a text may be, in bytes, that SQLite reads or writes: as long
// as the largest session file. A row of a file from elsewhere could fill the memory.
const mostText = 64 << 20

// driverName is our own registration, so that nobody else's hook is in it.
const driverName = "swotshop-sqlite3"

func init() { sql.Register(driverName, &sqlite3.SQLiteDriver{ConnectHook: onConnect}) }

// onConnect sets what the DSN cannot (R1.2). fullfsync matters on macOS, where
// a plain fsync does not reach the disk; secure_delete overwrites what goes, and
// temp_store keeps texts out of files elsewhere.
func onConnect(c *sqlite3.SQLiteConn) error {
	c.SetLimit(sqlite3.SQLITE_LIMIT_LENGTH, mostText)
	for name, of := range map[string]func(string) string{"searchable": workshop.Searchable, "client_key": workshop.ClientKey} { // for migrations
		if err := c.RegisterFunc(name, of, true); err != nil {
			return err
		}
	}
	for _, pragma := range []string{
		"PRAGMA trusted_schema=OFF", "PRAGMA cell_size_check=ON", "PRAGMA fullfsync=ON",
		"PRAGMA checkpoint_fullfsync=ON", "PRAGMA secure_delete=ON", "PRAGMA mmap_size=0",
		"PRAGMA temp_store=MEMORY",
	} {
		if _, err := c.Exec(pragma, nil); err != nil {
			return err
		}
	}
	return nil
}

// Options say how a library is opened. The zero value opens it for writing.
type Options struct {
	ReadOnly bool             // look only; a missing file is then an error
	Now      func() time.Time // the clock of leases; nil: time.Now
	Host     string           // who holds a lease; empty: this machine's name
	PID      int              // and which process; 0: this one

	Watching func() // called when a lease has to be watched, for up to LeaseLife; nil: nothing is said

	anyFormat bool         // to look only, an older format will do: only the events are read
	anySchema bool         // to look only, whatever else is in the file will do: see realTable
	around    surroundings // what leases are judged by
}

func (o Options) withDefaults() Options {
	if o.Now == nil {
		o.Now = time.Now
	}
	if o.Host == "" {
		o.Host, _ = os.Hostname()
	}
	if o.Host == "" {
		o.Host = "this computer"
	}
	if o.PID == 0 {
		o.PID = os.Getpid()
	}
	o.around = o.around.withDefaults()
	return o
}

// Library is an open library. Its methods may be called from any goroutine:
// writes go one after the other, reads beside each other.
type Library struct {
	path string
	opts Options

	writing sync.Mutex // one change at a time; taken before mu
	suspect bool       // under writing: the disk failed, reopen before the next change

	doubtful map[string]string // under writing: by session, the token of the last claim that failed
	schema   int64             // under writing: SQLite's number for the schema that was compared with ours

	mu     sync.RWMutex // guards what follows; held while it is used
	writer *sql.DB      // one connection; nil when read-only
	reader *sql.DB
	file   os.FileInfo // which file was opened, to know it again
	closed bool
	notes  []string
	lacks  map[string]bool // what a library that is only looked at lacks of its schema
}

// Open opens the library at path, or where a link of that name leads, and makes it
// when there is none, with its folder. Errors: [ErrNotALibrary], [ErrNewer] (with
// both numbers), [ErrReadOnly], [ErrNoAccess], [ErrLocked], [ErrDamaged] (also when
// it has tables or triggers that are not ours), [ErrFull] and, only when opened
// read-only, [ErrNotFound]. A file that is refused is left byte for byte as it was.
// What people should know of an opening that went well, [Library.Notes] says.
func Open(ctx context.Context, path string, opts Options) (*Library, error) {
	l := &Library{path: path, opts: opts.withDefaults(), doubtful: map[string]string{}}
	if path == "" || strings.ContainsRune(path, 0) {
		return nil, fail(ErrNoAccess, badName, l.name())
	}
	abs, err := filepath.Abs(path)
	if err != nil {
		return nil, fail(ErrNoAccess, noSuchFolder, l.name())
	}
	l.path = followLink(abs)
	if err := l.prepareFile(); err != nil {
		return nil, err
	}
	if err := l.open(ctx); err != nil {
		l.closePools()
		return nil, l.explain(err)
	}
	return l, nil
}

// open makes the pools, after a look that changes nothing: the readers, and the
// writer, which also brings the schema up to date.
func (l *Library) open(ctx context.Context) error {
	l.enter()
	if err := l.look(ctx); err != nil {
		return err
	}
	reader, err := sql.Open(driverName, l.dsn("mode=ro&_query_only=1"))
	if err != nil {
		return err
	}
	reader.SetMaxOpenConns(readers)
	reader.SetMaxIdleConns(readers)
	l.reader = reader
	if !l.opts.ReadOnly {
		if err := l.openWriter(ctx); err != nil {
			return err
		}
	}
	l.file, err = os.Stat(l.path)
	if err != nil {
		return l.movedError()
	}
	return nil
}

func (l *Library) openWriter(ctx context.Context) error {
	if err := l.tryFolder(); err != nil {
		return err
	}
	writer, err := sql.Open(driverName, l.dsn("mode=rw&_journal_mode=DELETE&_txlock=immediate"))
	if err != nil {
		return err
	}
	writer.SetMaxOpenConns(1)
	writer.SetMaxIdleConns(1)
	writer.SetConnMaxLifetime(0)
	writer.SetConnMaxIdleTime(0)
	l.writer = writer
	if err := l.migrate(ctx); err != nil {
		return err
	}
	if err := l.checkPragmas(ctx); err != nil {
		return err
	}
	_ = l.scrub(ctx) // when it does not go now, the next opening tries again
	return nil
}

// checkPragmas refuses to continue with less safety than was asked for (R1.1).
func (l *Library) checkPragmas(ctx context.Context) error {
	var journal, synchronous string
	if err := l.writer.QueryRowContext(ctx, "PRAGMA journal_mode").Scan(&journal); err != nil {
		return err
	}
	if err := l.writer.QueryRowContext(ctx, "PRAGMA synchronous").Scan(&synchronous); err != nil {
		return err
	}
	if journal != "delete" || synchronous != "3" {
		return fail(ErrNoAccess, unsafeHere,
			l.name(), journal, synchronous)
	}
	return nil
}

// dsn names the file to SQLite. Everything but plain letters is escaped: with
// a bare ? # or % the driver would open another file (R1.9).
func (l *Library) dsn(params string) string {
	path := filepath.ToSlash(l.path)
	if !strings.HasPrefix(path, "/") {
		path = "/" + path // C:/… on Windows
	}
	var b strings.Builder
	b.WriteString("file:")
	for i := 0; i < len(path); i++ {
		c := path[i]
		if c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || strings.IndexByte("/._-~", c) >= 0 {
			b.WriteByte(c)
		} else {
			fmt.Fprintf(&b, "%%%02X", c)
		}
	}
	fmt.Fprintf(&b, "?%s&_synchronous=EXTRA&_foreign_keys=on&_busy_timeout=%d&_stmt_cache_size=32",
		params, busyTimeout.Milliseconds())
	return b.String()
}

// prepareFile looks at the file before SQLite sees it, and makes it when there is
// none.
func (l *Library) prepareFile() error {
	info, err := os.Stat(l.path)
	switch {
	case err == nil:
		return l.prepareOld(info)
	case l.opts.ReadOnly && errors.Is(err, fs.ErrNotExist):
		return fail(ErrNotFound, noLibrary, l.name())
	case l.opts.ReadOnly:
		return l.checkName(false) // else SQLite says what is amiss
	}
	return l.prepareNew()
}

// prepareOld refuses what is no plain file: SQLite would wait for ever for what
// comes out of a pipe.
func (l *Library) prepareOld(info os.FileInfo) error {
	switch {
	case info.IsDir():
		return fail(ErrNotALibrary, isAFolder, l.name())
	case !info.Mode().IsRegular():
		return fail(ErrNotALibrary, isNoFile, l.name(), files.Kind(l.path))
	case info.Size() == 0 && l.opts.ReadOnly:
		return l.emptyError() // SQLite would delete what is beside it
	}
	if err := l.checkName(false); err != nil {
		return err
	}
	if err := l.checkLinks(info); err != nil || info.Size() > 0 {
		return err
	}
	_ = os.Chmod(l.path, 0o600) // of no use to anybody else
	return l.clearEmpty()
}

// prepareNew makes the folder (0700) and the file (0600) before SQLite sees
// them: SQLite itself would make the file readable for others (R1.8).
func (l *Library) prepareNew() error {
	if err := l.checkName(true); err != nil {
		return err
	}
	folder := filepath.Dir(l.path)
	if err := makeFolder(folder); err != nil {
		return fail(ErrNoAccess, noLibraryFolder, show(folder))
	}
	f, err := os.OpenFile(l.path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err == nil {
		return errors.Join(f.Close(), l.clearEmpty())
	}
	info, statErr := os.Stat(l.path)
	switch {
	case statErr == nil: // another program was quicker
		return l.prepareOld(info)
	case errors.Is(err, fs.ErrExist):
		return fail(ErrNotFound, brokenLink, l.name())
	}
	return fail(ErrReadOnly, folderReadOnly, l.name())
}

// Notes are what people should know of how the library was opened, and of what was
// done since with what is beside it: whole sentences.
func (l *Library) Notes() []string {
	l.mu.RLock()
	defer l.mu.RUnlock()
	return slices.Clone(l.notes)
}

func (l *Library) note(notes ...string) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.notes = append(l.notes, notes...)
}

// makeFolder makes a folder with all above it, and writes their names to the
// disk: a file that survives a power cut needs a folder that does.
func makeFolder(folder string) error {
	var made []string
	for dir := folder; ; dir = filepath.Dir(dir) {
		if _, err := os.Stat(dir); err == nil || dir == filepath.Dir(dir) {
			break
		}
		made = append(made, dir)
	}
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return err
	}
	for _, dir := range made {
		if err := files.SyncFolder(filepath.Dir(dir)); err != nil {
			return err
		}
	}
	return nil
}

// tryFolder says early that the journal could not be made beside the file,
// rather than when the first word is to be saved.
func (l *Library) tryFolder() error {
	f, err := os.CreateTemp(filepath.Dir(l.path), ".swotshop-*")
	if errors.Is(err, syscall.ENOSPC) {
		return nil // a full disk may still be looked at
	}
	if err != nil {
		return l.readOnlyError()
	}
	_ = f.Close()
	return files.Remove(f.Name()) // somebody may have taken it for a leftover
}

// Close ends the use of the library, after all that is under way.
func (l *Library) Close() error {
	l.writing.Lock()
	defer l.writing.Unlock()
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.closed {
		return nil
	}
	l.closed = true
	return l.explain(l.closePools())
}

func (l *Library) closePools() error {
	var errs []error
	for _, pool := range []*sql.DB{l.reader, l.writer} {
		if pool != nil {
			errs = append(errs, pool.Close())
		}
	}
	l.reader, l.writer = nil, nil
	l.leave()
	return errors.Join(errs...)
}
