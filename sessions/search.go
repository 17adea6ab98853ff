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

// Within narrows a search. The zero value looks everywhere.
type Within struct {
	Client       string // the name of the client or a part of it, in any spelling
	Since, Until string // the session’s date, 2006-01-02; both days are included

	Together bool // every word in one text, and not only in one session
}

// Search finds the sessions that have every word typed, in any spelling
// ([workshop.SplitWords]), and gives the texts in which they stand: those with all of
// them, or else a few with each. Of the last word the start is enough, and of a script
// without blanks between words any piece. A word of the client’s name chooses the
// session, and is looked for in other texts only when nothing else was typed. Newest
// session first, then in the order of the session’s entries; at most [SearchLimit].
// Nothing typed is ever an error.
func (l *Library) Search(ctx context.Context, words string) ([]workshop.Hit, error) {
	return l.SearchWithin(ctx, words, Within{})
}

// SearchWithin is [Library.Search] in some of the sessions.
func (l *Library) SearchWithin(ctx context.Context, words string, within Within) ([]workshop.Hit, error) {
	q := parseQuery(words)
	if len(q) == 0 {
		return nil, nil
	}
	if err := l.canSearch(); err != nil {
		return nil, err
	}
	var hits []workshop.Hit
	err := l.read(ctx, func(tx *sql.Tx) (err error) {
		hits, err = search{q, within, tx}.hits(ctx)
		return err
	})
	if err != nil {
		return nil, err
	}
	return hits, nil
}

// search is a query that is being answered.
type search struct {
	query
	within Within
	tx     *sql.Tx
}

// found is a hit before it has its session.
type found struct {
	rid, pos   int64
	id         string
	what, text string
}

// session is the number of the session that a row is in.
func sessionOf(rid int64) int64 { return rid >> 32 }

// hits are what is shown. First it is asked only which rows have which words, then
// which of their sessions are the newest, and no row of the others is read.
func (s search) hits(ctx context.Context) ([]workshop.Hit, error) {
	rows, err := s.rowsOfTerms(ctx)
	if err != nil || rows == nil {
		return nil, err
	}
	chosen, err := s.choose(ctx, rows)
	if err != nil {
		return nil, err
	}
	texts, err := s.texts(ctx, chosen)
	if err != nil {
		return nil, err
	}
	var hits []workshop.Hit
	for _, c := range chosen {
		for _, f := range s.tell(texts[c.num]) {
			if marks := s.marks(f.text); len(marks) > 0 { // else the words follow each other only in the index
				hits = append(hits, workshop.Hit{Session: c.Summary, What: f.what, Text: f.text, Marks: marks})
			}
		}
	}
	return hits[:min(len(hits), SearchLimit)], nil
}

// tell leaves the client’s name out where there is more to tell: it is in the
// session’s line.
func (s search) tell(texts []found) []found {
	slices.SortFunc(texts, func(a, b found) int { return cmp.Or(cmp.Compare(a.pos, b.pos), cmp.Compare(a.rid, b.rid)) })
	if len(texts) > 1 && !s.within.Together {
		texts = slices.DeleteFunc(texts, func(f found) bool { return f.id == workshop.ClientEntry })
	}
	return texts
}

// byTerm are the rows that have each term of a query, in order.
type byTerm [][]int64

// rowsOfTerms asks for the rows of each term; nil: one of them stands nowhere.
func (s search) rowsOfTerms(ctx context.Context) (byTerm, error) {
	all := make(byTerm, len(s.query))
	for i, t := range s.query {
		rids, err := t.rows(ctx, s.tx)
		if err != nil || len(rids) == 0 {
			return nil, err
		}
		all[i] = rids
	}
	return all, nil
}

// rows are the rows that have a term. The index does the work when there is a word
// for it.
func (t term) rows(ctx context.Context, tx *sql.Tx) ([]int64, error) {
	switch {
	case t.signs != "":
		return readNumbers(ctx, tx, `SELECT group_concat(rid) FROM (SELECT rid FROM entry WHERE text LIKE ? ESCAPE '\' ORDER BY rid)`, likePattern(t.signs))
	case t.before+t.after != "":
		return t.rowsWithSigns(ctx, tx)
	}
	return readNumbers(ctx, tx, "SELECT group_concat(docid) FROM (SELECT docid FROM entry_fts WHERE entry_fts MATCH ? ORDER BY docid)", t.match())
}

// readNumbers reads a list of numbers as one text: that is several times as fast as a
// row for each.
func readNumbers(ctx context.Context, tx *sql.Tx, query string, args ...any) (numbers []int64, err error) {
	var list sql.NullString
	if err := tx.QueryRowContext(ctx, query, args...).Scan(&list); err != nil || !list.Valid {
		return nil, err
	}
	for text := range strings.SplitSeq(list.String, ",") {
		n, err := strconv.ParseInt(text, 10, 64)
		if err != nil {
			return nil, err
		}
		numbers = append(numbers, n)
	}
	return numbers, nil
}

// rowsWithSigns looks at the texts, since the index knows no signs.
func (t term) rowsWithSigns(ctx context.Context, tx *sql.Tx) (rids []int64, err error) {
	rows, err := tx.QueryContext(ctx, "SELECT rid, text FROM entry_fts JOIN entry ON rid = docid WHERE entry_fts MATCH ? ORDER BY docid", t.match())
	if err != nil {
		return nil, err
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var rid int64
		var text string
		if err := rows.Scan(&rid, &text); err != nil {
			return nil, err
		}
		if t.in(workshop.Clean(text)) {
			rids = append(rids, rid)
		}
	}
	return rids, rows.Err()
}

// sessions are the numbers of those that have every term.
func (r byTerm) sessions() []int64 {
	var common []int64
	for i, rids := range r {
		var nums []int64
		for _, rid := range rids {
			if n := len(nums); n == 0 || nums[n-1] != sessionOf(rid) {
				nums = append(nums, sessionOf(rid))
			}
		}
		if i == 0 {
			common = nums
			continue
		}
		common = slices.DeleteFunc(common, func(num int64) bool {
			_, there := slices.BinarySearch(nums, num)
			return !there
		})
	}
	return common
}

// of are the rows of one session.
func (r byTerm) of(num int64) byTerm {
	own := make(byTerm, len(r))
	first, last := span(num)
	for i, rids := range r {
		from, _ := slices.BinarySearch(rids, first)
		to, _ := slices.BinarySearch(rids, last+1)
		own[i] = rids[from:to]
	}
	return own
}

// mostOfWord is how many texts show for a word of a session in which no text has all
// words: a common one would bury the others.
const mostOfWord = 5

// best are the rows that have the most to say: all terms, or else a few of each.
func (r byTerm) best(together bool) []int64 {
	if len(r) == 1 {
		return r[0]
	}
	var all []int64
	for _, rid := range r[0] {
		if !slices.ContainsFunc(r[1:], func(rids []int64) bool { _, has := slices.BinarySearch(rids, rid); return !has }) {
			all = append(all, rid)
		}
	}
	if len(all) > 0 || together {
		return all
	}
	for _, rids := range r {
		all = append(all, rids[:min(len(rids), mostOfWord)]...)
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// chosen is a session with hits, and their rows.
type chosen struct {
	workshop.Summary
	num  int64
	rids []int64
}

// choose reads the newest of the sessions that have every term, newest first: as many
// as it takes to fill what is shown.
func (s search) choose(ctx context.Context, found byTerm) ([]chosen, error) {
	where, args := s.within.where()
	rows, err := s.tx.QueryContext(ctx, selectLines()+"WHERE num IN (SELECT value FROM json_each(?))"+where+" ORDER BY "+newestFirst,
		append([]any{jsonList(found.sessions())}, args...)...)
	if err != nil {
		return nil, err
	}
	defer func() { _ = rows.Close() }()
	var newest []chosen
	for held := 0; held < SearchLimit && rows.Next(); {
		num, line, err := readLine(rows)
		if err != nil {
			return nil, err
		}
		c := chosen{line, num, s.sought(found.of(num), line.Client).best(s.within.Together)}
		if len(c.rids) > 0 && s.within.isOf(line.Client) {
			newest = append(newest, c)
			held += max(1, len(c.rids)-1) // one of them may be the client’s name
		}
	}
	return newest, rows.Err()
}

// sought leaves out of a session’s rows those of the terms that its client’s name has,
// unless it has them all.
func (s search) sought(own byTerm, client string) byTerm {
	if s.within.Together {
		return own
	}
	var rest byTerm
	for i, t := range s.query {
		if !t.in(client) {
			rest = append(rest, own[i])
		}
	}
	if len(rest) == 0 {
		return own
	}
	return rest
}

// where are the conditions on sessions that the library can answer.
func (w Within) where() (text string, args []any) {
	if w.Since != "" {
		text, args = text+" AND date >= ?", append(args, w.Since)
	}
	if w.Until != "" {
		text, args = text+" AND date <= ?", append(args, w.Until)
	}
	return text, args
}

// isOf reports whether a session is one of the client.
func (w Within) isOf(client string) bool {
	return strings.Contains(workshop.ClientKey(client), workshop.ClientKey(w.Client))
}

// texts reads the rows of sessions, by session.
func (s search) texts(ctx context.Context, of []chosen) (map[int64][]found, error) {
	var rids []int64
	for _, c := range of {
		rids = append(rids, c.rids...)
	}
	rows, err := s.tx.QueryContext(ctx, "SELECT rid, pos, entry_id, what, text FROM entry WHERE rid IN (SELECT value FROM json_each(?))", jsonList(rids))
	if err != nil {
		return nil, err
	}
	defer func() { _ = rows.Close() }()
	all := map[int64][]found{}
	for rows.Next() {
		var f found
		if err := rows.Scan(&f.rid, &f.pos, &f.id, &f.what, &f.text); err != nil {
			return nil, err
		}
		f.what, f.text = workshop.Clean(f.what), workshop.Clean(f.text) // the file may have been tampered with
		num := sessionOf(f.rid)
		all[num] = append(all[num], f)
	}
	return all, rows.Err()
}

func jsonList(numbers []int64) string {
	text, _ := json.Marshal(numbers) // numbers always marshal
	return string(text)
}
