package room

import (
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"crypto/subtle"
	"encoding/base32"
	"encoding/hex"
	"slices"
	"strconv"
	"strings"
	"time"
)

// open is how long a page stays open.
const open = 4 * time.Hour

// Pass is what lets a page come back as it was after the laptop has been restarted. It
// holds no ballot, and nothing of a phone.
type Pass struct {
	Code  string    `json:"code"` // that lets a phone in, where all have the same
	Link  string    `json:"link"` // that lets in who has scanned it: too long to be guessed, or to be typed
	Key   []byte    `json:"key"`  // by which the page knows its own cookies again
	Port  int       `json:"port"` // where it was served
	IP    string    `json:"ip"`
	Seats []string  `json:"seats,omitempty"` // sums of one-time codes, where each has one; see NewSeats
	Used  []int     `json:"used,omitempty"`  // which of them have let a phone in
	Until time.Time `json:"until"`           // when the page ends by itself
}

// How long codes are: that which is typed from the wall, and that which is scanned from it.
// Only wrong guesses at the first have to be few.
const (
	typedLength   = 4
	scannedLength = 10
)

// NewPass is the pass of a page that opens now. With seats each phone needs a code of its
// own.
func NewPass(now time.Time, seats []string) Pass {
	p := Pass{Key: make([]byte, 32), Seats: seats, Until: now.Add(open)}
	_, _ = rand.Read(p.Key) // it never fails
	if len(seats) == 0 {
		p.Code, p.Link = newCode(typedLength), newCode(scannedLength)
	}
	return p
}

// signs are letters and digits that nobody mistakes for each other when they are read from
// a wall or a slip: no 0 and O, 1, I and L, 2 and Z, 5 and S, 8 and B, U and V.
const signs = "acdefghjkmnpqrtwxy34679"

func newCode(length int) string {
	code := make([]byte, 0, length)
	for len(code) < length {
		var one [1]byte
		_, _ = rand.Read(one[:])
		if int(one[0]) < 256/len(signs)*len(signs) { // or some would come more often
			code = append(code, signs[int(one[0])%len(signs)])
		}
	}
	return string(code)
}

// NewSeats makes one-time codes, and the sums by which a pass knows them.
func NewSeats(n int) (codes, sums []string) {
	for len(codes) < n {
		if code := newCode(6); !slices.Contains(codes, code) {
			codes, sums = append(codes, code), append(sums, sumOf(code))
		}
	}
	return codes, sums
}

func sumOf(code string) string {
	sum := sha256.Sum256([]byte("seat " + code))
	return hex.EncodeToString(sum[:])
}

// typedCode is a code as somebody may have typed it.
func typedCode(text string) string {
	return strings.ToLower(strings.Join(strings.FieldsFunc(text, func(r rune) bool { return r == ' ' || r == '-' }), ""))
}

// phone is who holds a cookie: a random name, and the seat if there are any. The zero value
// is nobody.
type phone struct {
	name string
	seat int // from 1; 0: none
}

// voter is under what name its ballots count: a seat has one.
func (p phone) voter() string {
	if p.seat > 0 {
		return "seat " + strconv.Itoa(p.seat)
	}
	return p.name
}

// seal writes a phone as a cookie that nobody else can make.
func (p *Pass) seal(of phone) string {
	value := of.name + "." + strconv.Itoa(of.seat)
	return value + "." + p.mark(value)
}

// unseal reads a cookie; ok is false for one that is not ours.
func (p *Pass) unseal(cookie string) (of phone, ok bool) {
	at := strings.LastIndexByte(cookie, '.')
	if at < 0 || subtle.ConstantTimeCompare([]byte(p.mark(cookie[:at])), []byte(cookie[at+1:])) != 1 {
		return phone{}, false
	}
	name, seat, _ := strings.Cut(cookie[:at], ".")
	n, err := strconv.Atoi(seat)
	if err != nil || len(p.Seats) > 0 != (n > 0) || n > len(p.Seats) {
		return phone{}, false
	}
	return phone{name, n}, true
}

func (p *Pass) mark(value string) string {
	mac := hmac.New(sha256.New, p.Key)
	mac.Write([]byte(value))
	return base32.StdEncoding.WithPadding(base32.NoPadding).EncodeToString(mac.Sum(nil)[:20])
}

// judgement is what is said to a code.
type judgement int

const (
	wrong judgement = iota
	used
	right
)

// isLink reports whether a code was scanned.
func (p *Pass) isLink(code string) bool {
	return p.Link != "" && subtle.ConstantTimeCompare([]byte(code), []byte(p.Link)) == 1
}

// judge judges a code, and says which seat it gives. It takes equally long for any.
func (p *Pass) judge(code string) (seat int, how judgement) {
	code = typedCode(code)
	if len(p.Seats) == 0 {
		if p.isLink(code) || p.Code != "" && subtle.ConstantTimeCompare([]byte(code), []byte(p.Code)) == 1 {
			return 0, right
		}
		return 0, wrong
	}
	sum := sumOf(code)
	for i, known := range p.Seats {
		if subtle.ConstantTimeCompare([]byte(sum), []byte(known)) == 1 {
			seat = i + 1
		}
	}
	switch {
	case seat == 0:
		return 0, wrong
	case slices.Contains(p.Used, seat):
		return 0, used
	}
	return seat, right
}
