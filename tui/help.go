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
}

func newHelp(e *env, page helpPage) *help { return &help{env: e, page: page} }

func (h *help) update(msg tea.Msg) (action, tea.Cmd) {
	k, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return nil, nil
	}
	switch k.String() {
	case "down":
		h.from = min(h.from+1, max(0, len(h.page.keys)-1))
	case "up":
		h.from = max(0, h.from-1)
	default:
		return closeOverlay{}, nil
	}
	return nil, nil
}

func (h *help) view(a area) drawn {
	t := h.env.theme
	lines := []string{""}
	for _, l := range wrap(h.page.about, min(aloud, a.w-6)) {
		lines = append(lines, "  "+t.text.Render(l))
	}
	lines = append(lines, "")
	for _, k := range h.page.keys[h.from:] {
		lines = append(lines, "  "+t.strong.Render(pad(k.key, 16))+" "+t.text.Render(cut(k.does, a.w-22)))
	}
	lines = append(lines, "", "  "+t.quiet.Render(cut("F7 how far this reads   Ctrl+C ends, with all saved", a.w-4)))
	return frame{
		title: "Help: " + h.page.title, place: "F3 theme: " + t.title(), body: lines, cursorX: -1, hints: []hint{{"any key", "back"}},
	}.draw(t, a)
}

func (h *help) help() helpPage      { return h.page }
func (h *help) typing() bool        { return false }
func (h *help) pace() time.Duration { return 0 }
