package hostile

import (
	"math/rand/v2"
	"strings"
)

// alike look like what the program itself says, takes or writes.
var alike = []string{
	"F4", "F4,", "Ctrl+Z", "↑ ↓ pick it, or type", "Type", "F8 brings", "Esc", "Esc leaves the strategy as it was", "the row marked ▸",
	"Shorten it; nothing is lost", "undo", "“undo”", "next", ".text", "?", "use it", "yes", "copy a.json", "again", "Saved.", "NOT SAVED:",
	"%s", "%d", "%!d(MISSING)", "100%", "{{.}}", "$1", "!", "! ", "…", "...", ".", ":", ";", "–", "- a", "· b", "§ 5", "▸", "●", "1.", "#7", "2/3",
	`"straight"`, "“round”", "‘one’", "it's", "«", "*bold*", "_x_", "# head", "|", "`code`", `\`, "[a](b)", "<b>", "&amp;", "key: value", "{a: b}",
	"W1", "so2", "V1", "2026-03-12", "12 March 2026", "8 people", "in 5 min", "👍🏽", "👩‍👩‍👧", "é", "e\u0301", "ﬁ", "ß", "İ", "公開", "שלום", "می\u200cخواهم",
	"\u202e", "\u200f", "\u2066", "\u200b", "\x1b[31m", "\x07", "\t", "  ",
}

// Alike is a text of such words that has the sign, once, somewhere in it, and at
// most so many bytes.
func Alike(r *rand.Rand, sign string, room int) string {
	words := []string{sign}
	for n, room := 1+r.IntN(4), room-len(sign); n > 0; n-- {
		word := alike[r.IntN(len(alike))]
		if room -= len(word) + 1; room < 0 {
			break
		}
		words = append(words, word)
	}
	r.Shuffle(len(words), func(i, j int) { words[i], words[j] = words[j], words[i] })
	return strings.Join(words, " ")
}
