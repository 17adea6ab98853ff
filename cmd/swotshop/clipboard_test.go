package main

import (
	"encoding/base64"
	"errors"
	"strings"
	"testing"

	"swotshop/tui/screen"
	"swotshop/workshop"
)

// onClipboard is what a terminal puts on its clipboard when it is sent something; GNU screen
// takes its own wrapping off before.
func onClipboard(t *testing.T, sent string) string {
	t.Helper()
	sent = strings.NewReplacer("\x1bP", "", "\x1b\\", "").Replace(sent)
	data, begun := strings.CutPrefix(sent, "\x1b]52;c;")
	data, ended := strings.CutSuffix(data, "\a")
	text, err := base64.StdEncoding.DecodeString(data)
	if !begun || !ended || err != nil {
		t.Fatalf("%.80q is no text for the clipboard: %v", sent, err)
	}
	return string(text)
}

// What is copied is page 1, whatever runs between the program and the terminal, and a
// terminal that is known to take none is sent none.
func TestTheClipboardTakesPageOne(t *testing.T) {
	noWords := func() workshop.NudgeRules { return workshop.NudgeRules{} }
	w := example(t).State()
	broken := errors.New("no server running")
	for name, c := range map[string]struct {
		env     map[string]string
		tmux    error
		refuses bool
		held    bool
	}{
		"xterm":           {env: map[string]string{"TERM": "xterm-256color"}},
		"over ssh":        {env: map[string]string{"TERM": "xterm-256color", "SSH_TTY": "/dev/pts/1"}},
		"tmux":            {env: map[string]string{"TERM": "tmux-256color", "TMUX": "/tmp/tmux-0/default,1,0"}, held: true},
		"tmux, too old":   {env: map[string]string{"TERM": "screen", "TMUX": "/tmp/tmux-0/default,1,0"}, tmux: broken},
		"tmux, elsewhere": {env: map[string]string{"TERM": "screen", "TMUX": "x", "TERM_PROGRAM": "Apple_Terminal", "VTE_VERSION": "6003"}, held: true},
		"screen":          {env: map[string]string{"TERM": "screen", "STY": "1.pts-0.host"}},
		"console":         {env: map[string]string{"TERM": "linux"}, refuses: true},
		"macOS":           {env: map[string]string{"TERM": "xterm-256color", "TERM_PROGRAM": "Apple_Terminal"}, refuses: true},
		"older GNOME":     {env: map[string]string{"TERM": "xterm-256color", "VTE_VERSION": "6800"}, refuses: true},
		"GNOME":           {env: map[string]string{"TERM": "xterm-256color", "VTE_VERSION": "7803"}},
	} {
		t.Run(name, func(t *testing.T) {
			held := ""
			clip := clipboard{env: func(n string) string { return c.env[n] }, words: noWords, hold: func(text string) error { held = text; return c.tmux }}
			sent, how := clip.Copy(w)
			switch {
			case c.refuses:
				if how != screen.CopyRefused || sent != "" {
					t.Errorf("it is sent %.80q, %v", sent, how)
				}
				return
			case onClipboard(t, sent) != pageText(w, noWords()):
				t.Errorf("pasting brings %.80q", onClipboard(t, sent))
			case (how == screen.CopyHeld) != c.held, c.held && held != pageText(w, noWords()):
				t.Errorf("tmux holds %.80q, and it says %v", held, how)
			}
			for _, part := range strings.Split(sent, "\x1b\\") {
				if c.env["STY"] != "" && len(part) > screenTakes+2 {
					t.Errorf("GNU screen would drop a part of %d bytes", len(part))
				}
			}
		})
	}
}

// A page that is longer than any terminal takes is not cut: it is not copied.
func TestALongPageIsNotCopied(t *testing.T) {
	log := example(t)
	w := *log.State()
	w.Title = strings.Repeat("a title ", mostCopied/8)
	clip := clipboard{env: func(string) string { return "" }, words: func() workshop.NudgeRules { return workshop.NudgeRules{} }}
	if sent, how := clip.Copy(&w); sent != "" || how != screen.CopyTooLong {
		t.Errorf("%d bytes are sent, %v", len(sent), how)
	}
}

// Copying writes no file, so that a call which names one is wrong.
func TestCopyingWritesNoFile(t *testing.T) {
	d := threeSessions(t)
	for _, more := range [][]string{{"-o", "x.md"}, {"--format", "html"}, {"--page", "policy"}} {
		if r := d.run(append([]string{"export", "example", "--copy"}, more...)...); r.code != exitWrongCall || r.out != "" {
			t.Errorf("%q: %+v", more, r)
		}
	}
}

// The app offers what has a title and the session has, in the order of its list, says what
// is missing, and writes each under the name that it has shown.
func TestTheAppOffersEveryForm(t *testing.T) {
	home := t.TempDir()
	t.Chdir(home)
	w, e := example(t).State(), exporter{t.Context(), func(string) string { return home }, func() workshop.NudgeRules { return workshop.NudgeRules{} }}
	names := map[string]bool{}
	for _, form := range e.Forms(w) {
		if form.Title == "" || form.Use == "" || names[form.Name] {
			t.Errorf("%+v has no words, or is there twice", form)
		}
		if names[form.Name] = true; form.Missing != "" {
			continue
		}
		if form.Name == asPDF.name || form.Name == asWord.name {
			continue // which take seconds, and other programs
		}
		shown, _ := e.Place(w, form.Name)
		got, err := e.Export(w, form.Name)
		if err != nil || got.File != shown || got.Bytes == 0 || !strings.Contains(got.Says, shown) {
			t.Errorf("%s: %+v, %v, and it had shown %s", form.Name, got, err, shown)
		}
	}
	if !names[asBlueprint.name] || names[asSession.name] {
		t.Errorf("it offers %v", names)
	}
}
