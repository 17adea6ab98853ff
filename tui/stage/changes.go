package stage

import "swotshop/workshop"

// This file says what has changed: one sentence a fact. What happens in one kind of
// stage is said in its files.

// Known is what things were called before a line, for those that it changes or
// deletes.
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

// Changed says what has just happened, in the state after it. What merely moves the
// view says nothing: the view itself is reported.
func (k Known) Changed(w *workshop.Workshop, fact workshop.Fact) []string {
	says := sharedChange(w, fact)
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

// sharedChange is for facts that belong to no one kind of stage.
func sharedChange(w *workshop.Workshop, fact workshop.Fact) string {
	switch f := fact.(type) {
	case workshop.PrivateNoted:
		return privateNoteAdded
	case workshop.ObjectionHeard:
		return objectionHeard(f.Says, f.Heard().InWords())
	case workshop.ObjectionDropped:
		return objectionDropped
	case workshop.RemarkAdded:
		return remarkRecorded(f.Topic, f.Text)
	case workshop.RemarkEdited:
		return remarkEdited(f.Text)
	case workshop.RemarkDeleted:
		return remarkDeleted
	case workshop.Closed:
		if w.Closed { // else that was taken back, since it could not be saved
			return sessionClosed
		}
	}
	return ""
}
