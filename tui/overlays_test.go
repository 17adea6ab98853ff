package tui

import (
	"errors"
	"fmt"
	"testing"

	"swotshop/tui/console"
	"swotshop/tui/console/wire"
	"swotshop/tui/kit"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// everySizeLooks compares what a root shows to its goldens.
func everySizeLooks(t *testing.T, name string, r root) {
	t.Helper()
	for _, size := range sizes {
		t.Run(fmt.Sprintf("%s_%dx%d", name, size[0], size[1]), func(t *testing.T) {
			r.resize(size[0], size[1])
			sound(t, r, scene{}, kit.ByCodePoints)
			looks(t, r)
		})
	}
}

// The dialogs over a screen.
func TestOverlayLooks(t *testing.T) {
	t.Parallel()
	form := func(t *testing.T) *desk { return newFormDesk(t) }
	board := func(t *testing.T) *desk { return newFilledDesk(t, tuitest.FillSome, workshop.StageCapture) }
	card := func(t *testing.T) *desk {
		d := newPromptedDesk(t, workshop.StageProvocations)
		d.keys("pgdown")
		return d
	}
	capture := func(t *testing.T) *desk { return newPromptedDesk(t, workshop.StageCapture) }
	measured := func(t *testing.T) *desk {
		d := board(t)
		d.app.kit.Settings.ScreenMetres = 2.4
		return d
	}
	for _, c := range []struct {
		name  string
		start func(*testing.T) *desk
		keys  []string
	}{
		{"help", board, []string{"f1"}},
		{"help, farther down", board, []string{"f1", "down", "down", "down"}},
		{"help of the form", form, []string{"f1"}},
		{"stages", board, []string{"f4", "up"}},
		{"question", form, []string{"A", "c", "esc"}},
		{"room", board, []string{"f7"}},
		{"room, refused", board, []string{"f7", "w", "i", "d", "e", "enter"}},
		{"room, answered", measured, []string{"f7"}},
		{"panel, warning", card, []string{"f2"}},
		{"panel, card", card, []string{"f2", "f2"}},
		{"panel, capture", capture, []string{"f2", "f2", "w", "h", "y"}},
	} {
		d := c.start(t)
		d.keys(c.keys...)
		everySizeLooks(t, c.name, d)
	}
}

// What is shown as long as the library cannot be written.
func TestNotSavedLooks(t *testing.T) {
	for name, keys := range map[string][]string{
		"board": nil, "spotlight": {"f5"}, "panel": {"f2", "f2"}, "leaving": {"ctrl+c"}, "copier": {"f9"},
		"copied": {"f9", "enter", "tab"}, "leaving, copied": {"f9", "enter", "esc"},
	} {
		d := newFilledDesk(t, tuitest.FillSome, workshop.StageCapture)
		d.store.Fail = full
		d.line("w nobody may answer alone")
		d.keys(keys...)
		everySizeLooks(t, name, d)
	}
}

// holder holds the picture. That keeps its colours, so it is taken anew in each
// theme.
type holder struct{ *desk }

func (h holder) wear(theme string) (before string) {
	h.app.thaw()
	defer h.app.freeze()
	return h.desk.wear(theme)
}

func TestHeldLooks(t *testing.T) {
	d := newFilledDesk(t, tuitest.FillSome, workshop.StageCapture)
	everySizeLooks(t, "saved", holder{d})
	d.app.thaw()
	d.store.Fail = errors.New("the disk is full")
	d.Do(workshop.AddItem{Quadrant: workshop.Threats, Text: "Late"})
	everySizeLooks(t, "not saved", holder{d})
}

// The facilitator’s second screen.
func TestConsoleLooks(t *testing.T) {
	t.Parallel()
	at := func(kind workshop.StageKind, status wire.Status, keys ...string) func(*testing.T) *second {
		return func(t *testing.T) *second {
			d := newPromptedDesk(t, kind)
			d.keys(keys...)
			return newSecondOf(t, d, status)
		}
	}
	with := func(start func(*testing.T) *second, do func(*second)) func(*testing.T) *second {
		return func(t *testing.T) *second {
			s := start(t)
			do(s)
			return s
		}
	}
	card := at(workshop.StageProvocations, wire.Status{}, "pgdown")
	capture := at(workshop.StageCapture, wire.Status{})
	waiting := func(t *testing.T) *second {
		s := newSecond(t)
		s.gone()
		s.send(console.AttachedMsg{Err: wire.ErrNone})
		return s
	}
	for name, start := range map[string]func(*testing.T) *second{
		"waiting":      waiting,
		"card":         card,
		"farther down": with(card, func(s *second) { s.screen(); s.keys("tab", "tab", "tab") }),
		"capture":      with(capture, func(s *second) { s.typed("ask the chair") }),
		"silence":      at(workshop.StageSilence, wire.Status{}),
		"blank":        at(workshop.StageCapture, wire.Status{Blank: true}),
		"held":         at(workshop.StageVote, wire.Status{Frozen: true}),
		"not saved":    at(workshop.StageCapture, wire.Status{Waiting: 2, Fault: "The disk is full."}),
		"gone":         with(capture, (*second).gone),
		"help":         with(capture, func(s *second) { s.keys("f1") }),
	} {
		everySizeLooks(t, name, start(t))
	}
}
