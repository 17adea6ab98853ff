package tui

import (
	"context"
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"swotshop/tui/live"
	"swotshop/tui/setup"
	"swotshop/workshop"
)

// memory is a library for tests of the screens.
type memory struct {
	mu     sync.Mutex
	events map[string][]workshop.Event
	kept   []workshop.Retention
	fail   error // what saving answers, if anything
	led    *live.LedElsewhereError
}

func newMemory() *memory { return &memory{events: map[string][]workshop.Event{}} }

func (m *memory) List(context.Context) ([]workshop.Summary, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	var all []workshop.Summary
	for _, events := range m.events {
		log, err := workshop.Replay(events)
		if err != nil {
			return nil, err
		}
		all = append(all, log.State().Summary())
	}
	return all, nil
}

func (m *memory) Newest(ctx context.Context, most int) ([]workshop.Summary, int, error) {
	return firstOf(most)(m.List(ctx))
}

func (m *memory) Retentions(context.Context) ([]workshop.Retention, error) { return m.kept, nil }

// firstOf cuts a list that has all sessions.
func firstOf(most int) func([]workshop.Summary, error) ([]workshop.Summary, int, error) {
	return func(list []workshop.Summary, err error) ([]workshop.Summary, int, error) {
		return list[:min(most, len(list))], len(list), err
	}
}

func (m *memory) Search(_ context.Context, words string) ([]workshop.Hit, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	var hits []workshop.Hit
	for _, events := range m.events {
		log, err := workshop.Replay(events)
		if err != nil {
			return nil, err
		}
		for _, e := range log.State().Entries() {
			if at := strings.Index(strings.ToLower(e.Text), strings.ToLower(words)); at >= 0 {
				hits = append(hits, workshop.Hit{Session: log.State().Summary(), What: e.What, Text: e.Text,
					Marks: [][2]int{{at, at + len(words)}}})
			}
		}
	}
	return hits, nil
}

func (m *memory) Events(_ context.Context, id string) ([]workshop.Event, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.events[id], nil
}

func (m *memory) Lead(_ context.Context, id string, takeOver bool) (live.Leader, error) {
	if m.led != nil && !takeOver {
		return nil, m.led
	}
	return &memoryLeader{m, id}, nil
}

type memoryLeader struct {
	m  *memory
	id string
}

func (l *memoryLeader) Append(_ context.Context, events []workshop.Event) error {
	l.m.mu.Lock()
	defer l.m.mu.Unlock()
	if l.m.fail != nil {
		return l.m.fail
	}
	l.m.events[l.id] = append(l.m.events[l.id], events...)
	return nil
}
func (l *memoryLeader) Renew(context.Context) error   { return nil }
func (l *memoryLeader) Release(context.Context) error { return nil }

// testContent is a deck and agendas small enough to read.
type testContent struct{}

func testDeck() workshop.Deck {
	card := func(id, theme, question string) workshop.Card {
		return workshop.Card{
			ID: id, Theme: theme, Question: question,
			FollowUps: []string{"First 15 minutes: who is called, in which order?", "Which channel makes it properly public, and who presses the button?"},
			Poles:     [2]string{"Fewer people know; no devices near results", "People know why it matters and act fast when it slips"},
			Twist:     "It was no employee: a bot found the release on our own site 50 minutes early and posted it.",
			Note:      "PRIVATE: for the facilitator alone.",
		}
	}
	return workshop.Deck{
		ID: "test", Version: 1, Title: "Test deck", Scale: [5]string{"locked", "licensed few", "guided", "trusted", "empowered"},
		Session: workshop.Card{ID: workshop.SessionCard, Question: "Where do we stand today, between Control and Empowerment?",
			Poles: [2]string{"Few speak, all is checked", "Many speak, within agreed rules"}},
		Themes: []workshop.Theme{{ID: "V", Title: "Voice & competitors"}, {ID: "L", Title: "Leaks & disclosure"}},
		Cards: []workshop.Card{
			card("V1", "V", "Can you retweet a competitor’s content?"), card("V2", "V", "A rival is having its worst day online. What do we post?"),
			card("L1", "L", "Somebody tweets our financial results before we publish. Now what?"), card("L2", "L", "An employee slates a competitor by name. Who acts by tonight?"),
		},
	}
}

func (testContent) Agendas() []workshop.Agenda {
	return []workshop.Agenda{{ID: "short", Title: "Short workshop", Minutes: 90, Stages: []workshop.Stage{
		{Kind: workshop.StageOpen, Title: "Open", Minutes: 5, Floor: 3, Purpose: "Why we are here, and how we work."},
		{Kind: workshop.StageStance, Title: "Opening stance", Minutes: 5, Floor: 3, Moment: workshop.Before, Purpose: "Where do we stand?"},
		{Kind: workshop.StageProvocations, Title: "Provocations", Minutes: 20, Floor: 10, Cards: 2, Purpose: "What would we do?"},
		{Kind: workshop.StageSilence, Title: "Silence", Minutes: 8, Floor: 6, Purpose: "Write, alone."},
		{Kind: workshop.StageCapture, Title: "Capture", Minutes: 15, Floor: 10, Purpose: "Onto the board."},
		{Kind: workshop.StageCluster, Title: "Cluster", Minutes: 8, Floor: 5, Purpose: "What says the same?"},
		{Kind: workshop.StageVote, Title: "Vote", Minutes: 5, Floor: 3, Purpose: "What matters most?"},
		{Kind: workshop.StageTOWS, Title: "TOWS", Minutes: 11, Floor: 8, Purpose: "From what is to what we do."},
		{Kind: workshop.StageInitiatives, Title: "Initiatives", Minutes: 7, Floor: 7, Keep: true, Purpose: "Who does what by when?"},
		{Kind: workshop.StageStance, Title: "Closing stance", Minutes: 2, Floor: 2, Keep: true, Moment: workshop.After, Purpose: "And now?"},
		{Kind: workshop.StageAgreement, Title: "Agreement", Minutes: 2, Floor: 2, Keep: true, Purpose: "How far do we agree?"},
		{Kind: workshop.StageCommitments, Title: "Commitments", Minutes: 2, Floor: 2, Keep: true, Purpose: "Who promises what?"},
		{Kind: workshop.StageBlueprint, Title: "Blueprint", Keep: true, Purpose: "What leaves the room."},
	}}}
}
func (testContent) Decks() []setup.DeckChoice {
	return []setup.DeckChoice{{ID: "test", Title: "Test deck", Cards: 4}}
}
func (testContent) Deck(string) (workshop.Deck, error) { return testDeck(), nil }
func (testContent) Triggers() workshop.Triggers {
	triggers := workshop.Triggers{}
	for _, q := range workshop.Quadrants {
		triggers[q] = []workshop.Trigger{
			{Function: workshop.Sales, Question: "Which deals began in someone’s network? Name them. (" + q.Name() + ")"},
			{Function: workshop.HR, Question: "Who among us is followed for what they know? (" + q.Name() + ")"},
		}
	}
	return triggers
}
func (testContent) Faults() []string { return nil }

// desk is a program under test: keys go in, the screen comes out. Commands
// run at once and in order, ticks not at all.
type desk struct {
	t     *testing.T
	app   *App
	store *memory
	clock time.Time
	ids   int
	ended bool
	due   struct { // the tick that was asked for last, where a desk winds
		at  time.Time
		msg tea.Msg
	}
}

// newDesk starts the program in a window of 80 by 24 cells.
func newDesk(t *testing.T, start Start) *desk {
	t.Helper()
	return newDeskOn(t, newMemory(), start)
}

func newDeskOn(t *testing.T, store *memory, start Start) *desk {
	t.Helper()
	d := &desk{t: t, store: store, clock: time.Date(2026, 3, 12, 9, 0, 0, 0, time.UTC)}
	d.app = newStill(Options{
		Store: store, Content: testContent{}, Copier: newFiles(), Start: start, ReducedMotion: true,
		Now:   func() time.Time { return d.clock },
		NewID: func() string { d.ids++; return fmt.Sprintf("%08d-0000", d.ids) },
	})
	d.run(d.app.Init())
	d.resize(80, 24)
	return d
}

// newStill makes the root of a program for which time passes only when a test
// says so.
func newStill(o Options) *App {
	app := New(o)
	app.after = func(time.Duration, tea.Msg) tea.Cmd { return nil }
	return app
}

// newSessionDesk starts a session for Acme and stands at its opening.
func newSessionDesk(t *testing.T) *desk {
	t.Helper()
	return newDesk(t, Start{New: &setup.NewSession{
		Client: "Acme Robotics", Title: "Board away day", People: 8, Objective: "Decide how the whole company uses social.",
	}})
}

func (d *desk) resize(w, h int) { d.send(tea.WindowSizeMsg{Width: w, Height: h}) }

func (d *desk) send(msg tea.Msg) {
	_, cmd := d.app.Update(msg)
	d.run(cmd)
}

// run carries out a command.
func (d *desk) run(cmd tea.Cmd) {
	if cmd != nil {
		d.take(cmd())
	}
}

func (d *desk) take(msg tea.Msg) {
	switch msg := msg.(type) {
	case nil:
	case tea.BatchMsg:
		for _, cmd := range msg {
			d.run(cmd)
		}
	case tea.QuitMsg:
		d.ended = true
	default:
		if name := fmt.Sprintf("%T", msg); name == "tea.sequenceMsg" {
			d.sequence(msg)
			return
		}
		d.send(msg)
	}
}

// stage goes to the first stage of a kind.
func (d *desk) stage(kind workshop.StageKind) {
	d.t.Helper()
	d.run(d.app.enterStage(d.w().Agenda.Find(kind)))
}

// w is the state of the live session.
func (d *desk) w() *workshop.Workshop { return d.app.live.W() }

// keys presses keys by their names: "enter", "pgdown", "ctrl+z", "a".
func (d *desk) keys(names ...string) {
	for _, name := range names {
		d.send(keyPress(name))
	}
}

// typed types text and, if told so, presses Enter.
func (d *desk) typed(text string) {
	for _, r := range text {
		d.send(tea.KeyPressMsg{Code: r, Text: string(r)})
	}
}

// line types a line and presses Enter.
func (d *desk) line(text string) {
	d.typed(text)
	d.keys("enter")
}

// rows are the lines that the room sees, without colours and blanks at the
// right.
func (d *desk) rows() []string {
	lines := strings.Split(ansi.Strip(d.app.View().Content), "\n")
	for i := range lines {
		lines[i] = strings.TrimRight(lines[i], " ")
	}
	return lines
}

// screen is what the room sees, as one text.
func (d *desk) screen() string { return strings.Join(d.rows(), "\n") }

// shows fails unless the screen has all these texts.
func (d *desk) shows(texts ...string) {
	d.t.Helper()
	screen := d.screen()
	for _, text := range texts {
		if !strings.Contains(screen, text) {
			d.t.Fatalf("the screen does not show %q:\n%s", text, screen)
		}
	}
}

// hides fails when the screen has any of these texts.
func (d *desk) hides(texts ...string) {
	d.t.Helper()
	screen := d.screen()
	for _, text := range texts {
		if strings.Contains(screen, text) {
			d.t.Fatalf("the screen shows %q:\n%s", text, screen)
		}
	}
}
