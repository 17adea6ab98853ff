package library

import (
	"swotshop/tui/screen"
	"swotshop/workshop"
)

// This file is the firm’s library in plain text mode.

// hearOther goes to the other library.
func (l *Screen) hearOther(word string) (t screen.Told, known bool) {
	switch {
	case word != "firm" && word != "own":
		return screen.Told{}, false
	case word == "firm" && l.firm != nil:
		return screen.Refuses(isFirm), true
	case word == "own" && l.firm == nil:
		return screen.Refuses(isOwn), true
	case l.twin == nil:
		return screen.Refuses(noFirm), true
	}
	return screen.Told{Action: l.toOther()}, true
}

// firmInLines says whose library it is, where it is not the own one, and of when its list is.
func (l *Screen) firmInLines() []string {
	if l.firm == nil {
		return nil
	}
	return []string{joined(firmTitle, workshop.Clean(l.firm.of.Name()), l.firmState().Full)}
}

// orElse is what else can be typed.
func (l *Screen) orElse() string {
	switch {
	case l.twin == nil:
		return orNew
	case l.firm != nil:
		return orOwn
	}
	return orFirm
}

// otherInLines is the word that leads to the other library.
func (l *Screen) otherInLines() []string {
	switch {
	case l.twin == nil:
		return nil
	case l.firm != nil:
		return []string{ownWords}
	}
	return []string{firmWords}
}
