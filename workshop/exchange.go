package workshop

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"time"
)

// exchangeFormat marks a file as a swotshop session; docs/session-format.md
// describes it. exchangeVersion is the newest layout that this program writes.
const (
	exchangeFormat  = "swotshop-session"
	exchangeVersion = 1
)

// exchange is a whole session as one JSON document.
type exchange struct {
	Format  string          `json:"format"`
	Version int             `json:"version"`
	Session string          `json:"session"`
	Events  []exchangeEvent `json:"events"`
}

type exchangeEvent struct {
	Seq   int             `json:"seq"`
	ID    string          `json:"id"`
	At    string          `json:"at"` // RFC 3339, UTC, milliseconds
	Actor string          `json:"actor"`
	Kind  string          `json:"kind"`
	V     int             `json:"v"`
	Step  int             `json:"step"`
	Body  json.RawMessage `json:"body"`
}

const exchangeTime = "2006-01-02T15:04:05.000Z07:00"

// EncodeSession writes a session's events as JSON. The same events give the
// same bytes.
func EncodeSession(events []Event) ([]byte, error) {
	if len(events) == 0 {
		return nil, errors.New(exportNoEvents)
	}
	opened, ok := events[0].Fact.(Opened)
	if !ok {
		return nil, errors.New(exportNoOpening)
	}
	doc := exchange{Format: exchangeFormat, Version: exchangeVersion, Session: opened.Session}
	for _, ev := range events {
		e, err := encodeEvent(ev)
		if err != nil {
			return nil, err
		}
		doc.Events = append(doc.Events, e)
	}
	out, err := json.MarshalIndent(doc, "", " ")
	return append(out, '\n'), err
}

// formatOf is the format of a file that cannot be read to the end.
func formatOf(data []byte) string {
	if IsSession(data) {
		return exchangeFormat
	}
	return ""
}

// IsSession reports whether a file is what EncodeSession wrote, of any version, by
// how it begins.
func IsSession(head []byte) bool {
	dec := json.NewDecoder(bytes.NewReader(head))
	for _, want := range []json.Token{json.Delim('{'), "format", exchangeFormat} {
		if got, err := dec.Token(); err != nil || got != want {
			return false
		}
	}
	return true
}

func encodeEvent(ev Event) (exchangeEvent, error) {
	body, err := EncodeFact(ev.Fact)
	if err != nil {
		return exchangeEvent{}, fmt.Errorf(eventAt, ev.Seq, err)
	}
	return exchangeEvent{
		Seq: ev.Seq, ID: ev.ID, At: ev.At.UTC().Format(exchangeTime), Actor: ev.Actor,
		Kind: ev.Fact.Kind(), V: Version, Step: ev.Step, Body: body,
	}, nil
}

// EncodeEvent writes one event as it appears in a session's JSON.
func EncodeEvent(ev Event) ([]byte, error) {
	e, err := encodeEvent(ev)
	if err != nil {
		return nil, err
	}
	return json.Marshal(e)
}

// DecodeEvent reads what EncodeEvent wrote and cleans its text. [Log.Extend]
// checks whether the event fits into a session.
func DecodeEvent(data []byte) (Event, error) {
	var e exchangeEvent
	if err := json.Unmarshal(data, &e); err != nil {
		return Event{}, fmt.Errorf(eventNot, err)
	}
	return e.decode()
}

// DecodeSession reads what EncodeSession wrote and checks every event against
// the rules: what it returns is a session that could have been held here.
func DecodeSession(data []byte) (*Log, error) {
	return DecodeSessionProgress(context.Background(), data, func(int, int) {})
}

// DecodeSessionProgress is [DecodeSession] for a file that may be large. From time
// to time it reports its progress, in steps of its own, and it returns the
// context’s error soon after the context is done.
func DecodeSessionProgress(ctx context.Context, data []byte, report func(done, total int)) (*Log, error) {
	var doc exchange
	dec := json.NewDecoder(bytes.NewReader(data))
	if err := dec.Decode(&doc); err != nil {
		doc.Format = cmp.Or(doc.Format, formatOf(data))
		return nil, doc.fault(err, len(data))
	}
	if err := doc.checkFormat(); err != nil {
		return nil, err
	}
	if _, err := dec.Token(); !errors.Is(err, io.EOF) {
		return nil, errors.New(fileContinues)
	}
	if len(doc.Events) == 0 {
		return nil, errors.New(fileNoEvents)
	}
	// Each event is read, and then checked.
	done, total := 0, 2*len(doc.Events)
	return doc.verify(func() error {
		if done++; done%reportEvery != 0 {
			return nil
		}
		report(done, total)
		return ctx.Err()
	})
}

// reportEvery is a number of steps too quick for anyone to wait for.
const reportEvery = 4096

// verify reads the events and checks them; proceed may stop it before each step.
func (doc exchange) verify(proceed func() error) (*Log, error) {
	if !ValidSession(doc.Session) {
		return nil, fmt.Errorf(fileSessionID, Latest, maxSession)
	}
	seen := make(map[string]bool, len(doc.Events))
	events := make([]Event, 0, len(doc.Events))
	for i, e := range doc.Events {
		if err := proceed(); err != nil {
			return nil, err
		}
		doc.Events[i].Body = nil // or the file would be in memory twice
		ev, err := e.decode()
		if err != nil {
			return nil, fmt.Errorf(eventAt, e.Seq, err)
		}
		if seen[ev.ID] {
			return nil, fmt.Errorf(eventTwice, e.Seq, ev.ID)
		}
		seen[ev.ID] = true
		events = append(events, ev)
	}
	log, err := verify(events, proceed)
	if err != nil {
		return nil, err
	}
	if log.State().ID != doc.Session {
		return nil, errors.New(fileTwoIDs)
	}
	return log, nil
}

func (e exchangeEvent) decode() (Event, error) {
	at, err := time.Parse(exchangeTime, e.At)
	if err != nil {
		return Event{}, fmt.Errorf(eventTime, Clean(e.At))
	}
	if e.ID == "" || len(e.ID) > maxID || Clean(e.ID) != e.ID || Clean(e.Actor) != e.Actor {
		return Event{}, errors.New(eventNames)
	}
	fact, err := DecodeFact(e.Kind, e.V, e.Body)
	if err != nil {
		return Event{}, err
	}
	return Event{Seq: e.Seq, ID: e.ID, At: at.UTC(), Actor: e.Actor, Step: e.Step, Fact: fact}, nil
}
