package tui

import "swotshop/tui/kit"

// This file holds how a session is left: never without a word while something
// is not saved.

// leftBehind is said when a session is let go of that is not all saved.
func (l *live) leftBehind() string {
	if l == nil || l.saver.Idle() {
		return ""
	}
	changes := kit.Plural(len(l.saver.waiting), "change", "changes")
	switch {
	case l.whole():
		return "! " + changes + " not in the library: “swotshop import " + l.spare.typed() + "” adds what is missing."
	case l.spare.kept:
		return "! " + changes + " not saved. The copy lacks the last: " + l.spare.shown
	}
	return "! " + changes + " not saved, and in no copy."
}

// whyUnsaved is why changes wait: in a full sentence, or in a few words.
func (l *live) whyUnsaved(full bool) string {
	switch {
	case l.saver.err == nil:
		return "It has not answered yet."
	case full:
		return kit.Sentence(kit.ErrorText(l.saver.err))
	}
	why, _ := shortly(l.saver.err)
	return why
}

func howToImport(typed string) string {
	return "When the library works again, “swotshop import " + typed + "” adds to it what is missing."
}

// lastWords are Farewell for a session that is let go of now.
func (l *live) lastWords() string {
	if l == nil || l.saver.Idle() {
		return ""
	}
	words := "NOT SAVED: " + kit.Plural(len(l.saver.waiting), "change", "changes") + " of " + l.w().Client + ". " + l.whyUnsaved(false)
	switch {
	case l.whole():
		return words + " A copy with everything is in " + l.spare.shown + ". " + l.howToImport()
	case l.spare.kept:
		return words + " The copy in " + l.spare.shown + " lacks the last of them. " + l.howToImport()
	}
	if l.kit.Bequeaths { // the program says whether it could store them
		return words
	}
	return words + " There is no copy."
}
