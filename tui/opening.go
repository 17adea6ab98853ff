package tui

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/kit"
	"swotshop/tui/live"
	"swotshop/tui/screen"
	"swotshop/workshop"
)

// Watching explains, in a sentence, why a session takes seconds to open: it has
// to be seen whether another window runs it.
type Watching struct{ Says string }

// opening shows while a session is loaded. It saves the keys that are typed
// meanwhile for the screen that follows; Esc on an empty line goes back.
type opening struct {
	kit   *kit.Kit
	id    string // of the session that will have a line; empty where none will
	title string // what it is waiting for
	typed []tea.Msg
	says  string // why it takes so long, if it does
	stop  func() // ends the loading; nil where nothing slow is loaded
	far   bool   // a server is waited for: Esc gives up whatever was typed

	without tea.Msg // what Esc does instead of waiting; nil where it goes back
}

func (o *opening) Update(msg tea.Msg) (screen.Action, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		if kit.KeyOf(msg) == kit.Esc && o.without != nil {
			return nil, func() tea.Msg { return o.without }
		}
		if kit.KeyOf(msg) == kit.Esc && o.stop != nil && (o.far || o.text() == "") {
			o.stop()
			return screen.GoLibrary{}, nil
		}
		o.typed = append(o.typed, msg)
	case tea.PasteMsg:
		o.typed = append(o.typed, msg)
	case Watching:
		o.says = msg.Says
	}
	return nil, nil
}

func (o *opening) View(a kit.Area) kit.Picture {
	t := o.kit.Theme
	says := t.Lines(t.Text, t.Wrap(o.says, kit.BodyArea(a, false, false).W))
	f := kit.Frame{Title: kit.Or(o.title, openingSession), Body: append([]string{""}, says...), CursorX: -1}
	if o.says != "" && o.stop != nil {
		f.Hints = []kit.Hint{kit.Esc.Does(backToLibrary)}
	}
	if o.far {
		f.Hints = []kit.Hint{kit.Esc.Does(giveUpWaiting)}
	}
	if o.without != nil {
		f.Hints = []kit.Hint{kit.Esc.Does(startWithout)}
	}
	return f.Draw(t, a)
}

func (o *opening) Help() kit.HelpPage {
	return kit.HelpPage{Title: openingHelp, About: openingAbout}
}
func (o *opening) Typing() bool        { return true }
func (o *opening) Pace() time.Duration { return 0 }

// typedMeanwhile is what was typed while a session was loading.
func (a *App) typedMeanwhile() []tea.Msg {
	if o, ok := a.screen.(*opening); ok {
		return o.typed
	}
	return nil
}

// replay gives what was typed meanwhile to the new screen.
func (a *App) replay(typed []tea.Msg) tea.Cmd {
	var cmds []tea.Cmd
	for _, msg := range typed {
		_, cmd := a.Update(msg)
		cmds = append(cmds, cmd)
	}
	return tea.Batch(cmds...)
}

// LeftOn is what was typed for a session that cannot be opened, as a draft.
func (o *opening) LeftOn() []live.Draft {
	d := live.Draft{Session: o.id, Line: live.OnStage, At: o.kit.Now()}
	if o.id != "" {
		d.Text = o.text()
	}
	return []live.Draft{d}
}

// text is what was typed, in words.
func (o *opening) text() (text string) {
	for _, msg := range o.typed {
		switch msg := msg.(type) {
		case tea.PasteMsg:
			content := msg.Content
			if workshop.Many(content) { // its words do not grow together with others
				content = " " + content + " "
			}
			text += content
		case tea.KeyPressMsg:
			text += msg.Text
			if kit.KeyOf(msg) == kit.Enter {
				text += " "
			}
		}
	}
	return workshop.Clean(text)
}

// Watch has nothing to note: nothing was brought back.
func (o *opening) Watch() []live.Draft { return nil }

// Unentered is the same in words.
func (o *opening) Unentered() string { return o.LeftOn()[0].Text }
