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
func (c *Context) AddGuardrail(rule string) screen.Reply {
	r := screen.Intend(c.newOn(workshop.Guardrail, rule))
	r.Note = guardrailAdded
	return r
}

// GuardrailLine is how the line looks while it says so.
func (c *Context) GuardrailLine(rule string) Line {
	return Line{About: c.newRemark(workshop.Guardrail), Prompt: "▸ ", Landing: c.guardrailLands(rule)}
}

// guardrailLands says what a line will be, and for whom.
func (c *Context) guardrailLands(rule string) string {
	_, of := workshop.ReadGuardrail(rule)
	if of.First {
		return isFor(c.W(), of)
	}
	return withScope(guardrailLanding, isFor(c.W(), of))
}

// isFor is whom a guardrail is for, “Service, from 4 trusted”; empty where nobody said.
func isFor(w *workshop.Workshop, of workshop.Scope) string {
	said := []string{}
	if of.First {
		return w.Words().Guardrails.First
	}
	if of.Function != workshop.Untagged {
		said = append(said, w.FunctionName(of.Function))
	}
	if of.Step > 0 {
		said = append(said, fill(w.Words().Guardrails.FromStep, "step", w.StepName(of.Step)))
	}
	return strings.Join(said, ", ")
}
