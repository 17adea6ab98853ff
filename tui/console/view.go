package console

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/kit"
	"swotshop/tui/prompter"
	"swotshop/tui/screen"
	"swotshop/workshop"
)

// This file draws the second screen.

// View draws what only the facilitator sees.
func (c *Console) View() tea.View {
	v := tea.NewView("")
	v.AltScreen, v.WindowTitle = true, "swotshop console"
	var d kit.Picture
	switch {
	case c.Size.W == 0 || c.Size.H == 0:
		return v
	case c.Size.TooSmall():
		d.Content = c.Kit.Theme.SmallNote(c.Size)
	case c.Help != nil:
		d = c.Help.View(c.Size)
	default:
		d = c.draw(c.Size)
	}
	v.Cursor = d.Cursor
	v.SetContent(c.Kit.Theme.Paint(d.Content, c.Size))
	return v
}

func (c *Console) draw(a kit.Area) kit.Picture {
	t, w := c.Kit.Theme, c.Log.State()
	f := kit.Frame{Title: title, Note: c.noteLine(a.W - kit.Margin - 1), Mark: c.mark(), CursorX: -1, Hints: c.hints()}
	switch {
	case c.others.open:
		f.Body = c.drawOthers(kit.BodyArea(a, false, false))
		f.Hints = []kit.Hint{kit.Keys{kit.Up, kit.Down}.Does("choose"), kit.Enter.Does("go there"), kit.Esc.Does("back")}
		return f.Draw(t, a)
	case w.Head == 0:
		f.Body = kit.Indent(append([]string{"", ""}, t.Lines(t.Text, t.Wrap(c.why(), min(kit.Aloud, a.W-4)))...), 2)
		f.Note, f.Hints = t.Note(t.Text, c.note.String(), a.W-kit.Margin-1), c.waitingHints()
		return f.Draw(t, a)
	}
	if !c.hears() {
		f.Hints = c.waitingHints()
	}
	f.Place = c.place(w)
	f.Title = titleOf(t.SessionTitle(w, a.W-kit.Margin-1-t.Width(titleOf("")+f.Place)-2))
	f.Rail = kit.Rail(t, w, c.Kit.Now(), a.W-kit.Margin-1)
	label, empty := noteLabel, noteEmpty
	switch {
	case c.Pointing():
		label, empty = c.Line(w)
		f.Hints = prompter.PointingHints()
	case c.PhonesListed() && c.hears():
		f.Hints = c.PhonesHints()
	}
	if _, people := w.ReadPeople(c.in.Text()); people && !c.Pointing() {
		label = peopleLabel
	}
	f.Line, f.CursorX = c.in.View(t, label, empty, a.W-kit.Margin-1)
	f.Body = c.Body(w, kit.BodyArea(a, true, true))
	return f.Draw(t, a)
}

// hints are the keys of the console, as the room’s screen is now.
func (c *Console) hints() []kit.Hint {
	steps := []kit.Hint{kit.PgDn.Does("next"), kit.Key(".").Does("blank")}
	if c.status.Blank {
		steps = []kit.Hint{kit.PgDn.Does("bring it back")}
	}
	freeze := kit.F6.Does("freeze")
	if c.status.Frozen {
		freeze.Deed = "resume"
	}
	return append(steps, freeze, kit.Enter.Does("save note"), kit.F1.Does("help"))
}

// place is where the session is. Unlike the wall it says how long the stage is over its time,
// and when the session will end, not when it was to.
func (c *Console) place(w *workshop.Workshop) string {
	now, at := c.Kit.Now(), w.CurrentStage()
	place := at.Title
	if end, known := w.StageEnd(now); known {
		place = stageTo(place, kit.OnTheWall(end))
	} else if over := int((w.StageSpent(w.Stage, now) - at.Plan()) / time.Minute); at.Minutes > 0 && over > 0 {
		place = stageOver(place, over)
	}
	if expected, known := kit.Ends(w, now); known {
		place = endsAt(place, expected)
	}
	return place
}

// waitingHints are the keys that do something without an app.
func (c *Console) waitingHints() []kit.Hint {
	hints := []kit.Hint{kit.F1.Does("help"), kit.CtrlC.Does("quit")}
	if len(c.others.running) > 0 {
		return append([]kit.Hint{kit.F4.Does("another session")}, hints...)
	}
	return hints
}

// noteLine says what the room sees, when that is not what the console shows, and
// what just happened.
func (c *Console) noteLine(w int) string {
	t := c.Kit.Theme
	switch {
	case !c.hears() && c.note.Kind != screen.WentWrong:
		return t.Note(t.Strong, "! "+c.why(), w)
	case c.hears() && c.status.Fault != "":
		return t.Note(t.Strong, "! "+c.status.Fault, w)
	case c.note.Kind == screen.WentWrong: // of the last key
		return t.Note(t.Strong, c.note.String(), w)
	case c.status.Blank:
		return t.Alarm.Render(blankMark) + t.Strong.Render(t.Cut(roomBlank, w-t.Width(blankMark)))
	case c.status.Frozen:
		return t.Alarm.Render(frozenMark) + t.Strong.Render(t.Cut(roomFrozen, w-t.Width(frozenMark)))
	}
	if c.Pointing() && c.note.Text == "" {
		return t.Text.Render(t.Cut(c.Lands(c.Log.State(), c.in.Text()), w))
	}
	if notes := c.Log.State().PrivateNotes; c.note.Text == "" && len(notes) > 0 {
		return t.Quiet.Render(t.Cut(lastNote(notes[len(notes)-1].Text), w))
	}
	return t.Note(t.Text, c.note.String(), w)
}

// why is why there is no app, and what can be done instead of waiting.
func (c *Console) why() string {
	switch n := len(c.others.running); {
	case n > 0 && c.others.asked:
		return severalRun(c.trouble)
	case n > 0 && !c.hears():
		return othersRun(c.trouble, n)
	}
	return c.trouble
}

func (c *Console) mark() string {
	t := c.Kit.Theme
	if !c.hears() {
		return t.Alarm.Render(noAppMark)
	}
	return t.SaveMark(c.status.Waiting, c.status.Fault != "")
}

func (c *Console) keys() kit.HelpPage {
	return kit.HelpPage{Title: title, About: helpAbout, Keys: []kit.Hint{
		kit.Keys{kit.PgDn, kit.PgUp}.Does(helpSteps), kit.Key(".").Does(helpBlank), kit.F6.Does(helpFreeze),
		kit.Keys{kit.Up, kit.Down, kit.Tab, kit.Esc}.Does(helpScroll), kit.Enter.Does(helpNote),
		kit.Key("/").Does(prompter.FindsObjection), kit.F8.Does(prompter.ListsPhones), kit.F4.Does(helpOthers), kit.Del.Does(helpDrop), kit.CtrlN.Does(helpNudges),
		kit.Keys{kit.CtrlT, kit.CtrlZ}.Does(helpPlan)}}
}
