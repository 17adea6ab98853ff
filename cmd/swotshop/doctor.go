package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strings"

	"github.com/charmbracelet/x/ansi"
	"github.com/spf13/cobra"

	"swotshop/sessions"
)

func (p *program) doctorCommand() *cobra.Command {
	var asJSON bool
	c := p.command(&cobra.Command{
		Use:   "doctor [flags]",
		Short: doctorShort,
		Long:  doctorLong,
	}, noArgs, func(c *cobra.Command, _ []string) error {
		path, err := p.libraryPath()
		if err != nil {
			return err
		}
		var list []sessions.Diagnosis
		if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) {
			p.say(noLibraryYet, path)
		} else {
			list, err = long(c.Context(), p, examining, func(ctx context.Context) ([]sessions.Diagnosis, error) {
				list := sessions.Examine(ctx, path, p.now())
				return append(list, p.examineTraces(path)...), ctx.Err()
			})
			if err != nil {
				return err
			}
		}
		if asJSON {
			err = printJSON(p, list)
		} else {
			err = p.print(diagnoses(list, p.columns(), marks))
		}
		if err != nil {
			return err
		}
		faults := 0
		for _, d := range list {
			if d.Verdict == sessions.Fault {
				faults++
			}
		}
		if faults > 0 {
			return fail(nil, problemFound)
		}
		return nil
	})
	c.Flags().BoolVar(&asJSON, "json", false, jsonFlag)
	return c
}

// marks tell the verdicts at a glance.
var marks = map[sessions.Verdict]string{sessions.Fine: "ok", sessions.Warning: "note", sessions.Fault: "WRONG"}

// diagnoses sets each finding beside what was looked at.
func diagnoses(list []sessions.Diagnosis, width int, marks map[sessions.Verdict]string) string {
	const left = 18
	var b strings.Builder
	for _, d := range list {
		lines := []string{d.Text}
		if width > left+20 {
			lines = wrapWords(d.Text, width-left)
		}
		fmt.Fprintf(&b, "%-5s  %-9s  %s\n", marks[d.Verdict], d.What, strings.Join(lines, "\n"+strings.Repeat(" ", left)))
	}
	return b.String()
}

// wrapWords breaks a text into lines at its blanks alone: a path or a command is
// copied whole.
func wrapWords(text string, width int) []string {
	var lines []string
	line := ""
	for _, word := range strings.Fields(text) {
		if line != "" && ansi.StringWidth(line+" "+word) > width {
			lines, line = append(lines, line), ""
		}
		line = strings.TrimPrefix(line+" "+word, " ")
	}
	return append(lines, line)
}

func (p *program) rebuildCommand() *cobra.Command {
	return p.command(&cobra.Command{
		Use:   "rebuild",
		Short: rebuildShort,
		Long:  rebuildLong,
	}, noArgs, func(c *cobra.Command, _ []string) error {
		return p.rebuild(c.Context())
	})
}

// rebuilt is what was wrong before, and is still.
type rebuilt struct{ before, after []sessions.Finding }

func (p *program) rebuild(ctx context.Context) error {
	found, err := long(ctx, p, rebuilding, func(ctx context.Context) (found rebuilt, err error) {
		return found, p.changing(ctx, func(l *sessions.Library) (err error) {
			if found.before, err = l.Check(ctx); err != nil {
				return err
			}
			// A damaged file that is written to may lose what still reads.
			if i := slices.IndexFunc(found.before, func(f sessions.Finding) bool { return f.Check == sessions.Integrity }); i >= 0 {
				return fail(nil, notRebuilt, found.before[i].Text)
			}
			if err := l.Rebuild(ctx); err != nil {
				return err
			}
			found.after, err = l.Check(ctx)
			return err
		})
	})
	if err != nil {
		return err
	}
	for _, f := range found.after {
		p.say(stillWrong, f.Text)
	}
	if len(found.after) > 0 {
		return fail(nil, rebuildFailed)
	}
	p.say("%s", rebuiltAfter(len(found.before)))
	return nil
}
