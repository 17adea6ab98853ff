package stage

import (
	"math"
	"slices"
	"strings"

	"swotshop/tui/kit"
	"swotshop/workshop/blueprint"
)

// This file shows page 1 as a slide: what the room sees first of what leaves it.

// slide is page 1 as a slide, made anew after the state has changed.
func (s *Blueprint) slide() blueprint.Slide {
	if s.slideOf != s.W().Head || s.sheet.Title == "" {
		s.slideOf, s.sheet = s.W().Head, blueprint.PageOneSlide(s.W(), s.Kit.Unfit())
	}
	return s.sheet
}

// hasSlide reports whether the session has one. A pitch has none.
func (s *Blueprint) hasSlide() bool { return s.slide().Title != "" }

// slideBody sets the title and the answers, as much of each as there is room for.
func (s *Blueprint) slideBody(a kit.Area) []string {
	slide := s.slide()
	title := append(s.slideTitle(slide, a), "")
	return slices.Concat(title, s.answers(slide.Answers, kit.Area{W: a.W, H: a.H - len(title)}))
}

// slideTitle is in large type in a window of thirty rows, if the answers still have their
// rows.
func (s *Blueprint) slideTitle(slide blueprint.Slide, a kit.Area) []string {
	t, title := s.theme(), s.W().Typeset(slide.Title)
	white := make([]string, kit.AskedRow)
	if a.H >= kit.High {
		least := s.formed(slide.Answers, s.nameColumn(slide.Answers), leastBesideLarge, nil, a.W)
		room := kit.Area{W: a.ContentWidth(), H: min(a.H-len(least)-2, 3*kit.LeastLarge)}
		if large := t.LargeUpTo(max(kit.LeastLarge, a.H/6), t.Strong, title, room); large != nil {
			return append(white, kit.Indent(large, kit.IDColumn)...)
		}
	}
	lines := t.BalanceTo(title, min(kit.Aloud, a.ContentWidth()), max(2, a.H/5))
	return append(white, kit.Indent(t.Lines(t.Strong, lines), kit.IDColumn)...)
}

// slideForm is how much of the answers is shown.
type slideForm struct {
	white  int // rows between two answers: 1 between all, 0 around what is done, -1 nowhere
	points int // of an answer that is not about what is done
	rows   int // of a point, before the rows that are left are dealt
	of     bool
}

// slideForms are all, the fullest first: what gives way goes step by step.
var slideForms = []slideForm{
	{1, math.MaxInt, math.MaxInt, true}, {0, math.MaxInt, math.MaxInt, true}, {0, math.MaxInt, 2, true}, {0, 2, 2, true}, leastBesideLarge,
	{0, 1, 1, true}, {-1, 1, 1, true}, {-1, 1, 1, false},
}

// leastBesideLarge is what a title in large type leaves at least.
var leastBesideLarge = slideForm{0, 2, 1, true}

// answers sets answers in an area: their names in a column, and what they say in another.
func (s *Blueprint) answers(all []blueprint.SlideAnswer, a kit.Area) (lines []string) {
	names := s.nameColumn(all)
	for _, form := range slideForms {
		if lines = s.formed(all, names, form, nil, a.W); len(lines) <= a.H {
			return s.dealt(all, names, form, a, lines)
		}
	}
	if a.H < 2 {
		return lines[:max(0, a.H)]
	}
	more := s.theme().Quiet.Render(s.room().more(len(lines) - a.H + 1))
	return append(lines[:a.H-1], strings.Repeat(" ", kit.IDColumn)+more)
}

// nameColumn is how wide the names are set.
func (s *Blueprint) nameColumn(all []blueprint.SlideAnswer) int {
	names := leastName
	for _, answer := range all {
		names = max(names, s.theme().Width(answer.Name)+2)
	}
	return names
}

// leastName is how wide the column of the names is at least.
const leastName = 13

// dealt gives the rows that a form leaves free to what it cuts, one after the other.
func (s *Blueprint) dealt(all []blueprint.SlideAnswer, names int, form slideForm, a kit.Area, lines []string) []string {
	more := map[string]int{}
	for range a.H {
		before := len(lines)
		for _, answer := range all {
			for _, p := range answer.Points {
				more[p.Text]++
				if next := s.formed(all, names, form, more, a.W); len(next) <= a.H && len(next) > len(lines) {
					lines = next
				} else {
					more[p.Text]--
				}
			}
		}
		if len(lines) == before || len(lines) == a.H {
			break
		}
	}
	return lines
}

// formed sets answers in a form, with more rows than it has for some texts.
func (s *Blueprint) formed(all []blueprint.SlideAnswer, names int, form slideForm, more map[string]int, w int) (lines []string) {
	done := func(a blueprint.SlideAnswer) bool { return len(a.Points[0].Of) > 0 }
	row := func(a blueprint.SlideAnswer) bool { return a.Points[0].Stands != "" }
	for i, answer := range all {
		if i > 0 && (form.white > 0 || form.white == 0 && (done(answer) || done(all[i-1])) && !(row(answer) && row(all[i-1]))) {
			lines = append(lines, "")
		}
		lines = append(lines, s.answer(answer, names, form, more, w)...)
	}
	return lines
}

// answer sets one answer behind its name.
func (s *Blueprint) answer(answer blueprint.SlideAnswer, names int, form slideForm, more map[string]int, w int) []string {
	t, most, room := s.theme(), form.points, w-2*kit.IDColumn-names
	if len(answer.Points[0].Of) > 0 {
		most = len(answer.Points)
	}
	var said []string
	for i, point := range answer.Points[:min(most, len(answer.Points))] {
		rows := form.rows
		if rows < math.MaxInt {
			rows += more[point.Text]
		}
		lines := s.point(point, rows, form.of, room)
		if rest := len(answer.Points) - most; i == most-1 && rest > 0 {
			others := "  " + s.room().more(rest)
			lines[len(lines)-1] = t.Cut(lines[len(lines)-1], room-t.Width(others)) + t.Quiet.Render(others)
		}
		said = append(said, lines...)
	}
	lines := kit.Indent(said, kit.IDColumn+names)
	lines[0] = strings.Repeat(" ", kit.IDColumn) + t.Quiet.Render(t.Pad(answer.Name, names)) + said[0]
	return lines
}

// point is one thing that an answer says: what is done in bold, with who and by when below,
// and how an action stands at the right.
func (s *Blueprint) point(p blueprint.SlidePoint, rows int, of bool, room int) []string {
	t, style, w := s.theme(), s.theme().Text, min(kit.Aloud, room)
	if len(p.Of) > 0 {
		style = t.Strong
	}
	stands := ""
	if p.Stands != "" {
		stands = "  " + s.W().Typeset(p.Stands)
		w = min(w, room-t.Width(stands))
	}
	lines := t.Lines(style, wholeParts(t.BalanceTo(s.W().Typeset(p.Text), w, rows)))
	if stands != "" {
		lines[0] = t.Spread(lines[0], t.Text.Render(stands), min(kit.WidestStance, room))
	}
	if of && len(p.Of) > 0 {
		lines = append(lines, t.Lines(t.Text, t.WrapTo(s.W().Typeset(strings.Join(p.Of, ", ")), room, 1))...)
	}
	return lines
}

// wholeParts are lines that were cut, without the part of an enumeration in which they were:
// half the name of a gradient would be another.
func wholeParts(lines []string) []string {
	last := len(lines) - 1
	if part := strings.LastIndex(lines[last], partSign); part >= 0 && strings.HasSuffix(lines[last], "…") {
		lines[last] = lines[last][:part] + partSign + "…"
	}
	return lines
}

// partSign is between the parts of an enumeration.
const partSign = " · "
