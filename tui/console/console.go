// Package console is the facilitator’s second screen: what comes next, notes,
// nudges and objections, for the facilitator alone. It shows what the app reports
// over the line, and sends orders back.
//
// Not here: the line itself (wire).
package console

import (
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/console/wire"
	"swotshop/tui/dialog"
	"swotshop/tui/kit"
	"swotshop/tui/live"
	"swotshop/tui/prompter"
	"swotshop/tui/screen"
	"swotshop/workshop"
)

// ConsoleOptions are what the program gives to the facilitator's second screen.
type ConsoleOptions struct {
	// Attach attaches to the running session whose id begins so, or to the only one;
	// [wire.ErrNone] while there is none.
	Attach   func(session string) (Attached, error)
	Session  string // to attach to; empty: the one that runs
	Prompter prompter.Source
	Now      func() time.Time

	Settings kit.Settings             // as they were saved
	Keep     func(kit.Settings) error // saves them; nil saves nothing
	Notice   string                   // shown first

	Remnants live.Remnants // lines that were left before; nil: none
	Legacy   *live.Legacy  // is given what this run would leave; or nil
}

// Attached is the console's end of the line to the app.
type Attached interface {
	Next() (wire.News, error)
	Send(wire.Order) error
	Close() error
}

// Console is the root of the second screen. It knows the session from its
// events, as the app does, and asks the app to do everything else.
type Console struct {
	prompter.Prompter
	options ConsoleOptions
	Size    kit.Area
	Help    *dialog.Help
	in      kit.Input
	taken   tea.KeyPressMsg // a question mark that opened the help
	line    Attached        // nil while there is no app
	Log     *workshop.Log
	status  wire.Status
	fresh   bool // the next news begin with the session's first event
	orders  orders
	drafts  live.Pile // of the line
	session string    // whose drafts they are
	meant   meant     // the session that what is on the line was typed for
	note    screen.Note
	trouble string    // why there is no app
	wanted  string    // the id, or how it begins, of the session to attach to
	others  others    // that run while this one is waited for
	dark    bool      // the terminal's background
	depth   kit.Depth // of its colours
	cells   kit.Cells // how the terminal counts them
	keeper  kit.Keeper
	After   func(time.Duration, tea.Msg) tea.Cmd
}

type (
	AttachedMsg struct {
		Line   Attached
		Wanted string // which session was asked for
		Err    error
	}
	NewsMsg struct {
		Line Attached
		News wire.News
		Err  error
	}
	attachMsg struct{}
	secondMsg struct{}
)

// NewConsole makes the root of the second screen.
func NewConsole(o ConsoleOptions) *Console {
	e := &kit.Kit{Theme: kit.NewTheme(kit.DarkTheme, kit.FullColour, kit.ByCodePoints), Now: o.Now, Settings: o.Settings}
	c := &Console{
		Prompter: prompter.Prompter{Kit: e, Knows: o.Prompter}, options: o, in: kit.NewInput(), Log: workshop.NewLog(),
		dark: true, keeper: kit.Keeper{Keep: o.Keep}, note: screen.Remark(o.Notice), After: kit.Later, wanted: o.Session,
	}
	c.Dress()
	return c
}

// Init asks the terminal for its background and looks for the app.
func (c *Console) Init() tea.Cmd {
	return tea.Batch(tea.RequestBackgroundColor, c.attach(), c.After(time.Second, secondMsg{}))
}

// Update dispatches.
func (c *Console) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	cmd := c.update(msg)
	c.watchLine()
	c.bequeath()
	return c, tea.Batch(cmd, c.watchDrafts())
}

func (c *Console) update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		c.Size = kit.Area{W: msg.Width, H: msg.Height}
	case tea.BackgroundColorMsg:
		c.dark = msg.IsDark()
		c.Dress()
	case tea.ColorProfileMsg:
		c.depth = kit.DepthOf(msg.Profile)
		c.Dress()
	case tea.ModeReportMsg:
		if cells, known := kit.CellsOf(msg); known {
			c.cells = cells
			c.Dress()
		}
	case attachMsg:
		return c.attach()
	case AttachedMsg:
		return c.onAttached(msg)
	case NewsMsg:
		return c.onNews(msg)
	case kit.Kept:
		if msg.Err != nil {
			c.note = screen.Fault(kit.ErrorText(msg.Err))
		}
	case consoleDraftsMsg:
		c.bringBack(msg)
	case secondMsg:
		return c.After(time.Second, msg)
	case tea.PasteMsg:
		return c.in.Update(c.in.Pasted(msg.Content))
	case tea.KeyPressMsg:
		return c.key(kit.Meant(msg))
	}
	return nil
}

func (c *Console) take(news wire.News) error {
	before := c.Log.State().ID
	if c.fresh && len(news.Events) > 0 {
		c.Log, c.fresh, c.trouble = workshop.NewLog(), false, ""
	}
	if err := c.Log.Extend(news.Events); err != nil {
		return wire.ErrGarbled
	}
	if c.Log.State().ID != before {
		c.Leave() // what is on the line is of another session
		c.LeavePhones()
	}
	if id := c.Log.State().ID; id != "" {
		c.wanted = id // it comes back to this one, whatever else runs
	}
	if news.Status != nil {
		c.status = *news.Status
		c.Earlier = strings.Fields(c.status.Earlier)
		c.Phones = c.status.Phones
	}
	if news.Answer != nil {
		c.onAnswer(*news.Answer)
	}
	c.settle()
	return nil
}

func (c *Console) key(k tea.KeyPressMsg) tea.Cmd {
	if kit.KeyOf(k) == kit.CtrlC {
		return tea.Sequence(c.keeper.Try(), c.leave(), tea.Quit)
	}
	if c.Help != nil {
		return c.helped(k)
	}
	c.note = screen.Note{}
	if cmd, mine := c.overList(k); mine {
		return cmd
	}
	switch key := kit.KeyOf(k); {
	case key == kit.Right && c.in.Empty():
		return c.order(wire.Forward, "")
	case key == kit.Left && c.in.Empty():
		return c.order(wire.Backward, "")
	}
	switch kit.KeyOf(k) {
	case kit.PgDn:
		return c.order(wire.Forward, "")
	case kit.PgUp:
		return c.order(wire.Backward, "")
	case kit.F6:
		return c.order(wire.Freeze, "")
	case kit.Up:
		c.Scroll(-1)
	case kit.Down:
		c.Scroll(+1)
	case kit.Tab:
		c.Leap()
	case kit.F1:
		c.openHelp()
	case kit.F3:
		return c.nextTheme()
	case kit.F4:
		c.showOthers()
	case kit.F8:
		return c.listPhones()
	case kit.F2, kit.F5, kit.F7, kit.F9, kit.CtrlS, kit.CtrlY:
		c.note = screen.Fault(onlyInTheApp(kit.KeyOf(k)))
	case kit.CtrlN:
		return c.switchOff()
	case kit.CtrlT:
		return c.catchUp()
	case kit.CtrlZ:
		return c.order(wire.UndoPlan, "")
	case kit.Esc:
		c.From = 0
	case kit.Enter:
		return c.keep()
	default:
		return c.edit(k)
	}
	return nil
}

// edit handles a key for the line; on an empty one some keys are commands.
func (c *Console) edit(k tea.KeyPressMsg) tea.Cmd {
	if c.in.Empty() {
		switch kit.KeyOf(k) {
		case ".":
			return c.order(wire.Blank, "")
		case "?":
			c.openHelp()
			c.taken = k
			return nil
		case kit.Del:
			return c.dropNote()
		}
	}
	return c.in.Update(k)
}

// helped handles a key over the help. A letter closes it and is text, with the sign
// that opened it.
func (c *Console) helped(k tea.KeyPressMsg) tea.Cmd {
	taken := c.taken
	c.taken = tea.KeyPressMsg{}
	if taken.Text != "" && kit.Types(k) && k.Text != taken.Text {
		c.Help = nil
		return tea.Batch(c.in.Update(taken), c.in.Update(k))
	}
	if want, _ := c.Help.Update(k); want != nil {
		c.Help = nil
	}
	return nil
}

func (c *Console) openHelp() {
	c.Help = dialog.NewHelp(c.Kit, c.keys())
	c.Help.Second = true
}

// switchOff turns off the kind of the first nudge, or all kinds on again.
func (c *Console) switchOff() tea.Cmd {
	settings, said, ok := c.SwitchOff(c.Log.State())
	if !ok {
		c.note = screen.Fault(said)
		return nil
	}
	c.note = screen.Remark(said)
	return c.keepSettings(settings)
}

// keepSettings applies settings and saves them.
func (c *Console) keepSettings(s kit.Settings) tea.Cmd {
	c.Kit.Settings = s
	return c.keeper.Put(s)
}

// nextTheme switches to the next theme and saves the choice. The console has its
// own: it is read in a darkened room, the projection is not.
func (c *Console) nextTheme() tea.Cmd {
	s := c.Kit.Settings
	s.ConsoleTheme = c.Kit.Theme.Next()
	cmd := c.keepSettings(s)
	c.Dress()
	c.note = screen.Remark(themeChosen(c.Kit.Theme.Title()))
	return cmd
}

// Dress applies the chosen theme, or else one like the terminal.
func (c *Console) Dress() {
	name := kit.LightTheme
	switch {
	case kit.ThemeAt(c.Kit.Settings.ConsoleTheme) >= 0:
		name = c.Kit.Settings.ConsoleTheme
	case c.dark:
		name = kit.DarkTheme
	}
	c.Kit.Theme = kit.NewTheme(name, c.depth, c.cells)
}
