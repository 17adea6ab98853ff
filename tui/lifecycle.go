package tui

import (
	"context"
	"errors"
	"time"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/library"
	"swotshop/tui/live"
	"swotshop/tui/reader"
	"swotshop/tui/screen"
	"swotshop/tui/session"
	"swotshop/tui/setup"
	"swotshop/workshop"
)

// This file holds what the root does over a session's life: open, lead, save,
// leave, quit.

type (
	// openedMsg brings a session's events, and who leads it.
	openedMsg struct {
		want   screen.OpenSession
		stage  workshop.StageKind
		events []workshop.Event
		leader live.Leader
		drafts []live.Draft // lines of it that were not entered
		err    error
	}
	tickMsg    struct{ generation int }
	renewMsg   struct{ leader live.Leader }
	renewedMsg struct {
		leader live.Leader
		err    error
	}
)

// renewal is how often a window says that it still leads its session.
const renewal = 5 * time.Second

// open fetches a session. The screen changes at once; keys typed meanwhile
// are kept for the screen that comes.
func (a *App) open(want screen.OpenSession, stage workshop.StageKind) tea.Cmd {
	leave := a.leave()
	ctx, stop := context.WithCancel(a.options.until)
	a.screen, a.overlay, a.under = &opening{kit: a.kit, id: want.ID, stop: stop}, nil, nil
	store, remnants := a.options.Store, a.options.Remnants
	fetch := func() tea.Msg {
		defer stop()
		msg := openedMsg{want: want, stage: stage}
		if !want.Read {
			msg.leader, msg.err = store.Lead(ctx, want.ID, want.TakeOver)
			if led := new(live.LedElsewhereError); msg.err != nil && !errors.As(msg.err, &led) {
				return msg
			}
		}
		events, err := store.Events(ctx, want.ID)
		if msg.events = events; err != nil {
			msg.err = err
		}
		if remnants != nil && msg.leader != nil {
			msg.drafts = remnants.Drafts(want.ID)
		}
		return msg
	}
	return tea.Sequence(leave, fetch)
}

// opened shows a fetched session: live, or to read.
func (a *App) opened(msg openedMsg) tea.Cmd {
	typed := a.typedMeanwhile()
	log, err := workshop.Replay(msg.events)
	led := new(live.LedElsewhereError)
	switch {
	case msg.err != nil && !errors.As(msg.err, &led):
		return a.failed(msg.err, msg.leader)
	case err != nil:
		return a.failed(err, msg.leader)
	case msg.err != nil:
		a.screen = reader.New(a.kit, log, led)
	case msg.want.Read, log.State().Closed && !msg.want.Reopen:
		a.screen = reader.New(a.kit, log, nil)
		return tea.Batch(release(msg.leader), a.replay(typed))
	default:
		return tea.Batch(a.lead(log, msg), a.replay(typed))
	}
	return a.replay(typed)
}

// lead makes this window the one that writes the session.
func (a *App) lead(log *workshop.Log, msg openedMsg) tea.Cmd {
	a.live = a.newLive(log, msg.leader)
	a.live.Sort(msg.drafts)
	first := []workshop.Intent{workshop.Resume{}}
	if log.State().Closed {
		first = []workshop.Intent{workshop.ReopenSession{}}
	}
	if at := log.State().Agenda.Find(msg.stage); at >= 0 {
		first = append(first, workshop.EnterStage{Stage: at})
	}
	s, typed := session.New(a.kit, a.live), len(a.typedMeanwhile()) > 0
	a.screen = s
	_, cmd := s.Obey(screen.Reply{Intents: first, Note: "Resumed where it stood."})
	s.Resumed(typed)
	return tea.Batch(cmd, a.serve(), a.renewLater(msg.leader))
}

func (a *App) newLive(log *workshop.Log, leader live.Leader) *live.Session {
	return &live.Session{Kit: a.kit, Log: log, Saver: live.Saver{Leader: leader}, Spare: live.Spare{Copier: a.options.Copier}}
}

// start begins a new session. Its id is new, so nothing has to be fetched: the
// lease is asked for with the first save.
func (a *App) start(wanted setup.NewSession) tea.Cmd {
	open, err := wanted.Intent(a.options.Content, a.options.NewID(), a.kit.Now())
	if err != nil {
		return a.refused(wanted, err)
	}
	leader := &leaderToBe{store: a.options.Store, id: open.Session}
	l := a.newLive(workshop.NewLog(), leader)
	cmd, err := l.Do(open)
	if err != nil {
		return a.refused(wanted, err)
	}
	if f, ok := a.screen.(*setup.Form); ok {
		a.formSpent = append(a.formSpent, f.Spend()...)
	}
	a.live = l
	s := session.New(a.kit, l)
	a.screen = s
	if at := open.Agenda.Find(wanted.Stage); at > 0 {
		_, jump := s.Obey(screen.Intend(workshop.EnterStage{Stage: at}))
		cmd = tea.Batch(cmd, jump)
	}
	return tea.Batch(cmd, a.serve(), a.renewLater(leader))
}

// refused shows why a session does not start, in a form with what was asked for.
// What somebody typed into the one before is still not started.
func (a *App) refused(wanted setup.NewSession, err error) tea.Cmd {
	f := setup.NewForm(a.kit, a.options.Content, wanted)
	if before, ok := a.screen.(*setup.Form); ok {
		f.Before, f.Drafts = before.Before, before.Drafts
	}
	a.screen = f.Failed(err)
	return nil
}

// leaderToBe leads a session from its first save on.
type leaderToBe struct {
	store  live.Store
	id     string
	leader live.Leader
}

func (l *leaderToBe) Append(ctx context.Context, events []workshop.Event) error {
	if l.leader == nil {
		leader, err := l.store.Lead(ctx, l.id, false)
		if err != nil {
			return err
		}
		l.leader = leader
	}
	return l.leader.Append(ctx, events)
}

func (l *leaderToBe) Renew(ctx context.Context) error {
	if l.leader == nil {
		return nil
	}
	return l.leader.Renew(ctx)
}

func (l *leaderToBe) Release(ctx context.Context) error {
	if l.leader == nil {
		return nil
	}
	return l.leader.Release(ctx)
}

// failed goes to the library and says what went wrong.
func (a *App) failed(err error, leader live.Leader) tea.Cmd {
	kept := a.letGo()
	a.screen = library.New(a.kit, a.options.Store).Failed(err)
	return tea.Batch(kept, release(leader), a.loadLibrary())
}

// saved takes note of a save that ended. Whoever waits for all to be saved is
// served, or asked.
func (a *App) saved(msg live.SavedMsg) tea.Cmd {
	if a.live == nil || a.live.Saver.Leader != msg.Leader {
		return nil
	}
	failed := a.live.Saver.Failed
	cmd := a.live.Saver.Saved(msg)
	led := new(live.LedElsewhereError)
	switch {
	case errors.As(msg.Err, &led):
		return a.deposed(led)
	case msg.Err != nil && a.then != nil:
		a.askToPart()
	case msg.Err == nil && a.live.Saver.Idle():
		if failed {
			a.Say(a.live.Recovered())
		}
		return tea.Batch(cmd, a.grant())
	}
	return cmd
}

// deposed reads a session that another window has taken over. What could not
// be saved any more is shown, so that it can be typed there or go into a copy.
func (a *App) deposed(led *live.LedElsewhereError) tea.Cmd {
	r := reader.New(a.kit, a.live.Log, led)
	if !a.live.Saver.Idle() {
		a.live.Saver.Err, r.Lost = led, a.live
	}
	r.Drafts = a.unentered()
	a.noteHalfway()
	r.Halfway, r.Catching = a.halfway, a.halfway != ""
	line := a.live.Line
	a.live, a.frozen, a.then, a.overlay, a.under, a.screen = nil, nil, nil, nil, nil, r
	return hangUp(line)
}

// leave lets others lead the session that was live, if any.
func (a *App) leave() tea.Cmd {
	kept := a.letGo()
	if a.live == nil {
		return kept
	}
	leader, line := a.live.Saver.Leader, a.live.Line
	if words := a.live.LastWords(); words != "" {
		a.farewell = words
	}
	a.live, a.frozen = nil, nil
	return tea.Sequence(kept, tea.Batch(release(leader), hangUp(line))) // whoever leads it next finds the lines
}

func release(leader live.Leader) tea.Cmd {
	if leader == nil {
		return nil
	}
	return func() tea.Msg {
		// A lease that cannot be released lapses by itself.
		_ = leader.Release(context.Background())
		return nil
	}
}

// end lets go of the session, keeps the settings and ends the program, whatever is not saved.
func (a *App) end() tea.Cmd {
	if o, ok := a.screen.(*opening); ok && o.stop != nil {
		o.stop()
	}
	a.noteHalfway()
	a.bequeath()
	a.over = true
	return tea.Sequence(a.leave(), a.keeper.Try(), tea.Quit)
}

// noteHalfway keeps what is on the line of a screen that goes.
func (a *App) noteHalfway() {
	switch s := a.screen.(type) {
	case *session.Screen:
		a.halfway = s.Unentered()
	case *reader.Screen:
		a.halfway = workshop.Clean(s.Halfway)
	case *opening:
		a.halfway = s.draft().Text
	}
}

// finish closes the live session and shows it to read.
func (a *App) finish() tea.Cmd {
	s, ok := a.screen.(*session.Screen)
	if !ok {
		return nil
	}
	_, cmd := s.Obey(screen.Intend(workshop.CloseSession{}))
	return tea.Batch(cmd, a.whenSaved(wish{"close", "Closed as soon as all is saved.", func() tea.Cmd {
		log := a.live.Log
		leave := a.leave()
		a.screen = reader.New(a.kit, log, nil)
		return leave
	}}))
}

// export writes the blueprint of the session on the screen to a file.
func (a *App) export() tea.Cmd {
	shown, ok := a.screen.(interface {
		Exported() *workshop.Workshop
		Say(note string)
	})
	if !ok || a.options.Export == nil {
		return nil
	}
	file, err := a.options.Export(shown.Exported())
	if err != nil {
		shown.Say("! " + err.Error())
		return nil
	}
	shown.Say("Blueprint written to " + file)
	return nil
}

// tick keeps one tick running at the pace of the screen, or of what moves.
func (a *App) tick() tea.Cmd {
	pace := a.Pace()
	if pace == a.tempo {
		return nil
	}
	a.tempo = pace
	a.ticks++
	return a.nextTick()
}

func (a *App) nextTick() tea.Cmd {
	if a.tempo == 0 {
		return nil
	}
	return a.after(a.tempo, tickMsg{a.ticks})
}

func (a *App) ticked(msg tickMsg) tea.Cmd {
	if msg.generation != a.ticks {
		return nil
	}
	return a.nextTick()
}

func (a *App) renewLater(leader live.Leader) tea.Cmd { return a.after(renewal, renewMsg{leader}) }

// renew renews the lease. While a save is in flight that can wait; after one
// that failed it is time to try again, should the fault be gone.
func (a *App) renew() tea.Cmd {
	if a.live == nil {
		return nil
	}
	leader := a.live.Saver.Leader
	if !a.live.Saver.Idle() {
		a.live.Spare.Again()
		return tea.Batch(a.live.Saver.Save(), a.renewLater(leader))
	}
	return func() tea.Msg { return renewedMsg{leader, leader.Renew(context.Background())} }
}

func (a *App) renewed(msg renewedMsg) tea.Cmd {
	if a.live == nil || a.live.Saver.Leader != msg.leader {
		return nil
	}
	if led := new(live.LedElsewhereError); errors.As(msg.err, &led) {
		return a.deposed(led)
	}
	// Other faults show when the next save fails. A console that could not be
	// served, as while a window was still leading that has been taken over, is
	// tried again.
	return tea.Batch(a.serve(), a.renewLater(msg.leader))
}

// demo shows the worked example, which is in no library.
func (a *App) demo() tea.Cmd {
	if a.options.Demo == nil {
		return nil
	}
	log, err := a.options.Demo()
	if err != nil {
		return a.failed(err, nil)
	}
	r := reader.New(a.kit, log, nil)
	r.Demo = true
	a.screen = r
	return nil
}
