package tui_test

import (
	"errors"
	"testing"

	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// The dialogs over a screen.
func TestOverlayLooks(t *testing.T) {
	t.Parallel()
	form := func(t *testing.T) *tuitest.Desk { return tuitest.NewFormDesk(t) }
	board := func(t *testing.T) *tuitest.Desk {
		return tuitest.NewFilledDesk(t, tuitest.FillSome, workshop.StageCapture)
	}
	card := func(t *testing.T) *tuitest.Desk {
		d := tuitest.NewPromptedDesk(t, workshop.StageProvocations)
		d.Keys("pgdown")
		return d
	}
	capture := func(t *testing.T) *tuitest.Desk { return tuitest.NewPromptedDesk(t, workshop.StageCapture) }
	answered := func(t *testing.T) *tuitest.Desk {
		return tuitest.NewFilledDesk(t, tuitest.FillSome, workshop.StageCapture, measured)
	}
	phones := func(t *testing.T) *tuitest.Desk {
		d, _ := phonesDesk(t, workshop.StageStance)
		return d
	}
	for _, c := range []struct {
		name  string
		start func(*testing.T) *tuitest.Desk
		keys  []string
	}{
		{"help", board, []string{"f1"}},
		{"help, farther down", board, []string{"f1", "down", "down", "down"}},
		{"help of the form", form, []string{"f1"}},
		{"stages", board, []string{"f4", "up"}},
		{"question", form, []string{"A", "c", "esc"}},
		{"room", board, []string{"f7"}},
		{"room, refused", board, []string{"f7", "w", "i", "d", "e", "enter"}},
		{"room, answered", answered, []string{"f7"}},
		{"phones, off", phones, []string{"f8"}},
		{"phones, on", phones, []string{"f8", "enter"}},
		{"phones, nobody gets in", phones, []string{"f8", "enter", "tab"}},
		{"panel, warning", card, []string{"f2"}},
		{"panel, card", card, []string{"f2", "f2"}},
		{"panel, capture", capture, []string{"f2", "f2", "w", "h", "y"}},
	} {
		d := c.start(t)
		d.Keys(c.keys...)
		tuitest.EverySizeLooks(t, c.name, d)
	}
}

// holder holds the picture. That keeps its colours, so it is taken anew in each
// theme.
type holder struct{ *tuitest.Desk }

func (h holder) Wear(theme string) (before string) {
	h.Keys("f6")
	before = h.Desk.Wear(theme)
	h.Resize(h.Window().W, h.Window().H)
	h.Keys("f6")
	return before
}

func TestHeldLooks(t *testing.T) {
	d := tuitest.NewFilledDesk(t, tuitest.FillSome, workshop.StageCapture)
	d.Keys("f6")
	tuitest.EverySizeLooks(t, "saved", holder{d})
	d.Keys("f6")
	d.Store.Fail = errors.New("the disk is full")
	d.Do(workshop.AddItem{Quadrant: workshop.Threats, Text: "Late"})
	d.Resize(80, 24)
	d.Keys("f6")
	tuitest.EverySizeLooks(t, "not saved", holder{d})
}
