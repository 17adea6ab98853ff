package tui

import (
	"context"
	"time"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/dialog"
	"swotshop/tui/kit"
	"swotshop/tui/library"
	"swotshop/tui/live"
	"swotshop/tui/prompter"
	"swotshop/tui/screen"
	"swotshop/tui/session"
	"swotshop/tui/setup"
	"swotshop/workshop"
)

// Options are what the program gives to its screens.
type Options struct {
	Store   live.Store
	Content setup.Content
	Now     func() time.Time
	NewID   func() string // for sessions and events; unique
	Export  Exporter
	Copier  live.Copier                   // nil: no copies
	Demo    func() (*workshop.Log, error) // the worked example, played
	Start   Start

	// Serve opens the line of a session for the facilitator's second screen;
	// Prompter knows what else it shows. Either may be nil.
	Serve         func(session string) (live.Line, error)
	Prompter      prompter.Source
	Settings      kit.Settings             // as they were kept
	Keep          func(kit.Settings) error // keeps them; nil keeps nothing
	Notice        string                   // to be told on the first screen
	ReducedMotion bool                     // nothing moves

	Remnants   live.Remnants // what earlier ends left; nil: nothing is left or asked about
	Legacy     *live.Legacy  // told what this end will leave; or nil
	Unattended bool          // what comes in was written beforehand: no question may take any of it

	until context.Context // ends the fetching of a session; nil: only its end does, or Ctrl+C
}

// Exporter writes a session's blueprint to a file of its own choice and
// answers with the file's name. It never writes over a file.
type Exporter func(w *workshop.Workshop) (file string, err error)

// Start says what to show first. The zero value is the library.
type Start struct {
	Open  string             // id of the session to open
	Stage workshop.StageKind // jump there after opening
	New   *setup.NewSession  // start this session
	Form  *setup.NewSession  // show the form for a new session, filled in so far
}

// App is the root. It knows which screen shows and who gets a key, and no
// feature of any screen.
type App struct {
	kit     *kit.Kit
	options Options
	screen  screen.Screen
	overlay screen.Screen // over the screen, and the one that gets the keys; or nil
	size    kit.Area
	blank   bool // the room sees nothing; any key ends it
	frozen  *held
	live    *live.Session
	under   screen.Screen // what lay over the screen before something about saving did; or nil
	then    *wish         // to be done once all is saved; or nil
	dark    bool          // the terminal's background
	led     bool          // a session was led, so the window is on the wall
	depth   kit.Depth     // of the terminal's colours
	keeper  kit.Keeper
	tempo   time.Duration
	ticks   int // generation of the running tick
	after   func(time.Duration, tea.Msg) tea.Cmd

	// For clicks: the keys whose hints are on the screen, and whether the screen
	// that has the focus is what the room sees.
	keys  kit.Hits[kit.Key]
	shown bool

	toTell    []string      // on the first screen that can
	rescues   []live.Rescue // to be asked about before the program begins
	formSpent []live.Draft  // of the form: they have been used
	forgotten []live.Draft  // drafts that Remnants were told to forget
	decided   bool          // a person has said that what is unsaved may be lost
	over      bool          // the end has begun

	farewell string // to be said after the end
	halfway  string // what stood on the input line at the end
}

// New makes the root of the program.
func New(o Options) *App {
	if o.until == nil {
		o.until = context.Background()
	}
	a := &App{kit: &kit.Kit{Now: o.Now, NewID: o.NewID, Settings: o.Settings, Bequeaths: o.Legacy != nil}, options: o, after: kit.Later, dark: true}
	a.keeper.Keep = o.Keep
	if o.Notice != "" {
		a.greeting("! " + o.Notice)
	}
	a.kit.Motion.Still = o.ReducedMotion || o.Settings.ReducedMotion
	a.screen = library.New(a.kit, o.Store)
	a.dress()
	return a
}

// Init asks the terminal for its background and shows what was asked for.
func (a *App) Init() tea.Cmd {
	cmd := a.lookBack()
	a.dress()
	a.greet()
	a.bequeath()
	return tea.Batch(tea.RequestBackgroundColor, cmd, a.tick())
}

// begin shows what was asked for.
func (a *App) begin() tea.Cmd {
	switch start := a.options.Start; {
	case start.New != nil:
		return a.obey(setup.StartSession{Setup: *start.New})
	case start.Form != nil:
		return a.openForm(*start.Form)
	case start.Open != "":
		return a.open(screen.OpenSession{ID: start.Open}, start.Stage)
	}
	a.screen = library.New(a.kit, a.options.Store)
	return a.loadLibrary()
}

// Update dispatches.
func (a *App) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	var cmd tea.Cmd
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		a.size = kit.Area{W: msg.Width, H: msg.Height}
		a.kit.Low = a.size.H < live.NoticeFrom
	case tea.BackgroundColorMsg:
		a.dark = msg.IsDark()
	case tea.ColorProfileMsg:
		a.depth = kit.DepthOf(msg.Profile)
	case tea.ModeReportMsg:
		kit.CountCells(msg)
	case tea.KeyPressMsg:
		cmd = a.key(msg)
	case kit.Kept:
		a.kept(msg)
	case tea.MouseMsg:
		cmd = a.mouse(msg)
	case live.SuggestedMsg:
		a.suggested(msg)
	case live.CopiedMsg:
		a.copied(msg)
	case live.SavedMsg:
		cmd = a.saved(msg)
	case openedMsg:
		cmd = a.opened(msg)
	case tickMsg:
		cmd = a.ticked(msg)
	case renewMsg:
		cmd = a.renew()
	case renewedMsg:
		cmd = a.renewed(msg)
	case servedMsg:
		cmd = a.served(msg)
	case orderMsg:
		cmd = a.ordered(msg)
	case rescuesMsg:
		cmd = a.askRescues(msg)
	case rescuedMsg:
		cmd = a.rescued(msg)
	case letGoMsg:
		a.lostLines(msg)
	case tea.PasteMsg:
		a.frozen, a.blank = nil, false // nobody pastes unseen
		cmd = a.give(msg)
	default: // a reply to the screen, whatever lies over it
		cmd = a.reply(msg)
	}
	a.refresh()
	a.tell()
	a.dress()
	a.greet()
	watch := a.watchDrafts()
	a.bequeath()
	return a, tea.Batch(cmd, a.keepCopy(), a.work(), a.tick(), watch)
}

// key handles the keys that mean the same everywhere; the rest goes to the
// screen that has the focus.
func (a *App) key(k tea.KeyPressMsg) tea.Cmd {
	a.kit.Motion.End()
	switch {
	case kit.KeyOf(k) == kit.CtrlC:
		return a.quit()
	case a.thaw():
		return nil
	}
	return a.press(k)
}

// press is a key, or a beat that the console ordered.
func (a *App) press(k tea.KeyPressMsg) tea.Cmd {
	if a.blank {
		a.blank = false
		return nil
	}
	switch s := kit.KeyOf(k); {
	case s == kit.F1, s == "?" && !a.front().Typing():
		if a.overlay == nil {
			a.overlay = dialog.NewHelp(a.kit, a.front().Help())
			return nil
		}
	case s == kit.F3:
		return a.nextTheme()
	case s == kit.F2:
		return a.panel()
	case s == kit.F6:
		a.freeze()
		return nil
	case s == kit.F7 && a.overlay == nil:
		a.overlay = dialog.NewRoom(a.kit)
		return nil
	case s == kit.F9 && a.copyable() != nil:
		return a.openCopier()
	case s == kit.CtrlS && a.live != nil:
		return a.live.Saver.Save()
	case s == "." && !a.front().Typing():
		a.blank = true
		return nil
	}
	return a.give(k)
}

// front is the screen that has the focus.
func (a *App) front() screen.Screen {
	if a.overlay != nil {
		return a.overlay
	}
	return a.screen
}

// give hands a message to the screen that has the focus and does what it wants.
func (a *App) give(msg tea.Msg) tea.Cmd {
	want, cmd := a.front().Update(msg)
	return tea.Batch(cmd, a.obey(want))
}

// reply hands what a command brought to the screen that asked for it.
func (a *App) reply(msg tea.Msg) tea.Cmd {
	want, cmd := a.screen.Update(msg)
	return tea.Batch(cmd, a.obey(want))
}

// work lets a screen that draws something slow begin with it, for the size
// and the theme that are in force now.
func (a *App) work() tea.Cmd {
	if s, ok := a.screen.(interface{ Work(kit.Area) tea.Cmd }); ok {
		return s.Work(a.size)
	}
	return nil
}

// obey does what a screen wants, in the same turn.
func (a *App) obey(want screen.Action) tea.Cmd {
	switch want := want.(type) {
	case screen.GoLibrary:
		return a.whenSaved(leaving(a.toLibrary))
	case screen.GoNew:
		return a.openForm(setup.NewSession{})
	case screen.OpenSession:
		return a.whenSaved(leaving(func() tea.Cmd { return a.open(want, "") }))
	case setup.StartSession:
		return a.start(want.Setup)
	case screen.OpenJump:
		a.overlay = session.NewJump(a.kit, a.live.W(), want.Stage)
	case session.OpenSpotlight:
		a.overlay = session.NewSpotlight(a.kit, a.live, want.Id)
	case screen.JumpTo:
		a.overlay = nil
		return a.enterStage(want.Stage)
	case screen.Ask:
		a.overlay = dialog.NewQuestion(a.kit, want.Question)
	case screen.Uncover:
		if q, asked := a.asksRescue(); asked {
			return a.noRescue(q)
		}
		a.uncover()
	case addRescue:
		return a.addTheRescue(want.rescue)
	case askDiscard:
		a.overlay = dialog.NewQuestion(a.kit, discardQuestion(want.rescue))
	case discardRescue:
		return a.discardTheRescue(want.rescue)
	case screen.Blank:
		a.blank = true
	case screen.OpenDemo:
		return a.demo()
	case screen.Abandon:
		return a.grant()
	case live.OpenCopy:
		return a.openCopier()
	case endLost:
		return a.endStranded()
	case live.CopyTo:
		return a.copyTo(want.File)
	case tryAgain:
		return a.live.Saver.Save()
	case screen.Answered:
		a.overlay = nil
		a.discardForm()
		return a.obey(want.Action)
	case screen.Finish:
		return a.finish()
	case screen.KeepSettings:
		return a.keep(want.Settings)
	case screen.Export:
		return a.export()
	case screen.TypeAgain:
		return a.replay(want.Typed)
	}
	return nil
}

// View draws the screen that has the focus. It must do for every size, the
// first frame's 0 by 0 included.
func (a *App) View() tea.View {
	v := tea.NewView("")
	v.AltScreen = true
	v.WindowTitle = "swotshop"
	a.keys, a.shown = nil, false
	content := ""
	switch {
	case a.size.W == 0 || a.size.H == 0:
		return v
	case a.blank:
		v.MouseMode = tea.MouseModeCellMotion // a click ends it too
	case a.size.TooSmall():
		content = kit.SmallNote(a.size) + a.notice().SmallFault(a.size)
	case a.frozen != nil && a.live != nil:
		v.MouseMode = tea.MouseModeCellMotion // a click lets it go on
		content = a.drawHeld().Content
	default:
		d := a.draw()
		content, v.Cursor = d.Content, d.Cursor
		a.keys, a.shown, v.MouseMode = d.Keys, true, mouseMode(a.front())
	}
	v.SetContent(a.ground().Paint(content, a.size))
	return v
}

// draw draws the screen that has the focus, and what is wrong with saving.
func (a *App) draw() kit.Picture {
	n := a.notice()
	return n.Onto(a.front().View(kit.Area{W: a.size.W, H: a.size.H - len(n.Lines)}), a.size)
}

// drawHeld draws the held picture. What is wrong with saving is of now.
func (a *App) drawHeld() kit.Picture {
	n, t := a.notice(), a.kit.Theme
	d := a.frozen.view(t, a.live.Mark(t), kit.Area{W: a.size.W, H: a.size.H - len(n.Lines)})
	d.Foot, d.Marked = 1, true
	return n.Onto(d, a.size)
}

func (a *App) toLibrary() tea.Cmd {
	cmd := a.leave()
	a.screen, a.overlay, a.under = library.New(a.kit, a.options.Store), nil, nil
	return tea.Batch(cmd, a.loadLibrary())
}

func (a *App) loadLibrary() tea.Cmd { return library.ListFirst(a.options.Store) }

// enterStage jumps to a stage of the live session.
func (a *App) enterStage(stage int) tea.Cmd {
	s, ok := a.screen.(*session.Screen)
	if !ok {
		return nil
	}
	want, cmd := s.Obey(screen.Intend(workshop.EnterStage{Stage: stage}))
	return tea.Batch(cmd, a.obey(want))
}

// Pace is how often the screen is drawn while nothing is pressed: as it wants,
// and faster as long as something moves.
func (a *App) Pace() time.Duration {
	if pace := a.kit.Motion.Pace(a.kit.Now()); pace > 0 {
		return pace
	}
	return a.screen.Pace()
}
