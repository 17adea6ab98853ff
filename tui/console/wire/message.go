package wire

import (
	"encoding/json"
	"errors"

	"swotshop/workshop"
)

// version is that of the messages. The two ends are the same program, but after an
// update one of them may still be the old one.
const version = 1

// Deed is what a console may ask of the app.
type Deed string

// The deeds. Forward and Backward do what the clicker's keys do in the app.
const (
	Forward  Deed = "forward"
	Backward Deed = "backward"
	Blank    Deed = "blank"     // blanks the room's screen, or brings it back
	Freeze   Deed = "freeze"    // freezes the projected picture, or resumes it
	Note     Deed = "note"      // saves Text as a private note
	DropNote Deed = "drop-note" // deletes the private note with the id Text
	Hear     Deed = "hear"      // marks an Objection as heard; Text is what is owed, and by whom
	Unhear   Deed = "unhear"    // takes that back
	People   Deed = "people"    // sets who is in the room, as the line in Text says
	CatchUp  Deed = "catch-up"  // shortens the stages to come
	UndoPlan Deed = "undo-plan" // takes that back, or another change of the agenda that is the newest step

	Admit      Deed = "admit"       // puts the items with the keys in Text on the board
	Decline    Deed = "decline"     // throws them away for good
	PhonesOn   Deed = "phones-on"   // turns phones on at the IP address in Text
	PhonesOff  Deed = "phones-off"  // turns them off
	PhonesLook Deed = "phones-look" // looks for networks where they can be turned on
)

// Order is a deed asked for by a console. Its ID is the console's own; the
// answer carries it.
type Order struct {
	ID        int    `json:"id"`
	Do        Deed   `json:"do"`
	Text      string `json:"text,omitempty"`
	Objection string `json:"objection,omitempty"` // its id
}

// Answer says that an order was carried out, or why not.
type Answer struct {
	ID      int    `json:"id"`
	Problem string `json:"problem,omitempty"`
}

// Status is the state of the app, besides the session's events.
type Status struct {
	Waiting int    `json:"waiting,omitempty"` // events not on the disk yet
	Fault   string `json:"fault,omitempty"`   // why the last save failed
	Blank   bool   `json:"blank,omitempty"`
	Frozen  bool   `json:"frozen,omitempty"`
	Earlier string `json:"earlier,omitempty"` // ids of the cards that were played with the client before

	Phones *Phones `json:"phones,omitempty"` // nil where phones are switched off
}

// News is one message to a console. Events continue those before.
type News struct {
	Events []workshop.Event
	Status *Status
	Answer *Answer
}

// greeting is the first line that the app sends.
type greeting struct {
	Swotshop string `json:"swotshop"` // always "console"
	Version  int    `json:"version"`
	Session  string `json:"session"`
	Title    string `json:"title"`
	Library  string `json:"library,omitempty"` // a sum that tells one from another; versions before have none
}

// wire is News as it is sent: one JSON value.
type wire struct {
	Events []json.RawMessage `json:"events,omitempty"`
	Status *Status           `json:"status,omitempty"`
	Answer *Answer           `json:"answer,omitempty"`
}

func encode(n News) (wire, error) {
	w := wire{Status: n.Status, Answer: n.Answer}
	for _, ev := range n.Events {
		data, err := workshop.EncodeEvent(ev)
		if err != nil {
			return wire{}, err
		}
		w.Events = append(w.Events, data)
	}
	return w, nil
}

func (w wire) decode() (News, error) {
	n := News{Status: w.Status, Answer: w.Answer}
	for _, data := range w.Events {
		ev, err := workshop.DecodeEvent(data)
		switch {
		case errors.Is(err, workshop.ErrNewer):
			return News{}, ErrOlder
		case err != nil:
			return News{}, ErrGarbled
		}
		n.Events = append(n.Events, ev)
	}
	return n.clean(), nil
}

// clean cleans the sentences in news; events are cleaned as they are decoded.
func (n News) clean() News {
	if n.Status != nil {
		n.Status.Fault, n.Status.Earlier = workshop.Clean(n.Status.Fault), workshop.Clean(n.Status.Earlier)
		if n.Status.Phones != nil {
			n.Status.Phones.clean()
		}
	}
	if n.Answer != nil {
		n.Answer.Problem = workshop.Clean(n.Answer.Problem)
	}
	return n
}

// check reports whether the other end is an app that this program understands.
func (g greeting) check() error {
	switch {
	case g.Swotshop != "console":
		return errStranger
	case g.Version > version:
		return ErrOlder
	case g.Version < version:
		return errAppOlder
	}
	return nil
}
