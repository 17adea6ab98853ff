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

// plain says that nothing may be coloured (R6.6).
func (p *program) plain() bool { return p.env("NO_COLOR") != "" }

// still says that nothing may move on the screens.
func (p *program) still() bool { return p.reducedMotion || p.env("SWOTSHOP_REDUCED_MOTION") != "" }

const withoutTerminal = "Without one there are: swotshop list, show, search, export, import and deck."

// needTerminal refuses to draw screens where there is none.
func (p *program) needTerminal() error {
	switch {
	case !isTerminal(p.in) || !isTerminal(p.out):
		return fail(nil, "The app needs a terminal, and this is none: its input or its output is a file or a pipe.\n%s", withoutTerminal)
	case p.env("TERM") == "dumb":
		return fail(nil, "The app needs a terminal that can draw, and this one cannot (TERM is “dumb”).\n%s", withoutTerminal)
	}
	return nil
}
