package plain

import (
	"context"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"swotshop/breakdown"
	"swotshop/tui"
	"swotshop/tui/kit"
	"swotshop/tui/live"
	"swotshop/tui/stage"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// flaky is a library whose disk is full for some saves after the first.
type flaky struct {
	*tuitest.Library
	good, bad int
	why       error // what the bad ones say; or that the disk is full
}

func (f *flaky) Lead(ctx context.Context, id string, takeOver bool) (live.Leader, error) {
	leader, err := f.Library.Lead(ctx, id, takeOver)
	return flakyLeader{leader, f}, err
}

type flakyLeader struct {
	live.Leader
	f *flaky
}

func (l flakyLeader) Append(ctx context.Context, events []workshop.Event) error {
	if l.f.good--; l.f.good >= 0 {
		return l.Leader.Append(ctx, events)
	}
	if l.f.bad--; l.f.bad >= 0 && l.f.why != nil {
		return l.f.why
	} else if l.f.bad >= 0 {
		return errors.New("the disk is full: make room")
	}
	return l.Leader.Append(ctx, events)
}

func TestLinesSayWhatIsNotSaved(t *testing.T) {
	t.Parallel()
	store := &flaky{Library: tuitest.NewLibrary(), good: 2, bad: 3} // the opening and the jump are saved
	out := inLines(t, store, startOn(workshop.StageCapture), "s one", "save", "s two")
	requireSaid(t, out,
		"S1 added to Strengths: one.",
		"NOT SAVED: The disk is full: make room. 1 change pending. It will be retried with your next line; “save” retries now.", "Everything pending is now saved.",
		"S2 added to Strengths: two. Saved.")
	if got := textsOf(t, store.Library); !slices.Equal(got, []string{"S1 one", "S2 two"}) {
		t.Errorf("items %q", got)
	}
}

func TestLinesDoNotEndQuietlyWithUnsavedChanges(t *testing.T) {
	t.Parallel()
	out, err := tryInLines(t.Context(), &flaky{Library: tuitest.NewLibrary(), good: 2, bad: 1000}, startOn(workshop.StageCapture), "s one", "quit", "what", "no", "s two")
	requireSaid(t, out, "Not everything is saved.", "1 change is not in the library. The disk is full: make room.", "“yes”: quit and lose it. “again”: try again. “no”: go back.")
	if err == nil || !strings.HasPrefix(err.Error(), "NOT SAVED: The disk is full: make room.") {
		t.Errorf("it ends with %v:\n%s", err, out)
	}
	out = inLines(t, &flaky{Library: tuitest.NewLibrary(), good: 2, bad: 1000}, startOn(workshop.StageCapture), "s one", "quit", "yes", "s two")
	requireSaid(t, out, "NOT SAVED: 1 change for Acme Robotics. The disk is full: make room. There is no copy.")
	requireSilent(t, out, "Everything is saved", "two")
}

func TestLinesFollowTheLease(t *testing.T) {
	t.Parallel()
	store := tuitest.NewLibrary()
	inLines(t, store, startOn(workshop.StageCapture), "s one")
	store.Led = &live.LedElsewhereError{Host: "other-laptop", Since: time.Date(2026, 3, 12, 8, 0, 0, 0, time.UTC)}
	out := inLines(t, store, tui.Start{}, "lead 1", "s lost", "4", "no", "4", "yes", "s two")
	requireSaid(t, out, "Text cannot be entered here. Type ? for commands.", "“yes”: take it over. “no”: go back.", "No change.",
		"Resumed where you left off.", "S2 added to Strengths: two. Saved.")
	if got := textsOf(t, store); !slices.Equal(got, []string{"S1 one", "S2 two"}) {
		t.Errorf("items %q", got)
	}
}

func TestLinesAskForANewSession(t *testing.T) {
	t.Parallel()
	out := inLines(t, tuitest.NewLibrary(), tui.Start{}, "new", strings.Repeat("Acme ", 20), "", "many", "0", "7", "back", "6", "", "", "2 sails", "2 sales", "",
		"Acme Robotics", "", "", "", "", "", "", "again")
	requireSaid(t, out,
		"Client: The client you are working with. Default: New client.",
		"People: People in the room, not counting you. Default: 8.",
		"How many people are in the room? Type a number from 1 to 200.",
		"Could not read “2 sails”. Write it like “2 sales, 1 legal”. Functions: sales, marketing, service, hr, it, finance, legal, operations, product, leadership, other.",
		"Too long for a client: 99 characters, at most 80. Type it again, shorter.",
		"Acme Robotics, Social strategy workshop, 6 people.", "Stage 1 of 16: Open, 5 of 5 minutes left.")
}

func TestLinesFindAndReadASession(t *testing.T) {
	t.Parallel()
	store := tuitest.NewLibrary()
	inLines(t, store, startOn(workshop.StageCapture), "w Nobody may approve", "stages", "16", "?", "3", "we ran out of time")
	out := inLines(t, store, tui.Start{}, "find approve", "find", "1", "1", "3", "no", "5", "lead 2", "lead 1", "yes")
	requireSaid(t, out,
		"1 session. Type a number to read one, or “lead NUMBER” to lead it:",
		"1. Acme Robotics, Board away day, 12 March 2026, closed, 1 item.",
		"0 sessions and 1 text match. Type a number to read one, or “lead NUMBER” to lead it:",
		"1. Acme Robotics, 12 March 2026, Weaknesses: Nobody may approve.",
		"Acme Robotics · Board away day, 12 March 2026, closed. Read-only.",
		"# Acme Robotics: Board away day", "“yes”: reopen it. “no”: go back.", "Which session? Type “lead” and a number from 1 to 1.",
		"“yes”: reopen it. “no”: go back.", "Stage 16 of 16: Blueprint.")
}

// Told to end, it says so, lets go of the session and leaves nothing unsaved.
func TestLinesStopOnASignal(t *testing.T) {
	t.Parallel()
	ctx, stop := context.WithCancel(t.Context())
	stop()
	in, _ := io.Pipe() // never says anything
	var out strings.Builder
	store := tuitest.NewLibrary()
	err := Run(ctx, tui.Options{
		Store: store, Content: tuitest.Day{}, Start: startOn(workshop.StageCapture), Now: time.Now, NewID: func() string { return "id" },
	}, in, &out)
	if err != nil || !strings.HasSuffix(out.String(), "Stopped. Everything is saved.\n") {
		t.Errorf("%v:\n%s", err, out.String())
	}
}

// An output that is gone ends it; what was typed is saved.
func TestLinesEndWithTheirOutput(t *testing.T) {
	t.Parallel()
	store := tuitest.NewLibrary()
	err := Run(t.Context(), tui.Options{
		Store: store, Content: tuitest.Day{}, Start: startOn(workshop.StageCapture), Now: time.Now, NewID: func() string { return "id" },
	}, strings.NewReader("s one\n"), broken{})
	if !errors.Is(err, io.ErrClosedPipe) || len(store.Sessions["id"]) == 0 {
		t.Errorf("%v with %d events", err, len(store.Sessions["id"]))
	}
}

// broken is an output that takes nothing.
type broken struct{}

func (broken) Write([]byte) (int, error) { return 0, io.ErrClosedPipe }

// What could no longer be saved is reported, so that it can be typed elsewhere.
func TestLinesReportWhatATakeOverLost(t *testing.T) {
	t.Parallel()
	led := &live.LedElsewhereError{Host: "other-laptop", Since: time.Date(2026, 3, 12, 8, 0, 0, 0, time.UTC)}
	out := inLines(t, &flaky{Library: tuitest.NewLibrary(), good: 3, bad: 1, why: led}, startOn(workshop.StageCapture),
		"s kept", "t lost", "library", "no", "library", "yes")
	requireSaid(t, out, "S1 added to Strengths: kept. Saved.", "T1 added to Threats: lost.",
		"1 change typed here was not saved before the other window took over:", "Threats: lost.", "4. Take the session over.",
		"“yes”: go to the library. “no”: go back.", "No change.", "1 session. Type a number to read one, or “lead NUMBER” to lead it:")
	requireSilent(t, out, "Strengths: kept.\nThreats: lost.", "lost. Saved")
}

// One word that may as well be an item does not leave a session that runs: it asks, as the
// way out of the list of stages does.
func TestTheWordThatLeavesAsks(t *testing.T) {
	t.Parallel()
	store := tuitest.NewLibrary()
	out := inLines(t, store, startOn(workshop.StageCapture), "library", "no", "s kept", "library", "yes")
	requireSaid(t, out, "Leave the session?", "No change.", "S1 added to Strengths: kept. Saved.", "1 session. Type a number to read one, or “lead NUMBER” to lead it:")
	out = inLines(t, tuitest.NewLibrary(), startOn(workshop.StageCapture), "library")
	requireSilent(t, out, "1 session. Type a number")
}

func TestLinesSayThatNothingWasExported(t *testing.T) {
	t.Parallel()
	start := startOn(workshop.StageBlueprint)
	start.New.Client = "Nowhere"
	requireSaid(t, inLines(t, tuitest.NewLibrary(), start, "?", "2", "1"), "This folder takes no files: go to another.")
}

// The lease is renewed while nobody types; what would only redraw asks for
// nothing.
func TestLinesRenewTheLease(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := newSpeaker(tui.Options{Store: tuitest.NewLibrary(), Content: tuitest.Day{}, Start: startOn(workshop.StageOpen), Now: time.Now,
			NewID: func() string { return "one" }}, io.Discard)
		defer close(s.done)
		s.run(s.app.Init())
		if msg := <-s.clock; !tui.Renews(msg) {
			t.Errorf("due is %T", msg)
		}
	})
}

// taken is a library in which another window takes over what this one leads.
type taken struct {
	*tuitest.Library
	by *live.LedElsewhereError
}

func (s taken) Lead(ctx context.Context, id string, takeOver bool) (live.Leader, error) {
	leader, err := s.Library.Lead(ctx, id, takeOver)
	return takenLeader{leader, s.by}, err
}

type takenLeader struct {
	live.Leader
	by *live.LedElsewhereError
}

func (l takenLeader) Renew(context.Context) error { return l.by }

// A take-over is reported before the next line, with what it lost.
func TestLinesReportATakeOverUnprompted(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var out strings.Builder
		ids := 0
		led := &live.LedElsewhereError{Host: "other-laptop", Since: time.Date(2026, 3, 12, 8, 0, 0, 0, time.UTC)}
		s := newSpeaker(tui.Options{
			Store: taken{tuitest.NewLibrary(), led}, Content: tuitest.Day{}, Start: startOn(workshop.StageCapture), Now: time.Now,
			NewID: func() string { ids++; return strings.Repeat("i", ids) },
		}, &out)
		defer close(s.done)
		s.run(s.app.Init())
		s.report(true)
		s.give(<-s.clock)
		s.report(false)
		_ = s.out.Flush()
		requireSaid(t, out.String(), "Lines without a letter go to Strengths.", kit.UpperFirst(led.Error())+".", "4. Take the session over.")
	})
}

// A step without a sentence of its own is reported by its name.
func TestLinesNameAStepWithoutASentence(t *testing.T) {
	t.Parallel()
	store, id := tuitest.Filled(t, tuitest.FillSome, workshop.StageCapture)
	log, err := workshop.Replay(store.Sessions[id])
	if err != nil {
		t.Fatal(err)
	}
	w := log.State()
	s := &speaker{told: told{live: live.New(log, live.With{})}}
	if got := s.otherNews(""); !slices.Equal(got, []string{"Review date set"}) {
		t.Errorf("it says %q", got)
	}
	for _, ev := range store.Sessions[id] {
		said := stage.KnownOf(w).Changed(w, ev.Fact)
		_, opening := ev.Fact.(workshop.Opened)
		_, moving := ev.Fact.(workshop.StageEntered)
		if len(said) == 0 && !opening && !moving {
			t.Errorf("%T has no sentence", ev.Fact)
		}
	}
}

// linesWithCopies are plain lines beside a disk for copies.
func linesWithCopies(store live.Store, lines ...string) (out string, disk *tuitest.Copies, err error) {
	var said strings.Builder
	ids := 0
	disk = tuitest.NewCopies()
	err = Run(context.Background(), tui.Options{
		Store: store, Content: tuitest.Day{}, Copier: disk, Start: startOn(workshop.StageCapture), Now: time.Now,
		NewID: func() string { ids++; return strings.Repeat("i", ids) },
	}, strings.NewReader(strings.Join(append(lines, ""), "\n")), &said)
	return said.String(), disk, err
}

// What the library does not take goes to a file at a command and is kept up to
// date there, and every end reports it.
func TestLinesSaveACopy(t *testing.T) {
	t.Parallel()
	out, disk, err := linesWithCopies(&flaky{Library: tuitest.NewLibrary(), good: 2, bad: 1000}, "s one", "copy", "~/a.json", "s two", "copy ~/b.json", "copy this page", "s three")
	requireSaid(t, out, "NOT SAVED: The disk is full: make room. 1 change pending. It will be retried with your next line; “save” retries now.", "“copy” saves everything to another file.",
		"File name ending in .json? Press Enter for "+tuitest.CopyFile+".", "A complete copy is in ~/a.json.",
		"NOT SAVED: The disk is full: make room. 2 changes pending. It will be retried with your next line; “save” retries now.", "A complete copy is in ~/a.json.", "A complete copy is in ~/b.json.", "S3 added to Strengths: copy this page.")
	if err == nil || !strings.HasSuffix(err.Error(), "4 changes pending. A complete copy is in ~/b.json. "+howToImport("'~/b.json'")) {
		t.Errorf("it ends with %v", err)
	}
	if a, b := len(disk.Hold["~/a.json"]), len(disk.Hold["~/b.json"]); a == 0 || b != a+2 {
		t.Errorf("the copies hold %d and %d events", a, b)
	}
}

func TestLinesAnswerTheQuestionWithACopy(t *testing.T) {
	t.Parallel()
	out, _, err := linesWithCopies(&flaky{Library: tuitest.NewLibrary(), good: 2, bad: 1000}, "s one", "quit", "perhaps", "again", "copy", "", "quit", "yes")
	if err != nil {
		t.Fatal(err)
	}
	requireSaid(t, out, "“yes”: quit and lose it. “copy”: save a copy to… “again”: try again. “no”: go back.",
		"“yes”: quit and lose it. “copy”: save a copy to… “again”: try again. “no”: go back.",
		"File name ending in .json? Press Enter for "+tuitest.CopyFile+".", "A complete copy is in "+tuitest.CopyFile+".",
		"“yes”: quit (the copy has everything). “copy”: another copy to… “again”: try again. “no”: go back.",
		"NOT SAVED: 1 change for Acme Robotics. The disk is full: make room. A complete copy is in "+tuitest.CopyFile+". "+howToImport("'"+tuitest.CopyFile+"'"))
	requireSilent(t, out, "Everything is saved")
}

func TestLinesSayThatTheLibraryWorksAgain(t *testing.T) {
	t.Parallel()
	out, disk, err := linesWithCopies(&flaky{Library: tuitest.NewLibrary(), good: 2, bad: 5}, "s one", "copy there.json", "s two", "s three", "s four")
	if err != nil {
		t.Fatal(err)
	}
	requireSaid(t, out, "A complete copy is in there.json.", "Everything pending is now saved.", "The copy is no longer updated: there.json.", "S3 added to Strengths: three. Saved.")
	requireSilent(t, out, "Everything is saved again.")
	if len(disk.Hold["there.json"]) == 0 {
		t.Error("there is no copy")
	}
}

// When the program is stopped, lines end within three seconds, whatever the
// library does, and report what is not saved.
func TestLinesEndEvenIfTheLibraryHangs(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		store := &tuitest.Stuck{Library: tuitest.NewLibrary(), Never: make(chan struct{})}
		store.Good.Store(2)
		ctx, end := context.WithCancel(t.Context())
		var ended time.Time
		time.AfterFunc(time.Minute, func() { ended = time.Now(); end() })
		out, err := tryInLines(ctx, store, startOn(workshop.StageCapture), "s one", "s two")
		if waited := time.Since(ended); ended.IsZero() || waited > 3*time.Second {
			t.Errorf("it ended %v after it was told to", waited)
		}
		if want := "NOT SAVED: The library is not responding. 1 change pending."; err == nil || err.Error() != want {
			t.Errorf("it ends with %v, not %s\n%s", err, want, out)
		}
		requireSilent(t, out, "Everything is saved")
		close(store.Never)
	})
}

// A command that panics ends lines in order: what waits is tried once more, and
// the session is let go of.
func TestLinesBreakDown(t *testing.T) {
	t.Parallel()
	store := &tuitest.Stuck{Library: tuitest.NewLibrary(), Panics: true}
	store.Good.Store(2)
	out, err := tryInLines(t.Context(), store, startOn(workshop.StageCapture), "s one", "s two")
	if broken := new(breakdown.Error); !errors.As(err, &broken) || !strings.Contains(broken.Report(), "StuckLeader.Append") {
		t.Errorf("it ends with %v", err)
	}
	requireSaid(t, out, "NOT SAVED: 1 change for Acme Robotics. The library is not responding. There is no copy.")
	requireSilent(t, out, "Everything is saved", "two")
	if n := store.Released.Load(); n != 1 {
		t.Errorf("the session was let go of %d times", n)
	}
}

// A signal ends the opening of a session, which takes no lines meanwhile.
func TestSignalWhileASessionOpensInLines(t *testing.T) {
	t.Parallel()
	store, id := tuitest.Filled(t, tuitest.FillSome, workshop.StageCapture)
	w := tuitest.WatchingOn(store)
	ctx, stop := context.WithCancel(t.Context())
	go func() {
		<-w.Began
		stop()
	}()
	out, err := tryInLines(ctx, w, tui.Start{Open: id}, "s never read")
	if err != nil || !strings.Contains(out, "Stopped. Everything is saved.") || strings.Contains(out, "Type a number to open") {
		t.Errorf("%v after:\n%s", err, out)
	}
}

func howToImport(file string) string {
	return "When the library works again, “swotshop import " + file + "” adds the missing changes."
}
