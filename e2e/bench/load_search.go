package main

import (
	"context"
	"database/sql"
	"fmt"
	"time"

	"swotshop/sessions"
)

// searches are what is typed, and what that asks of the index.
var searches = []struct{ what, typed, match string }{
	{"rare word", "note 12345", `"note" "12345*"`},
	{"word of few", "1234", `"1234*"`},
	{"two words", "crisis leak", `"crisis" "leak*"`},
	{"common word", "customers", `"customers*"`},
}

// searchesLoaded measures searches against the bare question to the index with
// the texts of its rows, in turn, over libraries of several sizes.
func (b bench) searchesLoaded() error {
	for _, n := range sizes[1:] {
		for _, s := range searches {
			if err := b.search(n, s.what, s.typed, s.match); err != nil {
				return err
			}
		}
	}
	return nil
}

func (b bench) search(size int, what, typed, match string) error {
	ctx := context.Background()
	library, err := sessions.Open(ctx, b.library(size), sessions.Options{ReadOnly: true})
	if err != nil {
		return err
	}
	defer library.Close()
	bare, err := sql.Open("sqlite3", "file:"+b.library(size)+"?mode=ro&_stmt_cache_size=32")
	if err != nil {
		return err
	}
	defer bare.Close()
	hits, matches := 0, 0
	times, err := b.inTurn(func() (time.Duration, error) {
		return bareSearch(bare, match, &matches)
	}, func() (time.Duration, error) {
		begin := time.Now()
		found, err := library.Search(ctx, typed)
		hits = len(found)
		return time.Since(begin), err
	})
	if err != nil {
		return err
	}
	row(fmt.Sprintf("search in %d sessions, %s (%d matches, %d shown)", size, what, matches, hits), times[1], times[0], 0.5, "2")
	return nil
}

// bareSearch reads what the index finds, and counts it.
func bareSearch(db *sql.DB, match string, matches *int) (time.Duration, error) {
	begin := time.Now()
	rows, err := db.Query("SELECT docid, text FROM entry_fts WHERE entry_fts MATCH ?", match)
	if err != nil {
		return 0, err
	}
	defer rows.Close()
	*matches = 0
	for rows.Next() {
		var rid int64
		var text string
		if err := rows.Scan(&rid, &text); err != nil {
			return 0, err
		}
		*matches++
	}
	return time.Since(begin), rows.Err()
}
