package tui

import (
	"strings"
	"sync"

	tea "charm.land/bubbletea/v2"
)

// Settings are what a person chose and the program keeps from run to run. The
// zero value is that of somebody who has chosen nothing yet.
type Settings struct {
	Theme         string   // light, dark or contrast; empty: what suits
	ConsoleTheme  string   // the same for the console
	ScreenMetres  float64  // how wide the picture on the wall is; 0: not known
	ReducedMotion bool     // nothing moves by itself
	NudgesOff     []string // the nudges that are not wanted
}

// keepSettings puts settings in force and keeps them.
type keepSettings struct{ settings Settings }

func (keepSettings) isAction() {}

// keptMsg says how keeping the settings ended.
type keptMsg struct{ err error }

// keeper keeps settings. Commands race, so each knows its number: one that
// comes after a newer one has nothing left to do.
type keeper struct {
	keep   func(Settings) error // nil keeps nothing
	asked  int                  // number of the newest; of the root alone
	latest Settings

	turn  sync.Mutex
	tried int // the newest that was tried
}

// put asks for settings to be kept.
func (k *keeper) put(s Settings) tea.Cmd {
	k.asked, k.latest = k.asked+1, s
	return k.try()
}

// try keeps the newest settings, unless that was tried already; nil when there
// is nothing to keep. One that is under way is waited for.
func (k *keeper) try() tea.Cmd {
	if k.keep == nil || k.asked == 0 {
		return nil
	}
	number, settings := k.asked, k.latest
	return func() tea.Msg {
		k.turn.Lock()
		defer k.turn.Unlock()
		if number <= k.tried {
			return nil
		}
		k.tried = number
		return keptMsg{k.keep(settings)}
	}
}

// kept says why the settings could not be kept; what was chosen holds until
// the program ends.
func (a *App) kept(msg keptMsg) {
	if msg.err != nil {
		a.say("! " + spoken(msg.err))
	}
}

// keep puts settings in force and keeps them.
func (a *App) keep(s Settings) tea.Cmd {
	a.env.settings = s
	return a.keeper.put(s)
}

// say shows a note on the screen that has the focus, or on the one below it.
func (a *App) say(note string) {
	for _, s := range []screen{a.front(), a.screen} {
		if s, ok := s.(interface{ say(note string) }); ok {
			s.say(note)
			return
		}
	}
}

// greet tells once, on the first screen that can, what the program found out
// before it had one, and what became of what was left.
func (a *App) greet() {
	if _, ok := a.screen.(interface{ say(note string) }); ok && len(a.toTell) > 0 && !a.env.lines {
		a.say(strings.Join(a.toTell, " "))
		a.toTell = nil
	}
}

// nextTheme goes on to the next theme and keeps it.
func (a *App) nextTheme() tea.Cmd {
	s := a.env.settings
	s.Theme = a.env.theme.next()
	cmd := a.keep(s)
	a.dress()
	a.say("Theme: " + a.env.theme.title() + ".")
	return cmd
}

// dress puts on the theme that was chosen. Without a choice the window is like
// the terminal until a session is led, and from then on light, which projectors
// show best.
func (a *App) dress() {
	a.led = a.led || a.live != nil
	name := lightTheme
	switch {
	case themeAt(a.env.settings.Theme) >= 0:
		name = a.env.settings.Theme
	case a.dark && !a.led:
		name = darkTheme
	}
	if t := a.env.theme; t.name != name || t.depth != a.depth {
		a.env.theme = newTheme(name, a.depth)
	}
}

// ground is the theme that the window is painted in: a blank one is black, as a
// projector’s own key makes it.
func (a *App) ground() theme {
	if a.blank {
		return newTheme(contrastTheme, a.depth)
	}
	return a.env.theme
}
