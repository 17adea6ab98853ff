package workshop

import (
	"slices"
	"strings"
)

// This file is how a session is made fit for those who read of it, before any writer sees
// it: so all formats agree, and a text that is new to a session is no less safe for it.

// Audience is for whom a paper is. The zero value is the board, which reads everything.
type Audience struct {
	Team     bool     // who does not agree is not told apart
	Redacted bool     // without the names of the client and of persons, and without figures
	Hide     []string // words to take out besides; with any, all is as for Redacted
}

// Fitted is a session as its readers may have it.
type Fitted struct {
	Workshop *Workshop
	Events   []Event
	Replaced []Replacement // names and words, in the order of their replacements
	Figures  int           // how many were taken out of what was typed
	Roles    []string      // of owners, which were not taken for names
	Ordinary []string      // names that are also words of a language: replaced with a capital alone

	hidden *disguise // nil: nothing is
}

// Replacement is a name, and what stands for it.
type Replacement struct {
	From, To string
	Texts    int // in how many texts
}

// Fit makes a session fit for an audience. The events stay as they are. The error is a
// [*Refusal] when a name cannot be told from the words around it.
func (a Audience) Fit(events []Event) (*Fitted, error) {
	log, err := Replay(events)
	if err != nil {
		return nil, err
	}
	was := log.State()
	fitted := &Fitted{Workshop: was, Events: events}
	if !a.Team && !a.redacts() {
		return fitted, nil
	}
	names, changed := namesIn(was, events), slices.Clone(events)
	if a.Team {
		unattributed(was, names, changed)
	}
	if a.redacts() {
		d, err := a.disguise(was, names)
		if err != nil {
			return nil, err
		}
		d.reword(changed)
		d.report(fitted)
	}
	if log, err = Replay(changed); err != nil {
		return nil, err
	}
	fitted.Workshop, fitted.Events = log.State(), changed
	fitted.Workshop.was = was
	return fitted, nil
}

func (a Audience) redacts() bool { return a.Redacted || len(a.Hide) > 0 }

// Left are the names and words that a document, or the name of its file, still has, each
// with the words around it. What the paper says by itself is not looked at: see
// [Fitted.Ordinary].
func (f *Fitted) Left(document string) []string {
	if f.hidden == nil {
		return nil
	}
	return f.hidden.left(document)
}

// unattributed takes out of events who does not agree: of what was said against the
// proposal and of what is owed to somebody who objected.
func unattributed(w *Workshop, names *names, events []Event) {
	a := attribution{w: w, names: names}
	dissent := map[string]bool{}
	for at, ev := range events {
		switch f := ev.Fact.(type) {
		case Opened:
			f.Follows.Dissent = each(f.Follows.Dissent, a.cut)
			f.Follows.Owed = each(f.Follows.Owed, func(d FormerDebt) FormerDebt {
				d.Says, d.Owed, d.By = a.cutHeads(d.Says, false), a.cut(d.Owed), a.named(d.By)
				return d
			})
			events[at].Fact = f
		case RemarkAdded:
			if dissent[f.Remark] = f.Topic == Dissent; dissent[f.Remark] {
				f.Text = a.cut(f.Text)
				events[at].Fact = f
			}
		case RemarkEdited:
			if dissent[f.Remark] {
				f.Text = a.cut(f.Text)
				events[at].Fact = f
			}
		case ObjectionHeard:
			f.Says, f.Owed, f.By = a.cutHeads(f.Says, false), a.cut(f.Owed), a.named(f.By)
			events[at].Fact = f
		case Closed:
			f.Why = a.cut(f.Why)
			events[at].Fact = f
		}
	}
}

// each changes every one of a list, of which nothing is stays nothing.
func each[T any](all []T, change func(T) T) (changed []T) {
	for _, one := range all {
		changed = append(changed, change(one))
	}
	return changed
}

// named stands for whoever brings what is owed to one who objected: often it is the same
// person, and in a small room everybody knows.
func (a attribution) named(who string) string {
	if namesNobody(strings.TrimSpace(who)) {
		return who
	}
	return a.w.Words().Audience.Named
}
