// Command pictures plays a session in the running program and takes the
// pictures of docs/pictures on the way. `make pictures` calls it.
//
//	pictures SWOTSHOP FOLDER
package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"swotshop/e2e/terminal"
)

// limit turns a hang into a failure.
const limit = 30 * time.Second

func main() {
	if len(os.Args) != 3 {
		fmt.Fprintln(os.Stderr, "usage: pictures SWOTSHOP FOLDER")
		os.Exit(2)
	}
	if err := run(os.Args[1], os.Args[2]); err != nil {
		fmt.Fprintln(os.Stderr, "pictures:", err)
		os.Exit(1)
	}
}

func run(program, folder string) error {
	home, err := os.MkdirTemp("", "swotshop-pictures-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(home)
	program, err = filepath.Abs(program) // it runs in another folder
	if err != nil {
		return err
	}
	s := &studio{program: program, folder: folder, home: home}
	for _, scene := range []func() error{s.otherSessions, s.session, s.library} {
		if err := scene(); err != nil {
			return err
		}
	}
	return nil
}

type studio struct{ program, folder, home string }

func (s *studio) open(args ...string) (*terminal.Terminal, error) {
	cmd := exec.Command(s.program, args...)
	cmd.Env = append(os.Environ(), "HOME="+s.home, "XDG_RUNTIME_DIR="+s.home, "SWOTSHOP_LIBRARY="+filepath.Join(s.home, "library.db"),
		"TERM=xterm-256color", "COLORTERM=truecolor", "NO_COLOR=", "TZ=UTC")
	cmd.Dir = s.home
	return terminal.Start(cmd, 80, 24)
}

// take writes what the window shows as a picture.
func (s *studio) take(t *terminal.Terminal, name string, shown ...string) error {
	if err := t.Wait(limit, shown...); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(s.folder, name+".svg"), []byte(t.SVG()), 0o644)
}

// step is something pressed or typed, and what shows that it has arrived.
type step struct{ press, line, shown string }

func play(t *terminal.Terminal, steps []step) error {
	for _, st := range steps {
		var err error
		if st.line != "" {
			err = t.Type(st.line + "\r")
		} else {
			err = t.Press(strings.Fields(st.press)...)
		}
		if err == nil {
			err = t.Wait(limit, st.shown)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func end(t *terminal.Terminal) error {
	if err := t.Wait(limit, "● saved"); err != nil {
		return err
	}
	if err := t.Press("ctrl+c"); err != nil {
		return err
	}
	_, err := t.Exit(limit)
	return err
}

// otherSessions gives the library some company.
func (s *studio) otherSessions() error {
	for _, other := range []struct{ client, title, stage string }{
		{"Harbour Insurance", "Executive day", "tows"},
		{"North Line Rail", "Board away day", "capture"},
		{"Umbra Foods", "Follow-up", "initiatives"},
	} {
		t, err := s.open("new", "--client", other.client, "--title", other.title, "--stage", other.stage)
		if err != nil {
			return err
		}
		if err := end(t); err != nil {
			return err
		}
	}
	return nil
}

func (s *studio) session() error {
	t, err := s.open("new", "--client", "Acme Robotics", "--title", "Board away day", "--stage", "provocations",
		"--objective", "Decide how the whole company uses social in the next two quarters")
	if err != nil {
		return err
	}
	for _, scene := range []struct {
		name  string
		steps []step
	}{
		{"provocation", provocation}, {"capture", capture}, {"tows", slices.Concat(vote, tows)}, {"blueprint", blueprint},
	} {
		if err := play(t, scene.steps); err != nil {
			return err
		}
		if err := s.take(t, scene.name, "● saved"); err != nil {
			return err
		}
	}
	return end(t)
}

func (s *studio) library() error {
	t, err := s.open()
	if err != nil {
		return err
	}
	if err := s.take(t, "library", "Acme Robotics", "Umbra Foods"); err != nil {
		return err
	}
	if err := t.Press("ctrl+c"); err != nil {
		return err
	}
	_, err = t.Exit(limit)
	return err
}

var provocation = []step{
	{press: "pgdn", shown: "Can you retweet"}, {press: "pgdn", shown: "Fingers up"},
	{line: "1 2 2 2 2 3 3 4", shown: "Spread 1–4."}, {press: "pgdn pgdn pgdn pgdn pgdn", shown: "40,000"},
	{press: "pgdn", shown: "Fingers up again"}, {line: "2 3 3 3 3 4 4 4", shown: "One step towards"},
	{line: "“Share it if it helps a customer and we name the source.", shown: "“Share it if it helps a customer and we name the source.”"},
	{line: "w legal: No agreed first 15 minutes if something slips out", shown: "– No agreed first 15"},
}

var capture = []step{
	{press: "f4", shown: "Stages"}, {press: "down down enter", shown: "Capture ·"},
	{line: "s it: 31 of 34 staff answer across teams each week", shown: "+ 31 of 34"},
	{line: "s leadership: Founder’s posts brought 3 of the last 10 demos", shown: "+ Founder’s"},
	{line: "s sales: Engineers are quoted in tenders", shown: "+ Engineers"},
	{line: "w hr: Only 2 of 34 staff have published this year", shown: "– Only 2"},
	{line: "w it: Three accounts have no named owner", shown: "– Three accounts"},
	{line: "o sales: Buyers compare costs in two open communities", shown: "↗ Buyers compare"},
	{line: "o hr: Returners’ networks look for part-time roles", shown: "↗ Returners"},
	{line: "t marketing: A rival’s engineers answer first there", shown: "↘ A rival’s"},
	{line: "t finance: A rumour reaches customers before we speak", shown: "↘ A rumour"},
}

var vote = []step{
	{press: "pgdn", shown: "Cluster"}, {press: "pgdn", shown: "Show hands"},
	{line: "s1 4", shown: "1 cluster counted"}, {line: "s3 5", shown: "9 counted"}, {line: "w1 6", shown: "15 counted"},
	{line: "o1 5", shown: "20 counted"}, {line: "t2 2", shown: "22 counted"}, {line: "w2 2", shown: "24 counted"},
	{press: "pgdn", shown: "What matters most"},
}

var tows = []step{
	{press: "pgdn", shown: "Use the strength to win"},
	{line: "Turn the best weekly answers into public ones where buyers ask", shown: "SO1"},
}

var blueprint = []step{
	{press: "f4", shown: "Stages"}, {press: "down down down down down enter", shown: "Blueprint"},
}
