package workshop

// Steps is the number of steps of a stance, from locked to empowered.
const Steps = 5

// SessionCard is the id under which the stance of the whole session is kept:
// opening as before, closing as after. No deck may use it for a card.
const SessionCard = "session"

// Deck is a set of provocations. A session keeps its own copy, so that it
// reads the same after the deck's file has changed.
type Deck struct {
	ID      string            `json:"id"`
	Version int               `json:"version"`
	Title   string            `json:"title"`
	Scale   [Steps]string     `json:"scale"`   // the names of the five steps
	Session Card              `json:"session"` // question and poles of the opening and closing stance
	Themes  []Theme           `json:"themes"`
	Cards   []Card            `json:"cards"`
	Law     map[string]string `json:"law,omitempty"` // law key to a short text for the console
}

// Theme groups cards.
type Theme struct {
	ID    string `json:"id"`
	Title string `json:"title"`
}

// Card is one provocation.
type Card struct {
	ID        string    `json:"id"`
	Theme     string    `json:"theme,omitempty"`
	Source    string    `json:"source,omitempty"` // title or author the card goes back to
	Question  string    `json:"question"`
	FollowUps []string  `json:"follow_ups,omitempty"`
	Poles     [2]string `json:"poles"` // what Control and Empowerment mean for this card
	Twist     string    `json:"twist,omitempty"`
	Note      string    `json:"note,omitempty"` // for the facilitator, never projected
	Law       []string  `json:"law,omitempty"`  // keys into Deck.Law, "check with counsel"
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

// Triggers are the questions shown one at a time while people write in
// silence: per quadrant, in the order in which they are asked.
type Triggers map[Quadrant][]Trigger

// Trigger is one such question, aimed at one function.
type Trigger struct {
	Function Function `json:"function"`
	Question string   `json:"question"`
}
