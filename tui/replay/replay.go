package replay

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/kit"
	"swotshop/tui/screen"
	"swotshop/tui/stage"
	"swotshop/workshop"
)

// Screen shows a session again. It stands at one of its stops, and draws the stage from
// the events up to there alone: what is on the screen is the same whichever way led there.
type Screen struct {
	kit    *kit.Kit
	back   screen.Screen // that it goes back to; nil: the library
	events []workshop.Event
	stops  []Stop
	from   time.Duration // where it begins
	at     int           // the present stop

	log   *workshop.Log // the events up to the stop
	own   *kit.Kit      // for the stage: with the time of the stop, and nothing moves
	stage stage.Stage
	ctx   *stage.Context

	undone, private bool // also shown: what was taken back, what is private

	runs bool
	due  time.Time // of the next stop, while it runs

	note  string            // what just happened
	why   string            // why there is nothing to show yet, or at all
	early []tea.KeyPressMsg // what was pressed before the session was loaded
}

// LoadedMsg brings a replay its session.
type LoadedMsg struct {
	Of     *Screen
	events []workshop.Event
	stops  []Stop
	err    error
}

// Load gets the events of a session and goes through them, which takes a moment where
// there are a thousand.
func (s *Screen) Load(events func() ([]workshop.Event, error)) tea.Cmd {
	return func() tea.Msg {
		msg := LoadedMsg{Of: s}
		if msg.events, msg.err = events(); msg.err == nil {
			msg.stops, msg.err = Stops(msg.events)
		}
		return msg
	}
}

// New is a replay that waits for its events. It goes back to a screen, or to the library,
// and begins at a time.
func New(k *kit.Kit, back screen.Screen, from time.Duration) *Screen {
	return &Screen{kit: k, back: back, from: from, why: loading}
}

// W is the session as it was at the stop; nil where there is nothing to show.
func (s *Screen) W() *workshop.Workshop {
	if s.log == nil {
		return nil
	}
	return s.log.State()
}

func (s *Screen) Update(msg tea.Msg) (screen.Action, tea.Cmd) {
	switch msg := msg.(type) {
	case LoadedMsg:
		return s.load(msg), nil
	case tea.KeyPressMsg:
		return s.key(msg), nil
	case tea.PasteMsg:
		return nil, nil
	}
	if s.back != nil { // it may still wait for something
		return s.back.Update(msg)
	}
	return nil, nil
}

// load takes the events, and the keys that were pressed before.
func (s *Screen) load(msg LoadedMsg) (want screen.Action) {
	if msg.Of != s {
		return nil
	}
	switch {
	case msg.err != nil:
		s.why = unreadable(msg.err)
	case len(msg.stops) < 2:
		s.why = emptyText
	default:
		s.why, s.events, s.stops = "", msg.events, msg.stops
		s.stand(s.begin())
	}
	for _, k := range s.early {
		if want == nil {
			want = s.key(k)
		}
	}
	s.early = nil
	return want
}

// stand goes to a stop.
func (s *Screen) stand(at int) {
	log, err := workshop.Replay(s.events[:s.stops[at].Last])
	if err != nil { // never: the stops were found along the same events
		s.why = unreadable(err)
		return
	}
	s.at, s.log = at, log
	in := kit.NewInput()
	s.own = new(kit.Kit)
	s.ctx = &stage.Context{Kit: s.own, W: log.State, In: &in}
	s.ctx.Pick = stage.NewPick(s.ctx)
	s.dress()
	s.stage = stage.New(s.ctx)
	s.follow(s.stops[at].about)
	if s.runs {
		s.wait()
	}
}

// follow brings the stage to where it was left: as undo and redo would. Where it would
// first have to go elsewhere, or would ask for old words, it stays.
func (s *Screen) follow(left about) {
	stander, ok := s.stage.(stage.Stander)
	if !ok || left.what == (workshop.Subject{}) {
		return
	}
	stander.Stand(left.what, false)
	if left.done {
		stander.Stand(left.what, true)
	}
	*s.ctx.In = kit.NewInput()
}

// dress gives the stage the looks that are in force, and the time of the stop.
func (s *Screen) dress() {
	at := s.stops[s.at].At.In(s.kit.Now().Location())
	*s.own = *s.kit
	s.own.Now = func() time.Time { return at }
	s.own.Motion.End()
	s.own.Motion.Still = true
}

func (s *Screen) key(k tea.KeyPressMsg) screen.Action {
	s.note = ""
	key := kit.KeyOf(k)
	switch {
	case key == kit.Esc:
		return screen.Return{To: s.back}
	case key == "b":
		return screen.Blank{}
	case s.why == loading:
		s.early = append(s.early, k)
	case s.why == "":
		s.move(key)
	}
	return nil
}

// Scroll goes from stop to stop.
func (s *Screen) Scroll(by int) (screen.Action, tea.Cmd) {
	if s.why == "" {
		s.step(by)
	}
	return nil, nil
}

func (s *Screen) Typing() bool { return false }

var (
	_ screen.Scroller = (*Screen)(nil)
	_ screen.Ticker   = (*Screen)(nil)
	_ screen.Plain    = (*Screen)(nil)
)
