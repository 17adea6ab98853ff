package stage

import (
	"slices"
	"strconv"

	"swotshop/tui/kit"
	"swotshop/workshop"
)

// choice lists the cards by theme, with those that will be played.
func (s *provocation) choice(a kit.Area) []string {
	t, w := s.theme(), s.W()
	var rows []string
	selectedRow := 0
	theme, white := "", a.H-2 > len(w.Deck.Cards)+2*len(w.Deck.Themes) // one for the second line of the selected
	for i := range w.Deck.Cards {
		card := &w.Deck.Cards[i]
		if card.Theme != theme {
			if theme = card.Theme; white && len(rows) > 0 {
				rows = append(rows, "")
			}
			rows = append(rows, t.Quiet.Render(t.Cut("   "+w.Deck.ThemeTitle(theme), a.W)))
		}
		if i == s.selected {
			selectedRow = len(rows)
		}
		lines := s.choiceRows(card, i == s.selected, a.W)
		s.cards.Add(kit.Place{X: 0, Y: len(rows), W: a.W, H: len(lines)}, i)
		rows = append(rows, lines...)
	}
	from, to := kit.Window(selectedRow, len(rows), a.H-2)
	s.cards.Within(kit.Place{X: 0, Y: from, W: a.W, H: to - from})
	s.cards.Shift(0, 2-from)
	head := t.Strong.Render("  "+provocationsTitle) + t.Quiet.Render("   "+willBePlayed(len(w.Chosen)))
	return append([]string{head, ""}, rows[from:to]...)
}

// choiceRows is a card in the choice: in full while it is selected, and in one
// row otherwise. Those that will be played have a number and weight.
func (s *provocation) choiceRows(card *workshop.Card, selected bool, w int) []string {
	t := s.theme()
	pointer, style, most := "  ", t.Text, 1
	number, look := " · ", t.Quiet
	if at := slices.Index(s.W().Chosen, card.ID); at >= 0 {
		number, look, style = t.PadLeft(strconv.Itoa(at+1), 2)+" ", t.Accent, t.Strong
	}
	if selected {
		pointer, style, most = t.Accent.Render("▸ "), t.Accent, 2
	}
	played := "  "
	if s.W().Played(card.ID) {
		played = "✓ "
	}
	head := t.Pad(card.ID, 4) + played
	hang := 2 + 3 + t.Width(head)
	lines := kit.Indent(t.Lines(style, t.WrapTo(card.Question, min(w-hang-1, kit.WidestText), most)), hang)
	lines[0] = pointer + look.Render(number) + style.Render(head) + lines[0][hang:]
	return lines
}
