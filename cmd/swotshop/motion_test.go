package main

import (
	"io"
	"testing"
)

// Motion is reduced by the flag, after any command, or by the variable.
func TestReducedMotion(t *testing.T) {
	for _, c := range []struct {
		args []string
		env  string
		want bool
	}{
		{[]string{"version"}, "", false},
		{[]string{"version"}, "1", true},
		{[]string{"version"}, "0", true}, // set is set, as with NO_COLOR
		{[]string{"version", "--reduced-motion"}, "", true},
		{[]string{"--reduced-motion", "version"}, "", true},
	} {
		p := &program{out: io.Discard, err: io.Discard, env: func(name string) string {
			if name == "SWOTSHOP_REDUCED_MOTION" {
				return c.env
			}
			return ""
		}}
		root := p.root()
		root.SetArgs(c.args)
		root.SetOut(io.Discard)
		if err := root.Execute(); err != nil {
			t.Fatal(err)
		}
		if p.still() != c.want {
			t.Errorf("%v with %q reduces motion: %t, want %t", c.args, c.env, p.still(), c.want)
		}
	}
}
