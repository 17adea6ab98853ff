package setup_test

import (
	"testing"

	"swotshop/tui"
	"swotshop/tui/setup"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// twoLanguages has a deck that brings an agenda, and one that does not.
type twoLanguages struct{ tuitest.RichContent }

func (c twoLanguages) Decks() []setup.DeckChoice {
	return append(c.RichContent.Decks(), setup.DeckChoice{ID: "nl", Title: "Nederlands", Cards: 1, Agendas: []workshop.Agenda{dutch()}})
}

func (c twoLanguages) AgendaWith(deck, id string) (workshop.Agenda, error) {
	if deck == "nl" && (id == "" || id == "kort") {
		return dutch(), nil
	}
	return c.RichContent.AgendaWith(deck, id)
}

func (twoLanguages) Deck(id string) (workshop.Deck, error) {
	d := tuitest.Deck()
	if id == "nl" {
		d.Language, d.Words = "nl", map[string]string{"welcome.title": "Middag over strategie"}
	}
	return d, nil
}

func dutch() workshop.Agenda {
	a := tuitest.Content{}.Agendas()[0]
	a.ID, a.Title = "kort", "Kort"
	return a
}

// The agenda follows the deck into its language and back; what is chosen after that stays.
func TestFormOffersTheAgendasOfTheDeck(t *testing.T) {
	on := func(o *tui.Options) { o.Content = twoLanguages{} }
	d := tuitest.NewDesk(t, tui.Start{Form: &setup.NewSession{}}, on)
	d.Hides("Kort")
	d.Keys("up", "left") // from the first field to the last, which is the deck
	d.Shows("Nederlands", "‹ Kort ›", "4 of 4")
	d.Keys("right")
	d.Hides("Kort")
	d.Keys("left", "up", "left")
	d.Shows("Nederlands", "‹ Our own plan ›")
	d.Keys("enter")
	if got := d.W().Agenda.ID; got != "ours" {
		t.Errorf("started with the agenda %s", got)
	}
}

// A deck that is named at the start brings its agenda, whether or not the decks have been
// read by then.
func TestADeckThatIsNamedBringsItsAgenda(t *testing.T) {
	on := func(o *tui.Options) { o.Content = twoLanguages{} }
	d := tuitest.NewDesk(t, tui.Start{Form: &setup.NewSession{Deck: "nl"}}, on)
	d.Shows("Nederlands", "‹ Kort ›")
	for name, start := range map[string]tui.Start{
		"the form": {Form: &setup.NewSession{Deck: "nl"}}, "at once": {New: &setup.NewSession{Deck: "nl"}},
	} {
		d := tuitest.NewDesk(t, start, on)
		if start.Form != nil {
			d.Keys("enter", "enter", "enter")
		}
		if got := d.W().Agenda.ID; got != "kort" {
			t.Errorf("%s: started with the agenda %s", name, got)
		}
		if got := d.W().Title; got != "Middag over strategie" {
			t.Errorf("%s: the room reads %q at the top", name, got)
		}
	}
}
