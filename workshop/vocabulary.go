package workshop

import (
	"slices"
	"strings"
)

// Quadrant is one of the four places on the board, written as its letter.
type Quadrant string

// The four quadrants. Strengths and Weaknesses are inside (ours),
// Opportunities and Threats outside.
const (
	Strengths     Quadrant = "S"
	Weaknesses    Quadrant = "W"
	Opportunities Quadrant = "O"
	Threats       Quadrant = "T"
)

// Quadrants lists the four in the order in which they are always shown.
var Quadrants = []Quadrant{Strengths, Weaknesses, Opportunities, Threats}

// Name is the quadrant's word, "Strengths".
func (q Quadrant) Name() string {
	switch q {
	case Strengths:
		return "Strengths"
	case Weaknesses:
		return "Weaknesses"
	case Opportunities:
		return "Opportunities"
	case Threats:
		return "Threats"
	}
	return "Unknown quadrant"
}

// Valid says whether q is one of the four.
func (q Quadrant) Valid() bool { return q.Inside() || q.Outside() }

// Inside says whether q is about us: Strengths or Weaknesses.
func (q Quadrant) Inside() bool { return q == Strengths || q == Weaknesses }

// Outside says whether q is about the world: Opportunities or Threats.
func (q Quadrant) Outside() bool { return q == Opportunities || q == Threats }

// Next is the quadrant after q in the order of the board, round the corner.
func (q Quadrant) Next() Quadrant { return q.step(1) }

// Previous is the quadrant before q, round the corner.
func (q Quadrant) Previous() Quadrant { return q.step(len(Quadrants) - 1) }

func (q Quadrant) step(by int) Quadrant {
	for i, other := range Quadrants {
		if other == q {
			return Quadrants[(i+by)%len(Quadrants)]
		}
	}
	return Strengths
}

// Function is the part of the business that an item is about.
type Function string

// The functions. Untagged means that nobody has said yet.
const (
	Untagged   Function = ""
	Sales      Function = "sales"
	Marketing  Function = "marketing"
	Service    Function = "service"
	HR         Function = "hr"
	IT         Function = "it"
	Finance    Function = "finance"
	Legal      Function = "legal"
	Leadership Function = "leadership"
	Other      Function = "other"
)

// Functions lists all functions that can be tagged.
var Functions = []Function{Sales, Marketing, Service, HR, IT, Finance, Legal, Leadership, Other}

var functionNames = map[Function]struct{ name, short string }{
	Sales:      {"Sales", "SAL"},
	Marketing:  {"Marketing", "MKT"},
	Service:    {"Service", "SVC"},
	HR:         {"HR", "HR"},
	IT:         {"IT", "IT"},
	Finance:    {"Finance", "FIN"},
	Legal:      {"Legal", "LEG"},
	Leadership: {"Leadership", "LDR"},
	Other:      {"Other", "OTH"},
}

// Name is the function's word, "Marketing"; empty when untagged.
func (f Function) Name() string { return functionNames[f].name }

// Short is a tag of at most three letters, "MKT"; empty when untagged.
func (f Function) Short() string { return functionNames[f].short }

// Valid says whether f is a known function or Untagged.
func (f Function) Valid() bool {
	_, known := functionNames[f]
	return known || f == Untagged
}

// ParseFunction finds the function that a word stands for: its name, its short
// tag, or any unambiguous start of its name of at least two letters.
func ParseFunction(word string) (Function, bool) {
	word = strings.ToLower(strings.TrimSpace(word))
	if len(word) < 2 {
		return Untagged, false
	}
	found := Untagged
	for _, f := range Functions {
		if word == string(f) || word == strings.ToLower(f.Short()) {
			return f, true
		}
		if strings.HasPrefix(string(f), word) {
			if found != Untagged {
				return Untagged, false
			}
			found = f
		}
	}
	return found, found != Untagged
}

// Kind says how well an item is known.
type Kind string

// The kinds of item. An item is an opinion until somebody says otherwise.
const (
	KindOpinion    Kind = "opinion"
	KindAssumption Kind = "assumption"
	KindFact       Kind = "fact"
)

// Kinds lists the kinds in the order in which a key steps through them.
var Kinds = []Kind{KindOpinion, KindAssumption, KindFact}

// Valid says whether k is one of the three.
func (k Kind) Valid() bool { return slices.Contains(Kinds, k) }

// Pairing is the kind of TOWS strategy: which inside quadrant meets which
// outside one (Weihrich, Long Range Planning, April 1982).
type Pairing string

// The four pairings.
const (
	SO Pairing = "SO"
	ST Pairing = "ST"
	WO Pairing = "WO"
	WT Pairing = "WT"
)

// Pairings lists the four in the order in which they are worked through.
var Pairings = []Pairing{SO, ST, WO, WT}

// Valid says whether p is one of the four.
func (p Pairing) Valid() bool { return slices.Contains(Pairings, p) }

// Inside is the quadrant that the pairing takes from within.
func (p Pairing) Inside() Quadrant { return Quadrant(p[:min(1, len(p))]) }

// Outside is the quadrant that the pairing takes from the world.
func (p Pairing) Outside() Quadrant { return Quadrant(p[min(1, len(p)):]) }

// Prompt is the question that opens the pairing, to be read aloud.
func (p Pairing) Prompt() string {
	switch p {
	case SO:
		return "Use the strength to win the opportunity:"
	case ST:
		return "Use the strength to blunt the threat:"
	case WO:
		return "Fix the weakness to reach the opportunity:"
	case WT:
		return "Shrink the weakness so that the threat cannot bite:"
	}
	return ""
}

// Moment is when a stance is taken on a card: before or after the talk.
type Moment string

// The two moments.
const (
	Before Moment = "before"
	After  Moment = "after"
)

// Topic says what a remark is about.
type Topic string

// The topics of remarks.
const (
	KeySentence Topic = "key sentence" // the sentence worth keeping from a card's talk
	Dissent     Topic = "dissent"      // what somebody does not agree with
	Unknown     Topic = "unknown"      // what we do not know yet
	Commitment  Topic = "commitment"   // what somebody promised
	Guardrail   Topic = "guardrail"    // a rule the board agreed on
	Risk        Topic = "risk"         // the biggest risk, and what answers it
	Parking     Topic = "parking"      // everything else worth keeping
)

// Topics lists all topics.
var Topics = []Topic{KeySentence, Dissent, Unknown, Commitment, Guardrail, Risk, Parking}

// Gradients are Kaner's eight gradients of agreement, from full support to a
// block (Sam Kaner, Facilitator's Guide to Participatory Decision-Making).
var Gradients = [8]string{
	"Endorse", "Agree with reservations", "Mixed feelings", "Support with concerns noted",
	"Abstain", "Disagree, will go along", "Disagree, will not help", "Block",
}
