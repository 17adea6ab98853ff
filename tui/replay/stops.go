package replay

import (
	"time"

	"swotshop/tui/stage"
	"swotshop/workshop"
)

// Stop is a moment of a session at which its replay can stand: after all events of one
// gesture. In the middle of a gesture no screen ever showed it.
type Stop struct {
	First, Last int           // seqs of the events of the gesture; up to the last they make the state
	At          time.Time     // when it happened
	Led         time.Duration // how long the session had been led by then
	Stage       int           // the number of the stage, as the room saw it then
	Place       string        // the title of the stage, and the card on the screen
	Says        []string      // what happened, a sentence for each event

	Private   bool // made where the room does not look
	TakenBack bool // undone later, or undoes or redoes something

	about about // what the stage was left at
}

// Stops goes through a session and notes all its stops.
func Stops(events []workshop.Event) ([]Stop, error) {
	t := teller{log: workshop.NewLog(), seen: map[int]bool{}}
	counts := workshop.CountingSteps(events)
	var stops []Stop
	for i, ev := range events {
		t.before = stage.KnownOf(t.log.State())
		if err := t.log.Extend(events[i : i+1]); err != nil {
			return nil, err
		}
		if ev.Step == ev.Seq {
			stops = append(stops, Stop{First: ev.Seq})
		}
		s, w := &stops[len(stops)-1], t.log.State()
		s.Last, s.At, s.Led = ev.Seq, ev.At, w.Spent(ev.At)
		counting, step := counts[ev.Step]
		s.Says, s.about = append(s.Says, t.says(ev.Fact)), t.follow(ev.Fact, step)
		s.Stage, s.Place = w.StageNumber(w.Stage), placeOf(w)
		s.Private = s.Private || workshop.IsPrivate(ev.Fact)
		s.TakenBack = s.TakenBack || step && !counting || changesHistory(ev.Fact)
	}
	return stops, nil
}

func changesHistory(f workshop.Fact) bool {
	switch f.(type) {
	case workshop.Undone, workshop.Redone:
		return true
	}
	return false
}

// placeOf is the stage, and the card that the room sees there.
func placeOf(w *workshop.Workshop) string {
	at := w.CurrentStage()
	if at.Kind == workshop.StageProvocations && w.Card != "" {
		return at.Title + " " + w.Card
	}
	return at.Title
}

// about is what the last step at a stage was about, and whether it was done or undone.
type about struct {
	what workshop.Subject
	done bool
}

// teller tells what happens, event by event.
type teller struct {
	log    *workshop.Log
	before stage.Known  // what things were called before the event
	stage  int          // the number of the stage before it
	seen   map[int]bool // the numbers of the stages so far
	card   string       // on the screen before it
	about  about
}

// follow is what the stage is left at after an event. Where the room goes somewhere, the
// stage begins anew.
func (t *teller) follow(fact workshop.Fact, step bool) about {
	w, card := t.log.State(), t.card
	t.card = w.Card
	switch _, undone := fact.(workshop.Undone); {
	case workshop.IsPrivate(fact):
	case undone:
		t.about = about{w.RedoSubject(), false}
	case step, changesHistory(fact):
		t.about = about{w.UndoSubject(), true}
	case w.Card == "" && card != "": // from a card to the choice of cards
		t.about = about{workshop.Subject{Kind: workshop.SubjectChoice, ID: card}, true}
	default:
		t.about = about{}
	}
	return t.about
}
