package workshop

import (
	"cmp"
	"strings"

	"swotshop/workshop/language"
)

// This file is how the answers about an initiative read.

// answers are how answers of a plan are put together.
type answers struct {
	*language.Words
	day func(day string) string
}

func answersIn(in *language.Words) answers {
	return answers{in, func(day string) string { return dayIn(in, day) }}
}

// course says where a measure stands and where it goes.
func (a answers) course(now, target, by string) string {
	switch {
	case now == "" && target == "":
		return a.by("", by)
	case target == "":
		if said := a.fill(a.Answers.From, "now", now); readsAsBaseline(said) {
			now = said
		}
		return a.by(now, by)
	case now == "":
		return a.by(a.fill(a.Answers.To, "target", target), by)
	}
	return a.by(a.fill(a.Answers.Course, "now", now, "target", target), by)
}

// readsAsBaseline reports whether a course says only where the measure stands: what is
// shown is edited as it stands, and “from close to 5” goes nowhere.
func readsAsBaseline(course string) bool {
	_, target, by := readCourse(course, "")
	return target == "" && by == ""
}

func (a answers) effect(on Effect, words string) string {
	name := a.Answers.Of(string(on))
	if on == "" || words == "" {
		return cmp.Or(name, words)
	}
	return a.fill(a.Answers.On, "effect", name, "text", words)
}

func (a answers) by(words, day string) string {
	switch {
	case day == "":
		return words
	case strings.TrimSpace(words) == "":
		return a.fill(a.Answers.OnlyBy, "day", a.day(day))
	}
	return a.fill(a.Answers.By, "text", words, "day", a.day(day))
}

func (answers) fill(text string, values ...any) string { return language.Fill(text, values...) }

// effectNames are the effects in a sentence.
func effectNames() string {
	var names []string
	for _, e := range Effects {
		names = append(names, string(e))
	}
	last := len(names) - 1
	return strings.Join(names[:last], ", ") + " or " + names[last]
}
