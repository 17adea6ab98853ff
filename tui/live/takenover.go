package live

import (
	"errors"

	"swotshop/tui/kit"
	"swotshop/tui/screen"
)

// This file holds what becomes of words that could not be saved before another
// window took the session over: they are in this window alone, until a copy is
// made or they are let go of on purpose.

// takenOver says that another window writes the session now.
func (l *Session) takenOver() bool {
	led := new(LedElsewhereError)
	return errors.As(l.Saver.Err, &led)
}

// StrandedText says how much is here alone, or where the copy of it is.
func (l *Session) StrandedText() []string {
	changes := kit.Plural(len(l.Saver.Waiting), "change", "changes") + " typed here "
	if l.Whole() {
		return []string{changes + "did not reach the library. A copy with everything is in " + l.Spare.Shown + ".",
			"“swotshop import --as-new” brings it into the library, beside the session that goes on there."}
	}
	are := "they are"
	if len(l.Saver.Waiting) == 1 {
		are = "it is"
	}
	return []string{changes + "will be gone: " + are + " in no file. “Not saved” lists " + kit.ItOrThem(len(l.Saver.Waiting)) + "."}
}

// Offer adds the answer that makes a copy, where there are copies.
func (l *Session) Offer(q screen.Question) screen.Question {
	if l.Spare.Copier != nil && !l.Whole() {
		q.Also = append(q.Also, screen.Answer{Key: "s", Word: "copy", Does: "save a copy to…", Action: OpenCopy{}})
	}
	return q
}

// HowToImport says how a copy comes back into a library. The session there has
// gone on in another window.
func (l *Session) HowToImport() string {
	if l.takenOver() {
		return "“swotshop import " + l.Spare.typed() + " --as-new” brings it into the library, beside the session that goes on there."
	}
	return HowToImport(l.Spare.typed())
}
