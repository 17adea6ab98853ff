package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"swotshop/e2e/faults"
	"swotshop/e2e/postgres"
	"swotshop/sessions"
	"swotshop/workshop"
)

// theServer is one for all tests of this package.
var theServer = sync.OnceValues(func() (*postgres.Server, error) {
	s, err := postgres.Start(postgres.Settings{})
	if err == nil {
		stopServer = s.Stop
	}
	return s, err
})

// stopServer stops it, if a test has started it.
var stopServer = func() {}

var firmsMade atomic.Int64

// office is a firm’s library, and the desk of whoever runs it.
type office struct {
	*desk
	server   *postgres.Server
	database string
}

// newOffice makes a firm’s library with the program itself.
func newOffice(t *testing.T) *office {
	t.Helper()
	s, err := theServer()
	if errors.Is(err, postgres.ErrNone) {
		faults.NotRun(t, "the commands of the firm’s library: %v", err)
	}
	if err != nil {
		t.Fatal(err)
	}
	o := &office{newDesk(t), s, fmt.Sprintf("office%d", firmsMade.Add(1))}
	o.exec("CREATE DATABASE "+o.database, "postgres")
	o.says(exitFine, []string{"team", "init", s.URL(postgres.Owner, o.database)}, "There is a firm’s library", "GRANT USAGE ON SCHEMA swotshop")
	return o
}

func (o *office) exec(statement, database string) {
	o.t.Helper()
	if err := o.server.Exec(o.t.Context(), database, statement); err != nil {
		o.t.Fatal(err)
	}
}

// address is how a member reaches the firm’s library.
func (o *office) address(member string) string { return o.server.URL(o.login(member), o.database) }

func (o *office) login(member string) string { return member + "_" + o.database }

// hire makes a login, and lets it do something with a client; no client: with all of them.
func (o *office) hire(member, client string, more ...string) {
	o.t.Helper()
	o.exec("CREATE ROLE "+o.login(member)+" LOGIN", o.database)
	if client == "" {
		client = "--all"
	}
	o.says(exitFine, append([]string{"team", "grant", o.login(member), client}, more...))
}

// laptop is the desk of a member who has joined.
func (o *office) laptop(member string, flags ...string) *desk {
	o.t.Helper()
	d := newDesk(o.t)
	d.says(exitFine, append([]string{"team", "join", o.address(member), "--name", member}, flags...), "Joined to the firm’s library")
	return d
}

// status is what “team status --json” says.
func (d *desk) status() (s teamStatus) {
	d.t.Helper()
	if err := json.Unmarshal([]byte(d.fine("team", "status", "--json")), &s); err != nil {
		d.t.Fatal(err)
	}
	return s
}

// states are the sessions that differ, by their ids.
func (d *desk) states() map[string]string {
	d.t.Helper()
	all := map[string]string{}
	for _, one := range d.status().Sessions {
		all[one.ID] = one.State
	}
	return all
}

// What one laptop pushes is listed, searched, shown and pulled on another, and erased for
// both.
func TestTwoLaptopsShareSessions(t *testing.T) {
	o := newOffice(t)
	o.hire("anna", "", "--erase")
	o.hire("bea", "Acme Robotics")
	a := o.laptop("anna")
	a.keepThree()
	b := o.laptop("bea")
	if got := a.states(); len(got) != 3 {
		t.Fatalf("to be pushed: %v", got)
	}
	a.says(exitFine, []string{"team", "push", "--all"}, "pushed, ")
	a.says(exitFine, []string{"team", "push", "--all"}, "Nothing to push")
	if s := a.status(); s.Same != 3 || len(s.Sessions) != 0 {
		t.Fatalf("%+v", s)
	}
	if got, own := a.fine("team", "list"), a.fine("list"); got != own {
		t.Errorf("the firm’s list is\n%s\nand the own one\n%s", got, own)
	}
	for _, args := range [][]string{
		{"list", "--json"}, {"list", "--csv", "--client", "acme"}, {"search", "leak", "--json"}, {"review", "--all", "--json"}, {"actions", "--json"}, {"insights", "quality", "--json"},
		{"show", "example"}, {"show", "3f9a20c41b77", "--json"}, {"export", "example", "-o", "-", "--format", "md"}, {"compare", "example", "3f9a20c41b77", "--json"},
	} {
		if own, firms := a.fine(args...), a.fine(append(args, "--team")...); own != firms {
			t.Errorf("swotshop %s says\n%s\nand with --team\n%s", strings.Join(args, " "), own, firms)
		}
	}
	if got := b.fine("list", "--team"); !strings.Contains(got, "Acme Robotics") || strings.Count(got, "\n") != 2 {
		t.Errorf("bea sees\n%s", got)
	}
	b.says(exitFailed, []string{"show", "example", "--team"}, "has no session example, or you may not see it")
	b.says(exitFine, []string{"team", "pull", "--client", "acme"}, "pulled, ")
	if own, firms := b.fine("show", "latest"), a.fine("show", "3f9a20c41b77"); own != firms {
		t.Errorf("bea has\n%s", own)
	}
	a.says(exitFine, []string{"delete", "3f9a20c41b77", "--yes"}, "swotshop team erase 3f9a20c41b77")
	a.says(exitFine, []string{"team", "pull", "3f9a20c41b77"}, "pulled, ")
	a.says(exitFine, []string{"team", "erase", "3f9a20c41b77", "--yes"}, "Erased from the firm’s library: 1 session", "Erased from this laptop: 1 session.")
	if s := a.status(); len(s.Waiting) != 2 { // bea’s, and that of the office
		t.Errorf("%+v", s.Waiting)
	}
	if got := b.states(); got["3f9a20c41b77"] != isErased {
		t.Errorf("%v", got)
	}
	b.says(exitFailed, []string{"team", "push", "3f9a20c41b77"}, "was erased for good")
	b.says(exitFailed, []string{"team", "pull", "--all"}, "They are still here")
	b.says(exitFine, []string{"team", "pull", "--all", "--yes"}, "Erased from this laptop: 1 session.")
	b.says(exitFailed, []string{"show", "3f9a20c41b77"})
	o.status() // the office has no copy, and says so
	if s := a.status(); len(s.Waiting) != 0 {
		t.Errorf("%+v", s.Waiting)
	}
}

// Who leads a session says so, and what went on in two ways becomes two sessions.
func TestALaptopLeads(t *testing.T) {
	o := newOffice(t)
	o.hire("anna", "")
	o.hire("bea", "")
	a, b := o.laptop("anna"), o.laptop("bea")
	a.keepThree()
	const id = "3f9a20c41b77"
	a.says(exitFine, []string{"team", "push", id})
	b.says(exitFine, []string{"team", "pull", id})
	b.stdin = strings.NewReader("w legal: nobody may answer\n")
	b.says(exitFine, []string{"add", id, "-"}, "laptop “anna” leads this session")
	b.stdin = nil
	b.says(exitFailed, []string{"team", "push", id}, "laptop “anna” has led this session since", "--lead")
	if got := b.fine("team", "status"); !strings.Contains(got, "push with --lead") {
		t.Errorf("the status is\n%s", got)
	}
	b.says(exitFine, []string{"team", "push", id, "--lead"}, "pushed, ")
	a.stdin = strings.NewReader("w sales: somebody else\n")
	a.says(exitFine, []string{"add", id, "-"})
	a.stdin = nil
	a.says(exitFailed, []string{"team", "push", id, "--lead"}, "continued elsewhere in another way")
	if got := a.states(); got[id] != isForked {
		t.Errorf("%v", got)
	}
	a.says(exitFine, []string{"team", "push", id, "--as-copy"}, "A copy of session", "pushed, ", "swotshop delete "+id, "swotshop team pull "+id)
	if got := strings.Count(b.fine("team", "list"), "Acme Robotics"); got != 2 {
		t.Errorf("there are %d sessions of the client", got)
	}
	a.says(exitFine, []string{"delete", id, "--yes"})
	a.says(exitFine, []string{"team", "pull", id}, "pulled, ")
	if got := a.states(); got[id] != "" || a.fine("show", id) != b.fine("show", id) {
		t.Errorf("what was said leads to %v", got)
	}
	o.hire("carla", "Somebody Else")
	c := o.laptop("carla")
	c.keepThree()
	own := c.fine("list")
	c.says(exitFailed, []string{"team", "push", id, "--as-copy"}, "not assigned to you")
	if got := c.fine("list"); got != own {
		t.Errorf("a copy that could not be pushed stays here:\n%s", got)
	}
}

// A session that is led here now is not erased here, and nobody is told that it was.
func TestWhatIsStillHereWasNotCarriedOut(t *testing.T) {
	o := newOffice(t)
	o.hire("anna", "", "--erase")
	a := o.laptop("anna")
	a.keepThree()
	const id = "3f9a20c41b77"
	a.says(exitFine, []string{"team", "push", "--all"})
	l, err := sessions.Open(t.Context(), a.library(), sessions.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	lease, err := l.Claim(t.Context(), id)
	if err != nil {
		t.Fatal(err)
	}
	a.says(exitFailed, []string{"team", "erase", id, "--yes"}, "has been open on")
	waits := func() (names []string) {
		for _, w := range a.status().Waiting {
			names = append(names, w.Name)
		}
		return names
	}
	if got := waits(); !slices.Contains(got, "anna") {
		t.Errorf("the session is still on anna’s laptop, and those that wait are %q", got)
	}
	if err := lease.Release(t.Context()); err != nil {
		t.Fatal(err)
	}
	a.says(exitFine, []string{"team", "pull", "--all", "--yes"}, "Erased from this laptop: 1 session.")
	if got := waits(); slices.Contains(got, "anna") {
		t.Errorf("anna’s laptop has erased it, and those that wait are %q", got)
	}
}

// Who erases a client everywhere is told of the sessions that nobody had pushed.
func TestErasingAClientTellsWhatIsLeft(t *testing.T) {
	o := newOffice(t)
	o.hire("anna", "", "--erase")
	a := o.laptop("anna")
	a.keepThree()
	a.says(exitFine, []string{"team", "push", "3f9a20c41b77"})
	a.stdin = strings.NewReader("w legal: nobody may approve\nquit\n")
	a.fine("new", "--client", "Acme Robotics", "--stage", "capture", "--accessible")
	a.stdin = nil
	a.says(exitFine, []string{"team", "erase", "--client", "Acme Robotics", "--yes"}, "Still on this laptop", "1 session of this client", "swotshop purge --client")
	a.says(exitFine, []string{"purge", "--client", "Acme Robotics", "--yes"})
	if got := a.fine("list"); strings.Contains(got, "Acme") {
		t.Errorf("left:\n%s", got)
	}
}

// To join again, e.g. with another setting, forgets neither what the laptop is called nor
// which sessions it has begun to lead.
func TestJoiningAgainForgetsNothing(t *testing.T) {
	o := newOffice(t)
	o.hire("anna", "")
	a := o.laptop("anna")
	of := newMembers(a)
	if err := of.change(func(one *membership) { one.Taken = []string{"3f9a20c41b77"} }); err != nil {
		t.Fatal(err)
	}
	before, err := of.read()
	if err != nil {
		t.Fatal(err)
	}
	a.says(exitFine, []string{"team", "join", o.address("anna"), "--push-after"})
	after, err := of.read()
	if before.PushAfter = true; err != nil || !reflect.DeepEqual(after, before) {
		t.Errorf("%+v, %v; before it was %+v", after, err, before)
	}
}

// Whoever makes a second firm’s library is told that grants still go to the first.
func TestASecondFirmsLibraryIsNotGrantedIn(t *testing.T) {
	o := newOffice(t)
	second := fmt.Sprintf("office%d", firmsMade.Add(1))
	o.exec("CREATE DATABASE "+second, "postgres")
	o.says(exitFine, []string{"team", "init", o.server.URL(postgres.Owner, second)}, "joined to another firm’s library", "grants there")
	r := o.says(exitFine, []string{"team", "init", o.server.URL(postgres.Owner, o.database)}, "is up to date")
	if strings.Contains(r.err, "another firm’s library") {
		t.Errorf("it is this one: %s", r.err)
	}
}

// What is taken back is gone, or it is said what is left of it.
func TestRevokingSaysWhatIsLeft(t *testing.T) {
	o := newOffice(t)
	o.hire("anna", "")
	a := o.laptop("anna")
	a.keepThree()
	a.says(exitFine, []string{"team", "push", "--all"})
	o.hire("bea", "")
	o.hire("carla", "Acme Robotics")
	c := o.laptop("carla")
	for _, try := range []struct {
		also, revoke string // what carla has besides, and what is taken back
		says         string
		sees         int
	}{
		{"--all", "Acme Robotics", "may still read and push the sessions of every client", 3},
		{"Acme Robotics", "--all", "may still read and push the sessions of the client “Acme Robotics”", 1},
		{"Somebody Else", "Acme Robotics", "may no longer do anything with the sessions of the client “Acme Robotics”", 0},
	} {
		o.says(exitFine, []string{"team", "grant", o.login("carla"), try.also})
		r := o.says(exitFine, []string{"team", "grant", o.login("carla"), try.revoke, "--revoke"}, try.says)
		lines := strings.Count(c.fine("team", "list"), "Social strategy workshop")
		if nothing := strings.Contains(r.err, "may no longer do anything"); lines != try.sees || nothing != (lines == 0) {
			t.Errorf("after taking back %s carla sees %d sessions, and it was said: %s", try.revoke, lines, r.err)
		}
	}
}

// Nothing is promised that is not safe, and nothing that was typed is lost on the way.
func TestJoiningIsRefused(t *testing.T) {
	o := newOffice(t)
	d := newDesk(t)
	for _, c := range []struct{ address, says string }{
		{"postgres://anna:Timbuktu9@db.example.com/firm", "Leave the password out"},
		{"postgres://anna@db.example.com/firm?password=Timbuktu9", "Leave the password out"},
		{"postgres://anna@127.0.0.1:1/firm?sslmode=disable", "could listen"},
		{"postgres://anna@db.example.com/firm?sslmode=require", "could listen"},
		{"postgres://anna@db.example.com/firm?sslmode=prefer", "could listen"},
		{"postgres://anna@db.example.com/firm?sslmode=verify-ca", "could listen"},
		{"mysql://anna@db.example.com/firm", "not the address"},
		{"anna", "not the address"},
		{"postgres://anna@/firm?host=" + d.home, "cannot be reached"},
		{o.server.URL("nobody_of_this_name", o.database), "refuses the login"},
		{o.server.URL(postgres.Owner, "no_such_database"), "no such database"},
		{o.server.URL(postgres.Owner, "postgres"), "no firm’s library in postgres yet"},
	} {
		r := d.says(exitFailed, []string{"team", "join", c.address}, c.says)
		if strings.Contains(r.out+r.err, "Timbuktu") || strings.Contains(r.err, "SQLSTATE") {
			t.Errorf("%s: %s", c.address, r.err)
		}
		if _, err := os.Stat(filepath.Join(d.home, ".local")); !errors.Is(err, fs.ErrNotExist) {
			t.Errorf("%s has left something: %v", c.address, err)
		}
	}
	o.exec("CREATE ROLE "+o.login("idle")+" LOGIN", o.database)
	d.says(exitFailed, []string{"team", "join", o.address("idle")}, "is not a member")
	d.says(exitFailed, []string{"team", "status"}, "not joined", "swotshop team join")
	d.says(exitFailed, []string{"list", "--team"}, "not joined")
	o.says(exitFailed, []string{"team", "join", o.server.URL(postgres.Owner, "another")}, "joined to another")
	o.says(exitFailed, []string{"team", "grant", "nobody_of_this_name", "Acme"}, "no login nobody_of_this_name")
}

// A server that cannot be reached keeps nobody: the list is the last known one.
func TestTheListIsTheLastKnownOne(t *testing.T) {
	o := newOffice(t)
	o.hire("anna", "")
	a := o.laptop("anna")
	a.keepThree()
	a.says(exitFine, []string{"team", "push", "--all"})
	want := a.fine("list", "--team")

	a.moveServer(o.server.Folder, t.TempDir())
	r := a.says(exitFine, []string{"list", "--team"}, "cannot be reached", "as it was last known")
	if r.out != want {
		t.Errorf("the list is\n%s", r.out)
	}
	for _, args := range [][]string{{"search", "leak", "--team"}, {"review", "--team"}, {"show", "example", "--team"}, {"team", "status"}, {"team", "push", "--all"}, {"team", "pull", "--all"}, {"team", "erase", "example", "--yes"}} {
		a.says(exitFailed, args, "cannot be reached")
	}
	if got := a.fine("list"); got != want {
		t.Errorf("the own list is\n%s", got)
	}
	a.says(exitFine, []string{"team", "leave"}, "was not told", "has left")
	a.says(exitFailed, []string{"list", "--team"}, "not joined")
	if left := namesIn(newMembers(a).folder, membershipPrefix); len(left) > 0 {
		t.Errorf("left: %v", left)
	}
}

// newMembers are the files of a desk’s membership.
func newMembers(d *desk) members { return d.ready().membersOf(d.library()) }

func TestADamagedMembershipIsSaid(t *testing.T) {
	o := newOffice(t)
	o.hire("anna", "")
	a := o.laptop("anna")
	path := newMembers(a).path(membershipPrefix)
	if info, err := os.Stat(path); err != nil || info.Mode().Perm() != 0o600 {
		t.Fatalf("%v, %v", info.Mode(), err)
	}
	for _, text := range []string{"", "{", "[]", `{"format":"something"}`, `{"format":"swotshop-team"}`} {
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		for _, args := range [][]string{{"team", "status"}, {"team", "push", "--all"}, {"list", "--team"}, {"team", "join", o.address("anna")}} {
			a.says(exitFailed, args, "is damaged", "swotshop team join")
		}
	}
}

// The password is nowhere that the program writes, whether it is right or wrong.
func TestThePasswordIsNowhere(t *testing.T) {
	o := newOffice(t)
	o.hire("anna", "")
	o.exec("ALTER ROLE "+o.login("anna")+" PASSWORD 'Timbuktu9right'", o.database)
	hba := filepath.Join(o.server.Folder, "data", "pg_hba.conf")
	rules, err := os.ReadFile(hba)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(hba, []byte("local all "+o.login("anna")+" scram-sha-256\n"+string(rules)), 0o600); err != nil {
		t.Fatal(err)
	}
	o.exec("SELECT pg_reload_conf()", o.database)
	d := newDesk(t)
	d.keepThree()
	for d.run("team", "join", o.address("anna")).code == exitFine { // until the server has read its rules again
		d.says(exitFine, []string{"team", "leave"})
	}
	d.says(exitFailed, []string{"team", "join", o.address("anna")}, "refuses the login")
	t.Setenv("PGPASSWORD", "Timbuktu9wrong")
	d.says(exitFailed, []string{"team", "join", o.address("anna")}, "refuses the login")
	t.Setenv("PGPASSWORD", "Timbuktu9right")
	var all []string
	for _, args := range [][]string{{"team", "join", o.address("anna")}, {"team", "status"}, {"team", "status", "--json"}, {"team", "push", "--all"}, {"list", "--team"}} {
		r := d.says(exitFine, args)
		all = append(all, r.out, r.err)
	}
	t.Setenv("PGPASSWORD", "Timbuktu9wrong")
	r := d.says(exitFailed, []string{"team", "push", "--all"}, "refuses the login")
	all = append(all, r.out, r.err)
	t.Setenv("PGPASSWORD", "")
	file := d.file("passwords", "*:*:*:"+o.login("anna")+":Timbuktu9right\n")
	t.Setenv("PGPASSFILE", file)
	r = d.says(exitFine, []string{"team", "status"})
	all = append(all, r.out, r.err)
	if err := os.Chmod(file, 0o640); err != nil {
		t.Fatal(err)
	}
	r = d.says(exitFailed, []string{"team", "status"}, "chmod 600")
	all = append(all, r.out, r.err)
	if err := os.Remove(file); err != nil {
		t.Fatal(err)
	}
	d.holdsNot("Timbuktu9")
	if strings.Contains(strings.Join(all, ""), "Timbuktu9") {
		t.Errorf("it is in what was said: %q", all)
	}
}

// A session is pushed by itself once it is closed, and not before; and where the server
// cannot be reached it says so, and nothing is lost.
func TestAClosedSessionIsPushed(t *testing.T) {
	o := newOffice(t)
	o.hire("anna", "")
	a := o.laptop("anna", "--push-after")
	a.stdin = strings.NewReader("w legal: nobody may approve\nquit\n")
	a.fine("new", "--client", "Timbuktu Ltd", "--stage", "capture", "--accessible")
	if got := a.fine("team", "list"); strings.Contains(got, "Timbuktu") {
		t.Fatalf("it was pushed while it was open:\n%s", got)
	}
	shut := "?\n3\nWe ran out of time\nquit\n"
	a.stdin = strings.NewReader(shut)
	a.fine("open", "latest", "--stage", "blueprint", "--accessible")
	if got := a.fine("team", "list"); !strings.Contains(got, "Timbuktu") {
		t.Errorf("it was not pushed:\n%s", got)
	}
	a.stdin = strings.NewReader("?\n3\nyes\nquit\n")
	a.moveServer(o.server.Folder, t.TempDir())
	a.says(exitFine, []string{"new", "--client", "Nowhere Ltd", "--stage", "blueprint", "--accessible"}, "Not pushed to the firm’s library", "swotshop team push --all", "Everything is saved")
}

// moveServer lets a membership look for its server in another folder.
func (d *desk) moveServer(from, to string) {
	d.t.Helper()
	path := newMembers(d).path(membershipPrefix)
	data, err := os.ReadFile(path)
	if err == nil {
		err = os.WriteFile(path, []byte(strings.ReplaceAll(string(data), from, to)), 0o600)
	}
	if err != nil {
		d.t.Fatal(err)
	}
}

// A session that another laptop leads asks before it is led here, also without a network;
// the next push then says so.
func TestTheAppAsksWhoLeads(t *testing.T) {
	o := newOffice(t)
	o.hire("anna", "")
	o.hire("bea", "")
	a, b := o.laptop("anna"), o.laptop("bea")
	a.keepThree()
	const id = "3f9a20c41b77"
	a.says(exitFine, []string{"team", "push", id})
	b.says(exitFine, []string{"team", "pull", id})
	nowhere := t.TempDir()
	b.moveServer(o.server.Folder, nowhere)
	b.stdin = strings.NewReader("no\nquit\n")
	if out := b.run("open", id, "--accessible"); !strings.Contains(out.out, "laptop “anna”") {
		t.Errorf("nobody was asked:\n%s%s", out.out, out.err)
	}
	b.stdin = strings.NewReader("?\n4\nyes\nw legal: nobody may answer\nquit\n")
	if out := b.run("open", id, "--accessible"); !strings.Contains(out.out, "nobody may answer. Saved.") {
		t.Fatalf("it is not led here:\n%s%s", out.out, out.err)
	}
	b.stdin = strings.NewReader("quit\n")
	if out := b.run("open", id, "--accessible"); strings.Contains(out.out, "laptop “anna”") {
		t.Errorf("it was asked again:\n%s", out.out)
	}
	b.stdin = nil
	b.moveServer(nowhere, o.server.Folder)
	b.says(exitFine, []string{"team", "push", id}, "pushed, ")
	a.stdin = strings.NewReader("no\nquit\n")
	a.fine("team", "status")
	if out := a.run("open", id, "--accessible"); !strings.Contains(out.out, "laptop “bea”") {
		t.Errorf("anna was not asked:\n%s%s", out.out, out.err)
	}
}

// Ctrl+C in the middle of a push leaves both libraries sound, and the next push brings the
// rest.
func TestAPushIsStopped(t *testing.T) {
	o := newOffice(t)
	o.hire("anna", "")
	a := o.laptop("anna")
	var logs []*workshop.Log
	for n := range 40 {
		log, err := example(t).Copy(fmt.Sprintf("c%d", n), uuid.NewString)
		if err != nil {
			t.Fatal(err)
		}
		logs = append(logs, log)
	}
	a.keep(logs...)
	// While the owner holds a table, the push stands still in the middle of a session.
	c, err := pgx.Connect(t.Context(), o.server.DSN(postgres.Owner, o.database))
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close(t.Context())
	if _, err := c.Exec(t.Context(), "BEGIN; LOCK TABLE swotshop.record IN EXCLUSIVE MODE"); err != nil {
		t.Fatal(err)
	}
	cmd := a.process("team", "push", "--all")
	var talk bytes.Buffer
	cmd.Stdout, cmd.Stderr = &talk, &talk
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	for waiting := false; !waiting; { // until it stands still there
		if err := c.QueryRow(t.Context(), "SELECT EXISTS (SELECT 1 FROM pg_locks WHERE NOT granted)").Scan(&waiting); err != nil {
			t.Fatal(err)
		}
	}
	if err := cmd.Process.Signal(os.Interrupt); err != nil {
		t.Fatal(err)
	}
	if err := cmd.Wait(); cmd.ProcessState.ExitCode() != exitSignal+int(syscall.SIGINT) {
		t.Errorf("%v: %s", err, &talk)
	}
	if _, err := c.Exec(t.Context(), "ROLLBACK"); err != nil {
		t.Fatal(err)
	}
	if s := a.status(); s.Same+len(s.Sessions) != 40 || s.Same == 40 {
		t.Errorf("%d are the same, %d differ", s.Same, len(s.Sessions))
	}
	a.says(exitFine, []string{"team", "push", "--all"}, "pushed, ")
	if s := a.status(); s.Same != 40 {
		t.Errorf("%+v", s)
	}
	a.says(exitFine, []string{"doctor"})
}
