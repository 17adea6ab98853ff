package team_test

import (
	"errors"
	"fmt"
	"reflect"
	"strings"
	"testing"
	"time"

	"swotshop/e2e/faults"
	"swotshop/e2e/postgres"
	"swotshop/sessions"
	"swotshop/sessions/team"
	"swotshop/workshop"
)

// play makes a session of a client, with so many items, in a laptop’s library.
func (l *laptop) play(id, client string, items int) {
	l.tb.Helper()
	log := workshop.NewLog()
	l.do(log, openingOf(id, client))
	for i := range items {
		l.do(log, workshop.AddItem{Quadrant: workshop.Quadrants[i%4], Text: fmt.Sprintf("Item %d of %s", i+1, id)})
	}
}

// openingOf opens a short session.
func openingOf(id, client string) workshop.OpenSession {
	agenda := workshop.Agenda{ID: "short", Title: "Short", Minutes: 20}
	for _, kind := range []workshop.StageKind{workshop.StageProvocations, workshop.StageCapture, workshop.StageCommitments} {
		agenda.Stages = append(agenda.Stages, workshop.Stage{Kind: kind, Title: "Stage " + string(kind), Minutes: 5})
	}
	card := workshop.Card{ID: "c1", Theme: "t", Question: "May we?", Poles: [2]string{"never", "always"}, FollowUps: []string{"Who?", "When?"}, Twist: "A rumour."}
	return workshop.OpenSession{
		Session: id, DateGiven: true, Agenda: agenda,
		Deck:    workshop.Deck{ID: "deck", Version: 1, Title: "Deck", Themes: []workshop.Theme{{ID: "t", Title: "Theme"}}, Cards: []workshop.Card{card}},
		Details: workshop.Details{Client: client, Title: "Strategy " + id, Date: "2026-03-12", People: 8},
	}
}

// do carries out an intent in a log, and stores what it makes.
func (l *laptop) do(log *workshop.Log, i workshop.Intent) {
	l.tb.Helper()
	made, err := log.Do(i, workshop.Stamp{At: time.Date(2026, 3, 12, 9, len(log.Events())%60, 0, 0, time.UTC), Actor: "facilitator", NewID: func() string {
		return fmt.Sprintf("%s-%d-%d", log.State().ID, len(log.Events())+1, stamped.Add(1))
	}})
	must(l.tb, err)
	must(l.tb, l.Own.Append(ctx, log.State().ID, made))
}

// more carries out intents in a session that is in a laptop’s library.
func (l *laptop) more(id string, intents ...workshop.Intent) {
	l.tb.Helper()
	log := workshop.NewLog()
	must(l.tb, log.Extend(l.events(id)))
	for _, i := range intents {
		l.do(log, i)
	}
}

func (l *laptop) events(id string) []workshop.Event {
	l.tb.Helper()
	events, err := l.Own.Events(ctx, id)
	must(l.tb, err)
	return events
}

func risk(text string) workshop.Intent {
	return workshop.AddRemark{Topic: workshop.Risk, Text: text}
}

// What one laptop pushes, another pulls, and the two have the same.
func TestTwoLaptopsShare(t *testing.T) { share(t, newFirm(t)) }

// The same on every PostgreSQL that is found, besides the one of the other tests.
func TestEveryVersionWillDo(t *testing.T) {
	folders := postgres.Folders()
	if len(folders) < 2 {
		faults.NotRun(t, "the firm’s library on a second version of PostgreSQL: none is installed")
	}
	for _, bin := range folders[:len(folders)-1] {
		s, err := postgres.Start(postgres.Settings{Bin: bin})
		must(t, err)
		t.Run(fmt.Sprint(s.Major), func(t *testing.T) {
			f := databaseOn(t, s)
			_, err := team.Init(ctx, f.address(postgres.Owner))
			must(t, err)
			share(t, f)
		})
		s.Stop()
	}
}

// share lets two laptops push, pull, list, look for words, and erase.
func share(t *testing.T, f *firm) {
	f.admit("anna")
	f.admit("bea")
	a, b := f.laptop("anna"), f.laptop("bea")
	a.play("s1", "Acme", 5)
	a.play("s2", "Nordwind", 3)
	if done := a.push(team.How{}); done["s1"].Pushed.Events != 6 || done["s2"].Pushed.Events != 4 {
		t.Fatalf("pushed %+v", done)
	}
	if done := a.push(team.How{}); !reflect.DeepEqual(done["s1"], team.Outcome{Session: "s1"}) {
		t.Fatalf("pushed twice: %+v", done)
	}
	if done := b.pull(); !done["s1"].Absorbed.New || done["s2"].Absorbed.Events != 4 {
		t.Fatalf("pulled %+v", done)
	}
	for _, id := range []string{"s1", "s2"} {
		if !reflect.DeepEqual(a.events(id), b.events(id)) {
			t.Errorf("%s differs", id)
		}
	}
	a.more("s1", risk("One more"))
	a.push(team.How{})
	if done := b.pull(); len(done) != 1 || done["s1"].Absorbed.Events != 1 {
		t.Fatalf("pulled %+v", done)
	}
	hits, err := b.Firm.Search(ctx, "mor")
	must(t, err)
	records, err := b.Firm.Records(ctx, sessions.Filter{})
	must(t, err)
	if len(hits) != 1 || len(records) != 2 {
		t.Errorf("%d hits, %d records", len(hits), len(records))
	}
	must(t, b.Firm.Erase(ctx, "s2"))
	a.pull()
	if len(a.ids()) != 1 {
		t.Errorf("left: %v", a.ids())
	}
}

// One laptop leads a session; another one says so before it does.
func TestThePenIsHandedOver(t *testing.T) {
	f := newFirm(t)
	f.admit("anna")
	f.admit("bea")
	a, b := f.laptop("anna"), f.laptop("bea")
	a.play("s1", "Acme", 2)
	a.push(team.How{})
	b.pull()
	b.more("s1", risk("Bea continues"))
	held := new(team.HeldError)
	if done := b.push(team.How{}); !errors.As(done["s1"].Err, &held) || held.Holder.Name != "anna’s" {
		t.Fatalf("%+v", done)
	}
	if done := b.push(team.How{Lead: true}); done["s1"].Err != nil || done["s1"].Pushed.Events != 1 {
		t.Fatalf("%+v", done)
	}
	a.more("s1", risk("Anna does not know"))
	if done := a.push(team.How{Lead: true}); !errors.Is(done["s1"].Err, sessions.ErrDiverged) {
		t.Fatalf("%+v", done)
	}
	if done := a.fetch(true, "s1"); !errors.Is(done["s1"].Err, sessions.ErrDiverged) {
		t.Fatalf("%+v", done)
	}
}

func TestPrivateNotesStay(t *testing.T) {
	f := newFirm(t)
	f.admit("anna")
	a, b := f.laptop("anna"), f.laptop("anna")
	a.play("s1", "Acme", 1)
	a.more("s1", workshop.NotePrivately{Text: "Zanzibar"}, risk("After it"))
	a.push(team.How{})
	b.pull()
	if strings.Contains(bytesOf(t, b.path), "Zanzibar") || len(a.events("s1")) != len(b.events("s1")) {
		t.Fatal("the note has left its laptop")
	}
	a.play("s2", "Acme", 1)
	a.more("s2", workshop.NotePrivately{Text: "Zanzibar"})
	a.push(team.How{WithNotes: true})
	b.pull()
	if !reflect.DeepEqual(a.events("s2"), b.events("s2")) {
		t.Fatal("the note was to be shared")
	}
}

// What is erased on one laptop is gone from the server and from the other one.
func TestErasureReachesEverybody(t *testing.T) {
	f := newFirm(t)
	f.admit("anna")
	f.admit("bea")
	a, b := f.laptop("anna"), f.laptop("bea")
	a.play("s1", "Quasimodo", 2)
	a.play("s2", "Acme", 1)
	a.more("s2", risk("Esmeralda is slow"), risk("Another"))
	a.push(team.How{})
	b.pull()

	if _, err := a.Own.Redact(ctx, "s2", workshop.Redaction{Words: "Esmeralda"}, workshop.Stamp{At: time.Now(), NewID: func() string { return "redacted" }}); err != nil {
		t.Fatal(err)
	}
	if done := a.push(team.How{}, "s2"); !done["s2"].Pushed.Revised {
		t.Fatalf("%+v", done)
	}
	must(t, a.Firm.Erase(ctx, "s1"))
	must(t, a.Own.Delete(ctx, "s1"))
	waiting, err := b.Firm.Waiting(ctx)
	must(t, err)
	if len(waiting) < 2 {
		t.Fatalf("%+v", waiting)
	}
	stale := f.laptop("bea")
	must(t, stale.Own.Append(ctx, "s2", b.events("s2")))
	must(t, stale.Own.Append(ctx, "s1", b.events("s1")))

	b.pull()
	dump, err := f.server.Dump(f.database)
	must(t, err)
	for what, data := range map[string]string{"dump": string(dump), "file": bytesOf(t, b.path)} {
		for _, word := range []string{"Quasimodo", "Esmeralda", "esmeralda", "quasimodo"} {
			if strings.Contains(data, word) {
				t.Errorf("the %s has %s", what, word)
			}
		}
	}
	if done := stale.push(team.How{Lead: true}); !errors.Is(done["s1"].Err, team.ErrErased) {
		t.Errorf("%+v", done)
	}
	dump, err = f.server.Dump(f.database)
	must(t, err)
	if strings.Contains(string(dump), "Esmeralda") || strings.Contains(string(dump), "Quasimodo") {
		t.Error("a stale laptop brought words back")
	}
}

func TestWhoseClientItIs(t *testing.T) {
	f := newFirm(t)
	f.admit("anna", "Acme")
	f.admit("bea", "Nordwind")
	a, b := f.laptop("anna"), f.laptop("bea")
	a.play("s1", "ACME ", 2)
	a.play("s2", "Nordwind", 2)
	done := a.push(team.How{})
	if done["s1"].Err != nil || !errors.Is(done["s2"].Err, team.ErrUnassigned) {
		t.Fatalf("%+v", done)
	}
	if done := b.pull(); len(done) > 0 {
		t.Fatalf("bea pulled %+v", done)
	}
	if _, err := b.Firm.Fetch(ctx, "s1"); !errors.Is(err, sessions.ErrNotFound) {
		t.Fatal(err)
	}
	must(t, b.Own.Append(ctx, "s1", a.events("s1")))
	if done := b.push(team.How{Lead: true}); !errors.Is(done["s1"].Err, team.ErrUnassigned) {
		t.Fatalf("%+v", done)
	}
	if err := b.Firm.Erase(ctx, "s1"); !errors.Is(err, sessions.ErrNotFound) {
		t.Fatal(err)
	}
}
