package dialog

import (
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/kit"
	"swotshop/tui/screen"
	"swotshop/workshop"
)

// Filed is a picture of where a file went: its folder, and in it the file and what was
// there before. Nobody is asked anything: a key that is not only a way back does what it
// does without the picture, so that nothing is lost that was typed before it showed.
type Filed struct {
	kit  *kit.Kit
	file screen.Filed
}

func NewFiled(e *kit.Kit, file screen.Filed) *Filed { return &Filed{e, file} }

func (f *Filed) Update(msg tea.Msg) (screen.Action, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.PasteMsg:
		return screen.Uncover{Then: screen.TypeAgain{Typed: []tea.Msg{msg}}}, nil
	case tea.KeyPressMsg:
		if k := kit.KeyOf(msg); k == kit.Esc || k == kit.Enter {
			return screen.Uncover{}, nil
		}
		return screen.Uncover{Then: screen.TypeAgain{Typed: []tea.Msg{msg}}}, nil
	}
	return nil, nil
}

// Click closes the picture.
func (f *Filed) Click(int, int) (screen.Action, tea.Cmd) { return screen.Uncover{}, nil }

func (f *Filed) View(a kit.Area) kit.Picture {
	t, w := f.kit.Theme, min(widestForms, a.W-8)
	lines := []string{t.Strong.Render(t.Cut(writtenTitle, w)), ""}
	lines = append(lines, tree(t, w, leaf{f.file.There, asItWas}, leaf{f.file.File, newFile(f.file.Bytes)})...)
	if opens := workshop.Clean(f.file.Opens); opens != "" {
		lines = append(lines, "", t.Quiet.Render(t.Cut(opensWith, w)))
		lines = append(lines, t.Lines(t.Text, t.Wrap(opens, w))...)
	}
	lines = lines[:min(len(lines), max(1, a.H-6))]
	lines = append(lines, "", t.Cut(t.Hints(f.Help().Keys, w), w))
	return kit.Picture{Content: strings.Join(t.Middle(box(t, lines), a), "\n")}
}

func (f *Filed) Help() kit.HelpPage {
	return kit.HelpPage{Title: writtenTitle, About: filedAbout, Keys: []kit.Hint{kit.Esc.Does(back)}}
}
func (f *Filed) Typing() bool        { return false }
func (f *Filed) Pace() time.Duration { return 0 }

// Footless marks a screen with nothing below the picture.
func (f *Filed) Footless() {}

var (
	_ screen.Clicker  = (*Filed)(nil)
	_ screen.Footless = (*Filed)(nil)
)

// leaf is a file in a tree, and what is said of it.
type leaf struct{ file, says string }

// tree draws files below the folder that the last of them is in. Those without a name are
// not there.
func tree(t kit.Theme, w int, leaves ...leaf) (lines []string) {
	folder, _ := split(leaves[len(leaves)-1].file)
	if folder != "" {
		lines = append(lines, t.Quiet.Render(t.CutLeft(folder, w)))
	}
	for i, l := range leaves {
		if l.file == "" {
			continue
		}
		branch, below, style := "├ ", "│ ", t.Text
		if i == len(leaves)-1 {
			branch, below, style = "└ ", "  ", t.Strong
		}
		_, name := split(l.file)
		rows := t.Lines(style, t.Wrap(name, w-2))
		switch last := len(rows) - 1; {
		case l.says == "" || last < 0:
		case t.Width(rows[last])+3+t.Width(l.says) <= w-2:
			rows[last] += "   " + t.Quiet.Render(l.says)
		default:
			rows = append(rows, t.Quiet.Render(t.Cut(l.says, w-2)))
		}
		for n, row := range rows {
			if n > 0 {
				branch = below
			}
			lines = append(lines, t.Line.Render(branch)+row)
		}
	}
	return lines
}

// split cuts a file as it is shown into its folder and its name, on every system.
func split(file string) (folder, name string) {
	file = workshop.Clean(file)
	at := strings.LastIndexAny(file, `/\`)
	if at < 0 {
		return "", file
	}
	return file[:max(at, 1)], file[at+1:]
}
