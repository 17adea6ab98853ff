package sessions

import (
	"context"
	"database/sql"
	"errors"
	"math"
	"slices"
	"strings"

	"swotshop/workshop"
)

// This file and records.go are the only ones that write derived rows: those of session
// and entry here. They follow from the folded workshop alone, so that Rebuild gives the
// same.

// entriesPerSession is how many rowids a session's entries may use: the lower
// half of the rowid.
const entriesPerSession = 1 << 32

// derived is a session's state together with the rows that say the same.
type derived struct {
	session string
	num     int64 // 0: not in the library yet
	log     *workshop.Log
	rows    []row            // in the order of Entries
	want    []workshop.Entry // the list of the last apply, used again
	next    int64            // rowid for the next entry

	line     workshop.Summary // as written last; zero: not known
	recorded int              // the head of which the tables for figures tell
}

// row is a row of entry.
type row struct {
	rid, pos int64
	workshop.Entry
}

func (d *derived) head() int { return len(d.log.Events()) }

// load reads a session's state; a session that does not exist is empty.
func load(tx *sql.Tx, session string) (*derived, error) {
	return loadUntil(context.Background(), tx, session)
}

// loadUntil is load for who reads many sessions, and may be told to stop.
func loadUntil(ctx context.Context, tx *sql.Tx, session string) (*derived, error) {
	d := &derived{session: session, log: workshop.NewLog()}
	err := tx.QueryRow("SELECT num, "+recordedNow+" FROM session WHERE id=?", session).Scan(&d.num, &d.recorded)
	if errors.Is(err, sql.ErrNoRows) {
		return d, nil
	}
	if err != nil {
		return nil, err
	}
	events, err := eventsOf(ctx, tx, session)
	if err != nil {
		return nil, err
	}
	if d.log, err = workshop.Replay(events); err != nil {
		return nil, fail(ErrDamaged, sessionDamaged, show(session), err)
	}
	if err := d.loadRows(ctx, tx); err != nil {
		return nil, err
	}
	// Where the rows are right already, let them hold the very strings of the
	// state: then the next comparison looks at no letter.
	for i, e := range d.log.State().Entries() {
		if i < len(d.rows) && d.rows[i].Entry == e {
			d.rows[i].Entry = e
		}
	}
	return d, nil
}

func findExact(tx *sql.Tx, session string) (num int64, err error) {
	err = tx.QueryRow("SELECT num FROM session WHERE id=?", session).Scan(&num)
	return num, err
}

// span is the range of rowids of a session's entries.
func span(num int64) (first, last int64) { return num << 32, num<<32 + entriesPerSession - 1 }

func (d *derived) loadRows(ctx context.Context, tx *sql.Tx) error {
	first, last := span(d.num)
	d.rows, d.next = nil, first+1
	rows, err := tx.QueryContext(ctx, "SELECT rid, pos, entry_id, noun, number, what, text FROM entry WHERE rid BETWEEN ? AND ? ORDER BY pos, rid", first, last)
	if err != nil {
		return err
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var r row
		if err := rows.Scan(&r.rid, &r.pos, &r.ID, &r.Noun, &r.Number, &r.What, &r.Text); err != nil {
			return err
		}
		d.rows = append(d.rows, r)
		d.next = max(d.next, r.rid+1)
	}
	return rows.Err()
}

// create makes the row of a session that is new.
func (d *derived) create(tx *sql.Tx) error {
	res, err := insertRow(tx, "INSERT INTO session (id) VALUES (?)", d.session)
	if err != nil {
		return err
	}
	if d.num, err = res.LastInsertId(); err != nil {
		return err
	}
	first, _ := span(d.num)
	d.next = first + 1
	return nil
}

// apply writes what the state says where the rows say something else.
func (d *derived) apply(tx *sql.Tx) error {
	if err := d.applyLine(tx); err != nil {
		return err
	}
	d.want = d.log.State().AppendEntries(d.want[:0])
	return d.reconcile(d.want).write(tx)
}

// applyAll is apply, with what figures need.
func (d *derived) applyAll(tx *sql.Tx) error {
	if err := d.apply(tx); err != nil {
		return err
	}
	return d.record(tx)
}

// changes is what has to be written so that the rows are right.
type changes struct {
	gone     []int64
	moved    []row // have a new place
	reworded []row
	renamed  []row // have the same words still
	added    []row
}

// applyLine writes the session's line in the list. What the list is ordered by
// hardly ever changes, and its index is only written when it does.
func (d *derived) applyLine(tx *sql.Tx) error {
	before, now := d.line, d.log.State().Summary()
	d.line = now
	reordered := slices.ContainsFunc(columns, func(c column) bool { return c.order && c.value(&before) != c.value(&now) })
	var names []string
	var values []any
	for _, c := range columns {
		if reordered || !c.order {
			names, values = append(names, c.name+"=?"), append(values, c.value(&now))
		}
	}
	if before.Client != now.Client {
		names, values = append(names, "client_key=?"), append(values, workshop.ClientKey(now.Client))
	}
	_, err := tx.Exec("UPDATE session SET "+strings.Join(names, ", ")+" WHERE num=?", append(values, d.num)...)
	return err
}

// reconcile makes the rows say what the entries say. Nearly always only a
// short piece differs, so it is sought between the ids that are the same from
// the front and those that are the same from the back.
func (d *derived) reconcile(want []workshop.Entry) *changes {
	var c changes
	front, back := 0, 0
	for most := min(len(d.rows), len(want)); front < most; front++ {
		if !c.same(&d.rows[front], want[front]) {
			break
		}
	}
	for most := min(len(d.rows), len(want)) - front; back < most; back++ {
		if !c.same(&d.rows[len(d.rows)-1-back], want[len(want)-1-back]) {
			break
		}
	}
	if len(d.rows) != front+back || len(want) != front+back {
		d.replace(&c, front, len(d.rows)-back, want[front:len(want)-back])
	}
	return &c
}

// same reports whether a row is that of an entry, whose words it then takes over.
func (c *changes) same(r *row, want workshop.Entry) bool {
	if r.Entry == want { // nearly always, and quick: the strings are the same ones
		return true
	}
	if r.ID != want.ID {
		return false
	}
	c.change(r, want)
	return true
}

// change lets a row say what an entry says. Its words are indexed anew only if they are
// others.
func (c *changes) change(r *row, want workshop.Entry) {
	words := r.Text != want.Text
	r.Entry = want
	if words {
		c.reworded = append(c.reworded, *r)
	} else {
		c.renamed = append(c.renamed, *r)
	}
}

// replace puts entries in the place of the rows from first to before last. An
// entry that was among these rows keeps its rowid.
func (d *derived) replace(c *changes, first, last int, want []workshop.Entry) {
	before := make(map[string]row, last-first)
	for _, r := range d.rows[first:last] {
		if twin, ok := before[r.ID]; ok { // an import may have an id twice
			c.gone = append(c.gone, twin.rid)
		}
		before[r.ID] = r
	}
	now := make([]row, len(want))
	for i, e := range want {
		now[i] = row{Entry: e}
		if old, ok := before[e.ID]; ok {
			delete(before, e.ID)
			if old.Entry != e {
				c.change(&old, e)
			}
			now[i] = old
		}
	}
	for _, r := range before {
		c.gone = append(c.gone, r.rid)
	}
	slices.Sort(c.gone)
	d.rows = slices.Replace(d.rows, first, last, now...)
	d.place(c, first, first+len(now))
}

// The distance between the places of neighbours: wide at the end of the list,
// closer where something is put between others.
const (
	endStep = 1 << 40
	midStep = 1 << 20
)

// place gives the rows from first to before last places between those around
// them, and new ones a rowid. Should there be no room, all are placed again.
func (d *derived) place(c *changes, first, last int) {
	low, high, step := int64(0), int64(math.MaxInt64), int64(endStep)
	if first > 0 {
		low = d.rows[first-1].pos
	}
	if last < len(d.rows) {
		high, step = d.rows[last].pos, midStep
	}
	step = min(step, (high-low)/int64(last-first+1))
	if step == 0 {
		low, step, first, last = 0, endStep, 0, len(d.rows)
	}
	for i := first; i < last; i++ {
		r := &d.rows[i]
		r.pos = low + int64(i-first+1)*step
		if r.rid != 0 {
			c.moved = append(c.moved, *r)
			continue
		}
		r.rid = d.next
		d.next++
		c.added = append(c.added, *r)
	}
}

func (c *changes) write(tx *sql.Tx) error {
	for _, rid := range c.gone {
		if _, err := tx.Exec("DELETE FROM entry WHERE rid=?", rid); err != nil {
			return err
		}
	}
	for _, r := range c.moved {
		if _, err := tx.Exec("UPDATE entry SET pos=? WHERE rid=?", r.pos, r.rid); err != nil {
			return err
		}
	}
	for _, r := range c.reworded {
		if _, err := tx.Exec("UPDATE entry SET noun=?, number=?, what=?, text=?, words=? WHERE rid=?",
			r.Noun, r.Number, r.What, r.Text, workshop.Searchable(r.Text), r.rid); err != nil {
			return err
		}
	}
	for _, r := range c.renamed {
		if _, err := tx.Exec("UPDATE entry SET noun=?, number=?, what=? WHERE rid=?", r.Noun, r.Number, r.What, r.rid); err != nil {
			return err
		}
	}
	for _, r := range c.added {
		if _, err := insertRow(tx, "INSERT INTO entry (rid, pos, entry_id, noun, number, what, text, words) VALUES (?,?,?,?,?,?,?,?)",
			r.rid, r.pos, r.ID, r.Noun, r.Number, r.What, r.Text, workshop.Searchable(r.Text)); err != nil {
			return err
		}
	}
	return nil
}

// Rebuild derives everything from the events again, in one transaction: the
// lines of the list, the texts that search looks through, and the index. The
// events stay as they are. Errors: [ErrNewer], [ErrDamaged] when the events of
// a session cannot be read, [*LeasedError] while somebody leads a session, and
// that of a context that ends meanwhile; then nothing has changed.
func (l *Library) Rebuild(ctx context.Context) error {
	return l.whenFree(ctx, func(v *vigil) error {
		return l.write(ctx, func(tx *sql.Tx) error { return l.rebuild(ctx, tx, v) })
	})
}

func (l *Library) rebuild(ctx context.Context, tx *sql.Tx, v *vigil) error {
	if err := l.endLeases(tx, v); err != nil {
		return err
	}
	// The index first forgets what it is wrong about: the triggers could not
	// take a text out of it that it does not know.
	if err := indexAnew(ctx, tx); err != nil {
		return err
	}
	if _, err := tx.ExecContext(ctx, "DELETE FROM entry"); err != nil {
		return err
	}
	if err := dropStrays(tx); err != nil {
		return err
	}
	if err := forgetRecords(ctx, tx); err != nil {
		return err
	}
	if err := deriveAll(ctx, tx); err != nil {
		return err
	}
	_, err := tx.ExecContext(ctx, "INSERT INTO entry_fts (entry_fts) VALUES ('optimize')")
	return err
}

// deriveAll writes the rows of every session.
func deriveAll(ctx context.Context, tx *sql.Tx) error {
	return eachDerived(ctx, tx, func(_ string, d *derived, err error) error {
		if err != nil {
			return err
		}
		return d.applyAll(tx)
	})
}

// eachDerived does something with every session, or with the error of one that cannot be
// read.
func eachDerived(ctx context.Context, tx *sql.Tx, do func(id string, d *derived, err error) error) error {
	var ids []string
	if err := eachString(ctx, tx, allIDs, func(id string) { ids = append(ids, id) }); err != nil {
		return err
	}
	for n, id := range ids {
		if err := step(ctx, n, len(ids), "session"); err != nil {
			return err
		}
		d, err := loadUntil(ctx, tx, id)
		if err := do(id, d, err); err != nil {
			return err
		}
	}
	return nil
}

// indexAnew rebuilds the search index from the texts that search looks through.
func indexAnew(ctx context.Context, tx *sql.Tx) error {
	_, err := tx.ExecContext(ctx, "INSERT INTO entry_fts (entry_fts) VALUES ('rebuild')")
	return err
}
