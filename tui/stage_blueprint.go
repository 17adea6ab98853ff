package tui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"swotshop/workshop"
	"swotshop/workshop/blueprint"
)

// blueprintStage shows the document before it leaves the room, and what a
// board would still ask for.
type blueprintStage struct {
	*stageContext
	pager   *pager
	head    int  // the state of which the pager shows the document
	ends    bool // all loose ends are listed, over the document
	finding bool // the line takes words to find
}

func newBlueprintStage(c *stageContext) *blueprintStage {
	return &blueprintStage{stageContext: c, pager: newPager(c.env), head: -1}
}

// refresh writes the document anew after the state has changed.
func (s *blueprintStage) refresh() {
	if s.head != s.w().Head {
		s.head = s.w().Head
		s.pager.setMarkdown(string(blueprint.Markdown(s.w())))
	}
}

func (s *blueprintStage) body(a area) []string {
	ends := s.w().LooseEnds()
	if s.ends {
		return indent(s.all(ends, area{a.w - 4, a.h}), 2)
	}
	s.refresh()
	lines := []string{s.short(ends, a.w-3)}
	if a.h > 6 {
		lines = append(lines, s.theme().line.Render(strings.Repeat("─", a.w)))
	}
	s.pager.renderNow(a.w - 4)
	return append(lines, indent(s.pager.lines(area{a.w - 4, a.h - len(lines)}), 2)...)
}

// short says in one line how many loose ends there are, and names the first.
func (s *blueprintStage) short(ends []workshop.LooseEnd, w int) string {
	t := s.theme()
	if len(ends) == 0 {
		return cut("  "+t.strong.Render("✓ No loose ends: fit for a board."), w)
	}
	return cut("  "+t.strong.Render(plural(len(ends), "loose end", "loose ends")+": ")+t.text.Render(endWords(ends[0])), w)
}

func endWords(e workshop.LooseEnd) string {
	if e.Ref == "" {
		return e.Text
	}
	return e.Ref + ": " + lower(e.Text)
}

// all lists the loose ends.
func (s *blueprintStage) all(ends []workshop.LooseEnd, a area) []string {
	t := s.theme()
	if len(ends) == 0 {
		return stack(a.h, t.lines(t.strong, []string{"No loose ends: fit for a board."}))
	}
	lines := []string{t.strong.Render(plural(len(ends), "loose end", "loose ends")), ""}
	for _, e := range ends {
		row := t.quiet.Render(pad(e.Ref, 5)) + t.text.Render(e.Text)
		if len(lines) == a.h-1 && len(ends) > a.h-2 {
			row = t.quiet.Render("… " + plural(len(ends)-(a.h-3), "more", "more"))
			return append(lines, row)
		}
		lines = append(lines, cut(row, a.w))
	}
	return lines
}

func (s *blueprintStage) key(k tea.KeyPressMsg) (reply, bool) {
	name := KeyOf(k)
	if s.finding {
		if name == Esc {
			s.finding = false
			return setLine(""), true
		}
		return reply{}, false
	}
	switch name {
	case "e":
		return reply{action: export{}}, true
	case "c":
		return reply{action: ask{s.closing()}}, true
	case "l":
		s.ends = !s.ends
		return reply{}, true
	case Esc:
		return reply{}, s.back()
	case "/":
		if !s.in.empty() { // typed on another stage
			return problem("There is still a line that was not entered: PgUp goes back to it."), true
		}
		s.finding, s.ends = true, false
		return setLine(""), true
	}
	_, took := s.pager.update(k)
	return reply{}, took
}

// scroll moves in the document.
func (s *blueprintStage) scroll(by int) reply {
	if !s.ends {
		s.pager.wheel(by)
	}
	return reply{}
}

// back closes the list of loose ends, or takes the marks of a search away.
func (s *blueprintStage) back() (took bool) {
	took = s.ends || !s.pager.find.in.empty()
	if !s.ends {
		s.pager.find.clear()
	}
	s.ends = false
	return took
}

// closing asks before the session is closed.
func (s *blueprintStage) closing() question {
	text := []string{"It can be read and exported afterwards, and opened again from the library."}
	if n := len(s.w().LooseEnds()); n > 0 {
		loose := "There " + isAre(n) + " " + plural(n, "loose end", "loose ends") + ". The blueprint says so."
		text = append([]string{loose, ""}, text...)
	}
	return question{title: "Close the session?", text: text, yes: "close it", action: finish{}}
}

func isAre(n int) string {
	if n == 1 {
		return "is"
	}
	return "are"
}

// submit finds the words on the line in the document.
func (s *blueprintStage) submit(text string) reply {
	if !s.finding {
		return reply{}
	}
	s.finding = false
	f := &s.pager.find
	f.begin(s.pager.top)
	f.open = false
	f.in.set(text)
	f.look(s.pager.sheet)
	s.pager.show()
	r := setLine("")
	r.note = s.pager.found()
	return r
}

// idle says that what is on the line is sought, and nothing to be lost.
func (s *blueprintStage) idle() bool { return s.finding }

func (s *blueprintStage) line() lineLook {
	if s.finding {
		return lineLook{prompt: "/ ", placeholder: "words to find in the blueprint"}
	}
	return lineLook{hidden: true}
}

func (s *blueprintStage) hints() []hint {
	switch {
	case s.finding:
		return []hint{Enter.Does("find"), Esc.Does("back")}
	case s.ends:
		return []hint{Key("l").Does("the blueprint"), Key("e").Does("export"), Key("c").Does("close the session")}
	}
	return []hint{Keys{Up, Down}.Does("read"), Key("l").Does("loose ends"), Key("e").Does("export"), Key("c").Does("close the session")}
}

func (s *blueprintStage) help() helpPage {
	return helpPage{
		"Blueprint", "What leaves the room. Read page 1 aloud, tie up the loose ends or let them stand, " +
			"export it, close the session.",
		[]hint{Key("e").Does("export it as a file"), Key("c").Does("close the session"), Key("l").Does("list the loose ends, or not"),
			Keys{Up, Down, Space}.Does("a line up, down, a page"), Keys{Home, End}.Does("start, end"),
			Key("/").Does("find words"), Keys{"n", "N"}.Does("next hit, hit before")},
	}
}
