package live

import "swotshop/tui/kit"

// This file holds how a session is left: never without a word while something
// is not saved.

// LeftBehind is said when a session is let go of that is not all saved.
func (l *Session) LeftBehind() string {
	if l == nil || l.Saver.Idle() {
		return ""
	}
	changes := kit.Plural(len(l.Saver.Waiting), "change", "changes")
	switch {
	case l.Whole():
		return "! " + changes + " not in the library: “swotshop import " + l.Spare.typed() + "” adds what is missing."
	case l.Spare.Kept:
		return "! " + changes + " not saved. The copy lacks the last: " + l.Spare.Shown
	}
	return "! " + changes + " not saved, and in no copy."
}

// WhyUnsaved is why changes wait: in a full sentence, or in a few words.
func (l *Session) WhyUnsaved(full bool) string {
	switch {
	case l.Saver.Err == nil:
		return "It has not answered yet."
	case full:
		return kit.Sentence(kit.ErrorText(l.Saver.Err))
	}
	why, _ := shortly(l.Saver.Err)
	return why
}

func HowToImport(typed string) string {
	return "When the library works again, “swotshop import " + typed + "” adds to it what is missing."
}

// LastWords are Farewell for a session that is let go of now.
func (l *Session) LastWords() string {
	if l == nil || l.Saver.Idle() {
		return ""
	}
	words := "NOT SAVED: " + kit.Plural(len(l.Saver.Waiting), "change", "changes") + " of " + l.W().Client + ". " + l.WhyUnsaved(false)
	switch {
	case l.Whole():
		return words + " A copy with everything is in " + l.Spare.Shown + ". " + l.HowToImport()
	case l.Spare.Kept:
		return words + " The copy in " + l.Spare.Shown + " lacks the last of them. " + l.HowToImport()
	}
	if l.Kit.Bequeaths { // the program says whether it could store them
		return words
	}
	return words + " There is no copy."
}
