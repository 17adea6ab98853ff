package tui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/kit"
	"swotshop/tui/screen"
)

// kept says why the settings could not be kept; what was chosen holds until
// the program ends.
func (a *App) kept(msg kit.Kept) {
	if msg.Err != nil {
		a.Say("! " + kit.ErrorText(msg.Err))
	}
}

// keep puts settings in force and keeps them.
func (a *App) keep(s kit.Settings) tea.Cmd {
	a.kit.Settings = s
	return a.keeper.Put(s)
}

// Say shows a note on the screen that has the focus, or on the one below it.
func (a *App) Say(note string) {
	for _, s := range []screen.Screen{a.front(), a.screen} {
		if s, ok := s.(interface{ Say(note string) }); ok {
			s.Say(note)
			return
		}
	}
}

// greet tells once, on the first screen that can, what the program found out
// before it had one, and what became of what was left.
func (a *App) greet() {
	if _, ok := a.screen.(interface{ Say(note string) }); ok && len(a.toTell) > 0 && !a.kit.Lines {
		a.Say(strings.Join(a.toTell, " "))
		a.toTell = nil
	}
}

// nextTheme goes on to the next theme and keeps it.
func (a *App) nextTheme() tea.Cmd {
	s := a.kit.Settings
	s.Theme = a.kit.Theme.Next()
	cmd := a.keep(s)
	a.dress()
	a.Say("Theme: " + a.kit.Theme.Title() + ".")
	return cmd
}

// dress puts on the theme that was chosen. Without a choice the window is like
// the terminal until a session is led, and from then on light, which projectors
// show best.
func (a *App) dress() {
	a.led = a.led || a.live != nil
	name := kit.LightTheme
	switch {
	case kit.ThemeAt(a.kit.Settings.Theme) >= 0:
		name = a.kit.Settings.Theme
	case a.dark && !a.led:
		name = kit.DarkTheme
	}
	if t := a.kit.Theme; t.Name != name || t.Depth != a.depth {
		a.kit.Theme = kit.NewTheme(name, a.depth)
	}
}

// ground is the theme that the window is painted in: a blank one is black, as a
// projector’s own key makes it.
func (a *App) ground() kit.Theme {
	if a.blank {
		return kit.NewTheme(kit.ContrastTheme, a.depth)
	}
	return a.kit.Theme
}
