package chart

import (
	"cmp"
	"strconv"

	"swotshop/workshop"
	"swotshop/workshop/language"
)

// counts are one stance or two, and what they are called.
type counts struct {
	readings      workshop.Readings
	before, after string
	target        int
}

// stance is where the room stood at the opening and at the close.
func (s *speaker) stance() (Figure, bool) {
	r := s.w.Readings[workshop.SessionCard]
	if r == nil {
		return Figure{}, false
	}
	title, say := s.words.Document.Stands.Session, &s.words.Document.Standing
	c := counts{*r, say.Opening, say.Closing, s.w.Target}
	if s.w.FollowsUp() && (r.Before == nil || r.After == nil) { // it counts once: where the room stands now
		title, c.after = say.Title, s.words.Document.FollowUp.Today
		c.readings = workshop.Readings{After: cmp.Or(r.After, r.Before)}
	}
	return s.standing(Stance, "chart-stance", title, c)
}

// moved is where the room stood in the session before, beside where it stands now.
func (s *speaker) moved() (Figure, bool) {
	then, own := s.w.Comparable(), s.w.Readings[workshop.SessionCard]
	now := cmp.Or(own.At(workshop.After), own.At(workshop.Before))
	if then == nil || now == nil {
		return Figure{}, false
	}
	day := workshop.Clean(s.w.DayOfYear(cmp.Or(s.w.Follows.Stance.On, s.w.Follows.Date)))
	title := language.Fill(s.words.Document.Pictures.Since, "day", day)
	return s.standing(Moved, "chart-movement", title, counts{
		workshop.Readings{Before: then.Reading(), After: now}, day, s.words.Document.FollowUp.Today, s.w.Target,
	})
}

// The bars of a stance.
const (
	barPitch = room / workshop.Steps
	barWide  = 46
	barsTall = 64
	tallest  = 16 // of one person
)

// standing draws two stances, one above the other on the same steps: the first hollow, the
// second full. One person is as tall in both.
func (s *speaker) standing(kind Kind, name, title string, c counts) (Figure, bool) {
	if c.readings.Before == nil && c.readings.After == nil {
		return Figure{}, false
	}
	sh := &sheet{}
	if !s.within {
		sh.title(title)
	}
	most := 1
	for _, m := range c.both() {
		for _, n := range m.Counts {
			most = max(most, n)
		}
	}
	for _, m := range c.both() {
		s.bars(sh, m, most)
	}
	s.steps(sh, c.target)
	said := []string{s.change(&c.readings), s.split(c.before, c.readings.Before), s.split(c.after, c.readings.After)}
	sh.y += 2
	for _, one := range said {
		if one != "" && !s.within {
			sh.y += 4
			sh.say(look{size: normal, ink: black}, 4, one)
		}
	}
	var text []string
	for _, m := range c.both() {
		text = append(text, s.reading(m.name, m.Reading))
	}
	return sh.figure(kind, name, title, sentences(append(append(text, said...), s.target(c))...)), true
}

// named is a reading with what it is called.
type named struct {
	*workshop.Reading
	name   string
	hollow bool
}

// both are the readings that there are.
func (c *counts) both() (all []named) {
	if c.readings.Before != nil {
		all = append(all, named{c.readings.Before, c.before, true})
	}
	if c.readings.After != nil {
		all = append(all, named{c.readings.After, c.after, false})
	}
	return all
}

// bars draws one stance: what it is called, and a bar for each step with its number above it.
func (s *speaker) bars(sh *sheet, m named, most int) {
	say := language.Fill(s.words.Document.Pictures.Counted, "stance", m.name, "n", m.Sum(), "people", m.People)
	sh.y += pitch(normal)
	base := sh.y - 5
	sh.box(left, base-11, 14, 12, full, m.hollow)
	sh.text(left+22, base, look{size: normal, bold: true, ink: black}, cut(say, normal, true, room-22))
	tall := min(barsTall, most*tallest)
	ground := sh.y + pitch(normal) + tall
	for step, n := range m.Counts {
		x := left + step*barPitch + (barPitch-barWide)/2
		high := 0
		if n > 0 {
			high = max(n*tall/most, 4)
			sh.box(x, ground-high, barWide, high, full, m.hollow)
		}
		ink := black
		if n == 0 {
			ink = quiet
		}
		sh.text(x+barWide/2, ground-high-4, look{normal, n > 0, ink, "middle"}, strconv.Itoa(n))
	}
	sh.line(left, ground, right, ground, faint, false)
	sh.y = ground + 8
}

// steps writes the names of the steps below the bars, the target below its step, and the two
// ends of the scale.
func (s *speaker) steps(sh *sheet, target int) {
	rows := 0
	for step, p := range s.labels() {
		sh.text(left+step*barPitch+barPitch/2, sh.y+small, look{small, true, black, "middle"}, strconv.Itoa(step+1))
		for i, line := range p.lines {
			sh.text(p.x, sh.y+small+(i+1)*pitch(small), look{small, false, black, "middle"}, line)
		}
		rows = max(rows, len(p.lines))
	}
	sh.y += (rows+1)*pitch(small) + 4
	if target >= 1 && target <= workshop.Steps {
		s.flag(sh, target)
	}
	base := sh.y + small + 2
	control, empowerment := s.words.Poles.Control, s.words.Poles.Empowerment
	sh.head(left, base, "left", black)
	sh.text(left+14, base, look{size: small, bold: true, ink: black}, cut(control, small, true, room/2-18))
	sh.head(right-9, base, "right", black)
	sh.text(right-14, base, look{small, true, black, "end"}, cut(empowerment, small, true, room/2-18))
	sh.y = base + 6
}

// label is the name of a step below its bar: its lines, and where their middle is.
type label struct {
	lines   []string
	whole   bool // nothing of the name was cut
	x, wide int
}

// labels are the names of the steps. One that is too long for its column takes the room that
// its neighbours leave.
func (s *speaker) labels() (all [workshop.Steps]label) {
	for step := range all {
		all[step] = s.label(step, barPitch-4)
		all[step].x = left + step*barPitch + barPitch/2
	}
	for step, l := range all {
		if l.whole {
			continue
		}
		from, to := 3, wide-3
		if step > 0 {
			from = all[step-1].x + all[step-1].wide/2 + 4
		}
		if step < workshop.Steps-1 {
			to = all[step+1].x - all[step+1].wide/2 - 4
		}
		if wider := s.label(step, to-from); to-from > barPitch-4 {
			wider.x = min(max(l.x, from+(wider.wide+1)/2), to-(wider.wide+1)/2)
			all[step] = wider
		}
	}
	return all
}

// label is the name of a step, as wide as this at most.
func (s *speaker) label(step, most int) label {
	var l label
	l.lines, l.whole = wrap(workshop.Clean(s.w.Deck.Scale[step]), small, false, column{wide: most, lines: 2})
	for _, line := range l.lines {
		l.wide = max(l.wide, across(line, small, false))
	}
	return l
}

// flag marks the step that the board wants to reach.
func (s *speaker) flag(sh *sheet, target int) {
	word := cut(s.words.Document.Pictures.Target, small, true, room/2)
	x, half := left+(target-1)*barPitch+barPitch/2, across(word, small, true)/2+8
	x = min(max(x, left+half), right-half)
	base := sh.y + small
	sh.head(x-half+6, base, "up", black)
	sh.text(x-half+16, base, look{size: small, bold: true, ink: black}, word)
	sh.y += pitch(small) + 2
}

// reading says a stance: “Opening, 8 of 8 counted: 2 on step 1 (locked), …”
func (s *speaker) reading(name string, r *workshop.Reading) string {
	var steps []string
	for step, n := range r.Counts {
		text := s.words.Document.SideOne
		called := workshop.Clean(s.w.Deck.Scale[step])
		if called != "" {
			text = s.words.Document.Pictures.OnStep
		}
		steps = append(steps, language.Fill(text, "n", n, "step", step+1, "name", called))
	}
	return language.Fill(s.words.Document.Pictures.Reading, "stance", name, "n", r.Sum(), "people", r.People, "list", s.and(steps))
}

// change says where the room moved, and by how much at least.
func (s *speaker) change(r *workshop.Readings) string {
	m, known := r.Movement()
	say := &s.words.Document.Stands
	switch {
	case !known:
		return ""
	case !m.SameRoom():
		return sentences(s.way(m), language.Fill(say.OtherRoom, "before", m.CountedBefore, "after", m.CountedAfter))
	}
	return s.way(m)
}

func (s *speaker) way(m workshop.Movement) string {
	say, poles := &s.words.Document.Stands, &s.words.Poles
	n, pole := m.Up, poles.Empowerment
	if m.Net() < 0 {
		n, pole = m.Down, poles.Control
	}
	switch m.Way() {
	case workshop.BothWays:
		return language.Fill(say.BothWays, "up", s.taken(m.Up), "empowerment", poles.Empowerment, "down", s.taken(m.Down), "control", poles.Control)
	case workshop.HardlyMoved:
		switch {
		case m.Still():
			return say.Same
		case m.Up+m.Down == 0:
			return say.Perhaps
		}
		return language.Fill(say.Hardly, "steps", s.taken(n), "pole", pole)
	}
	return language.Fill(say.Towards, "steps", s.taken(n), "pole", pole)
}

// taken is how many steps were taken: “one step”, “6 steps”.
func (s *speaker) taken(n int) string {
	if n == 1 {
		return s.words.Document.OneStep
	}
	return language.Fill(s.words.Document.Steps, "n", n)
}

// split says that the room was split, and how; nothing where it was not.
func (s *speaker) split(name string, r *workshop.Reading) string {
	if r == nil {
		return ""
	}
	low, high, is := r.Split()
	if !is {
		return ""
	}
	say := &s.words.Document.Stands
	return language.Fill(say.Split, "stance", name) + ": " +
		language.Fill(say.Sides, "low", s.side(low), "high", s.side(high), "n", r.Sum())
}

// side is where one side of a split room stands: “3 on steps 1–2”.
func (s *speaker) side(of workshop.Side) string {
	say := &s.words.Document
	if of.From == of.To {
		return language.Fill(say.SideOne, "n", of.People, "step", of.From)
	}
	return language.Fill(say.Side, "n", of.People, "from", of.From, "to", of.To)
}

// target says where the board wants to be.
func (s *speaker) target(c counts) string {
	if c.target < 1 || c.target > workshop.Steps {
		return ""
	}
	step := strconv.Itoa(c.target)
	if called := workshop.Clean(s.w.Deck.Scale[c.target-1]); called != "" {
		step += " · " + called
	}
	say := &s.words.Document.Standing
	at, closed := c.readings.Standing(c.target)
	switch {
	case !closed:
		return language.Fill(say.Target, "step", step)
	case at.Reached && !c.readings.After.IsSplit():
		return language.Fill(say.Reached, "step", step, "n", at.There, "counted", at.Counted)
	}
	return language.Fill(say.TargetAt, "step", step, "n", at.There, "counted", at.Counted)
}
