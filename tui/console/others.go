package console

import (
	"errors"
	"strings"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/console/wire"
	"swotshop/tui/kit"
	"swotshop/tui/screen"
)

// others are the sessions that run while a console waits for its own. It goes to
// one of them only when somebody chooses it.
type others struct {
	running []wire.Running
	open    bool // they are listed
	asked   bool // they were listed because nobody has said which of several
	chosen  string
}

// found takes what looking for a session brought. Where several could be meant it asks which,
// once.
func (o *others) found(err error) {
	o.running = nil
	if choice := (*wire.Choice)(nil); errors.As(err, &choice) {
		o.running = choice.Running
	}
	asks := errors.Is(err, wire.ErrSeveral)
	o.open = (o.open || asks && !o.asked) && len(o.running) > 0
	o.asked = asks
}

// at is the place of the chosen session.
func (o *others) at() int {
	for i, r := range o.running {
		if r.Session == o.chosen {
			return i
		}
	}
	return 0
}

// Chosen is the session that Enter would go to.
func (c *Console) Chosen() string { return c.others.running[c.others.at()].Session }

// showOthers lists the sessions that could be chosen instead.
func (c *Console) showOthers() {
	switch {
	case c.line != nil:
		c.note = screen.Fault(attachedAlready)
	case len(c.others.running) == 0:
		c.note = screen.Fault(noOthers)
	default:
		c.others.open = true
	}
}

// choose handles a key over the list of other sessions.
func (c *Console) choose(k tea.KeyPressMsg) {
	o := &c.others
	switch kit.KeyOf(k) {
	case kit.Up:
		o.chosen = o.running[max(0, o.at()-1)].Session
	case kit.Down:
		o.chosen = o.running[min(len(o.running)-1, o.at()+1)].Session
	case kit.Enter:
		chosen := o.running[o.at()]
		c.wanted, c.trouble, o.open = chosen.Session, goingTo(chosen.Title), false
	case kit.Esc, kit.F4:
		o.open = false
	}
}

// drawOthers lists them in an area.
func (c *Console) drawOthers(a kit.Area) []string {
	t, o := c.Kit.Theme, &c.others
	w := a.ContentWidth()
	lines := []string{"", strings.Repeat(" ", kit.IDColumn) + t.Strong.Render(t.Cut(othersHead, w)), ""}
	from, to := kit.Window(o.at(), len(o.running), max(1, a.H-len(lines)))
	for i, r := range o.running[from:to] {
		sign, style := "", t.Text
		if from+i == o.at() {
			sign, style = t.Accent.Render(kit.Pointer), t.Strong
		}
		lines = append(lines, t.Pad(sign, kit.IDColumn)+style.Render(t.Cut(otherRow(r), w)))
	}
	return lines
}
