package workshop

import "slices"

// Steps is the number of steps of a stance, from locked to empowered.
const Steps = 5

// SessionCard is the id under which the stance of the whole session is stored:
// opening as before, closing as after. No deck may use it for a card.
const SessionCard = "session"

// Deck is a set of provocations. A session has its own copy, so that it
// stays the same when the deck's file changes.
type Deck struct {
	ID      string            `json:"id" redact:"no"`
	Version int               `json:"version"`
	Title   string            `json:"title"`
	Scale   [Steps]string     `json:"scale"`   // the names of the five steps
	Session Card              `json:"session"` // question and poles of the opening and closing stance
	Themes  []Theme           `json:"themes"`
	Cards   []Card            `json:"cards"`
	First   []string          `json:"first,omitempty" redact:"no"` // ids of cards, in the order in which they are suggested before all others
	Law     map[string]string `json:"law,omitempty"`               // law key to a short text for the console

	Language string            `json:"language,omitempty" redact:"no"` // empty: English
	Words    map[string]string `json:"words,omitempty" typed:"never"`  // by their keys: see the package language
}

// Theme groups cards.
type Theme struct {
	ID    string `json:"id" redact:"no"`
	Title string `json:"title"`
}

// Card finds a card by its id; SessionCard finds the session's own.
func (d *Deck) Card(id string) (*Card, bool) {
	if id == SessionCard {
		return &d.Session, true
	}
	for i := range d.Cards {
		if d.Cards[i].ID == id {
			return &d.Cards[i], true
		}
	}
	return nil, false
}

// cardIDs are the ids under which a stance can be taken.
func cardIDs(d Deck) map[string]bool {
	ids := map[string]bool{SessionCard: true}
	for _, c := range d.Cards {
		ids[c.ID] = true
	}
	return ids
}

// ThemeTitle is the title of the theme with this id, or the id itself.
func (d *Deck) ThemeTitle(id string) string {
	for _, t := range d.Themes {
		if t.ID == id {
			return t.Title
		}
	}
	return id
}

// Suggest picks n cards to play: those that an agenda wants first, then those that the
// deck wants first, then one of each theme in turn, in deck order, and then those without
// a theme.
func (d *Deck) Suggest(n int, first ...string) []string {
	var picked []string
	for _, id := range slices.Concat(first, d.First) {
		known := slices.ContainsFunc(d.Cards, func(c Card) bool { return c.ID == id })
		if known && len(picked) < n && !slices.Contains(picked, id) {
			picked = append(picked, id)
		}
	}
	for len(picked) < min(n, len(d.Cards)) {
		before := len(picked)
		for _, theme := range d.Themes {
			at := slices.IndexFunc(d.Cards, func(c Card) bool {
				return c.Theme == theme.ID && !slices.Contains(picked, c.ID)
			})
			if at >= 0 && len(picked) < n {
				picked = append(picked, d.Cards[at].ID)
			}
		}
		if len(picked) == before {
			break // the rest belong to no theme
		}
	}
	for _, c := range d.Cards {
		if len(picked) < n && !slices.Contains(picked, c.ID) {
			picked = append(picked, c.ID)
		}
	}
	return picked
}
