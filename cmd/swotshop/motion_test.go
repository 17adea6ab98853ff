package main

import "testing"

// Motion is reduced by the flag, before or after the command, or by the
// variable.
func TestReducedMotion(t *testing.T) {
	for _, c := range []struct {
		args []string
		env  string
		want bool
	}{
		{[]string{"new"}, "", false},
		{[]string{"new"}, "1", true},
		{[]string{"new"}, "0", true}, // set is set, as with NO_COLOR
		{[]string{"--reduced-motion"}, "", true},
		{[]string{"new", "--reduced-motion"}, "", true},
		{[]string{"--reduced-motion", "open", "latest"}, "", true},
	} {
		p := &program{env: func(name string) string {
			if name == "SWOTSHOP_REDUCED_MOTION" {
				return c.env
			}
			return ""
		}}
		called, rest, err := p.root().Find(c.args)
		if err == nil {
			err = called.ParseFlags(rest)
		}
		if err != nil {
			t.Fatal(err)
		}
		if p.still() != c.want {
			t.Errorf("%v with %q reduces motion: %t, want %t", c.args, c.env, p.still(), c.want)
		}
	}
}
