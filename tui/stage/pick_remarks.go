package stage

import (
	"strings"

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

// unbroken keeps words in one line.
func unbroken(words string) string { return strings.ReplaceAll(words, " ", "\u00a0") }
