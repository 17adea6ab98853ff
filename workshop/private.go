package workshop

import (
	"cmp"
	"time"
)

// PrivateNote is a sentence for the facilitator alone: for the console, and for
// reading afterwards. It is in the events and so in an export of the whole
// session, and nowhere else: search does not find it, and no blueprint, list or
// label contains it.
type PrivateNote struct {
	ID    string
	Text  string
	Stage int    // its number
	Card  string // on the screen when it was taken; empty when there was none
	At    time.Time
}

// PrivateNote finds a private note by its id.
func (w *Workshop) PrivateNote(id string) (*PrivateNote, bool) {
	return w.notes.find(w.PrivateNotes, id, func(n *PrivateNote) string { return n.ID })
}

// IsPrivate reports whether a fact is made where the room does not look, and says
// nothing on the projected screen.
func IsPrivate(f Fact) bool {
	switch f.(type) {
	case PrivateNoted, PrivateNoteDropped, ObjectionHeard, ObjectionDropped:
		return true
	}
	return false
}

// noteNumbers is the letter under which notes are numbered, apart from the ids of
// what the room sees: those are the same with and without private notes.
const noteNumbers = "p"

var privateFacts = []factKind{
	{PrivateNoted{}, plain},
	{PrivateNoteDropped{}, plain},
}

// PrivateNoted is a new private note. Neither it nor dropping it is a step
// that undo takes back: Ctrl+Z on the projected screen must not name a note, nor take
// back one that the room does not know of.
type PrivateNoted struct {
	Note  string `json:"note" redact:"no"`
	Text  string `json:"text"`
	Stage int    `json:"stage"`
	Card  string `json:"card,omitempty" redact:"no"`
}

// NotePrivately adds a private note on the current place in the session.
type NotePrivately struct{ Text string }

func (i NotePrivately) facts(w *Workshop) ([]Fact, error) {
	text := Clean(i.Text)
	if err := checkText(fieldNote, text, MaxText); err != nil {
		return nil, err
	}
	return one(PrivateNoted{w.freeID(noteNumbers, w.numbers[noteNumbers]), text, w.StageNumber(w.Stage), w.cardOnScreen()})
}

func (PrivateNoted) Kind() string           { return "private.noted" }
func (PrivateNoted) label(*Workshop) string { return noteSaved }

func (f PrivateNoted) check(w *Workshop) error {
	return cmp.Or(w.checkAnyCard(f.Card), w.checkNewIDs(f.Note), w.checkNumber(f.Stage), checkOptional(fieldNote, f.Text, MaxText))
}

func (f PrivateNoted) apply(w *Workshop) {
	w.nextNumber(noteNumbers)
	n := &PrivateNote{ID: f.Note, Text: f.Text, Stage: f.Stage, Card: f.Card, At: w.LastAt}
	if f.Text == "" { // left out: it can be dropped, and nobody reads it
		put(w, w.notes.of, n.ID, n)
		return
	}
	w.notes.add(w, &w.PrivateNotes, n.ID, n)
}

// PrivateNoteDropped removes a private note.
type PrivateNoteDropped struct {
	Note string `json:"note" redact:"no"`
}

// DropPrivateNote removes a private note.
type DropPrivateNote struct{ Note string }

func (i DropPrivateNote) facts(*Workshop) ([]Fact, error) { return one(PrivateNoteDropped(i)) }

func (PrivateNoteDropped) Kind() string           { return "private.dropped" }
func (PrivateNoteDropped) label(*Workshop) string { return noteDropped }

func (f PrivateNoteDropped) check(w *Workshop) error {
	if _, ok := w.notes.of[f.Note]; !ok {
		return refuse(noteGone)
	}
	return nil
}

func (f PrivateNoteDropped) apply(w *Workshop) {
	for n, ok := w.PrivateNote(f.Note); ok; n, ok = w.PrivateNote(f.Note) {
		cut(w, &w.PrivateNotes, n)
		drop(w, w.notes.of, n.ID)
	}
}
