package workshop

import (
	"slices"
	"strings"
)

// Classification says who may read the paper.
type Classification string

// The classifications. Nobody has said so of a session that an earlier version opened,
// and no program can say it for them.
const (
	Unclassified Classification = ""
	Confidential Classification = "confidential" // for the board alone
	Internal     Classification = "internal"
	Public       Classification = "public"
)

// Classifications lists them, the most careful first: a new session begins with it, since
// its paper names weaknesses, and who is to mend them.
var Classifications = []Classification{Confidential, Internal, Public}

// Name is what the paper says; empty where nobody has said.
func (c Classification) Name() string { return classificationNames[c] }

// ReadClassification reads what somebody typed: “internal”, or a name.
func ReadClassification(text string) (c Classification, ok bool) {
	text = strings.ToLower(strings.Trim(Clean(text), " .:"))
	for _, c := range Classifications {
		if text == string(c) || text == strings.ToLower(c.Name()) {
			return c, true
		}
	}
	return Unclassified, false
}

func (c Classification) check() error {
	if c != Unclassified && !slices.Contains(Classifications, c) {
		return FieldClassification.refuse(classificationUnknown, Clean(string(c)))
	}
	return nil
}
