package phones

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/kit"
	"swotshop/tui/live"
	"swotshop/tui/screen"
)

// patience is how long somebody tries to scan the code before it is said what else to try.
const patience = 30 * time.Second

// Screen lies over a session that runs.
type Screen struct {
	kit   *kit.Kit
	l     *live.Session
	found []live.Address
	at    int  // which of them is selected, while phones are off
	helps bool // what to try next is shown

	hotspot *hotspot // a network whose password is being typed, or whose code shows; or nil

	code    [][]bool // modules of the QR code of drawn
	drawn   string
	note    screen.Note
	rows    kit.Hits[int]
	waiting time.Time // since when it has been waited for a first phone
}

var (
	_ screen.Clicker = (*Screen)(nil)
	_ screen.Writer  = (*Screen)(nil)
	_ screen.Veil    = (*Screen)(nil)
)

// New shows the phones of a session that may have some.
func New(k *kit.Kit, l *live.Session) *Screen {
	return &Screen{kit: k, l: l, found: l.LookForNetworks()}
}

func (s *Screen) on() bool { return s.l.Phones() != nil }

func (s *Screen) Update(msg tea.Msg) (screen.Action, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.PasteMsg:
		if s.hotspot != nil {
			return nil, s.hotspot.in.Update(s.hotspot.in.Pasted(msg.Content))
		}
	case tea.KeyPressMsg:
		s.note = screen.Note{}
		switch {
		case s.hotspot != nil:
			return s.onHotspot(msg)
		case s.on():
			return s.whileOn(kit.KeyOf(msg)), nil
		}
		return s.whileOff(kit.KeyOf(msg)), nil
	}
	return nil, nil
}

// whileOff chooses an address.
func (s *Screen) whileOff(key kit.Key) screen.Action {
	switch key {
	case kit.Up:
		s.at = max(0, s.at-1)
	case kit.Down:
		s.at = max(0, min(len(s.found)-1, s.at+1))
	case kit.Tab:
		s.found = s.l.LookForNetworks() // a hotspot has just been switched on
		s.at, s.note = 0, screen.Remark(lookedAgain)
	case kit.Enter:
		if s.at < len(s.found) {
			s.helps, s.waiting = false, s.kit.Now()
			return live.TurnOn{At: s.found[s.at]}
		}
		s.note = screen.Fault(noAddress)
	case kit.Esc, kit.F8, kit.PgDn, kit.PgUp:
		return screen.Uncover{}
	}
	return nil
}

// whileOn shows more, or ends it.
func (s *Screen) whileOn(key kit.Key) screen.Action {
	switch key {
	case kit.Tab:
		s.helps = !s.showsHelp()
		s.waiting = s.kit.Now()
	case kit.Space:
		s.hotspot = newHotspot()
	case kit.Enter:
		return s.admitAll()
	case kit.Del, kit.Backspace:
		return screen.Ask{Question: screen.Question{Title: askOff, Text: []string{askOffText}, Yes: turnOff, Action: live.TurnOff{}}}
	case kit.Esc, kit.F8, kit.PgDn, kit.PgUp:
		return screen.Uncover{}
	}
	return nil
}

// admitAll asks before what nobody has read goes onto the wall.
func (s *Screen) admitAll() screen.Action {
	all := s.l.Submissions()
	if len(all) == 0 {
		return screen.Uncover{}
	}
	keys := make([]string, len(all))
	for i, one := range all {
		keys[i] = one.Key
	}
	return screen.Ask{Question: screen.Question{
		Title: askAdmit(len(all)), Text: []string{askAdmitText}, Yes: admitThem(len(all)), Action: live.Admit{Keys: keys},
	}}
}

// showsHelp reports whether it is said what else to try: when somebody asks, or nobody has
// reached the page for a while.
func (s *Screen) showsHelp() bool {
	if s.helps || !s.on() {
		return s.helps
	}
	state, now := s.l.Phones().State(), s.kit.Now()
	since := state.Since
	if s.waiting.After(since) {
		since = s.waiting
	}
	return state.Joined == 0 && state.First.IsZero() && now.Sub(since) >= patience
}

// Click selects an address. Only Enter turns phones on.
func (s *Screen) Click(x, y int) (screen.Action, tea.Cmd) {
	if at, ok := s.rows.At(x, y); ok && !s.on() {
		s.at = at
	}
	return nil, nil
}

// Say shows a note.
func (s *Screen) Say(n screen.Note) { s.note = n }

func (s *Screen) Typing() bool { return s.hotspot != nil && !s.hotspot.in.Empty() }

// Unveil: text that is typed over it closes it.
func (s *Screen) Unveil() tea.Cmd { return nil }

// Open reports that what is typed goes to a line of its own: that for the network.
func (s *Screen) Open() bool { return s.hotspot != nil && s.hotspot.step != showsCode }

// Pace is that of a clock while somebody tries to reach the page.
func (s *Screen) Pace() time.Duration {
	if s.on() {
		return time.Second
	}
	return 0
}

func (s *Screen) Help() kit.HelpPage {
	return kit.HelpPage{Title: title, About: about, Keys: []kit.Hint{
		kit.Keys{kit.Up, kit.Down}.Does(choosesAddress), kit.Enter.Does(turnsOn), kit.Tab.Does(helpTab), kit.Space.Does(helpHotspot),
		kit.Del.Does(turnsOff), kit.Keys{kit.Esc, kit.F8}.Does(goesBack),
	}}
}
