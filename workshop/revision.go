package workshop

import (
	"encoding/json"
	"errors"
	"reflect"
	"slices"
	"strings"
)

// This file compares copies of one session that were made at different times. Events are
// never changed but to erase words, so that two copies with the same events differ only in
// what was erased from one of them, and in private notes that were left out of one.

// Revision counts how often words were erased from a session. Of two copies with the same
// events, the one with the higher revision is to be stored.
func Revision(events []Event) (times int) {
	for _, ev := range events {
		if _, ok := ev.Fact.(Redacted); ok {
			times++
		}
	}
	return times
}

// WithoutNotes returns the events with nothing in their private notes. The events
// themselves stay as they are, and each has its place still.
func WithoutNotes(events []Event) []Event {
	left := slices.Clone(events)
	for i, ev := range left {
		if note, ok := ev.Fact.(PrivateNoted); ok {
			note.Text = ""
			left[i].Fact = note
		}
	}
	return left
}

// errOtherwise is of a copy that does not come from the same session, or was tampered with.
var errOtherwise = errors.New(revisedOtherwise)

// Revise gives a copy of events as it has to be stored after words were erased elsewhere:
// later has the same events without these words, and may leave private notes out. Those
// that it leaves out stay, without the words that were erased from other texts. words are
// these, for what else has them. The error says that later differs in more than that.
func Revise(events, later []Event) (revised []Event, words []string, err error) {
	if len(later) < len(events) {
		return nil, nil, errOtherwise
	}
	mark := markOf(events)
	revised = slices.Clone(events)
	var notes []int
	for i, ev := range events {
		then := later[i]
		if ev.ID != then.ID || ev.Seq != then.Seq || ev.Step != then.Step || ev.Actor != then.Actor || !ev.At.Equal(then.At) {
			return nil, nil, errOtherwise
		}
		if isLeftOut(ev.Fact, then.Fact) {
			notes = append(notes, i)
			continue
		}
		gone, err := erasedFrom(ev.Fact, then.Fact, mark)
		if err != nil {
			return nil, nil, err
		}
		words = append(words, gone...)
		revised[i].Fact = then.Fact
	}
	slices.Sort(words)
	words = slices.Compact(words)
	for _, i := range notes {
		revised[i].Fact = withoutWords(revised[i].Fact, words)
	}
	return revised, words, nil
}

// isLeftOut reports whether a fact is a private note that the other copy leaves out, or
// that this one does.
func isLeftOut(own, other Fact) bool {
	a, isNote := own.(PrivateNoted)
	b, areNotes := other.(PrivateNoted)
	if !isNote || !areNotes || a.Text != "" && b.Text != "" {
		return false
	}
	a.Text, b.Text = "", ""
	return a == b
}

// withoutWords takes words out of a private note.
func withoutWords(f Fact, words []string) Fact {
	note := f.(PrivateNoted)
	if note.Text == "" {
		return f
	}
	for _, w := range words {
		e, err := Redaction{Words: w}.eraser(nil)
		if err != nil { // too short for a word of its own: it was part of an item that went as a whole
			continue
		}
		note.Text = e.erase(note.Text, false)
	}
	return note
}

// erasedFrom is what was erased from a fact; the error says that something else was changed.
func erasedFrom(before, after Fact, mark string) (words []string, err error) {
	if reflect.DeepEqual(before, after) { // nearly always
		return nil, nil
	}
	if before.Kind() != after.Kind() {
		return nil, errOtherwise
	}
	a, err := asValue(before)
	if err != nil {
		return nil, err
	}
	b, err := asValue(after)
	if err != nil {
		return nil, err
	}
	err = compareValues(a, b, mark, func(w string) { words = append(words, w) })
	return words, err
}

// asValue is a fact as JSON has it.
func asValue(f Fact) (v any, err error) {
	body, err := EncodeFact(f)
	if err == nil {
		err = json.Unmarshal(body, &v)
	}
	return v, err
}

// compareValues walks through two values at once, and tells what was erased.
func compareValues(before, after any, mark string, tell func(string)) error {
	switch before := before.(type) {
	case map[string]any:
		after, ok := after.(map[string]any)
		if !ok || len(before) != len(after) {
			return errOtherwise
		}
		for name, value := range before {
			then, ok := after[name]
			if !ok {
				return errOtherwise
			}
			if err := compareValues(value, then, mark, tell); err != nil {
				return err
			}
		}
	case []any:
		after, ok := after.([]any)
		if !ok || len(before) != len(after) {
			return errOtherwise
		}
		for i := range before {
			if err := compareValues(before[i], after[i], mark, tell); err != nil {
				return err
			}
		}
	case string:
		after, ok := after.(string)
		if !ok {
			return errOtherwise
		}
		return compareTexts(before, after, mark, tell)
	default:
		if before != after {
			return errOtherwise
		}
	}
	return nil
}

// compareTexts tells what was erased from a text: what stood where the other has a mark.
// A client whose name went is told apart by a mark of its own.
func compareTexts(before, after, mark string, tell func(string)) error {
	if before == after {
		return nil
	}
	for _, ending := range []string{"", mark} {
		rest, ok := strings.CutSuffix(after, ending)
		if !ok {
			continue
		}
		for _, sign := range []string{Erased, shortErased} {
			if gaps, ok := gapsBetween(before, strings.Split(rest, sign)); ok {
				for _, gap := range gaps {
					tell(gap)
				}
				return nil
			}
		}
	}
	return errOtherwise
}

// gapsBetween is what stands between pieces of a text, which have to be in it in this order,
// the first at its beginning and the last at its end.
func gapsBetween(text string, pieces []string) (gaps []string, ok bool) {
	last := len(pieces) - 1
	if last < 1 || !strings.HasPrefix(text, pieces[0]) || len(text) < len(pieces[0])+len(pieces[last]) || !strings.HasSuffix(text, pieces[last]) {
		return nil, false
	}
	text = text[len(pieces[0]) : len(text)-len(pieces[last])]
	for _, piece := range pieces[1:last] {
		at := strings.Index(text, piece)
		if at < 0 {
			return nil, false
		}
		gaps, text = append(gaps, text[:at]), text[at+len(piece):]
	}
	gaps = append(gaps, text)
	return slices.DeleteFunc(gaps, func(g string) bool { return strings.TrimSpace(g) == "" || g == Erased || g == shortErased }), true
}
