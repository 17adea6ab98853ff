package tui

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/kit"
	"swotshop/tui/live"
	"swotshop/tui/screen"
	"swotshop/workshop"
)

// Watching says, in a sentence, why a session that is being opened takes seconds
// to come: it has to be seen whether somebody else leads it.
type Watching struct{ Says string }

// opening shows while a session is fetched. It keeps the keys that are typed
// meanwhile, for the screen that comes.
type opening struct {
	kit   *kit.Kit
	id    string // of the session; empty while none is fetched yet
	title string // what it waits for
	typed []tea.Msg
	says  string // why it takes so long; empty as long as it does not
	stop  func() // ends the fetching; nil where nothing is fetched that may take long
}

func (o *opening) Update(msg tea.Msg) (screen.Action, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.KeyPressMsg, tea.PasteMsg:
		o.typed = append(o.typed, msg)
	case Watching:
		o.says = msg.Says
	}
	return nil, nil
}

func (o *opening) View(a kit.Area) kit.Picture {
	t := o.kit.Theme
	says := t.Lines(t.Text, t.Wrap(o.says, kit.BodyArea(a, false, false).W))
	return kit.Frame{Title: kit.Or(o.title, openingSession), Body: append([]string{""}, says...), CursorX: -1}.Draw(t, a)
}

func (o *opening) Help() kit.HelpPage {
	return kit.HelpPage{Title: openingHelp, About: openingAbout}
}
func (o *opening) Typing() bool        { return true }
func (o *opening) Pace() time.Duration { return 0 }

// typedMeanwhile is what was typed while a session was fetched.
func (a *App) typedMeanwhile() []tea.Msg {
	if o, ok := a.screen.(*opening); ok {
		return o.typed
	}
	return nil
}

// replay gives what was typed meanwhile to the screen that came.
func (a *App) replay(typed []tea.Msg) tea.Cmd {
	var cmds []tea.Cmd
	for _, msg := range typed {
		_, cmd := a.Update(msg)
		cmds = append(cmds, cmd)
	}
	return tea.Batch(cmds...)
}

// LeftOn is what was typed for a session that does not come, as a draft.
func (o *opening) LeftOn() []live.Draft {
	d := live.Draft{Session: o.id, Line: live.OnStage, At: o.kit.Now()}
	for _, msg := range o.typed {
		switch msg := msg.(type) {
		case tea.PasteMsg:
			d.Text += msg.Content
		case tea.KeyPressMsg:
			d.Text += msg.Text
			if kit.KeyOf(msg) == kit.Enter {
				d.Text += " "
			}
		}
	}
	if d.Text = workshop.Clean(d.Text); o.id == "" {
		d.Text = ""
	}
	return []live.Draft{d}
}

// Watch has nothing to note: nothing was brought back.
func (o *opening) Watch() []live.Draft { return nil }

// Unentered is the same in words.
func (o *opening) Unentered() string { return o.LeftOn()[0].Text }
