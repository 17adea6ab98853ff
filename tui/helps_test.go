package tui_test

import (
	"testing"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/session"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// What lies over a screen and names F1 at its foot has help of its own: it opens by the key
// and by a click, and any key goes back to where somebody was, with what was typed.
func TestHelpOfWhatLiesOverAScreen(t *testing.T) {
	phones := func(t *testing.T) *tuitest.Desk {
		d, _ := phonesDesk(t, workshop.StageCapture)
		return d
	}
	capture := func(t *testing.T) *tuitest.Desk { return tuitest.NewPromptedDesk(t, workshop.StageCapture) }
	for name, c := range map[string]struct {
		start func(*testing.T) *tuitest.Desk
		open  func(*tuitest.Desk)
		helps string
	}{
		"stages":      {capture, func(d *tuitest.Desk) { d.Keys("f4", "down") }, "shorten the stages to come"},
		"panel":       {capture, func(d *tuitest.Desk) { d.Keys("f2", "f2"); d.Type("hm") }, "take back the newest note"},
		"list":        {capture, func(d *tuitest.Desk) { d.Send(tea.PasteMsg{Content: "One thing\nAnother\nA third\n"}) }, "as text"},
		"phones, off": {phones, func(d *tuitest.Desk) { d.Keys("f8") }, "turn"},
		"phones, on":  {phones, func(d *tuitest.Desk) { d.Keys("f8", "enter") }, "turn"},
	} {
		t.Run(name, func(t *testing.T) {
			d := c.start(t)
			c.open(d)
			before := d.Screen()
			opens := func(how string, open func()) {
				t.Helper()
				if open(); d.Screen() == before {
					t.Fatalf("%s does not open help:\n%s", how, before)
				}
				d.Shows("Help: ", c.helps)
			}
			opens("F1", func() { d.Keys("f1") })
			d.Keys("f1")
			opens("a click", func() { d.Click("F1 help") })
			d.Keys("esc")
			if after := d.Screen(); after != before {
				t.Errorf("it goes back to\n%s\nand was\n%s", after, before)
			}
		})
	}
}

// A text that begins with a question mark is text, also where it is typed at what lies over
// the session.
func TestTextAtThePhonesBeginsWithAQuestionMark(t *testing.T) {
	d, _ := phonesDesk(t, workshop.StageCapture)
	d.Keys("f8")
	d.Type("?Who owns this")
	if got := d.App.Screen().(*session.Screen).In.Text(); got != "?Who owns this" || d.App.Over() != nil {
		t.Errorf("%q is on the line:\n%s", got, d.Screen())
	}
}
