package tui

import (
	tea "charm.land/bubbletea/v2"

	"swotshop/tui/kit"
	"swotshop/tui/screen"
	"swotshop/workshop"
)

// onKept reports that the settings could not be saved; what was chosen holds until
// the program ends.
func (a *App) onKept(msg kit.Kept) {
	if msg.Err != nil {
		a.say(screen.Fault(kit.ErrorText(msg.Err)))
	}
}

// keep applies settings and saves them.
func (a *App) keep(s kit.Settings) tea.Cmd {
	a.kit.Settings = s
	return a.keeper.Put(s)
}

// say shows a note on the screen that has the focus, or on the one below it.
func (a *App) say(n screen.Note) {
	for _, s := range []screen.Screen{a.front(), a.screen} {
		if s, ok := s.(screen.Noter); ok {
			s.Say(n)
			return
		}
	}
}

// greeting adds to what is shown on the first screen.
func (a *App) greeting(n screen.Note) {
	n.Text = workshop.Clean(n.Text)
	a.greetings = append(a.greetings, n)
}

// greet shows once, on the first screen that can, what the program found out
// before it had one, and what happened to anything left over.
func (a *App) greet() {
	if _, ok := a.screen.(screen.Noter); !ok || len(a.greetings) == 0 || a.kit.Lines {
		return
	}
	all := a.greetings[0]
	for _, n := range a.greetings[1:] {
		all.Text += " " + n.String()
	}
	a.greetings = nil
	a.say(all)
}

// nextTheme switches to the next theme and saves the choice.
func (a *App) nextTheme() tea.Cmd {
	s := a.kit.Settings
	s.Theme = a.kit.Theme.Next()
	cmd := a.keep(s)
	a.dress()
	a.say(screen.Remark(themeChosen(a.kit.Theme.Title())))
	return cmd
}

// dress applies the chosen theme. Without a choice the window is like the terminal
// until a session is run, and light from then on, which projectors show best.
func (a *App) dress() {
	a.led = a.led || a.live != nil
	name := kit.LightTheme
	switch {
	case kit.ThemeAt(a.kit.Settings.Theme) >= 0:
		name = a.kit.Settings.Theme
	case a.dark && !a.led:
		name = kit.DarkTheme
	}
	if t := a.kit.Theme; t.Name != name || t.Depth != a.depth || t.Cells != a.cells {
		a.kit.Theme = kit.NewTheme(name, a.depth, a.cells)
	}
}

// ground is the theme that the window is painted in: a blank one is black, as with
// a projector’s own blank key.
func (a *App) ground() kit.Theme {
	if a.blank {
		return kit.NewTheme(kit.ContrastTheme, a.depth, a.cells)
	}
	return a.kit.Theme
}
