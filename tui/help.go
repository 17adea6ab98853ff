package tui

import (
	"time"

	tea "charm.land/bubbletea/v2"
)

// help shows what a screen is for and all its keys. Any key closes it.
type help struct {
	env  *env
	page helpPage
	from int // first key shown

	second bool // on the second screen, which knows no mouse and is on no wall
}

func newHelp(e *env, page helpPage) *help { return &help{env: e, page: page} }

func (h *help) update(msg tea.Msg) (action, tea.Cmd) {
	k, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return nil, nil
	}
	switch KeyOf(k) {
	case Down:
		h.from = min(h.from+1, max(0, len(h.page.keys)-1))
	case Up:
		h.from = max(0, h.from-1)
	default:
		return closeOverlay{}, nil
	}
	return nil, nil
}

// click closes the page, as any key does.
func (h *help) click(int, int) (action, tea.Cmd) { return closeOverlay{}, nil }

func (h *help) scroll(by int) (action, tea.Cmd) {
	h.from = max(0, min(h.from+by, len(h.page.keys)-1))
	return nil, nil
}

func (h *help) view(a area) drawn {
	t := h.env.theme
	room, left := sheet(bodyArea(a, false, false), widestHelp)
	lines := []string{""}
	for _, l := range wrap(h.page.about, min(aloud, room.w-4)) {
		lines = append(lines, t.text.Render(l))
	}
	lines = append(lines, "")
	for _, k := range h.page.keys[h.from:] {
		lines = append(lines, h.row(k, room.w-4)...)
	}
	last, tip := h.everywhere()
	lines = append(lines, "", t.quiet.Render(cut(last, room.w-4)))
	return frame{
		title: "Help: " + h.page.title, place: "F3 theme: " + t.title(), cursorX: -1,
		body: indent(lowered(lines, room.h), left+2), hints: h.hints(len(lines) > room.h),
		note: t.quiet.Render(cut(tip, a.w-margin-1)),
	}.draw(t, a)
}

// everywhere is what holds on every screen: the last line, and a tip.
func (h *help) everywhere() (last, tip string) {
	if h.second {
		return "Ctrl+C ends the console; the session goes on", ""
	}
	return "F7 how far this reads   Ctrl+C ends, with all saved", "The mouse chooses and scrolls; Shift+drag selects text."
}

func (h *help) hints(long bool) []hint {
	if long || h.from > 0 {
		return []hint{Keys{Up, Down}.Does("more"), Typed("any other key").Does("back")}
	}
	return []hint{Typed("any key").Does("back")}
}

// helpKeys is the width of the column with the keys.
const helpKeys = 17

// row is a key and what it does, in as many lines as that takes.
func (h *help) row(k hint, w int) []string {
	t := h.env.theme
	does := t.lines(t.text, wrap(k.deed, w-helpKeys))
	return beside([]string{t.strong.Render(cut(k.label(), helpKeys-1))}, does, helpKeys)
}

func (h *help) help() helpPage      { return h.page }
func (h *help) typing() bool        { return false }
func (h *help) pace() time.Duration { return 0 }
