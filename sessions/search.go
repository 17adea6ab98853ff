package sessions

import (
	"cmp"
	"context"
	"database/sql"
	"encoding/json"
	"maps"
	"slices"
	"strings"

	"swotshop/workshop"
)

// SearchLimit is the most hits that a search gives: those in the newest
// sessions. Who gets so many types another word.
const SearchLimit = 500

// Search finds the entries of all sessions that have every word typed, in any
// case and with or without accents; of the last word the start is enough. What
// is in no word (emoji, Chinese, Japanese, Thai …) is found as a piece of
// text. Newest session first, then in the order of the session's entries; at
// most [SearchLimit]. Nothing typed is ever an error.
func (l *Library) Search(ctx context.Context, words string) ([]workshop.Hit, error) {
	q := parseQuery(words)
	if q.none {
		return nil, nil
	}
	var hits []workshop.Hit
	err := l.read(ctx, func(tx *sql.Tx) (err error) {
		hits, err = q.hits(ctx, tx)
		return err
	})
	if err != nil {
		return nil, err
	}
	return hits, nil
}

// hits asks first only which rows there are, which the index tells quickly,
// then which sessions are the newest of theirs, and reads no row of the others.
func (q query) hits(ctx context.Context, tx *sql.Tx) ([]workshop.Hit, error) {
	rids, err := q.rows(ctx, tx)
	if err != nil || len(rids) == 0 {
		return nil, err
	}
	bySession := map[int64][]int64{}
	for _, rid := range rids {
		bySession[rid>>32] = append(bySession[rid>>32], rid)
	}
	newest, err := newestOf(ctx, tx, bySession)
	if err != nil {
		return nil, err
	}
	var chosen []int64
	for _, s := range newest {
		chosen = append(chosen, bySession[s.num]...)
	}
	all, err := q.found(ctx, tx, chosen)
	if err != nil {
		return nil, err
	}
	return inOrder(all, newest), nil
}

// rows are the rowids of all that matches, in no useful order.
func (q query) rows(ctx context.Context, tx *sql.Tx) ([]int64, error) {
	text, args := q.statement()
	rows, err := tx.QueryContext(ctx, text, args...)
	if err != nil {
		return nil, err
	}
	defer func() { _ = rows.Close() }()
	var rids []int64
	for rows.Next() {
		var rid int64
		if err := rows.Scan(&rid); err != nil {
			return nil, err
		}
		rids = append(rids, rid)
	}
	return rids, rows.Err()
}

// statement asks for the rowids of what matches. The index does the work when
// there is a word for it, and all of it when there is nothing but words.
func (q query) statement() (text string, args []any) {
	var b strings.Builder
	switch {
	case len(q.phrases) == 0:
		b.WriteString("SELECT e.rid FROM entry e WHERE true")
	case len(q.likes) == 0:
		return "SELECT docid FROM entry_fts WHERE entry_fts MATCH ?", []any{q.match()}
	default:
		b.WriteString("SELECT e.rid FROM entry_fts JOIN entry e ON e.rid = entry_fts.docid WHERE entry_fts MATCH ?")
		args = append(args, q.match())
	}
	for _, piece := range q.likes {
		b.WriteString(` AND e.text LIKE ? ESCAPE '\'`)
		args = append(args, likePattern(piece))
	}
	return b.String(), args
}

// numbered is a session with the number that its rowids begin with.
type numbered struct {
	workshop.Summary
	num int64
}

// newestOf reads the newest of the sessions that have hits, newest first: as
// many as it takes to fill what is shown.
func newestOf(ctx context.Context, tx *sql.Tx, rids map[int64][]int64) ([]numbered, error) {
	rows, err := tx.QueryContext(ctx, "SELECT "+summaryColumns+
		" FROM session WHERE num IN (SELECT value FROM json_each(?)) ORDER BY "+newestFirst, jsonList(slices.Collect(maps.Keys(rids))))
	if err != nil {
		return nil, err
	}
	defer func() { _ = rows.Close() }()
	var newest []numbered
	for hits := 0; hits < SearchLimit && rows.Next(); {
		num, summary, err := scanSummary(rows)
		if err != nil {
			return nil, err
		}
		newest = append(newest, numbered{summary, num})
		hits += len(rids[num])
	}
	return newest, rows.Err()
}

// found is a hit before it has its session.
type found struct {
	rid, pos   int64
	rank       int // its session's place among the newest
	what, text string
	marks      [][2]int
}

// found reads rows that match, and marks in them what does.
func (q query) found(ctx context.Context, tx *sql.Tx, rids []int64) ([]found, error) {
	rows, err := tx.QueryContext(ctx, "SELECT rid, pos, what, text FROM entry WHERE rid IN (SELECT value FROM json_each(?))", jsonList(rids))
	if err != nil {
		return nil, err
	}
	defer func() { _ = rows.Close() }()
	all, m, left := make([]found, 0, len(rids)), newMarker(q), map[int64]int{}
	for rows.Next() {
		var f found
		if err := rows.Scan(&f.rid, &f.pos, &f.what, &f.text); err != nil {
			return nil, err
		}
		f.what, f.text = workshop.Clean(f.what), workshop.Clean(f.text) // the file may have been tampered with
		marked := false
		if f.marks, marked = m.marks(f.text); !marked {
			left[f.rid] = len(all)
		}
		all = append(all, f)
	}
	if err := rows.Err(); err != nil {
		return nil, err
	}
	return all, q.markByIndex(ctx, tx, all, left)
}

// inOrder puts hits in the order of their sessions, then of their places in
// them, and leaves out what is too many.
func inOrder(all []found, newest []numbered) []workshop.Hit {
	rank := make(map[int64]int, len(newest))
	for i, s := range newest {
		rank[s.num] = i
	}
	for i, f := range all {
		all[i].rank = rank[f.rid>>32]
	}
	slices.SortFunc(all, func(a, b found) int {
		return cmp.Or(a.rank-b.rank, cmp.Compare(a.pos, b.pos), cmp.Compare(a.rid, b.rid))
	})
	hits := make([]workshop.Hit, min(len(all), SearchLimit))
	for i := range hits {
		f := all[i]
		hits[i] = workshop.Hit{Session: newest[f.rank].Summary, What: f.what, Text: f.text, Marks: f.marks}
	}
	return hits
}

func jsonList(numbers []int64) string {
	text, _ := json.Marshal(numbers) // numbers always marshal
	return string(text)
}
