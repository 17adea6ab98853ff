package team

import (
	"context"
	"embed"
	"errors"
	"strings"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"

	"swotshop/sessions"
	"swotshop/sessions/migration"
)

//go:embed migrations/*.sql
var migrationFiles embed.FS

// formats are the steps from each format to the next; the newest is their number.
var formats = migration.Of(migrationFiles, "migrations")

// grants is what members may, whatever format it is.
const grants = "migrations/grants.sql"

// oldestServer is the oldest PostgreSQL that has all that is used: 13.
const oldestServer = 130000

// Setup is what [Init] has done.
type Setup struct {
	From, To int    // formats; From is 0 where there was nothing
	Grants   string // the statements that let members in
}

// Init makes a firm’s library in a database, or brings the one that is there up to date.
// Who calls it has to own the database; it becomes a member that may do everything.
// Errors: those of [Open], but for what it mends.
func Init(ctx context.Context, at Address) (s Setup, err error) {
	l, err := connect(ctx, at)
	if err != nil {
		return s, err
	}
	defer l.Close()
	err = l.within(ctx, longPatience, func(ctx context.Context) error {
		if err := l.checkFit(ctx); err != nil {
			return err
		}
		return pgx.BeginFunc(ctx, l.pool, func(tx pgx.Tx) (err error) {
			s, err = l.setUp(ctx, tx)
			return err
		})
	})
	return s, err
}

func (l *Library) setUp(ctx context.Context, tx pgx.Tx) (s Setup, err error) {
	_, err = tx.Exec(ctx, `CREATE SCHEMA IF NOT EXISTS swotshop;
		CREATE TABLE IF NOT EXISTS swotshop.library (one int PRIMARY KEY CHECK (one = 1), format int NOT NULL);
		INSERT INTO swotshop.library (one, format) VALUES (1, 0) ON CONFLICT DO NOTHING`)
	if err != nil {
		return s, l.noOwner(err)
	}
	if err := tx.QueryRow(ctx, "SELECT format FROM library FOR UPDATE").Scan(&s.From); err != nil {
		return s, err
	}
	if s.To = len(formats); s.From > s.To {
		return s, fail(sessions.ErrNewer, newerFormat, l.at.Name(), s.From, s.To)
	}
	if err := l.makeRole(ctx, tx); err != nil {
		return s, err
	}
	for _, steps := range formats[s.From:] {
		for _, step := range steps {
			if _, err := tx.Exec(ctx, step.Text); err != nil {
				return s, l.noOwner(err)
			}
		}
	}
	text, err := migrationFiles.ReadFile(grants)
	if err != nil {
		return s, err
	}
	s.Grants = statements(string(text))
	for _, do := range []string{s.Grants, "INSERT INTO access (member, client, push, erase) VALUES (session_user, '*', true, true) ON CONFLICT DO NOTHING"} {
		if _, err := tx.Exec(ctx, do); err != nil {
			return s, l.noOwner(err)
		}
	}
	_, err = tx.Exec(ctx, "UPDATE library SET format = $1", s.To)
	return s, err
}

// makeRole makes the role that every member is in. It is one for the whole server; of
// another database its members see nothing.
func (l *Library) makeRole(ctx context.Context, tx pgx.Tx) error {
	var there bool
	if err := tx.QueryRow(ctx, "SELECT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'swotshop_member')").Scan(&there); err != nil || there {
		return err
	}
	_, err := tx.Exec(ctx, "CREATE ROLE swotshop_member NOLOGIN")
	if isCode(err, codeNoPrivilege) {
		return fail(ErrNotMember, cannotMakeRole, l.at.Login(), l.at.Name())
	}
	return err
}

// noOwner says who has to set a library up, where that is what is wrong.
func (l *Library) noOwner(err error) error {
	if isCode(err, codeNoPrivilege) {
		return fail(ErrNotMember, notTheOwner, l.at.Login(), l.at.Name())
	}
	return err
}

func isCode(err error, code string) bool {
	var of *pgconn.PgError
	return errors.As(err, &of) && of.Code == code
}

// statements is a file without its comments.
func statements(text string) string {
	var kept []string
	for line := range strings.Lines(text) {
		if !strings.HasPrefix(line, "--") {
			kept = append(kept, line)
		}
	}
	return strings.TrimSpace(strings.Join(kept, ""))
}

// checkFit refuses a server that cannot hold a firm’s library: one that is too old, and a
// database that does not know letters beyond English.
func (l *Library) checkFit(ctx context.Context) error {
	var version int
	var lower, encoding string
	err := l.pool.QueryRow(ctx, "SELECT current_setting('server_version_num')::int, lower('Ä'), current_setting('server_encoding')").Scan(&version, &lower, &encoding)
	switch {
	case err != nil:
		return err
	case version < oldestServer:
		return fail(ErrUnfit, serverTooOld, l.at.Name(), oldestServer/10000)
	case encoding != "UTF8" || lower != "ä":
		return fail(ErrUnfit, badLocale, l.at.Name())
	}
	return nil
}

// checkFormat refuses a library of another format than this version’s.
func (l *Library) checkFormat(ctx context.Context) error {
	var member bool // for who is none, there are no tables at all
	if err := l.pool.QueryRow(ctx, "SELECT has_schema_privilege('swotshop', 'usage')").Scan(&member); err != nil {
		return err
	}
	if !member {
		return fail(ErrNotMember, notAMember, l.at.Login(), l.at.Name())
	}
	var format int
	err := l.pool.QueryRow(ctx, "SELECT format FROM library").Scan(&format)
	switch {
	case errors.Is(err, pgx.ErrNoRows):
		return fail(ErrNone, notSetUp, l.at.Name())
	case err != nil:
		return err
	case format > len(formats):
		return fail(sessions.ErrNewer, newerFormat, l.at.Name(), format, len(formats))
	case format < len(formats):
		return fail(ErrOlder, olderFormat, l.at.Name(), format, len(formats))
	}
	return nil
}
