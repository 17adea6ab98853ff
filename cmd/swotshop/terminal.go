package main

import (
	"os"

	"github.com/charmbracelet/x/term"
)

func isTerminal(stream any) bool {
	f, ok := stream.(*os.File)
	return ok && term.IsTerminal(f.Fd())
}

// columns is how wide the terminal is that results go to; 0 when they go
// elsewhere, and are not cut.
func (p *program) columns() int {
	f, ok := p.out.(*os.File)
	if !ok || !term.IsTerminal(f.Fd()) {
		return 0
	}
	w, _, err := term.GetSize(f.Fd())
	if err != nil || w < 1 {
		return 80
	}
	return w
}

// far reports whether what is typed comes from another computer.
func (p *program) far() bool { return isFar(p.env) }

func isFar(env func(string) string) bool { return env("SSH_CONNECTION") != "" || env("SSH_TTY") != "" }

// plain reports whether nothing may be coloured (R6.6).
func (p *program) plain() bool { return p.env("NO_COLOR") != "" }

// still reports whether nothing may move on the screens.
func (p *program) still() bool { return p.reducedMotion || p.env("SWOTSHOP_REDUCED_MOTION") != "" }

// needScreen refuses to draw screens for a person at a terminal who would not
// see them. Everywhere else the app continues in plain lines.
func (p *program) needScreen() error {
	if p.inLines() || isTerminal(p.out) {
		return nil
	}
	return fail(nil, needsScreen)
}

// needTerminal refuses the console where there is nothing to draw on.
func (p *program) needTerminal() error {
	switch {
	case !isTerminal(p.in) || !isTerminal(p.out):
		return fail(nil, needsTerminal)
	case p.env("TERM") == "dumb":
		return fail(nil, needsDrawing)
	}
	return nil
}
