package check

import (
	tea "charm.land/bubbletea/v2"
	uv "github.com/charmbracelet/ultraviolet"

	"swotshop/tui/kit"
)

// Terminal is what was learnt of one.
type Terminal struct {
	Size      kit.Area
	Depth     kit.Depth
	Answers   bool      // it answers what it is asked
	Ground    bool      // it said what its background is,
	Dark      bool      // which is dark
	Kitty     bool      // it reports keys by the kitty protocol
	OtherKeys bool      // it reports keys with Shift or Ctrl by xterm’s
	Cells     kit.Cells // how it counts the cells of a character
	Clipboard bool      // it says that programs may write to the clipboard
	Widths    []int     // of the samples, as it drew them
	Keys      []Pressed // as they came
}

// clipboardAttribute is what terminals have agreed to name in their device attributes
// if OSC 52 reaches the clipboard.
const clipboardAttribute = 52

// learn takes what the terminal says.
func (t *Terminal) learn(msg tea.Msg) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		t.Size = kit.Area{W: msg.Width, H: msg.Height}
	case tea.ColorProfileMsg:
		t.Depth = kit.DepthOf(msg.Profile)
	case tea.BackgroundColorMsg:
		t.Answers, t.Ground, t.Dark = true, true, msg.IsDark()
	case tea.KeyboardEnhancementsMsg:
		t.Answers, t.Kitty = true, t.Kitty || msg.SupportsKeyDisambiguation()
	case uv.ModifyOtherKeysEvent:
		t.Answers, t.OtherKeys = true, msg.Mode > 0
	case tea.ModeReportMsg:
		t.Answers = true
		if cells, known := kit.CellsOf(msg); known {
			t.Cells = cells
		}
	case uv.PrimaryDeviceAttributesEvent:
		t.Answers = true
		for _, attribute := range msg {
			t.Clipboard = t.Clipboard || attribute == clipboardAttribute
		}
	}
}
