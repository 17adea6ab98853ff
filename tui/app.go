package tui

import (
	"context"
	"time"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/kit"
	"swotshop/tui/library"
	"swotshop/tui/live"
	"swotshop/tui/prompter"
	"swotshop/tui/replay"
	"swotshop/tui/screen"
	"swotshop/tui/setup"
	"swotshop/workshop"
)

// Options are what the program gives to its screens.
type Options struct {
	Store     live.Store
	Content   setup.Content
	Now       func() time.Time
	NewID     func() string // for sessions and events; unique
	Export    Exporter
	Clipboard Clipboard                     // nil: there is none
	Copier    live.Copier                   // nil: no copies
	Demo      func() (*workshop.Log, error) // the worked example, played
	Firm      live.Firm                     // the firm’s library; nil: none was joined
	Start     Start

	// Serve opens the line of a session for the facilitator's second screen;
	// Prompter knows what else it shows. Either may be nil.
	Serve         func(session string) (live.Line, error)
	Prompter      prompter.Source
	Phones        live.PhoneDesk           // turns on the phones in the room; nil: there are none
	Settings      kit.Settings             // as they were saved
	Keep          func(kit.Settings) error // saves them; nil saves nothing
	Notice        string                   // for the first screen
	ReducedMotion bool                     // nothing moves

	Remnants   live.Remnants // what earlier runs left; nil: nothing is stored or asked about
	Legacy     *live.Legacy  // is given what this run would leave; or nil
	Unattended bool          // the input was written beforehand: no question may use up any of it

	Markdown func(md string, w int, t kit.Theme) []string // draws documents; nil: Glamour does

	Until context.Context // ends the loading of a session; nil: only the program’s end does, or Ctrl+C

	// For plain text mode, without a terminal.
	Lines bool                                 // plain text mode: there is no input line
	After func(time.Duration, tea.Msg) tea.Cmd // sends a message after some time; nil: Bubble Tea does
}

// Exporter writes a session’s paper to a file of its own choice, and never over
// another. Files are called as they may be shown to a room.
type Exporter interface {
	// Forms are those that there are of a session’s paper, in the order in which they are listed.
	Forms(w *workshop.Workshop) []screen.Form
	// Place is the file that would be written, and the one that has its name already;
	// empty when there is none.
	Place(w *workshop.Workshop, form string) (file, there string)
	// Export may take its time. It is called outside of Update, and never twice at once.
	Export(w *workshop.Workshop, form string) (screen.Filed, error)
}

// Clipboard is the one that the person at the terminal pastes from.
type Clipboard interface {
	// Copy copies page 1 of a session’s paper. What it answers with is to be sent to the
	// terminal as it is; empty where nothing is. It is called outside of Update.
	Copy(w *workshop.Workshop) (sequence string, how screen.Copied)
}

// Start says what to show first. The zero value is the library.
type Start struct {
	Client string             // show the library with the sessions of this client only
	Open   string             // id of the session to open
	Stage  workshop.StageKind // jump there after opening
	Replay string             // id of the session to show again
	From   time.Duration      // where that begins
	New    *setup.NewSession  // start this session
	Form   *setup.NewSession  // show the form for a new session, filled in so far
}

// App is the root: the screen that shows, the dialogs over it, who gets a key,
// and the session that runs. It knows no feature of any screen.
type App struct {
	kit     *kit.Kit
	options Options
	screen  screen.Screen
	own     *library.Screen // the own library, where it was left
	firm    *library.Screen // the firm’s; nil without one
	library *library.Screen // the one of them that shows, or that a screen was opened from
	dialogs []screen.Screen // over the screen, the one that gets the keys last
	live    *live.Session   // the session that this window runs; or nil
	size    kit.Area
	blank   bool // the room sees nothing; any key ends it
	frozen  *picture
	asked   string    // id of the poll that is on the phones
	dark    bool      // the terminal's background
	led     bool      // a session was run, so the window is projected
	depth   kit.Depth // of the terminal's colours
	cells   kit.Cells // how the terminal counts them
	keeper  kit.Keeper
	tempo   time.Duration
	ticks   int // generation of the running tick
	after   func(time.Duration, tea.Msg) tea.Cmd

	// For clicks: the keys whose hints are on the screen, and whether the screen
	// that has the focus is what the room sees.
	keys  kit.Hits[kit.Key]
	shown bool

	greetings []screen.Note // for the first screen that can show them
	later     []screen.Note // of what went on in the background, for after the session
	rescues   []live.Rescue // to be asked about before the program begins
	spent     []live.Draft  // of a form: entered or cleared
	forgotten []live.Draft  // drafts that Remnants are to forget
	began     bool          // a session has been on the screen
	refused   bool          // the last session that was asked for could not be opened
	signs     signs         // on an empty line, that may begin a text
	decided   bool          // a person has agreed to lose what is unsaved
	ended     bool          // the end has begun
	parted    bool          // everything else at the end is done

	writing *writing     // the paper that is on its way to a file; or nil
	form    string       // that was written last
	offered *screen.Menu // for plain text mode: forms to choose from
	news    screen.Note  // what became of it, until it can be said
	filed   string       // the same, to be said after quitting

	farewell string // to be said after quitting
	halfway  string // what was on the input line at the end
}

// New makes the root of the program.
func New(o Options) *App {
	if o.Until == nil {
		o.Until = context.Background()
	}
	if o.After == nil {
		o.After = kit.Later
	}
	a := &App{kit: &kit.Kit{Now: o.Now, Settings: o.Settings, Lines: o.Lines, Markdown: o.Markdown}, options: o, after: o.After, dark: true}
	if o.Prompter != nil {
		a.kit.Words, a.kit.Tags = o.Prompter.Nudges, o.Prompter.Tags
	}
	a.keeper.Keep = o.Keep
	if o.Notice != "" {
		a.greeting(screen.Fault(o.Notice))
	}
	a.kit.Motion.Still = o.ReducedMotion || o.Settings.ReducedMotion
	a.own = library.New(a.kit, o.Store).Hold(o.Start.Client, a.private())
	if o.Firm != nil {
		a.firm = library.NewFirm(a.kit, o.Firm, a.own).Hold(o.Start.Client, a.private())
	}
	a.library = a.own
	a.screen = a.library
	a.dress()
	return a
}

// Init asks the terminal for its background and shows what was asked for.
func (a *App) Init() tea.Cmd {
	cmd := a.lookBack()
	a.dress()
	a.greet()
	a.Bequeath()
	return tea.Batch(tea.RequestBackgroundColor, cmd, a.tick())
}

// Update dispatches.
func (a *App) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	cmd := a.update(msg)
	if l := a.Unsaved(); l != nil {
		l.Refresh()
	}
	a.askPhones()
	a.tell() // and how many have answered what is asked now
	a.dress()
	a.tellLater()
	a.greet()
	a.sayNews()
	watch := a.watchDrafts()
	a.Bequeath()
	return a, tea.Batch(cmd, a.keepCopy(), a.work(), a.tick(), watch)
}

func (a *App) update(msg tea.Msg) tea.Cmd {
	if a.writing != nil && byHand(msg) {
		if a.writing.alone = false; a.ended && !ends(msg) {
			return nil // there is nothing to type on any more
		}
	}
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		a.size = kit.Area{W: msg.Width, H: msg.Height}
		a.kit.Low = a.size.H < live.NoticeFrom
	case tea.BackgroundColorMsg:
		a.dark = msg.IsDark()
	case tea.ColorProfileMsg:
		a.depth = kit.DepthOf(msg.Profile)
	case tea.ModeReportMsg:
		if cells, known := kit.CellsOf(msg); known {
			a.cells = cells
		}
	case tea.KeyPressMsg:
		return a.key(kit.Meant(msg))
	case tea.MouseMsg:
		return a.mouse(msg)
	case tea.PasteMsg:
		return a.instead(func() tea.Cmd { return a.paste(msg) })
	case kit.Kept:
		a.onKept(msg)
	case tickMsg:
		return a.onTick(msg)
	case screen.InOrder:
		return tea.Sequence(msg...)
	default:
		return a.answer(msg)
	}
	return nil
}

// answer handles the result of a command. What is not for the root is for the
// screen, whatever is over it.
func (a *App) answer(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case live.SuggestedMsg:
		a.onSuggested(msg)
	case live.CopiedMsg:
		a.onCopied(msg)
	case writtenMsg:
		return a.onWritten(msg)
	case pageCopiedMsg:
		return a.onPageCopied(msg)
	case partedMsg:
		return a.onParted()
	case live.SavedMsg:
		return a.onSaved(msg)
	case openedMsg:
		return a.onOpened(msg)
	case formerMsg:
		return a.onFormer(msg)
	case copiedHereMsg:
		return a.onCopiedHere(msg)
	case Told:
		a.later = append(a.later, msg.Note)
	case taggedMsg:
		a.onTagged(msg)
	case earlierMsg:
		a.onEarlier(msg)
	case renewMsg:
		return a.renew(msg)
	case renewedMsg:
		return a.onRenewed(msg)
	case servedMsg:
		return a.onServed(msg)
	case orderMsg:
		return a.onOrder(msg)
	case phonesMsg:
		return a.onPhones(msg)
	case phoneNewsMsg:
		return a.onPhoneNews(msg)
	case submittedMsg:
		a.onSubmitted(msg)
	case live.SettledMsg:
		a.onSettled(msg)
	case replay.LoadedMsg:
		return a.onReplayed(msg)
	case rescuesMsg:
		return a.askRescues(msg)
	case rescuedMsg:
		return a.onRescued(msg)
	case letGoMsg:
		a.reportNotStored(msg)
	case library.Brought:
		return a.bring(msg)
	default:
		want, cmd := a.screen.Update(msg)
		return tea.Batch(cmd, a.Obey(want))
	}
	return nil
}

// bring gives a library what it asked for, whatever shows by now.
func (a *App) bring(msg library.Brought) tea.Cmd {
	to := msg.For()
	if to == nil {
		to = a.library
	}
	want, cmd := to.Update(msg)
	if a.screen != screen.Screen(to) {
		return cmd
	}
	return tea.Batch(cmd, a.Obey(want))
}

// work lets a screen that draws something slowly start on it, for the current
// size and theme.
func (a *App) work() tea.Cmd {
	if s, ok := a.screen.(screen.Worker); ok {
		return s.Work(a.size)
	}
	return nil
}

// View draws the screen that has the focus. It must work at any size,
// the first frame's 0 by 0 included.
func (a *App) View() tea.View {
	v := tea.NewView("")
	v.AltScreen = true
	v.WindowTitle = "swotshop"
	a.keys, a.shown = nil, false
	content := ""
	switch {
	case a.size.W == 0 || a.size.H == 0:
		return v
	case a.ended && a.writing != nil:
		content = a.drawParting().Content
	case a.blank:
		v.MouseMode = tea.MouseModeCellMotion // a click ends it too
	case a.size.TooSmall():
		content = a.kit.Theme.SmallNote(a.size) + a.notice().Small(a.size)
	case a.frozen != nil && a.live != nil:
		v.MouseMode = tea.MouseModeCellMotion // a click resumes it
		content = a.drawFrozen().Content
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
	return n.Onto(a.front().View(kit.Area{W: a.size.W, H: a.size.H - n.Height()}), a.size)
}

// Screen is what fills the window, under everything that is over it.
func (a *App) Screen() screen.Screen { return a.screen }

// Live is the session that this window runs; or nil.
func (a *App) Live() *live.Session { return a.live }

// NeverBegan reports whether the session that was asked for at the start could
// not be opened.
func (a *App) NeverBegan() bool { return !a.began && a.refused }

// Greetings returns, once, what is to be shown on the first screen.
func (a *App) Greetings() []screen.Note {
	all := a.greetings
	a.greetings = nil
	return all
}

// library reports whether the library shows first.
func (s Start) library() bool { return s == Start{Client: s.Client} }
