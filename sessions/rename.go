package sessions

import (
	"context"
	"database/sql"
	"slices"

	"swotshop/workshop"
)

// RenameClient gives the client of some sessions another name: in all of them, or in
// none. The date of retention goes with it; where both names have one, the earlier holds.
// Errors: those of [Library.Delete], and [*workshop.Refusal] when the name is none.
func (l *Library) RenameClient(ctx context.Context, ids []string, name string, stamp workshop.Stamp) error {
	return l.whenFree(ctx, func(v *vigil) error {
		return l.write(ctx, func(tx *sql.Tx) error {
			if _, err := l.findFree(tx, v, ids); err != nil {
				return err
			}
			clients, err := clientsOf(tx)
			if err != nil {
				return err
			}
			before := []string{name}
			for _, id := range ids {
				client, err := l.rename(tx, id, name, stamp)
				if err != nil {
					return err
				}
				before = append(before, client)
			}
			if err := takeRetention(tx, before, name); err != nil {
				return err
			}
			return forgetClients(tx, clients)
		})
	})
}

// rename renames the client of one session, and gives the name that it had.
func (l *Library) rename(tx *sql.Tx, id, name string, stamp workshop.Stamp) (before string, err error) {
	d, err := load(tx, id)
	if err != nil {
		return "", err
	}
	before = d.log.State().Client
	events, err := d.log.Do(workshop.RenameClient{Client: name}, stamp)
	if err != nil {
		return "", err
	}
	_, err = l.appendTo(tx, nil, id, events)
	return before, err
}

// takeRetention gives a client the earliest date of some names.
func takeRetention(tx *sql.Tx, names []string, client string) error {
	kept, err := retentionsOf(context.Background(), tx)
	if err != nil {
		return err
	}
	for _, r := range kept { // the earliest first
		if slices.ContainsFunc(names, r.Of) {
			return retain(tx, workshop.Retention{Client: client, Until: r.Until})
		}
	}
	return nil
}
