package stage

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/document"
	"swotshop/tui/kit"
	"swotshop/tui/screen"
	"swotshop/workshop"
	"swotshop/workshop/blueprint"
)

// Blueprint shows the document before it leaves the room, and what a board would
// still ask for.
type Blueprint struct {
	*Context
	pager   *document.Pager
	head    int  // the state of which the pager shows the document
	ends    bool // all loose ends are listed, over the document
	Finding bool // the line takes words to find
}

var (
	_ Scroller = (*Blueprint)(nil)
	_ Idler    = (*Blueprint)(nil)

	_ RefReader = (*Blueprint)(nil)
)

func newBlueprint(c *Context) Stage {
	return &Blueprint{Context: c, pager: document.NewPager(c.Kit), head: -1}
}

// refresh writes the document again after the state has changed.
func (s *Blueprint) refresh() {
	if s.head != s.W().Head {
		s.head = s.W().Head
		s.pager.SetMarkdown(string(blueprint.Markdown(s.W())))
	}
}

func (s *Blueprint) Body(a kit.Area) []string {
	ends := s.W().LooseEnds()
	if s.ends {
		return kit.Indent(s.all(ends, kit.Area{W: a.W - 4, H: a.H}), 2)
	}
	s.refresh()
	lines := []string{s.short(ends, a.W-3)}
	if a.H > 6 {
		lines = append(lines, s.theme().Line.Render(strings.Repeat("─", a.W)))
	}
	s.pager.RenderNow(a.W - 4)
	return append(lines, kit.Indent(s.pager.Lines(kit.Area{W: a.W - 4, H: a.H - len(lines)}), 2)...)
}

// short says in one line how many loose ends there are, and names the first.
func (s *Blueprint) short(ends []workshop.LooseEnd, w int) string {
	t := s.theme()
	if len(ends) == 0 {
		return t.Cut("  "+t.Strong.Render("✓ "+noLooseEnds), w)
	}
	return t.Cut("  "+t.Strong.Render(looseEnds(len(ends))+": ")+t.Text.Render(looseEnd(ends[0])), w)
}

// all lists the loose ends.
func (s *Blueprint) all(ends []workshop.LooseEnd, a kit.Area) []string {
	t := s.theme()
	if len(ends) == 0 {
		return kit.Stack(a.H, t.Lines(t.Strong, []string{noLooseEnds}))
	}
	lines := []string{t.Strong.Render(looseEnds(len(ends))), ""}
	for _, e := range ends {
		row := t.Quiet.Render(t.Pad(e.Ref, 5)) + t.Text.Render(e.Text)
		if len(lines) == a.H-1 && len(ends) > a.H-2 {
			row = t.Quiet.Render("… " + moreOf(len(ends)-(a.H-3)))
			return append(lines, row)
		}
		lines = append(lines, t.Cut(row, a.W))
	}
	return lines
}

func (s *Blueprint) Key(k tea.KeyPressMsg) (screen.Reply, bool) {
	name := kit.KeyOf(k)
	if s.Finding {
		if name == kit.Esc {
			s.Finding = false
			return screen.SetLine(""), true
		}
		return screen.Reply{}, false
	}
	switch name {
	case "e":
		return screen.Reply{Action: screen.Export{}}, true
	case "c":
		return screen.Reply{Action: screen.Ask{Question: s.closeQuestion()}}, true
	case "l":
		s.ends = !s.ends
		return screen.Reply{}, true
	case kit.Esc:
		return screen.Reply{}, s.back()
	case "/":
		if !s.In.Empty() { // typed on another stage
			return screen.Problem(unfinishedLine), true
		}
		s.Finding, s.ends = true, false
		return screen.SetLine(""), true
	}
	_, took := s.pager.Update(k)
	return screen.Reply{}, took
}

// Scroll moves in the document.
func (s *Blueprint) Scroll(by int) screen.Reply {
	if !s.ends {
		s.pager.Wheel(by)
	}
	return screen.Reply{}
}

// back closes the list of loose ends, or removes the marks of a search.
func (s *Blueprint) back() (took bool) {
	took = s.ends || !s.pager.Find.In.Empty()
	if !s.ends {
		s.pager.Find.Clear()
	}
	s.ends = false
	return took
}

// closeQuestion asks before the session is closed.
func (s *Blueprint) closeQuestion() screen.Question {
	text := []string{closeStays}
	if n := len(s.W().LooseEnds()); n > 0 {
		text = append([]string{looseEndsStay(n), ""}, text...)
	}
	return screen.Question{Title: closeTitle, Text: text, Yes: closeYes, Action: screen.Close{}}
}

// Submit finds the words on the line in the document.
func (s *Blueprint) Submit(text string) screen.Reply {
	if !s.Finding {
		return screen.Reply{}
	}
	s.Finding = false
	f := &s.pager.Find
	f.Begin(s.pager.Top)
	f.Open = false
	f.In.Set(text)
	f.Look(s.theme().Cells, s.pager.Sheet)
	s.pager.Show()
	r := screen.SetLine("")
	r.Note = s.pager.Found()
	return r
}

// Idle reports whether what is on the line is searched for, so that nothing would
// be lost.
func (s *Blueprint) Idle() bool { return s.Finding }

// ReadsRefs reports that a line is sought in the document.
func (s *Blueprint) ReadsRefs() bool { return true }

func (s *Blueprint) Line() Line {
	if s.Finding {
		return Line{Prompt: "/ ", Placeholder: findLine}
	}
	return Line{Hidden: true}
}

func (s *Blueprint) Hints() []kit.Hint {
	switch {
	case s.Finding:
		return []kit.Hint{kit.Enter.Does("find"), kit.Esc.Does("back")}
	case s.ends:
		return []kit.Hint{kit.Key("l").Does("blueprint"), kit.Key("e").Does("export"), kit.Key("c").Does("close the session")}
	}
	return []kit.Hint{kit.Keys{kit.Up, kit.Down}.Does("read"), kit.Key("l").Does("loose ends"), kit.Key("e").Does("export"), kit.Key("c").Does("close the session")}
}
