package sessions

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"time"

	"swotshop/workshop"
)

// Verdict says how something was found.
type Verdict string

// The verdicts, from good to bad.
const (
	Fine    Verdict = "fine"
	Warning Verdict = "warning" // nothing is wrong yet
	Fault   Verdict = "fault"
)

// Diagnosis is what an examination found in one respect.
type Diagnosis struct {
	What    string  `json:"what"`
	Verdict Verdict `json:"verdict"`
	Text    string  `json:"text"` // for people: how it is, and what to do
}

// Examine looks at a library and at the place where it lies, and changes
// nothing. It needs no sound file: one that cannot be opened is a finding.
func Examine(ctx context.Context, path string, now time.Time) []Diagnosis {
	var list []Diagnosis
	add := func(what string, verdict Verdict, format string, args ...any) {
		list = append(list, Diagnosis{what, verdict, workshop.Clean(fmt.Sprintf(format, args...))})
	}
	l, err := Open(ctx, path, Options{ReadOnly: true})
	if err != nil {
		verdict := Fault
		if older(ctx, path) {
			verdict = Warning
		}
		add("file", verdict, "%s", err)
		examineSchema(err, add)
	} else {
		defer func() { _ = l.Close() }()
		l.examineContents(ctx, add)
		l.examineRetention(ctx, now, add)
		l.examineClock(ctx, now, add)
		l.examineNotes(add)
	}
	if abs, err := filepath.Abs(path); err == nil {
		path = abs
	}
	if info, err := os.Stat(path); err != nil || !info.Mode().IsRegular() {
		return list
	}
	place := path // what a link leads to is where it lies
	if real, err := filepath.EvalSymlinks(path); err == nil {
		place = real
	}
	examineBeside(place, add)
	examineRights(place, add)
	examineDisk(place, add)
	examineBackups(ctx, path, now, add)
	return list
}

// older reports whether a library is only of an older format.
func older(ctx context.Context, path string) bool {
	l, err := Open(ctx, path, Options{ReadOnly: true, anyFormat: true})
	if err != nil {
		return false
	}
	_ = l.Close()
	return true
}

type adder = func(what string, verdict Verdict, format string, args ...any)

func (l *Library) examineContents(ctx context.Context, add adder) {
	var sessions, events int
	err := l.read(ctx, func(tx *sql.Tx) error {
		return tx.QueryRowContext(ctx, "SELECT (SELECT count(*) FROM session), (SELECT count(*) FROM event)").Scan(&sessions, &events)
	})
	findings, checkErr := l.Check(ctx)
	if err := errors.Join(err, checkErr); err != nil {
		add("file", Fault, "%s", err)
		return
	}
	add("file", Fine, "%s: format %d, %s and %s, %s.", l.name(), newestFormat(), count(sessions, "session"), count(events, "event"), size(l.file.Size()))
	// Of a damaged file not all was looked at: then nothing else is called fine.
	damaged := slices.ContainsFunc(findings, func(f Finding) bool { return f.Check == Integrity })
	for _, aspect := range []struct {
		check      Aspect
		fine, mend string
	}{
		{Integrity, "The file is sound.", "To make a new one of what reads, or of a backup: swotshop restore FILE"},
		{Index, "Search knows every text.", "Mend it: swotshop rebuild."},
		{Replay, "Every session follows from its events, without a gap.", ""},
	} {
		found := slices.DeleteFunc(slices.Clone(findings), func(f Finding) bool { return f.Check != aspect.check })
		if len(found) == 0 && !damaged {
			add(string(aspect.check), Fine, "%s", aspect.fine)
		}
		for _, f := range found {
			text := f.Text
			if f.Session != "" {
				text = "Session " + show(f.Session) + ": " + text
			} else if !f.Advises {
				text += " " + aspect.mend
			}
			add(string(aspect.check), Fault, "%s", text)
		}
	}
}

func (l *Library) examineRetention(ctx context.Context, now time.Time, add adder) {
	kept, err := l.Retentions(ctx)
	if err != nil {
		add("retention", Fault, "%s", err)
	}
	for _, r := range kept {
		if r.Over(now) {
			add("retention", Warning, "The sessions of %s were to be kept until %s. To erase them: swotshop purge --client %s", r.Client, r.Until, Quoted(r.Client))
		}
	}
}

// examineClock looks for sessions from the future. Their dates are typed and may
// be; when something was said is by the clock.
func (l *Library) examineClock(ctx context.Context, now time.Time, add adder) {
	var ahead int
	var last sql.NullInt64
	err := l.read(ctx, func(tx *sql.Tx) error {
		return tx.QueryRowContext(ctx, "SELECT count(*), max(last_ms) FROM session WHERE last_ms > ?", now.Add(clockSlack).UnixMilli()).Scan(&ahead, &last)
	})
	if err == nil && ahead > 0 {
		add("clock", Warning, "%s held in the future, the last on %s: the clock of this computer was wrong then, or is now. Nothing is lost by it.",
			count(ahead, "session was", "sessions were"), time.UnixMilli(last.Int64).Local().Format(time.DateOnly))
	}
}

// examineRights says whether you can write to the library, and who else can read
// it. Windows keeps such rights elsewhere.
func examineRights(path string, add adder) {
	info, err := os.Stat(path)
	folder, folderErr := os.Stat(filepath.Dir(path))
	if !writable(path) || !writable(filepath.Dir(path)) {
		add("rights", Warning, "It is read-only, or its folder is: sessions can be read and not led. Check the rights of both, or copy it elsewhere.")
	}
	switch {
	case runtime.GOOS == "windows" || err != nil || folderErr != nil || info.IsDir():
	case info.Mode().Perm()&0o077 == 0:
		add("rights", Fine, "Only you can read it.")
	case folder.Mode().Perm()&0o077 == 0:
		add("rights", Fine, "Only you can reach its folder.")
	default:
		add("rights", Warning, "Other users of this computer can read it. Keep it to yourself: chmod 600 %s", Quoted(short(path)))
	}
}

func examineDisk(path string, add adder) {
	free, kind, known := disk(filepath.Dir(path))
	switch {
	case !known:
	case free < LowDisk:
		add("space", Warning, "Only %s are left on its disk: free some before the next session.", size(int64(free)))
	default:
		add("space", Fine, "%s are left on its disk.", size(int64(free)))
	}
	switch {
	case slices.Contains(networked, kind):
		add("disk", Warning, "It lies on a network or a foreign disk (%s), which may call saved what is not. Keep it on a disk of this computer.", kind)
	case kind != "":
		add("disk", Fine, "It lies on a disk of this computer (%s).", kind)
	}
	if name := syncedBy(path); name != "" {
		add("sync", Warning, "It lies in a folder that is kept in step with others (%s), which may put an older file in its place. Keep it elsewhere, and put backups there: swotshop backup FILE", show(name))
	}
}

// examineBackups looks whether the newest automatic backup would do.
func examineBackups(ctx context.Context, path string, now time.Time, add adder) {
	list := Backups(path)
	ahead := 0
	for _, b := range list {
		ahead += b.ahead(now)
	}
	if ahead > 0 {
		add("clock", Warning, "%s dated in the future: the clock of this computer was wrong then, or is now. They are told by the order in which they were made.",
			count(ahead, "backup is", "backups are"))
	}
	if len(list) == 0 {
		add("backups", Warning, "There is none yet. One is made at the end of each session; now: swotshop backup FILE")
		return
	}
	newest := list[0]
	l, err := Open(ctx, newest.Path, Options{ReadOnly: true, anyFormat: true})
	if err == nil {
		_, err = l.count(ctx)
		_ = l.Close()
	}
	if err != nil {
		add("backups", Fault, "The newest, %s, is of no use: %s", show(filepath.Base(newest.Path)), err)
		return
	}
	add("backups", Fine, "%s; the newest is of %s and sound.", count(len(list), "backup"), newest.At.Local().Format("2006-01-02 15:04"))
}

// count is a number of things, or of what they do.
func count(n int, one string, many ...string) string {
	switch {
	case n == 1:
		return "1 " + one
	case len(many) > 0:
		return fmt.Sprintf("%d %s", n, many[0])
	}
	return fmt.Sprintf("%d %ss", n, one)
}

// size is a number of bytes as people read it.
func size(bytes int64) string {
	switch {
	case bytes >= 10<<30:
		return fmt.Sprintf("%d GiB", bytes>>30)
	case bytes >= 10<<20:
		return fmt.Sprintf("%d MiB", bytes>>20)
	}
	return fmt.Sprintf("%d KiB", (bytes+1023)>>10)
}
