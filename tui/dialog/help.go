package dialog

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/kit"
	"swotshop/tui/screen"
)

// Help shows what a screen is for and all its keys. Any key closes it.
type Help struct {
	kit  *kit.Kit
	page kit.HelpPage
	from int // first key shown

	Second bool // on the second screen, which has no mouse and is not projected
}

func NewHelp(e *kit.Kit, page kit.HelpPage) *Help { return &Help{kit: e, page: page} }

func (h *Help) Update(msg tea.Msg) (screen.Action, tea.Cmd) {
	k, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return nil, nil
	}
	switch kit.KeyOf(k) {
	case kit.Down:
		h.from = min(h.from+1, max(0, len(h.page.Keys)-1))
	case kit.Up:
		h.from = max(0, h.from-1)
	default:
		return screen.Uncover{}, nil
	}
	return nil, nil
}

// Click closes the page, as any key does.
func (h *Help) Click(int, int) (screen.Action, tea.Cmd) { return screen.Uncover{}, nil }

func (h *Help) Scroll(by int) (screen.Action, tea.Cmd) {
	h.from = max(0, min(h.from+by, len(h.page.Keys)-1))
	return nil, nil
}

func (h *Help) View(a kit.Area) kit.Picture {
	t := h.kit.Theme
	room, left := kit.Sheet(kit.BodyArea(a, false, false), kit.WidestHelp)
	lines := []string{""}
	for _, l := range t.Balance(h.page.About, min(kit.Aloud, room.W-4)) {
		lines = append(lines, t.Text.Render(l))
	}
	lines = append(lines, "")
	for _, k := range h.page.Keys[h.from:] {
		lines = append(lines, h.row(k, room.W-4)...)
	}
	last, tip := h.everywhere()
	lines = append(lines, "", t.Quiet.Render(t.Cut(last, room.W-4)))
	return kit.Frame{
		Title: helpOf(h.page.Title), Place: themeIs(t.Title()), CursorX: -1,
		Body: kit.Indent(kit.Lower(lines, room.H), left+2), Hints: h.hints(len(lines) > room.H),
		Note: t.Quiet.Render(t.Cut(tip, a.W-kit.Margin-1)),
	}.Draw(t, a)
}

// everywhere is the last line, which is the same on every screen, and a tip.
func (h *Help) everywhere() (last, tip string) {
	if h.Second {
		return endsConsole, ""
	}
	return everyScreen, mouseTip
}

func (h *Help) hints(long bool) []kit.Hint {
	if long || h.from > 0 {
		return []kit.Hint{kit.Keys{kit.Up, kit.Down}.Does(more), kit.Typed(anyOtherKey).Does(back)}
	}
	return []kit.Hint{kit.Typed(anyKey).Does(back)}
}

// helpKeys is the width of the column with the keys.
const helpKeys = 17

// row is a key and what it does, in as many lines as that takes.
func (h *Help) row(k kit.Hint, w int) []string {
	t := h.kit.Theme
	does := t.Lines(t.Text, t.Wrap(k.Deed, w-helpKeys))
	return t.Beside([]string{t.Strong.Render(t.Cut(k.Label(), helpKeys-1))}, does, helpKeys)
}

// Unveil: text that is typed over the page closes it.
func (h *Help) Unveil() tea.Cmd { return nil }

func (h *Help) Help() kit.HelpPage  { return h.page }
func (h *Help) Typing() bool        { return false }
func (h *Help) Pace() time.Duration { return 0 }

var _ screen.Veil = (*Help)(nil)
