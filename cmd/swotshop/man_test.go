package main

import (
	"bytes"
	"fmt"
	"go/ast"
	"os/exec"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"swotshop/e2e/faults"
	"swotshop/e2e/hostile"
)

// The manual page has every command and every flag, as they are typed.
func TestTheManualHasAllThereIs(t *testing.T) {
	page := newDesk(t).fine("man")
	n := 0
	var look func(c *cobra.Command)
	look = func(c *cobra.Command) {
		for _, sub := range c.Commands() {
			if !sub.Hidden {
				look(sub)
			}
		}
		if !c.HasParent() || c.HasSubCommands() {
			return
		}
		n++
		if term := "\n" + bold(strings.TrimPrefix(c.CommandPath(), "swotshop ")); !strings.Contains(page, term) {
			t.Errorf("it has not %q", c.CommandPath())
		}
		c.Flags().VisitAll(func(f *pflag.Flag) {
			if !f.Hidden && !strings.Contains(page, bold("--"+f.Name)) {
				t.Errorf("it has not --%s of %q", f.Name, c.CommandPath())
			}
		})
	}
	look(newDesk(t).ready().root())
	if n < 25 {
		t.Errorf("only %d commands were looked at", n)
	}
}

// What the program reads of its environment, and how it ends, stands in the manual.
func TestTheManualHasTheEnvironmentAndTheExitCodes(t *testing.T) {
	page := newDesk(t).fine("man")
	for _, code := range []int{exitFine, exitFailed, exitWrongCall} {
		if !strings.Contains(page, "\n"+bold(fmt.Sprint(code))+"\n") {
			t.Errorf("exit code %d is missing", code)
		}
	}
	ours, found := regexp.MustCompile(`^"(SWOTSHOP_[A-Z_]+)"$`), 0
	eachNode(t, func(at place, n ast.Node) {
		if text, ok := n.(*ast.BasicLit); ok && at.file != "cmd/swotshop/words_man.go" {
			if m := ours.FindStringSubmatch(text.Value); m != nil {
				found++
				if !strings.Contains(page, bold(m[1])) {
					t.Errorf("%s reads %s, which the manual has not", at, m[1])
				}
			}
		}
	})
	if found < 3 {
		t.Errorf("only %d variables were found", found)
	}
}

// The same build writes the same page on every day: its day is that of the commit.
func TestTheManualIsOfTheDayOfItsCommit(t *testing.T) {
	defer func(was string) { day = was }(day)
	day = "2026-03-12"
	if head, _, _ := strings.Cut(newDesk(t).fine("man"), "\n"); !strings.HasPrefix(head, `.TH SWOTSHOP 1 "2026-03-12" `) {
		t.Errorf("the day is not that of the commit: %s", head)
	}
}

// No text becomes a request to the one who sets the page, wherever it stands.
func TestTheManualTakesNoTextForARequest(t *testing.T) {
	ours := []string{".PP", ".IP", ".TP", ".SH", ".SS", ".RS", ".RE", ".br", ".nf", ".fi"}
	unknown := regexp.MustCompile(`\\[^(&f\[-]|\\\([^rdaghtb]`)
	texts := append(hostile.Raw(), ".so /etc/passwd", "'so /etc/passwd", `\X'ps: exec'`, "a\n.so b", "a\n'so b", `\fBbold`)
	for _, text := range texts {
		m := &page{}
		m.section(text)
		m.paragraphs(text)
		m.tagged(bold(text), text)
		m.verbatim(text)
		m.markdown("", "# A\n\n"+text+"\n\n- "+text+"\n\n```\n"+text+"\n```\n\n| a | b |\n|---|---|\n| "+text+" | c |\n\n**"+text+"**\n")
		for line := range strings.Lines(m.b.String()) {
			if name, _, _ := strings.Cut(strings.TrimSpace(line), " "); strings.HasPrefix(line, "'") || strings.HasPrefix(line, ".") && !slices.Contains(ours, name) {
				t.Errorf("%q became %q", text, line)
			}
		}
		if escape := unknown.FindString(m.b.String()); escape != "" {
			t.Errorf("%q has the escape %q", text, escape)
		}
	}
}

// A guide becomes a section: its headings, lists, tables and commands as a page has them.
func TestAGuideInTheManual(t *testing.T) {
	m := &page{}
	m.markdown("", "# First session\n\nSay *hello*, and **wait** for `swotshop --help`.\n\n## Before\n\n1. One\n2. Two\n   - two and a half\n\n```sh\nswotshop demo\n```\n\n| When | Do |\n| --- | --- |\n| dark | `F5` |\n")
	want := `.SH "FIRST SESSION"
.PP
Say \fIhello\fR, and \fBwait\fR for \fBswotshop \-\-help\fR.
.SS "Before"
.IP 1. 4
One
.IP 2. 4
Two
.RS 4
.IP \(bu 2
two and a half
.PP
.RE
.PP
.PP
.RS 4
.nf
swotshop demo
.fi
.RE
.TP
dark
\fBF5\fR
`
	if got := m.b.String(); got != want {
		t.Errorf("it is\n%s\nand not\n%s", got, want)
	}
}

// The one who sets the page has nothing to complain of.
func TestTheManualCanBeSet(t *testing.T) {
	if _, err := exec.LookPath("groff"); err != nil {
		faults.NotRun(t, "how the manual page is set: groff is not on the PATH")
	}
	cmd := exec.Command("groff", "-man", "-Tutf8", "-ww", "-b")
	cmd.Stdin = strings.NewReader(newDesk(t).fine("man"))
	var out, talk bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &talk
	if err := cmd.Run(); err != nil || talk.Len() > 0 {
		t.Errorf("%v\n%s", err, talk.String())
	}
	if !strings.Contains(out.String(), "SWOTSHOP_LIBRARY") {
		t.Error("the page is empty")
	}
}
