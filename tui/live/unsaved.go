package live

import (
	"errors"

	"swotshop/tui/kit"
	"swotshop/tui/screen"
)

// This file chooses what is said when a session is left before everything is
// saved.

func (s *Session) partingQuestion() screen.Question {
	q := screen.Question{Title: notEverythingSaved, Action: leave, Yes: deedAndLose(s.wish.Does, s.Pending())}
	if s.Whole() {
		q.Yes = deedWithCopy(s.wish.Does)
	}
	if s.takenOver() {
		q.Text = s.StrandedText()
		return s.OfferCopy(q)
	}
	q.Text = []string{notInLibrary(s.Pending(), s.whyUnsaved(!s.with.Kit.Low))}
	offer := saveCopyTo
	switch {
	case s.Whole():
		q.Text = append(q.Text, completeCopyToImport(s.spare.shown))
		offer = anotherCopyTo
	case s.spare.kept:
		q.Text = append(q.Text, copyIsOld(s.spare.shown))
	}
	if s.Copyable() {
		q.Also = append(q.Also, screen.Answer{Key: "s", Word: "copy", Does: offer, Action: SaveCopy})
	}
	q.Also = append(q.Also, screen.Answer{Key: "t", Word: "again", Does: tryAgainDeed, Action: tryAgain})
	return q
}

// OfferCopy adds the answer that makes a copy, where there are copies.
func (s *Session) OfferCopy(q screen.Question) screen.Question {
	if s.Copyable() && !s.Whole() {
		q.Also = append(q.Also, screen.Answer{Key: "s", Word: "copy", Does: saveCopyTo, Action: SaveCopy})
	}
	return q
}

// LeftBehind is the note after leaving a session that is not all saved; empty
// when it is.
func (s *Session) LeftBehind() screen.Note {
	switch {
	case s.Saved():
		return screen.Note{}
	case s.Whole():
		return screen.Fault(leftWithCopy(s.Pending(), s.spare.typed()))
	case s.spare.kept:
		return screen.Fault(leftWithOldCopy(s.Pending(), s.spare.shown))
	}
	return screen.Fault(leftWithoutCopy(s.Pending()))
}

// whyUnsaved is why changes are pending: in a full sentence, or in a few words.
func (s *Session) whyUnsaved(full bool) string {
	switch {
	case s.Fault() == nil:
		return diskUnanswered
	case full:
		return kit.Sentence(kit.ErrorText(s.Fault()))
	}
	why, _ := shortly(s.Fault())
	return why
}

// LastWords are printed after the end of a program that lets go of the session
// now; empty when everything is saved.
func (s *Session) LastWords() string {
	if s.Saved() {
		return ""
	}
	words := notSaved(s.Pending(), s.W().Client, s.whyUnsaved(false))
	switch {
	case s.Whole():
		return words + " " + completeCopyIn(s.spare.shown) + " " + s.HowToImport()
	case s.spare.kept:
		return words + " " + copyIsOld(s.spare.shown) + " " + s.HowToImport()
	case s.with.Stores: // the program says whether it could store them
		return words
	}
	return words + " " + noCopy
}

// HowToImport says how a copy gets back into a library. A session that was
// taken over has continued in another window.
func (s *Session) HowToImport() string {
	if s.takenOver() {
		return importCopyAsNew(s.spare.typed())
	}
	return importCopy(s.spare.typed())
}

// StrandedText says how much of a session that was taken over is in this window
// alone, or where the copy of it is.
func (s *Session) StrandedText() []string {
	if s.Whole() {
		return []string{strandedWithCopy(s.Pending(), s.spare.shown), importAsNew}
	}
	return []string{stranded(s.Pending())}
}

// takenOver reports whether another window writes the session now.
func (s *Session) takenOver() bool { return s.saver.takenOver() }

// takenOverBy is the window that has the session instead, if that is why a save
// failed.
func takenOverBy(err error) *LedElsewhereError {
	if led := new(LedElsewhereError); errors.As(err, &led) {
		return led
	}
	return nil
}
