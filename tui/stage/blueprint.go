package stage

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/document"
	"swotshop/tui/kit"
	"swotshop/tui/screen"
	"swotshop/workshop"
	"swotshop/workshop/blueprint"
)

// Blueprint shows page 1 as a slide, and then the document, before it leaves the room, and
// what a board would still ask for. What somebody says now is a promise.
type Blueprint struct {
	*Context
	pager  *document.Pager
	head   int  // the state of which the pager shows the document
	paper  bool // the document is shown, and no longer the slide
	ends   bool // all loose ends are listed, over the document
	sought bool // a search was begun on the line
	chains bool // what became of the votes is shown, over the document
	asks   bool // the line asks why the session is closed although something stops its paper
	at     int  // the loose end that is pointed at

	sheet   blueprint.Slide
	slideOf int // the state of which it is
	width   int // of the document
}

var (
	_ Scroller = (*Blueprint)(nil)
	_ Idler    = (*Blueprint)(nil)

	_ RefReader = (*Blueprint)(nil)
	_ Seeker    = (*Blueprint)(nil)
	_ Stander   = (*Blueprint)(nil)
	_ Turner    = (*Blueprint)(nil)
	_ Asider    = (*Blueprint)(nil)
)

func newBlueprint(c *Context) Stage {
	s := &Blueprint{Context: c, pager: document.NewPager(c.Kit), head: -1, ends: c.Tying > 0, at: max(0, c.Tying-1)}
	c.Tying = 0
	return s
}

// refresh writes the document again after the state has changed.
func (s *Blueprint) refresh() {
	if s.head != s.W().Head {
		s.head = s.W().Head
		s.pager.SetMarkdown(string(blueprint.Markdown(s.W(), s.Kit.Unfit())))
	}
}

func (s *Blueprint) Body(a kit.Area) []string {
	within := kit.Area{W: a.ContentWidth(), H: a.H}
	s.width = within.W
	switch {
	case s.asks:
		return s.whyBody(a)
	case s.ends:
		return s.all(a)
	case s.chains:
		return kit.Indent(chainRows(s.theme(), s.W(), within), kit.IDColumn)
	}
	if s.onSlide() {
		sheet, left := kit.Sheet(a, kit.WidestCard)
		return kit.Indent(s.slideBody(sheet), left)
	}
	s.refresh()
	s.pager.RenderNow(within.W)
	within.H -= kit.AskedRow
	return append(make([]string, kit.AskedRow), kit.Indent(s.pager.Lines(within), kit.IDColumn)...)
}

// onSlide reports whether the slide is shown.
func (s *Blueprint) onSlide() bool {
	return !s.paper && !s.asks && !s.ends && !s.chains && s.hasSlide()
}

// Turn goes from the slide to the document, through its pages, and back.
func (s *Blueprint) Turn(by int) bool {
	switch {
	case s.asks || s.ends || s.chains:
		return false
	case s.onSlide():
		s.paper = by > 0
		return s.paper
	case by < 0 && s.pager.Top == 0:
		s.paper = false
		return s.hasSlide()
	}
	top, key := s.pager.Top, kit.PgDn
	if by < 0 {
		key = kit.PgUp
	}
	s.pager.Update(key.Press())
	return s.pager.Top != top
}

// Aside names the loose ends. They are for the facilitator: quiet, and never in the place of
// something that happened.
func (s *Blueprint) Aside(columns int) string {
	if s.ends || s.chains || s.asks {
		return ""
	}
	return s.short(columns - kit.Margin - 1)
}

// Key takes no letter but the sign that begins a search.
func (s *Blueprint) Key(k tea.KeyPressMsg) (screen.Reply, bool) {
	switch key := kit.KeyOf(k); {
	case key == kit.Tab:
		return s.offer(), true
	case key == kit.Esc && s.asks:
		return s.giveUp(), true
	case key == kit.Esc && s.seeking():
		return screen.SetLine(""), true
	case !s.In.Empty():
		return screen.Reply{}, false
	case s.asks:
		return screen.Reply{}, false
	case key == seekSign:
		s.ends, s.chains, s.paper = false, false, true
		r := screen.SetLine(seekSign)
		r.Done = func() { s.sought = true }
		return r, true
	case key == kit.Esc:
		return screen.Reply{}, s.back()
	case s.ends:
		return s.listKey(key)
	case kit.Types(k):
		return screen.Reply{}, false
	}
	if s.onSlide() {
		reads := slices.Contains([]kit.Key{kit.Down, kit.Space}, kit.KeyOf(k))
		s.paper = reads
		return screen.Reply{}, reads
	}
	_, took := s.pager.Update(k)
	return screen.Reply{}, took
}

// seeking reports whether the line has words to find. One that was begun on another
// stage has none, whatever it begins with.
func (s *Blueprint) seeking() bool {
	s.sought = s.sought && strings.HasPrefix(s.In.Text(), seekSign)
	return s.sought
}

// offer lists what can be done with the document and the session.
func (s *Blueprint) offer() screen.Reply {
	if !s.In.Empty() {
		return screen.Problem(kit.Unfinished)
	}
	other := seeLooseEnds
	if s.ends {
		other = seePaper
	}
	does := func(words string, want screen.Action) screen.Choice {
		return screen.Does(words, func() screen.Reply { return screen.Reply{Action: want} })
	}
	choices := []screen.Choice{
		screen.Does(other, func() screen.Reply { return screen.Reply{Done: func() { s.ends, s.chains = !s.ends, false }} }),
		does(exportFile, screen.Export{}),
		screen.Does(closeSession, s.askToClose),
	}
	if len(s.W().Chains()) > 0 {
		choices = append(choices, screen.Does(seeChains, func() screen.Reply { return screen.Reply{Done: func() { s.ends, s.chains = false, true }} }))
	}
	choices = append(choices, does(copyPageOne, screen.CopyPage{}), does(toTheLibrary, screen.GoLibrary{}))
	return screen.Reply{Action: screen.Offer{Menu: screen.Menu{Title: s.W().CurrentStage().Title, Choices: choices}}}
}

// nextPage is the key to the next page of the document; nothing at its end.
func (s *Blueprint) nextPage() kit.Hint {
	if s.pager.Top+s.pager.Area.Screenful() >= len(s.pager.Sheet) {
		return kit.Hint{}
	}
	return kit.PgDn.Does(nextPage)
}

// Scroll moves in the document.
func (s *Blueprint) Scroll(by int) screen.Reply {
	switch {
	case s.ends || s.chains || s.asks:
	case s.onSlide():
		s.paper = by > 0
	case by < 0 && s.pager.Top == 0:
		s.paper = !s.hasSlide()
	default:
		s.pager.Wheel(by)
	}
	return screen.Reply{}
}

// back closes the list of loose ends, or removes the marks of a search.
func (s *Blueprint) back() (took bool) {
	over := s.ends || s.chains
	took = over || !s.pager.Find.In.Empty()
	if !over {
		s.pager.EndFind()
	}
	s.ends, s.chains = false, false
	return took
}

// Submit finds words, or adds a promise. An empty line goes to the next match.
func (s *Blueprint) Submit(text string) screen.Reply {
	switch {
	case s.asks:
		return s.closeFor(text)
	case s.seeking():
		s.find(strings.TrimPrefix(text, seekSign))
		r := screen.SetLine("")
		r.Note = s.pager.Found()
		return r
	case strings.TrimSpace(text) == "":
		s.pager.Step(+1)
		return screen.Reply{Note: s.pager.Found()}
	}
	r := screen.Intend(workshop.AddRemark{Topic: workshop.Commitment, Text: text})
	r.Note = promiseAdded
	return r
}

// find marks words in the document, and shows the first from here on.
func (s *Blueprint) find(words string) {
	s.refresh()
	s.pager.RenderNow(s.width)
	f := &s.pager.Find
	f.Begin(s.pager.Top)
	f.Open = false
	f.In.Set(words)
	f.Look(s.theme().Cells, s.pager.Sheet)
	s.pager.Show()
}

// Idle reports whether what is on the line is searched for, so that nothing would
// be lost.
func (s *Blueprint) Idle() bool { return s.seeking() }

// Seeks reports that a line is sought in the document.
func (s *Blueprint) Seeks() bool { return true }

// ReadsRef reports whether a line is why the session is closed.
func (s *Blueprint) ReadsRef(string) bool { return s.asks }

func (s *Blueprint) Line() Line {
	switch {
	case s.asks:
		return Line{About: workshop.Subject{Kind: workshop.SubjectClosing}, Prompt: whyPrompt, Placeholder: whyPlaceholder, Landing: whyLanding}
	case s.seeking() && s.Pick.sought(s.In.Text()) != nil:
		return Line{Prompt: "▸ ", Landing: picksItem(s.Pick.sought(s.In.Text())), Hidden: true}
	case s.seeking():
		return Line{Prompt: "▸ ", Landing: findsWords, Hidden: true}
	}
	return Line{About: s.newRemark(workshop.Commitment), Prompt: "▸ " + topicNames[workshop.Commitment] + ": ", Landing: goesToCommitments, Hidden: true}
}

func (s *Blueprint) Hints() []kit.Hint {
	leave := kit.Tab.Does("export, close the session")
	switch {
	case s.asks:
		return []kit.Hint{kit.Enter.Does("close the session"), kit.Esc.Does("back")}
	case s.seeking():
		return []kit.Hint{kit.Enter.Does("find"), kit.Esc.Does("back")}
	case !s.In.Empty():
		return []kit.Hint{kit.Enter.Does("add the promise")}
	case s.ends:
		return []kit.Hint{kit.Enter.Does("tie it up"), kit.Keys{kit.Up, kit.Down}.Does("another"), kit.Tab.Does("close"), kit.Esc.Does("blueprint")}
	case s.chains:
		return []kit.Hint{kit.Esc.Does("blueprint"), leave}
	case s.onSlide():
		return []kit.Hint{kit.PgDn.Does(theDocument), leave, kit.Typed(seekSign).Does("find")}
	case s.pager.Found() != "":
		return []kit.Hint{kit.Enter.Does("next match"), kit.Esc.Does("end search"), leave}
	}
	return []kit.Hint{s.nextPage(), leave, kit.PgUp.Does("back"), kit.Typed(seekSign).Does("find")}
}
