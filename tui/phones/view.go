package phones

import (
	"slices"
	"strings"

	"swotshop/tui/kit"
	"swotshop/tui/live"
	"swotshop/tui/prompter"
	"swotshop/workshop/language"
)

// This file draws the screen. While phones are on the room looks at it: there is nothing on
// it but the way in.

// besides is how far what is said stands from the code.
const besides = 3

func (s *Screen) View(a kit.Area) kit.Picture {
	t, w := s.kit.Theme, a.W-kit.Margin-1
	f := kit.Frame{Title: title, CursorX: -1, Note: t.Note(t.Strong, s.note.String(), w), Hints: s.hints(), Mark: s.l.Mark(t)}
	typing := s.hotspot != nil && s.hotspot.step != showsCode
	if typing {
		f.Line, f.CursorX = s.hotspot.in.View(t, s.hotspot.asks(), s.hotspot.example(), w)
	}
	room := kit.BodyArea(a, false, typing)
	s.rows.Clear()
	switch {
	case typing:
		f.Body = append(t.Asked(hotspotAsks, room), append([]string{""}, kit.Indent(t.Lines(t.Text, t.Wrap(hotspotWhy, min(kit.Aloud, room.ContentWidth()))), kit.IDColumn)...)...)
	case s.hotspot != nil:
		f.Body = s.beside(s.hotspot.text(), room, s.network)
	case s.on():
		f.Body = s.beside(s.l.Phones().State().URL, room, s.wayIn)
	default:
		f.Body = s.choice(room)
	}
	f.Body = kit.FitSaying(f.Body, room.H, func(n int) string { return "" })
	p := f.Draw(t, a)
	s.rows.Shift(p.Body.X, p.Body.Y)
	return p
}

func (h *hotspot) asks() string {
	if h.step == asksName {
		return "▸ " + networkName + " "
	}
	return "▸ " + networkPassword + " "
}

func (h *hotspot) example() string {
	if h.step == asksName {
		return networkExample
	}
	return passwordExample
}

func (s *Screen) hints() []kit.Hint {
	switch {
	case s.hotspot != nil && s.hotspot.step == showsCode:
		return []kit.Hint{kit.Esc.Does(back)}
	case s.hotspot != nil:
		return []kit.Hint{kit.Enter.Does(goesOn), kit.Esc.Does(back)}
	case !s.on() && len(s.found) == 0:
		return []kit.Hint{kit.Tab.Does(looksAgain), kit.Esc.Does(back), kit.F1.Does(help)}
	case !s.on():
		return []kit.Hint{kit.Enter.Does(turnsOnHere), kit.Keys{kit.Up, kit.Down}.Does(choosesAnother), kit.Tab.Does(looksAgain), kit.Esc.Does(back), kit.F1.Does(help)}
	}
	hints := []kit.Hint{kit.PgDn.Does(back)}
	if n := len(s.l.Submissions()); n > 0 {
		hints = append(hints, kit.Enter.Does(admitsUnread(n)))
	}
	if s.showsHelp() {
		hints = append(hints, kit.Tab.Does(hidesHelp))
	} else {
		hints = append(hints, kit.Tab.Does(showsHelp))
	}
	return append(hints, kit.Del.Does(turnOff), kit.Space.Does(showsHotspot), kit.F1.Does(help))
}

// choice lists the addresses, with what to know before.
func (s *Screen) choice(a kit.Area) []string {
	t, w := s.kit.Theme, min(kit.Aloud, a.ContentWidth())
	if len(s.found) == 0 {
		return append(t.Asked(noNetwork, a), append([]string{""}, kit.Indent(t.Lines(t.Text, t.Wrap(noNetworkText, w)), kit.IDColumn)...)...)
	}
	lines := append(t.Asked(prompter.WhichNetwork, a), "")
	for i, one := range s.found {
		sign := ""
		if i == s.at {
			sign = t.Accent.Render(kit.Pointer)
		}
		row := t.Row(sign, t.Strong.Render(t.Pad(one.IP, 16)), t.Lines(t.Text, t.WrapTo(one.What, a.RowWidth()-16, 2)))
		s.rows.Add(kit.Place{X: 0, Y: len(lines), W: a.W, H: len(row)}, i)
		lines = append(lines, row...)
	}
	for _, sentence := range slices.Concat(s.l.PhoneDesk().Advice(), []string{prompter.PlainHTTP}) {
		lines = append(append(lines, ""), kit.Indent(t.Lines(t.Quiet, t.Wrap(sentence, w)), kit.IDColumn)...)
	}
	return lines
}

// beside puts a QR code and what is said side by side, the code as large as there is room
// for. Where there is none, what is said has all of it.
func (s *Screen) beside(text string, a kit.Area, say func(a kit.Area, code bool) []string) []string {
	code := s.kit.Theme.QR(s.modules(text), kit.Area{W: min(a.W*3/5, a.W-30-besides), H: a.H})
	if code == nil {
		return kit.Indent(say(kit.Area{W: a.ContentWidth(), H: a.H}, false), kit.IDColumn)
	}
	wide := s.kit.Theme.Width(code[0])
	right := say(kit.Area{W: a.W - wide - besides, H: a.H}, true)
	lines := make([]string, max(len(code), len(right)))
	for i := range lines {
		line := strings.Repeat(" ", wide)
		if i < len(code) {
			line = code[i]
		}
		if i < len(right) {
			line += strings.Repeat(" ", besides) + right[i]
		}
		lines[i] = line
	}
	return lines
}

// modules are those of a text; made once, as long as it shows.
func (s *Screen) modules(text string) [][]bool {
	if text != s.drawn {
		s.drawn, s.code = text, nil
		if code, err := s.l.PhoneDesk().QR(text); err == nil {
			s.code = code // where there is none, the address can be typed
		}
	}
	return s.code
}

// wayIn is what the room reads: what it is, the address, the code as large as it can be, and
// how many have come.
func (s *Screen) wayIn(a kit.Area, code bool) []string {
	t, state, say := s.kit.Theme, s.l.Phones().State(), &s.l.W().Words().Phones
	lines := append([]string{""}, t.Lines(t.Strong, t.Balance(say.Join, a.W))...)
	address := t.Lines(t.Strong, t.Wrap(state.Address, a.W))
	if code {
		address = t.Lines(t.Text, t.Wrap(language.Fill(say.Type, "address", state.Address), a.W))
	}
	lines = append(append(lines, ""), address...)
	switch {
	case state.Seats > 0:
		lines = append(append(lines, ""), t.Lines(t.Strong, t.Balance(say.Seat, a.W))...)
	default:
		lines = append(append(lines, ""), s.codeWord(strings.ToUpper(state.Code), a)...)
	}
	lines = append(append(lines, ""), t.Lines(t.Strong, t.Wrap(s.come(state, say, code), a.W))...)
	if !code {
		lines = append(lines, t.Lines(t.Quiet, t.Wrap(largerWindow, a.W))...)
	}
	if s.showsHelp() {
		return append(append(lines, ""), s.next(a)...)
	}
	return lines
}

// codeWord is the code as large as it can be. It gives way to what to try when nobody gets in.
func (s *Screen) codeWord(code string, a kit.Area) []string {
	t := s.kit.Theme
	if large := t.LargeUpTo(a.H/3, t.Accent, code, kit.Area{W: a.W, H: a.H / 3}); large != nil && !s.showsHelp() {
		return large
	}
	return []string{t.Accent.Render(code)}
}

// come says how many phones there are, and asks for the first: only a real phone shows that
// the way is open.
func (s *Screen) come(state live.PhoneState, say *language.Phones, code bool) string {
	words := s.l.W().Words()
	switch people := s.l.W().People; {
	case state.Joined > people:
		return moreThanPeople(state.Joined, people)
	case state.Joined > 0:
		return words.Of(say.Joined, state.Joined)
	case !state.First.IsZero():
		return reachedAt(kit.OnTheWall(state.First.In(s.kit.Now().Location())))
	case !code:
		return openYourself
	}
	return scanYourself
}

// next is what to try, in this order.
func (s *Screen) next(a kit.Area) []string {
	t := s.kit.Theme
	var lines []string
	for i, sentence := range tryNext {
		lines = append(lines, t.Lines(t.Text, t.Bullet(string(rune('1'+i))+" ", sentence, a.W))...)
	}
	return lines
}

// network says which network the code is of.
func (s *Screen) network(a kit.Area, code bool) []string {
	t, h := s.kit.Theme, s.hotspot
	lines := append([]string{""}, t.Lines(t.Strong, t.Balance(joinNetwork, a.W))...)
	lines = append(append(lines, ""), t.Lines(t.Text, t.Wrap(h.name, a.W))...)
	if h.password != "" && !code {
		lines = append(lines, t.Lines(t.Text, t.Wrap(h.password, a.W))...)
	}
	return append(append(lines, ""), t.Lines(t.Text, t.Wrap(stayConnected, a.W))...)
}
