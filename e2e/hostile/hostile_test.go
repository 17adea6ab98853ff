package hostile

import (
	"encoding/json"
	"strings"
	"testing"
	"unicode/utf8"
)

// The table is what the other tests rely on: large, and without twins.
func TestTableHasNoDuplicates(t *testing.T) {
	names, raws := map[string]bool{}, map[string]bool{}
	for _, h := range Texts() {
		switch {
		case h.Name == "" || h.Raw == "" || h.Why == "":
			t.Errorf("%+q lacks its name, its text or its reason", h)
		case names[h.Name] || raws[h.Raw]:
			t.Errorf("%s stands there twice", h.Name)
		}
		names[h.Name], raws[h.Raw] = true, true
	}
	if len(names) < 60 {
		t.Errorf("only %d texts", len(names))
	}
}

// What is meant to be obeyed by a terminal, or not to be seen, is foreign to
// the judge; what is only Markdown, or another language, is not.
func TestJudgeDetectsForeignText(t *testing.T) {
	passes := map[string]bool{ // like our own, one by one: the screens are judged more strictly
		"CSI clear and home": true, "CSI cursor up": true, "CSI back and over": true, "CSI scroll region": true, "CSI insert and repeat": true,
		"mode main screen": true, "mode synchronised": true, "mode mouse": true, "mode paste off": true, "mode cursor hidden": true,
		"mode wrap off": true, "kitty keyboard": true, "ESC 7 and 8": true, "ESC M and D": true, "XTVERSION": true, "DECRQM": true,
		"OSC 11 question": true, "OSC 12 cursor": true, "CR": true, "BS": true, "tab": true, "newlines": true,
	}
	for _, h := range append(append(append([]Text{}, terminal...), answers...), controls...) {
		if foreign := len(Foreign(h.Raw)) > 0; foreign == passes[h.Name] {
			t.Errorf("%s (%+q): foreign is %t", h.Name, h.Raw, foreign)
		}
	}
	for _, text := range []string{"שלום (world) مرحبا 123", "👩🏽\u200d❤\ufe0f\u200d💋\u200d👩🏽", "می\u200cخواهم", "*a* <b> | \\", "\x1b[1;38;2;1;2;3mours\x1b[m"} {
		if found := Foreign(text); len(found) > 0 {
			t.Errorf("%+q: %v", text, found)
		}
	}
}

func TestJudgeDetectsUncleanText(t *testing.T) {
	honest := map[string]bool{"look-alikes": true, "right to left text": true, "not in NFC": true, "blanks of all widths": true,
		"object replacement": true, "enclosing mark": true, "leading mark": true, "variation selectors": true, "ZWJ and ZWNJ": true}
	for _, h := range unseen {
		if unclean := len(Unclean(h.Raw)) > 0; unclean == honest[h.Name] {
			t.Errorf("%s (%+q): unclean is %t", h.Name, h.Raw, unclean)
		}
	}
}

func TestPacksContainEveryText(t *testing.T) {
	keep := func(s string) string { return strings.TrimSpace(strings.ToValidUTF8(s, "?")) }
	packs := Packed(80, keep, utf8.RuneCountInString)
	all := strings.Join(packs, " ")
	for _, h := range Texts() {
		text := keep(h.Raw)
		if !strings.Contains(all, string([]rune(text)[:min(10, utf8.RuneCountInString(text))])) {
			t.Errorf("%s is in no pack", h.Name)
		}
	}
	for _, p := range packs {
		if p == "" || utf8.RuneCountInString(p) > 80 {
			t.Errorf("a pack of %d characters", utf8.RuneCountInString(p))
		}
	}
}

func TestJoinedTextsContainEveryText(t *testing.T) {
	all := strings.Join(Joined(100), "\n")
	for _, h := range Texts() {
		if !strings.Contains(all, h.Raw[:min(100, len(h.Raw))]) {
			t.Errorf("%s is nowhere", h.Name)
		}
	}
}

func TestJSONContainsTheText(t *testing.T) {
	for _, h := range Texts() {
		for _, written := range []string{InJSON(h.Raw), Escaped(h.Raw)} {
			var read string
			if err := json.Unmarshal([]byte(written), &read); err != nil {
				t.Errorf("%s: %v", h.Name, err)
			} else if utf8.ValidString(h.Raw) && read != h.Raw {
				t.Errorf("%s reads as %+q", h.Name, read)
			}
		}
	}
}
