package workshop

import "cmp"

var reviewFacts = []factKind{{ReviewSet{}, undoable}}

// ReviewSet is the date of the board's next review; empty clears it.
type ReviewSet struct {
	Date string `json:"date,omitempty" redact:"no"` // 2006-01-02
}

// SetReview sets the date of the next review, as 2006-01-02.
type SetReview struct{ Date string }

func (i SetReview) facts(*Workshop) ([]Fact, error) { return one(ReviewSet{Clean(i.Date)}) }

func (ReviewSet) Kind() string            { return "review.set" }
func (ReviewSet) label(*Workshop) string  { return reviewSet }
func (ReviewSet) about(*Workshop) Subject { return Subject{Kind: SubjectReview} }

func (f ReviewSet) check(w *Workshop) error {
	if f.Date == "" {
		return nil
	}
	return cmp.Or(CheckDay(f.Date), checkReview(f.Date, w.Date))
}

// checkReview refuses a review on or before the day of the session.
func checkReview(review, session string) error {
	if review != "" && review <= session {
		return refuse(reviewTooSoon, review, session)
	}
	return nil
}

func (f ReviewSet) apply(w *Workshop) { set(w, &w.ReviewDate, f.Date) }
