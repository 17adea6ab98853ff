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
	Filter
	Nouns    []string // only texts that belong to these; see [workshop.ReadNouns]
	Together bool     // every word in one text, and not only in one session
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
	rid, pos int64
	workshop.Entry
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
			if marks := s.marks(f.Text); len(marks) > 0 { // else the words follow each other only in the index
				hits = append(hits, workshop.Hit{Session: c.Summary, Entry: f.ID, Ref: f.Ref(), What: f.What, Text: f.Text, Marks: marks})
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
		texts = slices.DeleteFunc(texts, func(f found) bool { return f.ID == workshop.ClientEntry })
	}
	if nouns := s.within.Nouns; len(nouns) > 0 {
		texts = slices.DeleteFunc(texts, func(f found) bool { return !slices.Contains(nouns, f.Noun) })
	}
	return texts
}

// byTerm are the rows that have each term of a query, in order.
type byTerm [][]int64

// rowsOfTerms asks for the rows of each term; nil: one of them stands nowhere.
func (s search) rowsOfTerms(ctx context.Context) (byTerm, error) {
	all := make(byTerm, len(s.query))
	for i, t := range s.query {
		rids, err := s.rows(ctx, t)
		if err != nil || len(rids) == 0 {
			return nil, err
		}
		all[i] = rids
	}
	return all, nil
}

// rows are the rows that have a term. The index does the work when there is a word
// for it.
func (s search) rows(ctx context.Context, t term) ([]int64, error) {
	if t.before+t.after != "" {
		return s.rowsWithSigns(ctx, t)
	}
	from, args := s.matching(t)
	return readNumbers(ctx, s.tx, "SELECT group_concat(rid) FROM (SELECT rid "+from+")", args...)
}

// matching is the part of a statement that gives the rows that have a term, in order.
func (s search) matching(t term) (text string, args []any) {
	switch {
	case t.signs != "":
		text, args = `FROM entry WHERE text LIKE ? ESCAPE '\'`, []any{likePattern(t.signs)}
	case len(s.within.Nouns) == 0 && t.before+t.after == "": // the index knows it all
		return "FROM (SELECT docid AS rid FROM entry_fts WHERE entry_fts MATCH ?) ORDER BY rid", []any{t.match()}
	default:
		text, args = "FROM entry_fts JOIN entry ON rid = docid WHERE entry_fts MATCH ?", []any{t.match()}
	}
	if nouns := s.within.Nouns; len(nouns) > 0 { // the client’s name chooses the session all the same
		list, _ := json.Marshal(nouns) // texts always marshal
		text, args = text+" AND (noun IN (SELECT value FROM json_each(?)) OR entry_id = ?)", append(args, string(list), workshop.ClientEntry)
	}
	return text + " ORDER BY rid", args
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
func (s search) rowsWithSigns(ctx context.Context, t term) (rids []int64, err error) {
	from, args := s.matching(t)
	rows, err := s.tx.QueryContext(ctx, "SELECT rid, text "+from, args...)
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
	where, args, err := s.within.where(ctx, s.tx)
	if err != nil {
		return nil, err
	}
	rows, err := s.tx.QueryContext(ctx, selectLines()+cmp.Or(where, "WHERE true")+" AND num IN (SELECT value FROM json_each(?)) ORDER BY "+newestFirst,
		append(args, jsonList(found.sessions()))...)
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
		if len(c.rids) > 0 {
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

// texts reads the rows of sessions, by session.
func (s search) texts(ctx context.Context, of []chosen) (map[int64][]found, error) {
	var rids []int64
	for _, c := range of {
		rids = append(rids, c.rids...)
	}
	rows, err := s.tx.QueryContext(ctx, "SELECT rid, pos, entry_id, noun, number, what, text FROM entry WHERE rid IN (SELECT value FROM json_each(?))", jsonList(rids))
	if err != nil {
		return nil, err
	}
	defer func() { _ = rows.Close() }()
	all := map[int64][]found{}
	for rows.Next() {
		var f found
		if err := rows.Scan(&f.rid, &f.pos, &f.ID, &f.Noun, &f.Number, &f.What, &f.Text); err != nil {
			return nil, err
		}
		cleanFields([]any{&f.ID, &f.Noun, &f.What, &f.Text}) // the file may have been tampered with
		num := sessionOf(f.rid)
		all[num] = append(all[num], f)
	}
	return all, rows.Err()
}

func jsonList(numbers []int64) string {
	text, _ := json.Marshal(numbers) // numbers always marshal
	return string(text)
}
