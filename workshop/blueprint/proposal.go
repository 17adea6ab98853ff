package blueprint

import (
	"slices"
	"strings"

	"swotshop/workshop"
)

// This file is what the room was asked to agree on, and what came of it. A count is
// printed beside the sentence that was counted, and beside no other.

// decision is the first part of page 1: what is in the way, then what is asked for or
// agreed, and the counts.
func (p *paper) decision() {
	proposed := p.w.Proposal.Wording > 0
	if p.w.Verdict() == workshop.Adopted && proposed {
		p.heading(2, agreedTitle)
	} else {
		p.heading(2, decisionTitle)
	}
	if why := p.w.VerdictWords(); why != "" {
		p.say(bold(md(why)))
	}
	switch {
	case proposed:
		p.say(p.proposal())
		p.say(p.proposalCounts())
		if p.w.Objective != "" {
			p.say(fill(objectiveLine, escape(p.w.Objective)))
		}
	case p.w.Objective == "":
		p.say(noDecision)
	default:
		p.say(bold(escape(p.w.Objective)))
	}
}

// proposal is the proposal as part of a sentence that says how it stands.
func (p *paper) proposal() md {
	adopted := p.w.Verdict() == workshop.Adopted
	what, infinitive := asInfinitive(p.w.Proposal.Text)
	switch sentence := bold(escape(what)); {
	case adopted && infinitive:
		return ended(fill(agreedTo, sentence), what)
	case adopted:
		return ended(fill(agreedThat, quoted(what)), what)
	case infinitive:
		return ended(fill(boardAskedTo, sentence), what)
	default:
		return ended(fill(boardAskedThat, quoted(what)), what)
	}
}

// proposalCounts says how the proposal was counted.
func (p *paper) proposalCounts() md {
	_, people := p.w.AgreementNow()
	switch {
	case p.w.Recount():
		return countedBefore
	case people == 0:
		return notCounted
	}
	return p.gradientCounts() + "."
}

// ended ends a sentence with a full stop, unless the words in it that somebody typed end it.
func ended(said md, words string) md {
	for _, end := range []string{".", "!", "?", "…"} {
		if strings.HasSuffix(words, end) {
			return said
		}
	}
	return said + "."
}

// asInfinitive is a proposal with a small letter where it begins with a verb: then it can
// follow “to”.
func asInfinitive(text string) (what string, infinitive bool) {
	what = strings.TrimSpace(text)
	words := strings.Fields(strings.ToLower(what))
	if len(words) == 0 {
		return text, false
	}
	if words[0] == "to" && len(words) > 1 {
		return strings.TrimSpace(what[len("to"):]), true
	}
	verb, next := strings.Trim(words[0], ",:"), ""
	if len(words) > 1 {
		next = words[1]
	}
	if !slices.Contains(verbs, verb) && (!slices.Contains(likeNouns, verb) || !beginsObject(next)) {
		return what, false
	}
	return strings.ToLower(what[:1]) + what[1:], true
}

// beginsObject reports whether a word, in small letters, begins what a verb is about: a
// ref does, too.
func beginsObject(word string) bool {
	return slices.Contains(objects, word) || strings.ContainsAny(word, "0123456789")
}
