package team_test

import (
	"errors"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"swotshop/e2e/postgres"
	"swotshop/sessions"
	"swotshop/sessions/team"
	"swotshop/workshop"
)

// sentence fails unless an error is of a kind, and reads as one for people.
func sentence(t *testing.T, what string, err, kind error) {
	t.Helper()
	if !errors.Is(err, kind) {
		t.Errorf("%s: %v, and not %v", what, err, kind)
		return
	}
	text := err.Error()
	if workshop.Clean(text) != text || !strings.HasSuffix(text, ".") && !strings.Contains(text, ": swotshop ") && !strings.Contains(text, ": createdb ") || strings.Contains(text, "SQLSTATE") || strings.Contains(text, "ERROR") {
		t.Errorf("%s: it says %q", what, text)
	}
}

// A library of another version, or a database that cannot hold one, is refused before
// anything is read.
func TestAnotherLibraryIsRefused(t *testing.T) {
	f := newFirm(t)
	f.admit("anna")
	for format, kind := range map[int]error{99: sessions.ErrNewer, 0: team.ErrOlder} {
		f.exec(fmt.Sprintf("UPDATE swotshop.library SET format = %d", format))
		_, err := team.Open(ctx, f.address("anna"), team.NewLaptop("a"))
		sentence(t, fmt.Sprintf("format %d", format), err, kind)
		if format > 1 {
			_, err = team.Init(ctx, f.address(postgres.Owner))
			sentence(t, "bringing it up to date", err, sessions.ErrNewer)
		}
	}
	f.exec("DELETE FROM swotshop.library")
	_, err := team.Open(ctx, f.address("anna"), team.NewLaptop("a"))
	sentence(t, "no format", err, team.ErrNone)

	for what, as := range map[string]string{"locale C": "ENCODING 'UTF8' LOCALE 'C'", "no UTF-8": "ENCODING 'LATIN1' LOCALE 'C'"} {
		other := *f
		other.database = fmt.Sprintf("other%d", started.Add(1))
		must(t, f.server.Exec(ctx, "postgres", "CREATE DATABASE "+other.database+" TEMPLATE template0 "+as))
		_, err := team.Init(ctx, other.address(postgres.Owner))
		sentence(t, what, err, team.ErrUnfit)
	}
	empty := newDatabase(t)
	_, err = team.Open(ctx, empty.address(postgres.Owner), team.NewLaptop("a"))
	sentence(t, "an empty database", err, team.ErrNone)
	must(t, f.server.Exec(ctx, f.database, "CREATE ROLE guest"+f.suffix+" LOGIN"))
	_, err = team.Init(ctx, f.address("guest"))
	sentence(t, "who does not own it", err, team.ErrNotMember)
}

// Setting up twice changes nothing, and two at once do not get in each other's way.
func TestSettingUpTwice(t *testing.T) {
	f := newDatabase(t)
	done := make(chan error, 4)
	for range cap(done) {
		go func() {
			_, err := team.Init(ctx, f.address(postgres.Owner))
			done <- err
		}()
	}
	for range cap(done) {
		must(t, <-done)
	}
	f.admit("anna")
	f.laptop("anna").play("s1", "Acme", 1)
}

// Sessions that a member makes by hand, past the program, end in a sentence on every other
// laptop, and in nothing else.
func TestSessionsMadeByHand(t *testing.T) {
	f := newFirm(t)
	f.admit("eve")
	f.admit("bea")
	e, b := f.connected(f.login("eve")), f.laptop("bea")
	_, err := e.Exec(ctx, "SELECT swotshop.arrive('evil', 'evil')")
	must(t, err)
	push := func(id, client, body string, revision int) error {
		var outcome string
		return e.QueryRow(ctx, `SELECT outcome FROM swotshop.push($1, $2, $2, false, 'evil', true, 0, '', $4, '{1}', '{e1}', '{0}', '{x}', '{session.opened}', '{1}', '{1}', ARRAY[$3::text],
			'{}', '{}', '{}', '{"title":"","date":"no day","stage":"","closed":false,"items":-1,"initiatives":0,"started_ms":-9e17,"last_ms":9e17,"agenda":"","deck":"","deck_version":0}'::jsonb, 1, 'no json', '{}', '{}', '{}', '{}', '{}', '{}')`, id, client, body, revision).Scan(&outcome)
	}
	for what, c := range map[string]struct {
		id, client, body string
		revision         int
		refused          bool
	}{
		"no json":               {"n1", "Acme", "no json", 0, true},
		"two megabytes":         {"n2", "Acme", `"` + strings.Repeat("x", 2<<20) + `"`, 0, true},
		"a revision of nothing": {"n3", "Acme", "{}", 7, true},
		"blanks around":         {"n4", " Acme ", "{}", 0, false},
		"an empty body":         {"n5", "Acme", "{}", 0, false},
		"an id that is none":    {"--all\x1b[31m", "Acme", "{}", 0, false},
		"a client that is none": {"n6", "\x1b]0;x\x07Acme", "{}", 0, false},
	} {
		if err := push(c.id, c.client, c.body, c.revision); (err != nil) != c.refused {
			t.Errorf("%s: %v", what, err)
		}
	}
	list, err := b.Firm.List(ctx)
	must(t, err)
	records, err := b.Firm.Records(ctx, sessions.Filter{})
	must(t, err)
	if len(list) != 4 || len(records) != 4 {
		t.Errorf("%d sessions, %d records", len(list), len(records))
	}
	for i, s := range list {
		for _, text := range []string{s.ID, s.Client, s.Title, records[i].Client} {
			if workshop.Clean(text) != text {
				t.Errorf("%q is shown", text)
			}
		}
	}
	c, err := b.Compare(ctx)
	must(t, err)
	for _, one := range c.Pull {
		sentence(t, one.Session, b.fetch(false, one.Session)[one.Session].Err, sessions.ErrDamaged)
	}
	if ids := b.ids(); len(ids) > 0 {
		t.Errorf("there is %v", ids)
	}
	for _, function := range f.named(`SELECT p.oid::regprocedure::text FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE n.nspname = 'swotshop'`) {
		name, types, _ := strings.Cut(strings.TrimSuffix(function, ")"), "(")
		if name == "swotshop.forget_name" || name == "forget_name" {
			continue
		}
		_, _ = everything(e, "SELECT * FROM swotshop."+strings.TrimPrefix(name, "swotshop.")+"("+strings.TrimSuffix(strings.Repeat("NULL, ", 1+strings.Count(types, ",")), ", ")+")") // whatever it says
	}
	if after, err := b.Firm.List(ctx); err != nil || len(after) != 4 {
		t.Errorf("%d sessions, %v", len(after), err)
	}
}

// Who claims that words were erased, and says something else instead, is found out.
func TestAnErasureThatSaysSomethingElse(t *testing.T) {
	f := newFirm(t)
	f.admit("anna")
	f.admit("bea")
	a, b := f.laptop("anna"), f.laptop("bea")
	a.play("s1", "Acme", 2)
	a.push(team.How{})
	b.pull()
	_, err := a.Own.Redact(ctx, "s1", workshop.Redaction{Words: "Item 2 of"}, workshop.Stamp{NewID: func() string { return "r1" }})
	must(t, err)
	a.push(team.How{})
	f.exec(`UPDATE swotshop.event SET body = replace(body, '[…]', 'We agreed to') WHERE session = 's1'`)
	before := b.events("s1")
	sentence(t, "pull", b.fetch(false, "s1")["s1"].Err, sessions.ErrDiverged)
	if after := b.events("s1"); len(after) != len(before) {
		t.Error("something was taken")
	}
}

// Figures that a colleague has made up are not believed: they are made again of the events.
func TestALyingRecordIsNotBelieved(t *testing.T) {
	f := newFirm(t)
	f.admit("anna")
	a := f.laptop("anna")
	a.play("s1", "Acme", 3)
	a.more("s1", workshop.TakeStance{Card: "c1", Moment: workshop.Before, Counts: [workshop.Steps]int{1, 2, 3}}, workshop.TakeStance{Card: "c1", Moment: workshop.After, Counts: [workshop.Steps]int{0, 2, 4}})
	a.push(team.How{})
	want, err := a.Own.Records(ctx, sessions.Filter{})
	must(t, err)
	for _, lie := range []string{`[1,-1,0,0,0]`, `[9,-8,0,0,0]`, `[-9223372036854775808,-9223372036854775808,0,0,0]`, `[201,0,0,0,0]`, `[9223372036854775807,1,0,0,0]`} {
		f.exec(`UPDATE swotshop.record SET body = regexp_replace(body, '"counts":\[[-0-9,]*\]', '"counts":` + lie + `', 'g')`)
		got, err := a.Firm.Records(ctx, sessions.Filter{})
		if err != nil || !reflect.DeepEqual(got, want) {
			t.Errorf("%s: %v, %+v", lie, err, got)
		}
	}
	f.exec(`UPDATE swotshop.record SET body = replace(body, '"client_key":"acme"', '"client_key":"another"')`)
	if got, err := a.Firm.Records(ctx, sessions.Filter{}); err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("the client: %v, %+v", err, got)
	}
	if err := f.server.Exec(ctx, f.database, "UPDATE swotshop.entry SET text = repeat('item ', 20000)"); err == nil {
		t.Error("a text of 100 kB is taken")
	}
}
