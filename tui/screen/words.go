package screen

// This file holds the words of questions that more than one screen asks.

const (
	goBack         = "go back"
	reopenQuestion = "Reopen the session?"
	reopenIt       = "reopen it"
	reopenAbout    = "This session is closed. If you reopen it, you can edit it again; its blueprint becomes a draft until you close it."
)

// AskToReopen asks before a closed session can be changed again; about names
// the session where that is not plain to see.
func AskToReopen(id string, about ...string) Ask {
	return Ask{Question: Question{Title: reopenQuestion, Text: append(about, reopenAbout), Yes: reopenIt,
		Action: OpenSession{ID: id, Reopen: true}}}
}
