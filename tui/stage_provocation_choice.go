package tui

import (
	"slices"
	"strconv"

	"swotshop/workshop"
)

// choice lists the cards by theme, with those that will be played.
func (s *provocationStage) choice(a area) []string {
	t, w := s.theme(), s.w()
	var rows []string
	selectedRow := 0
	theme, white := "", a.h-2 > len(w.Deck.Cards)+2*len(w.Deck.Themes) // one for the second line of the selected
	for i := range w.Deck.Cards {
		card := &w.Deck.Cards[i]
		if card.Theme != theme {
			if theme = card.Theme; white && len(rows) > 0 {
				rows = append(rows, "")
			}
			rows = append(rows, t.quiet.Render(cut("   "+w.Deck.ThemeTitle(theme), a.w)))
		}
		if i == s.selected {
			selectedRow = len(rows)
		}
		lines := s.choiceRows(card, i == s.selected, a.w)
		s.cards.add(place{0, len(rows), a.w, len(lines)}, i)
		rows = append(rows, lines...)
	}
	from, to := around(selectedRow, len(rows), a.h-2)
	s.cards.within(place{0, from, a.w, to - from})
	s.cards.shift(0, 2-from)
	head := t.strong.Render("  Provocations") + t.quiet.Render("   "+plural(len(w.Chosen), "card", "cards")+" will be played")
	return append([]string{head, ""}, rows[from:to]...)
}

// choiceRows is a card in the choice: in full while it is selected, and in one
// row otherwise. Those that will be played have a number and weight.
func (s *provocationStage) choiceRows(card *workshop.Card, selected bool, w int) []string {
	t := s.theme()
	pointer, style, most := "  ", t.text, 1
	number, look := " · ", t.quiet
	if at := slices.Index(s.w().Chosen, card.ID); at >= 0 {
		number, look, style = padLeft(strconv.Itoa(at+1), 2)+" ", t.accent, t.strong
	}
	if selected {
		pointer, style, most = t.accent.Render("▸ "), t.accent, 2
	}
	played := "  "
	if s.w().Played(card.ID) {
		played = "✓ "
	}
	head := pad(card.ID, 4) + played
	hang := 2 + 3 + widthOf(head)
	lines := indent(t.lines(style, wrapTo(card.Question, min(w-hang-1, widestText), most)), hang)
	lines[0] = pointer + look.Render(number) + style.Render(head) + lines[0][hang:]
	return lines
}
