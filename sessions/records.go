package sessions

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"swotshop/workshop"
	"swotshop/workshop/review"
)

// This file writes and reads what figures need of each session (review.Record), in
// columns of session and in tables of its own. It is written when a session is given
// back, closed, brought in or changed from outside, and not with every event of one that
// is led: that would fold the whole board each time. Of a session whose events are ahead
// of it the events are read instead, so that nobody ever sees what is out of date.

// cell is a column, and the field of a row that it holds.
type cell[T any] struct {
	name  string
	field func(*T) any
}

// The parts of a record that are read by name: lists, which are called like their tables.
const (
	Quality  = "quality" // columns of session
	Cards    = "card"
	Readings = "reading"
	Themes   = "theme"
	Actions  = "action"
	Reports  = "report"
	Stages   = "stage_time"
)

// part is a list of a record, which has a table of its own: a row for each.
type part struct {
	table   string
	columns []string
	rows    func(*review.Record) [][]any // pointers to what each row has
	same    func(a, b *review.Record) bool
	take    func(*review.Record, string) error // reads the rows of a session, as one text
}

// What ends a row, and a field of one, in the text in which SQLite gives all rows of a
// session: that takes a fraction of the time of a row for each. Neither can stand in
// what is stored ([workshop.Clean]).
const (
	rowEnd   = "\x1e"
	fieldEnd = "\x1f"
)

// fill reads the fields of a row.
func fill(fields []any, line string) error {
	for i, field := range fields {
		text, rest, more := strings.Cut(line, fieldEnd)
		if more != (i < len(fields)-1) {
			return errNotOurs
		}
		line = rest
		switch field := field.(type) {
		case *string:
			*field = text
		case *bool:
			*field = text != "0"
		case *int:
			n, err := strconv.Atoi(text)
			if err != nil {
				return errNotOurs
			}
			*field = n
		}
	}
	return nil
}

// errNotOurs is of a row that was not written by this program.
var errNotOurs = errors.New("a row of another program")

// partOf makes a part of a list.
func partOf[T comparable](table string, list func(*review.Record) *[]T, cells ...cell[T]) part {
	fields := func(row *T) []any {
		all := make([]any, len(cells))
		for i, c := range cells {
			all[i] = c.field(row)
		}
		return all
	}
	p := part{table: table}
	for _, c := range cells {
		p.columns = append(p.columns, c.name)
	}
	p.rows = func(r *review.Record) (all [][]any) {
		rows := *list(r)
		for i := range rows {
			all = append(all, fields(&rows[i]))
		}
		return all
	}
	p.same = func(a, b *review.Record) bool { return slices.Equal(*list(a), *list(b)) }
	p.take = func(r *review.Record, text string) error {
		all := make([]T, 0, 1+strings.Count(text, rowEnd))
		var row T
		into := fields(&row)
		for line := range strings.SplitSeq(text, rowEnd) {
			if err := fill(into, line); err != nil {
				return err
			}
			cleanFields(into)
			all = append(all, row)
		}
		*list(r) = all
		return nil
	}
	return p
}

// recordedNow is the head of which the record of a session tells; 0 when another edition
// of the program has made it.
var recordedNow = fmt.Sprintf("iif(edition = %d, recorded, 0)", review.Edition)

// recordsOutdated reports whether another edition of the program made the records. One
// session stands for all: they are renewed together.
func recordsOutdated(ctx context.Context, tx *sql.Tx) (outdated bool) {
	err := tx.QueryRowContext(ctx, "SELECT edition <> ? FROM session ORDER BY num LIMIT 1", review.Edition).Scan(&outdated)
	return err == nil && outdated
}

// deriveReadable derives rows of every session, but for those that cannot be read: they
// stay as they are, and others say what is wrong with them.
func deriveReadable(ctx context.Context, tx *sql.Tx, derive func(*derived, *sql.Tx) error) error {
	return eachDerived(ctx, tx, func(id string, d *derived, err error) error {
		switch {
		case errors.Is(err, ErrDamaged) || errors.Is(err, ErrNewer):
			_, err = tx.ExecContext(ctx, "UPDATE session SET edition=?, recorded=0 WHERE id=?", review.Edition, id)
		case err == nil:
			err = derive(d, tx)
		}
		return err
	})
}

// record writes what the state says of the session where the tables say something else.
func (d *derived) record(tx *sql.Tx) error {
	if d.num == 0 || d.recorded == d.head() {
		return nil
	}
	now := review.Of(d.log.State())
	stored := blank
	if err := readParts(context.Background(), tx, nil, map[int64]*review.Record{d.num: &stored}, "WHERE num=?", d.num); err != nil {
		return err
	}
	for _, p := range parts() {
		if p.same(&stored, &now) {
			continue
		}
		if err := p.write(tx, d.num, &now); err != nil {
			return err
		}
	}
	return d.recordLine(tx, &now)
}

// recordLine writes the columns of session.
func (d *derived) recordLine(tx *sql.Tx, now *review.Record) error {
	names, values := []string{"recorded=?", "edition=?"}, []any{d.head(), review.Edition}
	for _, c := range columnsFor(nil) {
		names, values = append(names, c.name+"=?"), append(values, valueOf(c.field(now)))
	}
	_, err := tx.Exec("UPDATE session SET "+strings.Join(names, ", ")+" WHERE num=?", append(values, d.num)...)
	d.recorded = d.head()
	return err
}

// write puts a list of a session in the place of what the table has.
func (p part) write(tx *sql.Tx, num int64, r *review.Record) error {
	if err := p.forget(tx, num); err != nil {
		return err
	}
	insert := "INSERT INTO " + p.table + " (num, place, " + strings.Join(p.columns, ", ") + ") VALUES (?, ?" + strings.Repeat(", ?", len(p.columns)) + ")"
	for place, row := range p.rows(r) {
		values := []any{num, place}
		for _, field := range row {
			values = append(values, valueOf(field))
		}
		if _, err := insertRow(tx, insert, values...); err != nil {
			return err
		}
	}
	return nil
}

func (p part) forget(tx *sql.Tx, num int64) error {
	_, err := tx.Exec("DELETE FROM "+p.table+" WHERE num=?", num)
	return err
}

// recordIsRight reports whether the tables say what the events say, unless they are
// behind them.
func recordIsRight(ctx context.Context, tx *sql.Tx, d *derived) (bool, error) {
	if d.recorded != d.head() {
		return d.recorded < d.head(), nil
	}
	stored, _, err := recordsWhere(ctx, tx, nil, "WHERE num=?", d.num)
	return len(stored) == 1 && reflect.DeepEqual(stored[0], review.Of(d.log.State())), err
}

// blank is a record of nothing.
var blank = review.Record{
	Cards: []review.Card{}, Readings: []review.Reading{}, Themes: []review.Theme{}, Actions: []review.Action{}, Reports: []review.Report{}, Stages: []review.Stage{},
}

// Records gives what figures need of the sessions that a filter leaves, newest first. Of
// a session that cannot be read it has the line in the list, and nothing else. Who names
// some of its parts has only these, and sooner; none named: all.
func (l *Library) Records(ctx context.Context, of Filter, lists ...string) ([]review.Record, error) {
	var all []review.Record
	var behind []int // of which the events are ahead
	err := l.read(ctx, func(tx *sql.Tx) (err error) {
		where, args, err := of.where(ctx, tx)
		if err != nil {
			return err
		}
		all, behind, err = recordsWhere(ctx, tx, lists, where, args...)
		return err
	})
	if err != nil {
		return nil, err
	}
	for _, i := range behind { // one by one: a long read would hold a writer up
		if err := l.recall(ctx, &all[i]); err != nil {
			return nil, err
		}
	}
	return all, nil
}

// recall makes the record of a session from its events.
func (l *Library) recall(ctx context.Context, r *review.Record) error {
	events, err := l.Events(ctx, unshow(r.ID))
	var log *workshop.Log
	if err == nil {
		log, err = workshop.Replay(events)
	}
	switch {
	case ctx.Err() != nil:
		return ctx.Err()
	case err != nil: // others say what is wrong with it
		line := r.Summary
		*r = blank
		r.Summary, r.ClientKey = line, workshop.ClientKey(line.Client)
	default:
		*r = review.Of(log.State())
	}
	return nil
}

// recordsWhere reads what is stored of some sessions, newest first, and which of them are
// behind their events.
func recordsWhere(ctx context.Context, tx *sql.Tx, lists []string, where string, args ...any) (all []review.Record, behind []int, err error) {
	all, nums, behind, err := linesWhere(ctx, tx, columnsFor(lists), where, args...)
	if err != nil {
		return nil, nil, err
	}
	byNum := make(map[int64]*review.Record, len(all))
	for i, num := range nums {
		byNum[num] = &all[i]
	}
	if where != "" {
		where = "WHERE num IN (SELECT num FROM session " + where + ")"
	}
	return all, behind, readParts(ctx, tx, lists, byNum, where, args...)
}

// columnsFor are the columns of session that are read.
func columnsFor(lists []string) []cell[review.Record] {
	if has(lists, Quality) {
		return slices.Concat(recordColumns, qualityColumns)
	}
	return recordColumns
}

// has reports whether a list is one of those that are named, or none is.
func has(lists []string, list string) bool { return len(lists) == 0 || slices.Contains(lists, list) }

// linesWhere reads some sessions without their lists, and their numbers.
func linesWhere(ctx context.Context, tx *sql.Tx, columns []cell[review.Record], where string, args ...any) (all []review.Record, nums []int64, behind []int, err error) {
	names := append([]string{recordedNow}, lineColumns()...)
	var r review.Record
	var recorded int
	var num int64
	into := append([]any{&recorded}, lineFields(&num, &r.Summary)...)
	for _, c := range columns {
		names, into = append(names, c.name), append(into, c.field(&r))
	}
	var count int // so that there is room for them all at once
	if err := tx.QueryRowContext(ctx, "SELECT count(*) FROM session "+where, args...).Scan(&count); err != nil {
		return nil, nil, nil, err
	}
	rows, err := tx.QueryContext(ctx, "SELECT "+strings.Join(names, ", ")+" FROM session "+where+" ORDER BY "+newestFirst, args...)
	if err != nil {
		return nil, nil, nil, err
	}
	all, nums = make([]review.Record, 0, count), make([]int64, 0, count)
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		r = blank
		if err := rows.Scan(into...); err != nil {
			return nil, nil, nil, err
		}
		cleanLine(&r.Summary, into)
		if recorded != r.Head {
			behind = append(behind, len(all))
		}
		all, nums = append(all, r), append(nums, num)
	}
	return all, nums, behind, rows.Err()
}

// readParts fills records, by the number of their session, with some of their lists.
func readParts(ctx context.Context, tx *sql.Tx, lists []string, records map[int64]*review.Record, where string, args ...any) error {
	for _, p := range parts() {
		if !has(lists, p.table) {
			continue
		}
		if err := p.read(ctx, tx, records, where, args...); err != nil {
			return err
		}
	}
	return nil
}

func (p part) read(ctx context.Context, tx *sql.Tx, records map[int64]*review.Record, where string, args ...any) error {
	query := "SELECT num, group_concat(concat_ws(char(31), " + strings.Join(p.columns, ", ") + "), char(30)) FROM " + p.table + " " + where + " GROUP BY num"
	rows, err := tx.QueryContext(ctx, query, args...)
	if err != nil {
		return err
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var num int64
		var text string
		if err := rows.Scan(&num, &text); err != nil {
			return err
		}
		if r, ok := records[num]; ok {
			_ = p.take(r, text) // what is not ours is left out: the doctor names the session, and a rebuild mends it
		}
	}
	return rows.Err()
}

// forgetRecords takes away what figures need of all sessions.
func forgetRecords(ctx context.Context, tx *sql.Tx) error {
	for _, p := range parts() {
		if _, err := tx.ExecContext(ctx, "DELETE FROM "+p.table); err != nil {
			return err
		}
	}
	_, err := tx.ExecContext(ctx, "UPDATE session SET recorded=0")
	return err
}
