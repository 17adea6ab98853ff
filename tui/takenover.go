package tui

import (
	"errors"

	"swotshop/tui/kit"
	"swotshop/tui/screen"
)

// This file holds what becomes of words that could not be saved before another
// window took the session over: they are in this window alone, until a copy is
// made or they are let go of on purpose.

// takenOver says that another window writes the session now.
func (l *live) takenOver() bool {
	led := new(LedElsewhereError)
	return errors.As(l.saver.err, &led)
}

// strandedText says how much is here alone, or where the copy of it is.
func (l *live) strandedText() []string {
	changes := kit.Plural(len(l.saver.waiting), "change", "changes") + " typed here "
	if l.whole() {
		return []string{changes + "did not reach the library. A copy with everything is in " + l.spare.shown + ".",
			"“swotshop import --as-new” brings it into the library, beside the session that goes on there."}
	}
	are := "they are"
	if len(l.saver.waiting) == 1 {
		are = "it is"
	}
	return []string{changes + "will be gone: " + are + " in no file. “Not saved” lists " + kit.ItOrThem(len(l.saver.waiting)) + "."}
}

// offer adds the answer that makes a copy, where there are copies.
func (l *live) offer(q screen.Question) screen.Question {
	if l.spare.copier != nil && !l.whole() {
		q.Also = append(q.Also, screen.Answer{Key: "s", Word: "copy", Does: "save a copy to…", Action: openCopy{}})
	}
	return q
}

// howToImport says how a copy comes back into a library. The session there has
// gone on in another window.
func (l *live) howToImport() string {
	if l.takenOver() {
		return "“swotshop import " + l.spare.typed() + " --as-new” brings it into the library, beside the session that goes on there."
	}
	return howToImport(l.spare.typed())
}
