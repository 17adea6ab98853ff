package stage

import (
	"regexp"
	"strings"
	"sync"

	"swotshop/workshop"
)

// This file is about how remarks are typed and shown. At the end of a risk the ref of what
// answers it can stand in brackets, “nobody has time to write [I1]”; in front of a
// guardrail, whom it is for, “4 service: answer the same day”.

var answerAtEnd = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^(.+?)\s*\[((?i:[ig]\d{1,4}))\]\s*$`) })

// readRisk reads a risk and what answers it. A ref of nothing that is there stays in the
// words.
func (c *Context) readRisk(line string) (text, answer string) {
	if m := answerAtEnd().FindStringSubmatch(line); m != nil {
		if id, ok := c.W().Answering(m[2]); ok {
			return m[1], id
		}
	}
	return line, ""
}

// newOn reads a line as a new remark on a topic.
func (c *Context) newOn(topic workshop.Topic, line string) workshop.AddRemark {
	add := workshop.AddRemark{Topic: topic, Text: line}
	switch topic {
	case workshop.Risk:
		add.Text, add.Answer = c.readRisk(line)
	case workshop.Guardrail:
		add.Text, add.Scope = workshop.ReadGuardrail(line)
	}
	return add
}

// reworded reads a line as the new words of a remark.
func (c *Context) reworded(r *workshop.Remark, line string) workshop.EditRemark {
	read := c.newOn(r.Topic, line)
	return workshop.EditRemark{Remark: r.ID, Text: read.Text, Answer: read.Answer, Scope: read.Scope}
}

// remarkLine is a remark as it is typed.
func (c *Context) remarkLine(r *workshop.Remark) string {
	if answer := c.W().Answer(r); answer != "" {
		return r.Text + " [" + answer + "]"
	}
	return workshop.WriteGuardrail(r.Text, r.Scope)
}

// remarkShown is a remark as it is read.
func remarkShown(w *workshop.Workshop, r *workshop.Remark) string {
	return strings.TrimSpace(r.Text + " " + knownOf(w, r))
}

// knownOf is what is known of a remark besides its words: what answers a risk, or whom a
// guardrail is for.
func knownOf(w *workshop.Workshop, r *workshop.Remark) string {
	if answer := w.Answer(r); answer != "" {
		return "[" + answer + "]"
	}
	return withScope("", isFor(w, r.Scope))
}

// withScope puts what is known of a rule behind it.
func withScope(rule, of string) string {
	if of == "" {
		return rule
	}
	return strings.TrimSpace(rule + " (" + of + ")")
}
