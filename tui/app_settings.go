package tui

import (
	"strings"

	tea "charm.land/bubbletea/v2"
)

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
