package workshop

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
)

// Scope is whom a guardrail is for.
type Scope struct {
	Step     int      `json:"step,omitempty"` // of the scale, from which it holds: 1 to Steps; 0: nobody said
	Function Function `json:"function,omitempty"`
	First    bool     `json:"first,omitempty"` // it is the rule in one sentence: for everybody, above all others
}

func (s Scope) clean() Scope {
	if s.First {
		return Scope{First: true}
	}
	return s
}

// check guards the scope of a remark on a topic.
func (s Scope) check(topic Topic) error {
	if s != (Scope{}) && topic != Guardrail || s.Step < 0 || s.Step > Steps || !s.Function.Valid() {
		return refuse(scopeWrong, Steps)
	}
	return nil
}

// ReadGuardrail reads a line that says a guardrail, with whom it is for in front of a
// colon: “4 service: …”, “4: …”, “service: …” or “our rule: …”.
func ReadGuardrail(line string) (text string, of Scope) {
	text = strings.TrimSpace(line)
	head, rest, _ := strings.Cut(text, ":")
	of, known := scopeCalled(head)
	if !known || strings.TrimSpace(rest) == "" || rest[0] >= '0' && rest[0] <= '9' { // “4:30 is too late”
		return text, Scope{}
	}
	return strings.TrimSpace(rest), of
}

// scopeCalled is the scope that the words in front of a colon name beyond doubt.
func scopeCalled(head string) (of Scope, known bool) {
	words := strings.Fields(head)
	if strings.EqualFold(strings.Join(words, " "), ourRule) {
		return Scope{First: true}, true
	}
	if len(words) > 0 {
		if step, err := strconv.Atoi(words[0]); err == nil && step >= 1 && step <= Steps {
			of.Step, words = step, words[1:]
		}
	}
	if len(words) == 0 {
		return of, of.Step > 0
	}
	of.Function, known = functionCalled(strings.Join(words, " "))
	return of, known
}

// WriteGuardrail is the line that [ReadGuardrail] reads.
func WriteGuardrail(text string, of Scope) string {
	var head []string
	switch {
	case of.First:
		head = []string{ourRule}
	case of.Step > 0 && of.Function != Untagged:
		head = []string{strconv.Itoa(of.Step), string(of.Function)}
	case of.Step > 0:
		head = []string{strconv.Itoa(of.Step)}
	case of.Function != Untagged:
		head = []string{string(of.Function)}
	default:
		return text
	}
	return strings.Join(head, " ") + ": " + text
}

// StepName is a step of the scale as people read it, “4 trusted”.
func (w *Workshop) StepName(step int) string {
	return strings.TrimSpace(strconv.Itoa(step) + " " + w.Deck.Scale[step-1])
}

// onlyFirst lets no other guardrail be the rule in one sentence.
func (w *Workshop) onlyFirst(rule *Remark) {
	for _, r := range w.Remarks {
		if r != rule && r.Scope.First && rule.Scope.First {
			set(w, &r.Scope, Scope{})
		}
	}
}

// GuardrailStarter is a rule that a room can begin from: it takes it over, words it
// anew or leaves it.
type GuardrailStarter struct {
	ID    string   `json:"id" redact:"no"`
	Step  int      `json:"step"`                        // of the scale, at which the rule begins to make sense: 1 to Steps
	Rule  string   `json:"rule"`                        // one sentence, to be read aloud
	Cards []string `json:"cards,omitempty" redact:"no"` // at which it mostly comes up
}

// Offer is what a room may adopt as a guardrail.
type Offer struct {
	ID, Text string
	Scope    Scope
	Card     string // of a key sentence, the card at which it was said
}

// Offers are what may be taken over and was not: the key sentences of the session, then
// the starters, first those that come up at cards that were shown.
func (w *Workshop) Offers() (all []Offer) {
	for _, r := range w.KeySentences() {
		all = append(all, Offer{ID: r.ID, Text: r.Text, Card: r.Card})
	}
	starters := slices.Clone(w.Starters)
	slices.SortStableFunc(starters, func(a, b GuardrailStarter) int { return cmp.Compare(w.shownOf(b.Cards), w.shownOf(a.Cards)) })
	for _, s := range starters {
		all = append(all, Offer{ID: s.ID, Text: s.Rule, Scope: Scope{Step: s.Step}})
	}
	return slices.DeleteFunc(all, w.taken)
}

// shownOf is 1 when one of some cards was shown, or else 0.
func (w *Workshop) shownOf(cards []string) int {
	if slices.ContainsFunc(cards, func(card string) bool { return w.shown[card] }) {
		return 1
	}
	return 0
}

// taken reports whether an offer was taken over, or said by somebody in the same words.
func (w *Workshop) taken(o Offer) bool {
	return slices.ContainsFunc(w.Remarks, func(r *Remark) bool {
		return r.Topic == Guardrail && (r.from == o.ID || strings.EqualFold(r.Text, o.Text))
	})
}

// checkFrom guards what a guardrail was taken over from: a key sentence or a starter.
func (w *Workshop) checkFrom(id string) error {
	r, isRemark := w.Remark(id)
	isStarter := slices.ContainsFunc(w.Starters, func(s GuardrailStarter) bool { return s.ID == id })
	if id == "" || isStarter || isRemark && r.Topic == KeySentence {
		return nil
	}
	return refuse(offerGone)
}
