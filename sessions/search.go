package sessions

import (
	"cmp"
	"context"
	"database/sql"
	"encoding/json"
	"slices"
	"strconv"
	"strings"

	"swotshop/workshop"
)

// SearchLimit is the most hits that a search gives: those in the newest
// sessions. Who gets so many types another word.
const SearchLimit = 500

// found is a hit before its session is known.
type found struct {
	rid, pos   int64
	what, text string
	marks      [][2]int
}

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
	err := l.read(ctx, func(tx *sql.Tx) error {
		all, err := q.run(ctx, tx, "", SearchLimit+1)
		if err != nil {
			return err
		}
		if len(all) > SearchLimit { // the newest need not be among these
			if all, err = q.newest(ctx, tx); err != nil {
				return err
			}
		}
		hits, err = withSessions(ctx, tx, all)
		return err
	})
	if err != nil {
		return nil, err
	}
	return hits, nil
}

// from is the part of the statement that says where to look, and its
// arguments. The index does the work when there is a word for it.
func (q query) from() (text string, args []any) {
	var b strings.Builder
	if q.match != "" {
		b.WriteString(" FROM entry_fts JOIN entry e ON e.rid = entry_fts.docid WHERE entry_fts MATCH ?")
		args = append(args, q.match)
	} else {
		b.WriteString(" FROM entry e WHERE true")
	}
	for _, piece := range q.likes {
		b.WriteString(` AND e.text LIKE ? ESCAPE '\'`)
		args = append(args, likePattern(piece))
	}
	return b.String(), args
}

// run finds up to limit hits in no useful order. only, when not empty, is a
// JSON list of the rowids to look at.
func (q query) run(ctx context.Context, tx *sql.Tx, only string, limit int) ([]found, error) {
	marks := "''"
	if q.match != "" {
		marks = "offsets(entry_fts)"
	}
	from, args := q.from()
	if only != "" {
		from += " AND +e.rid IN (SELECT value FROM json_each(?))"
		args = append(args, only)
	}
	rows, err := tx.QueryContext(ctx, "SELECT e.rid, e.pos, e.what, e.text, "+marks+from+" LIMIT ?", append(args, limit)...)
	if err != nil {
		return nil, err
	}
	defer func() { _ = rows.Close() }()
	var all []found
	for rows.Next() {
		var f found
		var offsets string
		if err := rows.Scan(&f.rid, &f.pos, &f.what, &f.text, &offsets); err != nil {
			return nil, err
		}
		if clean := workshop.Clean(f.text); clean != f.text { // the file was tampered with
			f.text, offsets = clean, ""
		}
		f.what, f.marks = workshop.Clean(f.what), q.marks(f.text, offsets)
		all = append(all, f)
	}
	return all, rows.Err()
}

// newest finds the hits in the newest sessions when there are too many: first
// only which rows they are, from the index alone, then the rest for a few.
func (q query) newest(ctx context.Context, tx *sql.Tx) ([]found, error) {
	rids, err := q.rowids(ctx, tx)
	if err != nil {
		return nil, err
	}
	bySession := map[int64][]int64{}
	for _, rid := range rids {
		bySession[rid>>32] = append(bySession[rid>>32], rid)
	}
	order, _, err := sessionsOf(ctx, tx, keys(bySession))
	if err != nil {
		return nil, err
	}
	var chosen []int64
	for _, num := range order {
		if len(chosen) >= SearchLimit {
			break
		}
		chosen = append(chosen, bySession[num]...)
	}
	return q.run(ctx, tx, jsonList(chosen), len(chosen))
}

func (q query) rowids(ctx context.Context, tx *sql.Tx) ([]int64, error) {
	from, args := q.from()
	column := "e.rid"
	if q.match != "" && len(q.likes) == 0 { // the index knows it all
		column, from = "docid", " FROM entry_fts WHERE entry_fts MATCH ?"
	}
	rows, err := tx.QueryContext(ctx, "SELECT "+column+from, args...)
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

// withSessions puts hits in order and gives each the summary of its session.
func withSessions(ctx context.Context, tx *sql.Tx, all []found) ([]workshop.Hit, error) {
	if len(all) == 0 {
		return nil, nil
	}
	nums := map[int64][]int64{}
	for _, f := range all {
		nums[f.rid>>32] = nil
	}
	order, summaries, err := sessionsOf(ctx, tx, keys(nums))
	if err != nil {
		return nil, err
	}
	rank := make(map[int64]int, len(order))
	for i, num := range order {
		rank[num] = i
	}
	slices.SortFunc(all, func(a, b found) int {
		return cmp.Or(cmp.Compare(rank[a.rid>>32], rank[b.rid>>32]), cmp.Compare(a.pos, b.pos), cmp.Compare(a.rid, b.rid))
	})
	hits := make([]workshop.Hit, 0, min(len(all), SearchLimit))
	for _, f := range all[:min(len(all), SearchLimit)] {
		hits = append(hits, workshop.Hit{
			Session: summaries[rank[f.rid>>32]], What: f.what, Text: f.text, Marks: f.marks,
		})
	}
	return hits, nil
}

// sessionsOf reads sessions by their numbers, newest first.
func sessionsOf(ctx context.Context, tx *sql.Tx, nums []int64) (order []int64, list []workshop.Summary, err error) {
	rows, err := tx.QueryContext(ctx, "SELECT "+summaryColumns+
		" FROM session WHERE num IN (SELECT value FROM json_each(?)) ORDER BY "+newestFirst, jsonList(nums))
	if err != nil {
		return nil, nil, err
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		num, s, err := scanSummary(rows)
		if err != nil {
			return nil, nil, err
		}
		order, list = append(order, num), append(list, s)
	}
	return order, list, rows.Err()
}

func keys(m map[int64][]int64) []int64 {
	list := make([]int64, 0, len(m))
	for k := range m {
		list = append(list, k)
	}
	return list
}

func jsonList(numbers []int64) string {
	text, _ := json.Marshal(numbers) // numbers always marshal
	return string(text)
}

// marks are the ranges of a text that matched: those that the index tells, and
// those of the pieces. Ranges that touch become one.
func (q query) marks(text, offsets string) [][2]int {
	var marks [][2]int
	numbers := strings.Fields(offsets) // four each: column, term, where, how long
	for i := 0; i+3 < len(numbers); i += 4 {
		at, _ := strconv.Atoi(numbers[i+2])
		size, _ := strconv.Atoi(numbers[i+3])
		if at >= 0 && size > 0 && at+size <= len(text) {
			marks = append(marks, [2]int{at, at + size})
		}
	}
	folded := foldASCII(text)
	for _, piece := range q.likes {
		piece = foldASCII(piece)
		for at := 0; ; {
			i := strings.Index(folded[at:], piece)
			if i < 0 {
				break
			}
			marks = append(marks, [2]int{at + i, at + i + len(piece)})
			at += i + len(piece)
		}
	}
	return joined(marks)
}

// foldASCII folds case as LIKE does, and changes no length.
func foldASCII(s string) string {
	folded := []byte(s)
	for i, c := range folded {
		if c >= 'A' && c <= 'Z' {
			folded[i] = c + 'a' - 'A'
		}
	}
	return string(folded)
}

func joined(marks [][2]int) [][2]int {
	slices.SortFunc(marks, func(a, b [2]int) int { return cmp.Or(cmp.Compare(a[0], b[0]), cmp.Compare(a[1], b[1])) })
	var out [][2]int
	for _, m := range marks {
		if n := len(out); n > 0 && m[0] <= out[n-1][1] {
			out[n-1][1] = max(out[n-1][1], m[1])
			continue
		}
		out = append(out, m)
	}
	return out
}
