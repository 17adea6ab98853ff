package team

import (
	"context"
	"encoding/json"
	"errors"
	"strings"
	"time"

	"swotshop/sessions"
	"swotshop/workshop"
	"swotshop/workshop/review"
)

// How says how sessions are pushed. The zero value is what is right nearly always.
type How struct {
	WithNotes bool // what private notes say, too
	Lead      bool // from a session that another laptop leads: this one leads it from now on
}

// Pushed is what a push has brought to the firm’s library; nothing when it had it all.
type Pushed struct {
	Events  int  // that were missing there
	Revised bool // words were erased from those that were there
}

// Push brings the copy of a session as far as events do. It may be called again after any
// failure, with the same events or with more: what is there is not stored twice. The
// laptop leads the session then. Private notes go without their text, unless how says
// otherwise; those that went so stay so.
//
// Errors: [sessions.ErrDiverged] when the session went on elsewhere in another way,
// [*HeldError] when another laptop leads it, [ErrErased], [ErrUnassigned] for a client that
// the member may not push for, those of importing a session, and [ErrOffline].
func (l *Library) Push(ctx context.Context, events []workshop.Event, how How) (Pushed, error) {
	p, err := parcelOf(events, how)
	if err != nil {
		return Pushed{}, err
	}
	return l.push(ctx, p, nil)
}

// parcel is a session as it goes to the firm’s library, with all that is derived of it.
type parcel struct {
	state   *workshop.Workshop
	events  []workshop.Event
	columns *columns
	entries entries
	line    string // as JSON
	record  string // as JSON
	how     How
}

// parcelOf checks a session as it would be checked when it came from there.
func parcelOf(events []workshop.Event, how How) (*parcel, error) {
	if !how.WithNotes {
		events = workshop.WithoutNotes(events)
	}
	log, err := workshop.Verify(events)
	if err == nil && !workshop.ValidSession(log.State().ID) {
		err = errors.New(badSession)
	}
	if err != nil {
		return nil, fail(sessions.ErrDamaged, notPushed, asSentence(err))
	}
	p := &parcel{state: log.State(), events: events, entries: entriesOf(log.State()), how: how}
	if p.columns, err = columnsOf(events); err != nil {
		return nil, err
	}
	p.line, p.record, err = derive(p.state)
	return p, err
}

// push pushes a parcel; there is the copy as it was a moment ago, or nil.
func (l *Library) push(ctx context.Context, p *parcel, there *Copy) (done Pushed, err error) {
	err = l.within(ctx, longPatience, func(ctx context.Context) error {
		for moved := 0; ; moved++ {
			if there == nil || moved > 0 {
				now, err := l.copyOf(ctx, p.session())
				if err != nil {
					return err
				}
				there = &now
			}
			base, err := l.baseOf(ctx, p, there)
			if err != nil {
				return err
			}
			if base == len(p.events) && there.Head > 0 { // also where the copy reaches further
				done = Pushed{}
				return l.lead(ctx, p, there)
			}
			again, err := l.send(ctx, p, there, &done)
			if err != nil || !again {
				return err
			}
			if moved == tries {
				return fail(ErrOffline, tooBusy, l.at.Name())
			}
		}
	})
	return done, err
}

func (p *parcel) session() string { return p.state.ID }

// lead takes the pen of a session of which there is nothing to push.
func (l *Library) lead(ctx context.Context, p *parcel, there *Copy) error {
	if !p.how.Lead || there.Pen == l.laptop.ID {
		return nil
	}
	return l.takePen(ctx, there.Session)
}

// baseOf is how many events the parcel and the copy share. The error says that they do not
// share all that they could.
func (l *Library) baseOf(ctx context.Context, p *parcel, there *Copy) (base int, err error) {
	switch {
	case there.Erased:
		return 0, fail(ErrErased, erasedThere, show(there.Session))
	case there.Head == 0:
		return 0, nil
	}
	base = min(there.Head, len(p.events))
	at := there.Tip
	if base < there.Head {
		if err := l.pool.QueryRow(ctx, "SELECT event_id FROM event WHERE session = $1 AND seq = $2", there.Session, base).Scan(&at); err != nil {
			return 0, err
		}
	}
	if at != p.events[base-1].ID || there.Head <= base && there.Revision != workshop.Revision(p.events[:base]) {
		return 0, fail(sessions.ErrDiverged, forked, show(there.Session), base)
	}
	return base, nil
}

// send sends what follows on the copy, and reports whether that has moved meanwhile.
func (l *Library) send(ctx context.Context, p *parcel, there *Copy, done *Pushed) (moved bool, err error) {
	w, e, revision := p.state, &p.entries, workshop.Revision(p.events)
	fresh, revised := p.columns.from(there.Head), &columns{}
	if revision > there.Revision {
		revised = p.columns.until(there.Head)
	}
	var outcome, holder, member string
	var since time.Time
	err = l.pool.QueryRow(ctx, `SELECT outcome, holder, holder_member, held_since
		FROM push($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28, $29)`,
		w.ID, w.Client, keyOf(w.Client), strings.Contains(w.Client, workshop.Erased), l.laptop.ID, p.how.Lead,
		there.Head, there.Tip, revision,
		fresh.seqs, fresh.ids, fresh.ats, fresh.actors, fresh.kinds, fresh.vs, fresh.steps, fresh.bodies,
		revised.seqs, revised.ids, revised.bodies,
		p.line, review.Edition, p.record,
		e.ids, e.nouns, e.numbers, e.whats, e.texts, e.words,
	).Scan(&outcome, &holder, &member, &since)
	if err != nil {
		return false, err
	}
	switch outcome {
	case "stored":
		*done = Pushed{Events: len(p.events) - there.Head, Revised: revision > there.Revision && there.Head > 0}
		return false, nil
	case "moved":
		return true, nil
	case "held":
		return false, &HeldError{w.ID, Laptop{Name: workshop.Clean(holder), Member: member}, since}
	case "erased":
		return false, fail(ErrErased, erasedThere, show(w.ID))
	case "foreign":
		return false, fail(ErrUnassigned, notYours, show(w.ID))
	}
	return false, fail(ErrUnassigned, notAssigned, l.at.Login(), show(w.Client), l.at.Login(), sessions.Quoted(w.Client))
}

// keyOf is what tells a client from every other.
func keyOf(client string) string {
	if key := workshop.ClientKey(client); key != "" {
		return key
	}
	return client
}

// mostBody is how long the body of an event may be, in bytes, there as here.
const mostBody = 1 << 20

// columns are events, a list for each column.
type columns struct {
	seqs, ats, steps   []int64
	ids, actors, kinds []string
	vs                 []int32
	bodies             []string
}

// from and until are the columns of some of the events, those after the first so many, and
// these.
func (c *columns) from(n int) *columns {
	return &columns{c.seqs[n:], c.ats[n:], c.steps[n:], c.ids[n:], c.actors[n:], c.kinds[n:], c.vs[n:], c.bodies[n:]}
}

func (c *columns) until(n int) *columns {
	return &columns{c.seqs[:n], c.ats[:n], c.steps[:n], c.ids[:n], c.actors[:n], c.kinds[:n], c.vs[:n], c.bodies[:n]}
}

func columnsOf(events []workshop.Event) (*columns, error) {
	c := &columns{}
	for _, ev := range events {
		body, err := workshop.EncodeFact(ev.Fact)
		if err != nil {
			return nil, fail(sessions.ErrDamaged, notPushed, asSentence(err))
		}
		if len(body) > mostBody {
			return nil, fail(sessions.ErrDamaged, bodyTooLarge, ev.Seq, mostBody>>20)
		}
		c.seqs, c.ids, c.ats = append(c.seqs, int64(ev.Seq)), append(c.ids, ev.ID), append(c.ats, ev.At.UnixMilli())
		c.actors, c.kinds, c.vs = append(c.actors, ev.Actor), append(c.kinds, ev.Fact.Kind()), append(c.vs, workshop.Version)
		c.steps, c.bodies = append(c.steps, int64(ev.Step)), append(c.bodies, string(body))
	}
	return c, nil
}

// line is a session’s line in the list, and what filters ask for, as the function takes it.
type line struct {
	Title       string `json:"title"`
	Date        string `json:"date"`
	Stage       string `json:"stage"`
	Closed      bool   `json:"closed"`
	Items       int    `json:"items"`
	Initiatives int    `json:"initiatives"`
	StartedMS   int64  `json:"started_ms"`
	LastMS      int64  `json:"last_ms"`
	Agenda      string `json:"agenda"`
	Deck        string `json:"deck"`
	DeckVersion int    `json:"deck_version"`
}

// derive is a session’s line, and what figures need of it, both as JSON.
func derive(w *workshop.Workshop) (lineJSON, record string, err error) {
	r := review.Of(w)
	s := r.Summary
	text, err := json.Marshal(line{
		s.Title, s.Date, s.Stage, s.Closed, s.Items, s.Initiatives, s.StartedAt.UnixMilli(), s.LastAt.UnixMilli(), r.Agenda, r.Deck, r.DeckVersion,
	})
	if err != nil {
		return "", "", fail(sessions.ErrDamaged, notPushed, asSentence(err))
	}
	figures, err := json.Marshal(r)
	if err != nil {
		return "", "", fail(sessions.ErrDamaged, notPushed, asSentence(err))
	}
	return string(text), string(figures), nil
}

// mostText is how long a text may be that search looks through there, in bytes: far more than
// anybody can type.
const mostText = 64 << 10

// entries are the texts that search looks through, a list for each column.
type entries struct {
	ids, nouns, whats, texts, words []string
	numbers                         []int32
}

func entriesOf(w *workshop.Workshop) (e entries) {
	for _, one := range w.Entries() {
		if len(one.Text) > mostText {
			continue
		}
		e.ids, e.nouns, e.numbers = append(e.ids, one.ID), append(e.nouns, one.Noun), append(e.numbers, int32(one.Number))
		e.whats, e.texts, e.words = append(e.whats, one.What), append(e.texts, one.Text), append(e.words, wordsOf(one.Text))
	}
	return e
}
