package prompts

import (
	"bytes"
	"errors"
	"fmt"
	"path/filepath"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"swotshop/files"
	"swotshop/workshop"
)

// Keeping is a card on its way into the file of a deck of one's own. Nothing is written
// by this package.
type Keeping struct {
	File   string // the deck's
	Deck   string // its id
	Card   string // the card's id in the deck
	Before []byte // the file as it was read; nil for a new one
	After  []byte // with the card
	Piece  string // what the file has more than before
	Line   int    // in which that begins
}

// Keep puts a card behind the others of a deck in the user's folder. A deck that is not
// there yet is made with the scale and the poles of another one. All the rest of a
// file stays as it is, byte for byte. What a check of the file would find is an error,
// and so is a question that the deck has already.
func (c *Content) Keep(id string, card workshop.Card, like *workshop.Deck) (Keeping, error) {
	switch {
	case c.folder == "":
		return Keeping{}, errors.New(noDeckFolder)
	case !isID(id, maxDeckID):
		return Keeping{}, fmt.Errorf(badID, quote(id), maxDeckID)
	}
	all, _ := c.own()
	for _, own := range all {
		if strings.EqualFold(own.deck.ID, id) {
			return own.keep(card)
		}
	}
	k := Keeping{File: filepath.Join(c.folder, id+".yaml"), Deck: id, Card: card.ID, Line: 1}
	k.Piece = newDeck(id, like) + cardText(card, "  ")
	k.After = []byte(k.Piece)
	if _, faults := c.checkText(k.File, k.After); len(faults) > 0 {
		return Keeping{}, faults[0]
	}
	return k, nil
}

// checkText checks what will be a file in the user's folder.
func (c *Content) checkText(file string, text []byte) (workshop.Deck, []Fault) {
	own := checkOwn(file, text, nil, nil)
	return own.deck, own.faults
}

// keep adds a card to a deck that is there.
func (own ownDeck) keep(card workshop.Card) (Keeping, error) {
	if len(own.faults) > 0 {
		return Keeping{}, own.faults[0]
	}
	data, err := files.Head(own.file, maxFile+1)
	if err != nil {
		return Keeping{}, unreadable(own.file, err)
	}
	for _, c := range own.deck.Cards {
		if strings.EqualFold(c.Question, card.Question) {
			return Keeping{}, fmt.Errorf(questionInDeck, own.deck.ID, c.ID)
		}
	}
	card.ID = freeID(own.deck.Cards, card.ID)
	k := Keeping{File: own.file, Deck: own.deck.ID, Card: card.ID, Before: data}
	if !k.insert(card) {
		return Keeping{}, fmt.Errorf(noPlaceForCard, printable(own.file))
	}
	deck, faults := CheckDeck(own.file, k.After)
	if len(faults) > 0 {
		return Keeping{}, faults[0]
	}
	want := own.deck
	want.Cards = append(slices.Clip(want.Cards), card)
	if !reflect.DeepEqual(deck, want) { // it is written in a way that is not foreseen here
		return Keeping{}, fmt.Errorf(noPlaceForCard, printable(own.file))
	}
	return k, nil
}

// freeID is the id itself, or else the first one like it that no card has.
func freeID(cards []workshop.Card, id string) string {
	letters := strings.TrimRight(id, "0123456789")
	for n := 1; slices.ContainsFunc(cards, func(c workshop.Card) bool { return strings.EqualFold(c.ID, id) }); n++ {
		id = letters + strconv.Itoa(n)
	}
	return id
}

// insert puts a card behind the last line of the list of cards. ok is false where that
// is not a list of one entry after each dash.
func (k *Keeping) insert(card workshop.Card) (ok bool) {
	lines := strings.SplitAfter(string(k.Before), "\n")
	indent, last := "", -1
	for at, in := 0, false; at < len(lines); at++ {
		line := strings.TrimRight(lines[at], "\r\n")
		bare := strings.TrimLeft(line, " ")
		switch outside := line != "" && !strings.ContainsAny(line[:1], " -#"); {
		case outside && strings.HasPrefix(line, "cards:"):
			in = true
		case outside:
			in = false
		case !in || bare == "" || strings.HasPrefix(line, "#"):
		case last < 0 && strings.HasPrefix(bare, "- "):
			indent, last = line[:len(line)-len(bare)], at
		case last >= 0:
			last = at
		}
	}
	if last < 0 {
		return false
	}
	piece := "\n" + cardText(card, indent)
	k.Piece, k.Line = strings.TrimPrefix(piece, "\n"), last+3
	before, after := strings.Join(lines[:last+1], ""), strings.Join(lines[last+1:], "")
	if !strings.HasSuffix(before, "\n") {
		before += "\n"
	}
	if bytes.Contains(k.Before, []byte("\r\n")) {
		before, piece = strings.TrimSuffix(strings.TrimSuffix(before, "\n"), "\r")+"\r\n", strings.ReplaceAll(piece, "\n", "\r\n")
	}
	k.After = []byte(before + piece + after)
	return true
}

// cardText is a card as an entry of the list of cards.
func cardText(card workshop.Card, indent string) string {
	var b strings.Builder
	field := func(deeper, name, text string) {
		b.WriteString(indent + deeper + name + quoted(text) + "\n")
	}
	b.WriteString(indent + "- id: " + card.ID + "\n")
	field("  ", "question: ", card.Question)
	if len(card.FollowUps) > 0 {
		b.WriteString(indent + "  follow_ups:\n")
	}
	for _, ask := range card.FollowUps {
		field("    ", "- ", ask)
	}
	b.WriteString(indent + "  poles:\n")
	field("    ", "control: ", card.Poles[0])
	field("    ", "empowerment: ", card.Poles[1])
	if card.Twist != "" {
		field("  ", "twist: ", card.Twist)
	}
	return b.String()
}

// newDeck is the file of a deck up to its first card.
func newDeck(id string, like *workshop.Deck) string {
	var b strings.Builder
	title := strings.ReplaceAll(id, "-", " ")
	title = string(unicode.ToUpper(rune(title[0]))) + title[1:] // an id has plain letters only
	fmt.Fprintf(&b, "# %s\n\nid: %s\nversion: 1\ntitle: %s\n\nscale:\n", aboutNewDeck, id, quoted(title))
	for _, step := range like.Scale {
		fmt.Fprintf(&b, "  - %s\n", quoted(step))
	}
	fmt.Fprintf(&b, "\nsession:\n  question: %s\n  poles:\n    control: %s\n    empowerment: %s\n\ncards:\n",
		quoted(like.Session.Question), quoted(like.Session.Poles[0]), quoted(like.Session.Poles[1]))
	return b.String()
}

// quoted is a text between double quotes, as YAML has it: clean text needs no other
// escapes.
func quoted(text string) string {
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(text) + `"`
}
