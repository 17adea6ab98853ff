package team_test

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"
	"time"

	"swotshop/e2e/held"
	"swotshop/e2e/hostile"
	"swotshop/sessions"
	"swotshop/sessions/team"
	"swotshop/workshop"
	"swotshop/workshop/review"
)

// askable are words, and pieces of words, that stand in random sessions, with what people
// type beside them.
func askable(r *rand.Rand, texts []string) string {
	var words []string
	for range 1 + r.IntN(3) {
		fields := strings.Fields(workshop.Clean(texts[r.IntN(len(texts))]))
		if len(fields) == 0 {
			continue
		}
		word := []rune(fields[r.IntN(len(fields))])
		switch r.IntN(4) {
		case 0:
			word = word[:1+r.IntN(len(word))]
		case 1:
			word = append([]rune{'“'}, word...)
		}
		words = append(words, string(word))
	}
	return strings.Join(words, " ")
}

// Whatever random sessions there are, and whatever is asked of them: the firm's library
// answers as a library on a laptop with the same sessions does – of all clients to who sees
// all, and of some to who sees some.
func TestTheTwoLibrariesAreAlike(t *testing.T) {
	f := newFirm(t)
	clients := []string{"Acme", "ÄCME", "Nordwind AG", "C++ Ltd", "品牌声音", "O’Brien & Söhne"}
	f.admit("anna")
	f.admit("bea", clients[2:4]...)
	all, some := f.laptop("anna"), f.laptop("bea")
	texts := append(typable(), "Nobody knows who may approve a reply", "Nobody’s e-mail to C++ and .NET", "品牌声音强", "Größe, Straße", "Approval takes nine days")
	for seed := range uint64(18) {
		log, err := held.Random(seed, texts).Copy(fmt.Sprintf("s%d", seed), newIDs())
		must(t, err)
		client := clients[seed%uint64(len(clients))]
		if !log.State().Closed {
			_, err = log.Do(workshop.RenameClient{Client: client}, workshop.Stamp{At: time.Unix(1800000000, 0), NewID: newIDs()})
			must(t, err)
		}
		must(t, all.Own.Import(ctx, log))
		if key := workshop.ClientKey(log.State().Client); key == workshop.ClientKey(clients[2]) || key == workshop.ClientKey(clients[3]) {
			must(t, some.Own.Import(ctx, log))
		}
	}
	for id, o := range all.push(team.How{WithNotes: true}) {
		if o.Err != nil {
			t.Fatal(id, o.Err)
		}
	}
	r := rand.New(rand.NewPCG(18, 2))
	hits := 0
	for who, l := range map[string]*laptop{"all": all, "some": some} {
		same := func(what string, ask func(sessions.Reader) (any, error)) any {
			t.Helper()
			own, errOwn := ask(l.Own)
			firms, errFirms := ask(l.Firm)
			if (errOwn == nil) != (errFirms == nil) || !reflect.DeepEqual(own, firms) {
				t.Errorf("%s, %s: %v, %v\nown  %+v\nfirm %+v", who, what, errOwn, errFirms, own, firms)
			}
			return own
		}
		same("list", func(l sessions.Reader) (any, error) { return l.List(ctx) })
		same("newest", func(l sessions.Reader) (any, error) { list, n, err := l.Newest(ctx, 4); return []any{list, n}, err })
		for n := range 120 {
			words := askable(r, texts)
			filter := []sessions.Filter{{}, {}, {Client: []string{"acme", "nord", "c", "söhne", "品"}[n%5]}, {Since: "2026-01-01"}, {Until: "2026-06-01"}, {Open: true}, {Closed: true}, {Deck: "social-board"}, {Agenda: "half"}}[n%9]
			within := sessions.Within{Filter: filter, Together: n%7 == 0}
			if n%4 == 0 {
				within.Nouns = [][]string{{"W"}, {"S", "strategy"}, {"title"}}[n%3]
			}
			found := same(fmt.Sprintf("search %q in %+v", words, within), func(l sessions.Reader) (any, error) { return l.SearchWithin(ctx, words, within) })
			hits += len(found.([]workshop.Hit))
			if n%6 == 0 {
				lists := [][]string{nil, {sessions.Quality}, {sessions.Cards, sessions.Actions}, {sessions.Readings, sessions.Themes, sessions.Reports, sessions.Stages}}[n/6%4]
				same(fmt.Sprintf("records %v of %+v", lists, filter), func(l sessions.Reader) (any, error) {
					all, err := l.Records(ctx, filter, lists...)
					return append([]review.Record{}, all...), err
				})
			}
		}
		for _, typed := range []string{"s", "s1", "s17", "s9", "x", ""} {
			same("find "+typed, func(l sessions.Reader) (any, error) { return l.Find(ctx, typed) })
			same("line of "+typed, func(l sessions.Reader) (any, error) { _, line, err := l.FindLine(ctx, typed); return line, err })
		}
		for _, client := range append(clients, "acme", "Nobody") {
			same("sessions of "+client, func(l sessions.Reader) (any, error) {
				list, err := l.OfClient(ctx, client)
				return append([]workshop.Summary{}, list...), err
			})
			same("earlier with "+client, func(l sessions.Reader) (any, error) { return l.Earlier(ctx, client, "s3") })
			same("workshops of "+client, func(l sessions.Reader) (any, error) {
				all, err := l.WorkshopsOf(ctx, client)
				var ids []string
				for _, w := range all {
					ids = append(ids, w.ID)
				}
				return ids, err
			})
		}
		for _, id := range l.ids() {
			same("events of "+id, func(l sessions.Reader) (any, error) { return l.Events(ctx, id) })
		}
	}
	if hits < 300 {
		t.Errorf("only %d hits were compared", hits)
	}
}

// typable are the hostile texts that a form would take.
func typable() (some []string) {
	for _, text := range hostile.Raw() {
		if n := workshop.Length(workshop.Clean(text)); n > 0 && n < workshop.MaxName/2 {
			some = append(some, text)
		}
	}
	return some
}

// newIDs gives ids that nothing else has.
func newIDs() func() string {
	return func() string { return fmt.Sprintf("id%d", stamped.Add(1)) }
}
