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
// spelling ([workshop.SplitWords]); of the last word the start is enough, and of a
// script without blanks between words any piece. Newest session first, then in the order of the session's entries; at
// most [SearchLimit]. Nothing typed is ever an error.
func (l *Library) Search(ctx context.Context, words string) ([]workshop.Hit, error) {
	q := parseQuery(words)
	if q.none {
		return nil, nil
	}
	if err := l.canSearch(); err != nil {
		return nil, err
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

// found is a hit before it has its session.
type found struct {
	rid, pos   int64
	rank       int // its session's place among the newest
	what, text string
	marks      [][2]int
}

// session is the number of the session that the hit is in.
func (f found) session() int64 { return f.rid >> 32 }

// foundColumns are what readFound reads of an entry e.
const foundColumns = "e.rid, e.pos, e.what, e.text"

// hits are what is shown. Mostly that is all there is, and read in one go.
func (q query) hits(ctx context.Context, tx *sql.Tx) ([]workshop.Hit, error) {
	text, args := q.statement(foundColumns)
	all, err := readFound(ctx, tx, text+" LIMIT ?", append(args, SearchLimit+1)...)
	if err != nil || len(all) == 0 {
		return nil, err
	}
	var newest []numbered
	if len(all) > SearchLimit { // the newest need not be among these
		newest, all, err = q.ofNewest(ctx, tx)
	} else {
		newest, err = newestOf(ctx, tx, counted(all))
	}
	if err != nil {
		return nil, err
	}
	all = inOrder(all, newest)
	all = q.mark(all)
	hits := make([]workshop.Hit, len(all))
	for i, f := range all {
		hits[i] = workshop.Hit{Session: newest[f.rank].Summary, What: f.what, Text: f.text, Marks: f.marks}
	}
	return hits, nil
}

// statement asks for what matches. The index does the work when there is a word
// for it.
func (q query) statement(columns string) (text string, args []any) {
	var b strings.Builder
	b.WriteString("SELECT " + columns)
	if len(q.phrases) > 0 {
		b.WriteString(" FROM entry_fts JOIN entry e ON e.rid = entry_fts.docid WHERE entry_fts MATCH ?")
		args = append(args, q.match())
	} else {
		b.WriteString(" FROM entry e WHERE true")
	}
	for _, sign := range q.signs {
		b.WriteString(` AND e.text LIKE ? ESCAPE '\'`)
		args = append(args, likePattern(sign))
	}
	return b.String(), args
}

func readFound(ctx context.Context, tx *sql.Tx, text string, args ...any) ([]found, error) {
	rows, err := tx.QueryContext(ctx, text, args...)
	if err != nil {
		return nil, err
	}
	defer func() { _ = rows.Close() }()
	var all []found
	for rows.Next() {
		var f found
		if err := rows.Scan(&f.rid, &f.pos, &f.what, &f.text); err != nil {
			return nil, err
		}
		f.what, f.text = workshop.Clean(f.what), workshop.Clean(f.text) // the file may have been tampered with
		all = append(all, f)
	}
	return all, rows.Err()
}

// ofNewest finds the hits in the newest sessions when there are too many: first
// only which rows there are, then which of their sessions are the newest, and
// no row of the others is read.
func (q query) ofNewest(ctx context.Context, tx *sql.Tx) ([]numbered, []found, error) {
	rids, err := q.rowids(ctx, tx)
	if err != nil {
		return nil, nil, err
	}
	hits := map[int64]int{}
	for _, rid := range rids {
		hits[rid>>32]++
	}
	newest, err := newestOf(ctx, tx, hits)
	if err != nil {
		return nil, nil, err
	}
	shown := map[int64]bool{}
	for _, s := range newest {
		shown[s.num] = true
	}
	rids = slices.DeleteFunc(rids, func(rid int64) bool { return !shown[rid>>32] })
	all, err := readFound(ctx, tx, "SELECT "+foundColumns+" FROM entry e WHERE e.rid IN (SELECT value FROM json_each(?))", jsonList(rids))
	return newest, all, err
}

// rowids are all rows that match.
func (q query) rowids(ctx context.Context, tx *sql.Tx) ([]int64, error) {
	text, args := q.statement("e.rid")
	if len(q.signs) == 0 { // the index knows it all
		text = "SELECT docid FROM entry_fts WHERE entry_fts MATCH ?"
	}
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

// counted says how many hits each session has.
func counted(all []found) map[int64]int {
	hits := map[int64]int{}
	for _, f := range all {
		hits[f.session()]++
	}
	return hits
}

// numbered is a session with the number that its rowids begin with.
type numbered struct {
	workshop.Summary
	num int64
}

// newestOf reads the newest of the sessions that have so many hits each, newest
// first: as many as it takes to fill what is shown.
func newestOf(ctx context.Context, tx *sql.Tx, hits map[int64]int) ([]numbered, error) {
	rows, err := tx.QueryContext(ctx, selectLines()+
		"WHERE num IN (SELECT value FROM json_each(?)) ORDER BY "+newestFirst, jsonList(slices.Collect(maps.Keys(hits))))
	if err != nil {
		return nil, err
	}
	defer func() { _ = rows.Close() }()
	var newest []numbered
	for held := 0; held < SearchLimit && rows.Next(); {
		num, summary, err := readLine(rows)
		if err != nil {
			return nil, err
		}
		newest = append(newest, numbered{summary, num})
		held += hits[num]
	}
	return newest, rows.Err()
}

// inOrder puts hits in the order of their sessions, then of their places in
// them, and leaves out what is too many.
func inOrder(all []found, newest []numbered) []found {
	rank := make(map[int64]int, len(newest))
	for i, s := range newest {
		rank[s.num] = i
	}
	for i, f := range all {
		all[i].rank = rank[f.session()]
	}
	slices.SortFunc(all, func(a, b found) int {
		return cmp.Or(a.rank-b.rank, cmp.Compare(a.pos, b.pos), cmp.Compare(a.rid, b.rid))
	})
	return all[:min(len(all), SearchLimit)]
}

func jsonList(numbers []int64) string {
	text, _ := json.Marshal(numbers) // numbers always marshal
	return string(text)
}
