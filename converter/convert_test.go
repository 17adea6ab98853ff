//go:build unix

package converter

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"

	"swotshop/prompts"
	"swotshop/workshop"
	"swotshop/workshop/blueprint"
)

// by is what made the documents of these tests, on a leap day.
var by = By{Generator: "swotshop blueprint 2", At: time.Date(2028, 2, 29, 13, 7, 9, 0, time.UTC)}

// demo is the paper of the product’s worked example.
func demo(t *testing.T) *blueprint.Paper {
	t.Helper()
	log, err := prompts.Demo(prompts.Open(""))
	if err != nil {
		t.Fatal(err)
	}
	return blueprint.Of(log.State(), workshop.NudgeRules{})
}

// scripted is a program that does what a script says.
func scripted(t *testing.T, script string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "program")
	if err := os.WriteFile(path, []byte("#!/bin/sh\n"+script+"\n"), 0o700); err != nil {
		t.Fatal(err)
	}
	return path
}

// emptied gives the test a folder for what is temporary, in which nothing may be left.
func emptied(t *testing.T) {
	t.Helper()
	folder := t.TempDir()
	t.Setenv("TMPDIR", folder)
	t.Cleanup(func() {
		left, err := os.ReadDir(folder)
		if err != nil || len(left) > 0 {
			t.Errorf("left behind: %v, %v", left, err)
		}
	})
}

// where is how a script finds the file that a browser is to write.
const where = `for a; do case "$a" in --print-to-pdf=*) out="${a#--print-to-pdf=}";; esac; done; `

// A program that makes nothing, or something else, is told from one that was not waited for;
// neither leaves anything behind.
func TestWhatComesOfABadProgram(t *testing.T) {
	gone := errors.New("the user has gone")
	pdf := func(ctx context.Context, program string) ([]byte, error) {
		return PDF(ctx, program, []byte("<p>page"), by)
	}
	word := func(ctx context.Context, program string) ([]byte, error) {
		return Word(ctx, program, []byte("# page"), Sheet{Width: 11906, Height: 16838}, by)
	}
	for name, c := range map[string]struct {
		script string
		run    func(context.Context, string) ([]byte, error)
		ends   bool // by itself
		want   error
	}{
		"a browser that makes nothing":         {"exit 0", pdf, true, ErrNothing},
		"a browser that fails":                 {"exit 3", pdf, true, ErrNothing},
		"a browser that writes rubbish":        {where + `echo "<html>%PDF-" > "$out"`, pdf, true, ErrNothing},
		"a browser that writes an empty file":  {where + `: > "$out"`, pdf, true, ErrNothing},
		"a browser that hangs":                 {"exec sleep 600", pdf, false, gone},
		"a browser that hangs after its work":  {where + `printf '%%PDF-1.4' > "$out"; exec sleep 600`, pdf, false, gone},
		"a pandoc that makes nothing":          {"cat >/dev/null", word, true, ErrNothing},
		"a pandoc that fails after all":        {"cat; exit 64", word, true, ErrNothing},
		"a pandoc that does not read":          {"exit 0", word, true, ErrNothing},
		"a pandoc that writes rubbish":         {"cat", word, true, ErrNothing},
		"a pandoc that hangs":                  {"exec sleep 600", word, false, gone},
		"a pandoc that writes, and then hangs": {"cat; exec sleep 600", word, false, gone},
	} {
		t.Run(name, func(t *testing.T) {
			emptied(t)
			ctx, leave := context.WithCancelCause(t.Context())
			defer leave(nil)
			if !c.ends { // however long it takes to start, it does not end before this
				time.AfterFunc(100*time.Millisecond, func() { leave(gone) })
			}
			data, err := c.run(ctx, scripted(t, c.script))
			if !errors.Is(err, c.want) || data != nil || c.want == gone && errors.Is(err, ErrNothing) {
				t.Errorf("%d bytes and %v, want %v", len(data), err, c.want)
			}
		})
	}
}

// A program that is not there is one that makes nothing.
func TestAProgramThatIsNotThere(t *testing.T) {
	emptied(t)
	none := filepath.Join(t.TempDir(), "none")
	if _, err := PDF(t.Context(), none, []byte("<p>page"), by); !errors.Is(err, ErrNothing) {
		t.Errorf("a PDF: %v", err)
	}
	if _, err := Word(t.Context(), none, []byte("# page"), Sheet{}, by); !errors.Is(err, ErrNothing) {
		t.Errorf("a document of Word: %v", err)
	}
}
