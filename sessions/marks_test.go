package sessions

import (
	"database/sql"
	"fmt"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"
)

// tokenizer is the index's own way to take texts apart.
func tokenizer(t *testing.T) *sql.DB {
	t.Helper()
	db, err := sql.Open("sqlite3", ":memory:")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close() })
	db.SetMaxOpenConns(1) // each would have a memory of its own
	if _, err := db.Exec(`CREATE VIRTUAL TABLE taken USING fts3tokenize (unicode61, "remove_diacritics=2")`); err != nil {
		t.Fatal(err)
	}
	return db
}

// byIndex are the words of a text, and where they stand, as the index has them.
func byIndex(t *testing.T, db *sql.DB, text string) (words []string) {
	t.Helper()
	rows, err := db.Query("SELECT token, start, end FROM taken WHERE input = ? ORDER BY position", text)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var word string
		var from, to int
		if err := rows.Scan(&word, &from, &to); err != nil {
			t.Fatal(err)
		}
		words = append(words, fmt.Sprint(from, "-", to, " ", word))
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
	return words
}

func bySplit(m *marker) (words []string) {
	for _, w := range m.words {
		words = append(words, fmt.Sprint(w.from, "-", w.to, " ", string(w.folded)))
	}
	return words
}

// What is marked without asking the index is what the index would mark: each
// character that we think to know is tried at every place of a word.
func TestWordsAreThoseOfTheIndex(t *testing.T) {
	db, m := tokenizer(t), newMarker(query{})
	known := 0
	for r := rune(1); r <= 0xffff; r++ {
		text := fmt.Sprintf("x%cy %c %cz z%c", r, r, r, r)
		if !m.split(text) {
			continue
		}
		known++
		if got, want := bySplit(m), byIndex(t, db, text); !reflect.DeepEqual(got, want) {
			t.Errorf("%U: split into %q, by the index into %q", r, got, want)
		}
	}
	if known < lettersEnd {
		t.Errorf("only %d characters tried", known)
	}
}

// The same of whole texts and queries: marked by us, and by the index.
func TestMarksAreThoseOfTheIndex(t *testing.T) {
	rng := rand.New(rand.NewPCG(4, 2))
	parts := strings.Fields("a A ab Ab é e É ß ss Straße naïve Naive 3 30 ½ l’art d'art über-cool R&D „quote“ … – €5 _x_ ø Ł ı İ")
	text := func(n int) string {
		words := make([]string, 1+rng.IntN(n))
		for i := range words {
			words[i] = parts[rng.IntN(len(parts))] + []string{"", "", "-", "’", parts[rng.IntN(len(parts))]}[rng.IntN(5)]
		}
		return strings.Join(words, " ")
	}
	db := tokenizer(t)
	if _, err := db.Exec(`CREATE VIRTUAL TABLE texts USING fts4 (text, tokenize=unicode61 "remove_diacritics=2")`); err != nil {
		t.Fatal(err)
	}
	for range 500 {
		if _, err := db.Exec("INSERT INTO texts (text) VALUES (?)", text(12)); err != nil {
			t.Fatal(err)
		}
	}
	compared := 0
	for range 300 {
		compared += sameMarks(t, db, text(2))
	}
	if compared < 1000 {
		t.Errorf("only %d texts compared: this proves little", compared)
	}
}

func sameMarks(t *testing.T, db *sql.DB, typed string) (compared int) {
	t.Helper()
	q := parseQuery(typed)
	if q.none || len(q.phrases) == 0 {
		return 0
	}
	q.likes = nil
	m := newMarker(q)
	rows, err := db.Query("SELECT text, offsets(texts) FROM texts WHERE texts MATCH ?", q.match())
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var text, offsets string
		if err := rows.Scan(&text, &offsets); err != nil {
			t.Fatal(err)
		}
		got, ok := m.marks(text)
		if want := joined(rangesOf(offsets, len(text))); !ok || !reflect.DeepEqual(got, want) {
			t.Fatalf("%q in %q: marked %v (%v), by the index %v", typed, text, got, ok, want)
		}
		compared++
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
	return compared
}
