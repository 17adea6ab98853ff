package live

import (
	"errors"

	"swotshop/tui/kit"
	"swotshop/tui/screen"
)

// This file holds what is said when a session is left that is not all saved.

func (s *Session) partingQuestion() screen.Question {
	q := screen.Question{Title: "Not everything is saved", Action: leave, Yes: s.wish.Does + " and lose " + kit.ItOrThem(s.Pending())}
	if s.Whole() {
		q.Yes = s.wish.Does + ", with the copy"
	}
	if s.takenOver() {
		q.Text = s.StrandedText()
		return s.OfferCopy(q)
	}
	q.Text = []string{kit.Plural(s.Pending(), "change is", "changes are") + " not in the library. " + s.whyUnsaved(!s.with.Kit.Low)}
	offer := "save a copy to…"
	switch {
	case s.Whole():
		q.Text = append(q.Text, "A copy with everything is in "+s.spare.shown+". “swotshop import” adds it to the library when that works again.")
		offer = "another copy to…"
	case s.spare.kept:
		q.Text = append(q.Text, "The copy in "+s.spare.shown+" lacks the last of them.")
	}
	if s.Copyable() {
		q.Also = append(q.Also, screen.Answer{Key: "s", Word: "copy", Does: offer, Action: SaveCopy})
	}
	q.Also = append(q.Also, screen.Answer{Key: "t", Word: "again", Does: "try again", Action: tryAgain})
	return q
}

// OfferCopy adds the answer that makes a copy, where there are copies.
func (s *Session) OfferCopy(q screen.Question) screen.Question {
	if s.Copyable() && !s.Whole() {
		q.Also = append(q.Also, screen.Answer{Key: "s", Word: "copy", Does: "save a copy to…", Action: SaveCopy})
	}
	return q
}

// LeftBehind is said when a session is let go of that is not all saved; empty
// when it is.
func (s *Session) LeftBehind() screen.Note {
	if s.Saved() {
		return screen.Note{}
	}
	changes := kit.Plural(s.Pending(), "change", "changes")
	switch {
	case s.Whole():
		return screen.Fault(changes + " not in the library: “swotshop import " + s.spare.typed() + "” adds what is missing.")
	case s.spare.kept:
		return screen.Fault(changes + " not saved. The copy lacks the last: " + s.spare.shown)
	}
	return screen.Fault(changes + " not saved, and in no copy.")
}

// whyUnsaved is why changes wait: in a full sentence, or in a few words.
func (s *Session) whyUnsaved(full bool) string {
	switch {
	case s.Fault() == nil:
		return "It has not answered yet."
	case full:
		return kit.Sentence(kit.ErrorText(s.Fault()))
	}
	why, _ := shortly(s.Fault())
	return why
}

// LastWords are said after the end of a program that lets go of the session now;
// empty when everything is saved.
func (s *Session) LastWords() string {
	if s.Saved() {
		return ""
	}
	words := "NOT SAVED: " + kit.Plural(s.Pending(), "change", "changes") + " of " + s.W().Client + ". " + s.whyUnsaved(false)
	switch {
	case s.Whole():
		return words + " A copy with everything is in " + s.spare.shown + ". " + s.HowToImport()
	case s.spare.kept:
		return words + " The copy in " + s.spare.shown + " lacks the last of them. " + s.HowToImport()
	}
	if s.with.Stores { // the program says whether it could store them
		return words
	}
	return words + " There is no copy."
}

// HowToImport says how a copy comes back into a library. A session that was
// taken over has continued in another window.
func (s *Session) HowToImport() string {
	if s.takenOver() {
		return "“swotshop import " + s.spare.typed() + " --as-new” brings it into the library, beside the session that goes on there."
	}
	return "When the library works again, “swotshop import " + s.spare.typed() + "” adds to it what is missing."
}

// StrandedText says how much of a session that was taken over is here alone, or
// where the copy of it is.
func (s *Session) StrandedText() []string {
	changes := kit.Plural(s.Pending(), "change", "changes") + " typed here "
	if s.Whole() {
		return []string{changes + "did not reach the library. A copy with everything is in " + s.spare.shown + ".",
			"“swotshop import --as-new” brings it into the library, beside the session that goes on there."}
	}
	are := "they are"
	if s.Pending() == 1 {
		are = "it is"
	}
	return []string{changes + "will be gone: " + are + " in no file. “Not saved” lists " + kit.ItOrThem(s.Pending()) + "."}
}

// takenOver reports whether another window writes the session now.
func (s *Session) takenOver() bool { return s.saver.takenOver() }

// takenOverBy is who leads the session instead, if that is why a save failed.
func takenOverBy(err error) *LedElsewhereError {
	if led := new(LedElsewhereError); errors.As(err, &led) {
		return led
	}
	return nil
}
