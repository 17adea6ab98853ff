package sessions

import (
	"database/sql"
	"slices"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// word is a word of a text: where it stands, and how the index knows it.
type word struct {
	from, to int
	folded   []byte
}

// splitter takes texts apart into words exactly as the index does. Texts of
// western letters it takes apart itself; what the index makes of others only
// its own tokenizer knows.
type splitter struct {
	words  []word // of the text at hand
	folded []byte
}

// split is good until it is called again.
func (s *splitter) split(text string) ([]word, error) {
	if s.western(text) {
		return s.words, nil
	}
	return tokenize(text)
}

// western takes a text apart; false when it has a character that only the
// index knows.
func (s *splitter) western(text string) bool {
	table := letters()
	s.words, s.folded = s.words[:0], slices.Grow(s.folded[:0], 2*len(text)) // folding never doubles
	from, at := 0, 0
	for i, r := range text {
		folded := rune(0)
		switch {
		case r < lettersEnd:
			folded = table[r]
		case r >= '\u2010' && r <= '\u2027', r == '€': // dashes, quotes, dots
		default:
			folded = unknown
		}
		if folded == unknown {
			return false
		}
		if folded != 0 {
			s.folded = utf8.AppendRune(s.folded, folded)
			continue
		}
		s.add(from, i, at)
		from, at = i+utf8.RuneLen(r), len(s.folded)
	}
	s.add(from, len(text), at)
	return true
}

// add adds what stands between two places, if anything does.
func (s *splitter) add(from, to, folded int) {
	if from < to {
		s.words = append(s.words, word{from, to, s.folded[folded:]})
	}
}

const (
	// lettersEnd is where the letters of western languages end. Behind it are
	// some whose accents the index keeps.
	lettersEnd = 'ſ'
	// unknown is a character of which only the index knows what it makes of it.
	unknown = -1
)

// letters are the first characters of Unicode as the index knows them: in lower
// case and without their accents; 0 for what parts words.
var letters = sync.OnceValue(func() *[lettersEnd]rune {
	var table [lettersEnd]rune
	for r := range rune(lettersEnd) {
		if unicode.IsLetter(r) || unicode.IsNumber(r) {
			base, _ := utf8.DecodeRuneInString(norm.NFD.String(string(r)))
			table[r] = unicode.ToLower(base)
		}
	}
	table['µ'] = unknown // a Greek letter to the index
	return &table
})

// tokenizer is the tokenizer of the index, in a database that has nothing else.
var tokenizer = sync.OnceValues(func() (*sql.DB, error) {
	db, err := sql.Open("sqlite3", ":memory:?_stmt_cache_size=4")
	if err != nil {
		return nil, err
	}
	db.SetMaxOpenConns(1) // each would have a memory of its own
	_, err = db.Exec(`CREATE VIRTUAL TABLE words USING fts3tokenize (unicode61, "remove_diacritics=2")`)
	return db, err
})

func tokenize(text string) (words []word, err error) {
	db, err := tokenizer()
	if err != nil {
		return nil, err
	}
	rows, err := db.Query("SELECT start, end, token FROM words WHERE input = ? ORDER BY position", text)
	if err != nil {
		return nil, err
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var w word
		if err := rows.Scan(&w.from, &w.to, &w.folded); err != nil {
			return nil, err
		}
		words = append(words, w)
	}
	return words, rows.Err()
}
