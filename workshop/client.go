package workshop

import (
	"slices"
	"strings"
	"unicode"
)

var clientFacts = []factKind{{ClientRenamed{}, searched | whenClosed | outside}}

// ClientRenamed gives the client another name, in a session that nobody leads. From then on
// it has this name, whatever the details say that undo brings back. It cannot be undone:
// another one takes it back.
type ClientRenamed struct {
	Client string `json:"client" who:"client"`
}

// RenameClient gives the client another name.
type RenameClient struct{ Client string }

func (i RenameClient) facts(*Workshop) ([]Fact, error) { return one(ClientRenamed{Clean(i.Client)}) }

// Kind is the kind of the event.
func (ClientRenamed) Kind() string { return "client.renamed" }

func (ClientRenamed) label(*Workshop) string  { return clientRenamed }
func (f ClientRenamed) check(*Workshop) error { return checkText(FieldClient, f.Client, MaxName) }
func (f ClientRenamed) apply(w *Workshop)     { w.renamed = f.Client }

// ClientKey is the same for all ways to write a client's name. Its signs count: C++
// is another client than C.
func ClientKey(name string) string {
	var b strings.Builder
	name = Clean(name)
	for _, l := range spell(name) {
		if l.r == noRune {
			b.WriteString(name[l.from:l.to])
			continue
		}
		b.WriteRune(l.r)
	}
	return b.String()
}

// NearClients are those of some clients that a name may have been meant for, though it
// is none of theirs: they differ in the legal form (plc, AS, GmbH), in signs, or by one
// slip of the fingers.
func NearClients(name string, known []string) (near []string) {
	bare := bareName(name)
	for _, client := range known {
		if ClientKey(client) == ClientKey(name) || slices.Contains(near, client) {
			continue
		}
		if other := bareName(client); other == bare || oneSlip([]rune(bare), []rune(other)) {
			near = append(near, client)
		}
	}
	return near
}

// legalForms are the words by which the law knows what a firm is, without signs.
var legalForms = strings.Fields("ab ag aps as asa bhd bv co company corp corporation gmbh inc incorporated kft kg kgaa lda llc llp " +
	"limited ltd nv oy oyj plc pty sa sarl sas se sl spa spzoo srl sro ug")

// bareName is a name as people say it: without its legal form, and without signs.
func bareName(name string) string {
	var words []string
	for word := range strings.FieldsSeq(ClientKey(name)) {
		word = strings.Map(func(r rune) rune {
			if unicode.IsLetter(r) || unicode.IsDigit(r) {
				return r
			}
			return -1
		}, word)
		if word != "" {
			words = append(words, word)
		}
	}
	for len(words) > 1 && slices.Contains(legalForms, words[len(words)-1]) {
		words = words[:len(words)-1]
	}
	return strings.Join(words, " ")
}

// leastForSlips is how long a name is in which a slip can be told from another name.
const leastForSlips = 5

// oneSlip reports whether two words are one slip of the fingers apart: a letter too
// many, one that is missing, a wrong one, or two that have changed places. A digit is
// no slip: Plant 1 is not Plant 2.
func oneSlip(a, b []rune) bool {
	if min(len(a), len(b)) < leastForSlips {
		return false
	}
	for len(a) > 0 && len(b) > 0 && a[0] == b[0] {
		a, b = a[1:], b[1:]
	}
	for len(a) > 0 && len(b) > 0 && a[len(a)-1] == b[len(b)-1] {
		a, b = a[:len(a)-1], b[:len(b)-1]
	}
	if slices.ContainsFunc(slices.Concat(a, b), unicode.IsDigit) {
		return false
	}
	return len(a)+len(b) > 0 && len(a) <= 1 && len(b) <= 1 || len(a) == 2 && len(b) == 2 && a[0] == b[1] && a[1] == b[0]
}

// NearParts are those of some clients that have a word in their name that is one slip
// from a word of the typed one, or the same.
func NearParts(name string, known []string) (near []string) {
	typed := strings.Fields(bareName(name))
	for _, client := range known {
		alike := func(word string) bool {
			return slices.ContainsFunc(typed, func(t string) bool {
				return len(t) >= leastForSlips && t == word || oneSlip([]rune(t), []rune(word))
			})
		}
		if !slices.Contains(near, client) && slices.ContainsFunc(strings.Fields(bareName(client)), alike) {
			near = append(near, client)
		}
	}
	return near
}
