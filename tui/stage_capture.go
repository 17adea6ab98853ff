package tui

import (
	tea "charm.land/bubbletea/v2"

	"swotshop/tui/kit"
	"swotshop/tui/screen"
	"swotshop/workshop"
)

// captureStage is the board: items are typed as fast as people talk.
type captureStage struct {
	*stageContext
	here   workshop.Quadrant // where a line without a letter lands
	picked picker
	look   boardLook // as it was drawn last
}

func newCaptureStage(c *stageContext) *captureStage {
	return &captureStage{stageContext: c, here: workshop.Strengths, picked: picker{stageContext: c}}
}

func (s *captureStage) body(a kit.Area) []string {
	newest := s.newest(min(a.W-4, 2*kit.Aloud))
	s.look.here, s.look.picked, s.look.landed = s.lands(), s.picked.item, s.landed()
	s.look.places.Clear()
	lines := drawBoard(s.theme(), s.w(), kit.Area{W: a.W, H: a.H - 3}, &s.look)
	lines = append(lines, "")
	return append(lines, newest...)
}

// lands is where the line will land, or where the picked item lies.
func (s *captureStage) lands() workshop.Quadrant {
	if item, ok := s.w().Item(s.picked.item); ok {
		return item.Quadrant
	}
	return workshop.ParseLine(s.in.Text(), s.here).Quadrant
}

// newest shows the picked item, or else the newest, to be read from the back.
func (s *captureStage) newest(w int) []string {
	t, items := s.theme(), s.w().Items
	item, ok := s.w().Item(s.picked.item)
	switch {
	case !ok && len(items) == 0:
		return []string{"  " + t.Quiet.Render(kit.Cut("Say it, type it, Enter. A letter in front chooses: s, w, o, t.", w)), ""}
	case !ok:
		item = items[len(items)-1]
	}
	lines := kit.Wrap(item.Text, w)
	if len(lines) > 2 {
		lines = []string{lines[0], kit.Cut(lines[1]+" "+lines[2], w)}
	}
	for i := range lines {
		lines[i] = t.Strong.Render(lines[i])
	}
	return append(kit.Indent(lines, 2), "")[:2]
}

func (s *captureStage) key(k tea.KeyPressMsg) (screen.Reply, bool) {
	if r, ok := s.picked.key(k); ok {
		return r, true
	}
	switch kit.KeyOf(k) {
	case kit.Tab:
		s.here = s.here.Next()
		return screen.Reply{}, true
	case kit.ShiftTab:
		s.here = s.here.Previous()
		return screen.Reply{}, true
	}
	return screen.Reply{}, false
}

// click picks an item, or chooses where the line lands. What is on the line
// stays there.
func (s *captureStage) click(x, y int) (screen.Reply, bool) {
	at, ok := s.look.places.At(x, y)
	switch {
	case !ok:
		return screen.Reply{}, false
	case !s.in.Empty() && (at.item != "" || s.picked.active()):
		return screen.Problem(kit.Unfinished), true
	case at.item == "":
		s.here = at.quadrant
	}
	s.picked.drop()
	s.picked.item = at.item
	return screen.Reply{}, true
}

func (s *captureStage) submit(text string) screen.Reply {
	if s.picked.active() {
		return s.picked.submit(text)
	}
	if text == "" {
		return screen.Reply{}
	}
	read := workshop.ParseLine(text, s.here)
	r := screen.Intend(workshop.AddItem{Quadrant: read.Quadrant, Function: read.Function, Text: read.Text})
	r.Done, r.Note = func() { s.here = read.Quadrant }, added(read)
	return r
}

func (s *captureStage) line() lineLook {
	if s.picked.active() {
		return s.picked.line()
	}
	look := lineLook{prompt: s.theme().BadgeOf(s.here) + " ", placeholder: "what is true of us or of the world?"}
	look.prompt, look.landing = landingNote(s.theme(), s.in.Text(), s.here)
	return look
}

// added says where a line has landed.
func added(line workshop.Line) string {
	note := "Added to " + line.Quadrant.Name()
	if line.Function != workshop.Untagged {
		note += ", " + line.Function.Name()
	}
	return note + "."
}

// landingNote shows where a line will land: as the prompt and in words.
func landingNote(t kit.Theme, text string, here workshop.Quadrant) (prompt, words string) {
	read := workshop.ParseLine(text, here)
	words = "lands in " + read.Quadrant.Name()
	if read.Function != workshop.Untagged {
		words += ", " + read.Function.Name()
	}
	return t.BadgeOf(read.Quadrant) + " ", words
}

func (s *captureStage) spotlit() string { return s.picked.item }

func (s *captureStage) hints() []kit.Hint {
	if s.picked.active() {
		return s.picked.hints()
	}
	return []kit.Hint{kit.Enter.Does("add"), kit.Tab.Does("quadrant"), kit.Up.Does("pick an item")}
}

func (s *captureStage) Help() kit.HelpPage {
	return kit.HelpPage{
		Title: "Capture", About: "Type what people say and press Enter. The line shows where it will land: " +
			"“w legal: nobody knows who may approve” is a weakness about legal.",
		Keys: append([]kit.Hint{kit.Enter.Does("add what is on the line"), kit.Tab.Does("next quadrant")}, pickerKeys...),
	}
}

func (s *captureStage) aim() *workshop.Quadrant { return &s.here }
