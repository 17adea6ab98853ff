package chart

import (
	"fmt"
	"slices"
	"strings"

	"swotshop/workshop"
)

// Kind is what a picture shows.
type Kind string

// The kinds. Of all but the stance on a card a session has one at most.
const (
	Stance    Kind = "stance" // of the session, at its opening and its close
	Moved     Kind = "movement"
	Board     Kind = "board"
	Votes     Kind = "votes"
	Grid      Kind = "grid"
	Agreement Kind = "agreement"
	OnCard    Kind = "card" // see Within
)

// Kinds are those that [Of] draws, in the order in which a session comes to them.
var Kinds = []Kind{Stance, Moved, Board, Votes, Grid, Agreement}

// Figure is a picture.
type Figure struct {
	Kind  Kind
	Title string // stands in the picture too, unless it is drawn by [Within]
	Text  string // what the picture shows, in whole sentences
	SVG   []byte // an element that ends with a line feed; its ids are of this figure alone
}

// Of draws a picture of a session; false when the session knows nothing that it could show.
//
// In a follow-up the stance is only what the session itself counted; where the room stood last
// time beside where it stands now is the movement.
func Of(w *workshop.Workshop, kind Kind) (Figure, bool) {
	s := saying(w)
	switch kind {
	case Stance:
		return s.stance()
	case Moved:
		return s.moved()
	case Board:
		return s.board()
	case Votes:
		return s.votes()
	case Grid:
		return s.grid()
	case Agreement:
		return s.agreement()
	}
	return Figure{}, false
}

// Within draws what [Of] draws as it stands on a page: a stance without its title and its
// sentences, for the words around it say both. They are in its description all the same. With
// a card it draws how the room stood on that before and after the talk; false when it was never
// counted.
func Within(w *workshop.Workshop, kind Kind, card string) (Figure, bool) {
	s := saying(w)
	s.within = true
	switch {
	case kind == Stance && card != "" && card != workshop.SessionCard:
		return s.card(card)
	case kind == Stance:
		return s.stance()
	case kind == Moved:
		return s.moved()
	}
	return Of(w, kind)
}

func (s *speaker) card(card string) (Figure, bool) {
	c, ok := s.w.Deck.Card(card)
	r := s.w.Readings[card]
	if !ok || card == workshop.SessionCard || r == nil {
		return Figure{}, false
	}
	say := &s.words.Document.Stands
	title := strings.TrimSpace(workshop.Clean(c.ID + " " + c.Question))
	return s.standing(OnCard, "chart-card-"+word(c.ID), title, counts{
		readings: *r, before: say.Before, after: say.After,
	})
}

// word makes an id of a card one word that no other id becomes.
func word(id string) string {
	plain := func(r rune) bool { return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' }
	if id != "" && !slices.ContainsFunc([]rune(id), func(r rune) bool { return !plain(r) }) {
		return id
	}
	return fmt.Sprintf("_%x", id)
}
