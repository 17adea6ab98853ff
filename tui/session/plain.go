package session

import (
	"strings"
	"time"

	"github.com/charmbracelet/x/ansi"

	"swotshop/tui/kit"
	"swotshop/tui/live"
	"swotshop/tui/prompter"
	"swotshop/tui/screen"
	"swotshop/tui/stage"
	"swotshop/workshop"
)

// This file is a session in plain text mode.

// told is what has been said of a session already.
type told struct {
	stage   int // its number
	asks    string
	phones  string // the address of their page
	waiting int    // items from phones
}

// Tell says whose session this is, its stage, and the lines that were typed but
// not entered when it was last open.
func (s *Screen) Tell() screen.Told {
	w := s.L.W()
	lines := []string{sessionLine(w.Client, w.Title, w.People)}
	lines = append(lines, s.tellStage()...)
	lines = append(lines, s.tellDrafts()...)
	return screen.Tells(append(lines, s.phoneNews()...)...)
}

// tellStage says which stage this is, how much time is left, and what it shows.
func (s *Screen) tellStage() []string {
	s.attend()
	w := s.L.W()
	at := w.CurrentStage()
	head := stageLine(w.Stage+1, len(w.Agenda.Stages), at.Title)
	if at.Minutes > 0 {
		head += ", " + timeLeft(at.Plan(), w.StageSpent(w.Stage, s.kit.Now()))
	}
	plain := s.Stage
	s.told.stage, s.told.asks = s.number(), plain.Asked()
	return append(append([]string{head}, plain.Tell()...), s.told.asks)
}

// News says a stage that is new, or what is asked when that is; before that, what has
// changed of the phones.
func (s *Screen) News() screen.Told {
	news := s.phoneNews()
	if s.number() != s.told.stage {
		return screen.Told{Lines: append(news, s.tellStage()...), Leaves: true}
	}
	if asks := s.Stage.Asked(); asks != s.told.asks {
		s.told.asks = asks
		news = append(news, asks)
	}
	return screen.Tells(news...)
}

// Remarks takes the note and the refusal.
func (s *Screen) Remarks() (n screen.Note, problem string) {
	n, problem = s.note, s.problem
	if s.plainProblem != "" {
		problem = s.plainProblem
	}
	s.note, s.problem, s.plainProblem = screen.Note{}, "", ""
	return n, problem
}

// Strays reports whether a line is the number of a choice where it would be
// taken for words.
func (s *Screen) Strays(line string) bool {
	if line == "" || strings.Trim(line, "#0123456789 ,/") != "" {
		return false
	}
	worded, ok := s.Stage.(stage.Worder)
	return line[0] == '#' || ok && worded.Worded(line)
}

// Hear gives a line to the present stage, as Enter does. An empty one is a
// step forward, unless the stage asks for something that can be skipped.
func (s *Screen) Hear(text string) screen.Told {
	_, reply, everywhere := s.onAnyStage(text)
	if s.Strays(text) { // only “.text” brings such a line here
		s.wordless.sure = true
		defer func() { s.wordless.sure = false }()
	}
	own, listens := s.Stage.(stage.Listener)
	skipper, skips := s.Stage.(stage.Skipper)
	switch {
	case everywhere:
		return replies(reply)
	case text == "" && !(skips && skipper.Skips()):
		return replies(screen.Intend(workshop.Forward{}))
	case listens:
		return replies(own.Heard(text))
	}
	s.hearLine(text)
	want, cmd := s.submit()
	s.In.Set("")
	return screen.Told{Cmd: cmd, Action: want}
}

// hearLine puts a line on the input line as if it had been typed: with its letter as
// the badge.
func (s *Screen) hearLine(text string) {
	s.restore(text, workshop.Subject{})
	s.useHere()
}

func replies(r screen.Reply) screen.Told { return screen.Told{Reply: &r} }

// Command carries out what only a session can do.
func (s *Screen) Command(word string) (screen.Told, bool) {
	switch word {
	case "undo":
		return replies(s.undo()), true
	case "redo":
		return replies(s.redo()), true
	case "library": // said alone it may as well be an item
		return screen.Told{Action: s.leave()}, true
	case "again":
		return screen.Tells(s.tellStage()...), true
	case "?":
		return s.tellHelp(), true
	case "stages":
		return s.tellStages(), true
	case "time":
		return screen.Tells(s.tellTime()...), true
	case "shorten":
		return s.shorten(), true
	case "prompts":
		return screen.Tells(s.tellPrompts()...), true
	case "objections":
		return s.listObjections(), true
	case "note":
		return s.askNote(), true
	case "list":
		return s.askList(), true
	case "phones":
		return s.tellPhones(), true
	case "phones off":
		return s.phonesOff(), true
	case "waiting":
		return s.tellWaiting(), true
	case useIt, dropIt:
		return s.takeDraft(&s.L.Lines, word == useIt)
	}
	return screen.Told{}, false
}

func (s *Screen) tellHelp() screen.Told {
	t := screen.Tells(s.Stage.Takes())
	if choices := s.Stage.Offers(); len(choices) > 0 {
		t.Menu = &screen.Menu{Title: pickByNumber, Choices: choices}
	}
	if t.After = []string{moreCommands}; s.finds() {
		t.After = []string{findsItems, moreCommands}
	}
	return t
}

// tellTime says how much time is left, and when the session ends.
func (s *Screen) tellTime() []string {
	w, now := s.L.W(), s.kit.Now()
	lines := []string{
		w.CurrentStage().Title + ": " + timeLeft(w.CurrentStage().Plan(), w.StageSpent(w.Stage, now)),
		sessionTime(timeLeft(w.Planned(), w.Spent(now))),
	}
	if end, known := kit.Ends(w, now); known {
		lines = append(lines, endsAt(end))
	}
	if squeezes, late, _ := w.CatchUp(now); len(squeezes) > 0 {
		lines = append(lines, canShorten(late))
	}
	return lines
}

// timeLeft says in words how much of a plan is left.
func timeLeft(plan, spent time.Duration) string {
	switch all := int(plan.Minutes()); {
	case plan == 0:
		return noTimePlanned
	case spent > plan:
		return minutesOver(wholeMinutes(spent-plan), all)
	default:
		return minutesLeft(wholeMinutes(plan-spent), all)
	}
}

func wholeMinutes(d time.Duration) int { return int((d + time.Minute - 1) / time.Minute) }

// unbroken is a width at which nothing is wrapped: the reader of lines does it.
const unbroken = 1 << 20

// tellPrompts says what the facilitator alone should hear: what comes, the
// card's note, nudges and private notes.
func (s *Screen) tellPrompts() []string {
	p := prompter.Prompter{Kit: s.kit, Knows: s.source, Earlier: s.L.Earlier.In(s.L.W())}
	w := s.L.W()
	lines := []string{forYouOnly}
	for _, section := range append(p.Ahead(w, unbroken), p.Known(w, unbroken)...) {
		switch section.Kind {
		case prompter.Clock, prompter.Objections: // “time” and “objections” show them
			continue
		}
		for _, line := range section.Lines {
			lines = append(lines, section.Title+": "+withoutSign(line))
		}
	}
	return append(lines, s.tellObjections()...)
}

// withoutSign is a drawn line without its colours and the sign before it. Two
// blanks follow on that; no typed text has two, so that its own signs stay.
func withoutSign(line string) string {
	line = strings.TrimSpace(ansi.Strip(line))
	for _, sign := range []string{"–  ", "·  ", "§  "} {
		if words, ok := strings.CutPrefix(line, sign); ok {
			return words
		}
	}
	return line
}

// askNote asks for a private note.
func (s *Screen) askNote() screen.Told {
	t := screen.Told{Prompt: &screen.Prompt{
		Asks: askForNote,
		Take: func(text string) screen.Told { return replies(screen.Intend(workshop.NotePrivately{Text: text})) },
		Command: func(word string) (screen.Told, bool) {
			if word != useIt && word != dropIt {
				return screen.Told{}, false
			}
			return s.takeDraft(&s.L.Notes, word == useIt)
		},
	}}
	if waiting := s.L.Notes.Waiting; len(waiting) > 0 {
		t.After = []string{
			typedNotEntered(kit.Moment(waiting[0].At, s.kit.Now()), waiting[0].Text), useOrDropNote,
		}
	}
	return t
}

// tellDrafts lists what waits, when a session has just been opened.
func (s *Screen) tellDrafts() (lines []string) {
	now := s.kit.Now()
	for _, d := range s.L.Lines.Waiting {
		lines = append(lines, typedNotEntered(kit.Moment(d.At, now)+typedAt(s.L.W(), d), d.Text))
	}
	if len(s.L.Lines.Waiting) > 0 {
		lines = append(lines, useOrDropLine)
	}
	if len(s.L.Notes.Waiting) > 0 {
		lines = append(lines, noteNotEntered)
	}
	return lines
}

// typedAt is where a draft was typed, if that is known.
func typedAt(w *workshop.Workshop, d live.Draft) string {
	if i := w.Agenda.Find(d.Stage); i >= 0 {
		return " (" + w.Agenda.Stages[i].Title + ")"
	}
	return ""
}

// takeDraft enters the oldest draft of a pile, or lets go of it; ok is false
// when nothing waits.
func (s *Screen) takeDraft(p *live.Pile, use bool) (t screen.Told, ok bool) {
	if len(p.Waiting) == 0 {
		return t, false
	}
	if use {
		var entered bool
		if t, entered = s.enterDraft(p.Waiting[0]); !entered {
			return t, true
		}
	} else {
		t = screen.Tells(discarded)
	}
	p.Put()
	p.Watch(true)
	t.Leaves = true
	return t, true
}

// enterDraft enters a draft; entered reports whether it is in the session now.
func (s *Screen) enterDraft(d live.Draft) (t screen.Told, entered bool) {
	before := len(s.L.Log.Events())
	switch {
	case d.Line == live.OnPanel:
		t.Action, t.Cmd = s.Obey(screen.Intend(workshop.NotePrivately{Text: d.Text}))
	case d.Stage != "" && !s.fits(d) && !s.mayFit(d):
		return screen.Refuses(typedElsewhere(typedAt(s.L.W(), d))), false
	default:
		s.In.Set("")
		if t = s.Hear(d.Text); t.Reply != nil {
			t.Action, t.Cmd = s.Obey(*t.Reply)
			t.Reply = nil
		}
	}
	return t, len(s.L.Log.Events()) > before
}

var (
	_ screen.Plain   = (*Screen)(nil)
	_ screen.Strayer = (*Screen)(nil)
	_ screen.Planner = (*Screen)(nil)
)

// OnTheWall says in words what the room sees of the session.
func (s *Screen) OnTheWall() []string {
	lines := append([]string{s.L.W().CurrentStage().Title}, s.Stage.Tell()...)
	return append(lines, s.Stage.Asked())
}
