package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"

	"swotshop/e2e/terminal"
)

// limit turns a hang into a failure.
const limit = 30 * time.Second

// studio takes pictures of a program that runs in a home of its own.
type studio struct{ program, folder, home string }

// begin makes the home, where everything is light at first.
func (s *studio) begin() error {
	settings := filepath.Join(s.home, "swotshop")
	if err := os.MkdirAll(settings, 0o700); err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Join(s.folder, "screens"), 0o755); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(settings, "settings.json"), []byte(`{"theme": "light", "console_theme": "light"}`), 0o600)
}

func (s *studio) open(args ...string) (*terminal.Terminal, error) {
	cmd := exec.Command(s.program, args...)
	cmd.Env = append(os.Environ(), "HOME="+s.home, "XDG_CONFIG_HOME="+s.home, "XDG_RUNTIME_DIR="+s.home,
		"XDG_DATA_HOME=", "SWOTSHOP_LIBRARY=library.db",
		"TERM=xterm-256color", "COLORTERM=truecolor", "NO_COLOR=", "TZ=UTC", "SWOTSHOP_REDUCED_MOTION=1")
	cmd.Dir = s.home
	return terminal.Start(cmd, usual.w, usual.h)
}

func (s *studio) write(name, svg string) error {
	return os.WriteFile(filepath.Join(s.folder, name+".svg"), []byte(svg), 0o644)
}

// picture takes one picture, as the window is now.
func (s *studio) picture(t *terminal.Terminal, name string) error {
	return s.write(name, t.Picture().SVG())
}

// size is that of a window.
type size struct{ w, h int }

// usual is the size that the screens are designed for.
var usual = size{80, 24}

// columns are how the sizes stand on a sheet: what is in one column stands
// above each other.
var columns = [][]size{{{60, 18}, usual}, {{120, 40}}, {{200, 60}}}

// themes is how many there are; F3 goes round them.
const themes = 3

// sheet takes a picture in every size and theme, and leaves the window as it
// was.
func (s *studio) sheet(t *terminal.Terminal, name string) error {
	var sheet terminal.Sheet
	for range themes {
		row, err := sizes(t)
		if err == nil {
			err = nextTheme(t)
		}
		if err != nil {
			return fmt.Errorf("the sheet %s: %w", name, err)
		}
		sheet = append(sheet, row)
	}
	return s.write(filepath.Join("screens", name), sheet.SVG())
}

// sizes takes a picture in every size.
func sizes(t *terminal.Terminal) ([][]*terminal.Picture, error) {
	if err := t.Until(limit, "all saved", func(screen string) bool { return !strings.Contains(screen, "○ saving") }); err != nil {
		return nil, err
	}
	if err := shrink(t); err != nil {
		return nil, err
	}
	var row [][]*terminal.Picture
	for _, column := range columns {
		var pictures []*terminal.Picture
		for _, size := range column {
			if err := t.Redraw(limit, size.w, size.h); err != nil {
				return nil, err
			}
			pictures = append(pictures, t.Picture())
		}
		row = append(row, pictures)
	}
	if err := shrink(t); err != nil {
		return nil, err
	}
	return row, t.Redraw(limit, usual.w, usual.h)
}

// shrink makes the window too small for anything. What is drawn in a window that
// grows from there is drawn for it, and not a larger picture cut off.
func shrink(t *terminal.Terminal) error {
	if err := t.Redraw(limit, 40, 8); err != nil {
		return err
	}
	return t.Wait(limit, "Too small")
}

// nextTheme presses F3, and then a key that means nothing but takes away the
// note that says so.
func nextTheme(t *terminal.Terminal) error {
	before := t.Picture().Ground()
	if err := t.Press("f3"); err != nil {
		return err
	}
	if err := t.Until(limit, "the next theme", func(string) bool { return t.Picture().Painted(before) }); err != nil {
		return err
	}
	if !strings.Contains(t.Screen(), "Theme: ") {
		return nil
	}
	if err := t.Press("f8"); err != nil {
		return err
	}
	return t.Until(limit, "the screen without the note", func(screen string) bool { return !strings.Contains(screen, "Theme: ") })
}

// step is something that happens in the window: something pressed or typed, and
// what shows that it has arrived; then perhaps a picture, or a sheet.
type step struct {
	press, line, shown string
	picture, sheet     string
	do                 func(t *terminal.Terminal) error
}

// play goes through the steps.
func (s *studio) play(t *terminal.Terminal, steps ...step) error {
	for _, st := range steps {
		if err := s.one(t, st); err != nil {
			return err
		}
	}
	return nil
}

func (s *studio) one(t *terminal.Terminal, st step) (err error) {
	switch {
	case st.do != nil:
		err = st.do(t)
	case st.line != "":
		err = enter(t, st.line)
	default:
		err = t.Press(strings.Fields(st.press)...)
	}
	if err == nil {
		err = t.Wait(limit, st.shown)
	}
	if err == nil && st.picture != "" {
		err = s.picture(t, st.picture)
	}
	if err == nil && st.sheet != "" {
		err = s.sheet(t, st.sheet)
	}
	return err
}

// enter types a line, presses Enter, and waits until the line is taken.
func enter(t *terminal.Terminal, line string) error {
	tail, before := line[max(0, len(line)-8):], inputLine(t.Screen())
	if err := t.Type(line); err != nil {
		return err
	}
	if err := t.Until(limit, "“"+line+"” on the line", func(screen string) bool {
		now := inputLine(screen)
		return now != before && strings.HasSuffix(now, tail)
	}); err != nil {
		return err
	}
	typed := inputLine(t.Screen())
	if err := t.Press("enter"); err != nil {
		return err
	}
	return t.Until(limit, "the line after “"+line+"”", func(screen string) bool { return inputLine(screen) != typed })
}

// inputLine is the last but one line of the window.
func inputLine(screen string) string {
	rows := strings.Split(screen, "\n")
	return rows[max(0, len(rows)-2)]
}

// end leaves the program when all is saved.
func end(t *terminal.Terminal) error {
	if err := t.Wait(limit, "● saved"); err != nil {
		return err
	}
	return quit(t)
}

func quit(t *terminal.Terminal) error {
	if err := t.Press("ctrl+c"); err != nil {
		return err
	}
	_, err := t.Exit(limit)
	return err
}
