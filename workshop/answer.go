package workshop

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"sync"
	"unicode"

	"swotshop/workshop/language"
)

// This file reads the short lines that are typed in answer to a question about an
// initiative: what is not understood stays in the words, and is asked for by the gate.

// Answered is the plan with what a line answers to a field; an empty line clears it.
// Of a target, what the line does not say stays.
// Days are read as due dates are, from another day, 2006-01-02; a due date itself is read
// when it is taken, since nothing else can be there.
func (p Plan) Answered(f PlanField, line, from string) Plan {
	line = Clean(line)
	switch f {
	case PlanMeasure:
		return p.measured(line, from)
	case PlanBaseline:
		switch day := dayOf(strings.Fields(line), from); {
		case line == "":
			p.Baseline, p.Target, p.TargetBy = "", "", ""
		case p.LacksTargetDay() && day != "": // all that was asked for
			p.TargetBy = day
			return p
		}
		return p.going(readCourse(line, from))
	case PlanEffect:
		p.EffectOn, p.Effect = readEffect(line)
	case PlanYesFrom:
		p.YesFrom, p.YesBy = readYes(line, from)
	default:
		*p.words(f) = line
	}
	return p
}

// HasCourse reports whether the plan says from what to what its measure goes, and by when.
func (p Plan) HasCourse() bool { return p.Baseline != "" && p.Target != "" && p.TargetBy != "" }

// LacksTargetDay reports whether of that only the day is missing.
func (p Plan) LacksTargetDay() bool { return p.Baseline != "" && p.Target != "" && p.TargetBy == "" }

// InWords is the answer to a field as people read it in English, and as it is typed.
func (p Plan) InWords(f PlanField) string { return p.inWords(f, answersIn(language.English())) }

func (p Plan) inWords(f PlanField, say answers) string {
	switch f {
	case PlanDue:
		if p.Due == "" {
			return ""
		}
		return say.day(p.Due)
	case PlanBaseline:
		return say.course(p.Baseline, p.Target, p.TargetBy)
	case PlanEffect:
		return say.effect(p.EffectOn, p.Effect)
	case PlanYesFrom:
		return say.by(p.YesFrom, p.YesBy)
	}
	return *p.words(f)
}

// TargetInWords is what the measure is to be, and by when.
func (p Plan) TargetInWords() string { return answersIn(language.English()).by(p.Target, p.TargetBy) }

// StopDay is the day that a stop rule names; empty when it names none.
func (w *Workshop) StopDay(p Plan) string { return dayWithin(p.StopRule, w.Date) }

// targetDay is by when the target is reached. Earlier versions asked for it within the
// measure: “answers a month: 6 by day 90”.
func (w *Workshop) targetDay(p Plan) string {
	return cmp.Or(p.TargetBy, dayWithin(p.Measure, w.Date))
}

// courseSigns are what stands between a measure and its course, where it is now and where
// it goes.
var courseSigns = sync.OnceValue(func() (s struct{ begins, arrow, to *regexp.Regexp }) {
	s.begins = regexp.MustCompile(`(?i)[:,;]\s+| from `)
	s.arrow = regexp.MustCompile(`\s*(?:→|->|–>|=>)\s*`)
	s.to = regexp.MustCompile(`(?i) to `)
	return s
})

// measured is the plan with a measure, and with its course where the line gives both:
// “tenders won from 30 % to 50 % by June”, “answers a month: 6 by day 90”.
func (p Plan) measured(line, from string) Plan {
	p.Measure = line
	for _, at := range courseSigns().begins.FindAllStringIndex(line, -1) {
		now, target, by := readCourse(line[at[1]:], from)
		if strings.Contains(strings.ToLower(now), " from ") {
			continue // “minutes from decision to post from 40 to 5”: this one belongs to the measure
		}
		if isNumeric(target) && (by != "" || isNumeric(now) || isUnknown(now)) && at[0] > 0 {
			p.Measure = line[:at[0]]
			return p.going(now, target, by)
		}
	}
	return p
}

// going is the plan with as much of its measure’s course as was said; the rest stays: one
// says “6 by day 90” with the measure, and “1” when asked from what.
func (p Plan) going(now, target, by string) Plan {
	p.Baseline, p.Target, p.TargetBy = cmp.Or(now, p.Baseline), cmp.Or(target, p.Target), cmp.Or(by, p.TargetBy)
	return p
}

// readCourse reads “from 30 % to 50 % by June”, or as much of it as was said. A value
// alone is where the measure stands today, unless it comes with a day.
func readCourse(line, from string) (now, target, by string) {
	words, by := cutDay(line, from)
	words, begun := cutLead(words, "from")
	if now, target, ok := splitCourse(words, begun); ok {
		return now, target, by
	}
	target, aimed := cutLead(words, "to")
	if aimed || by != "" && !begun {
		return "", target, by
	}
	return words, "", by
}

// splitCourse parts a course at its arrow, or at the “to” between two values.
func splitCourse(words string, begun bool) (now, target string, ok bool) {
	signs := courseSigns()
	if at := signs.arrow.FindStringIndex(words); at != nil && at[0] > 0 && at[1] < len(words) {
		return words[:at[0]], words[at[1]:], true
	}
	all := signs.to.FindAllStringIndex(words, -1)
	i := slices.IndexFunc(all, func(at []int) bool {
		now, target := words[:at[0]], words[at[1]:]
		return (isNumeric(now) || isUnknown(now)) && isNumeric(target)
	})
	switch {
	case i >= 0:
		return words[:all[i][0]], words[all[i][1]:], true
	case begun && len(all) > 0:
		return words[:all[0][0]], words[all[0][1]:], true
	}
	return "", "", false
}

// readYes reads “CFO by 10 January”, with or without “yes:” before it.
func readYes(line, from string) (who, by string) {
	who = line
	for _, lead := range []string{"yes:", "yes from "} {
		if len(line) > len(lead) && strings.EqualFold(line[:len(lead)], lead) {
			who = strings.TrimSpace(line[len(lead):])
			break
		}
	}
	words, by := cutDay(who, from)
	if words == "" {
		return who, ""
	}
	return words, by
}

// cutLead cuts a word off the front, with a colon behind it or not.
func cutLead(text, word string) (rest string, ok bool) {
	if len(text) < len(word) || !strings.EqualFold(text[:len(word)], word) {
		return text, false
	}
	rest = text[len(word):]
	if rest != "" && rest[0] != ' ' && rest[0] != ':' {
		return text, false
	}
	return strings.TrimSpace(strings.TrimPrefix(strings.TrimSpace(rest), ":")), true
}

// Before a day stands one of these words; those of distance only where the day ends the
// text, since “no answer within 2 days” is no day of the calendar.
const (
	dayLeads      = " by on at until till before after "
	distanceLeads = " in within "
	longestDay    = 5 // words, as in “the end of June 2027”
)

// cutDay cuts the day off the end of a text: “50 % by 12 June”.
func cutDay(text, from string) (rest, day string) {
	words := strings.Fields(text)
	for i, word := range words {
		if word = strings.ToLower(word); !among(dayLeads+distanceLeads[1:], word) || len(words)-i-1 > longestDay {
			continue
		}
		if day = dayOf(words[i+1:], from); day != "" {
			return strings.TrimRight(strings.Join(words[:i], " "), ",;: "), day
		}
	}
	return text, ""
}

// dayWithin is the first day that a text names.
func dayWithin(text, from string) string {
	words := strings.Fields(strings.ToLower(text))
	for i, word := range words {
		begin := i + 1
		if word == "day" {
			begin = i
		} else if !among(dayLeads, word) {
			continue
		}
		for n := min(longestDay, len(words)-begin); n > 0; n-- {
			if day := dayOf(words[begin:begin+n], from); day != "" {
				return day
			}
		}
	}
	return ""
}

// dayOf is the day that some words are, with what ends a clause behind them or not.
func dayOf(words []string, from string) string {
	text := strings.Join(words, " ")
	for _, said := range []string{text, strings.TrimRight(text, ".,;:!?)")} {
		if day := readDue(said, from); CheckDay(day) == nil {
			return day
		}
	}
	return ""
}

// The words that are as good as a figure, and those that mean nobody knows: as a whole,
// and with more behind them.
const (
	figures  = " none zero half one two three four five six seven eight nine ten dozen twice double every all "
	unsaid   = " ? ?? – — - n/a na tbd tbc open "
	unknowns = "not known|unknown|not measured|not counted|nobody knows|no idea|don’t know|don't know|to be measured"
)

// isNumeric reports whether a text has a figure in it, or a word for one.
func isNumeric(text string) bool {
	return strings.ContainsFunc(text, unicode.IsDigit) || slices.ContainsFunc(strings.Fields(strings.ToLower(text)), func(word string) bool {
		return among(figures, strings.Trim(word, ".,;:!?()"))
	})
}

// isUnknown reports whether a text says that nobody knows.
func isUnknown(text string) bool {
	text = strings.ToLower(text)
	return among(unsaid, text) || slices.ContainsFunc(strings.Split(unknowns, "|"), func(said string) bool {
		rest, ok := strings.CutPrefix(text, said)
		return ok && (rest == "" || !unicode.IsLetter(rune(rest[0])))
	})
}
