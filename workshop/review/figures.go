package review

import (
	"cmp"
	"slices"
	"strconv"

	"swotshop/workshop"
)

// Figure is how rooms moved on one card, or on all cards of a theme: sums over sessions,
// without a name.
type Figure struct {
	Deck        string `json:"deck,omitempty"`
	DeckVersion int    `json:"deck_version,omitempty"`
	Card        string `json:"card,omitempty"`
	Theme       string `json:"theme,omitempty"`
	ThemeTitle  string `json:"theme_title,omitempty"`
	Readings    int    `json:"readings"` // two each: before and after
	Sessions    int    `json:"sessions"`
	Clients     int    `json:"clients"`
	People      int    `json:"people"` // counted the second time
	Up          int    `json:"up"`
	Down        int    `json:"down"`
	Split       int    `json:"split"` // rooms that were split before or after
	Items       int    `json:"items"`
	Carried     int    `json:"carried"`
	Held        string `json:"held_back,omitempty"` // why there are no figures
}

// Dial is how rooms moved, broken down.
type Dial struct {
	Cards      []Figure `json:"cards"`
	Themes     []Figure `json:"themes"`
	Rooms      Figure   `json:"rooms"` // from the opening to the close, all sessions together
	HeldCards  int      `json:"held_back_cards"`
	HeldThemes int      `json:"held_back_themes"`
}

// DialOf adds up sessions of which everything may be told.
func DialOf(all []Record) Dial { return dial(all, everything, open) }

// DialAcross adds up sessions of several clients, of those that were asked for, and tells
// of none. All that the library has is needed to know what may be told.
func DialAcross(all []Record, asked func(*Record) bool) Dial { return dial(all, asked, grouped) }

func everything(*Record) bool { return true }

func dial(all []Record, asked func(*Record) bool, show grouping[*Pair]) Dial {
	var cards, rooms cells[*Pair]
	for i := range all {
		r := &all[i]
		if !r.Closed {
			continue
		}
		in, pairs := asked(r), r.pairs()
		for n := range pairs {
			p := &pairs[n]
			of := part[*Pair]{client: r.ClientKey, session: r.ID, date: r.Date, people: min(p.CountedBefore, p.CountedAfter), in: in, of: p}
			if p.Card == workshop.SessionCard {
				rooms.add(p.card.Asked, "", of)
				continue
			}
			cards.add(p.question(), p.theme(), of)
		}
	}
	var d Dial
	each, themes, _ := show(cards.list)
	each, d.HeldCards = told(each)
	for _, s := range each {
		f := figure(s)
		f.Deck, f.DeckVersion, f.Card = s.like.Deck, s.like.DeckVersion, s.like.Card
		d.Cards = append(d.Cards, f)
	}
	themes, d.HeldThemes = told(themes)
	for _, s := range themes {
		f := figure(s)
		f.Theme, f.ThemeTitle = s.like.card.Theme, s.like.card.ThemeTitle
		d.Themes = append(d.Themes, f)
	}
	_, _, opening := show(rooms.list)
	d.Rooms = figure(opening)
	order(d.Cards)
	order(d.Themes)
	return d
}

// question is the same for the same question only.
func (p *Pair) question() string {
	return p.Deck + "@" + strconv.Itoa(p.DeckVersion) + " " + p.Card + " " + p.card.Asked
}

// theme is the same for themes of the same name, in whatever deck.
func (p *Pair) theme() string { return p.card.Theme + " " + p.card.ThemeTitle }

// figure adds up.
func figure(s shown[*Pair]) Figure {
	f := Figure{Readings: len(s.parts), Sessions: sessions(s.parts), Clients: clients(s.parts), Held: s.held}
	for _, p := range s.parts {
		f.People += p.of.CountedAfter
		f.Up += p.of.Up
		f.Down += p.of.Down
		f.Split += oneIf(p.of.Split)
		f.Items += p.of.card.Items
		f.Carried += p.of.card.Carried
	}
	return f
}

// order puts first what most people were asked.
func order(figures []Figure) {
	slices.SortStableFunc(figures, func(a, b Figure) int {
		return cmp.Or(cmp.Compare(b.People, a.People), cmp.Compare(a.Deck, b.Deck), cmp.Compare(a.DeckVersion, b.DeckVersion),
			cmp.Compare(a.Theme, b.Theme), cmp.Compare(a.Card, b.Card))
	})
}
