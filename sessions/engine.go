package sessions

import (
	"context"
	"database/sql"
	"errors"
)

// SQLite is the version of SQLite that is built in.
func SQLite(ctx context.Context) (version string, err error) {
	db, err := sql.Open(driverName, ":memory:")
	if err != nil {
		return "", err
	}
	err = db.QueryRowContext(ctx, "SELECT sqlite_version()").Scan(&version)
	return version, errors.Join(err, db.Close())
}
