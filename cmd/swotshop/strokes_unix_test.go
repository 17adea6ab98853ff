//go:build unix

package main

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"
)

// What terminals send for the keys that the screens know, and what reaches them. The
// sources, as of 2026:
//   - xterm and VTE (GNOME Terminal): invisible-island.net/xterm/ctlseqs, “PC-Style Function Keys”
//   - kitty, Ghostty, WezTerm, foot, Alacritty, iTerm2: sw.kovidgoyal.net/kitty/keyboard-protocol
//   - Linux console: console_codes(4), and the kernel’s defkeymap
//   - Konsole: its keytabs “default” and “linux”
//   - rxvt-unicode: urxvt(7), “Key Codes”
//   - PuTTY: its manual, 4.4 “The Keyboard panel”
//   - Terminal.app: its profile “Basic”, Settings → Keyboard
//   - Windows Terminal over ssh: as xterm; tmux and screen: the terminfo entries of those names
var sent = []struct{ terminal, sends, key string }{
	{"all", "\r", "enter"}, {"all", "\n", "enter"}, {"all", "\r\n", "enter"}, {"all", "\t", "tab"}, {"all", "\x03", "ctrl+c"}, {"all", "\x1a", "ctrl+z"},
	{"all", "é", "é"}, {"all", "我", "我"}, {"all", "😀", "😀"}, {"all", "\x7f", "backspace"}, {"PuTTY", "\x08", "backspace"},

	{"xterm", "\x1b[5~", "pgup"}, {"xterm", "\x1b[6~", "pgdown"}, {"xterm", "\x1b[3~", "delete"}, {"xterm", "\x1b[A", "up"}, {"xterm", "\x1bOB", "down"},
	{"xterm", "\x1b[C", "right"}, {"xterm", "\x1bOD", "left"}, {"xterm", "\x1b[H", "home"}, {"xterm", "\x1bOF", "end"}, {"xterm", "\x1b[Z", "shift+tab"},
	{"xterm", "\x1bOP", "f1"}, {"xterm", "\x1bOQ", "f2"}, {"xterm", "\x1bOR", "f3"}, {"xterm", "\x1bOS", "f4"}, {"xterm", "\x1b[15~", "f5"}, {"xterm", "\x1b[20~", "f9"},
	{"xterm, keys told apart", "\x1b[27;2;13~", "enter"}, {"xterm, keys told apart", "\x1b[27;5;99~", "ctrl+c"},
	{"xterm, Caps Lock", "\x1b[27;5;90~", "ctrl+z"}, {"xterm, keys told apart", "\x1b[27;2;32~", "space"}, {"xterm", "\x1b[1;2D", "left"},
	{"xterm, keys told apart", "\x1b[27;5;1089~", "ctrl+c"}, {"xterm, keys told apart", "\x1b[27;5;122~", "ctrl+z"},

	{"kitty", "\x1b[27u", "esc"}, {"kitty", "\x1b[13;2u", "enter"}, {"kitty", "\x1b[13;5u", "enter"}, {"kitty", "\x1b[99;5u", "ctrl+c"},
	{"kitty", "\x1b[P", "f1"}, {"kitty", "\x1b[Q", "f2"}, {"kitty", "\x1b[13~", "f3"}, {"kitty", "\x1b[S", "f4"}, {"kitty", "\x1b[15;129~", "f5"},
	{"kitty, Num Lock", "\x1b[6;129~", "pgdown"}, {"kitty, Caps Lock", "\x1b[122;69u", "ctrl+z"},
	{"kitty, number pad", "\x1b[57399u", "0"}, {"kitty, number pad", "\x1b[57408u", "9"}, {"kitty, number pad", "\x1b[57414u", "enter"},
	{"kitty, number pad", "\x1b[57422u", "pgdown"}, {"kitty, number pad", "\x1b[57400;129;49u", "1"},
	{"kitty, Russian", "\x1b[1089::99;5u", "ctrl+c"}, {"kitty, Greek", "\x1b[950::122;5u", "ctrl+z"}, {"kitty, Hebrew", "\x1b[1496::121;5u", "ctrl+y"},
	{"kitty, Arabic", "\x1b[1587::115;5u", "ctrl+s"},

	{"Linux console", "\x1b[[A", "f1"}, {"Linux console", "\x1b[[B", "f2"}, {"Linux console", "\x1b[[C", "f3"}, {"Linux console", "\x1b[[D", "f4"},
	{"Linux console", "\x1b[[E", "f5"}, {"Linux console", "\x1b[17~", "f6"}, {"Linux console", "\x1b[1~", "home"}, {"Linux console", "\x1b[4~", "end"},
	{"Konsole", "\x1b[[E", "f5"}, {"Konsole", "\x1bOM", "enter"}, {"Konsole", "\x1b[18~", "f7"},

	{"rxvt", "\x1b[11~", "f1"}, {"rxvt", "\x1b[7~", "home"}, {"rxvt", "\x1b[8~", "end"}, {"rxvt", "\x1b[6$", "pgdown"}, {"rxvt, number pad", "\x1bOu", "5"},
	{"PuTTY", "\x1b[14~", "f4"}, {"PuTTY", "\x1b[1~", "home"}, {"PuTTY, number pad", "\x1bOq", "1"},
	{"Terminal.app", "\x1b[6~", "pgdown"}, {"Terminal.app", "\x1bOS", "f4"},
	{"tmux", "\x1b[19~", "f8"}, {"tmux", "\x1bOA", "up"}, {"screen", "\x1b[1~", "home"},
}

func TestKeysAsTerminalsSendThem(t *testing.T) {
	t.Parallel()
	for _, k := range sent {
		if got, _ := keysOf(t, []any{k.sends}, []time.Duration{time.Second}); !slices.Equal(got, []string{k.key}) {
			t.Errorf("%s: %q is %q, want %q", k.terminal, k.sends, got, k.key)
		}
	}
}

// A key is one key in whatever parts it comes, up to half a second apart.
func TestAKeyThatComesInPartsIsOneKey(t *testing.T) {
	t.Parallel()
	for _, answer := range []string{"", "\x1b[?5u"} {
		for seed := range uint64(60) {
			random := rand.New(rand.NewPCG(seed, 3))
			sends, pauses := []any{answer}, []time.Duration{0}
			var want []string
			for range 6 {
				k := sent[random.IntN(len(sent))]
				if answer == "" && k.sends[0] == 0x1b || k.sends == "\r\n" || k.terminal == "PuTTY, number pad" || k.terminal == "rxvt, number pad" {
					continue // Esc is a byte of its own, and so are its small letters
				}
				want = append(want, k.key)
				pause := time.Minute
				for i := range len(k.sends) {
					sends, pauses = append(sends, k.sends[i:i+1]), append(pauses, pause)
					pause = time.Duration(random.Int64N(int64(betweenParts)))
				}
			}
			if got, _ := keysOf(t, sends, pauses); !slices.Equal(got, want) {
				t.Fatalf("seed %d: %q is %q, want %q", seed, sends, got, want)
			}
		}
	}
}

// What is sent, with the pauses before it, and what reaches the screens.
func TestWhatBeginsLikeAKey(t *testing.T) {
	t.Parallel()
	const told, soon, later = "\x1b[?5u", 300 * time.Millisecond, 600 * time.Millisecond
	for name, c := range map[string]struct {
		sends  []any
		pauses []time.Duration
		want   []string
	}{
		"Esc":                              {[]any{"\x1b"}, []time.Duration{0}, []string{"esc"}},
		"Esc, and text":                    {[]any{"\x1b", "a"}, []time.Duration{0, soon}, []string{"esc", "a"}},
		"Esc, and its tail":                {[]any{"\x1b", "[6~"}, []time.Duration{0, soon}, []string{"esc", "pgdown"}},
		"Esc, and brackets much later":     {[]any{"\x1b", "[6~"}, []time.Duration{0, later}, []string{"esc", "[", "6", "~"}},
		"Esc, and a key, in one piece":     {[]any{"\x1b\x1b[6~"}, []time.Duration{0}, []string{"esc", "pgdown"}},
		"Esc, and text, in one piece":      {[]any{"\x1bhalf"}, []time.Duration{0}, []string{"h", "a", "l", "f"}},
		"Esc twice, in one piece":          {[]any{"\x1b\x1b"}, []time.Duration{0}, []string{"esc", "esc"}},
		"Esc twice":                        {[]any{"\x1b", "\x1b"}, []time.Duration{0, soon}, []string{"esc", "esc"}},
		"Esc where that is told":           {[]any{told, "\x1b"}, []time.Duration{0, soon}, nil},
		"Esc where that is told, and text": {[]any{told, "\x1b", "a"}, []time.Duration{0, soon, soon}, []string{"a"}},
		"not told":                         {[]any{"\x1b[?0u", "\x1b"}, []time.Duration{0, soon}, []string{"esc"}},
		"a bracket with Alt, and text":     {[]any{"\x1b[", "nobody"}, []time.Duration{0, soon}, []string{"n", "o", "b", "o", "d", "y"}},
		"a string that never ends":         {[]any{"\x1b]", "n", "o"}, []time.Duration{0, soon, soon}, []string{"n", "o"}},
		"an answer in parts":               {[]any{"\x1b]11;rgb:", "0000/0000/0000\a", "a"}, []time.Duration{0, soon, soon}, []string{"a"}},
		"unknown":                          {[]any{"\x1b[?9;9;9z\x1b[[Z\x1bO9\x1b[1;\x07a"}, []time.Duration{0}, []string{"ctrl+g", "a"}},
		"half a letter":                    {[]any{"\xe6\x88", "a"}, []time.Duration{0, later}, []string{"a"}},
		"more than can be decoded":         {[]any{"\x1bP" + strings.Repeat("1;", 99) + "q\x1b\\a"}, []time.Duration{0}, []string{"a"}},
		"half a key":                       {[]any{"\x1b[6", "a"}, []time.Duration{0, later}, []string{"a"}},
	} {
		if got, _ := keysOf(t, c.sends, c.pauses); !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}

// What is no key types nothing, however long it is, and nothing of what follows it is
// missing.
func TestWhatIsNoKeyIsNotTyped(t *testing.T) {
	t.Parallel()
	for seed := range uint64(300) {
		random := rand.New(rand.NewPCG(seed, 9))
		some := func(signs string, most int) (s string) {
			for range random.IntN(most) {
				s += string(signs[random.IntN(len(signs))])
			}
			return s
		}
		const ends = "@GIJKLNOTUVWXY\\]^`efghijklmnopqrsvwxyz{|}" // no key of one sign ends so
		begins := []string{"\x1b[", "\x1b\x1b[", "\x9b\x1b["}
		stream := begins[random.IntN(len(begins))] + some("019;:", 120) + some(" !\"#%&'()*+,-./", 3) + string(ends[random.IntN(len(ends))])
		got, _ := keysOf(t, []any{stream + "a"}, []time.Duration{0})
		typed := slices.DeleteFunc(got, func(key string) bool { return len(key) > 1 })
		if !slices.Equal(typed, []string{"a"}) {
			t.Fatalf("seed %d: %q typed %q", seed, stream, typed)
		}
	}
}
