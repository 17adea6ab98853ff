package sessions

import (
	"cmp"
	"context"
	"database/sql"
	"encoding/json"
	"slices"
	"strconv"
	"strings"

	"swotshop/sessions/search"
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
	q := search.Parse(words)
	if len(q) == 0 {
		return nil, nil
	}
	if err := l.canSearch(); err != nil {
		return nil, err
	}
	var hits []workshop.Hit
	err := l.read(ctx, func(tx *sql.Tx) (err error) {
		hits, err = searching{q, within, tx}.hits(ctx)
		return err
	})
	if err != nil {
		return nil, err
	}
	return hits, nil
}

// searching is a query that is being answered.
type searching struct {
	query  search.Query
	within Within
	tx     *sql.Tx
}

// session is the number of the session that a row is in.
func sessionOf(rid int64) int64 { return rid >> 32 }

// hits are what is shown. First it is asked only which rows have which words, then
// which of their sessions are the newest, and no row of the others is read.
func (s searching) hits(ctx context.Context) ([]workshop.Hit, error) {
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
		hits = append(hits, s.query.Hits(c.Summary, texts[c.num], s.within.Nouns, s.within.Together)...)
	}
	return hits[:min(len(hits), SearchLimit)], nil
}

// byTerm are the rows that have each term of a query, in order, of all sessions.
type byTerm search.Rows

// rowsOfTerms asks for the rows of each term; nil: one of them stands nowhere.
func (s searching) rowsOfTerms(ctx context.Context) (byTerm, error) {
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
func (s searching) rows(ctx context.Context, t search.Term) ([]int64, error) {
	if t.Signed() {
		return s.rowsWithSigns(ctx, t)
	}
	from, args := s.matching(t)
	return readNumbers(ctx, s.tx, "SELECT group_concat(rid) FROM (SELECT rid "+from+")", args...)
}

// matching is the part of a statement that gives the rows that have a term, in order.
func (s searching) matching(t search.Term) (text string, args []any) {
	switch {
	case t.Signs != "":
		text, args = `FROM entry WHERE text LIKE ? ESCAPE '\'`, []any{likePattern(t.Signs)}
	case len(s.within.Nouns) == 0 && !t.Signed(): // the index knows it all
		return "FROM (SELECT docid AS rid FROM entry_fts WHERE entry_fts MATCH ?) ORDER BY rid", []any{match(t)}
	default:
		text, args = "FROM entry_fts JOIN entry ON rid = docid WHERE entry_fts MATCH ?", []any{match(t)}
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
func (s searching) rowsWithSigns(ctx context.Context, t search.Term) (rids []int64, err error) {
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
		if t.In(workshop.Clean(text)) {
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
func (r byTerm) of(num int64) search.Rows {
	own := make(search.Rows, len(r))
	first, last := span(num)
	for i, rids := range r {
		from, _ := slices.BinarySearch(rids, first)
		to, _ := slices.BinarySearch(rids, last+1)
		own[i] = rids[from:to]
	}
	return own
}

// chosen is a session with hits, and their rows.
type chosen struct {
	workshop.Summary
	num  int64
	rids []int64
}

// choose reads the newest of the sessions that have every term, newest first: as many
// as it takes to fill what is shown.
func (s searching) choose(ctx context.Context, found byTerm) ([]chosen, error) {
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
		c := chosen{line, num, s.query.Choose(found.of(num), line.Client, s.within.Together)}
		if len(c.rids) > 0 {
			newest = append(newest, c)
			held += max(1, len(c.rids)-1) // one of them may be the client’s name
		}
	}
	return newest, rows.Err()
}

// texts reads the rows of sessions, by session.
func (s searching) texts(ctx context.Context, of []chosen) (map[int64][]search.Found, error) {
	var rids []int64
	for _, c := range of {
		rids = append(rids, c.rids...)
	}
	rows, err := s.tx.QueryContext(ctx, "SELECT rid, pos, entry_id, noun, number, what, text FROM entry WHERE rid IN (SELECT value FROM json_each(?))", jsonList(rids))
	if err != nil {
		return nil, err
	}
	defer func() { _ = rows.Close() }()
	all := map[int64][]search.Found{}
	for rows.Next() {
		var f search.Found
		if err := rows.Scan(&f.Row, &f.Pos, &f.ID, &f.Noun, &f.Number, &f.What, &f.Text); err != nil {
			return nil, err
		}
		cleanFields([]any{&f.ID, &f.Noun, &f.What, &f.Text}) // the file may have been tampered with
		num := sessionOf(f.Row)
		all[num] = append(all[num], f)
	}
	return all, rows.Err()
}

// match is what the index is asked for a term.
func match(t search.Term) string {
	asked := quoted(t, strings.Join(t.Parts, " "))
	if t.Whole != "" {
		asked += " OR " + quoted(t, t.Whole)
	}
	return asked
}

func quoted(t search.Term, words string) string {
	if t.Prefix {
		words += "*"
	}
	return `"` + words + `"`
}

// likePattern is the pattern that finds a piece of text anywhere.
func likePattern(piece string) string {
	return "%" + strings.NewReplacer(`\`, `\\`, `%`, `\%`, `_`, `\_`).Replace(piece) + "%"
}

func jsonList(numbers []int64) string {
	text, _ := json.Marshal(numbers) // numbers always marshal
	return string(text)
}
