package team_test

import (
	"errors"
	"reflect"
	"testing"

	"swotshop/sessions"
	"swotshop/sessions/team"
	"swotshop/workshop"
)

// Whatever is asked of a library, the firm’s answers as the one on the laptop does.
func TestTheFirmsLibraryAnswersAsTheOwnOneDoes(t *testing.T) {
	f := newFirm(t)
	f.admit("anna")
	a := f.laptop("anna")
	for id, client := range map[string]string{"s1": "Acme", "s2": "ACME", "s3": "Nordwind AG", "x1": "Größe & Söhne"} {
		a.play(id, client, 6)
		a.more(id, risk("Nobody’s C++ e-mail leaks, 品牌声音强"), workshop.NotePrivately{Text: "Zanzibar"})
	}
	a.push(team.How{})
	f.exec("DELETE FROM swotshop.event WHERE session <> 's1'") // lists, figures and search need none
	for what, ask := range map[string]func(sessions.Reader) (any, error){
		"list":    func(r sessions.Reader) (any, error) { return r.List(ctx) },
		"client":  func(r sessions.Reader) (any, error) { return r.OfClient(ctx, "aCmE") },
		"records": func(r sessions.Reader) (any, error) { return r.Records(ctx, sessions.Filter{}) },
		"some": func(r sessions.Reader) (any, error) {
			return r.Records(ctx, sessions.Filter{Client: "nord"}, sessions.Cards)
		},
		"events": func(r sessions.Reader) (any, error) {
			e, err := r.Events(ctx, "s1")
			return workshop.WithoutNotes(e), err
		},
		"word":     func(r sessions.Reader) (any, error) { return r.Search(ctx, "item") },
		"start":    func(r sessions.Reader) (any, error) { return r.Search(ctx, "strat x") },
		"two":      func(r sessions.Reader) (any, error) { return r.Search(ctx, "acme item 3") },
		"signs":    func(r sessions.Reader) (any, error) { return r.Search(ctx, "c++") },
		"only":     func(r sessions.Reader) (any, error) { return r.Search(ctx, "++") },
		"joined":   func(r sessions.Reader) (any, error) { return r.Search(ctx, "email") },
		"unspaced": func(r sessions.Reader) (any, error) { return r.Search(ctx, "声音") },
		"umlaut":   func(r sessions.Reader) (any, error) { return r.Search(ctx, "grosse sohne") },
		"private":  func(r sessions.Reader) (any, error) { return r.Search(ctx, "zanzibar") },
		"quotes":   func(r sessions.Reader) (any, error) { return r.Search(ctx, `' \ | & ! :* <-> ")`) },
		"nouns": func(r sessions.Reader) (any, error) {
			return r.SearchWithin(ctx, "item", sessions.Within{Nouns: []string{"W"}})
		},
		"within": func(r sessions.Reader) (any, error) {
			return r.SearchWithin(ctx, "item", sessions.Within{Filter: sessions.Filter{Client: "acme"}})
		},
		"start of": func(r sessions.Reader) (any, error) { return r.Find(ctx, "x") },
	} {
		own, err := ask(a.Own)
		must(t, err)
		firms, err := ask(a.Firm)
		if err != nil || !reflect.DeepEqual(own, firms) {
			t.Errorf("%s: %v\nown  %+v\nfirm %+v", what, err, own, firms)
		}
	}
	newest, all, err := a.Firm.Newest(ctx, 2)
	if err != nil || all != 4 || len(newest) != 2 {
		t.Errorf("%d of %d, %v", len(newest), all, err)
	}
	if _, err := a.Firm.Find(ctx, "s"); !errors.Is(err, sessions.ErrAmbiguous) {
		t.Error(err)
	}
	if _, err := a.Firm.Find(ctx, "y"); !errors.Is(err, sessions.ErrNotFound) {
		t.Error(err)
	}
}
