package sessions

import (
	"database/sql"
	"fmt"
	"math/rand/v2"
	"reflect"
	"strconv"
	"strings"
	"testing"

	"swotshop/workshop"
)

// byIndex are the words of a text, and where they stand, as the index has them.
func byIndex(t *testing.T, text string) []word {
	t.Helper()
	words, err := tokenize(text)
	if err != nil {
		t.Fatal(err)
	}
	return words
}

// What is marked without asking the index is what the index would mark: each
// character that we think to know is tried at every place of a word.
func TestWordsMatchTheIndex(t *testing.T) {
	var s splitter
	known := 0
	for r := rune(1); r <= 0xffff; r++ {
		text := fmt.Sprintf("x%cy %c %cz z%c", r, r, r, r)
		if !s.western(text) {
			continue
		}
		known++
		if want := byIndex(t, text); !reflect.DeepEqual(s.words, want) {
			t.Errorf("%U: split into %v, by the index into %v", r, s.words, want)
		}
	}
	if known < lettersEnd {
		t.Errorf("only %d characters tried", known)
	}
}

// The same of whole texts and queries in any script: marked by us, and by the
// index.
func TestMarksMatchTheIndex(t *testing.T) {
	rng := rand.New(rand.NewPCG(4, 2))
	parts := strings.Fields("a A ab Ab é E\u0301 ß ss Straße naïve Naive 3 30 ½ l’art d'art über-cool R&D „quote“ … – €5 _x_ ø Ł ı İ ſo µ " +
		"Ёлка елка Ελλάδα ΕΛΛΆΔΑ 日本語 日本 한국어 ไทย 🚀 x⟂y ạb ẞ ǽ ǅ ①")
	text := func(n int) string {
		words := make([]string, 1+rng.IntN(n))
		for i := range words {
			words[i] = parts[rng.IntN(len(parts))] + []string{"", "", "-", "’", parts[rng.IntN(len(parts))]}[rng.IntN(5)]
		}
		return workshop.Clean(strings.Join(words, " "))
	}
	db, err := sql.Open("sqlite3", ":memory:")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close() })
	db.SetMaxOpenConns(1) // each would have a memory of its own
	if _, err := db.Exec(`CREATE VIRTUAL TABLE texts USING fts4 (text, tokenize=unicode61 "remove_diacritics=2")`); err != nil {
		t.Fatal(err)
	}
	for range 500 {
		if _, err := db.Exec("INSERT INTO texts (text) VALUES (?)", text(12)); err != nil {
			t.Fatal(err)
		}
	}
	compared := 0
	for range 600 {
		compared += sameMarks(t, db, text(2))
	}
	if compared < 1000 {
		t.Errorf("only %d texts compared: this proves little", compared)
	}
}

// sameMarks compares the marks of what was typed in all texts that have it.
func sameMarks(t *testing.T, db *sql.DB, typed string) (compared int) {
	t.Helper()
	q := parseQuery(typed)
	if q.none || len(q.phrases) == 0 {
		return 0
	}
	q.likes = nil
	rows, err := db.Query("SELECT text, offsets(texts) FROM texts WHERE texts MATCH ?", q.match())
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var offsets string
		hit := []found{{}}
		if err := rows.Scan(&hit[0].text, &offsets); err != nil {
			t.Fatal(err)
		}
		if err := q.mark(hit); err != nil {
			t.Fatal(err)
		}
		if want := mergeRanges(rangesOf(offsets)); !reflect.DeepEqual(hit[0].marks, want) {
			t.Fatalf("%q in %q: marked %v, by the index %v", typed, hit[0].text, hit[0].marks, want)
		}
		compared++
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
	return compared
}

// rangesOf reads what the index says of a text: four numbers for each word,
// which are its column, its place in the query, where it begins, and how long it
// is.
func rangesOf(offsets string) (ranges [][2]int) {
	numbers := strings.Fields(offsets)
	for i := 0; i+3 < len(numbers); i += 4 {
		from, _ := strconv.Atoi(numbers[i+2])
		length, _ := strconv.Atoi(numbers[i+3])
		ranges = append(ranges, [2]int{from, from + length})
	}
	return ranges
}
