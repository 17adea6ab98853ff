package kit

import (
	"strings"
	"unicode"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"
)

// This file is about keyboards and terminals that have other names for a key.

// Meant is the key that a person means by the one that a terminal reports: the number
// pad is no other keyboard, Shift changes nothing but letters and Tab, and a shortcut is
// where it is on the keyboard, whatever letters that has.
func Meant(k tea.KeyPressMsg) tea.KeyPressMsg {
	base := k.BaseCode
	k.BaseCode = 0 // where letters are Latin, the letter counts, not where it is
	onPad(&k)
	const told = tea.ModShift | tea.ModAlt | tea.ModCtrl
	switch ctrl := k.Mod&told == tea.ModCtrl; {
	case k.Code == tea.KeyEnter, ctrl && k.Code == 'j': // a line feed
		return Enter.Press()
	case ctrl && k.Code == 'h': // Backspace of older terminals
		return Backspace.Press()
	case k.Mod&told == tea.ModShift && !Types(k) && k.Code != tea.KeyTab:
		k.Mod = 0
	case k.Text == "" && unicode.IsLetter(k.Code):
		k.Code = latin(unicode.ToLower(k.Code), base) // Caps Lock may be on
	}
	return k
}

// latin is the letter of a shortcut: one that is not Latin stands for the one at its
// place, which some terminals report as the base.
func latin(letter, base rune) rune {
	if unicode.Is(unicode.Latin, letter) {
		return letter
	}
	if 'a' <= base && base <= 'z' {
		return base
	}
	if at, ok := position(letter); ok {
		return at
	}
	return letter
}

// onPad makes a key of the number pad the key that is written on it.
func onPad(k *tea.KeyPressMsg) {
	switch k.Code {
	case tea.KeyKpEnter:
		k.Code = tea.KeyEnter
	case tea.KeyKpUp:
		k.Code = tea.KeyUp
	case tea.KeyKpDown:
		k.Code = tea.KeyDown
	case tea.KeyKpLeft:
		k.Code = tea.KeyLeft
	case tea.KeyKpRight:
		k.Code = tea.KeyRight
	case tea.KeyKpPgUp:
		k.Code = tea.KeyPgUp
	case tea.KeyKpPgDown:
		k.Code = tea.KeyPgDown
	case tea.KeyKpHome:
		k.Code = tea.KeyHome
	case tea.KeyKpEnd:
		k.Code = tea.KeyEnd
	case tea.KeyKpDelete:
		k.Code = tea.KeyDelete
	default:
		padText(k)
	}
}

// padText is for the keys that type something. Some terminals report only which key.
func padText(k *tea.KeyPressMsg) {
	switch code := k.Code; {
	case tea.KeyKp0 <= code && code <= tea.KeyKp9:
		k.Code = '0' + code - tea.KeyKp0
	case code == tea.KeyKpEqual:
		k.Code = '='
	case code == tea.KeyKpMultiply:
		k.Code = '*'
	case code == tea.KeyKpPlus:
		k.Code = '+'
	case code == tea.KeyKpComma, code == tea.KeyKpSep:
		k.Code = ','
	case code == tea.KeyKpMinus:
		k.Code = '-'
	case code == tea.KeyKpDecimal:
		k.Code = '.'
	case code == tea.KeyKpDivide:
		k.Code = '/'
	default:
		return
	}
	if k.Text == "" && k.Mod&(tea.ModCtrl|tea.ModAlt) == 0 {
		k.Text = string(k.Code)
	}
}

// The letters of the usual keyboards, in the order of the Latin ones at their places;
// a blank where there is another sign.
var placed = [...]string{
	"фисвуапршолдьтщзйкыегмцчня", // Russian
	"              ў   і       ", // what Belarusian and Ukrainian have in their stead
	"αβψδεφγηιξκλμνοπ ρστθωςχυζ", // Greek
	"שנבגקכעיןחלךצמםפ רדאוה סטז", // Hebrew
	"ش ؤيثبلاهتنمةىخحضقسفعرصءغئ", // Arabic
}

// position is the Latin letter at the place of another on its usual keyboard; ok is
// false for one that is on none of these.
func position(letter rune) (latin rune, ok bool) {
	if letter < utf8.RuneSelf {
		return 0, false
	}
	for _, keys := range placed {
		if at := strings.IndexRune(keys, unicode.ToLower(letter)); at >= 0 {
			latin = 'a' + rune(utf8.RuneCountInString(keys[:at]))
			if unicode.IsUpper(letter) {
				latin = unicode.ToUpper(latin)
			}
			return latin, true
		}
	}
	return 0, false
}

// InPlace is what a person means who types a letter as an answer or a command: the
// Latin one at its place.
func InPlace(letter string) string {
	if r, n := utf8.DecodeRuneInString(letter); n == len(letter) {
		if latin, ok := position(r); ok {
			return string(latin)
		}
	}
	return letter
}
