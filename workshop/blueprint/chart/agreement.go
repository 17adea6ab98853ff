package chart

import (
	"slices"
	"strconv"

	"swotshop/workshop"
	"swotshop/workshop/language"
)

// The blocks of the agreement.
const (
	blockTall  = 14
	blockPitch = 15
	leastPitch = 7 // below it they cannot be told apart
)

// table is how wide the columns of the agreement are, and the highest number in it.
type table struct{ names, numbers, most int }

// laidOut gives the names the room that the blocks leave.
func laidOut(names []string, most int) table {
	t := table{numbers: across(strconv.Itoa(most), normal, true) + 10, most: most}
	for _, name := range names {
		t.names = max(t.names, across(name, small, false))
	}
	t.names = min(t.names, room-t.numbers-min(max(most*12, 90), 150))
	return t
}

// agreement is how many people chose each gradient: a block for each of them, full for those
// who support the proposal and hollow for those who do not. A dotted line divides the two.
func (s *speaker) agreement() (Figure, bool) {
	counts, scale := s.w.Agreement, s.w.GradientScale
	counted := 0
	for _, n := range counts {
		counted += n
	}
	if counted == 0 {
		return Figure{}, false
	}
	say := &s.words.Document.Pictures
	title := say.Agreement
	if s.w.Recount() {
		title = say.Before
	}
	sh := &sheet{}
	sh.title(title)
	names, most, support := s.w.GradientNames(scale), slices.Max(counts[:]), 0
	if s.w.Pitches() && scale != workshop.OlderScale {
		names = s.words.Gradients
	}
	columns := laidOut(names[:], most)
	var said []string
	for i, n := range counts {
		with := i < scale.Supporting()
		if i == scale.Supporting() {
			sh.line(left, sh.y+5, right, sh.y+5, black, true)
			sh.y += 8
		}
		if with {
			support += n
		}
		columns.row(sh, names[i], n, with)
		said = append(said, language.Fill(say.Chose, "gradient", s.words.InSentence(names[i]), "n", n))
	}
	sum := []string{
		language.Fill(say.Support, "n", support, "counted", counted),
		language.Fill(say.NotSupport, "n", counted-support, "counted", counted),
	}
	sh.y += 8
	for i, text := range sum {
		sh.y += pitch(normal)
		sh.box(left, sh.y-16, 14, 12, full, i > 0)
		sh.text(left+22, sh.y-5, look{size: normal, bold: true, ink: black}, cut(text, normal, true, room-22))
	}
	all := language.Fill(s.words.Document.Decision.Counted, "n", counted, "people", s.w.AgreementPeople, "list", s.and(said))
	text := []string{language.Fill(say.Sentence, "text", all)}
	for _, one := range sum {
		text = append(text, language.Fill(say.Sentence, "text", one))
	}
	if s.w.Recount() {
		text = append([]string{language.Fill(say.Sentence, "text", title)}, text...)
	}
	return sh.figure(Agreement, "chart-agreement", title, sentences(text...)), true
}

// row draws a gradient: its name, its number and its people.
func (t table) row(sh *sheet, name string, n int, with bool) {
	sh.y += 5
	top := sh.y
	ink := black
	if n == 0 {
		ink = quiet
	}
	for _, line := range lines(name, small, false, column{wide: t.names, lines: 2}) {
		sh.y += pitch(small)
		sh.text(left, sh.y-4, look{size: small, ink: ink}, line)
	}
	sh.text(left+t.names+t.numbers-2, top+pitch(small)-4, look{normal, n > 0, ink, "end"}, strconv.Itoa(n))
	x, long := left+t.names+t.numbers+6, room-t.names-t.numbers-6
	each := min(blockPitch, long/t.most)
	switch {
	case n == 0:
	case each >= leastPitch:
		for i := range n {
			sh.box(x+i*each, top+1, each-3, blockTall, full, !with)
		}
	default: // too many to be told apart
		sh.box(x, top+1, max(long*n/t.most, 6), blockTall, full, !with)
	}
}
