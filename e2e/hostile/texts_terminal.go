package hostile

import "strings"

// terminal are sequences that a terminal obeys.
var terminal = []Text{
	{"CSI colour", "red \x1b[31malert\x1b[0m", "colours what follows"},
	{"CSI conceal", "before \x1b[8mhidden", "hides all that is written after it"},
	{"CSI blink and reverse", "\x1b[5;7mnews", "blinks, which nothing here does"},
	{"CSI colour with colons", "\x1b[48:2::6:6:6mdark", "the newer way to write a colour"},
	{"CSI clear and home", "a\x1b[2J\x1b[Hb", "wipes the screen"},
	{"CSI cursor up", "one\x1b[5A\x1b[2Ktwo", "writes over the lines above"},
	{"CSI back and over", "cost 900\x1b[3D100", "makes 900 read as 100"},
	{"CSI scroll region", "\x1b[1;2rstuck", "lets only two lines scroll"},
	{"CSI insert and repeat", "a\x1b[50@\x1b[99b", "shifts and repeats what stands there"},
	{"CSI window size", "\x1b[8;10;10t\x1b[2t", "resizes or hides the window"},
	{"CSI media copy", "\x1b[5iprinted\x1b[4i", "sends what follows to the printer"},
	{"mode main screen", "\x1b[?1049lgone", "leaves the screen that the program draws on"},
	{"mode synchronised", "\x1b[?2026hfrozen", "holds every later frame back"},
	{"mode mouse", "\x1b[?1000h\x1b[?1003h\x1b[?1006hclick", "makes every move of the mouse a key"},
	{"mode paste off", "\x1b[?2004lpaste", "makes a paste look like typing"},
	{"mode cursor hidden", "\x1b[?25lwhere", "hides the cursor"},
	{"mode wrap off", "\x1b[?7llong", "cuts all lines at the edge"},
	{"mode insert", "\x1b[4hin", "shifts what is drawn afterwards"},
	{"kitty keyboard", "\x1b[>31u\x1b[=5;1ukeys", "changes what keys send"},
	{"soft reset", "\x1b[!preset", "takes all modes back"},
	{"OSC 0 title BEL", "a\x1b]0;title\x07b", "writes into the window's title"},
	{"OSC 2 title ST", "a\x1b]2;title\x1b\\b", "the same, ended in the other way"},
	{"OSC 4 palette", "\x1b]4;1;rgb:ff/ff/ff\x07pale", "turns a colour into another"},
	{"OSC 7 folder", "\x1b]7;file://evil.example/etc\x07cd", "tells the terminal another folder"},
	{"OSC 8 link", "see \x1b]8;;https://evil.example\x1b\\bank.com\x1b]8;;\x1b\\ now", "a link that says where it does not go"},
	{"OSC 9 notification", "\x1b]9;You won\x07ding", "a message of the desktop"},
	{"OSC 10 foreground", "\x1b]10;#000000\x07black", "writes black on black"},
	{"OSC 11 background", "\x1b]11;#ffffff\x07white", "paints the window"},
	{"OSC 12 cursor", "\x1b]12;#ffffff\x07thin", "paints the cursor away"},
	{"OSC 52 clipboard", "a\x1b]52;c;cm0gLXJmIC8K\x07b", "puts a command on the clipboard"},
	{"OSC 52 read", "a\x1b]52;c;?\x07b", "makes the terminal type the clipboard"},
	{"OSC 133 prompt", "\x1b]133;A\x07shell", "fakes a shell's prompt"},
	{"OSC 1337 file", "\x1b]1337;File=name=eA==;inline=1:AAAA\x07img", "saves a file in iTerm"},
	{"OSC 777 notify", "\x1b]777;notify;t;b\x1b\\n", "another message of the desktop"},
	{"OSC without an end", "word\x1b]0;title goes on", "swallows what is written afterwards"},
	{"OSC in an OSC", "\x1b]0;a\x1b]52;c;eA==\x07b\x07c", "one hides in the other"},
	{"DCS sixel", "a\x1bPq#0;2;0~\x1b\\b", "draws a picture over the text"},
	{"DCS tmux passthrough", "\x1bPtmux;\x1b\x1b]52;c;eA==\x07\x1b\\x", "gets past tmux"},
	{"DCS without an end", "word\x1bPq", "swallows what is written afterwards"},
	{"APC kitty picture", "a\x1b_Gf=100,a=T;AAAA\x1b\\b", "draws a picture"},
	{"PM", "a\x1b^secret\x1b\\b", "text that some terminals show"},
	{"SOS", "a\x1bXsecret\x1b\\b", "text that some terminals show"},
	{"ST alone", "a\x1b\\b", "ends a sequence of the program's own"},
	{"SS2 and SS3", "a\x1bN~\x1bOPb", "the next character from another set; as input: F1"},
	{"ESC c", "a\x1bcb", "resets the terminal"},
	{"ESC 7 and 8", "\x1b7save\x1b8", "moves the cursor back"},
	{"ESC # 8", "\x1b#8E", "fills the screen with E"},
	{"ESC M and D", "\x1bM\x1bMup", "scrolls the screen"},
	{"charset lines", "a\x1b(0lqqk\x1b(B", "turns letters into lines"},
	{"charset UTF-8 off", "\x1b%@latin", "switches UTF-8 off"},
	{"ESC at the end", "word\x1b", "makes a sequence of what follows"},
	{"CSI at the end", "word\x1b[31", "takes the next letter for its own"},
	{"ESC ESC", "a\x1b\x1b[31mb", "fools what strips only once"},
	{"sequence in a sequence", "\x1b[3\x1b[31m1mred", "becomes one when the inner is taken out"},
	{"C1 CSI", "\u009b31mred\u009b2J", "CSI as one character"},
	{"C1 OSC", "a\u009d52;c;ZXZpbA==\u009cb", "OSC and its end as one character each"},
	{"C1 DCS APC PM SOS", "\u0090q~\u009c\u009fG\u009c\u009ep\u009c\u0098s\u009cx", "the others as one character"},
	{"C1 without an end", "word\u009d0;title", "swallows what is written afterwards"},
	{"C1 IND NEL HTS RI", "a\u0084b\u0085c\u0088d\u008de", "moves the cursor"},
	{"C1 bytes CSI", "a\x9b31mred", "CSI as one byte, which is not UTF-8"},
	{"C1 bytes OSC", "a\x9d0;title\x9cb", "OSC as one byte"},
	{"C1 bytes DCS", "a\x90q~\x9cb", "DCS as one byte"},
}

// answers make a terminal answer: the answer comes back as if it were typed.
var answers = []Text{
	{"DSR cursor", "\x1b[6nwhere", "types the place of the cursor"},
	{"DSR status", "\x1b[5nhow", "types 0n"},
	{"DA primary", "\x1b[cwho", "types what the terminal is"},
	{"DA secondary and third", "\x1b[>c\x1b[=cwho", "types its version"},
	{"XTVERSION", "\x1b[>0qwhich", "types its name"},
	{"DECRQM", "\x1b[?2026$pmode", "types a mode"},
	{"DECRQSS", "\x1bP$q\"p\x1b\\set", "types a setting; old xterms typed any text"},
	{"XTGETTCAP", "\x1bP+q544e\x1b\\cap", "types a capability"},
	{"title report", "\x1b]2;\rrm -rf ~\r\x07\x1b[21t", "types the title, a command"},
	{"ENQ", "a\x05b", "types the answerback"},
	{"OSC 11 question", "\x1b]11;?\x07colour", "types the background"},
	{"paste ender", "a\x1b[201~\x03rm -rf /\r", "ends a paste, and the rest is typed"},
	{"paste starter", "a\x1b[200~never ended", "begins a paste that does not end"},
	{"a paste in a paste", "\x1b[200~a\x1b[201~b\x1b[200~c\x1b[201~", "both at once"},
	{"focus and mouse input", "\x1b[I\x1b[O\x1b[<0;1;1M\x1b[<0;1;1m", "as input: a click"},
	{"key reports", "\x1b[99;5u\x1b[27;5;99~", "as input: Ctrl+C in newer words"},
}

// controls are single control characters.
var controls = []Text{
	{"NUL", "a\x00b", "ends a text for programs in C"},
	{"CR", "all is well\rAll is lost", "writes over the line"},
	{"BS", "no\b\bok", "writes over letters"},
	{"BEL", "ding\a\a\a", "rings in the board room"},
	{"VT and FF", "a\vb\fc", "moves down"},
	{"SO and SI", "a\x0elqqk\x0fb", "turns letters into lines"},
	{"DEL and CAN and SUB", "a\x7fb\x18c\x1ad", "breaks sequences off; ends files on Windows"},
	{"XON and XOFF", "a\x13b\x11c", "stops the terminal"},
	{"tab", "a\tb\t\tc", "moves columns apart"},
	{"newlines", "one\ntwo\r\nthree", "makes lines of one"},
	{"all of C0", string(c0()), "every control character"},
	{"all of C1", string(c1()), "every one of the others"},
}

func c0() (all []rune) {
	for r := rune(1); r < ' '; r++ {
		if r != 3 { // Ctrl+C would rightly end the program where this is typed
			all = append(all, 'x', r)
		}
	}
	return all
}

func c1() (all []rune) {
	for r := rune(0x80); r < 0xa0; r++ {
		all = append(all, 'y', r)
	}
	return all
}

// heaps are too much of something.
var heaps = []Text{
	{"200 combining marks", "z" + strings.Repeat("\u0334", 200) + "!", "covers the lines above and below"},
	{"Zalgo", strings.Repeat("z̴̡͎a̷͚̐l̵̰̄g̸̹͝o̶̗͆ ", 12), "the same, for a whole sentence"},
	{"joined emoji", strings.Repeat("👩\u200d", 60) + "👩", "one character of 400 bytes"},
	{"joiners in a row", "a" + strings.Repeat("\u200d\u200c", 200) + "b", "hundreds of characters of no width"},
	{"marks with joiners", "z" + strings.Repeat("\u0334\u200d", 100) + "!", "a pile that counts as words"},
	{"Hangul heap", strings.Repeat("\u1100", 100) + "\u1161", "one syllable of 300 bytes"},
	{"Tibetan stack", "\u0f40" + strings.Repeat("\u0f71\u0f84", 100), "letters that stack downwards"},
	{"flags without end", strings.Repeat("\U0001F1E6", 201), "flag letters that pair up differently once the line is cut"},
	{"skin tones", strings.Repeat("\U0001F3FD", 100), "modifiers with nothing to modify"},
	{"long word", strings.Repeat("W", 5_000), "no place to break a line"},
	{"long line", strings.Repeat("word ", 20_000), "a hundred thousand characters"},
	{"10,000 newlines", strings.Repeat("\n", 10_000) + "end", "scrolls everything away"},
	{"10,000 brackets", strings.Repeat("[", 10_000), "a parser that looks back does not come back"},
	{"nested quotes", strings.Repeat("> ", 2_000) + "deep", "a parser that recurses overflows"},
	{"stars", strings.Repeat("*a_", 2_000), "emphasis that takes quadratic time"},
	{"widest letters", strings.Repeat("﷽", 60) + strings.Repeat("𒐫", 20) + strings.Repeat("⸻", 20), "wider than any cell"},
}
