package stage

import (
	"slices"
	"strconv"
	"strings"

	"swotshop/tui/kit"
	"swotshop/workshop"
)

// This file draws the agreement: what is agreed on, then the people on the gradients, with
// a line between those who are with the others and those who are not.

func (s *Agreement) Widest() int { return kit.WidestCard }

func (s *Agreement) Body(a kit.Area) []string {
	listed := len(s.remarks())
	top, apart := s.top(a, min(1, listed))
	room := a.H - len(top) - gradients
	named := min(1, len(s.W().RemarksOn(workshop.Dissent)))
	spare := room - len(s.spokenWhole(a)) + named
	var rows []string
	switch {
	case a.H >= kit.Tall && spare > gradients: // with white, in which the line stands
		rows, spare = s.divided(kit.SpaceOut(s.rows(a)), 2, a), spare-gradients+1
	case room > min(1, listed):
		rows, spare = s.divided(s.rows(a), 1, a), spare-1
	default:
		rows = s.rows(a)
	}
	above, below, between := 0, 0, 0 // white, which goes before any words but the name of the dissent
	for _, white := range []*int{&below, &above, &named, &between} {
		if spare > 0 {
			*white, spare = 1, spare-1
		}
	}
	if apart > 0 { // between the proposal and how far we agree
		top = slices.Insert(top, apart, make([]string, between)...)
	}
	free := a.H - len(top) - above - len(rows)
	if !s.onProposal() && free < min(1, listed) { // there what does not fit is cut off below
		rows = rows[max(0, min(len(rows), min(1, listed)-free)):]
		free = a.H - len(top) - above - len(rows)
	}
	lines := slices.Concat(top, make([]string, above), rows, make([]string, below), s.spoken(a, max(0, free-below)))
	return lines[:min(len(lines), a.H)]
}

// top is what is agreed on, and the question how far, with how many have been counted. All
// gradients stay below it with so many rows for remarks, unless the proposal itself is what
// the room is at. Where the two parts of it part is apart; 0 where it has only one.
func (s *Agreement) top(a kit.Area, remarks int) (lines []string, apart int) {
	t, w := s.theme(), a.ContentWidth()
	lines = make([]string, kit.AskedRow)
	if !s.proposed() && !s.onProposal() {
		return append(lines, s.question(a)...), 0
	}
	room := a.H - kit.AskedRow - 1 - gradients - remarks
	if s.onProposal() {
		room = max(room, min(7, a.H-5)) // 280 letters in the smallest window
	}
	said := s.sentence(a, max(1, room))
	said = kit.Indent(said, kit.IDColumn)
	if s.onProposal() {
		said[0] = t.Accent.Render(kit.Pointer) + " " + strings.TrimPrefix(said[0], strings.Repeat(" ", kit.IDColumn))
	}
	lines = append(lines, said...)
	head := t.Text.Render(s.howFar())
	head = t.Spread(head, s.counting(w-t.Width(head)-legendGap), w)
	return append(lines, strings.Repeat(" ", kit.IDColumn)+head), len(lines)
}

// question asks how far the room agrees where there is no proposal: in large type where
// there is room for it.
func (s *Agreement) question(a kit.Area) []string {
	t, w := s.theme(), a.ContentWidth()
	if a.H >= kit.High {
		room := kit.Area{W: w, H: a.H - 2*gradients - 4}
		if large := t.LargeUpTo(kit.LeastLarge, t.Strong, s.howFar(), room); large != nil {
			return kit.Indent(append(large, t.Spread("", s.counting(w), w)), kit.IDColumn)
		}
	}
	return kit.Indent([]string{t.Spread(t.Strong.Render(s.howFar()), s.counting(w-t.Width(s.howFar())-legendGap), w)}, kit.IDColumn)
}

// sentence is the proposal in at most so many rows: in large type where there is room for
// it. While there is none it asks for one, with the draft below, which is never large:
// nobody has said it yet.
func (s *Agreement) sentence(a kit.Area, rows int) []string {
	t, w := s.theme(), min(a.ContentWidth(), kit.Aloud)
	if !s.proposed() {
		lines := t.Lines(t.Strong, t.Balance(s.room().Proposal.Ask, w))
		if large := s.large(s.room().Proposal.Ask, a, rows); large != nil {
			lines = large
		}
		if draft := s.words(); draft != "" {
			lines = append(lines, t.Lines(t.Quiet, t.WrapTo(s.room().Proposal.Draft, w, 1))...)
			lines = append(lines, t.Lines(t.Text, t.BalanceTo(s.W().Typeset(draft), w, max(1, rows-len(lines))))...)
		}
		return lines
	}
	words := s.W().Typeset(s.words())
	if large := s.large(words, a, rows); large != nil {
		return large
	}
	return t.Lines(t.Strong, t.BalanceTo(words, w, rows))
}

// large sets words in large type in so many rows of a window that has thirty; nil where
// that would leave no room for the line, white and a few remarks.
func (s *Agreement) large(words string, a kit.Area, rows int) []string {
	if a.H < kit.High {
		return nil
	}
	t := s.theme()
	return t.LargeUpTo(largeRows(a), t.Strong, words, kit.Area{W: a.ContentWidth(), H: min(rows-5, 4*kit.LeastLarge)})
}

// howFar asks how far the room agrees.
func (s *Agreement) howFar() string {
	if s.W().Recount() {
		return s.room().Agreement.Now
	}
	return s.room().Agreement.HowFar
}

// place says how many of how many are counted, and of all how many are for it. On the older
// scale that was not asked.
func (s *Agreement) place() string {
	if s.all() && s.W().ScaleNow() != workshop.OlderScale {
		return s.room().Of(s.room().Agreement.Support, s.supporting(), "counted", s.sum())
	}
	_, people := s.W().AgreementNow()
	if people == 0 {
		people = s.W().People
	}
	return s.room().place(s.sum(), people)
}

// divided puts the line between those who are with the others and those who are not; rows
// are so far apart.
func (s *Agreement) divided(rows []string, apart int, a kit.Area) []string {
	at := s.W().ScaleNow().Supporting() * apart
	line := strings.Repeat(" ", kit.IDColumn) + s.theme().Line.Render(strings.Repeat("┄", a.ContentWidth()))
	if apart > 1 { // in place of the white
		rows[at-1] = line
		return rows
	}
	return slices.Insert(rows, at, line)
}

// rows are the gradients, each with its people as blocks.
func (s *Agreement) rows(a kit.Area) []string {
	t, lines, counts, names := s.theme(), make([]string, gradients), s.counts(), s.names()
	widest := 0
	for _, name := range names {
		widest = max(widest, t.Width(name))
	}
	widest = min(widest, a.RowWidth()-gradientCount-2)
	for i, name := range names {
		n, sign, style := counts[i], "", t.Text
		if n == 0 {
			style = t.Quiet
		}
		if i == s.Row && !s.onRemark() {
			sign, style = t.Accent.Render(kit.Pointer), t.Strong
		}
		count := t.Quiet.Render(t.PadLeft("–", gradientCount))
		if n > 0 {
			count = t.Strong.Render(t.PadLeft(strconv.Itoa(n), gradientCount))
		}
		said := style.Render(t.Pad(name, widest)) + count
		if bar := s.bar(n, a.RowWidth()-widest-gradientCount-2); bar != "" {
			said += "  " + t.Text.Render(bar)
		}
		lines[i] = t.Row(sign, style.Render(strconv.Itoa(i+1)), []string{said})[0]
	}
	return lines
}

// gradientCount is the width of the column with the counts.
const gradientCount = 4

// mostBlock is how wide the block of one person is at most, with the white behind it.
const mostBlock = 7

// bar draws those who are on a gradient.
func (s *Agreement) bar(n, w int) string { return peopleBar(n, max(s.W().People, s.sum()), w) }

// peopleBar draws n of so many people in w cells: one block each, so that they can be counted,
// or one bar for more than there is room for.
func peopleBar(n, people, w int) string {
	people = max(1, people)
	switch block := min(mostBlock, (w+1)/people); {
	case block > 1:
		return strings.TrimRight(strings.Repeat(strings.Repeat("▆", block-1)+" ", n), " ")
	case people <= w:
		return strings.Repeat("▆", n)
	case n == 0 || w < 1:
		return ""
	}
	return strings.Repeat("▆", max(1, w*n/people))
}
