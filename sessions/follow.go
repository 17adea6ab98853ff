package sessions

import (
	"database/sql"
	"strings"

	"swotshop/workshop"
)

// follow is apply after events that have just been added to the log. Most of
// them change no text, and of those that do most put an item at the end of the
// board: then nobody has to look at all that was there before, and an event
// costs as much in a long session as in a short one.
func (d *derived) follow(tx *sql.Tx, fresh []workshop.Event) error {
	added := 0
	for _, ev := range fresh {
		if _, ok := ev.Fact.(workshop.ItemAdded); ok {
			added++
		} else if workshop.ChangesEntries(ev.Fact) {
			return d.apply(tx)
		}
	}
	if added == 0 {
		return d.applyLine(tx)
	}
	items := d.log.State().Items
	first := len(items) - added
	at := d.behind(items[:first])
	if at == 0 {
		return d.apply(tx)
	}
	if err := d.applyLine(tx); err != nil {
		return err
	}
	return d.put(at, items[first:]).write(tx)
}

// put makes room for the entries of items.
func (d *derived) put(at int, items []*workshop.Item) *changes {
	var c changes
	var want []workshop.Entry
	for _, i := range items {
		want = append(want, i.Entries()...)
	}
	d.replace(&c, at, at, want)
	return &c
}

// behind is the place behind the rows of the last of these items; 0 when it
// has none. After it come only the rows of what is not on the board.
func (d *derived) behind(items []*workshop.Item) int {
	if len(items) == 0 {
		return 0
	}
	last := items[len(items)-1].ID
	at := len(d.rows)
	for at > 0 && d.rows[at-1].ID != last && !strings.HasPrefix(d.rows[at-1].ID, last+".") {
		at--
	}
	return at
}
