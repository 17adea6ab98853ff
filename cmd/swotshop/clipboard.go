package main

import (
	"context"
	"io"
	"os"
	"os/exec"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/charmbracelet/x/ansi"

	"swotshop/tui/screen"
	"swotshop/workshop"
	"swotshop/workshop/blueprint"
	"swotshop/workshop/blueprint/plaintext"
)

// clipboard is the one of the person at the terminal, who may be at another computer: the
// terminal itself is asked to put a text there, with OSC 52. No terminal answers to that.
type clipboard struct {
	env   func(string) string
	words func() workshop.NudgeRules        // what a paper should not contain
	hold  func(text string) error           // lets tmux hold a text, and pass it on
	write func(sequence string) (sent bool) // writes to the terminal; nil: whoever draws on it does
}

func (p *program) clipboard(words func() workshop.NudgeRules) clipboard {
	return clipboard{env: p.env, words: words, hold: holdInTmux}
}

// pageText is page 1 as it is pasted.
func pageText(w *workshop.Workshop, words workshop.NudgeRules) string {
	return string(plaintext.Text(blueprint.Of(w, words).Alone()))
}

// mostCopied is how many bytes of a text are copied: the sequence may then be as long as
// 100,000 characters, past which terminals and what runs in between drop it.
const mostCopied = 74_994

// Copy copies page 1.
func (c clipboard) Copy(w *workshop.Workshop) (sequence string, how screen.Copied) {
	text := pageText(w, c.words())
	switch {
	case len(text) > mostCopied:
		return "", screen.CopyTooLong
	case c.refuses():
		return "", screen.CopyRefused
	}
	sequence = c.sequence(text)
	if c.env("TMUX") != "" && c.hold(text) == nil {
		how = screen.CopyHeld
	}
	if c.write == nil {
		return sequence, how
	}
	if !c.write(sequence) && how != screen.CopyHeld {
		return "", screen.CopyRefused
	}
	return "", how
}

// vteCopies is the version of the terminal of GNOME, and of many others, from which on
// programs may copy.
const vteCopies = 7600

// refuses reports whether the terminal is known to let no program copy. Within tmux or
// screen these variables are of the terminal in which that was started, and may be stale.
func (c clipboard) refuses() bool {
	if c.env("TMUX") != "" || c.env("STY") != "" {
		return false
	}
	vte, err := strconv.Atoi(c.env("VTE_VERSION"))
	return slices.Contains([]string{"linux", "dumb", "vt100", "vt220"}, c.env("TERM")) ||
		c.env("TERM_PROGRAM") == "Apple_Terminal" || err == nil && vte < vteCopies
}

// screenTakes is how much of a string GNU screen passes on at once.
const screenTakes = 512

// sequence asks the terminal to put a text on the clipboard. GNU screen only passes it on
// when it is wrapped; tmux takes it as it is, if it takes any.
func (c clipboard) sequence(text string) string {
	s := ansi.SetSystemClipboard(text)
	if c.env("STY") != "" && c.env("TMUX") == "" {
		return ansi.ScreenPassthrough(s, screenTakes)
	}
	return s
}

// tmuxMay is how long tmux may take.
const tmuxMay = 2 * time.Second

// holdInTmux gives tmux a text for its buffer and for the clipboard of the terminal that it
// runs in. By default it passes over programs that ask the terminal for that themselves.
func holdInTmux(text string) error {
	ctx, cancel := context.WithTimeout(context.Background(), tmuxMay)
	defer cancel()
	hold := exec.CommandContext(ctx, "tmux", "load-buffer", "-w", "-")
	hold.Stdin = strings.NewReader(text)
	return hold.Run()
}

// toTerminal is for programs that draw no screens: it writes to the terminal that they run
// in, wherever their output goes.
func (p *program) toTerminal(sequence string) (sent bool) {
	if tty, err := os.OpenFile("/dev/tty", os.O_WRONLY, 0); err == nil {
		_, err = io.WriteString(tty, sequence)
		return tty.Close() == nil && err == nil
	}
	if !isTerminal(p.err) {
		return false
	}
	_, err := io.WriteString(p.err, sequence)
	return err == nil
}

// lineClipboard is the clipboard where no screens are drawn.
func (p *program) lineClipboard(words func() workshop.NudgeRules) clipboard {
	c := p.clipboard(words)
	c.write = p.toTerminal
	return c
}

// copyPage copies page 1 of a session from a command, and says how far it came.
func (p *program) copyPage(w *workshop.Workshop) error {
	switch _, how := p.lineClipboard(p.content().Nudges).Copy(w); how {
	case screen.CopyTooLong:
		return fail(nil, pageTooLong, mostCopied/1000)
	case screen.CopyRefused:
		return fail(nil, pageRefused)
	case screen.CopyHeld:
		p.say(pageHeld)
	default:
		p.say(pageSent)
	}
	return nil
}
