package team

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"

	"swotshop/sessions"
	"swotshop/sessions/search"
	"swotshop/workshop"
	"swotshop/workshop/review"
)

// This file reads the firm’s library as any other is read. What comes from there is
// cleaned: a colleague has written it, or somebody who is none.

var _ sessions.Reader = (*Library)(nil)

// newestFirst is the order of every list: by the session’s date, then by when it was
// started.
const newestFirst = "date DESC, started_ms DESC, id"

// lineColumns are read by scanLine.
const lineColumns = "id, client_name, title, date, stage, closed, items, initiatives, head, started_ms, last_ms"

// List is [sessions.Library.List].
func (l *Library) List(ctx context.Context) (list []workshop.Summary, err error) {
	err = l.within(ctx, Patience, func(ctx context.Context) (err error) {
		list, err = l.summaries(ctx, "true")
		return err
	})
	return list, err
}

// Newest is [sessions.Library.Newest].
func (l *Library) Newest(ctx context.Context, most int) (list []workshop.Summary, all int, err error) {
	err = l.within(ctx, Patience, func(ctx context.Context) (err error) {
		if err = l.pool.QueryRow(ctx, "SELECT count(*) FROM session WHERE erased IS NULL").Scan(&all); err != nil {
			return err
		}
		list, err = l.lines(ctx, "true ORDER BY "+newestFirst+" LIMIT $1", most)
		return err
	})
	return list, all, err
}

// OfClient is [sessions.Library.OfClient].
func (l *Library) OfClient(ctx context.Context, client string) (list []workshop.Summary, err error) {
	err = l.within(ctx, Patience, func(ctx context.Context) (err error) {
		list, err = l.summaries(ctx, "client_key = $1", workshop.ClientKey(client))
		return err
	})
	return list, err
}

// summaries reads the lines of some sessions, newest first.
func (l *Library) summaries(ctx context.Context, which string, args ...any) ([]workshop.Summary, error) {
	return l.lines(ctx, which+" ORDER BY "+newestFirst, args...)
}

func (l *Library) lines(ctx context.Context, which string, args ...any) ([]workshop.Summary, error) {
	return query(ctx, l, func(rows pgx.Rows, s *workshop.Summary) error { return scanLine(rows, s) },
		"SELECT "+lineColumns+" FROM session WHERE erased IS NULL AND "+which, args...)
}

func scanLine(rows pgx.Rows, s *workshop.Summary, more ...any) error {
	var started, last int64
	err := rows.Scan(append([]any{&s.ID, &s.Client, &s.Title, &s.Date, &s.Stage, &s.Closed, &s.Items, &s.Initiatives, &s.Head, &started, &last}, more...)...)
	s.StartedAt, s.LastAt = time.UnixMilli(started).UTC(), time.UnixMilli(last).UTC()
	cleanStrings(s)
	return err
}

// cleanStrings cleans every text in what v points to.
func cleanStrings(v any) { cleanValue(reflect.ValueOf(v).Elem()) }

func cleanValue(v reflect.Value) {
	switch v.Kind() {
	case reflect.String:
		v.SetString(workshop.Clean(v.String()))
	case reflect.Struct:
		if v.Type() == reflect.TypeFor[time.Time]() {
			return
		}
		for i := range v.NumField() {
			cleanValue(v.Field(i))
		}
	case reflect.Slice, reflect.Array:
		for i := range v.Len() {
			cleanValue(v.Index(i))
		}
	}
}

func sortByPlace(texts []search.Found) {
	slices.SortFunc(texts, func(a, b search.Found) int { return int(a.Row - b.Row) })
}

// mostNamed is how many sessions an error names that it could be.
const mostNamed = 5

// Find is [sessions.Library.Find].
func (l *Library) Find(ctx context.Context, text string) (string, error) {
	id, _, err := l.FindLine(ctx, text)
	return id, err
}

// FindLine is [sessions.Library.FindLine].
func (l *Library) FindLine(ctx context.Context, text string) (id string, line workshop.Summary, err error) {
	text = strings.TrimSpace(text)
	var fitting []workshop.Summary
	err = l.within(ctx, Patience, func(ctx context.Context) (err error) {
		if text == sessions.Latest {
			fitting, err = l.lines(ctx, "true ORDER BY came DESC, id LIMIT 1")
		} else {
			fitting, err = l.lines(ctx, "$1 <> '' AND left(id, char_length($1)) = $1 ORDER BY id = $1 DESC, "+newestFirst+" LIMIT $2", text, mostNamed+1)
		}
		return err
	})
	switch {
	case err != nil:
		return "", line, err
	case len(fitting) == 0:
		return "", line, fail(sessions.ErrNotFound, noSuchSession, l.at.Name(), show(text))
	case len(fitting) == 1, fitting[0].ID == text:
		return fitting[0].ID, fitting[0], nil
	}
	return "", line, sessions.Ambiguous(text, fitting)
}

// Events is [sessions.Library.Events], of a session that was checked as an imported file
// is.
func (l *Library) Events(ctx context.Context, id string) ([]workshop.Event, error) {
	log, err := l.Fetch(ctx, id)
	if err != nil {
		return nil, err
	}
	return log.Events(), nil
}

// WorkshopsOf is [sessions.Library.WorkshopsOf].
func (l *Library) WorkshopsOf(ctx context.Context, client string) (read []*workshop.Workshop, err error) {
	err = l.eachOf(ctx, client, "", func(log *workshop.Log) { read = append(read, log.State()) })
	return read, err
}

// Earlier is [sessions.Library.Earlier].
func (l *Library) Earlier(ctx context.Context, client, except string) (workshop.Earlier, error) {
	earlier := workshop.EarlierWith(client)
	err := l.eachOf(ctx, client, except, func(log *workshop.Log) { earlier.Add(log.Events()) })
	return earlier, err
}

// eachOf reads the sessions of a client but one, newest first. Those that cannot be read
// are left out.
func (l *Library) eachOf(ctx context.Context, client, except string, do func(*workshop.Log)) error {
	list, err := l.OfClient(ctx, client)
	if err != nil {
		return err
	}
	for _, s := range list {
		if s.ID == except {
			continue
		}
		log, err := l.Fetch(ctx, s.ID)
		switch {
		case errors.Is(err, ErrOffline), ctx.Err() != nil:
			return err
		case err == nil:
			do(log)
		}
	}
	return nil
}

// Retentions are none: until when sessions may be stored is a matter of each laptop.
func (l *Library) Retentions(context.Context) ([]workshop.Retention, error) { return nil, nil }

// Records is [sessions.Library.Records].
func (l *Library) Records(ctx context.Context, of sessions.Filter, lists ...string) (all []review.Record, err error) {
	var behind []int
	err = l.within(ctx, longPatience, func(ctx context.Context) error {
		f, err := l.filterOf(ctx, of)
		if err != nil {
			return err
		}
		all, behind, err = l.records(ctx, f)
		return err
	})
	if err != nil {
		return nil, err
	}
	for _, i := range behind {
		if err := l.recall(ctx, &all[i]); err != nil {
			return nil, err
		}
	}
	for i := range all {
		keepLists(&all[i], lists)
	}
	return all, nil
}

// records reads what is stored, and which of it another edition of the program made.
func (l *Library) records(ctx context.Context, f filter) (all []review.Record, behind []int, err error) {
	rows, err := l.pool.Query(ctx, `SELECT `+lineColumns+`, coalesce(edition, 0), coalesce(body, '')
		FROM session LEFT JOIN record ON record.session = session.id
		WHERE erased IS NULL AND ($1 = '' OR client_key = $1 OR NOT $2 AND strpos(client_key, $1) > 0)
		  AND ($3 = '' OR date >= $3) AND ($4 = '' OR date <= $4) AND ($5 = '' OR agenda = $5) AND ($6 = '' OR deck = $6)
		  AND ($7 = 0 OR deck_version = $7) AND ($8::boolean IS NULL OR closed = $8)
		ORDER BY `+newestFirst, f.client, f.whole, f.since, f.until, f.agenda, f.deck, f.version, f.closed)
	if err != nil {
		return nil, nil, err
	}
	defer rows.Close()
	for rows.Next() {
		var line workshop.Summary
		var edition int
		var body string
		if err := scanLine(rows, &line, &edition, &body); err != nil {
			return nil, nil, err
		}
		r, err := recordOf(body)
		if err != nil || edition != review.Edition || !isBelievable(&r, line) {
			r = blankOf(line)
			behind = append(behind, len(all))
		}
		all = append(all, r)
	}
	return all, behind, rows.Err()
}

// mostCounted is more than anything that a record counts can be.
const mostCounted = 1_000_000

// isBelievable reports whether a record can be that of a session with this line. A colleague
// may have written anything, and what is made of it here must not break.
func isBelievable(r *review.Record, line workshop.Summary) bool {
	if r.Summary != line || r.ClientKey != workshop.ClientKey(line.Client) {
		return false
	}
	for _, reading := range r.Readings {
		for _, n := range append(reading.Counts[:], reading.People) {
			if n > workshop.MaxPeople {
				return false
			}
		}
	}
	return countsAreSane(reflect.ValueOf(r).Elem())
}

// countsAreSane reports whether every number in a value is one that something was counted to.
func countsAreSane(v reflect.Value) bool {
	switch v.Kind() {
	case reflect.Int:
		return v.Int() >= 0 && v.Int() <= mostCounted
	case reflect.Struct:
		if v.Type() == reflect.TypeFor[time.Time]() {
			return true
		}
		for i := range v.NumField() {
			if !countsAreSane(v.Field(i)) {
				return false
			}
		}
	case reflect.Slice, reflect.Array:
		for i := range v.Len() {
			if !countsAreSane(v.Index(i)) {
				return false
			}
		}
	}
	return true
}

func recordOf(body string) (r review.Record, err error) {
	if err := json.Unmarshal([]byte(body), &r); err != nil {
		return r, fmt.Errorf("a record: %w", err)
	}
	cleanStrings(&r)
	fillLists(&r)
	return r, nil
}

// blankOf is the record of a session of which only the line is known.
func blankOf(line workshop.Summary) review.Record {
	r := review.Record{Summary: line, ClientKey: workshop.ClientKey(line.Client)}
	fillLists(&r)
	return r
}

// fillLists makes lists of what there is nothing of.
func fillLists(r *review.Record) {
	v := reflect.ValueOf(r).Elem()
	for i := range v.NumField() {
		if f := v.Field(i); f.Kind() == reflect.Slice && f.IsNil() {
			f.Set(reflect.MakeSlice(f.Type(), 0, 0))
		}
	}
}

// recall makes the record of a session from its events; of one that cannot be read it
// stays blank.
func (l *Library) recall(ctx context.Context, r *review.Record) error {
	log, err := l.Fetch(ctx, r.ID)
	switch {
	case errors.Is(err, ErrOffline), ctx.Err() != nil:
		return err
	case err == nil:
		*r = review.Of(log.State())
	}
	return nil
}

// keepLists leaves of a record only the parts that were named, if any were.
func keepLists(r *review.Record, named []string) {
	if len(named) == 0 {
		return
	}
	kept := *r
	r.Quality, r.Cards, r.Readings, r.Themes, r.Actions, r.Reports, r.Stages = review.Quality{}, nil, nil, nil, nil, nil, nil
	for _, list := range named {
		switch list {
		case sessions.Quality:
			r.Quality = kept.Quality
		case sessions.Cards:
			r.Cards = kept.Cards
		case sessions.Readings:
			r.Readings = kept.Readings
		case sessions.Themes:
			r.Themes = kept.Themes
		case sessions.Actions:
			r.Actions = kept.Actions
		case sessions.Reports:
			r.Reports = kept.Reports
		case sessions.Stages:
			r.Stages = kept.Stages
		}
	}
	fillLists(r)
}
