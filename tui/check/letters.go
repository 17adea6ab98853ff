package check

import (
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// Sample is something that not all terminals draw equally wide.
type Sample struct {
	Text  string
	Frame bool // every screen has it: drawn wider, all lines are too long
}

// Samples are what screens are drawn with, and what people type.
var Samples = []Sample{
	{"→●█", true},
	{"品牌", false},
	{"e\u0301", false},
	{"👍", false},
	{"👩‍💻", false},
	{"🇳🇱", false},
}

// measure writes every sample at the left edge, asks where the cursor is, and wipes it
// away.
func measure() string {
	var b strings.Builder
	for _, s := range Samples {
		b.WriteString("\r" + s.Text + ansi.RequestCursorPositionReport + "\r" + ansi.EraseLineRight)
	}
	return b.String()
}

// Unlike are the samples that the terminal draws wider or narrower than the screens
// count them.
func (t Terminal) Unlike() (all []Sample) {
	for i, width := range t.Widths {
		if s := Samples[i]; width != t.Cells.Width(s.Text) {
			all = append(all, s)
		}
	}
	return all
}

// Measured reports whether the terminal has said where its cursor is.
func (t Terminal) Measured() bool { return len(t.Widths) == len(Samples) }
