package stage

import (
	"slices"
	"strconv"
	"strings"

	"swotshop/tui/kit"
	"swotshop/tui/screen"
	"swotshop/workshop"
)

// This file is the choice of cards: which of them are listed, what the keys do, and
// how they are drawn. What is typed there is in provocation_own.go.

// choice is where the choice of cards stands.
type choice struct {
	picked string           // the id of a card; empty: none yet
	rows   kit.Hits[string] // the cards that were drawn
	sought bool             // a search was begun on the line
}

// seeking reports whether the line searches the cards; then it is no text. A line that
// was begun on a card does not, whatever it begins with.
func (s *provocation) seeking() bool {
	s.choice.sought = s.choice.sought && strings.HasPrefix(s.In.Text(), seekSign)
	return s.choice.sought && s.card() == nil
}

// stopSearch clears a search that is still on the line now that a card is shown.
func (s *provocation) stopSearch() {
	if s.seeking(); s.choice.sought {
		s.In.Set("")
		s.choice.sought = false
	}
}

// Idle reports whether the line searches.
func (s *provocation) Idle() bool { return s.seeking() }

// listed are the cards that have the words that are sought.
func (s *provocation) listed() []*workshop.Card {
	words := ""
	if s.seeking() {
		words = strings.TrimPrefix(s.In.Text(), seekSign)
	}
	var cards []*workshop.Card
	for i := range s.W().Deck.Cards {
		if card := &s.W().Deck.Cards[i]; card.Says(words) {
			cards = append(cards, card)
		}
	}
	return cards
}

// pickedIn is the place of the picked card in a list of cards: the first while that
// one is not listed. Until one is picked it is the first that will be played.
func (s *provocation) pickedIn(cards []*workshop.Card) int {
	picked := s.choice.picked
	if picked == "" && len(s.W().Chosen) > 0 {
		picked = s.W().Chosen[0]
	}
	return max(0, slices.IndexFunc(cards, func(c *workshop.Card) bool { return c.ID == picked }))
}

func (s *provocation) step(by int) {
	if cards := s.listed(); len(cards) > 0 {
		s.choice.picked = cards[max(0, min(len(cards)-1, s.pickedIn(cards)+by))].ID
	}
}

// choiceKey takes no letter and no digit: what is typed is a provocation.
func (s *provocation) choiceKey(key kit.Key) (screen.Reply, bool) {
	if s.In.Badge() != "" {
		return s.itemKey(key)
	}
	bare := s.In.Empty() || s.seeking()
	switch {
	case key == seekSign && s.In.Empty():
		r := screen.SetLine(seekSign)
		r.Done = func() { s.choice.sought = true }
		return r, true
	case key == kit.Up:
		s.step(-1)
		return screen.Reply{}, true
	case key == kit.Down:
		s.step(+1)
		return screen.Reply{}, true
	case key == kit.Tab && !bare:
		if r, ok := s.Pick.Submit(s.In.Text(), s); ok {
			return r, true
		}
		return s.writeCard(s.In.Text(), true), true
	case key == kit.Enter && s.Pick.sought(s.In.Text()) != nil:
		return s.Pick.take(s.Pick.sought(s.In.Text())), true
	case key == kit.Tab, key == kit.Space && s.In.Empty():
		return s.withPicked(func(id string) screen.Reply {
			return screen.Intend(workshop.ChooseCards{Cards: toggle(s.W().Chosen, id)})
		}), true
	case key == kit.CtrlP:
		return s.withPicked(s.markPlayed), true
	case key == kit.Enter && bare:
		return s.withPicked(s.show), true
	case key == kit.Esc && s.seeking():
		return screen.SetLine(""), true
	}
	return screen.Reply{}, false
}

// itemKey is a key while an item is typed: it is not for the cards.
func (s *provocation) itemKey(key kit.Key) (screen.Reply, bool) {
	switch key {
	case kit.Tab:
		s.In.Wear(beside(s.In.Badge(), +1))
	case kit.ShiftTab:
		s.In.Wear(beside(s.In.Badge(), -1))
	default:
		return screen.Reply{}, false
	}
	return screen.Reply{}, true
}

// withPicked does something with the picked card, if any is listed.
func (s *provocation) withPicked(do func(id string) screen.Reply) screen.Reply {
	cards := s.listed()
	if len(cards) == 0 {
		return screen.Problem(noCardHas)
	}
	s.choice.picked = cards[s.pickedIn(cards)].ID
	return do(s.choice.picked)
}

// markPlayed turns the mark of a played card, and says so: the card alone does not show it.
func (s *provocation) markPlayed(id string) screen.Reply {
	played, note := !s.W().Played(id), cardUnplayed(id)
	if played {
		note = cardPlayed(id)
	}
	return screen.Reply{Intents: []workshop.Intent{workshop.MarkCard{Card: id, Played: played}}, Note: kit.Sentence(note)}
}

// show shows a card, and clears the line by which it was found.
func (s *provocation) show(id string) screen.Reply {
	r := screen.SetLine("")
	r.Intents = []workshop.Intent{workshop.ShowCard{Card: id}}
	return r
}

// Click selects a card in the choice.
func (s *provocation) Click(x, y int) (screen.Reply, bool) {
	card, ok := s.choice.rows.At(x, y)
	if ok {
		s.choice.picked = card
	}
	return screen.Reply{}, ok
}

func (s *provocation) Scroll(by int) screen.Reply {
	if s.card() == nil {
		s.step(by)
	}
	return screen.Reply{}
}

// toggle adds a card to the end of the chosen ones, or takes it out.
func toggle(chosen []string, card string) []string {
	if at := slices.Index(chosen, card); at >= 0 {
		return slices.Delete(slices.Clone(chosen), at, at+1)
	}
	return append(slices.Clone(chosen), card)
}

// themeOf is the heading under which a card stands.
func themeOf(w *workshop.Workshop, card *workshop.Card) string {
	if _, own := w.OwnCard(card.ID); own {
		return w.Words().Provocations.FromRoom
	}
	return w.Deck.ThemeTitle(card.Theme)
}

// drawChoice lists the cards by theme, with those that will be played.
func (s *provocation) drawChoice(a kit.Area) []string {
	t, w := s.theme(), s.W()
	head := t.Asked(w.CurrentStage().Purpose, a)
	head = append(head, kit.Indent([]string{t.Quiet.Render(s.room().Of(s.room().Provocations.Played, len(w.Chosen)))}, kit.IDColumn)...)
	if a.H >= kit.Roomy {
		head = append(head, "")
	}
	cards := s.listed()
	room := a.H - len(head)
	rows, places := s.choiceRows(cards, kit.Area{W: a.W, H: room})
	if a.H < kit.Roomy && len(rows) < room {
		head, room = append(head, ""), room-1
	}
	if len(rows) > room {
		room-- // for how many there are elsewhere
	}
	picked := 0
	if len(places) > 0 {
		picked = places[s.pickedIn(cards)].Y
	}
	from, to := kit.Window(picked, len(rows), room)
	above, below := 0, 0
	for i, p := range places {
		s.choice.rows.Add(p, cards[i].ID)
		switch {
		case p.Y < from:
			above++
		case p.Y >= to:
			below++
		}
	}
	if to < len(rows) && !slices.ContainsFunc(places, func(p kit.Place) bool { return p.Y < to && to <= p.Y+p.H }) {
		to-- // a heading with nothing under it
	}
	s.choice.rows.Within(kit.Place{X: 0, Y: from, W: a.W, H: to - from})
	s.choice.rows.Shift(0, len(head)-from)
	lines := append(head, rows[from:to]...)
	if above+below > 0 {
		lines = append(lines, strings.Repeat(" ", kit.IDColumn)+t.Quiet.Render(s.room().elsewhere(above, below)))
	}
	return lines
}

// mostQuestion is how many rows a question takes at most in the choice.
const mostQuestion = 2

// choiceRows are the rows of all cards that are listed, and where each is: all of them in
// full where they have room, or else the selected one.
func (s *provocation) choiceRows(cards []*workshop.Card, a kit.Area) (rows []string, places []kit.Place) {
	if rows, places = s.choiceRowsOf(cards, a, mostQuestion); len(rows) > a.H {
		rows, places = s.choiceRowsOf(cards, a, 1)
	}
	return rows, places
}

// choiceRowsOf are those with so many rows at most for a question that is not selected.
func (s *provocation) choiceRowsOf(cards []*workshop.Card, a kit.Area, most int) (rows []string, places []kit.Place) {
	t, w := s.theme(), s.W()
	picked := s.pickedIn(cards)
	theme, white := "", a.H > len(cards)+2*len(w.Deck.Themes) // one for the second line of the selected
	for i, card := range cards {
		if title := themeOf(w, card); title != theme {
			theme = title
			if white && len(rows) > 0 {
				rows = append(rows, "")
			}
			rows = append(rows, strings.Repeat(" ", kit.IDColumn)+t.Quiet.Render(t.Cut(kit.Or(title, s.room().Provocations.Others), a.ContentWidth())))
		}
		lines := s.cardRows(card, i == picked, a.W, most)
		places = append(places, kit.Place{X: 0, Y: len(rows), W: a.W, H: len(lines)})
		rows = append(rows, lines...)
	}
	return rows, places
}

// cardRows is a card in the choice: in full while it is selected, and in so many rows at
// most otherwise. Those that will be played have weight, and their number at the right.
func (s *provocation) cardRows(card *workshop.Card, selected bool, w, most int) []string {
	t := s.theme()
	sign, style := "", t.Text
	if selected {
		sign, most = t.Accent.Render(kit.Pointer), mostQuestion
	}
	number := ""
	if at := slices.Index(s.W().Chosen, card.ID); at >= 0 {
		number, style = strconv.Itoa(at+1), t.Strong
	}
	mark := t.Strong.Render(t.PadLeft(number, 3))
	switch {
	case s.W().Played(card.ID):
		mark = "  ✓" + mark
	case s.playedEarlier(card):
		mark = "  " + t.Quiet.Render(s.room().Provocations.Earlier) + mark
	}
	room := min(kit.Area{W: w}.RowWidth(), kit.WidestText)
	lines := t.Lines(style, t.BalanceTo(card.Question, room-t.Width(mark), most))
	lines[0] = t.Spread(lines[0], mark, room)
	return t.Row(sign, style.Render(card.ID), lines)
}

// plays says which card comes when it is not the first: the one that was left.
func (s *provocation) plays() string {
	if left := s.W().Left.Card; slices.Contains(s.W().Chosen, left) {
		return "back to " + left
	}
	return "play"
}

// choiceHints begin with what comes next: the first card, whatever is typed meanwhile.
func (s *provocation) choiceHints() []kit.Hint {
	return append([]kit.Hint{kit.PgDn.Does(s.plays())}, s.choiceEnters()...)
}

func (s *provocation) choiceEnters() []kit.Hint {
	browse := kit.Keys{kit.Up, kit.Down}.Does("browse")
	switch {
	case s.In.Badge() != "":
		return []kit.Hint{kit.Enter.Does(addsTo(s.W(), s.In.Badge())), kit.Tab.Does("quadrant")}
	case s.Pick.sought(s.In.Text()) != nil:
		return []kit.Hint{kit.Enter.Does("pick"), kit.Esc.Does("all cards")}
	case s.seeking():
		return []kit.Hint{kit.Enter.Does("show now"), kit.Esc.Does("all cards"), kit.Tab.Does("select"), browse}
	case s.In.Empty():
		return []kit.Hint{browse, kit.Space.Does("select"), kit.Enter.Does("show now"), kit.Typed("/").Does("search")}
	}
	if _, isPart := workshop.ParseCardLine(s.In.Text()); isPart {
		return []kit.Hint{kit.Enter.Does("set it")}
	}
	if _, called := s.W().CardCalled(s.In.Text()); called {
		return []kit.Hint{kit.Enter.Does("show now"), kit.Tab.Does("select")}
	}
	return []kit.Hint{kit.Enter.Does("play it now"), kit.Tab.Does("for later")}
}
