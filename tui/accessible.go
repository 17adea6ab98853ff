package tui

import (
	"bufio"
	"context"
	"io"
	"reflect"
	"time"

	tea "charm.land/bubbletea/v2"

	"swotshop/breakdown"
	"swotshop/tui/library"
	"swotshop/tui/live"
	"swotshop/tui/reader"
	"swotshop/tui/screen"
	"swotshop/tui/session"
	"swotshop/tui/setup"
	"swotshop/tui/stage"
	"swotshop/workshop"
)

// Accessible leads a workshop in plain lines: what the screens show is told in
// sentences, and what keys do is typed. Nothing is drawn, so that a screen
// reader, a script or a pipe can use it. It is the same root with the same
// screens and rules; the files accessible*.go only tell and listen.
//
// The end of the input ends the session safely. The error says what went
// wrong, or what could not be saved.
func Accessible(ctx context.Context, o Options, in io.Reader, out io.Writer) (err error) {
	o.until = ctx // commands are waited for here, and nobody hears Ctrl+C meanwhile
	s := newSpeaker(o, out)
	s.ending = ctx.Done()
	defer close(s.done)
	if broken := breakdown.Caught(func() {
		s.Say("swotshop in plain lines. “?” lists what can be done.")
		s.run(s.app.Init())
		if ctx.Err() != nil { // before anything was shown, and nothing is to be any more
			err = s.leave("Stopped")
			return
		}
		if err = s.neverBegan(); err != nil {
			return
		}
		s.report(true)
		err = s.follow(ctx, s.linesOf(in))
	}); broken != nil {
		return s.breakDown(broken)
	}
	return err
}

// speaker tells what the screens of a root show, and takes lines for it.
type speaker struct {
	app   *App
	out   *bufio.Writer
	clock chan tea.Msg  // what is due
	done  chan struct{} // closed when all is over
	ended bool          // the root wants to end

	ending <-chan struct{} // closed when the program is told to end
	hung   bool            // a command did not answer after that
	said   int             // how many sentences there were since the last line

	open     *list   // whose number may be typed now; or nil
	prompt   *prompt // whose answer the next line is; or nil
	told     told
	unserved bool // there is a console, and it cannot attach here
	began    bool // what was asked for at the start is on the screen, or has been
}

// told is what has been told, so that only news is told.
type told struct {
	live     *live.Session // the session that was live
	events   int           // of its log
	screen   screen.Screen
	stage    int
	asks     string
	overlay  screen.Screen
	failing  bool        // it was said that nothing is saved
	kept     bool        // a copy was kept up to date
	known    stage.Known // what things were called
	label    string      // of the last step
	revealed bool        // the votes were known already
}

func newSpeaker(o Options, out io.Writer) *speaker {
	unserved := o.Serve != nil
	o.Serve = nil // the console waits for orders in a command, and commands are waited for here
	o.ReducedMotion = true
	s := &speaker{app: New(o), unserved: unserved, out: bufio.NewWriter(out), clock: make(chan tea.Msg, 1), done: make(chan struct{})}
	s.app.after, s.app.kit.Lines = s.remind, true
	return s
}

// remind sends a message when it is due, if it keeps a session in hand. What
// would only be drawn anew is left out.
func (s *speaker) remind(d time.Duration, msg tea.Msg) tea.Cmd {
	if _, renews := msg.(renewMsg); !renews {
		return nil
	}
	time.AfterFunc(d, func() {
		select {
		case s.clock <- msg:
		case <-s.done:
		}
	})
	return nil
}

// longestLine is how many bytes of a line are read: more than any text may
// have, so that what is longer is refused for its length.
const longestLine = 64 << 10

// linesOf reads lines until the input ends.
func (s *speaker) linesOf(in io.Reader) <-chan string {
	lines := make(chan string)
	breakdown.Go(func() {
		defer close(lines)
		reader := bufio.NewReader(in)
		for {
			line, err := readLine(reader)
			if err != nil && line == "" {
				return
			}
			select {
			case lines <- line:
			case <-s.done:
				return
			}
		}
	})
	return lines
}

// readLine reads a line, and drops what is far too long at its end.
func readLine(reader *bufio.Reader) (string, error) {
	var line []byte
	for {
		part, more, err := reader.ReadLine()
		line = append(line, part[:min(len(part), longestLine-len(line))]...)
		if !more || err != nil {
			return string(line), err
		}
	}
}

// follow answers line after line until the root or the input ends.
func (s *speaker) follow(ctx context.Context, lines <-chan string) error {
	for !s.ended {
		if err := s.out.Flush(); err != nil {
			_ = s.leave("") // nobody hears it
			return err
		}
		if ctx.Err() != nil { // lines that came meanwhile are no reason to stay
			return s.leave("Stopped")
		}
		select {
		case <-ctx.Done():
			return s.leave("Stopped")
		case msg := <-s.clock:
			s.give(msg)
			s.report(false)
		case line, more := <-lines:
			if !more {
				return s.leave("End of the input")
			}
			s.said = 0
			s.hear(workshop.Clean(line))
			if err := s.neverBegan(); err != nil {
				return err
			}
			s.report(true)
			switch {
			case s.ended:
				s.Say(s.app.Farewell())
			case s.said == 0:
				s.Say("Nothing has changed")
			}
		}
	}
	return s.out.Flush()
}

// neverBegan is why the session that was asked for at the start cannot be had:
// then nobody wants the list of all others instead.
func (s *speaker) neverBegan() error {
	start, failed := s.app.options.Start, false
	switch s.app.screen.(type) {
	case *session.Screen, *reader.Screen:
		s.began = true
	case *library.Screen:
		failed = start.Open != ""
	case *setup.Form:
		failed = start.New != nil
	}
	if s.began || !failed {
		return nil
	}
	s.greet()
	note, problem := s.remarked()
	s.Say(note)
	s.run(s.app.end())
	if err := s.out.Flush(); err != nil {
		return err
	}
	return &workshop.Refusal{Text: problem}
}

// leave ends when nobody is there to be asked: it saves what can be saved and
// lets go of the session.
func (s *speaker) leave(why string) error {
	if l := s.app.live; l != nil {
		s.run(l.Saver.Save())
		if s.hung {
			l.Saver.Err = live.ErrUnanswered
		}
	}
	lost := s.lost()
	s.run(s.app.end())
	if lost != nil {
		return lost
	}
	s.Say(why + ". All is saved")
	return s.out.Flush()
}

// lost is what is unsaved when all ends, and where it is.
func (s *speaker) lost() error {
	if l := s.app.Stranded(); l != nil {
		return &workshop.Refusal{Text: l.LastWords()}
	}
	err := s.unsaved()
	if err == nil || !s.app.live.Whole() {
		return err
	}
	return &workshop.Refusal{Text: err.Error() + " A copy with everything is in " + s.app.live.Spare.Shown + ". " + s.app.live.HowToImport()}
}

// give hands a message to the root and does what comes of it.
func (s *speaker) give(msg tea.Msg) {
	_, cmd := s.app.Update(msg)
	s.run(cmd)
}

// obey does what a screen wants.
func (s *speaker) obey(want screen.Action) { s.run(s.app.obey(want)) }

// run carries out a command at once, so that a line is answered when it is
// saved and not before.
func (s *speaker) run(cmd tea.Cmd) {
	if cmd == nil {
		return
	}
	s.app.bequeath() // it may take for ever
	msg := s.await(cmd)
	for _, next := range commandsIn(msg) {
		s.run(next)
	}
	switch msg.(type) {
	case nil:
	case tea.QuitMsg:
		s.ended = true
	default:
		if commandsIn(msg) == nil {
			s.give(msg)
		}
	}
}

// commandsIn are the commands of a batch or a sequence, in their order. The
// type of a sequence is not exported.
func commandsIn(msg tea.Msg) []tea.Cmd {
	all := reflect.TypeFor[[]tea.Cmd]()
	if v := reflect.ValueOf(msg); v.IsValid() && v.CanConvert(all) {
		return v.Convert(all).Interface().([]tea.Cmd)
	}
	return nil
}
