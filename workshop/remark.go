package workshop

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// Topic is what a remark is about.
type Topic string

// The topics of remarks.
const (
	KeySentence Topic = "key sentence" // the sentence to remember from a card's discussion
	Dissent     Topic = "dissent"      // what somebody disagrees with
	Unknown     Topic = "unknown"      // what we do not know yet
	Commitment  Topic = "commitment"   // what somebody promised
	Guardrail   Topic = "guardrail"    // a rule the board agreed on
	Risk        Topic = "risk"         // the biggest risk, and the answer to it
	Decides     Topic = "decider"      // who decides, and by when an answer is needed
	OnAgenda    Topic = "agenda"       // what those who decide want to achieve
	Promise     Topic = "promise"      // what we promised before, and kept
	Benchmark   Topic = "benchmark"    // who does it already, with a link and a date
	Education   Topic = "education"    // what those who decide could read, and whom they could watch
	Parking     Topic = "parking"      // everything else worth recording
)

// Topics lists all topics.
var Topics = []Topic{KeySentence, Dissent, Unknown, Commitment, Guardrail, Risk, Decides, OnAgenda, Promise, Benchmark, Education, Parking}

// Remark is a sentence that is not an item.
type Remark struct {
	ID    string
	Topic Topic
	Text  string
	Card  string
	Stage int   // its number
	Scope Scope // of a guardrail

	answer string // id of what answers a risk; see Answer
	from   string // id of what a guardrail was taken over from; see Offers
}

// Answer is the ref of the initiative or the guardrail that answers a risk: "I1", "G2";
// empty when nothing does, or no longer.
func (w *Workshop) Answer(r *Remark) string {
	if ref := w.InitiativeRef(r.answer); ref != "" {
		return ref
	}
	return w.GuardrailRef(r.answer)
}

// GuardrailRef is what the guardrail with this id is called, “G1”; empty when gone.
func (w *Workshop) GuardrailRef(id string) string {
	for i, r := range w.RemarksOn(Guardrail) {
		if r.ID == id {
			return "G" + strconv.Itoa(i+1)
		}
	}
	return ""
}

// Answering finds what a ref names that can answer a risk.
func (w *Workshop) Answering(ref string) (id string, ok bool) {
	for _, n := range w.Initiatives {
		if strings.EqualFold(n.Ref(), ref) {
			return n.ID, true
		}
	}
	for _, r := range w.RemarksOn(Guardrail) {
		if strings.EqualFold(w.GuardrailRef(r.ID), ref) {
			return r.ID, true
		}
	}
	return "", false
}

func (w *Workshop) checkAnswer(id string) error {
	if id != "" && w.InitiativeRef(id) == "" && w.GuardrailRef(id) == "" {
		return refuse(answerGone)
	}
	return nil
}

// Remark finds a remark by its id.
func (w *Workshop) Remark(id string) (*Remark, bool) {
	return w.remarks.find(w.Remarks, id, func(r *Remark) string { return r.ID })
}

// RemarksOn lists the remarks on a topic, oldest first.
func (w *Workshop) RemarksOn(topic Topic) []*Remark {
	return filter(w.Remarks, func(r *Remark) bool { return r.Topic == topic })
}

// KeySentences lists what is remembered of the cards: of each the last that was said. What
// it corrects stays a remark, and comes back with undo.
func (w *Workshop) KeySentences() []*Remark {
	all := w.RemarksOn(KeySentence)
	last := map[string]*Remark{}
	for _, r := range all {
		last[r.Card] = r
	}
	return filter(all, func(r *Remark) bool { return r.Card == "" || last[r.Card] == r })
}

// KeySentenceOf is what is remembered of a card; nil when nothing is.
func (w *Workshop) KeySentenceOf(card string) *Remark {
	for _, r := range w.KeySentences() {
		if r.Card == card {
			return r
		}
	}
	return nil
}

func (w *Workshop) checkRemark(id string) error {
	if _, ok := w.Remark(id); !ok {
		return refuse(remarkGone)
	}
	return nil
}

var remarkFacts = []factKind{
	{RemarkAdded{}, undoable | searched | said},
	{RemarkEdited{}, undoable | searched},
	{RemarkDeleted{}, undoable | searched},
}

// RemarkAdded records a sentence that is not an item.
type RemarkAdded struct {
	Remark string `json:"remark" redact:"no"`
	Topic  Topic  `json:"topic"`
	Text   string `json:"text"`
	Card   string `json:"card,omitempty" redact:"no"`
	Answer string `json:"answer,omitempty" redact:"no"` // of a risk: an initiative or a guardrail
	From   string `json:"from,omitempty" redact:"no"`   // of a guardrail that was taken over: a key sentence or a starter
	Stage  int    `json:"stage"`
	Scope         // of a guardrail
}

// AddRemark records a sentence that is not an item.
type AddRemark struct {
	Topic  Topic
	Text   string
	Card   string
	Answer string // id of what answers a risk
	From   string // id of the offer that a guardrail was taken over from
	Scope         // of a guardrail
}

func (i AddRemark) facts(w *Workshop) ([]Fact, error) {
	return one(RemarkAdded{w.newID("r"), i.Topic, Clean(i.Text), i.Card, i.Answer, i.From, w.StageNumber(w.Stage), i.Scope.clean()})
}

// AddRemarks records several in one step: lines that were pasted.
type AddRemarks struct{ Remarks []AddRemark }

func (i AddRemarks) facts(w *Workshop) ([]Fact, error) {
	ids, facts := w.newIDs("r", len(i.Remarks)), []Fact(nil)
	for at, r := range i.Remarks {
		facts = append(facts, RemarkAdded{ids[at], r.Topic, Clean(r.Text), r.Card, r.Answer, r.From, w.StageNumber(w.Stage), r.Scope.clean()})
	}
	return facts, nil
}

func (RemarkAdded) labelOf(count int) string { return fmt.Sprintf(remarksAdded, count) }

func (RemarkAdded) Kind() string             { return "remark.added" }
func (f RemarkAdded) label(*Workshop) string { return fmt.Sprintf(remarkAdded, f.Topic) }
func (f RemarkAdded) newIDs() []string       { return []string{f.Remark} }

func (f RemarkAdded) about(*Workshop) Subject {
	return Subject{Kind: SubjectRemark, Topic: f.Topic, Card: f.Card, Stage: f.Stage}
}

func (f RemarkAdded) check(w *Workshop) error {
	if !slices.Contains(Topics, f.Topic) {
		return refuse(remarkTopic, Clean(string(f.Topic)))
	}
	return cmp.Or(w.checkAnyCard(f.Card), w.checkAnswer(f.Answer), w.checkFrom(f.From), f.Scope.check(f.Topic),
		w.checkNewIDs(f.newIDs()...), w.checkNumber(f.Stage), checkText(fieldRemark, f.Text, MaxText))
}

func (f RemarkAdded) apply(w *Workshop) {
	r := &Remark{ID: f.Remark, Topic: f.Topic, Text: f.Text, Card: f.Card, Stage: f.Stage, Scope: f.Scope, answer: f.Answer, from: f.From}
	w.remarks.add(w, &w.Remarks, r.ID, r)
	w.onlyFirst(r)
}

// RemarkEdited changes a remark's words.
type RemarkEdited struct {
	Remark string `json:"remark" redact:"no"`
	Text   string `json:"text"`
	Answer string `json:"answer,omitempty" redact:"no"` // of a risk
	Scope         // of a guardrail
}

// EditRemark changes a remark's words, what answers a risk, and whom a guardrail is for.
type EditRemark struct {
	Remark, Text, Answer string
	Scope
}

func (i EditRemark) facts(*Workshop) ([]Fact, error) {
	return one(RemarkEdited{i.Remark, Clean(i.Text), i.Answer, i.Scope.clean()})
}

func (RemarkEdited) Kind() string              { return "remark.edited" }
func (RemarkEdited) label(*Workshop) string    { return remarkEdited }
func (f RemarkEdited) about(*Workshop) Subject { return Subject{Kind: SubjectRemarkText, ID: f.Remark} }

func (f RemarkEdited) check(w *Workshop) error {
	r, ok := w.Remark(f.Remark)
	if !ok {
		return refuse(remarkGone)
	}
	return cmp.Or(w.checkAnswer(f.Answer), f.Scope.check(r.Topic), checkText(fieldRemark, f.Text, MaxText))
}

func (f RemarkEdited) apply(w *Workshop) {
	if r, ok := w.Remark(f.Remark); ok {
		set(w, &r.Text, f.Text)
		set(w, &r.answer, f.Answer)
		set(w, &r.Scope, f.Scope)
		w.onlyFirst(r)
	}
}

// RemarkDeleted removes a remark.
type RemarkDeleted struct {
	Remark string `json:"remark" redact:"no"`
}

// DeleteRemark removes a remark.
type DeleteRemark struct{ Remark string }

func (i DeleteRemark) facts(*Workshop) ([]Fact, error) { return one(RemarkDeleted(i)) }

func (RemarkDeleted) Kind() string              { return "remark.deleted" }
func (RemarkDeleted) label(*Workshop) string    { return remarkDeleted }
func (f RemarkDeleted) about(*Workshop) Subject { return Subject{Kind: SubjectRemark, ID: f.Remark} }

func (f RemarkDeleted) check(w *Workshop) error { return w.checkRemark(f.Remark) }

func (f RemarkDeleted) apply(w *Workshop) {
	for r, ok := w.Remark(f.Remark); ok; r, ok = w.Remark(f.Remark) {
		cut(w, &w.Remarks, r)
		drop(w, w.remarks.of, r.ID)
	}
}
