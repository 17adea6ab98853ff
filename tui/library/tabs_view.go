package library

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/kit"
	"swotshop/tui/screen"
)

// This file draws the tabs beside the list, and says which keys they have.

// head names the tabs.
func (l *Screen) head() kit.Tabs { return kit.Tabs{Names: tabNames, At: int(l.tabs.at)} }

func (l *Screen) tabView(a kit.Area) kit.Picture {
	f := kit.Frame{Title: "swotshop", Tabs: l.head(), CursorX: -1, Hints: l.tabHints(), Note: l.tabNote(a.W - kit.Margin - 1)}
	l.places.Clear()
	middle, left := room(kit.BodyArea(a, l.firm != nil, false))
	l.inset = left
	f.Rail = l.rail(a.W - kit.Margin - 1)
	f.Inset, f.Body = left, kit.Indent(l.tabBody(middle), left)
	d := f.Draw(l.kit.Theme, a)
	l.places.Shift(d.Body.X+left, d.Body.Y)
	return d
}

func (l *Screen) tabBody(a kit.Area) []string {
	t := l.kit.Theme
	nothing := l.nothing()
	switch {
	case l.tabs.failed != nil && len(l.tabs.records) == 0:
		return append([]string{""}, t.Lines(t.Strong, t.Wrap("! "+l.readFailed(l.tabs.failed), a.W))...)
	case !l.tabs.known && len(l.tabs.records) == 0:
		return []string{"", "  …"}
	case nothing != "":
		return append([]string{"", t.Text.Render(t.Cut("  "+nothing, a.W))}, l.hiddenLine(a.W)...)
	}
	last := l.hiddenLine(a.W)
	a.H -= len(last)
	var body []string
	switch l.tabs.at {
	case onClients:
		body = l.clientsBody(a)
	case onActions:
		body = l.actionsBody(a)
	default:
		body = l.insightsBody(a)
	}
	return append(kit.Fit(body, a.H), last...)
}

// nothing is why a tab is empty; nothing where it is not.
func (l *Screen) nothing() string {
	t := l.figures()
	switch {
	case len(t.theirs) == 0 && len(t.records) > 0:
		return noneInHand(l.client)
	case len(t.theirs) == 0:
		return noClients
	case t.at == onActions && len(t.actions.all) == 0:
		return noActions
	}
	return ""
}

// tabNote is what just happened, or else who needs something.
func (l *Screen) tabNote(w int) string {
	t := l.kit.Theme
	switch {
	case l.problem != "":
		return t.Note(t.Strong, "! "+l.problem, w)
	case l.note.Text != "":
		return t.Note(t.Strong, l.note.String(), w)
	case l.tabs.at != onInsights && l.figures().due != "": // there figures are without names
		return t.Strong.Render(cutWords(t.Cells, "! "+l.tabs.due, w))
	}
	return ""
}

// standing is what the list has to say when nothing has just happened: what is marked,
// until when the selected session may be stored, and who needs something.
func (l *Screen) standing(w int) string {
	t, due := l.kit.Theme, l.figures().due
	line, over := l.retention()
	switch {
	case len(l.tabs.marks) == mostMarks:
		return t.Quiet.Render(t.Cut(twoMarked, w))
	case len(l.tabs.marks) > 0:
		return t.Quiet.Render(t.Cut(oneMarked, w))
	case l.placedLine() != "":
		return t.Text.Render(cutWords(t.Cells, l.placedLine(), w))
	case line != "" && !over && due != "":
		return t.Spread(l.retentionLine(w-t.Width(alsoDue)-2), t.Strong.Render(alsoDue), w)
	case line != "":
		return l.retentionLine(w)
	case due != "":
		return t.Strong.Render(cutWords(t.Cells, "! "+due, w))
	}
	return ""
}

func (l *Screen) tabHints() []kit.Hint {
	var hints []kit.Hint
	switch l.tabs.at {
	case onClients:
		hints = []kit.Hint{kit.Enter.Does(itsSessions), kit.Key("p").Does(prepareVisit), kit.Key("f").Does(followUp), kit.Key("s").Does(otherOrder)}
	case onActions:
		hints = []kit.Hint{kit.Enter.Does(read), kit.Key("o").Does(openOrAll), kit.Key("s").Does(otherOrder)}
	default:
		hints = []kit.Hint{kit.Keys{kit.Left, kit.Right}.Does(leafThrough)}
		if !l.Filter.private {
			hints = append(hints, kit.Key("c").Does(oneOrAll))
		}
	}
	hints = append(hints, kit.Tab.Does(otherTabs), kit.F1.Does(help))
	switch {
	case l.firm != nil:
		return slices.Insert(hints, 1, otherLibrary.Does(ownLibrary))
	default:
		return append(hints, l.twinHint()...)
	}
}

func (l *Screen) tabHelp() kit.HelpPage {
	page := kit.HelpPage{Title: tabNames[l.tabs.at]}
	switch l.tabs.at {
	case onClients:
		page.About = clientsAbout
		page.Keys = []kit.Hint{kit.Enter.Does(itsSessions), kit.Key("p").Does(readyForVisit), kit.Key("f").Does(startFollowUp), kit.Key("s").Does(sortOtherwise)}
	case onActions:
		page.About = actionsAbout
		page.Keys = []kit.Hint{kit.Enter.Does(readIt), kit.Key("o").Does(openOrAll), kit.Key("s").Does(sortOtherwise)}
	default:
		page.About = insightsAbout
		page.Keys = []kit.Hint{kit.Keys{kit.Left, kit.Right}.Does(leafThrough), kit.Keys{kit.Up, kit.Down}.Does(scrollText), kit.Key("c").Does(oneOrAll)}
	}
	page.Keys = append(page.Keys, kit.Typed("1 2 3 4  Tab").Does(switchTabs), kit.Key("n").Does(newSession), kit.Key("/").Does(filterOrFind), kit.Key("a").Does(allClients),
		kit.Key("h").Does(onlyOneClient), kit.Keys{"b", "."}.Does(blankScreen))
	page.Keys = append(page.Keys, l.otherHelp()...)
	return page
}

// clickRow selects a row of a tab; on the selected row it does what Enter does.
func (l *Screen) clickRow(row int) (screen.Action, tea.Cmd) {
	c := l.tabCursor()
	if c == nil {
		return nil, nil
	}
	if c.row == row {
		want, cmd, _ := l.tabKey(kit.Enter.Press())
		return want, cmd
	}
	c.row = row
	return nil, nil
}

// scrollTab moves by steps of the wheel.
func (l *Screen) scrollTab(by int) {
	switch t := l.figures(); t.at {
	case onClients:
		t.clients.move(by, len(t.clients.rows))
	case onActions:
		t.actions.move(by, len(t.actions.rows))
	default:
		t.insights.top += by * kit.WheelLines
	}
}

// tabCursor is where the list of a tab stands; nil where it has none.
func (l *Screen) tabCursor() *cursor {
	switch t := &l.tabs; t.at {
	case onClients:
		return &t.clients.cursor
	case onActions:
		return &t.actions.cursor
	}
	return nil
}
