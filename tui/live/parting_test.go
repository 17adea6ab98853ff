package live

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"swotshop/workshop"
)

// whatFollows is what must follow: from which phases, upon what, if which facts
// hold, which phase comes. The first row that fits holds; “*” is any, “=” the
// same phase again. “never” is a state that a session is not in between two
// things that happen; a random test looks whether that is so.
const whatFollows = `
	# Another window has the session. Nobody leaves without being asked anew, and a path that is half typed stays.
	copying copyingFirst     | tookOver              | *                        | copying
	*                        | tookOver              | *                        | staying

	# Whoever waits for all to be saved goes when it is, or is asked about it; whoever types a path does something else.
	waiting asking           | saveDone              | saved                    | leaving
	copyingFirst             | saveDone              | saved                    | copying
	staying copying          | saveDone              | saved                    | =

	# The states that there are not.
	leaving                  | *                     | *                        | never
	waiting asking           | *                     | saved                    | never
	copyingFirst             | *                     | saved                    | never
	staying copying          | *                     | ends                     | never
	waiting copyingFirst     | *                     | takenOver                | never
	*                        | *                     | saved failing            | never
	*                        | *                     | unsaved takenOver silent | never

	# All is saved: nobody is asked.
	*                        | wished endPressed     | saved                    | leaving

	# Something is not. Once it is waited for, if that is worth while; after that there is a question.
	staying copying          | wished endPressed     | silent                   | waiting
	staying copying          | wished endPressed     | failing                  | asking
	waiting copyingFirst     | wished endPressed     | *                        | asking

	# A wish is about now. What comes by itself is no question, and whoever does something else does not leave any more.
	waiting                  | saveFailed            | *                        | staying
	waiting                  | carriedOn             | *                        | staying
	waiting                  | copyOpened            | *                        | copying

	# Only who has the question before him leaves something unsaved: by y, or by Ctrl+C when it asks about the end.
	asking                   | yes                   | *                        | leaving
	asking                   | endPressed            | ends                     | leaving
	asking                   | endPressed            | goes                     | asking
	asking                   | wished                | *                        | asking
	asking                   | no                    | *                        | staying

	# A copy, and back to where one was: to the question, if there was one.
	staying                  | copyOpened            | *                        | copying
	asking                   | copyOpened            | here                     | copyingFirst
	copyingFirst             | copyClosed            | *                        | asking
	copying                  | copyClosed            | *                        | staying
	# After a take-over it would be another question.
	asking                   | copyOpened            | takenOver                | copying

	# Nothing else moves anybody.
	*                        | yes no                | *                        | =
	*                        | copyOpened copyClosed | *                        | =
	*                        | saveDone saveFailed   | *                        | =
	*                        | carriedOn             | *                        | =
`

var (
	phases     = []string{"staying", "waiting", "asking", "copying", "copyingFirst", "leaving"}
	happenings = []string{"wished", "endPressed", "saveDone", "saveFailed", "yes", "no", "copyOpened", "copyClosed", "tookOver", "carriedOn"}
	factWords  = map[string]func(f facts) bool{
		"saved": func(f facts) bool { return f.saved }, "unsaved": func(f facts) bool { return !f.saved },
		"failing": func(f facts) bool { return f.failing }, "silent": func(f facts) bool { return !f.failing },
		"takenOver": func(f facts) bool { return f.takenOver }, "here": func(f facts) bool { return !f.takenOver },
		"ends": func(f facts) bool { return f.ends }, "goes": func(f facts) bool { return !f.ends },
	}
)

// rule is a row of the table.
type rule struct {
	from, upon, facts []string // nil: any
	next              string
}

func rules(t testing.TB) (all []rule) {
	t.Helper()
	for line := range strings.Lines(whatFollows) {
		if line = strings.TrimSpace(line); line == "" || line[0] == '#' {
			continue
		}
		cells := strings.Split(line, "|")
		if len(cells) != 4 {
			t.Fatalf("no row: %s", line)
		}
		r := rule{words(t, cells[0], phases), words(t, cells[1], happenings), words(t, cells[2], nil), strings.TrimSpace(cells[3])}
		if r.next != "=" && r.next != "never" {
			words(t, r.next, phases)
		}
		all = append(all, r)
	}
	return all
}

// words are those of a cell; without any allowed ones they are facts.
func words(t testing.TB, cell string, allowed []string) []string {
	t.Helper()
	all := strings.Fields(cell)
	if slices.Equal(all, []string{"*"}) {
		return nil
	}
	for _, w := range all {
		if allowed != nil && !slices.Contains(allowed, w) || allowed == nil && factWords[w] == nil {
			t.Fatalf("no such word: %s", w)
		}
	}
	return all
}

func (r rule) fits(p phase, h happening, f facts) bool {
	return (r.from == nil || slices.Contains(r.from, phases[p])) && (r.upon == nil || slices.Contains(r.upon, happenings[h])) &&
		!slices.ContainsFunc(r.facts, func(word string) bool { return !factWords[word](f) })
}

// follows is the first rule that fits; -1 when none does.
func follows(all []rule, p phase, h happening, f facts) int {
	return slices.IndexFunc(all, func(r rule) bool { return r.fits(p, h, f) })
}

// combinations are all there can be, and then some.
func combinations(yield func(phase, happening, facts) bool) {
	for p := range phases {
		for h := range happenings {
			for bits := range 16 {
				f := facts{bits&1 > 0, bits&2 > 0, bits&4 > 0, bits&8 > 0}
				if !yield(phase(p), happening(h), f) {
					return
				}
			}
		}
	}
}

func TestWhatFollowsInEveryCase(t *testing.T) {
	all := rules(t)
	used := make([]bool, len(all))
	combinations(func(p phase, h happening, f facts) bool {
		at := follows(all, p, h, f)
		if at < 0 {
			t.Errorf("%s upon %s, if %+v: no row says what follows", phases[p], happenings[h], f)
			return true
		}
		used[at] = true
		want := all[at].next
		if want == "=" {
			want = phases[p]
		}
		if got := phases[p.after(h, f)]; got != want && want != "never" {
			t.Errorf("%s upon %s, if %+v: %s follows, and not %s", phases[p], happenings[h], f, got, want)
		}
		return true
	})
	for i, r := range all {
		if !used[i] {
			t.Errorf("the row %v is never the first that fits", r)
		}
	}
}

// Whatever the table says, and in states that there are not: nothing that is
// unsaved is left without a word of the person who has the question before him.
func TestNobodyLeavesUnasked(t *testing.T) {
	combinations(func(p phase, h happening, f facts) bool {
		decided := p == asking && (h == yes || h == endPressed && f.ends)
		if p != leaving && p.after(h, f) == leaving && !f.saved && !decided {
			t.Errorf("%s upon %s, if %+v: it leaves", phases[p], happenings[h], f)
		}
		return true
	})
}

// No question comes by itself, under the fingers of somebody who types: it is asked
// of a person who wishes to leave, or who comes back to it from a copy.
func TestNoQuestionComesByItself(t *testing.T) {
	combinations(func(p phase, h happening, f facts) bool {
		called := h == wished || h == endPressed || h == copyClosed
		if p != asking && p.after(h, f) == asking && !called {
			t.Errorf("%s upon %s, if %+v: it asks", phases[p], happenings[h], f)
		}
		return true
	})
}

// From wherever one is, three times Ctrl+C end the program whatever is not
// saved, and twice Esc lead back to the screen.
func TestNobodyIsKept(t *testing.T) {
	for p := range leaving {
		for _, f := range []facts{{}, {failing: true}, {failing: true, takenOver: true}} {
			at := p
			for n := 0; n < 3 && at != leaving; n++ {
				at, f.ends = at.after(endPressed, f), true
			}
			if at != leaving {
				t.Errorf("%s, if %+v: three times Ctrl+C lead to %s", phases[p], f, phases[at])
			}
			if at = p.backed(f).backed(f); at == asking || at.copies() {
				t.Errorf("%s, if %+v: twice Esc lead to %s", phases[p], f, phases[at])
			}
		}
	}
}

// backed is what follows on the Esc that closes a dialog.
func (p phase) backed(f facts) phase {
	if p.copies() {
		return p.after(copyClosed, f)
	}
	return p.after(no, f)
}

func (r rule) String() string { return fmt.Sprint(r.from, r.upon, r.facts, r.next) }

// A save that the library took before the other window did counts, however late
// it is told: then nothing is unsaved, and whoever is asked may go.
func TestASaveToldAfterATakeOverCounts(t *testing.T) {
	p := newPlayer(t, 0)
	p.good = true
	p.take(p.waiting[0]())
	p.do(workshop.AddItem{Quadrant: workshop.Strengths, Text: "in time"})
	saved := p.waiting[1]()
	p.takeOver()
	p.press("ctrl+c")
	if p.left || p.s.Pending() != 1 {
		t.Fatalf("left is %v, with %d changes pending", p.left, p.s.Pending())
	}
	if p.take(saved); !p.left || !p.s.Saved() {
		t.Errorf("left is %v, with %d changes pending", p.left, p.s.Pending())
	}
}
