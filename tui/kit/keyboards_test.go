package kit_test

import (
	"testing"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/kit"
)

// A shortcut is where it is on the keyboard when its letters are not Latin, whether
// the terminal says where that is or not; when they are, it is at the letter.
func TestShortcutsOnOtherKeyboards(t *testing.T) {
	for _, c := range []struct {
		layout       string
		letter, base rune
		want         kit.Key
	}{
		{"Russian", 'с', 'c', kit.CtrlC}, {"Russian", 'с', 0, kit.CtrlC}, {"Russian", 'я', 0, kit.CtrlZ}, {"Russian", 'н', 0, kit.CtrlY},
		{"Ukrainian", 'і', 0, kit.CtrlS}, {"Russian", 'к', 0, kit.CtrlR}, {"Bulgarian", 'ц', 'c', kit.CtrlC},
		{"Greek", 'ψ', 0, kit.CtrlC}, {"Greek", 'ζ', 0, kit.CtrlZ}, {"Greek", 'υ', 0, kit.CtrlY}, {"Greek", 'σ', 0, kit.CtrlS}, {"Greek", 'ρ', 0, kit.CtrlR},
		{"Hebrew", 'ב', 0, kit.CtrlC}, {"Hebrew", 'ז', 0, kit.CtrlZ}, {"Hebrew", 'ט', 0, kit.CtrlY}, {"Hebrew", 'ד', 0, kit.CtrlS}, {"Hebrew", 'ר', 0, kit.CtrlR},
		{"Arabic", 'ؤ', 0, kit.CtrlC}, {"Arabic", 'ئ', 0, kit.CtrlZ}, {"Arabic", 'غ', 0, kit.CtrlY}, {"Arabic", 'س', 0, kit.CtrlS}, {"Arabic", 'ق', 0, kit.CtrlR},
		{"German", 'z', 'y', kit.CtrlZ}, {"German", 'y', 'z', kit.CtrlY}, {"Dvorak", 'c', 'i', kit.CtrlC}, {"French", 'z', 'w', kit.CtrlZ},
	} {
		if got := kit.KeyOf(kit.Meant(tea.KeyPressMsg{Code: c.letter, BaseCode: c.base, Mod: tea.ModCtrl | tea.ModNumLock})); got != c.want {
			t.Errorf("%s, Ctrl+%c: %s, want %s", c.layout, c.letter, got, c.want)
		}
	}
}

// What is typed stays as it is typed, on every keyboard.
func TestMeaningAltersNoText(t *testing.T) {
	for _, r := range "aZéфЯψבسß.?1我 " {
		if k := kit.Meant(tea.KeyPressMsg{Code: r, Text: string(r)}); k.Text != string(r) {
			t.Errorf("%q became %q", r, k.Text)
		}
	}
	for answer, want := range map[string]string{"н": "y", "Н": "Y", "т": "n", "ν": "n", "y": "y", "é": "é", "да": "да", "": ""} {
		if got := kit.InPlace(answer); got != want {
			t.Errorf("%q stands for %q, want %q", answer, got, want)
		}
	}
}
