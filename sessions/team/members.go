package team

import (
	"context"

	"github.com/jackc/pgx/v5"

	"swotshop/sessions"
	"swotshop/workshop"
)

// everyClient is the client of an [Access] to all of them.
const everyClient = "*"

// Access is what a member may do with a client. Every one lets it read.
type Access struct {
	Member string `json:"member"` // a login
	Client string `json:"client"` // its name; empty: all that there are and will be
	Push   bool   `json:"push"`
	Erase  bool   `json:"erase"`
}

// Grant lets a login read the sessions of a client, and push or erase them. It replaces
// what was granted to it with this client before. Only the owner of the library may do it.
// Errors: [sessions.ErrNotFound] when the server has no such login, [ErrNotMember] when
// somebody else tries.
func (l *Library) Grant(ctx context.Context, a Access) error {
	return l.within(ctx, Patience, func(ctx context.Context) error {
		return pgx.BeginFunc(ctx, l.pool, func(tx pgx.Tx) error {
			_, err := tx.Exec(ctx, "GRANT swotshop_member TO "+pgx.Identifier{a.Member}.Sanitize())
			if err == nil {
				err = grant(ctx, tx, a)
			}
			return l.notGranted(a, err)
		})
	})
}

func grant(ctx context.Context, tx pgx.Tx, a Access) error {
	client := everyClient
	if a.Client = workshop.Clean(a.Client); a.Client != "" {
		err := tx.QueryRow(ctx, `INSERT INTO client (id, key, name) VALUES (gen_random_uuid()::text, $1, $2)
			ON CONFLICT (key) DO UPDATE SET name = client.name RETURNING id`, keyOf(a.Client), a.Client).Scan(&client)
		if err != nil {
			return err
		}
	}
	_, err := tx.Exec(ctx, `INSERT INTO access (member, client, push, erase) VALUES ($1, $2, $3, $4)
		ON CONFLICT (member, client) DO UPDATE SET push = excluded.push, erase = excluded.erase`, a.Member, client, a.Push, a.Erase)
	return err
}

// Revoke takes back what was granted to a login with a client. A login without any client
// is no member any more. Errors: those of [Library.Grant], and [sessions.ErrNotFound] when
// nothing was granted.
func (l *Library) Revoke(ctx context.Context, a Access) error {
	return l.within(ctx, Patience, func(ctx context.Context) error {
		return pgx.BeginFunc(ctx, l.pool, func(tx pgx.Tx) error {
			gone, err := tx.Exec(ctx, `DELETE FROM access WHERE member = $1 AND client = CASE WHEN $2 = '' THEN '*' ELSE (SELECT id FROM client WHERE key = $2) END`,
				a.Member, workshop.ClientKey(a.Client))
			if err == nil && gone.RowsAffected() == 0 {
				return fail(sessions.ErrNotFound, notGrantedBefore, show(a.Member))
			}
			left := true
			if err == nil {
				err = tx.QueryRow(ctx, "SELECT EXISTS (SELECT 1 FROM access WHERE member = $1)", a.Member).Scan(&left)
			}
			if err == nil && !left {
				_, err = tx.Exec(ctx, "REVOKE swotshop_member FROM "+pgx.Identifier{a.Member}.Sanitize())
			}
			return l.notGranted(a, err)
		})
	})
}

// notGranted says what is wrong with a grant.
func (l *Library) notGranted(a Access, err error) error {
	switch {
	case isCode(err, codeNoRole):
		return fail(sessions.ErrNotFound, noSuchLogin, show(a.Member), l.at.Name(), show(a.Member))
	case isCode(err, codeNoPrivilege):
		return fail(ErrNotMember, notTheOwner, l.at.Login(), l.at.Name())
	}
	return err
}

// Accesses are those that were granted: all of them for the owner, and for anybody else
// their own.
func (l *Library) Accesses(ctx context.Context) (all []Access, err error) {
	err = l.within(ctx, Patience, func(ctx context.Context) (err error) {
		all, err = query(ctx, l, func(rows pgx.Rows, a *Access) error {
			err := rows.Scan(&a.Member, &a.Client, &a.Push, &a.Erase)
			a.Client = workshop.Clean(a.Client)
			return err
		}, `SELECT member, CASE WHEN client = '*' THEN '' ELSE (SELECT name FROM client WHERE id = access.client) END, push, erase
			FROM access WHERE client = '*' OR EXISTS (SELECT 1 FROM client WHERE id = access.client AND name <> '') ORDER BY 1, 2`)
		return err
	})
	return all, err
}

// MayPush reports for a client whether this member may push its sessions, as far as is
// known before it is tried.
func MayPush(own []Access, member, client string) bool {
	for _, a := range own {
		if a.Member == member && a.Push && (a.Client == "" || workshop.ClientKey(a.Client) == workshop.ClientKey(client)) {
			return true
		}
	}
	return false
}
