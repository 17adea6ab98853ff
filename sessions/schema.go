package sessions

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
)

// This file compares what a library has of tables, indexes, triggers and views with
// what its format has. A trigger more could swallow an event that was said to be
// saved, or copy to another table what is erased later.

// object is a table, an index, a trigger or a view, as its file defines it.
type object struct{ kind, name, on, text string }

// mostObjects is more than any format has. Of a file with more, no more is read.
const mostObjects = 200

func objectsOf(tx *sql.Tx) (list []object, err error) {
	rows, err := tx.Query("SELECT coalesce(type, ''), coalesce(name, ''), coalesce(tbl_name, ''), coalesce(sql, '') FROM sqlite_schema ORDER BY type, name, sql LIMIT ?", mostObjects)
	if err != nil {
		return nil, err
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var o object
		if err := rows.Scan(&o.kind, &o.name, &o.on, &o.text); err != nil {
			return nil, err
		}
		if !slices.Contains(inert, o) {
			list = append(list, o)
		}
	}
	return list, rows.Err()
}

// inert is what ANALYZE leaves in a file. SQLite takes advice from it, no more.
var inert = []object{
	{"table", "sqlite_stat1", "sqlite_stat1", "CREATE TABLE sqlite_stat1(tbl,idx,stat)"},
	{"table", "sqlite_stat4", "sqlite_stat4", "CREATE TABLE sqlite_stat4(tbl,idx,neq,nlt,ndlt,sample)"},
}

func fingerprint(list []object) string {
	sum := sha256.New()
	for _, o := range list {
		for _, part := range []string{o.kind, o.name, o.on, o.text} {
			_, _ = fmt.Fprint(sum, len(part), ":")
			_, _ = io.WriteString(sum, part)
		}
	}
	return hex.EncodeToString(sum.Sum(nil))
}

// derived reports whether an object of our own has nothing that does not follow from the
// events, so that it can be rebuilt.
func (o object) derived() bool {
	return o.name == "session_newest" || o.name == "session_client" || o.kind == "trigger" && o.on == "entry" || o.ofIndex()
}

// ofIndex reports whether it is the search index, or one of the tables in which SQLite
// keeps that.
func (o object) ofIndex() bool { return strings.HasPrefix(o.on, searchIndex) && o.kind != "trigger" }

// searchIndex is the index that search asks.
const searchIndex = "entry_fts"

// checkSchema refuses a schema that is not that of its format, and says what is
// missing that can be rebuilt. The comparison in full is left for the files that
// need it.
func (l *Library) checkSchema(tx *sql.Tx, format int) (lacking []object, err error) {
	have, err := objectsOf(tx)
	if err != nil {
		return nil, err
	}
	if format > 0 && fingerprint(have) == formats()[format-1].schema {
		return nil, nil
	}
	want, err := schemaOf(format)
	if err != nil {
		return nil, err
	}
	differences, lacking := compare(have, want)
	if len(differences) > 0 {
		return nil, l.schemaError(differences)
	}
	return lacking, nil
}

// schemaOf makes the schema of a format in memory.
func schemaOf(format int) (list []object, err error) {
	db, err := sql.Open(driverName, ":memory:")
	if err != nil {
		return nil, err
	}
	defer func() { _ = db.Close() }()
	db.SetMaxOpenConns(1)
	err = transact(context.Background(), db, func(tx *sql.Tx) error {
		for _, f := range formats()[:format] {
			if _, err := tx.Exec(f.step); err != nil {
				return err
			}
		}
		list, err = objectsOf(tx)
		return err
	})
	return list, err
}

// compare says how a schema differs from the one that it should be, in words, the
// worst first; and what it lacks that can be rebuilt.
func compare(have, want []object) (differences []string, lacking []object) {
	named := func(list []object, o object) (object, bool) {
		i := slices.IndexFunc(list, func(other object) bool { return other.kind == o.kind && other.name == o.name })
		if i < 0 {
			return object{}, false
		}
		return list[i], true
	}
	var changed, missing, ofTables []string
	for i, o := range have {
		ours, ok := named(want, o)
		_, twice := named(have[:i], o)
		switch {
		case (!ok || twice) && o.ofTable():
			ofTables = append(ofTables, o.isForeign())
		case !ok || twice:
			differences = append(differences, o.isForeign())
		case ours != o:
			changed = append(changed, o.isChanged())
		}
	}
	for _, o := range want {
		switch _, ok := named(have, o); {
		case ok:
		case o.derived():
			lacking = append(lacking, o)
		case o.ofTable():
			ofTables = append(ofTables, o.isMissing())
		default:
			missing = append(missing, o.isMissing())
		}
	}
	if differences = slices.Concat(differences, changed, missing); len(differences) == 0 {
		return ofTables, lacking
	}
	return differences, lacking
}

// ofTable reports whether an index comes and goes with its table, and need not be named
// beside that.
func (o object) ofTable() bool { return o.kind == "index" && o.text == "" }

// cut keeps a name short enough for a message.
func cut(name string) string {
	const most = 80
	if len(name) > most {
		return strings.ToValidUTF8(name[:most], "") + "…"
	}
	return name
}

// foreignSchema is the error of a library that has what is not ours.
type foreignSchema struct {
	fault       error
	differences []string
}

func (e *foreignSchema) Error() string { return e.fault.Error() }
func (e *foreignSchema) Unwrap() error { return e.fault }

func (l *Library) schemaError(differences []string) error {
	named, more := differences, ""
	if most := 3; len(named) > most {
		more = fmt.Sprintf(moreParts, len(named)-most)
		named = named[:most]
	}
	return &foreignSchema{failAdvising(ErrDamaged, foreignParts,
		l.name(), strings.Join(named, ", "), more), differences}
}

// mend rebuilds what a library lacks. What search looks through is still there,
// so that its index follows from it, and nobody who leads a session notices.
func (l *Library) mend(ctx context.Context, tx *sql.Tx, format int, lacking []object) error {
	if len(lacking) == 0 {
		return nil
	}
	want, err := schemaOf(format)
	if err != nil {
		return err
	}
	if slices.ContainsFunc(lacking, object.ofIndex) {
		if lacking, err = dropIndex(tx, want, lacking); err != nil {
			return err
		}
	}
	for _, o := range lacking {
		if _, err := tx.Exec(o.text); err != nil {
			return err
		}
	}
	if err := indexAnew(ctx, tx); err != nil {
		return err
	}
	if lacking, err = l.checkSchema(tx, format); err == nil && len(lacking) > 0 {
		err = l.schemaError([]string{lacking[0].isMissing()})
	}
	l.notes = append(l.notes, fmt.Sprintf(partRebuilt, l.name()))
	return err
}

// dropIndex takes away what is left of the search index, and says what there is to
// be made then, in order: SQLite makes the index's own tables itself.
func dropIndex(tx *sql.Tx, want, lacking []object) (anew []object, err error) {
	for _, o := range want {
		if !o.ofIndex() || o.kind != "table" {
			continue
		}
		if _, err := tx.Exec("DROP TABLE IF EXISTS " + o.name); err != nil {
			return nil, err
		}
		if o.name == searchIndex {
			anew = append(anew, o)
		}
	}
	for _, o := range lacking {
		if !o.ofIndex() {
			anew = append(anew, o)
		}
	}
	return anew, nil
}

// lack notes what a library lacks that is only looked at.
func (l *Library) lack(lacking []object) {
	if len(lacking) == 0 || !l.opts.ReadOnly {
		return
	}
	l.lacks = map[string]bool{}
	for _, o := range lacking {
		l.lacks[o.name] = true
	}
	l.notes = append(l.notes, l.lackNote())
}

func (l *Library) lackNote() string {
	return fmt.Sprintf(partMissing, l.name())
}

// canSearch refuses a search where the index is missing.
func (l *Library) canSearch() error {
	for name := range l.lacks {
		if strings.HasPrefix(name, searchIndex) {
			return failAdvising(ErrDamaged, "%s", l.lackNote())
		}
	}
	return nil
}

// rememberSchema keeps SQLite's number for the present schema.
func (l *Library) rememberSchema(tx *sql.Tx) error {
	return tx.QueryRow("PRAGMA schema_version").Scan(&l.schema)
}

// checkSchemaStill compares the schema again when it was changed since, within a
// change of the library: a program that cleans the file changes the number alone.
func (l *Library) checkSchemaStill(tx *sql.Tx) error {
	var now int64
	if err := tx.QueryRow("PRAGMA schema_version").Scan(&now); err != nil || now == l.schema {
		return err
	}
	format, lacking, err := l.identify(tx)
	switch {
	case err != nil:
		return err
	case format == 0: // emptied; should it come back, what SQLite remembers is wrong
		l.suspect = true
		return l.movedError()
	case len(lacking) > 0:
		return l.schemaError([]string{lacking[0].isMissing()})
	}
	l.schema = now
	return nil
}

// realTable reports whether a name is that of a table with columns that hold what was
// written into them: of a file whose schema is not ours nothing else is read. A
// view may have no end.
func realTable(tx *sql.Tx, name string, columns ...string) (bool, error) {
	var kind string
	err := tx.QueryRow("SELECT type FROM pragma_table_list WHERE schema='main' AND name=?", name).Scan(&kind)
	if errors.Is(err, sql.ErrNoRows) || err == nil && kind != "table" {
		return false, nil
	}
	for _, column := range columns {
		var plain int
		if err == nil {
			err = tx.QueryRow("SELECT count(*) FROM pragma_table_xinfo(?) WHERE name=? AND hidden=0", name, column).Scan(&plain)
		}
		if err != nil || plain == 0 {
			return false, err
		}
	}
	return err == nil, err
}

// checkEvents refuses a file whose events are not in a table.
func (l *Library) checkEvents(ctx context.Context) error {
	ok := false
	err := l.read(ctx, func(tx *sql.Tx) (err error) {
		ok, err = realTable(tx, "event", "session_id", "seq", "event_id", "at_ms", "actor", "kind", "v", "step", "body")
		return err
	})
	switch {
	case unreadable(err): // then nothing but its pages can be asked
		return nil
	case err == nil && !ok:
		return fail(ErrDamaged, noEvents, l.name())
	}
	return err
}

// examineSchema adds what of the schema differs, each thing by itself.
func examineSchema(err error, add adder) {
	var foreign *foreignSchema
	if !errors.As(err, &foreign) {
		return
	}
	for _, text := range foreign.differences {
		add("schema", Fault, "%s.", strings.ToUpper(text[:1])+text[1:])
	}
}

// examineNotes adds what there is to know of a library that was opened.
func (l *Library) examineNotes(add adder) {
	for _, note := range l.Notes() {
		add("notes", Warning, "%s", note)
	}
}
