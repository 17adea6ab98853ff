package tui_test

import (
	"fmt"
	"math/rand/v2"
	"regexp"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"swotshop/e2e/faults"
	"swotshop/tui/console/wire"
	"swotshop/tui/screen"
	"swotshop/tui/session"
	"swotshop/tui/stage"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// wanderer goes through a session at random and types words, each once. It knows
// what the line asked for when a word was typed.
type wanderer struct {
	*tuitest.Desk
	t     *testing.T
	seed  uint64
	dice  *rand.Rand
	count int
	trace []string

	word  string           // on the line; empty for none
	asked workshop.Subject // what the line asked for by the hand that typed it

	answers, landed, astray int
}

func newWanderer(t *testing.T, seed uint64) *wanderer {
	w := &wanderer{Desk: tuitest.NewFilledDesk(t, tuitest.FillSome, workshop.StageOpen, tuitest.Serving(tuitest.NewLine())), t: t, seed: seed, dice: rand.New(rand.NewPCG(seed, 11))}
	for _, line := range []string{"s People answer in the open", "s One voice", "o An opening", "w Slow"} {
		w.Stage(workshop.StageCapture)
		w.Desk.Line(line)
	}
	return w
}

func (w *wanderer) session() *session.Screen { return w.App.Screen().(*session.Screen) }

func (w *wanderer) on() string { return w.session().In.Text() }

func (w *wanderer) about() workshop.Subject { return w.session().About() }

// events are those in the library, where all is stored at once.
func (w *wanderer) events() []workshop.Event {
	for _, events := range w.Store.Sessions {
		return events
	}
	return nil
}

func (w *wanderer) fail(format string, args ...any) {
	w.t.Helper()
	w.t.Fatalf("seed %d: %s\nafter %s\n%s", w.seed, fmt.Sprintf(format, args...), strings.Join(w.trace[max(0, len(w.trace)-30):], " "), w.Screen())
}

// press presses a key or does something else that has a name.
func (w *wanderer) press(name string, do func()) {
	w.t.Helper()
	w.trace = append(w.trace, name)
	before := len(w.events())
	do()
	w.back()
	for _, ev := range w.events()[before:] {
		w.trace = append(w.trace, "→"+ev.Fact.Kind())
	}
	w.lands(before)
}

func (w *wanderer) keys(names ...string) {
	w.t.Helper()
	for _, name := range names {
		w.press(name, func() { w.Desk.Keys(name) })
	}
}

// lands requires that a word is entered only as what the line asked for when it was
// typed.
func (w *wanderer) lands(before int) {
	w.t.Helper()
	if w.word == "" || len(w.events()) == before {
		return
	}
	for _, ev := range w.events()[before:] {
		body, err := workshop.EncodeFact(ev.Fact)
		if err != nil {
			w.t.Fatal(err)
		}
		if !strings.Contains(string(body), w.word) || strings.HasPrefix(ev.Fact.Kind(), "step.") {
			continue
		}
		if got := w.aboutLast(); got != w.asked {
			w.fail("%s was typed for %+v and landed as %+v", w.word, w.asked, got)
		}
		w.landed++
		w.word = ""
	}
}

// aboutLast is what the newest step is about.
func (w *wanderer) aboutLast() workshop.Subject {
	log, err := workshop.Replay(w.events())
	if err != nil {
		w.t.Fatal(err)
	}
	stamp := workshop.Stamp{At: w.Clock, NewID: func() string { return "x" }}
	if _, err := log.Do(workshop.Undo{}, stamp); err != nil {
		w.t.Fatal(err)
	}
	return log.State().RedoSubject()
}

// hand does something by which a person may choose what the line is for.
func (w *wanderer) hand(name string, do func()) {
	w.t.Helper()
	meant, before := w.about() == w.asked, len(w.events())
	w.press(name, do)
	if meant && len(w.events()) == before {
		w.asked = w.about()
	}
}

// types types a line that is fit for the stage, or a part of one.
func (w *wanderer) types() {
	w.t.Helper()
	if w.on() != "" || !w.session().Open() {
		w.hand("…", func() { w.Desk.Type("more") })
		return
	}
	w.count++
	w.word = fmt.Sprintf("wort%dx", w.count)
	text := w.pick("", "s ", "w legal: ", "t ", "“", "? ", "! ") + w.word
	if w.dice.IntN(2) == 0 {
		text, w.word = w.number(), ""
	}
	w.press("“"+text+"”", func() { w.Desk.Type(text) })
	w.asked = w.about()
	if b, ok := w.session().Stage.(*stage.Blueprint); ok && b.Idle() {
		w.word = "" // it is only sought
	}
}

func (w *wanderer) number() string {
	return w.pick("1", "2", "5", "11223", "2/1/1/0/0", "1/1/0/0/0/0/0/0", "people 8", "people 7", "dots 4", "s1 3", "w", "+90", "2026-07-01", "target 4", "o1 1")
}

func (w *wanderer) pick(of ...string) string { return of[w.dice.IntN(len(of))] }

// step does anything.
func (w *wanderer) step() {
	w.t.Helper()
	switch n := w.dice.IntN(28); {
	case n < 8:
		if w.types(); n < 6 {
			w.enter()
		}
	case n < 10:
		w.enter()
	case n < 12:
		w.keys(w.pick("ctrl+z", "ctrl+y"))
	case n == 12:
		w.keys(w.pick("pgdown", "pgup"))
	case n == 13:
		w.jump()
	case n == 14:
		w.press("order", func() { orders(w.Desk, [...]wire.Deed{wire.Forward, wire.Backward}[w.dice.IntN(2)], "") })
	case n < 17:
		w.keys("ctrl+u")
	case n == 17 && w.dice.IntN(3) == 0:
		w.useHere()
	case n == 17:
		x, y := w.dice.IntN(80), 2+w.dice.IntN(20)
		w.hand("click", func() { w.Send(tea.MouseClickMsg{X: x, Y: y, Button: tea.MouseLeft}) })
	case n == 18:
		w.hand("wheel", func() { w.Send(tea.MouseWheelMsg{X: 9, Y: 9, Button: tea.MouseWheelDown}) })
	default:
		key := w.pick("up", "up", "down", "left", "right", "tab", "shift+tab", "esc", "delete", "space", "e", "v", "f", "k", "c", "-", "m", "ctrl+p", "ctrl+r")
		if len(key) == 1 && w.session().Open() && w.on() != "" {
			return
		}
		w.hand(key, func() { w.Desk.Keys(key) })
	}
	w.settle()
}

// back closes what lies over the session, and opens it again after Esc left it.
func (w *wanderer) back() {
	for w.App.Over() != nil {
		w.Desk.Keys("esc")
	}
	if _, ok := w.App.Screen().(*session.Screen); ok {
		return
	}
	w.trace, w.word = append(w.trace, "reopen"), ""
	for id := range w.Store.Sessions {
		w.Want(screen.OpenSession{ID: id})
	}
}

// settle counts what is astray.
func (w *wanderer) settle() {
	if w.word != "" && !strings.Contains(w.on(), w.word) {
		w.word = ""
	}
	if w.word != "" && w.session().Open() && w.about() != w.asked {
		w.astray++
	}
}

// jump goes to any stage.
func (w *wanderer) jump() {
	kind := workshop.StageKinds[w.dice.IntN(len(workshop.StageKinds))]
	if w.W().Agenda.Find(kind) >= 0 {
		w.press("to "+string(kind), func() { w.Stage(kind) })
	}
}

// useHere presses the key by which words mean what the line asks for now.
func (w *wanderer) useHere() {
	w.keys("f8")
	if w.session().Open() && w.on() != "" {
		w.asked = w.about()
	}
}

// enter enters the line. What made a step is taken back, asked for again, and done
// again.
func (w *wanderer) enter() {
	w.t.Helper()
	text, asked, before := w.on(), w.about(), len(w.events())
	typed, elsewhere := w.session().In.Typed() && w.session().Open(), w.isElsewhere(text, asked)
	badge := w.session().In.Badge()
	w.keys("enter")
	made := w.events()[before:]
	if !typed || len(made) != 1 || w.W().UndoLabel() == "" || !w.session().Open() {
		return
	}
	w.answers++
	after := w.picture()
	w.keys("ctrl+z")
	if w.W().RedoSubject() != asked && asked.Row == w.W().RedoSubject().Row {
		w.fail("%q answered %+v and was %s about %+v", text, asked, made[0].Fact.Kind(), w.W().RedoSubject())
	}
	if w.on() != "" {
		w.keys("ctrl+u")
	}
	if badge != "" { // where cards are chosen only that makes it an item
		w.Type(strings.ToLower(string(badge)) + " ")
	}
	w.Send(tea.PasteMsg{Content: text}) // a blank alone is a key here and there
	if w.about() != asked {
		w.fail("%q was undone, and typed again goes to %+v, not %+v", text, w.about(), asked)
	}
	w.keys("ctrl+u", "ctrl+y")
	if again := w.picture(); again != after && !elsewhere {
		w.fail("%q was redone and does not look as before:\n%s", text, after)
	}
}

// isElsewhere reports whether a line is for something else than what the stage shows,
// because it says so or was begun on another card. Undo shows that, and redo leaves it
// on the screen.
func (w *wanderer) isElsewhere(text string, asked workshop.Subject) bool {
	switch {
	case asked.Card != "":
		return asked.Card != w.W().Card
	case asked.Kind == workshop.SubjectVotes:
		return strings.Contains(text, "1 ")
	case asked.Kind == workshop.SubjectAgreement:
		return asked.Row == 0
	}
	return strings.HasPrefix(text, "?") || strings.HasPrefix(text, "!")
}

// picture is what the room sees of a session, without the line for notes. A draft of the
// blueprint counts the events, which grow with undo too.
func (w *wanderer) picture() string {
	rows := w.Rows()
	all := strings.Join(append(rows[:len(rows)-3:len(rows)-3], rows[len(rows)-2]), "\n")
	return afterEvent.ReplaceAllString(all, "after event N")
}

var afterEvent = regexp.MustCompile(`after event \d+`)

// Wherever people go in a session: after undo the next answer goes where the undone
// one was, redo brings state and screen back, and what somebody has begun to type is
// entered as what the line asked for then, or not at all.
func TestScreenStandsWhereTheFactsSay(t *testing.T) {
	t.Parallel()
	answers, landed, astray := 0, 0, 0
	for seed := range faults.Seeds(t, 60) {
		w := newWanderer(t, seed)
		for range 170 {
			w.step()
		}
		answers, landed, astray = answers+w.answers, landed+w.landed, astray+w.astray
	}
	if faults.Everyday() && min(answers, landed, astray) < 100 {
		t.Errorf("%d answers undone and redone, %d words landed, %d times astray: this tests little", answers, landed, astray)
	}
}
