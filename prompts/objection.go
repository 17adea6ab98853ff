package prompts

import (
	"slices"
	"strings"

	"swotshop/workshop"
)

// The limits of an objection: what is said is a quotation, the answer is
// spoken in one breath or two.
const (
	maxObjections = 100
	maxSays       = 60
	maxAnswer     = 180
	maxEvidence   = 90
)

// objectionsTo reads a file of objections, a list, to the cards of a deck.
func objectionsTo(deck workshop.Deck) func(file string, data []byte) ([]workshop.Objection, []Fault) {
	return func(file string, data []byte) ([]workshop.Objection, []Fault) {
		return readFile(file, data, func(r *reader, root value) []workshop.Objection {
			return r.objections(root, cardIDs(deck), themeIDs(deck))
		})
	}
}

func (r *reader) objections(root value, cards, themes []string) []workshop.Objection {
	known := ids{}
	var objections []workshop.Objection
	for _, v := range r.entries(root, 1, maxObjections) {
		f := r.fields(v, "id", "says", "answer", "evidence", "lands_in", "cards", "themes")
		o := workshop.Objection{
			ID:       f.id("id", maxID),
			Says:     f.text("says", maxSays),
			Answer:   f.text("answer", maxAnswer),
			Evidence: f.text("evidence", maxEvidence),
			LandsIn:  f.oneOf("lands_in", "S", "W", "O", "T", "initiative"),
			Cards:    f.optionalIDs("cards", cards),
			Themes:   f.optionalIDs("themes", themes),
		}
		known.once(f, o.ID)
		objections = append(objections, o)
	}
	return objections
}

// optionalIDs is a list of ids of what the deck has, or none.
func (f fields) optionalIDs(name string, known []string) []string {
	if _, there := f.found[name]; !there {
		return nil
	}
	var all []string
	for _, v := range f.list(name, 1, len(known)) {
		id := f.reader.text(v, maxID)
		if id != "" && !slices.Contains(known, id) {
			f.fault(v, notInDeck, quote(id), strings.Join(known, ", "))
		}
		all = append(all, id)
	}
	return all
}
