package main

import (
	"crypto/rand"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"runtime"
	"strings"
	"sync"

	tea "charm.land/bubbletea/v2"

	"swotshop/breakdown"
	"swotshop/files"
	"swotshop/workshop"
)

// guard stands between Bubble Tea and a root. When that panics, or one of its
// commands does, the screens end in order, and nothing is asked of it any more.
type guard struct {
	root     tea.Model
	quit     func()        // ends the screens; it does not wait
	answered chan struct{} // closed when the terminal has answered the last that it is asked
	answers  sync.Once

	mu     sync.Mutex
	broken *breakdown.Error // what came first
}

// tries does something of the root's, unless that has broken down already.
func (g *guard) tries(do func()) {
	if g.fault() == nil {
		g.broke(breakdown.Caught(do))
	}
}

// broke notes a panic and ends the screens.
func (g *guard) broke(e *breakdown.Error) {
	if e == nil {
		return
	}
	g.mu.Lock()
	defer g.mu.Unlock()
	if g.broken == nil {
		g.broken = e
		breakdown.Go(g.quit)
	}
}

func (g *guard) fault() *breakdown.Error {
	g.mu.Lock()
	defer g.mu.Unlock()
	return g.broken
}

// Init begins the root.
func (g *guard) Init() (cmd tea.Cmd) {
	g.tries(func() { cmd = g.wrap(g.root.Init()) })
	return cmd
}

// Update gives the root a message.
func (g *guard) Update(msg tea.Msg) (_ tea.Model, cmd tea.Cmd) {
	if _, ok := msg.(tea.BackgroundColorMsg); ok {
		g.answers.Do(func() { close(g.answered) })
	}
	g.tries(func() {
		g.root, cmd = g.root.Update(msg)
		cmd = g.wrap(cmd)
	})
	return g, cmd
}

// View draws the root, or nothing any more.
func (g *guard) View() tea.View {
	v := tea.NewView("")
	v.AltScreen = true // or the screens would be left twice
	g.tries(func() { v = g.root.View() })
	v.KeyboardEnhancements.ReportAlternateKeys = true // shortcuts are where they are, see kit.Meant
	return v
}

// wrap sees to it that a panic of a command, and of those that it brings, ends the
// screens.
func (g *guard) wrap(cmd tea.Cmd) tea.Cmd {
	if cmd == nil {
		return nil
	}
	return func() (msg tea.Msg) {
		g.broke(breakdown.Caught(func() { msg = cmd() }))
		if all := reflect.ValueOf(msg); all.IsValid() && all.CanConvert(commands) {
			for i, next := range all.Convert(commands).Interface().([]tea.Cmd) {
				all.Index(i).Set(reflect.ValueOf(g.wrap(next)))
			}
		}
		return msg
	}
}

// commands is what a batch is, and a sequence, whose type is not exported.
var commands = reflect.TypeFor[[]tea.Cmd]()

// reportBreakdown says that the program broke down, and leaves a report for
// those who fix it.
func (p *program) reportBreakdown(e *breakdown.Error) {
	p.say(crashed)
	file, err := p.keepReport(e)
	if err != nil {
		p.say(noCrashReport, files.Why(err))
		return
	}
	p.say(crashReport, underHome(p.env("HOME"), file))
}

// keepReport writes the report of a breakdown to a file of its own.
func (p *program) keepReport(e *breakdown.Error) (name string, err error) {
	folder := p.stateFolder()
	if folder == "" {
		return "", fail(nil, noHome)
	}
	name = filepath.Join(folder, "breakdown-"+p.now().UTC().Format("20060102-150405")+"-"+strings.ToLower(rand.Text()[:10])+".txt")
	text := fmt.Sprintf("swotshop %s, %s, %s/%s\n%s", workshop.Clean(version()), runtime.Version(), runtime.GOOS, runtime.GOARCH, e.Report())
	return name, errors.Join(os.MkdirAll(folder, 0o700), files.Write(name, []byte(text), nil))
}
