package team

import (
	"context"
	"errors"
	"os"
	"os/user"
	"path/filepath"
	"runtime"
	"slices"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
	"github.com/jackc/pgx/v5/pgxpool"

	"swotshop/sessions"
)

// Patience is how long the server may take to answer what somebody waits for.
const Patience = 5 * time.Second

// longPatience is how long it may take for what has a size: one session on its way.
const longPatience = 12 * Patience

// connections is how many a laptop uses at most: lists load beside each other.
const connections = 3

// tries is how often a transaction is tried that another one is in the way of.
const tries = 12

// errLate ends what takes too long.
var errLate = errors.New("too late")

// Library is an open firm’s library. Its methods may be called from any goroutine.
type Library struct {
	at     Address
	laptop Laptop
	pool   *pgxpool.Pool
}

// Open opens a firm’s library, on behalf of a laptop, which it makes known there. Errors:
// [ErrOffline], [ErrLogin], [ErrInsecure], [ErrNone], [ErrNotMember], [ErrOlder],
// [ErrUnfit], and [sessions.ErrNewer] for one that a newer version has brought up to date.
func Open(ctx context.Context, at Address, laptop Laptop) (*Library, error) {
	l, err := connect(ctx, at)
	if err != nil {
		return nil, err
	}
	l.laptop = laptop
	err = l.within(ctx, Patience, func(ctx context.Context) error {
		if err := l.checkFit(ctx); err != nil {
			return err
		}
		if err := l.checkFormat(ctx); err != nil {
			return err
		}
		return l.arrive(ctx)
	})
	if err != nil {
		l.Close()
		return nil, err
	}
	return l, nil
}

// connect makes a pool, and reaches nobody yet.
func connect(ctx context.Context, at Address) (*Library, error) {
	if file, open := openPasswords(at.config.ConnConfig.Password); open {
		return nil, fail(ErrInsecure, readablePasswords, show(file), sessions.Quoted(file))
	}
	config := at.config.Copy()
	config.MaxConns = connections
	config.ConnConfig.ConnectTimeout = Patience
	// Every statement sees one state of the library, and is refused where two at once would
	// not come out as one after the other.
	config.ConnConfig.RuntimeParams["default_transaction_isolation"] = "serializable"
	config.ConnConfig.RuntimeParams["application_name"] = "swotshop"
	config.ConnConfig.RuntimeParams["search_path"] = "swotshop, pg_temp"
	config.ConnConfig.RuntimeParams["standard_conforming_strings"] = "on"
	pool, err := pgxpool.NewWithConfig(ctx, config)
	if err != nil {
		return nil, at.explain(ctx, err)
	}
	return &Library{at: at, pool: pool}, nil
}

// openPasswords reports whether a password may come from a file that others can read: every
// PostgreSQL program leaves such a file alone, but for the driver.
func openPasswords(password string) (file string, open bool) {
	if password == "" || os.Getenv("PGPASSWORD") != "" || runtime.GOOS == "windows" {
		return "", false
	}
	file = os.Getenv("PGPASSFILE")
	if me, err := user.Current(); file == "" && err == nil {
		file = filepath.Join(me.HomeDir, ".pgpass")
	}
	info, err := os.Stat(file)
	return file, err == nil && info.Mode().Perm()&0o077 != 0
}

// Close ends all connections.
func (l *Library) Close() { l.pool.Close() }

// Address is where it is.
func (l *Library) Address() Address { return l.at }

// Laptop is on whose behalf it was opened.
func (l *Library) Laptop() Laptop { return l.laptop }

// within does something that has so long, and again where two transactions were in each
// other’s way: all that is done here may be done again.
func (l *Library) within(ctx context.Context, patience time.Duration, do func(context.Context) error) error {
	limited, cancel := context.WithTimeoutCause(ctx, patience, errLate)
	defer cancel()
	for try := 1; ; try++ {
		err := do(limited)
		if hasCollided(err) && try < tries && limited.Err() == nil {
			continue
		}
		if err != nil && limited.Err() != nil && ctx.Err() == nil {
			return fail(ErrOffline, unreachable, l.at.Name())
		}
		return l.at.explain(ctx, err)
	}
}

// hasCollided reports whether a transaction failed because another one was in its way, or
// may have: who comes second to make the same thing finds it made.
func hasCollided(err error) bool {
	var code *pgconn.PgError
	return errors.As(err, &code) && slices.Contains([]string{
		codeSerialization, codeDeadlock, codeUniqueViolation, codeSchemaThere, codeTableThere, codeObjectThere, codeInternal,
	}, code.Code)
}

// query reads rows, each into a value that scan fills.
func query[T any](ctx context.Context, l *Library, scan func(pgx.Rows, *T) error, statement string, args ...any) (all []T, err error) {
	rows, err := l.pool.Query(ctx, statement, args...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	for rows.Next() {
		var one T
		if err := scan(rows, &one); err != nil {
			return nil, err
		}
		all = append(all, one)
	}
	return all, rows.Err()
}
