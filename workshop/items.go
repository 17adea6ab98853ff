package workshop

import "fmt"

// AddItems puts many items on the board in one step: a list that was pasted, or
// that came from a file. The card is the one on the screen, if somebody looks at it.
type AddItems struct {
	Items   []AddItem
	Outside bool // nobody leads the session now
}

func (i AddItems) facts(w *Workshop) ([]Fact, error) {
	if len(i.Items) == 0 {
		return nil, refuse(itemsNone)
	}
	if err := i.checkSubmissions(w); err != nil {
		return nil, err
	}
	items, clusters := w.newIDs("i", len(i.Items)), w.newIDs("c", len(i.Items))
	facts := make([]Fact, len(i.Items))
	for at, item := range i.Items {
		f := item.fact(item.id(items[at]), clusters[at])
		if f.Outside = i.Outside; f.Card == "" && !i.Outside {
			f.Card = w.cardOnScreen()
		}
		facts[at] = f
	}
	return facts, nil
}

// checkSubmissions refuses those that were admitted before, and one that is here twice.
func (i AddItems) checkSubmissions(w *Workshop) error {
	seen := map[string]bool{}
	for _, item := range i.Items {
		if err := item.checkSubmission(w); err != nil {
			return err
		}
		if item.Submission != "" && seen[item.Submission] {
			return refuse(submissionAdmitted)
		}
		seen[item.Submission] = true
	}
	return nil
}

func (ItemAdded) labelOf(count int) string { return fmt.Sprintf(itemsAdded, count) }
