package console

import (
	"errors"
	"time"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/console/wire"
	"swotshop/tui/kit"
)

// This file finds the app, and finds it again: a console that had a session waits
// for that one.

// again is how long a console waits before it looks for the app again.
const again = time.Second

func (c *Console) attach() tea.Cmd {
	attach, wanted := c.options.Attach, c.wanted
	return func() tea.Msg {
		line, err := attach(wanted)
		return AttachedMsg{line, wanted, err}
	}
}

// Wanted is the session that the console is of, by its id or how that begins; empty
// before it has had one.
func (c *Console) Wanted() string { return c.wanted }

// Had is the session that the console had last; empty for none.
func (c *Console) Had() string { return c.Log.State().ID }

// onAttached begins to listen, or tries again later. What the app sent before it
// closed stays on the screen.
func (c *Console) onAttached(msg AttachedMsg) tea.Cmd {
	c.others.found(msg.Err)
	switch {
	case msg.Err != nil:
		c.trouble = c.whyNoApp(msg.Err)
		return c.After(again, attachMsg{})
	case msg.Wanted != "" && msg.Wanted != c.wanted: // another was chosen meanwhile
		return tea.Batch(hangUp(msg.Line), c.attach())
	}
	c.line, c.fresh = msg.Line, true // what is wrong stays until it says something
	return c.listen()
}

func (c *Console) whyNoApp(err error) string {
	if !errors.Is(err, wire.ErrNone) {
		return kit.Sentence(kit.ErrorText(err))
	}
	w := c.Log.State()
	switch {
	case w.Head > 0 && w.ID == c.wanted:
		return waitingFor(w.Client, w.Title)
	case c.wanted != "":
		return waitingForID(c.wanted)
	}
	return waitingForSession
}

func (c *Console) listen() tea.Cmd {
	line := c.line
	return func() tea.Msg {
		news, err := line.Next()
		return NewsMsg{line, news, err}
	}
}

// onNews takes news from the app, or notices that it has closed.
func (c *Console) onNews(msg NewsMsg) tea.Cmd {
	if msg.Line != c.line {
		return nil
	}
	fresh := c.fresh
	if msg.Err == nil {
		msg.Err = c.take(msg.News)
	}
	if msg.Err != nil {
		return c.disconnect(msg.Err)
	}
	if fresh && !c.fresh {
		return tea.Batch(c.sendAgain(), c.askDrafts(), c.listen())
	}
	return c.listen()
}

// disconnect lets go of the line and looks for the app again, unless that would
// only send again what this console cannot read.
func (c *Console) disconnect(err error) tea.Cmd {
	hungUp := c.leave()
	c.line = nil
	if c.trouble = whyUnreadable(err); c.trouble != "" {
		return hungUp
	}
	c.trouble = appClosed
	return tea.Batch(hungUp, c.After(again, attachMsg{}))
}

// whyUnreadable is why there is no point in coming back; empty when the app is only
// gone.
func whyUnreadable(err error) string {
	for _, final := range []error{wire.ErrOlder, wire.ErrGarbled, wire.ErrTooLong} {
		if errors.Is(err, final) {
			return kit.Sentence(kit.ErrorText(final))
		}
	}
	return ""
}

func (c *Console) leave() tea.Cmd {
	if c.line == nil {
		return nil
	}
	return hangUp(c.line)
}

func hangUp(line Attached) tea.Cmd {
	return func() tea.Msg { _ = line.Close(); return nil }
}
