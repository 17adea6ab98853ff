package team

import (
	"context"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/jackc/pgx/v5"

	"swotshop/sessions"
	"swotshop/sessions/search"
	"swotshop/workshop"
)

// Search is [sessions.Library.Search] in the firm’s library.
func (l *Library) Search(ctx context.Context, words string) ([]workshop.Hit, error) {
	return l.SearchWithin(ctx, words, sessions.Within{})
}

// SearchWithin is [sessions.Library.SearchWithin] in the firm’s library.
func (l *Library) SearchWithin(ctx context.Context, words string, within sessions.Within) (hits []workshop.Hit, err error) {
	q := search.Parse(words)
	if len(q) == 0 {
		return nil, nil
	}
	err = l.within(ctx, Patience, func(ctx context.Context) (err error) {
		hits, err = searching{l, q, within}.hits(ctx)
		return err
	})
	return hits, err
}

// searching is a query that is being answered.
type searching struct {
	library *Library
	query   search.Query
	within  sessions.Within
}

// How many sessions are asked for at once, of how many the texts are read first, and then
// of twice as many each time, up to a limit.
const (
	candidatesAtOnce = 2048
	firstAtOnce      = 8
	mostAtOnce       = 512
)

// hits walks through the sessions that may have what is looked for, newest first, until
// there are as many texts as show. The first few tell how common the words are.
func (s searching) hits(ctx context.Context) (hits []workshop.Hit, err error) {
	filter, err := s.library.filterOf(ctx, s.within.Filter)
	if err != nil {
		return nil, err
	}
	newest, err := s.candidates(ctx, filter, "", nil, 0, firstAtOnce)
	if err != nil {
		return nil, err
	}
	hits, having, err := s.hitsIn(ctx, newest, false)
	if err != nil || len(hits) >= sessions.SearchLimit || len(newest) < firstAtOnce {
		return hits[:min(len(hits), sessions.SearchLimit)], err
	}
	asked := s.rarest(having)
	rare := asked != "" && len(s.query) == 1
	width := firstAtOnce
	for skip := 0; ; skip += candidatesAtOnce {
		ids, err := s.candidates(ctx, filter, asked, s.signs(), skip, candidatesAtOnce)
		if err != nil {
			return nil, err
		}
		last := len(ids) < candidatesAtOnce
		ids = slices.DeleteFunc(ids, func(id string) bool { return slices.Contains(newest, id) })
		for len(ids) > 0 {
			some := ids[:min(width, len(ids))]
			ids, width = ids[len(some):], min(2*width, mostAtOnce)
			more, _, err := s.hitsIn(ctx, some, rare)
			if err != nil {
				return nil, err
			}
			if hits = append(hits, more...); len(hits) >= sessions.SearchLimit {
				return hits[:sessions.SearchLimit], nil
			}
		}
		if last {
			return hits, nil
		}
	}
}

// rarest is what the index is asked for: the term that the fewest of the first sessions
// have, unless even that is so common that a walk through all sessions ends sooner.
func (s searching) rarest(having []int) (asked string) {
	fewest := firstAtOnce / 2
	for i, t := range s.query {
		if t.Signs == "" && having[i] < fewest {
			fewest, asked = having[i], queryOf(t)
		}
	}
	return asked
}

// signs are what is looked for in a query of nothing else.
func (s searching) signs() []string {
	all := []string{}
	for _, t := range s.query {
		if t.Signs != "" {
			all = append(all, t.Signs)
		}
	}
	return all
}

// candidates are sessions that pass the filter, newest first; with a query to the index, or
// with signs, those that have an answer to it.
func (s searching) candidates(ctx context.Context, f filter, asked string, signs []string, skip, most int) ([]string, error) {
	if signs == nil {
		signs = []string{}
	}
	return query(ctx, s.library, func(rows pgx.Rows, id *string) error { return rows.Scan(id) },
		"SELECT session FROM candidates(nullif($1, '')::text::tsquery, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
		asked, signs, f.client, f.whole, f.since, f.until, f.agenda, f.deck, f.version, f.closed, skip, most)
}

// hitsIn are the hits in some sessions, in their order, and how many of these sessions have
// each term.
func (s searching) hitsIn(ctx context.Context, ids []string, rare bool) (hits []workshop.Hit, having []int, err error) {
	having = make([]int, len(s.query))
	found, err := s.texts(ctx, ids, rare)
	if err != nil || len(found) == 0 {
		return nil, having, err
	}
	lines, err := s.library.summaries(ctx, "id = ANY ($1)", slices.Collect(maps.Keys(found)))
	if err != nil {
		return nil, having, err
	}
	for _, line := range lines {
		own := s.rowsOf(found[line.ID])
		for i := range own {
			having[i] += min(1, len(own[i]))
		}
		hits = append(hits, s.hitsOf(line, found[line.ID], own)...)
	}
	return hits, having, nil
}

// rowsOf are the rows of a session that have each term.
func (s searching) rowsOf(texts []search.Found) search.Rows {
	own := make(search.Rows, len(s.query))
	for i, t := range s.query {
		for _, f := range texts {
			if s.mayHave(f) && t.In(f.Text) {
				own[i] = append(own[i], f.Row)
			}
		}
	}
	return own
}

// hitsOf are the hits in one session, of those of its texts that have a word.
func (s searching) hitsOf(in workshop.Summary, texts []search.Found, own search.Rows) []workshop.Hit {
	if slices.ContainsFunc(own, func(rows []int64) bool { return len(rows) == 0 }) {
		return nil
	}
	chosen := map[int64]bool{}
	for _, row := range s.query.Choose(own, in.Client, s.within.Together) {
		chosen[row] = true
	}
	worth := slices.DeleteFunc(texts, func(f search.Found) bool { return !chosen[f.Row] })
	return s.query.Hits(in, worth, s.within.Nouns, s.within.Together)
}

// mayHave reports whether a text belongs to what is looked through. The client’s name
// chooses the session all the same.
func (s searching) mayHave(f search.Found) bool {
	return len(s.within.Nouns) == 0 || f.ID == workshop.ClientEntry || slices.Contains(s.within.Nouns, f.Noun)
}

// texts reads the texts of some sessions that have a word or a sign, by session.
func (s searching) texts(ctx context.Context, ids []string, rare bool) (map[string][]search.Found, error) {
	var asked []string
	for _, t := range s.query {
		if t.Signs == "" {
			asked = append(asked, "("+queryOf(t)+")")
		}
	}
	rows, err := s.library.pool.Query(ctx, "SELECT session, pos, entry_id, noun, number, what, text FROM texts($1, $2::text::tsquery, $3, $4)",
		ids, strings.Join(asked, " | "), s.signs(), rare)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	all := map[string][]search.Found{}
	for rows.Next() {
		var f search.Found
		var id string
		if err := rows.Scan(&id, &f.Pos, &f.ID, &f.Noun, &f.Number, &f.What, &f.Text); err != nil {
			return nil, err
		}
		f.Row = f.Pos
		cleanStrings(&f.Entry)
		all[id] = append(all[id], f)
	}
	for _, texts := range all {
		sortByPlace(texts)
	}
	return all, rows.Err()
}

// queryOf is a term as the index is asked for it.
func queryOf(t search.Term) string {
	words := make([]string, len(t.Parts))
	for i, part := range t.Parts {
		words[i] = quoteWord(part)
	}
	asked := strings.Join(words, " <-> ")
	if t.Prefix {
		asked += ":*"
	}
	if t.Whole == "" {
		return asked
	}
	whole := quoteWord(t.Whole)
	if t.Prefix {
		whole += ":*"
	}
	return "(" + asked + ") | " + whole
}

// filter is a filter as the functions take it.
type filter struct {
	client, since, until, agenda, deck string
	whole                              bool // the client’s name is meant as a whole
	version                            int
	closed                             *bool
}

// filterOf is a filter; which client is meant depends on those that there are.
func (l *Library) filterOf(ctx context.Context, of sessions.Filter) (f filter, err error) {
	deck, version, _ := strings.Cut(of.Deck, "@")
	f = filter{client: workshop.ClientKey(of.Client), since: of.Since, until: of.Until, agenda: of.Agenda, deck: deck}
	f.version, _ = strconv.Atoi(version) // as in the library on a laptop: what is no number is none
	if of.Open != of.Closed {
		f.closed = &of.Closed
	}
	if f.client != "" {
		err = l.pool.QueryRow(ctx, "SELECT EXISTS (SELECT 1 FROM session WHERE client_key = $1 AND erased IS NULL)", f.client).Scan(&f.whole)
	}
	return f, err
}
