package main

import (
	"bytes"
	"fmt"
	"os"
	"strings"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/term"
)

// The window's title is laid aside while the screens have one of their own, and
// taken up again. A terminal that knows no such thing passes over it.
const (
	layTitleAside = "\x1b[22;2t"
	takeTitleUp   = "\x1b[23;2t"
)

// wall is the terminal as the screens are drawn on it. On their way out it
// clears what was drawn: not every terminal has a second screen to be left, and
// where there is none a client's words would stay on the shell.
type wall struct {
	file  *os.File
	begun bool
}

// Write writes what is drawn. The end of the screens is one write.
func (w *wall) Write(drawn []byte) (int, error) {
	out := drawn
	if !w.begun {
		w.begun = true
		out = append([]byte(layTitleAside), out...)
	}
	if at := bytes.Index(out, []byte(ansi.ResetModeAltScreenSaveCursor)); at >= 0 {
		out = bytes.Join([][]byte{out[:at], w.clear(), out[at:], []byte(takeTitleUp)}, nil)
		w.begun = false
	}
	if n, err := w.file.Write(out); err != nil {
		return min(n, len(drawn)), err
	}
	return len(drawn), nil
}

// clear empties the screen row by row: what is cleared at once is moved into the
// lines to scroll back to by some terminals.
func (w *wall) clear() []byte {
	_, rows, err := term.GetSize(w.file.Fd())
	if err != nil {
		return nil // nobody sees it any more
	}
	var out strings.Builder
	out.WriteString(ansi.ResetStyle)
	for row := rows; row > 0; row-- {
		fmt.Fprintf(&out, "\x1b[%dH%s", row, ansi.EraseEntireLine)
	}
	return []byte(out.String())
}

// Fd, Read and Close are what a terminal has; only its size is asked for.
func (w *wall) Fd() uintptr                { return w.file.Fd() }
func (w *wall) Read(b []byte) (int, error) { return w.file.Read(b) }
func (w *wall) Close() error               { return nil }
