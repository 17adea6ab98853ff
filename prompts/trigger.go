package prompts

import (
	"strings"

	"swotshop/workshop"
)

// maxTriggers is the most trigger questions of one quadrant.
const maxTriggers = 50

// readTriggers reads a file of trigger questions: a list for each quadrant,
// under the quadrant's name in lower case.
func readTriggers(file string, data []byte) (workshop.Triggers, []Fault) {
	return readFile(file, data, (*reader).triggers)
}

func (r *reader) triggers(root value) workshop.Triggers {
	var names []string
	for _, q := range workshop.Quadrants {
		names = append(names, strings.ToLower(q.Name()))
	}
	f, triggers := r.fields(root, names...), workshop.Triggers{}
	for i, q := range workshop.Quadrants {
		for _, v := range f.list(names[i], 1, maxTriggers) {
			triggers[q] = append(triggers[q], r.trigger(v))
		}
	}
	return triggers
}

func (r *reader) trigger(at value) workshop.Trigger {
	f := r.fields(at, "function", "question")
	var functions []string
	for _, known := range workshop.Functions {
		functions = append(functions, string(known))
	}
	return workshop.Trigger{
		Function: workshop.Function(f.oneOf("function", functions...)),
		Question: f.text("question", workshop.MaxQuestion),
	}
}
