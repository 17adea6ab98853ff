package screen

import (
	"time"

	"swotshop/workshop"
)

// This file is about sessions of the firm’s library. There they are only read: what is to be
// led is copied to this laptop first, after a question.

// Whereabouts are where a session of the firm’s library is besides.
type Whereabouts struct {
	Laptop string // that leads it, as a sentence names it; empty: this one does, or none
	Who    string // whose laptop that is, in a word
	Since  time.Time
	Here   bool // this laptop has it too

	Unknown bool // who leads it is not known, since the firm’s library cannot be reached
}

// free reports whether a session can be led here without a word to anybody.
func (w Whereabouts) free() bool { return w.Here && w.Laptop == "" }

// LeadFromFirm leads a session of the firm’s library: at once, if this laptop has it and no
// other leads it, and else after a question.
func LeadFromFirm(s workshop.Summary, is Whereabouts, now time.Time, about ...string) Action {
	if is.free() {
		return Lead(s, now, about...)
	}
	q := Question{Title: copyQuestion, Text: about, Yes: copyIt, Action: CopyHere{ID: s.ID, Then: OpenSession{ID: s.ID, Reopen: s.Closed}}}
	if is.Here {
		q.Title, q.Yes = leadHereQuestion, leadHere
	}
	q.Text = append(q.Text, is.leads())
	if s.Closed {
		q.Text = append(q.Text, copyReopens)
	}
	return Ask{Question: q}
}

// leads says who leads a session now, and what becomes of that.
func (w Whereabouts) leads() string {
	switch {
	case w.Laptop == "" && w.Unknown:
		return unknownLeads
	case w.Laptop == "":
		return nobodyLeads
	}
	return LedThere(w.Laptop, w.Since)
}

// LedThere says which laptop leads a session, and what it means to lead it here all the same.
func LedThere(laptop string, since time.Time) string {
	return laptopLeads(laptop, since) + " " + onlyACopyThen
}

// LeadAllTheSame asks before a session that this laptop has, and another leads, is led here.
func LeadAllTheSame(laptop string, since time.Time, want Action) Question {
	return Question{Title: leadHereQuestion, Text: []string{LedThere(laptop, since)}, Yes: leadHere, Action: want}
}

// FollowUpFromFirm asks for a session that follows one of the firm’s library, which is
// copied to this laptop first if that does not have it.
func FollowUpFromFirm(want FollowUp, is Whereabouts, about ...string) Action {
	if is.Here {
		return want
	}
	want.Copy = true
	return Ask{Question: Question{Title: followQuestion, Text: append(about, followAbout), Yes: copyToFollow, Action: want}}
}
