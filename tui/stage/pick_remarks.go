package stage

import (
	"slices"
	"strings"

	"charm.land/lipgloss/v2"

	"swotshop/tui/kit"
	"swotshop/tui/screen"
	"swotshop/workshop"
)

// remarkPicks are remarks.
type remarkPicks struct{ *Context }

func (remarkPicks) kind() workshop.SubjectKind { return workshop.SubjectRemarkText }

func (c remarkPicks) words(id string) (text string, there bool) {
	r, there := c.W().Remark(id)
	if !there {
		return "", false
	}
	return c.remarkLine(r), true
}

func (remarkPicks) name(string) string          { return editsRemark }
func (remarkPicks) label(string) string         { return "▸" }
func (remarkPicks) advice(string) string        { return "" }
func (remarkPicks) lands(string, string) string { return changesText }

func (c remarkPicks) reword(id, text string) screen.Reply {
	before, _ := c.W().Remark(id)
	return screen.Intend(c.reworded(before, text))
}

func (remarkPicks) remove(id string) screen.Reply {
	return screen.Reply{Intents: []workshop.Intent{workshop.DeleteRemark{Remark: id}}, Note: deletedNote, Plain: deletedPlain}
}

// remarkIDs are the ids of remarks, in the order of the screen.
func remarkIDs(shown []*workshop.Remark) (ids []string) {
	for _, r := range shown {
		ids = append(ids, r.ID)
	}
	return ids
}

// remarkPicks are the remarks that are shown.
func (c *Context) remarkPicks(shown []*workshop.Remark) picks {
	if len(shown) == 0 {
		return picks{}
	}
	return picks{remarkPicks{c}, remarkIDs(shown), shown[len(shown)-1].ID}
}

// newRemark is a remark on a topic that this stage would add.
func (c *Context) newRemark(topic workshop.Topic) workshop.Subject {
	return workshop.Subject{Kind: workshop.SubjectRemark, Topic: topic, Stage: c.W().StageNumber(c.W().Stage)}
}

// remarkLook says how a remark is set: its bullet, and the style of its words.
type remarkLook func(*workshop.Remark) (bullet string, style lipgloss.Style)

// remarkRows sets remarks in an area: in full where there is room, else shortened,
// else the newest or those around the picked one.
func (c *Context) remarkRows(shown []*workshop.Remark, look remarkLook, w, h int) []string {
	var lines []string
	for _, most := range []int{6, 3, 2, 1} {
		if most > 1 && len(shown) > h { // saves setting what cannot fit
			continue
		}
		lines = nil
		for _, r := range shown {
			lines = append(lines, c.remarkRow(r, look, w, most)...)
		}
		if len(lines) <= h {
			return lines
		}
	}
	if h < 1 {
		return nil
	}
	at := slices.Index(remarkIDs(shown), c.Pick.on(workshop.SubjectRemarkText))
	if at < 0 {
		at = len(shown) - 1
	}
	from, to := kit.Window(at, len(lines), max(1, h-1))
	if h == 1 {
		return lines[from:to]
	}
	more := c.room().more(len(lines) - (to - from))
	return append([]string{c.theme().Quiet.Render(more)}, lines[from:to]...)
}

// unbroken keeps words in one line.
func unbroken(words string) string { return strings.ReplaceAll(words, " ", "\u00a0") }

func (c *Context) remarkRow(r *workshop.Remark, look remarkLook, w, most int) []string {
	t := c.theme()
	bullet, style := look(r)
	mark := t.Quiet
	if r.ID == c.Pick.on(workshop.SubjectRemarkText) {
		bullet, style, mark = "▸"+strings.Repeat(" ", t.Width(bullet)-1), t.Strong, t.Accent
	}
	hang := t.Width(bullet)
	known := unbroken(knownOf(c.W(), r))
	lines := kit.Indent(t.Lines(style, t.WrapTo(strings.TrimSpace(r.Text+" "+known), w-hang, most)), hang)
	if len(lines) > 0 {
		lines[0] = mark.Render(bullet) + strings.TrimPrefix(lines[0], strings.Repeat(" ", hang))
	}
	return lines
}
