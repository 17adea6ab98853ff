package team_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"swotshop/e2e/faults"
	"swotshop/e2e/postgres"
	"swotshop/sessions"
	"swotshop/sessions/team"
)

var ctx = context.Background()

func must(tb testing.TB, err error) {
	tb.Helper()
	if err != nil {
		tb.Fatal(err)
	}
}

// server is one for all tests of this package.
var server = sync.OnceValues(func() (*postgres.Server, error) {
	s, err := postgres.Start(postgres.Settings{})
	if err == nil {
		stopServer = s.Stop
	}
	return s, err
})

// stopServer stops it, if a test has started it.
var stopServer = func() {}

func TestMain(m *testing.M) {
	code := m.Run()
	stopServer()
	os.Exit(code)
}

// started numbers what has to have a name of its own on the server.
var started, stamped atomic.Int64

// firm is a firm’s library in a database of its own.
type firm struct {
	tb       testing.TB
	server   *postgres.Server
	database string
	suffix   string // of its logins
}

// newFirm makes a firm’s library. Without a PostgreSQL the test is not run.
func newFirm(tb testing.TB) *firm {
	tb.Helper()
	f := newDatabase(tb)
	_, err := team.Init(ctx, f.address(postgres.Owner))
	must(tb, err)
	return f
}

// newDatabase makes a database with nothing in it.
func newDatabase(tb testing.TB) *firm {
	tb.Helper()
	s, err := server()
	if errors.Is(err, postgres.ErrNone) { // told, and no failure, in “make crash” as well: nothing there needs a server but this
		faults.Tell(tb, "the firm’s library: "+err.Error())
		tb.SkipNow()
	}
	must(tb, err)
	return databaseOn(tb, s)
}

func databaseOn(tb testing.TB, s *postgres.Server) *firm {
	tb.Helper()
	n := started.Add(1)
	f := &firm{tb, s, fmt.Sprintf("firm%d", n), fmt.Sprintf("_%d", n)}
	must(tb, s.Exec(ctx, "postgres", "CREATE DATABASE "+f.database))
	return f
}

// login is a member’s name on the server; the owner is Owner.
func (f *firm) login(member string) string {
	if member == postgres.Owner {
		return member
	}
	return member + f.suffix
}

func (f *firm) address(member string) team.Address {
	f.tb.Helper()
	at, err := team.Parse(f.server.URL(f.login(member), f.database))
	must(f.tb, err)
	return at
}

// admit makes a login, and assigns clients to it: their names, or none for all.
func (f *firm) admit(member string, clients ...string) {
	f.tb.Helper()
	must(f.tb, f.server.Exec(ctx, f.database, "CREATE ROLE "+f.login(member)+" LOGIN"))
	if len(clients) == 0 {
		clients = []string{""}
	}
	for _, c := range clients {
		f.grant(team.Access{Member: member, Client: c, Push: true, Erase: true})
	}
}

func (f *firm) grant(a team.Access) {
	f.tb.Helper()
	owner := f.open(postgres.Owner)
	a.Member = f.login(a.Member)
	must(f.tb, owner.Grant(ctx, a))
}

// open opens the library for a laptop of a member.
func (f *firm) open(member string) *team.Library {
	f.tb.Helper()
	l, err := team.Open(ctx, f.address(member), team.NewLaptop(member+"’s"))
	must(f.tb, err)
	f.tb.Cleanup(l.Close)
	return l
}

// laptop is one with a library of its own, of a member.
func (f *firm) laptop(member string) *laptop {
	f.tb.Helper()
	path := filepath.Join(f.tb.TempDir(), "library.db")
	own, err := sessions.Open(ctx, path, sessions.Options{})
	must(f.tb, err)
	f.tb.Cleanup(func() { _ = own.Close() })
	return &laptop{team.Sync{Own: own, Firm: f.open(member)}, path, f.tb}
}

// exec carries out statements as the owner of the database.
func (f *firm) exec(statements string) {
	f.tb.Helper()
	must(f.tb, f.server.Exec(ctx, f.database, statements))
}

// laptop is a laptop with its library, which is in a file.
type laptop struct {
	team.Sync
	path string
	tb   testing.TB
}

// push pushes sessions, all that there are if none is named, and gives what became of them.
func (l *laptop) push(how team.How, ids ...string) map[string]team.Outcome {
	l.tb.Helper()
	all := map[string]team.Outcome{}
	if len(ids) == 0 {
		ids = l.ids()
	}
	must(l.tb, l.Push(ctx, ids, how, nil, func(o team.Outcome) { all[o.Session] = o }))
	return all
}

// pull pulls all that is missing here, and carries out what was erased.
func (l *laptop) pull() map[string]team.Outcome {
	l.tb.Helper()
	c, err := l.Compare(ctx)
	must(l.tb, err)
	var ids, gone []string
	for _, one := range c.Erased {
		must(l.tb, l.Own.Delete(ctx, one.Session))
		gone = append(gone, one.Session)
	}
	for _, one := range c.Gone {
		gone = append(gone, one.Session)
	}
	must(l.tb, l.Firm.CarryOut(ctx, gone))
	for _, one := range c.Pull {
		ids = append(ids, one.Session)
	}
	return l.fetch(false, ids...)
}

// fetch pulls sessions.
func (l *laptop) fetch(lead bool, ids ...string) map[string]team.Outcome {
	l.tb.Helper()
	all := map[string]team.Outcome{}
	must(l.tb, l.Pull(ctx, ids, lead, func(o team.Outcome) { all[o.Session] = o }))
	return all
}

func (l *laptop) ids() (ids []string) {
	l.tb.Helper()
	heads, err := l.Own.Heads(ctx)
	must(l.tb, err)
	for _, h := range heads {
		ids = append(ids, h.Session)
	}
	return ids
}

// bytesOf is what a file has, and the files of its library beside it.
func bytesOf(tb testing.TB, path string) string {
	tb.Helper()
	var all strings.Builder
	files, err := filepath.Glob(path + "*")
	must(tb, err)
	for _, file := range files {
		data, err := os.ReadFile(file)
		must(tb, err)
		all.Write(data)
	}
	return all.String()
}
