package check

import (
	"reflect"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"

	"swotshop/tui/kit"
)

var attributes = uv.PrimaryDeviceAttributesEvent{62, 22, 52}

// quits reports whether a command ends the program at once.
func quits(cmd tea.Cmd) bool {
	if cmd == nil {
		return false
	}
	return reflect.ValueOf(cmd).Pointer() == reflect.ValueOf(tea.Quit).Pointer() // a timer would run for an hour
}

func sends(t *testing.T, s *Screen, msgs ...tea.Msg) (last tea.Cmd) {
	t.Helper()
	for _, msg := range msgs {
		if quits(last) {
			t.Fatalf("it has ended before %T", msg)
		}
		_, last = s.Update(msg)
	}
	return last
}

// after is the screen when keys are to be pressed, in a window of 80 by 24.
func after(t *testing.T, widths ...int) *Screen {
	t.Helper()
	s := New(Options{Keys: true, Patience: time.Hour})
	s.Init()
	sends(t, s, tea.WindowSizeMsg{Width: 80, Height: 24}, attributes)
	for _, w := range widths {
		s.Update(tea.CursorPositionMsg{X: w, Y: 5})
	}
	sends(t, s, attributes)
	return s
}

// What the screens count by code points, for which no terminal is needed.
func counted() (all []int) {
	for _, sample := range Samples {
		all = append(all, kit.ByCodePoints.Width(sample.Text))
	}
	return all
}

// It ends when the last question is answered, and not before: what comes later would be
// typed into the shell.
func TestItEndsWithTheLastAnswer(t *testing.T) {
	s := after(t, counted()...)
	sends(t, s, kit.PgDn.Press())
	if quits(sends(t, s, kit.Enter.Press())) {
		t.Error("it ends before it has asked for the last time")
	}
	if quits(sends(t, s, tea.KeyboardEnhancementsMsg{Flags: 1}, uv.ModifyOtherKeysEvent{Mode: 2}, closeMsg{})) {
		t.Error("it ends before the last answer")
	}
	if !quits(sends(t, s, attributes)) {
		t.Error("it does not end with the last answer")
	}
	got, stopped := s.Terminal()
	if stopped || !got.Answers || !got.Kitty || !got.OtherKeys || !got.Clipboard || !got.Measured() || len(got.Keys) != 1 {
		t.Errorf("learnt %+v, %v", got, stopped)
	}
}

// Each step has a limit of its own, and that of an earlier one ends no later one.
func TestNoAnswerIsWaitedForForever(t *testing.T) {
	s := New(Options{Patience: time.Hour})
	s.Init()
	if !quits(sends(t, s, lateMsg(asking))) {
		t.Error("a silent terminal is asked again")
	}
	s = New(Options{Keys: true, Patience: time.Hour})
	s.Init()
	if quits(sends(t, s, lateMsg(asking), kit.Enter.Press(), lateMsg(asking), attributes, lateMsg(closing))) {
		t.Error("answers to come are not waited for")
	}
	if !quits(sends(t, s, closeMsg{}, attributes)) {
		t.Error("it does not end with the last answer")
	}
	s = New(Options{Patience: time.Hour})
	s.Init()
	if quits(sends(t, s, attributes, lateMsg(asking), attributes, lateMsg(measuring), closeMsg{}, lateMsg(measuring))) {
		t.Error("an earlier limit ends it")
	}
	if !quits(sends(t, s, lateMsg(closing))) {
		t.Error("it waits for the last answer forever")
	}
}

// Who wants to stop twice does not wait for any answer.
func TestStoppingTwice(t *testing.T) {
	s := New(Options{Keys: true, Patience: time.Hour})
	s.Init()
	if quits(sends(t, s, kit.CtrlC.Press())) {
		t.Error("an answer that is on its way goes to the shell")
	}
	if !quits(sends(t, s, kit.CtrlC.Press())) {
		t.Error("it does not stop")
	}
	if _, stopped := s.Terminal(); !stopped {
		t.Error("nobody learns of it")
	}
}

// Where the cursor is looks like F3 in the first row.
func TestAPositionIsNoKey(t *testing.T) {
	s := New(Options{Keys: true, Patience: time.Hour})
	s.Init()
	sends(t, s, attributes, tea.KeyPressMsg{Code: tea.KeyF3, Mod: tea.ModAlt}, tea.CursorPositionMsg{X: 3}, attributes)
	if got, _ := s.Terminal(); len(got.Keys) > 0 || len(got.Widths) != 1 {
		t.Errorf("learnt %+v", got)
	}
}

func TestWhatIsDrawnUnlikeIsNamed(t *testing.T) {
	got, _ := after(t, counted()...).Terminal()
	if unlike := got.Unlike(); len(unlike) > 0 {
		t.Errorf("unlike: %v", unlike)
	}
	for i, sample := range Samples {
		widths := counted()
		widths[i]++
		got, _ := after(t, widths...).Terminal()
		if unlike := got.Unlike(); len(unlike) != 1 || unlike[0] != sample {
			t.Errorf("%q: unlike are %v", sample.Text, unlike)
		}
	}
}

// A sample leaves nothing behind, neither on the screen of the shell nor on the next one.
func TestSamplesAreWipedAway(t *testing.T) {
	if n := strings.Count(measure(), "\r"+ansi.EraseLineRight); n != len(Samples) {
		t.Errorf("%d of %d", n, len(Samples))
	}
}

func TestKeysAreCalledWhatPeopleCallThem(t *testing.T) {
	for _, c := range []struct {
		key  tea.KeyPressMsg
		name string
		deed bool
	}{
		{tea.KeyPressMsg{Code: tea.KeyPgDown}, "PgDn", true},
		{tea.KeyPressMsg{Code: tea.KeyKpPgUp}, "PgUp", true},
		{tea.KeyPressMsg{Code: tea.KeyRight}, "→", true},
		{tea.KeyPressMsg{Code: tea.KeyEnter, Mod: tea.ModShift}, "Shift+Enter", true},
		{tea.KeyPressMsg{Code: 'w', Text: "w"}, "w", true},
		{tea.KeyPressMsg{Code: 'в', Text: "в"}, "в", true},
		{tea.KeyPressMsg{Code: tea.KeyF12}, "F12", false},
		{tea.KeyPressMsg{Code: tea.KeyF5, Mod: tea.ModAlt}, "Alt+F5", false},
		{tea.KeyPressMsg{Code: tea.KeyMediaNext}, "Medianext", false},
	} {
		if p := keyOf(c.key); p.Name != c.name || (p.Deed != "") != c.deed {
			t.Errorf("%s: %+v", c.key, p)
		}
	}
}

// Keys that come show with what they do, the last of many among them, in every window.
func TestKeysAreShownAsTheyCome(t *testing.T) {
	for _, a := range []kit.Area{{W: 80, H: 24}, {W: 200, H: 60}, {W: 50, H: 15}, {W: 30, H: 6}, {W: 10, H: 2}, {W: 1, H: 1}} {
		s := after(t)
		sends(t, s, tea.WindowSizeMsg{Width: a.W, Height: a.H})
		for range 30 {
			sends(t, s, kit.PgUp.Press())
		}
		sends(t, s, kit.F4.Press())
		drawn := ansi.Strip(s.View().Content)
		if !a.TooSmall() && (!strings.Contains(drawn, "F4") || !strings.Contains(drawn, deeds[kit.F4])) {
			t.Errorf("%v:\n%s", a, drawn)
		}
		lines := strings.Split(drawn, "\n")
		for _, l := range lines {
			if len(lines) > a.H || kit.ByCodePoints.Width(l) > a.W {
				t.Errorf("%v: %q is too wide, or %d lines are too many", a, l, len(lines))
			}
		}
	}
}
