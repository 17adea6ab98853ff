package stage

import (
	"strings"

	"swotshop/tui/screen"
	"swotshop/workshop"
)

// This file reads a guardrail. Rules come up at any stage, so a line with an equals sign in
// front means the same on every line.

// ReadGuardrail reads a line that says a guardrail: “= a figure has a source”.
func ReadGuardrail(text string) (rule string, ok bool) {
	rule, ok = strings.CutPrefix(strings.TrimSpace(text), "=")
	rule = strings.TrimSpace(rule)
	return rule, ok && rule != ""
}

// AddGuardrail is what such a line does.
func AddGuardrail(rule string) screen.Reply {
	r := screen.Intend(workshop.AddRemark{Topic: workshop.Guardrail, Text: rule})
	r.Note = guardrailAdded
	return r
}

// GuardrailLine is how the line looks while it says so.
func (c *Context) GuardrailLine() Line {
	return Line{About: c.newRemark(workshop.Guardrail), Prompt: "▸ ", Landing: guardrailLanding}
}
