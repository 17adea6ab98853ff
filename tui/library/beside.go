package library

import (
	"context"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/document"
	"swotshop/tui/kit"
	"swotshop/tui/live"
	"swotshop/tui/screen"
	"swotshop/workshop"
	"swotshop/workshop/blueprint"
)

// This file is page 1 of the selected session, beside the list of a wide window. It is read
// and drawn in the background once the cursor rests, and reading it changes nothing.

const (
	besideFrom = 116 // what a window of 120 columns has between its margins
	leastSheet = 68  // how wide a page is before a list gets more than half of the room
	rest       = 150 * time.Millisecond
	mostSheets = 40 // that are remembered
)

// sheet is page 1 of a session as it is drawn.
type sheet struct {
	id    string
	head  int // of the session
	w     int
	theme string
	depth kit.Depth
	cells kit.Cells
}

// beside is what is known of the sheets.
type beside struct {
	wanted sheet // of the selected session; the zero value: none
	since  time.Time
	rested bool // the cursor has stood there for long enough
	flying bool // one is being drawn; there is one at a time
	drawn  map[sheet][]string
}

// sheetMsg brings a sheet.
type sheetMsg struct {
	of    *Screen
	sheet sheet
	lines []string
}

func (m sheetMsg) For() *Screen { return m.of }

// halves are how wide the list is, and the sheet beside it; no sheet in a narrow window.
// The list is as wide as it needs to be, and leaves the sheet what that needs.
func (l *Screen) halves(w int) (list, sheet int) {
	if w < besideFrom {
		return w, 0
	}
	list = min(l.wholeList(), max(w/2, w-ruleGap-leastSheet))
	return list, min(w-ruleGap-list, kit.WidestText)
}

// ruleGap is the rule between a list and what is beside it, and the white around it.
const ruleGap = 3

// besides sets two parts next to each other, the left one w cells wide, with a rule between
// them as high as there is room.
func besides(t kit.Theme, left, right []string, w, h int) []string {
	rule := t.Line.Render("│")
	ruled := make([]string, h)
	for i := range ruled {
		ruled[i] = strings.TrimRight(rule+" "+at(right, i), " ")
	}
	return t.Beside(left, ruled, w+1)
}

// wants is the sheet of the selected session for a window.
func (l *Screen) wants(window kit.Area) sheet {
	body, _ := room(kit.BodyArea(window, false, false))
	_, w := l.halves(body.W)
	return l.wantsIn(w)
}

// wantsIn is the sheet of the selected session in w cells.
func (l *Screen) wantsIn(w int) sheet {
	s, ok := l.chosen()
	if !ok || w == 0 || l.tabs.at != onSessions {
		return sheet{}
	}
	t := l.kit.Theme
	return sheet{s.ID, s.Head, w, t.Name, t.Depth, t.Cells}
}

// Work draws the sheet that is wanted, once the cursor rests.
func (l *Screen) Work(a kit.Area) tea.Cmd {
	b, want := &l.beside, l.wants(a)
	if want.id != b.wanted.id {
		b.since, b.rested = l.kit.Now(), false
	}
	b.wanted = want
	if !b.waits() || !b.rested || b.flying {
		return nil
	}
	b.flying = true
	store, k := l.store, l.kit
	unfit, theme := k.Unfit(), k.Theme
	draw := k.Markdown
	if draw == nil {
		draw = document.DrawMarkdown
	}
	return func() tea.Msg {
		page := pageOne(store, want.id, unfit)
		return sheetMsg{l, want, draw(page, want.w, theme)}
	}
}

// pageOne is page 1 of a session; of one that cannot be read, why.
func pageOne(store live.Reader, id string, unfit workshop.NudgeRules) string {
	events, err := store.Events(context.Background(), id)
	if err != nil {
		return kit.ErrorText(err)
	}
	if len(events) == 0 {
		return ""
	}
	log, err := workshop.Replay(events)
	if err != nil {
		return kit.ErrorText(err)
	}
	return string(blueprint.PageOne(log.State(), unfit))
}

// waits reports whether a sheet is wanted that is not there yet.
func (b *beside) waits() bool {
	_, drawn := b.drawn[b.wanted]
	return b.wanted != sheet{} && !drawn
}

// takeSheet remembers a sheet.
func (l *Screen) takeSheet(msg sheetMsg) {
	if msg.of != l {
		return
	}
	b := &l.beside
	b.flying = false
	if b.drawn == nil || len(b.drawn) >= mostSheets {
		b.drawn = map[sheet][]string{}
	}
	b.drawn[msg.sheet] = msg.lines
}

// Pace is that of the cursor’s rest, while a sheet is wanted.
func (l *Screen) Pace() time.Duration {
	if b := &l.beside; b.waits() && !b.rested {
		return rest
	}
	return 0
}

// Tick finds out whether the cursor rests.
func (l *Screen) Tick() {
	b := &l.beside
	b.rested = b.rested || l.kit.Now().Sub(b.since) >= rest
}

// withSheet draws the list, and the sheet beside it where there is room.
func (l *Screen) withSheet(a kit.Area) []string {
	left, w := l.halves(a.W)
	list := l.list(kit.Area{W: left, H: a.H}, w > 0)
	if w == 0 {
		return list
	}
	t := l.kit.Theme
	lines := cropped(t, l.beside.drawn[l.wantsIn(w)], a.H-1)
	return besides(t, list, append([]string{""}, lines...), left, a.H)
}

var (
	_ screen.Worker = (*Screen)(nil)
	_ screen.Ticker = (*Screen)(nil)
)
