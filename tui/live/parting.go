package live

import (
	tea "charm.land/bubbletea/v2"

	"swotshop/tui/dialog"
	"swotshop/tui/screen"
)

// This file holds how a session is left: never without a question while
// something is not saved. A wish is about now: it waits until somebody does
// something else, and no question comes by itself, under the fingers of somebody
// who types on.

// Wish is what is done once everything is saved.
type Wish struct {
	Does  string // “leave”, before “and lose it”
	Soon  string // said while it waits
	Stays string // said when it is withdrawn, since something else was done
	Fails string // said when it is withdrawn, since a save failed
	Ends  bool   // it ends the program
	Do    func() tea.Cmd
	Back  func() tea.Cmd // takes back what was done for it already; or nil
}

// phase is how far leaving has come.
type phase int

const (
	staying      phase = iota // nobody wants to leave
	waiting                   // a wish waits for everything to be saved
	asking                    // whether to leave although not everything is
	copying                   // where a copy is to go; nobody wants to leave
	copyingFirst              // the same, and a wish waits
	leaving                   // the wish is to be granted
)

// copies reports whether it is asked where a copy is to go.
func (p phase) copies() bool { return p == copying || p == copyingFirst }

// wants reports whether a wish waits.
func (p phase) wants() bool { return p != staying && p != copying }

// happening is what moves leaving on.
type happening int

const (
	wished     happening = iota // somebody wants to leave
	endPressed                  // the same, by the key that ends the program
	saveDone
	saveFailed
	yes // to the question
	no
	copyOpened // somebody wants a copy
	copyClosed // the copy is written, or not wanted after all
	tookOver   // another window writes the session now
	carriedOn  // somebody does something else
)

// facts are what the next phase depends on besides the one before.
type facts struct {
	saved     bool // everything is in the library
	failing   bool // the last save failed
	takenOver bool
	ends      bool // the wish that waits ends the program
}

// facts are those of now.
func (s *Session) facts() facts {
	return facts{s.Saved(), s.Fault() != nil, s.takenOver(), s.wish.Ends}
}

// after is the phase after something has happened.
func (p phase) after(h happening, f facts) phase {
	switch h {
	case wished, endPressed:
		return p.afterWish(h, f)
	case saveDone:
		return p.afterSave(f)
	case saveFailed, carriedOn:
		if p == waiting {
			return staying
		}
	case yes:
		if p == asking {
			return leaving
		}
	case no:
		if p == asking {
			return staying
		}
	case copyOpened:
		return p.afterCopyOpened(f)
	case copyClosed:
		switch p {
		case copying:
			return staying
		case copyingFirst:
			return asking
		}
	case tookOver: // what waits would be another question now; a path half typed is not taken away
		if p.copies() {
			return copying
		}
		return staying
	}
	return p
}

// afterSave grants a wish that waits, or is asked about. Whoever types the path of
// a copy does something else now.
func (p phase) afterSave(f facts) phase {
	switch {
	case !f.saved:
	case p == waiting, p == asking:
		return leaving
	case p == copyingFirst:
		return copying
	}
	return p
}

// afterWish waits for the library once. Anyone who wants to leave a second time, or
// while saving fails, is asked; Ctrl+C at the question whether to end is a yes.
func (p phase) afterWish(h happening, f facts) phase {
	switch {
	case f.saved, h == endPressed && p == asking && f.ends:
		return leaving
	case p.wants(), f.failing, f.takenOver:
		return asking
	}
	return waiting
}

// afterCopyOpened comes back to the question later, unless the copy makes it
// another one: then it has to be asked for again.
func (p phase) afterCopyOpened(f facts) phase {
	switch {
	case p == asking && !f.takenOver:
		return copyingFirst
	case p.copies():
		return p
	}
	return copying
}

// happen moves leaving on for the wish that waits.
func (s *Session) happen(h happening) { s.move(h, s.wish) }

// move moves leaving on, for a wish that may be another one from now on, and
// keeps the dialogs in step.
func (s *Session) move(h happening, w Wish) {
	s.phase = s.phase.after(h, s.facts())
	if s.wish = w; !s.phase.wants() {
		s.withdraw()
	}
	if s.phase != asking {
		s.question = nil
	}
	s.Refresh()
}

// withdraw lets go of the wish. What was done for it is taken back by the root.
func (s *Session) withdraw() {
	if s.wish.Back != nil {
		s.back = s.wish.Back
	}
	s.wish = Wish{}
}

// Part lets go of the session once everything is saved. When the last save
// failed, or the library does not respond and somebody wants to leave again, it
// asks first. See [Session.Grant].
func (s *Session) Part(w Wish) tea.Cmd {
	h := wished
	if w.Ends {
		h = endPressed
	}
	if w.Back == nil {
		w.Back = s.wish.Back // of the wish that this one takes the place of
	}
	s.move(h, w)
	return s.Save()
}

// Waits reports whether a wish waits and nothing is asked about it.
func (s *Session) Waits() bool { return s.phase == waiting }

// CarryOn withdraws the wish that waits: somebody does something else. It answers
// with what is to be said.
func (s *Session) CarryOn() (n screen.Note) {
	if s.Waits() {
		n = screen.Note{Text: s.wish.Stays, Kind: screen.Withdrawn}
	}
	s.happen(carriedOn)
	return n
}

// TakeBack takes back what was done for a wish that is not to be granted any more.
func (s *Session) TakeBack() tea.Cmd {
	back := s.back
	if s.back = nil; back == nil {
		return nil
	}
	return back()
}

// Grant takes the wish that is to be granted now, if there is one.
func (s *Session) Grant() (w Wish, ok bool) {
	if s.phase != leaving {
		return w, false
	}
	w = s.wish
	s.phase, s.wish = staying, Wish{}
	return w, true
}

// Deed is what the dialogs of a session ask for.
type Deed int

// The deeds.
const (
	leave    Deed = iota // although not everything is saved
	SaveCopy             // asks where to
	tryAgain             // to save
)

// Obey does what a dialog asks for.
func (s *Session) Obey(d Deed) tea.Cmd {
	switch d {
	case leave:
		s.happen(yes)
	case SaveCopy:
		return s.OpenCopy()
	case tryAgain:
		return s.Save()
	}
	return nil
}

// Dialog is what covers the screen because not everything is saved; nil for
// nothing.
func (s *Session) Dialog() screen.Screen {
	switch {
	case s.phase == asking:
		return s.question
	case s.phase.copies():
		return s.copying
	}
	return nil
}

// Close is the no to what the dialog asks.
func (s *Session) Close() {
	if s.phase.copies() {
		s.copying = nil
		s.happen(copyClosed)
		return
	}
	s.happen(no)
}

// OpenCopy asks where a copy is to go.
func (s *Session) OpenCopy() tea.Cmd {
	if !s.Copyable() || s.phase.copies() {
		return nil
	}
	if s.copying == nil { // else a question came over it, and what was typed is still there
		s.copying = newCopyDialog(s)
	}
	s.happen(copyOpened)
	dialog, file := s.copying, s.spare.file
	if file != "" {
		return func() tea.Msg { return SuggestedMsg{dialog, file} }
	}
	copier, w := s.spare.copier, s.W()
	return func() tea.Msg { return SuggestedMsg{dialog, copier.Suggest(w)} }
}

// TakeSuggested fills in where the copy may go, once, and unless somebody has begun
// to type.
func (s *Session) TakeSuggested(msg SuggestedMsg) {
	if msg.dialog == s.copying && s.phase.copies() && !s.copying.filled {
		s.copying.in.Set(msg.file)
		s.copying.filled = true
	}
}

// news is what the end of a save has brought.
type news struct {
	TakenOver *LedElsewhereError // another window writes the session now; or nil
	Note      screen.Note
}

// TakeSaved takes note of how a save ended, and starts the next.
func (s *Session) TakeSaved(msg SavedMsg) (n news, cmd tea.Cmd) {
	if msg.leader != s.saver.leader {
		return n, nil
	}
	failed := s.saver.failed
	cmd = s.saver.saved(msg)
	switch {
	case msg.err == nil && !s.Saved(): // the rest is on its way
	case msg.err == nil:
		if failed {
			n.Note = s.recovered()
		}
		s.happen(saveDone)
		cmd = tea.Batch(cmd, s.settleSpent())
	case s.takenOver():
		n.TakenOver = takenOverBy(msg.err)
	default:
		if s.Waits() {
			n.Note = screen.Fault(s.wish.Fails)
		}
		s.happen(saveFailed)
	}
	return n, cmd
}

// TakeOver takes note that another window writes the session now. What is not
// saved stays here.
func (s *Session) TakeOver(led *LedElsewhereError) {
	s.saver.err = led
	s.happen(tookOver)
	s.back = nil // nothing more can be written here
}

// Refresh updates the question to what has happened since it was asked.
func (s *Session) Refresh() {
	if s.phase != asking {
		return
	}
	q := s.partingQuestion()
	if s.question == nil || !s.question.Says(q) {
		s.question = dialog.NewQuestion(s.with.Kit, q)
	}
}
