package plain

import (
	"strings"

	"swotshop/workshop"
)

// This file counts the lines that were not taken. Whoever types one hears it at once;
// a file that was piped in is told at its end.

// refusals are the lines that were not taken, of those that were read.
type refusals struct {
	at    int // the line that is being answered, from 1; 0: none yet
	typed string
	read  int // lines with something on them
	lines []refusal
}

type refusal struct {
	at         int
	typed, why string
}

// next begins with another line.
func (r *refusals) next(line string) {
	r.at++
	if r.typed = line; line != "" {
		r.read++
	}
}

// refuse says why the line was not taken.
func (s *speaker) refuse(why string) {
	if why == "" {
		return
	}
	s.say(why)
	r := &s.refused
	if n := len(r.lines); r.typed == "" || n > 0 && r.lines[n-1].at == r.at {
		return
	}
	r.lines = append(r.lines, refusal{r.at, r.typed, workshop.Clean(why)})
}

// err names the lines that were not taken; nil for none.
func (r *refusals) err() error {
	if len(r.lines) == 0 {
		return nil
	}
	said := []string{linesNotTaken(len(r.lines), r.read)}
	for _, l := range r.lines {
		said = append(said, lineNotTaken(l.at, l.typed, l.why))
	}
	return &workshop.Refusal{Text: strings.Join(said, "\n")}
}
