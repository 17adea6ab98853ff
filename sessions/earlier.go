package sessions

import (
	"context"
	"database/sql"
	"encoding/json"

	"swotshop/workshop"
)

// Earlier is which cards were played with a client, in whatever spelling of its name,
// in all sessions but one. Sessions that cannot be read are left out: nobody waits for
// this, and others say what is wrong with them.
func (l *Library) Earlier(ctx context.Context, client, except string) (workshop.Earlier, error) {
	earlier := workshop.EarlierWith(client)
	all, err := l.OfClient(ctx, client)
	if err != nil {
		return earlier, err
	}
	for _, s := range all {
		id := unshow(s.ID)
		if id == except {
			continue
		}
		var records []record
		err := l.read(ctx, func(tx *sql.Tx) (err error) { // one by one: a long read would hold a writer up
			records, err = readKinds(ctx, tx, id, workshop.EarlierKinds())
			return err
		})
		if err != nil {
			return earlier, err
		}
		if events, err := decode(id, records); err == nil {
			earlier.Add(events)
		}
	}
	return earlier, nil
}

// readKinds reads those events of a session that are of some kinds.
func readKinds(ctx context.Context, tx *sql.Tx, session string, kinds []string) ([]record, error) {
	list, _ := json.Marshal(kinds) // texts always marshal
	rows, err := tx.QueryContext(ctx, recordsOf+" AND kind IN (SELECT value FROM json_each(?)) ORDER BY seq", session, string(list))
	if err != nil {
		return nil, err
	}
	return scanRecords(rows, 0)
}
