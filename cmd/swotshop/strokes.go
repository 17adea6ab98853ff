package main

import (
	"bytes"
	"regexp"
	"sync"
	"time"
	"unicode"
	"unicode/utf8"
)

// How long the parts of a key may be apart. A line that is slow or shared brings them
// one by one; what decodes them would wait less, and take them for keys of their own.
// Only where Esc is nothing but the byte that others begin with, that key has to wait
// as well: for so long that nobody notices, unless there is a line to wait for.
const (
	betweenParts = time.Second / 2
	afterEsc     = 50 * time.Millisecond
)

// The key Esc as it can be told from the beginning of another.
const wholeEsc = "\x1b[27u"

// strokes passes on what a terminal sends by whole keys, whatever parts it comes in.
// What is no key is passed on too if it is whole, since that may be an answer of the
// terminal; and if it is not, none of it is ever typed.
type strokes struct {
	far  bool // the keys come over a line
	held []byte

	escTold bool      // the terminal tells Esc from the beginning of another key
	esc     time.Time // when Esc was passed on whose rest might yet come
}

// take takes what has arrived and answers with what is to be passed on.
func (s *strokes) take(in []byte) (out []byte) {
	if len(in) == 0 {
		return nil
	}
	switch {
	case len(s.held) > 0:
		if !continues(s.held, in) {
			out = append(out, s.giveUp()...)
		}
		in, s.held = append(s.held, in...), nil
	case !s.esc.IsZero() && time.Since(s.esc) < betweenParts && tail().Match(in):
		in = append([]byte{esc}, in...)
	}
	s.esc = time.Time{}
	if bytes.IndexByte(in, esc) < 0 && bytes.IndexByte(in, '\n') < 0 && utf8.Valid(in) && out == nil {
		return in // nothing but letters
	}
	for len(in) > 0 {
		if !s.escTold && len(in) > 1 && in[0] == esc && in[1] == esc { // Esc, and right behind it another key
			out, in = append(out, wholeEsc...), in[1:]
			continue
		}
		n, whole := strokeOf(in)
		if !whole {
			s.held = bytes.Clone(in)
			return out
		}
		out = append(out, s.known(in[:n])...)
		in = in[n:]
	}
	return out
}

const esc = 0x1b

// strokeOf finds how long the first key is; whole is false if more of it is to come.
func strokeOf(b []byte) (n int, whole bool) {
	switch {
	case bytes.HasPrefix(b, []byte("\r\n")):
		return 2, true
	case b[0] != esc:
		_, n = utf8.DecodeRune(b)
		return n, utf8.FullRune(b)
	case len(b) == 1:
		return 1, false
	}
	switch b[1] {
	case '[':
		return control(b)
	case 'O':
		n := 2
		for n < len(b) && '0' <= b[n] && b[n] <= '9' {
			n++
		}
		return n + 1, n < len(b)
	case ']', 'P', '_', '^', 'X':
		return text(b)
	case esc: // Alt and a key that begins with Esc
		n, whole := strokeOf(b[1:])
		return n + 1, whole
	}
	_, n = utf8.DecodeRune(b[1:])
	return 1 + n, true
}

// control finds the end of a control sequence: parameters, signs in between, and one
// letter. One that is broken off ends before what broke it.
func control(b []byte) (n int, whole bool) {
	n = 2
	if n < len(b) && b[n] == '[' { // the function keys of the Linux console
		return 4, len(b) >= 4
	}
	if n < len(b) && b[n] == 'M' { // the mouse of old
		return 6, len(b) >= 6
	}
	for n < len(b) && 0x30 <= b[n] && b[n] <= 0x3f {
		n++
	}
	for n < len(b) && 0x20 <= b[n] && b[n] <= 0x2f {
		n++
	}
	switch {
	case n == len(b):
		return n, shifted().Match(b)
	case b[n] < 0x40 || b[n] > 0x7e:
		return n, true
	}
	return n + 1, true
}

// text finds the end of a string that a terminal sends.
func text(b []byte) (n int, whole bool) {
	for n = 2; n < len(b); n++ {
		switch {
		case b[n] == 7:
			return n + 1, true
		case b[n] == esc && n+1 < len(b) && b[n+1] == '\\':
			return n + 2, true
		case b[n] == esc && n+1 < len(b):
			return n, true
		}
	}
	return n, false
}

// known is a key in the form that it is known in.
func (s *strokes) known(key []byte) []byte {
	switch {
	case string(key) == "\r\n":
		return key[:1]
	case len(key) == 4 && bytes.HasPrefix(key, []byte("\x1b[[")):
		if c := key[3]; 'A' <= c && c <= 'E' {
			return []byte{esc, '[', '1', '1' + c - 'A', '~'}
		}
		return nil
	case bytes.HasPrefix(key, []byte("\x1b[?")) && key[len(key)-1] == 'u':
		s.escTold = string(key) != "\x1b[?0u"
	case isAltLetter(key): // or Esc, from a clicker, right before a letter that somebody types
		return key[1:]
	case overlong().Match(key), len(key) == 1 && 0x80 <= key[0] && key[0] <= 0x9f:
		return nil
	}
	return key
}

// isAltLetter reports whether a key is a letter with Alt, which none of the screens has a
// use for, while the letter alone is always text.
func isAltLetter(key []byte) bool {
	if len(key) < 2 || key[0] != esc {
		return false
	}
	letter, n := utf8.DecodeRune(key[1:])
	return n == len(key)-1 && unicode.IsPrint(letter) && letter != utf8.RuneError
}

// continues reports whether what arrives later may belong to what is held: it is no
// letter that somebody types after a key that began like one.
func continues(held, in []byte) bool {
	switch string(held) {
	case "\x1b":
		return in[0] == '[' || in[0] == 'O'
	case "\x1b[":
		return bytes.IndexByte([]byte("0123456789<?[ABCDEFHPQRSZ"), in[0]) >= 0
	case "\x1bO":
		return bytes.IndexByte([]byte("ABCDEFHPQRSM"), in[0]) >= 0
	case "\x1b]", "\x1bP", "\x1b_", "\x1b^", "\x1bX":
		return len(in) > 1 && bytes.IndexByte([]byte("0123456789>!$+G"), in[0]) >= 0
	}
	return true
}

// giveUp answers with what the held part of a key is when nothing more of it comes.
func (s *strokes) giveUp() []byte {
	isEsc := s.maybeEsc()
	if s.held = nil; !isEsc {
		return nil
	}
	s.esc = time.Now()
	return []byte(wholeEsc)
}

// maybeEsc reports whether what is held is the key Esc if nothing follows.
func (s *strokes) maybeEsc() bool { return string(s.held) == "\x1b" && !s.escTold }

// pause comes when too long has passed for the rest of a key; otherwise never.
func (s *strokes) pause() <-chan time.Time {
	switch {
	case len(s.held) == 0:
		return nil
	case s.maybeEsc() && !s.far:
		return time.After(afterEsc)
	}
	return time.After(betweenParts)
}

// tail is what is left of a key when its first byte was taken for Esc.
var tail = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^\[(?:\d+(?:;\d+)*[~u]|[A-DFHPQRSZ]$)`)
})

// shifted is a key of rxvt with Shift, which ends as no other does.
var shifted = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^\x1b\[\d+\$$`) })

// overlong is a sequence with more parameters than what decodes it takes: it would break
// down. So it would at one that begins with a byte of its own, which no terminal sends.
var overlong = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^\x1b+[\[P](?:[^;:]*[;:]){30}`) })
