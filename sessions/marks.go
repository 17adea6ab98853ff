package sessions

import (
	"bytes"
	"cmp"
	"context"
	"database/sql"
	"maps"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// marker says where in a text the words and pieces of a query stand. Words of
// western letters it finds itself, exactly as the index does: the index takes
// longer to say where they are than to find them. Of other letters only the
// index knows what it makes of them.
type marker struct {
	phrases []phrase // as the index knows them
	pieces  []string
	foreign bool // the query has other letters
	letters *[lettersEnd]rune

	// Of the text at hand; kept for the next.
	words  []word
	folded []byte
}

// word is a word of a text: where it stands, and how the index knows it.
type word struct {
	from, to int
	folded   []byte
}

func newMarker(q query) *marker {
	m := &marker{letters: letters()}
	for _, piece := range q.likes {
		m.pieces = append(m.pieces, foldASCII(piece))
	}
	for _, p := range q.phrases {
		known := phrase{prefix: p.prefix}
		for _, part := range p.parts {
			m.foreign = m.foreign || !m.split(part)
			for _, w := range m.words {
				known.parts = append(known.parts, string(w.folded))
			}
		}
		m.phrases = append(m.phrases, known)
	}
	return m
}

// marks are the ranges of a text that match. Not ok: those of the words are
// missing, which only the index can tell.
func (m *marker) marks(text string) (marks [][2]int, ok bool) {
	ok = len(m.phrases) == 0 || !m.foreign && m.split(text)
	if ok {
		marks = m.markWords(make([][2]int, 0, 4))
	}
	return joined(m.markPieces(marks, text)), ok
}

func (m *marker) markWords(marks [][2]int) [][2]int {
	for _, p := range m.phrases {
		for i := range m.words {
			if !p.begins(m.words[i:]) {
				continue
			}
			for _, w := range m.words[i : i+len(p.parts)] {
				marks = append(marks, [2]int{w.from, w.to})
			}
		}
	}
	return marks
}

// begins says whether words begin with those of the phrase.
func (p phrase) begins(words []word) bool {
	if len(words) < len(p.parts) {
		return false
	}
	for i, part := range p.parts {
		start, whole := bytes.CutPrefix(words[i].folded, []byte(part))
		if !whole || len(start) > 0 && !(p.prefix && i == len(p.parts)-1) {
			return false
		}
	}
	return true
}

func (m *marker) markPieces(marks [][2]int, text string) [][2]int {
	if len(m.pieces) == 0 {
		return marks
	}
	folded := foldASCII(text)
	for _, piece := range m.pieces {
		for at := 0; ; {
			i := strings.Index(folded[at:], piece)
			if i < 0 {
				break
			}
			marks = append(marks, [2]int{at + i, at + i + len(piece)})
			at += i + len(piece)
		}
	}
	return marks
}

// split takes a text apart into its words; false when it has a character that
// only the index knows.
func (m *marker) split(text string) bool {
	m.words, m.folded = m.words[:0], slices.Grow(m.folded[:0], 2*len(text)) // folding never doubles
	from, at := 0, 0
	for i, r := range text {
		folded := m.fold(r)
		if folded == unknown {
			return false
		}
		if folded != 0 {
			m.folded = utf8.AppendRune(m.folded, folded)
			continue
		}
		m.word(from, i, at)
		from, at = i+utf8.RuneLen(r), len(m.folded)
	}
	m.word(from, len(text), at)
	return true
}

// word adds what stands between two places, if anything does.
func (m *marker) word(from, to, folded int) {
	if from < to {
		m.words = append(m.words, word{from, to, m.folded[folded:]})
	}
}

// unknown is a character of which only the index knows what it makes of it.
const unknown = -1

// fold is how the index knows a character: in lower case and without its
// accent; 0 when it parts words.
func (m *marker) fold(r rune) rune {
	switch {
	case r < lettersEnd:
		return m.letters[r]
	case r >= '\u2010' && r <= '\u2027', r == '€': // dashes, quotes, dots
		return 0
	}
	return unknown
}

// lettersEnd is where the letters of western languages end. Behind it are some
// whose accents the index keeps.
const lettersEnd = 'ſ'

// letters is what fold answers for the first characters of Unicode.
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

// mark marks in hits what matches.
func (q query) mark(ctx context.Context, tx *sql.Tx, all []found) error {
	m, left := newMarker(q), map[int64]*found{}
	for i := range all {
		f, known := &all[i], false
		if f.marks, known = m.marks(f.text); !known {
			left[f.rid] = f
		}
	}
	if len(left) == 0 {
		return nil
	}
	return q.markByIndex(ctx, tx, left)
}

// markByIndex has the index mark words in hits, which are given by their rowids.
func (q query) markByIndex(ctx context.Context, tx *sql.Tx, hits map[int64]*found) error {
	rows, err := tx.QueryContext(ctx, "SELECT docid, text, offsets(entry_fts) FROM entry_fts WHERE entry_fts MATCH ?"+
		" AND +docid IN (SELECT value FROM json_each(?))", q.match(), jsonList(slices.Collect(maps.Keys(hits))))
	if err != nil {
		return err
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var rid int64
		var text, offsets string
		if err := rows.Scan(&rid, &text, &offsets); err != nil {
			return err
		}
		if f := hits[rid]; f.text == text { // else it had to be cleaned, and its words stand elsewhere
			f.marks = joined(append(f.marks, rangesOf(offsets, len(text))...))
		}
	}
	return rows.Err()
}

// rangesOf reads what the index says of a text of so many bytes: four numbers
// for each word, which are its column, its place in the query, where it
// begins, and how long it is.
func rangesOf(offsets string, size int) (ranges [][2]int) {
	numbers := strings.Fields(offsets)
	for i := 0; i+3 < len(numbers); i += 4 {
		from, _ := strconv.Atoi(numbers[i+2])
		length, _ := strconv.Atoi(numbers[i+3])
		if from >= 0 && length > 0 && from+length <= size {
			ranges = append(ranges, [2]int{from, from + length})
		}
	}
	return ranges
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

// joined puts ranges in order, and makes one of those that touch.
func joined(marks [][2]int) [][2]int {
	slices.SortFunc(marks, func(a, b [2]int) int { return cmp.Or(cmp.Compare(a[0], b[0]), cmp.Compare(a[1], b[1])) })
	out := marks[:0]
	for _, m := range marks {
		if n := len(out); n > 0 && m[0] <= out[n-1][1] {
			out[n-1][1] = max(out[n-1][1], m[1])
			continue
		}
		out = append(out, m)
	}
	return out
}
