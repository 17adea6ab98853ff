package stage

import (
	"swotshop/workshop"
)

// This file says what changed: one sentence for one fact. Those that happen in one
// kind of stage are written in its files.

// Known is what things were called before a line, for those that it changes
// or takes away.
type Known struct {
	refs  map[string]string
	plans map[string]workshop.Plan
	about workshop.Details
}

func KnownOf(w *workshop.Workshop) Known {
	k := Known{map[string]string{}, map[string]workshop.Plan{}, w.Details}
	for _, i := range w.Items {
		k.refs[i.ID] = i.Ref()
	}
	for _, c := range w.Clusters {
		k.refs[c.ID] = c.Ref()
	}
	for _, st := range w.Strategies {
		k.refs[st.ID] = st.Ref()
	}
	for _, n := range w.Initiatives {
		k.refs[n.ID], k.plans[n.ID] = n.Ref(), n.Plan
	}
	return k
}

// Changed says a fact that has just happened, in the state after it. What
// merely moves the view says nothing: the view is told.
func (k Known) Changed(w *workshop.Workshop, fact workshop.Fact) []string {
	says := sharedChange(fact)
	for _, row := range kinds {
		if says == "" && row.change != nil {
			says = row.change(k, w, fact)
		}
	}
	if says == "" {
		return nil
	}
	return []string{says}
}

// sharedChange says what no kind of stage has to itself.
func sharedChange(fact workshop.Fact) string {
	switch f := fact.(type) {
	case workshop.PrivateNoted:
		return "Kept for you alone"
	case workshop.RemarkAdded:
		return "Kept as " + topicName(f.Topic) + ": " + f.Text
	case workshop.RemarkEdited:
		return "Now reads: " + f.Text
	case workshop.RemarkDeleted:
		return "Deleted. “undo” brings it back"
	case workshop.Closed:
		return "The session is closed"
	}
	return ""
}

// topicName is a topic with its article.
func topicName(t workshop.Topic) string {
	switch t {
	case workshop.KeySentence:
		return "the card’s key sentence"
	case workshop.Unknown, workshop.Risk:
		return spokenNames[t]
	case workshop.Commitment, workshop.Guardrail:
		return "a " + string(t)
	case workshop.Parking:
		return "a remark"
	}
	return string(t)
}
