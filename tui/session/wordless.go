package session

import (
	"swotshop/tui/screen"
	"swotshop/tui/stage"
	"swotshop/workshop"
)

// This file asks again, once, before something without a word in it is kept as words: a
// count typed on a stage that counts nothing would be a strength, or the name of a cluster.

// wordless is what was asked about.
type wordless struct {
	asked workshop.Wordless
	sure  bool // this line was said to be text
}

// doubts asks about the first of those words that are none. A line that has its badge was
// meant for the board.
func (s *Screen) doubts(r screen.Reply) (again screen.Reply, asks bool) {
	sure := s.wordless.sure || s.In.Badge() != ""
	for _, i := range r.Intents {
		said, none := s.L.W().Wordless(i)
		if none && !sure && s.wordless.asked != said {
			s.wordless.asked = said
			as := stage.WordsName(s.L.W(), said.As)
			return screen.Problem(noWord(as)).InPlain(noWordPlain(said.Words, as)), true
		}
	}
	if len(r.Intents) > 0 {
		s.wordless.asked = workshop.Wordless{}
	}
	return r, false
}
