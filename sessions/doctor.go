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

// Examine looks at a library and at the place where it is, and changes
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
	place := path // what a link leads to is where it is
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
	add("file", Fine, libraryInShort, l.name(), newestFormat(), count(sessions, "session"), count(events, "event"), size(l.file.Size()))
	// Of a damaged file not all was looked at: then nothing else is called fine.
	damaged := slices.ContainsFunc(findings, func(f Finding) bool { return f.Check == Integrity })
	for _, aspect := range []struct {
		check      Aspect
		fine, mend string
	}{
		{Integrity, fileIsFine, fileRemedy},
		{Index, indexIsFine, indexRemedy},
		{Replay, replayIsFine, ""},
	} {
		found := slices.DeleteFunc(slices.Clone(findings), func(f Finding) bool { return f.Check != aspect.check })
		if len(found) == 0 && !damaged {
			add(string(aspect.check), Fine, "%s", aspect.fine)
		}
		for _, f := range found {
			text := f.Text
			if f.Session != "" {
				text = fmt.Sprintf(ofSession, show(f.Session), text)
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
			add("retention", Warning, retentionOver, r.Client, r.Until, Quoted(r.Client))
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
		add("clock", Warning, "%s", futureSessions(ahead, time.UnixMilli(last.Int64).Local()))
	}
}

// examineRights says whether you can write to the library, and who else can read
// it. Windows keeps such rights elsewhere.
func examineRights(path string, add adder) {
	info, err := os.Stat(path)
	folder, folderErr := os.Stat(filepath.Dir(path))
	if !writable(path) || !writable(filepath.Dir(path)) {
		add("rights", Warning, notWritable)
	}
	switch {
	case runtime.GOOS == "windows" || err != nil || folderErr != nil || info.IsDir():
	case info.Mode().Perm()&0o077 == 0:
		add("rights", Fine, readableByYou)
	case folder.Mode().Perm()&0o077 == 0:
		add("rights", Fine, reachableByYou)
	default:
		add("rights", Warning, readableByOthers, Quoted(short(path)))
	}
}

func examineDisk(path string, add adder) {
	free, kind, known := disk(filepath.Dir(path))
	switch {
	case !known:
	case free < LowDisk:
		add("space", Warning, lowSpace, size(int64(free)))
	default:
		add("space", Fine, spaceLeft, size(int64(free)))
	}
	switch {
	case slices.Contains(networked, kind):
		add("disk", Warning, networkDisk, kind)
	case kind != "":
		add("disk", Fine, ownDisk, kind)
	}
	if name := syncedBy(path); name != "" {
		add("sync", Warning, syncedFolder, show(name))
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
		add("clock", Warning, "%s", futureBackups(ahead))
	}
	if len(list) == 0 {
		add("backups", Warning, noBackups)
		return
	}
	newest := list[0]
	l, err := Open(ctx, newest.Path, Options{ReadOnly: true, anyFormat: true})
	if err == nil {
		_, err = l.count(ctx)
		_ = l.Close()
	}
	if err != nil {
		add("backups", Fault, newestUnusable, show(filepath.Base(newest.Path)), err)
		return
	}
	made, text := newest.At.Local().Format("2006-01-02 15:04"), newestIsFine
	if newest.ahead(now) > 0 { // then nobody knows when it was made
		text = newestIsAhead
	}
	add("backups", Fine, text, count(len(list), "backup"), made)
}
