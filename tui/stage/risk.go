package stage

import (
	"regexp"
	"sync"

	"swotshop/workshop"
)

// This file is about what answers a risk: the ref of an initiative or a guardrail in
// brackets at the end of its line, “nobody has time to write [I1]”.

var answerAtEnd = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^(.+?)\s*\[((?i:[ig]\d{1,4}))\]\s*$`) })

// readRemark reads the words of a remark, and of a risk what answers it. A ref of nothing
// that is there stays in the words.
func (c *Context) readRemark(topic workshop.Topic, line string) (text, answer string) {
	if m := answerAtEnd().FindStringSubmatch(line); m != nil && topic == workshop.Risk {
		if id, ok := c.W().Answering(m[2]); ok {
			return m[1], id
		}
	}
	return line, ""
}

// remarkLine is a remark as it is typed.
func (c *Context) remarkLine(r *workshop.Remark) string {
	if answer := c.W().Answer(r); answer != "" {
		return r.Text + " [" + answer + "]"
	}
	return r.Text
}
