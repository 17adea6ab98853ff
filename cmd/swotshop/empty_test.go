package main

import (
	"testing"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// every runs through all commands.
func every(c *cobra.Command, do func(c *cobra.Command, path []string)) {
	var walk func(c *cobra.Command, path []string)
	walk = func(c *cobra.Command, path []string) {
		do(c, path)
		for _, sub := range c.Commands() {
			walk(sub, append(path[:len(path):len(path)], sub.Name()))
		}
	}
	walk(c, nil)
}

// A flag, an argument or a variable that was given nothing, as by a script whose
// own variable is not set, is refused by its name, whatever the command; and no
// file is touched.
func TestAnEmptyValueIsNotTheDefault(t *testing.T) {
	t.Parallel()
	d := threeSessions(t)
	before := d.files()
	tried := 0
	every((&program{}).root(), func(c *cobra.Command, path []string) {
		if c.Run == nil || c.Name() == "help" {
			return
		}
		flags := func(f *pflag.Flag) {
			if f.Value.Type() != "string" {
				return
			}
			for _, nothing := range []string{"", "  ", "\u200b"} {
				tried++
				d.says(exitWrongCall, append(path[:len(path):len(path)], "--"+f.Name, nothing), "“--"+f.Name+"”", "empty")
			}
		}
		c.LocalFlags().VisitAll(flags)
		c.InheritedFlags().VisitAll(flags)
		if len(path) > 0 {
			tried++
			d.run(append(path[:len(path):len(path)], "", "--yes")...)
		}
	})
	if tried < 60 {
		t.Errorf("only %d were tried", tried)
	}
	for _, args := range [][]string{
		{"show", ""}, {"export", " "}, {"open", ""}, {"notes", ""}, {"delete", "", "--yes"}, {"redact", "", "W1", "--yes"}, {"redact", "latest", "", "--yes"},
		{"import", ""}, {"restore", ""}, {"backup", ""}, {"search", ""}, {"deck", "show", ""}, {"deck", "check", ""}, {"agenda", "show", ""}, {"agenda", "check", ""}, {"console", ""},
	} {
		d.says(exitWrongCall, args)
	}
	d.env["SWOTSHOP_LIBRARY"] = ""
	for _, args := range [][]string{{"list"}, {"purge", "--client", "Acme", "--yes"}, {"delete", "example", "--yes"}, {"doctor"}, {}} {
		d.says(exitWrongCall, args, "SWOTSHOP_LIBRARY")
	}
	delete(d.env, "SWOTSHOP_LIBRARY")
	if after := d.files(); after != before {
		t.Errorf("files were changed, from\n%sto\n%s", before, after)
	}
	d.fine("list")
}
