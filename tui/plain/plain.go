// Package plain runs a workshop in plain text mode: what the screens show is said
// in sentences, and what keys do is typed. Nothing is drawn, so that a screen
// reader, a script or a pipe can use it. It is the same root with the same
// screens and rules; each screen says here what it would show ([screen.Plain]).
//
// Not here: what a screen or a stage says (its own plain.go).
package plain

import (
	"bufio"
	"context"
	"errors"
	"io"
	"slices"
	"time"

	tea "charm.land/bubbletea/v2"

	"swotshop/breakdown"
	"swotshop/tui"
	"swotshop/tui/kit"
	"swotshop/tui/live"
	"swotshop/tui/screen"
	"swotshop/tui/stage"
	"swotshop/workshop"
)

// Run runs a workshop by lines. The end of the input ends the session safely. The
// error says what went wrong, or what could not be saved.
func Run(ctx context.Context, o tui.Options, in io.Reader, out io.Writer) (err error) {
	o.Until = ctx // commands are waited for here, and Ctrl+C is not heard meanwhile
	s := newSpeaker(o, out)
	s.ending = ctx.Done()
	defer close(s.done)
	if broken := breakdown.Caught(func() {
		s.say(welcome)
		s.run(s.app.Init())
		if ctx.Err() != nil { // before anything was shown: nothing should be shown any more
			err = s.leave(stopped)
			return
		}
		if err = s.neverBegan(); err != nil {
			return
		}
		s.report(true)
		err = s.follow(ctx, s.linesOf(in))
		if o.Unattended { // nobody has heard it
			err = errors.Join(err, s.refused.err())
		}
	}); broken != nil {
		return s.breakDown(broken)
	}
	return err
}

// speaker says what the screens of a root show, and takes lines for it.
type speaker struct {
	app   *tui.App
	out   *bufio.Writer
	clock chan tea.Msg  // what is due
	done  chan struct{} // closed at the end
	ended bool          // the root wants to end

	ending <-chan struct{} // closed when the program must end
	hung   bool            // a command did not return after that
	said   int             // how many sentences there were since the last line

	open     *screen.Menu   // whose number may be typed now; or nil
	prompt   *screen.Prompt // whose answer the next line is; or nil
	told     told
	refused  refusals
	unserved bool // there is a console, and it cannot attach here
}

// told is what has been said, so that only news is said.
type told struct {
	live     *live.Session // the session that was live
	events   int           // of its log
	screen   screen.Screen
	dialog   screen.Screen
	failing  bool        // it was said that saving fails
	kept     bool        // a copy was being updated
	known    stage.Known // what things were called
	label    string      // of the last step
	revealed bool        // the votes were already revealed
}

func newSpeaker(o tui.Options, out io.Writer) *speaker {
	s := &speaker{unserved: o.Serve != nil, out: bufio.NewWriter(out), clock: make(chan tea.Msg, 1), done: make(chan struct{})}
	o.Serve = nil // the console waits for orders in a command, and commands are waited for here
	o.ReducedMotion, o.Lines, o.After = true, true, s.remind
	s.app = tui.New(o)
	return s
}

// remind sends a message when it is due, if it renews a lease. What would only
// redraw is left out.
func (s *speaker) remind(d time.Duration, msg tea.Msg) tea.Cmd {
	if !tui.Renews(msg) {
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

// longestLine is how many bytes of a line are read: more than any text may have,
// so that a longer one is refused for its length.
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

// readLine reads a line, and drops the end of one that is far too long.
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
			_ = s.leave("") // it cannot be heard
			return err
		}
		if ctx.Err() != nil { // even if there are more lines
			return s.leave(stopped)
		}
		select {
		case <-ctx.Done():
			return s.leave(stopped)
		case msg := <-s.clock:
			s.give(msg)
			s.report(false)
		case line, more := <-lines:
			if !more {
				s.endPrompt()
				return s.leave(inputEnded)
			}
			if err := s.answerLine(line); err != nil {
				return err
			}
		}
	}
	return s.out.Flush()
}

func (s *speaker) answerLine(line string) error {
	s.said = 0
	s.refused.next(workshop.Clean(line))
	s.hear(workshop.Clean(line))
	if err := s.neverBegan(); err != nil {
		return err
	}
	s.report(true)
	switch {
	case s.ended:
		s.say(s.app.Farewell())
	case s.said == 0 && s.prompt == nil:
		s.say(kit.NoChange)
	}
	return nil
}

// give hands a message to the root and does what follows.
func (s *speaker) give(msg tea.Msg) {
	_, cmd := s.app.Update(msg)
	s.run(cmd)
}

// obey does what a screen wants.
func (s *speaker) obey(want screen.Action) { s.run(s.app.Obey(want)) }

// run carries out a command at once, so that a line is answered when it is
// saved and not before.
func (s *speaker) run(cmd tea.Cmd) {
	if cmd == nil {
		return
	}
	s.app.Bequeath() // it may take forever
	switch msg := s.await(cmd).(type) {
	case nil:
	case tea.QuitMsg:
		s.ended = true
	case tea.BatchMsg:
		s.runAll(msg)
	case screen.InOrder:
		s.runAll(msg)
	default:
		s.give(msg)
	}
}

func (s *speaker) runAll(cmds []tea.Cmd) {
	for cmd := range slices.Values(cmds) {
		s.run(cmd)
	}
}
