package sessions

import (
	"context"
	"database/sql"
	"embed"
	"errors"
	"fmt"
	"strings"
	"sync"

	"swotshop/sessions/migration"
)

//go:embed migrations/*.sql
var migrationFiles embed.FS

// format is a format that the library had once, or has now.
type format struct {
	step   string // what makes it of the format before
	schema string // the fingerprint of all that the steps up to here make
}

// formats are the formats, the first one first; user_version counts them. A step
// that was ever released never changes. They are read when they are first asked
// for, and not while the program starts.
var formats = sync.OnceValue(readFormats)

// newestFormat is the number of the present format.
func newestFormat() int { return len(formats()) }

// readFormats panics when a file does not begin with its schema: that is a fault of the
// program itself and shows in every test.
func readFormats() []format {
	var all []format
	for _, steps := range migration.Of(migrationFiles, "migrations") {
		for _, made := range steps {
			head, step, _ := strings.Cut(made.Text, "\n")
			schema, ok := strings.CutPrefix(head, "-- schema ")
			if !ok {
				panic("migration " + made.Name + " should begin with its schema")
			}
			all = append(all, format{step, schema})
		}
	}
	return all
}

// migrate brings the schema up to date, all steps in one transaction, and makes
// rebuilds what is missing of it. Since the transaction is immediate, two programs that
// make the same library wait for each other. It also finds out whether writing is
// allowed.
func (l *Library) migrate(ctx context.Context) error {
	outdated := false
	err := transact(ctx, l.writer, func(tx *sql.Tx) error {
		// Again, under the lock: the look may have been too early.
		version, lacking, err := l.identify(tx)
		if err != nil {
			return err
		}
		if version == int64(newestFormat()) && len(lacking) == 0 {
			// Changes nothing, but is refused where nothing may be written: BEGIN
			// alone is not.
			_, err := tx.Exec("DELETE FROM erasing WHERE false")
			outdated = recordsOutdated(ctx, tx)
			return errors.Join(err, l.rememberSchema(tx))
		}
		if l.file != nil { // opened before, when it was up to date
			return l.movedError()
		}
		if version > 0 { // under the lock: nobody adds to it between the backup and the change
			if err := l.backUpBefore(ctx, int(version)); err != nil {
				return err
			}
		}
		if err := l.bringUpToDate(ctx, tx, int(version), lacking); err != nil {
			return err
		}
		return l.rememberSchema(tx)
	})
	if err != nil || !outdated {
		return err
	}
	_ = transact(ctx, l.writer, func(tx *sql.Tx) error { return deriveReadable(ctx, tx, (*derived).record) }) // until then events are read instead
	return ctx.Err()
}

func (l *Library) bringUpToDate(ctx context.Context, tx *sql.Tx, version int, lacking []object) error {
	if err := l.mend(ctx, tx, version, lacking); err != nil {
		return err
	}
	if err := runMigrations(tx, version); err != nil {
		return err
	}
	if version > 0 && version < newestFormat() {
		if err := deriveReadable(ctx, tx, (*derived).applyAll); err != nil {
			return err
		}
	}
	return l.checkMigrated(ctx, tx)
}

// checkMigrated refuses a change of the format that does not leave a sound
// library behind; then nothing has changed.
func (l *Library) checkMigrated(ctx context.Context, tx *sql.Tx) error {
	var wrong []string
	err := checkFile(ctx, tx, func(f Finding) { wrong = append(wrong, f.Text) })
	if err == nil && len(wrong) > 0 {
		err = fail(ErrDamaged, cannotUpdate, l.name(), wrong[0])
	}
	return err
}

func runMigrations(tx *sql.Tx, from int) error {
	for _, f := range formats()[from:] {
		if _, err := tx.Exec(f.step); err != nil {
			return err
		}
	}
	_, err := tx.Exec(fmt.Sprintf("PRAGMA application_id=%d; PRAGMA user_version=%d", applicationID, newestFormat()))
	return err
}
